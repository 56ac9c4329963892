from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.article import Article
from checker.checks import weekday
from checker.document.read import read_document
from checker.findings import Flag
from checker.language.quotations import quotations
from checker.language.tokens import sentences
from checker.language.written_dates import MONTH_NAMES
from checker.text import Source
from tests.checks.support import NoNames
from tests.conftest import Read

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
STYLES = (
    "{weekday}, {month} {day}, {year}",
    "{weekday} {day} {month} {year}",
    "{weekday}, the {day} of {month} {year}",
    "{weekday} {year}-{number:02d}-{day:02d}",
    "{month} {day}, {year} ({weekday})",
    "{day} {month} {year}, a {weekday}",
    "{short}., {month} {day}, {year}",
    "{weekday} night ({day} {month} {year})",
)


def flags(article: Article) -> list[Flag]:
    return list(weekday.check(article, weekday.Options()))


@pytest.mark.parametrize(
    ("text", "span", "suggestions"),
    [
        ("It sank on Friday, March 3, at noon.", "Friday, March 3", ["Saturday, March 3", "Friday, March 2"]),
        ("It sank on Friday 3 March.", "Friday 3 March", ["Saturday 3 March", "Friday 2 March"]),
        ("It sank on 1 January 2018 (Sunday).", "1 January 2018 (Sunday)",
         ["1 January 2018 (Monday)", "31 December 2017 (Sunday)"]),
        ("It sank on FRIDAY 3 MARCH.", "FRIDAY 3 MARCH", ["SATURDAY 3 MARCH", "FRIDAY 2 MARCH"]),
        ("It sank on Thurs., Mar. 3rd.", "Thurs., Mar. 3rd", ["Sat., Mar. 3rd", "Thurs., Mar. 1st"]),
        ("It sank on Friday 2018-03-03, she said.", "Friday 2018-03-03", ["Saturday 2018-03-03", "Friday 2018-03-02"]),
        ("It sank on Friday, 3 March and was raised in April.", "Friday, 3 March",
         ["Saturday, 3 March", "Friday, 2 March"]),
    ],
)  # fmt: skip
def test_flags_a_weekday_of_another_day(read: Read, text: str, span: str, suggestions: list[str]) -> None:
    article = read(text)
    (flag,) = flags(article)
    assert article.text(flag.span) == span
    assert [suggestion.replacement for suggestion in flag.suggestions] == suggestions


@pytest.mark.parametrize(
    "text",
    [
        "It sank on Saturday, March 3, at noon.",
        "In 2017 the ice was thick. It sank on Friday, March 3, at noon.",
        "It sank on Friday, March 3, in 2017.",
        "In 2017 the ice was thick. It broke. It sank on Friday, March 3, at noon.",
        "The ice was thick in 2017.\n\nIt sank on Friday, March 3, at noon.",
        "Last year, on Friday, March 3, it sank.",
        "The fair is on Saturday and Sunday, March 3 and 4.",
        "The fair is on Saturday and Sunday, March 3-4.",
        "The fair is from Friday to Saturday, March 3.",
        "On Friday, March 3 protesters were freed.",
        "On Friday the March 3 protesters were freed.",
        "The fleet met on Friday 31 August, and again on 1 September 2018.",
        "The winter palace was stormed on Sunday, 9 January 1905.",
    ],
)
def test_leaves_what_may_be_right(read: Read, text: str) -> None:
    assert flags(read(text)) == []


def test_leaves_a_date_half_a_year_away_if_the_other_year_fits(read: Read) -> None:
    assert flags(read("It sank on Friday, September 1.")) == []
    assert len(flags(read("It sank on Monday, September 1."))) == 1


def test_a_year_named_a_paragraph_ago_is_forgotten(read: Read) -> None:
    assert len(flags(read("In 2017 the ice was thick.\n\nIt broke.\n\nIt sank on Friday, March 3, at noon."))) == 1


def test_needs_a_year_or_the_date_of_the_article(read: Read) -> None:
    assert flags(read("It sank on Friday, March 3, at noon.", None)) == []
    assert len(flags(read("It sank on Friday, March 3, 2018, at noon.", None))) == 1


def test_is_milder_in_a_quotation(read: Read) -> None:
    (flag,) = flags(read("“It sank on Friday, March 3,” she said."))
    assert flag.softened


def test_covers_marks_within_the_expression() -> None:
    document = read_document(Source("draft.md", "It sank on **Friday**, March 3, 2018."))
    article = Article(
        document,
        tuple(sentences(document.segments[0].text, 0)),
        (quotations(document.segments[0].text),),
        NoNames(),  # type: ignore[arg-type]
    )
    (flag,) = flags(article)
    assert article.text(flag.span) == "Friday**, March 3, 2018"
    assert flag.suggestions[0].replacement == "Saturday**, March 3, 2018"


def _written(style: str, when: date, said: int) -> str:
    name = WEEKDAYS[said]
    return style.format(
        weekday=name, short=name[:3], day=when.day, month=MONTH_NAMES[when.month - 1], number=when.month, year=when.year
    )


DAYS = st.dates(date(1930, 1, 1), date(2099, 12, 31))


@given(DAYS, st.sampled_from(STYLES), st.dates(date(1950, 1, 1), date(2080, 1, 1)))
def test_the_right_weekday_is_never_flagged(read: Read, when: date, style: str, written: date) -> None:
    text = f"It sank on {_written(style, when, when.weekday())}."
    assert flags(read(text, written.isoformat())) == []


@given(DAYS, st.sampled_from(STYLES), st.integers(1, 6))
def test_a_wrong_weekday_is_flagged_and_put_right(read: Read, when: date, style: str, off: int) -> None:
    said = (when.weekday() + off) % 7
    article = read(f"It sank on {_written(style, when, said)}.")
    (flag,) = flags(article)
    first, second = (suggestion.replacement for suggestion in flag.suggestions)
    right = _written(style, when, when.weekday())
    assert first == right
    nearest = when + timedelta(days=(off + 3) % 7 - 3)
    assert second == _written(style, nearest, said)


@given(DAYS)
def test_a_suggestion_is_never_flagged(read: Read, when: date) -> None:
    article = read(f"It sank on {_written(STYLES[0], when, (when.weekday() + 2) % 7)}.")
    for suggestion in flags(article)[0].suggestions:
        assert flags(read(f"It sank on {suggestion.replacement}.")) == []
