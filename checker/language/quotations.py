"""Quotations: which part of a segment is said by somebody else, and which quotation marks have no partner."""

from __future__ import annotations

import re
from dataclasses import dataclass

from checker.text import Span

_CLOSING = {"“": "”", "„": "“”", "«": "»", "‘": "’"}
_MARKS = re.compile(
    r"[“”„«»]"
    r"|(?<![\w\d])‘|’(?!\w)"  # apostrophes stand inside or after words
    r'|(?<!\d)"|(?<=\d)"(?=[\s.,;:!?)]|$)'
    r"|(?<![^\s(\[\"“—–-])'(?=\w)|(?<=[\w.,!?…])'(?!\w)"
)


@dataclass(frozen=True)
class Quotations:
    """Spans between quotation marks, marks included, and the offsets of marks without a partner.

    A quotation that is opened and not closed runs to the end of the segment.
    """

    spans: tuple[Span, ...]
    unclosed: tuple[int, ...]
    unopened: tuple[int, ...]

    def covers(self, start: int, end: int) -> bool:
        """Whether the range lies inside one quotation."""
        return any(span.start <= start and end <= span.end for span in self.spans)


def quotations(text: str) -> Quotations:
    """Pair the quotation marks of a segment; single marks count only where a partner exists."""
    spans: list[Span] = []
    unopened: list[int] = []
    open_marks: list[tuple[str, int]] = []
    for match in _MARKS.finditer(text):
        mark, at = match.group(), match.start()
        opener = _opener_of(mark, text, at, open_marks)
        if opener is None:
            open_marks.append((mark, at))
        elif opener >= 0:
            spans.append(Span(open_marks[opener][1], match.end()))
            del open_marks[opener:]
        elif mark not in "'’":
            unopened.append(at)
    unclosed = [at for mark, at in open_marks if mark not in "'‘"]
    spans += [Span(at, len(text)) for at in unclosed[:1]]
    return Quotations(tuple(sorted(spans)), tuple(unclosed), tuple(unopened))


def _opener_of(mark: str, text: str, at: int, open_marks: list[tuple[str, int]]) -> int | None:
    """The index of the open mark that this one closes; None if it opens; -1 if it closes nothing."""
    for index in range(len(open_marks) - 1, max(-1, len(open_marks) - 20), -1):
        opener = open_marks[index][0]
        if mark in _CLOSING.get(opener, opener):
            if mark in "\"'" and _looks_opening(text, at):
                break
            return index
    if mark in "“„«‘" or (mark in "\"'" and _looks_opening(text, at)):
        return None
    return -1


def _looks_opening(text: str, at: int) -> bool:
    before = text[at - 1] if at else " "
    after = text[at + 1] if at + 1 < len(text) else " "
    return (before.isspace() or before in "([—–-“‘\"'") and not after.isspace()
