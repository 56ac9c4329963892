"""Partial dates and periods."""

from __future__ import annotations

from datetime import date

import pytest

from checker.values import Answer, DateRange, Period, day, parse_date


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2019", date(2019, 1, 1), date(2019, 12, 31)),
        ("2019-02", date(2019, 2, 1), date(2019, 2, 28)),
        ("2019-05-20", date(2019, 5, 20), date(2019, 5, 20)),
    ],
)
def test_a_partial_date_is_all_its_days(text: str, first: date, last: date) -> None:
    assert parse_date(text) == DateRange(first, last)
    assert str(parse_date(text)) == text


@pytest.mark.parametrize("text", ["", "19", "2019-13", "2019-02-30", "20 May 2019", "2019-5-2", "99999"])
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        parse_date(text)


@pytest.mark.parametrize(
    ("since", "until", "when", "answer"),
    [
        ("2019-05-20", None, "2022-11-11", Answer.YES),
        ("2019-05-20", None, "2019-05-18", Answer.MAYBE),  # two days of grace
        ("2019-05-20", None, "2019-05-17", Answer.NO),
        ("2010-02-25", "2014-02-22", "2014-02-24", Answer.MAYBE),
        ("2010-02-25", "2014-02-22", "2014-02-25", Answer.NO),
        ("2010", "2014", "2012-06-01", Answer.YES),
        ("2010", "2014", "2010-06-01", Answer.MAYBE),  # began some time in that year
        ("2010-02-25", "2014-02-22", "2014", Answer.YES),
        (None, "2014", "2001", Answer.YES),
        (None, None, "2001", Answer.YES),
    ],
)
def test_a_period_includes_a_date(since: str | None, until: str | None, when: str, answer: Answer) -> None:
    period = Period(parse_date(since) if since else None, parse_date(until) if until else None)
    assert period.includes(parse_date(when)) is answer


def test_the_first_day_of_the_calendar_has_grace_too() -> None:
    assert Period(day(date.min), day(date.max)).includes(day(date.min)) is Answer.YES
