from __future__ import annotations

import pytest

from checker.checks import punctuation
from tests.checks.support import article, fixed, flagged


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They left 。 Nobody saw it.", "They left. Nobody saw it."),
        ("They left。Nobody saw it。", "They left. Nobody saw it."),
        ("Bread，salt、 oil；and wine！", "Bread, salt, oil; and wine!"),
        ("Eva Lund）from Trask：", "Eva Lund) from Trask:"),
        ("The critic（a friend）wrote.", "The critic (a friend) wrote."),
        ("The critic （ a friend.", "The critic (a friend."),
        ("He said 「no」 and left.", "He said “no” and left."),
        ("Ｌａｂ 7 was shut.", "Lab 7 was shut."),
        ("“Where？” she asked.", "“Where?” she asked."),
    ],
)
def test_suggests_the_plain_mark_and_its_spaces(text: str, expected: str) -> None:
    assert fixed(punctuation, article(text)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The greeting 你好。 is short.",
        "The word 你好（nǐ hǎo） is a greeting.",
        "The word 你好 （nǐ hǎo） is a greeting.",
        "She said “yes”, he – no… (so what?)",
        "¿Qué? ¡No! «Oui» „Ja“",
    ],
)
def test_leaves_marks_where_they_belong(text: str) -> None:
    assert flagged(punctuation, article(text)) == []


def test_the_span_covers_the_mark() -> None:
    assert flagged(punctuation, article("From Trask： they left. A （small） town.")) == ["：", "（small）"]
