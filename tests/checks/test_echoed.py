from __future__ import annotations

import pytest

from checker.checks import echoed
from tests.checks.support import article, fixed, flagged


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The critic Eva Lund (Eva Lund) wrote it.", ["Eva Lund (Eva Lund)"]),
        ("The critic Eva Lund（Eva Lund）wrote it.", ["Eva Lund（Eva Lund）"]),
        ("The critic Eva Lund (Eva Lund）wrote it.", ["Eva Lund (Eva Lund）"]),
        ("Finance Minister Eva Lund ( Eva Lund ) wrote it.", ["Eva Lund ( Eva Lund )"]),
        ("The company, Trask (Trask), is small.", ["Trask (Trask)"]),
    ],
)
def test_flags_a_name_repeated_in_brackets(text: str, expected: list[str]) -> None:
    assert flagged(echoed, article(text)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The critic Eva Lund (Eva to her friends) wrote it.",
        "The Guild of Upper Trask (Upper Trask) met.",
        "The Old Brewers Guild (Guild) met.",
        "Kyiv (Kiev) and Chisinau (Chișinău) are cities.",
        "Vitamin C (C) is sour.",
        "The Reeva Lund (Eva Lund) case.",
        "(Eva Lund) is a caption.",
        "( " * 50,
    ],
)
def test_leaves_other_brackets(text: str) -> None:
    assert flagged(echoed, article(text)) == []


def test_suggests_the_name_once() -> None:
    assert fixed(echoed, article("By Eva Lund （Eva Lund）, critic.")) == "By Eva Lund, critic."
