from __future__ import annotations

import pytest

from checker.checks import sentence
from tests.checks.support import article, article_without, fixed, flagged


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The miller sold. his flour in town.", ["sold. his"]),
        ("The miller sold.\nhis flour in town.", ["sold.\nhis"]),
        ("It has stood since 1998. when the old one burnt.", ["1998. when"]),
        ("He spoke to Brandl. about the flour.", ["Brandl. about"]),
        ("It depends on. the flour.", ["on. the"]),
    ],
)
def test_flags_the_words_beside_the_stop(text: str, expected: list[str]) -> None:
    assert flagged(sentence, article(text)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "He sold flour. His wife sold oil. 40 came.",
        "Flour vs. oil, approx. nine, i.e. ten, e.g. nine, etc. and so on, et al. wrote.",
        "Brandl Corp. said, Capt. of the Calif. team, Mr. de Vries, U.S. troops, at 9 a.m. on Friday.",
        "He paused... then left. … and so on.",
        "“Who?” she asked. “Me!” he cried. Who? why?",
        "He sells phones. iPhone cases and eBay goods.",
        "The general left. de Gaulle stayed. van Gogh painted.",
        "See mill.example. mill.example is down.",
        "It grew by .5 percent. 3.5 came. a) one",
        "The tool is xsv. xsv is quick. xsv is free.",
        "It was version 2.6. it",
        "1. flour 2. oil",
        "Use .NET. youtube-dl too.",
    ],
)
def test_leaves_stops_that_may_stand(text: str) -> None:
    assert flagged(sentence, article(text)) == []


def test_leaves_a_gap_where_code_was_cut_out() -> None:
    assert flagged(sentence, article_without("Take the first. <code>x</code>is next.", "<code>x</code>")) == []


def test_suggests_one_sentence_or_two() -> None:
    of = article("The miller sold. his flour in town.")
    assert fixed(sentence, of) == "The miller sold his flour in town."
    (flag,) = sentence.check(of, sentence.Options())
    assert [suggestion.replacement for suggestion in flag.suggestions] == ["sold his", "sold. His"]
