"""The readable text of a source, cut into segments that remember where each character stands."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Literal, NamedTuple

from checker.text import Source, Span

SegmentKind = Literal["title", "heading", "paragraph", "item", "quote", "caption", "cell"]


class Piece(NamedTuple):
    """A run of segment text and the source range it was read from.

    Where both have the same length they correspond character by character; otherwise (an HTML entity, a Markdown
    escape) the piece is indivisible: any part of it maps to the whole range.
    """

    at: int  # offset in the segment's text
    length: int  # code points of segment text
    start: int  # offset in the source
    source_length: int  # code points of source


@dataclass(frozen=True, eq=False, repr=False)
class Segment:
    """One block of running text: a paragraph, a heading, a list item, a table cell …

    `text` never spans two blocks. Text that is not the article's words (code, URLs, tags) is not in it.
    """

    kind: SegmentKind
    text: str
    pieces: tuple[Piece, ...]

    @cached_property
    def utf8(self) -> bytes:
        """The text as UTF-8 on one line: line ends within the segment are spaces."""
        return self.text.replace("\n", " ").replace("\r", " ").encode()

    @cached_property
    def _ats(self) -> list[int]:
        return [piece.at for piece in self.pieces]

    def to_source(self, start: int, end: int) -> Span:
        """The source range of a non-empty range of this segment's text."""
        first = self.pieces[bisect_right(self._ats, start) - 1]
        last = self.pieces[bisect_right(self._ats, end - 1) - 1]
        begin = first.start + (start - first.at if first.length == first.source_length else 0)
        if last.length == last.source_length:
            return Span(begin, last.start + end - last.at)
        return Span(begin, last.start + last.source_length)


def verbatim(kind: SegmentKind, text: str, start: int) -> Segment:
    """A segment whose text stands in the source, character by character, from `start`."""
    return Segment(kind, text, (Piece(0, len(text), start, len(text)),))


@dataclass(frozen=True, eq=False, repr=False)
class Document:
    """An article: its segments in reading order and the date it is checked at.

    `date` is None where neither the article nor the user says it.
    """

    source: Source
    segments: tuple[Segment, ...]
    date: date | None = None

    @cached_property
    def utf8(self) -> bytes:
        """The text of all segments as UTF-8, one segment a line."""
        return b"\n".join(segment.utf8 for segment in self.segments)
