"""HTML tags that were left in the text.

In plain text every tag is one. Markdown may have tags, so there only one without a partner is, and in a line of its own
only of the elements that stand within a line.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import PurePath
from typing import NamedTuple

from checker.article import Article
from checker.damage import flag
from checker.document.model import Segment
from checker.document.read import HTML, MARKDOWN
from checker.findings import Flag

KIND = "tags"
VALUES = ("text",)

_INLINE = frozenset(["a", "abbr", "b", "cite", "del", "em", "font", "i", "ins", "mark", "q", "s", "small", "span",
                     "strike", "strong", "sub", "sup", "u"])  # fmt: skip
_VOID = frozenset(["br", "hr", "img", "input", "source", "wbr"])
_BLOCK = frozenset(["article", "aside", "blockquote", "button", "center", "div", "figcaption", "figure", "footer",
                    "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "iframe", "li", "ol", "p", "picture",
                    "script", "section", "style", "table", "tbody", "td", "th", "thead", "tr", "ul",
                    "video"])  # fmt: skip
_TAG = re.compile(
    rf"<(?P<close>/?)(?P<name>{'|'.join(sorted(_INLINE | _VOID | _BLOCK, key=len, reverse=True))})"
    r"(?:\s[^<>]{0,200}?)?(?P<void>/?)>",
    re.IGNORECASE,
)


class Options(NamedTuple):
    """It has none."""


def check(article: Article, options: Options) -> Iterator[Flag]:
    """Flags the tag; the fix takes it out."""
    has_markup = PurePath(article.document.source.path).suffix.lower() in MARKDOWN | HTML
    for segment in article.document.segments:
        if "<" not in segment.text:
            continue
        tags = list(_TAG.finditer(segment.text))
        for tag in _unpaired(segment, tags) if has_markup else tags:
            found = flag(article, segment, *tag.span(), "", "no tag")
            if found:
                yield found


def _unpaired(segment: Segment, tags: list[re.Match[str]]) -> list[re.Match[str]]:
    """The tags that are closed and not opened, or opened and not closed, in order."""
    names = _INLINE if segment.text.startswith("<") else _INLINE | _BLOCK
    opened: list[re.Match[str]] = []
    unpaired: list[re.Match[str]] = []
    open_names: Counter[str] = Counter()
    for tag in tags:
        name = tag["name"].lower()
        if name not in names or tag["void"]:
            continue
        if not tag["close"]:
            opened.append(tag)
            open_names[name] += 1
        elif not open_names[name]:
            unpaired.append(tag)
        else:
            while (inner := opened.pop())["name"].lower() != name:
                unpaired.append(inner)
                open_names[inner["name"].lower()] -= 1
            open_names[name] -= 1
    return sorted(unpaired + opened, key=lambda tag: tag.start())
