"""Dates in sentences, and the words they are written in."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.language.dates import DateMention, date_mentions
from checker.language.tokens import sentences
from checker.language.written_dates import written_like

WHEN = date(2018, 3, 1)


def dates(text: str, when: date | None = WHEN) -> list[tuple[str, DateMention]]:
    """The mentions of the first sentence, with their words."""
    sentence = sentences(text, 0)[0]
    return [
        (text[sentence.tokens[mention.first].start : sentence.tokens[mention.last].end], mention)
        for mention in date_mentions(sentence, when)
    ]


@pytest.mark.parametrize(
    ("text", "words", "resolved"),
    [
        ("It sank on 7 May 2012 at noon.", "7 May 2012", "2012-05-07"),
        ("It sank on May 7, 2012, at noon.", "May 7, 2012", "2012-05-07"),
        ("It sank on the 7th of May 2012.", "7th of May 2012", "2012-05-07"),
        ("It sank on Sept. 7, 2012.", "Sept. 7, 2012", "2012-09-07"),
        ("It sank on 2012-05-07 at noon.", "2012-05-07", "2012-05-07"),
        ("It sank in May 2012, they say.", "May 2012", "2012-05"),
        ("It sank in 2012, they say.", "2012", "2012"),
        ("It sank on May 7, they say.", "May 7", "2018-05-07"),
        ("It sank on November 7, they say.", "November 7", "2017-11-07"),
        ("It sank on February 29, they say.", "February 29", None),
        ("It sank in the 1990s, they say.", "1990s", "1990"),
        ("It sank in the 2008 storm.", "2008", "2008"),
        ("The winner of 2008 elections sank.", "2008", "2008"),
        ("It sank on 29 February 2016, they say.", "29 February 2016", "2016-02-29"),
    ],
)
def test_a_date_means_the_days_that_it_says(text: str, words: str, resolved: str | None) -> None:
    ((said, mention),) = dates(text)
    assert said == words
    assert (str(mention.resolved) if mention.resolved else None) == resolved
    assert mention.exists


@pytest.mark.parametrize(
    ("text", "words", "weekday"),
    [
        ("On Sunday, May 7, it sank.", "Sunday, May 7", 6),
        ("On Sunday 7 May it sank.", "Sunday 7 May", 6),
        ("On Sunday (May 7) it sank.", "Sunday (May 7)", 6),
        ("On Sunday the 7th of May it sank.", "Sunday the 7th of May", 6),
        ("On Sunday night, May 7, it sank.", "Sunday night, May 7", 6),
        ("On Wed., May 7, it sank.", "Wed., May 7", 2),
        ("On May 7 (Sunday) it sank.", "May 7 (Sunday)", 6),
        ("On 7 May, a Sunday, it sank.", "7 May, a Sunday", 6),
        ("In that year 7 May was a Sunday.", "7 May was a Sunday", 6),
        ("In that year 7 May fell on a Sunday.", "7 May fell on a Sunday", 6),
    ],
)
def test_a_weekday_belongs_to_the_day_beside_it(text: str, words: str, weekday: int) -> None:
    ((said, mention),) = dates(text)
    assert (said, mention.weekday, mention.month, mention.day) == (words, weekday, 5, 7)


@pytest.mark.parametrize(
    "text",
    [
        "On Sunday the May 7 protesters were freed.",
        "It was seen on 7 May, a Sunday paper said.",
        "It was seen on 7 May and again on Sunday.",
    ],
)
def test_a_weekday_of_something_else_stays_apart(text: str) -> None:
    assert all(mention.day is None or mention.weekday is None for _, mention in dates(text))


@pytest.mark.parametrize(
    "text",
    [
        "They may 7 times have tried.",
        "Some 2000 people came.",
        "It costs 2012 dollars, they march 7 miles.",
        "The sun 7 planets circle.",
        "It was seen by 1204 visitors.",
        "A crowd of 1500 fans came, about 2000 fans sang.",
        "Between 1500 and 2000 protesters came.",
        "It left around 1800 GMT.",
        "The rebels march at dawn, said Theresa May and April Quill.",
        "March on, said May.",
    ],
)
def test_counts_and_other_words_are_no_dates(text: str) -> None:
    assert dates(text) == []


@pytest.mark.parametrize("words", ["June 31", "31 June 2012", "February 30", "29 February 2015", "2015-02-29"])
def test_a_day_that_does_not_exist_is_said_to(words: str) -> None:
    ((said, mention),) = dates(f"It sank on {words}.")
    assert (said, mention.exists, mention.resolved) == (words, False, None)


def test_a_day_without_a_year_has_the_other_years_as_alternatives() -> None:
    ((_, mention),) = dates("It sank on 7 May.")
    assert [str(day) for day in mention.alternatives] == ["2017-05-07", "2019-05-07"]


def test_the_years_of_a_list_are_all_years() -> None:
    assert [words for words, _ in dates("It sank in 2008, 2009, 2011 and 2015.")] == ["2008", "2009", "2011", "2015"]


def test_a_decade_lasts_ten_years() -> None:
    ((_, mention),) = dates("It sank in the 1990s.")
    assert mention.resolved == (date(1990, 1, 1), date(1999, 12, 31))


@pytest.mark.parametrize(
    ("words", "months"),
    [
        ("in March", ["2018-03", "2017-03", "2019-03"]),
        ("in December", ["2017-12", "2018-12", "2019-12"]),
        ("last November", ["2017-11", "2018-11"]),
        ("last March", ["2017-03", "2018-03"]),
        ("next February", ["2019-02", "2018-02"]),
    ],
)
def test_a_month_without_a_year_is_a_hint_only(words: str, months: list[str]) -> None:
    ((_, mention),) = dates(f"It sank {words}.")
    assert mention.resolved is None
    assert [str(month) for month in mention.alternatives][: len(months)] == months
    ((_, undated),) = dates(f"It sank {words}.", None)
    assert undated.alternatives == ()


def test_a_day_without_any_year_is_not_resolved() -> None:
    ((_, mention),) = dates("It sank on 7 May.", None)
    assert mention.resolved is None
    assert mention.exists


@pytest.mark.parametrize(
    ("drafted", "written"),
    [
        ("Monday", "Saturday"),
        ("Mon.", "Sat."),
        ("MONDAY", "SATURDAY"),
        ("Saturday", "Saturday"),
        ("May", "March"),
        ("Sept.", "Mar."),
        ("Mar.", "Mar."),
        ("7", "3"),
        ("07", "03"),
        ("7th", "3rd"),
        ("2011", "2012"),
    ],
)
def test_a_part_of_a_date_is_written_as_in_the_draft(drafted: str, written: str) -> None:
    assert written_like(drafted, date(2012, 3, 3)) == written


@given(st.text(alphabet="0123456789 ,-()thMaySunday./Febof:", max_size=60), st.dates())
def test_no_text_is_too_odd(text: str, when: date) -> None:
    for sentence in sentences(text, 0):
        mentions = date_mentions(sentence, when)
        assert all(one.last < other.first for one, other in pairwise(mentions))
        assert all(0 <= mention.first <= mention.last < len(sentence.tokens) for mention in mentions)
