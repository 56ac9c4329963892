"""Quotations: which part of a segment is said by somebody else, and which quotation marks have no partner.

Double marks pair with each other in all shapes (“…”, "…", „…“, “…", and a mark turned the wrong way); single marks only
where a partner exists, for most of them are apostrophes.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import NamedTuple

from checker.text import Span

_MARKS = re.compile(
    r"[“”„‟«»]"
    r"|(?<!\w)‘|’(?!\w)"  # apostrophes stand inside or after words
    r"|(?<!\d)\"|(?<=\d)\"(?=[\s.,;:!?)\]—–-]|$)"  # 6'2" has two marks that are none
    r"|(?<!['’\d])''(?!['’])|(?<!`)``(?!`)"
    r"|(?<![^\s(\[\"“„«—–-])'(?=\w)|(?<=[\w.,!?…])'(?!\w)"
)
_DEEPEST = 20  # open marks to look back through
_OPENING_ONLY = frozenset(["„", "‟", "‘", "``"])


class Quotations(NamedTuple):
    """Spans between quotation marks, marks included, and the offsets of double marks without a partner.

    A quotation that is opened and not closed runs to the next one or to the end of the segment; one that is closed and
    not opened runs from the one before or from the beginning.
    """

    spans: tuple[Span, ...]
    unclosed: tuple[int, ...]
    unopened: tuple[int, ...]

    def covers(self, start: int, end: int) -> bool:
        """Whether the range lies inside one quotation."""
        return any(span.start <= start and end <= span.end for span in self.spans)


class _Mark(NamedTuple):
    text: str
    start: int
    end: int

    @property
    def is_double(self) -> bool:
        return self.text not in "'‘’"


def quotations(text: str) -> Quotations:
    """Pair the quotation marks of a segment."""
    spans: list[Span] = []
    unclosed: list[int] = []
    unopened: list[int] = []
    open_marks: list[_Mark] = []
    marks = [_Mark(match.group(), *match.span()) for match in _MARKS.finditer(text)]
    for mark in _without_inches(text, marks):
        partner = _partner(mark, open_marks)
        opening, closing = _looks_opening(text, mark), _looks_closing(text, mark)
        if _opens(mark, opening, closing, partner is not None):
            open_marks.append(mark)
        elif partner is not None:
            spans.append(Span(open_marks[partner].start, mark.end))
            unclosed += [inner.start for inner in open_marks[partner + 1 :] if inner.is_double]
            del open_marks[partner:]
        elif mark.is_double and not _is_inch(text, mark):
            unopened.append(mark.start)
    unclosed += [mark.start for mark in open_marks if mark.is_double]
    spans += _one_sided(text, spans, unclosed, unopened)
    return Quotations(tuple(sorted(spans)), tuple(sorted(unclosed)), tuple(unopened))


def _opens(mark: _Mark, opening: bool, closing: bool, has_partner: bool) -> bool:
    if mark.text in _OPENING_ONLY:
        return True
    if mark.text in "“«":
        return not (closing and not opening and has_partner)
    if mark.text in "”»":
        return opening and not closing
    return opening and not (closing and has_partner)


def _partner(mark: _Mark, open_marks: list[_Mark]) -> int | None:
    """The index of the open mark that this one can close."""
    for index in range(len(open_marks) - 1, max(-1, len(open_marks) - 1 - _DEEPEST), -1):
        opener = open_marks[index]
        if mark.is_double:
            if opener.is_double and (mark.text in "«»") == (opener.text in "«»"):
                return index
        elif opener.is_double:
            return None
        elif (mark.text, opener.text) in (("’", "‘"), ("'", "'")):
            return index
    return None


def _looks_opening(text: str, mark: _Mark) -> bool:
    before, after = text[mark.start - 1 : mark.start], text[mark.end : mark.end + 1]
    begins = not before or before.isspace() or before in "([{—–-/“„«‘\"'"
    goes_on = bool(after) and not after.isspace() and after not in ",.;:!?)]}”’»"
    return begins and (goes_on or text.startswith("..", mark.end))


def _looks_closing(text: str, mark: _Mark) -> bool:
    before, after = text[mark.start - 1 : mark.start], text[mark.end : mark.end + 1]
    return bool(before) and not before.isspace() and not after.isalnum()


def _is_inch(text: str, mark: _Mark) -> bool:
    return mark.text == '"' and text[mark.start - 1 : mark.start].isdigit()


def _without_inches(text: str, marks: list[_Mark]) -> list[_Mark]:
    """The marks without one straight mark after a number, where the straight marks are odd in number."""
    straight = [mark for mark in marks if mark.text == '"']
    if len(straight) % 2:
        inch = next((mark for mark in straight if _is_inch(text, mark)), None)
        return [mark for mark in marks if mark is not inch]
    return marks


def _one_sided(text: str, spans: list[Span], unclosed: list[int], unopened: list[int]) -> list[Span]:
    starts = sorted([*(span.start for span in spans), *unclosed, len(text)])
    ends = sorted([0, *(span.end for span in spans)])
    found = [Span(at, starts[bisect_right(starts, at)]) for at in unclosed]
    return found + [Span(ends[bisect_right(ends, at) - 1], at + 1) for at in unopened]
