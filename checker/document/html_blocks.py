"""HTML within Markdown: which parts of it a reader does not see."""

from __future__ import annotations

import re
from collections.abc import Iterator

_OPENER = re.compile(r"<(?:!--|\?|!\[CDATA\[|!(?=[a-z])|(?:script|style|pre)\b)", re.IGNORECASE | re.ASCII)
_CLOSERS = {
    "<!--": re.compile("-->"),
    "<?": re.compile(r"\?>"),
    "<![cdata[": re.compile(r"\]\]>"),
    "<!": re.compile(">"),
    **{f"<{tag}": re.compile(rf"</{tag}\s*>", re.IGNORECASE | re.ASCII) for tag in ("script", "style", "pre")},
}


def hidden(source: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The comments, declarations, scripts, styles and preformatted text in a range of a source, in order.

    One that is not closed is not hidden: it would take the rest of the article with it.
    """
    unclosed: set[str] = set()
    at = start
    while opener := _OPENER.search(source, at, end):
        at, kind = opener.end(), opener.group().lower()
        closer = None if kind in unclosed else _CLOSERS[kind].search(source, at, end)
        if closer:
            at = closer.end()
            yield opener.start(), at
        else:
            unclosed.add(kind)
