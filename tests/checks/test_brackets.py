from __future__ import annotations

import pytest

from checker.checks import brackets
from tests.checks.support import article, flagged


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The mill (built in May burnt down.", ["(built in May burnt down."]),
        ("The mill, built in May) burnt down.", ["mill, built in May)"]),
        ("The mill [built in May burnt.", ["[built in May burnt."]),
        ("The mill (built (again) in May.", ["(built (again) in May."]),
        ("It burnt (down.\n\nNobody knew.", ["(down."]),
    ],
)
def test_flags_the_side_that_stands(text: str, expected: list[str]) -> None:
    assert flagged(brackets, article(text)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The mill (built [again] in May) burnt (down).",
        "1) flour 2.) oil, or a) wine b) salt and iv) bread",
        "(The mill burnt down.\n\nNobody knew. It was old.)",
        "The interval [0, 1) and (0, 1] :) :-( ;) :o)",
        "(see 5) and (a) and (in 1990) (thanks :)",
        "The mill （built in May) burnt.",
    ],
)
def test_leaves_pairs_and_marks_of_lists(text: str) -> None:
    assert flagged(brackets, article(text)) == []
