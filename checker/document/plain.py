"""Plain text: paragraphs between blank lines, headings that stand alone, lists."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from checker.document.build import stripped
from checker.document.model import Segment, SegmentKind

_ITEM = re.compile(r"^[ \t]*(?:[-*•·]|\d{1,2}[.)])[ \t]+", re.MULTILINE)
_CLOSED = re.compile(r"[.!?…:;,][\"”’')\]]*$")
_LONGEST_HEADING = 100  # code points


def read_plain(source: str, begin: int = 0) -> tuple[Segment, ...]:
    """The segments of a plain text from an offset on; lines of one paragraph may be wrapped.

    A short single line without a closing stop, or in capitals, is a heading, and the title if it comes first.
    """
    segments: list[Segment] = []
    for start, end in _blocks(source, begin):
        for kind, first, last in _parts(source, start, end):
            segment = stripped(kind, source, first, last)
            if segment:
                if segment.kind == "heading" and not segments:
                    segment = Segment("title", segment.text, segment.pieces)
                segments.append(segment)
    return tuple(segments)


def _blocks(source: str, begin: int) -> Iterator[tuple[int, int]]:
    """The ranges between blank lines, from an offset on."""
    start = None
    at = begin
    for line in source[begin:].splitlines(keepends=True):
        if line.strip("\ufeff").strip():
            start = at if start is None else start
        elif start is not None:
            yield start, at
            start = None
        at += len(line)
    if start is not None:
        yield start, at


def _parts(source: str, start: int, end: int) -> Iterator[tuple[SegmentKind, int, int]]:
    """A block, or the items of a list that it begins with or that it announces with a colon."""
    if source.startswith("\ufeff", start):
        start += 1
    text = source[start:end]
    items = [match.start() for match in _ITEM.finditer(text)]
    if items and (items[0] == 0 or text[: items[0]].rstrip().endswith(":")):
        if items[0]:
            yield "paragraph", start, start + items[0]
        bounds = [*items, len(text)]
        for first, last in pairwise(bounds):
            marker = _ITEM.match(text, first)
            yield "item", start + (marker.end() if marker else first), start + last
    else:
        yield ("heading" if _is_heading(text) else "paragraph"), start, end


def _is_heading(text: str) -> bool:
    line = text.strip()
    is_short_line = len(line) <= _LONGEST_HEADING and len(line.splitlines()) == 1
    return is_short_line and (line.isupper() or not _CLOSED.search(line))
