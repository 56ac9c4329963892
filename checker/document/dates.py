"""The date an article is checked at: what the user says, or what the article says of itself. Never the clock."""

from __future__ import annotations

import re
from datetime import date
from pathlib import PurePath

from checker.document.model import Segment

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan", "february feb", "march mar", "april apr", "may", "june jun",
            "july jul", "august aug", "september sept sep", "october oct", "november nov", "december dec",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip
_MONTH = "|".join(sorted(_MONTHS, key=len, reverse=True))
_ISO = re.compile(r"(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)")
_DAY_FIRST = re.compile(rf"(?<!\d)(\d{{1,2}})(?:st|nd|rd|th)?\s+({_MONTH})\.?,?\s+(\d{{4}})(?!\d)", re.IGNORECASE)
_MONTH_FIRST = re.compile(rf"\b({_MONTH})\.?\s+(\d{{1,2}})(?:st|nd|rd|th)?,?\s+(\d{{4}})(?!\d)", re.IGNORECASE)
_DATELINE = re.compile(r"[^.!?]{0,40}?\(?([^()]{6,30}?)\)?\s*(?:[-–—]|\.\s|\s\()")
_FIRST_SEGMENTS = 5  # where a dateline or a date line can stand
_LONGEST_DATE_LINE = 60  # code points of a line that says a date and little else


def parse_day(text: str) -> date | None:
    """The first full date in a text, in digits or with the month's English name; None if there is none."""
    found = []
    for pattern, order in ((_ISO, "ymd"), (_DAY_FIRST, "dmy"), (_MONTH_FIRST, "mdy")):
        match = pattern.search(text)
        if match:
            parts = dict(zip(order, match.groups(), strict=True))
            month = parts["m"] if parts["m"].isdigit() else _MONTHS[parts["m"].lower()]
            try:
                found.append((match.start(), date(int(parts["y"]), int(month), int(parts["d"]))))
            except ValueError:
                continue
    return min(found)[1] if found else None


def article_date(as_of: date | None, stated: list[str], segments: tuple[Segment, ...], path: str) -> date | None:
    """The date of an article: the user's, what its metadata state, a date line or dateline, or the file's name."""
    if as_of:
        return as_of
    for text in stated:
        found = parse_day(text)
        if found:
            return found
    return _from_text(segments) or parse_day(PurePath(path).name)


def _from_text(segments: tuple[Segment, ...]) -> date | None:
    for segment in segments[:_FIRST_SEGMENTS]:
        if len(segment.text) <= _LONGEST_DATE_LINE:
            found = parse_day(segment.text)
        else:
            dateline = _DATELINE.match(segment.text)
            found = parse_day(dateline.group()) if dateline else None
        if found:
            return found
    return None
