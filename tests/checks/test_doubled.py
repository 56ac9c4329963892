from __future__ import annotations

import pytest

from checker.checks import doubled
from tests.checks.support import article, article_without, fixed, flagged


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They sat by the the fire.", ["the the"]),
        ("The the fire was out.", ["The the"]),
        ("They sat by the\nthe fire.", ["the\nthe"]),
        ("They sat by the the the fire.", ["the the the"]),
        ("He consulted consulted his doctor.", ["consulted consulted"]),
        ("The elections in in May were calm.", ["in in"]),
        ("She said “give me the the book”.", ["the the"]),
    ],
)
def test_flags_a_word_that_stands_twice(text: str, expected: list[str]) -> None:
    assert flagged(doubled, article(text)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "He knew that that was so, and had had enough of it.",
        "What it is is a mystery; they told her her son was well.",
        "He was sworn in in May, and she came in in the rain.",
        "Boutros Boutros-Ghali flew to Pago Pago and to New York New York.",
        "Duran Duran sang. The The sang.",
        "He went in. In the hall it was dark.",
        "It was here, here in the hall.",
        "The score was 10 10 at half-time.",
        "They sat by the-the fire and the the-word.",
        "A log-in in time saves nine.",
        "She cried “run run”. Will will sing, and Mark mark the time.",
        "It was a very very long way; bye bye.",
    ],
)
def test_leaves_words_that_may_stand_twice(text: str) -> None:
    assert flagged(doubled, article(text)) == []


def test_leaves_words_between_which_code_was_cut_out() -> None:
    assert flagged(doubled, article_without("Set the <code>x</code> the first time.", "<code>x</code>")) == []


def test_sees_a_pair_around_marks_of_emphasis() -> None:
    assert flagged(doubled, article_without("They sat by the **the fire.", "**")) == ["the **the"]


def test_allows_further_words() -> None:
    of = article("The walla-wallas went zip zip.")
    assert flagged(doubled, of) == ["zip zip"]
    assert flagged(doubled, of, allow=("zip",)) == []


def test_suggests_the_word_once() -> None:
    assert fixed(doubled, article("The the fire was out.")) == "The fire was out."
