"""Partial dates and the periods they bound; comparison says yes, no or maybe."""

from __future__ import annotations

import calendar
import re
from datetime import date, timedelta
from enum import Enum
from typing import NamedTuple

GRACE = timedelta(days=2)  # terms are often reported a day or two apart; see knowledge in DESIGN

_PARTIAL = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


class Answer(Enum):
    YES = "yes"
    NO = "no"
    MAYBE = "maybe"


class DateRange(NamedTuple):
    """All the days that a date of any precision may mean: first and last, both included."""

    first: date
    last: date

    def __str__(self) -> str:
        """ISO 8601, as precise as the range is."""
        if self.first == self.last:
            return self.first.isoformat()
        if (self.first.month, self.last.month) == (1, 12):
            return f"{self.first.year:04d}"
        return f"{self.first.year:04d}-{self.first.month:02d}"


def parse_date(text: str) -> DateRange:
    """Read `2019`, `2019-05` or `2019-05-20`. Raises ValueError for anything else, and for days that do not exist."""
    match = _PARTIAL.fullmatch(text.strip())
    if not match:
        raise ValueError("a date is written 2019, 2019-05 or 2019-05-20")
    year, month, day = (int(part) if part else None for part in match.groups())
    assert year is not None
    if month is None:
        return DateRange(date(year, 1, 1), date(year, 12, 31))
    if day is None:
        return DateRange(date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1]))
    return DateRange(date(year, month, day), date(year, month, day))


def day(value: date) -> DateRange:
    """A single day as a range."""
    return DateRange(value, value)


class Period(NamedTuple):
    """From one date until another; None is open."""

    since: DateRange | None
    until: DateRange | None

    def includes(self, when: DateRange, grace: timedelta = GRACE) -> Answer:
        """Whether the period was running at `when`: YES on some day of it for certain, MAYBE near an unsure end."""
        if self.since and when.last < _shift(self.since.first, -grace):
            return Answer.NO
        if self.until and when.first > _shift(self.until.last, grace):
            return Answer.NO
        starts = self.since is None or self.since.last <= when.last
        ends = self.until is None or when.first <= self.until.first
        return Answer.YES if starts and ends else Answer.MAYBE


def _shift(value: date, by: timedelta) -> date:
    try:
        return value + by
    except OverflowError:
        return value
