"""Writing a date the way that another one is written."""

from __future__ import annotations

from datetime import date

from checker.language.date_words import MONTHS, WEEKDAY_NAMES, WEEKDAYS
from checker.language.tokens import fold

MONTH_NAMES = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip

_SHORT = 3  # letters


def in_words(when: date) -> str:
    """A date for a message: "7 May 2012"."""
    return f"{when.day} {MONTH_NAMES[when.month - 1]} {when.year}"


def written_like(drafted: str, when: date) -> str:
    """The part of a date that a token of another date stands for: its weekday, month, day or year, so written."""
    key = fold(drafted)
    if key in WEEKDAYS:
        return _named_like(drafted, WEEKDAY_NAMES[when.weekday()], WEEKDAY_NAMES[WEEKDAYS[key]])
    if key in MONTHS:
        return _named_like(drafted, MONTH_NAMES[when.month - 1], MONTH_NAMES[MONTHS[key] - 1])
    if len(drafted) == 4 and drafted.isdecimal():
        return f"{when.year:04d}"
    if drafted.isdecimal():
        return f"{when.day:0{len(drafted)}d}" if drafted.startswith("0") else str(when.day)
    return f"{when.day}{_ordinal_ending(when.day)}"


def _named_like(drafted: str, name: str, drafted_name: str) -> str:
    """A weekday or month, short where the draft has it short; a name that stays keeps the draft's own letters."""
    if name == drafted_name:
        return drafted
    stop = "." if drafted.endswith(".") else ""
    if len(drafted) - len(stop) < len(drafted_name):
        name = name[:_SHORT]
        stop = stop if name != "May" else ""
    return (name.upper() if drafted.isupper() else name) + stop


def _ordinal_ending(number: int) -> str:
    if 11 <= number % 100 <= 13:
        return "th"
    return {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
