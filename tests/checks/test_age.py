from __future__ import annotations

import pytest

from checker.article import Article
from checker.checks import age
from checker.findings import Flag
from tests.conftest import Read

OPTIONS = age.Options(subject="person", born="born", died="died")


def flags(article: Article) -> list[Flag]:
    return list(age.check(article, OPTIONS))


@pytest.mark.parametrize(
    "text",
    [
        "Ada Quillon, {}, opened the dam.",
        "Ada Quillon ({}) opened the dam.",
        "Ada Quillon, aged {}, opened the dam.",
        "Ada Quillon, now {}, opened the dam.",
        "Ada Quillon, who is {}, opened the dam.",
        "Ada Quillon, who is {} years old, opened the dam.",
        "Ada Quillon is {} years old.",
        "The dam was opened by the {}-year-old Ada Quillon.",
    ],
)
def test_an_age_is_held_against_the_date_of_birth(read: Read, text: str) -> None:
    assert flags(read(text.format(58))) == []
    article = read(text.format(62))
    (flag,) = flags(article)
    assert article.text(flag.span) == "62"
    assert [suggestion.replacement for suggestion in flag.suggestions] == ["58"]
    assert [item.text for item in flag.evidence] == ["Ada Quillon was born on 1960-02-03"]


@pytest.mark.parametrize(
    ("when", "said", "wrong"),
    [
        ("2018-02-03", 58, False),
        ("2018-02-03", 57, False),
        ("2018-02-04", 57, True),
        ("2018-02-02", 58, False),
        ("2018-02-01", 58, True),
    ],
)
def test_a_day_of_grace_lies_around_a_birthday(read: Read, when: str, said: int, wrong: bool) -> None:
    assert bool(flags(read(f"Ada Quillon, {said}, opened the dam.", when))) is wrong


@pytest.mark.parametrize(("said", "wrong"), [(46, True), (47, False), (48, False), (49, True)])
def test_a_year_of_birth_allows_two_ages(read: Read, said: int, wrong: bool) -> None:
    found = flags(read(f"Ruth Amsel, {said}, opened the dam."))
    assert bool(found) is wrong
    if found:
        assert [suggestion.replacement for suggestion in found[0].suggestions] == ["47", "48"]


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Emil Fjord died on Tuesday at the age of 71.", True),
        ("Emil Fjord died on Tuesday at the age of 70.", False),
        ("Emil Fjord has died, aged 71.", True),
        ("Emil Fjord died on Tuesday at 71.", True),
        ("Emil Fjord died on Tuesday at 71 Harbour Road.", False),
        ("Emil Fjord died at home, and Ada Quillon read to him at the age of 71.", False),
        ("Emil Fjord, 41, had been a fisherman.", False),
        ("Emil Fjord, 79, had been a fisherman.", True),
    ],
)
def test_an_age_at_death_is_held_against_both_dates(read: Read, text: str, wrong: bool) -> None:
    assert bool(flags(read(text, "2018-03-20"))) is wrong


@pytest.mark.parametrize(
    "text",
    [
        "In 2009 Ada Quillon, 49, opened the dam.",
        "The dam was new in 2009. Ada Quillon, 49, opened it.",
        "In December Ada Quillon, 57, opened the dam.",
        "Ada Quillon, 23, joined the party.",
        "Otto Delgrave, 93, opened the dam.",
        "The 62-year-old gatekeeper greeted Ada Quillon.",
        "Ada Quillon, 62, 41 and 17 were the numbers drawn.",
        "Ada Quillon, 62 ministers and a dog opened the dam.",
        "Ada Quillon (62 metres) is the tallest crane.",
        "Ada Quillon is 62 kilometres away.",
    ],
)
def test_leaves_what_may_be_right(read: Read, text: str) -> None:
    assert flags(read(text)) == []


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Ada Quillon died on Tuesday at the age of 56.", True),
        ("Ada Quillon died at the age of 60.", True),
        ("Ada Quillon died at the age of 56, long ago.", False),
    ],
)
def test_a_death_that_is_not_on_record_may_be_long_ago(read: Read, text: str, wrong: bool) -> None:
    assert bool(flags(read(text))) is wrong


def test_needs_the_date_of_the_article(read: Read) -> None:
    assert flags(read("Ada Quillon, 62, opened the dam.", None)) == []


def test_is_milder_in_a_quotation(read: Read) -> None:
    (flag,) = flags(read("“Ada Quillon, 62, is too old,” he said."))
    assert flag.softened
