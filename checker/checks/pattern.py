"""A regular expression of linear time over the text of the segments.

Patterns are RE2 syntax (no look-around, no back references), case-sensitive unless they begin with `(?i)`. `^` and `$`
are the ends of a segment, a line end within a segment is a space, and `\\b` and `\\w` know ASCII only (`\\p{L}` is any
letter).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Any, NamedTuple, get_args

from checker.article import Article
from checker.damage import key, place, shown
from checker.document.model import Segment, SegmentKind
from checker.findings import Flag, Suggestion
from checker.literals import required

KIND = "pattern"
VALUES = ("text", "fix")

_GROUP = re.compile(r"\\(\d)")


class Options(NamedTuple):
    """`match`: patterns, any of which is a hit; a group named `at` is what is flagged, else the whole match.
    A match in which `at` has no part is no hit, so that `not this|(?P<at>but this)` passes over what it should not see.

    `fix`: what should stand there instead, `\\1` for the first group (`at` counts); none if empty.
    `where`: the kinds of segment to look at; all if empty.
    """

    match: tuple[str, ...]
    fix: str = ""
    where: tuple[str, ...] = ()


def problems(options: Options) -> list[str]:
    """What is wrong with the options, a sentence each."""
    found = []
    for pattern in options.match:
        try:
            compiled = _compile(pattern)
        except ValueError as error:
            found.append(f"not a pattern: {pattern!r}: {error}")
            continue
        if compiled.search(b""):
            found.append(f"the pattern matches nothing at all: {pattern!r}")
        missing = [group for group in _GROUP.findall(options.fix) if int(group) > compiled.groups]
        found += [f"the fix names group {group}, which is not in the pattern {pattern!r}" for group in missing]
    kinds = get_args(SegmentKind)
    unknown = [kind for kind in options.where if kind not in kinds]
    return found + [f"no kind of segment: {kind!r}; there are {', '.join(kinds)}" for kind in unknown]


def needs(options: Options) -> tuple[str, ...]:
    """Texts in lower case, one of which a draft must have for the rule to find anything; none if any draft may do."""
    each = [required(pattern) for pattern in options.match]
    return tuple(sorted(frozenset().union(*each))) if all(each) else ()


def check(article: Article, options: Options) -> Iterator[Flag]:
    """Flags every place that a pattern matches; of places that overlap, the first."""
    matching = [pattern for pattern in map(_compile, options.match) if pattern.search(article.document.utf8)]
    if not matching:
        return
    for segment in article.document.segments:
        if options.where and segment.kind not in options.where:
            continue
        reached = 0
        for start, end, fix in sorted(_places(segment, matching, options.fix)):
            span = place(article, segment, start, end) if start >= reached else None
            if span:
                reached = end
                suggestions = (Suggestion(fix, span),) if options.fix else ()
                values = {"text": shown(segment.text[start:end]), "fix": fix}
                yield Flag(span, values, key(segment.text, start, end), suggestions=suggestions)


def _places(segment: Segment, patterns: list[Any], template: str) -> Iterator[tuple[int, int, str]]:
    """Every match: start and end in code points, and what should stand there."""
    data = segment.utf8
    for pattern in patterns:
        flagged = pattern.groupindex.get("at", 0)
        at_byte = at_char = 0
        for match in pattern.finditer(data):
            start, end = match.span(flagged)
            if end <= start:
                continue
            at_char += len(data[at_byte:start].decode()) if start >= at_byte else -len(data[start:at_byte].decode())
            at_byte = start
            yield at_char, at_char + len(data[start:end].decode()), _filled(template, match)


def _filled(template: str, match: Any) -> str:
    return _GROUP.sub(lambda group: (match[int(group[1])] or b"").decode(), template)


def _options() -> Any:
    import re2

    options = re2.Options()
    options.log_errors = False
    return options


@cache
def _compile(pattern: str) -> Any:
    """Raises ValueError where the pattern is none."""
    import re2

    try:
        return re2.compile(f"(?m){pattern}", _options())
    except re2.error as error:
        text = error.args[0] if error.args else error
        raise ValueError(text.decode() if isinstance(text, bytes) else str(text)) from error
