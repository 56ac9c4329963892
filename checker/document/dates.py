"""The date an article is checked at: what the user says, or what the article says of itself. Never the clock."""

from __future__ import annotations

import re
from datetime import date
from pathlib import PurePath
from typing import NamedTuple

from checker.document.model import Segment
from checker.language.date_words import MONTHS, WEEKDAYS
from checker.language.words import word_list

_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
_ISO = re.compile(r"(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)")
_DAY_FIRST = re.compile(rf"(?<!\d)(\d{{1,2}})(?:st|nd|rd|th)?\s+({_MONTH})\.?,?\s+(\d{{4}})(?!\d)", re.IGNORECASE)
_MONTH_FIRST = re.compile(rf"\b({_MONTH})\.?\s+(\d{{1,2}})(?:st|nd|rd|th)?,?\s+(\d{{4}})(?!\d)", re.IGNORECASE)
_DATELINE_END = re.compile(r"[)\]]?\s*(?:[–—]|--?\s|\(|:|\.\s*[–—-])")
_PLACE = re.compile(r"(?:[A-ZÀ-Þ][\w.'’-]*[ ,/]*){1,5}[,/(]\s*|[A-ZÀ-Þ]{3}[A-ZÀ-Þ .'’-]*\s")
_FIRST_SEGMENTS = 5  # where a dateline or a date line can stand
_LONGEST_DATE_LINE = 60  # code points of a line that says a date and little else
_LONGEST_DATELINE = 80  # code points in which a dateline ends
_MOST_WORDS_AFTER = 4  # of a date line: a time of day, a zone, "3 hours ago"


class _Found(NamedTuple):
    day: date
    start: int
    end: int


def parse_day(text: str) -> date | None:
    """The first full date in a text, in digits or with the month's English name; None if there is none."""
    found = _find_day(text)
    return found.day if found else None


def _find_day(text: str) -> _Found | None:
    found = []
    for pattern, order in ((_ISO, "ymd"), (_DAY_FIRST, "dmy"), (_MONTH_FIRST, "mdy")):
        match = pattern.search(text)
        if match:
            parts = dict(zip(order, match.groups(), strict=True))
            month = parts["m"] if parts["m"].isdigit() else MONTHS[parts["m"].lower()]
            try:
                found.append(_Found(date(int(parts["y"]), int(month), int(parts["d"])), *match.span()))
            except ValueError:
                continue
    return min(found, key=lambda one: one.start) if found else None


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
        is_line = len(segment.text) <= _LONGEST_DATE_LINE
        found = _find_day(segment.text if is_line else segment.text[:_LONGEST_DATELINE])
        if found and (_is_date_line(segment, found) if is_line else _is_dateline(segment.text, found)):
            return found.day
    return None


def _is_date_line(segment: Segment, found: _Found) -> bool:
    """Whether a line says its article's date, "Published: 3 March 2018, 10:00", and not another, "Fair of 3 March"."""
    before, after = segment.text[: found.start], segment.text[found.end :]
    if len(after.split()) > _MOST_WORDS_AFTER or segment.text.endswith((".", "!", "?")):
        return False
    return _has_labels_only(before) or (segment.kind != "title" and _PLACE.fullmatch(before) is not None)


def _is_dateline(text: str, found: _Found) -> bool:
    """Whether a text begins "BERLIN, March 3, 2018 – "."""
    before = text[: found.start]
    return bool((_has_labels_only(before) or _PLACE.fullmatch(before)) and _DATELINE_END.match(text, found.end))


def _has_labels_only(text: str) -> bool:
    """Whether nothing stands before a date but "Published on", "Date:", a weekday."""
    words = re.findall(r"\w+", text.lower())
    return all(word in WEEKDAYS or word in word_list("date_labels") for word in words) and words[:1] != ["on"]
