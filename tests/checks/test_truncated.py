from __future__ import annotations

import pytest

from checker.checks import truncated
from tests.checks.support import article, flagged

WHOLE = "\n\n".join(f"The miller sold his flour in the town of Trask in week {week}." for week in range(5))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The miller said that he would sell his flour in town,\n\nThe mill is old.", ["flour in town,"]),
        ("The miller said that he would sell his flour in town,", ["flour in town,"]),
        ("The miller said that he would sell his flour to the", ["flour to the"]),
        (
            f"{WHOLE}\n\nThe mill is old. The miller has been selling his flour from the\n\nIt is old.",
            ["flour from the"],
        ),
        (f"{WHOLE}\n\nThe mill is old. The miller has been selling his flour from\n\nIt is old.", ["his flour from"]),
        (f"{WHOLE}\n\nThe mill is old. The miller has been selling his flour in town", ["flour in town"]),
    ],
)
def test_flags_the_last_words(text: str, expected: list[str]) -> None:
    assert flagged(truncated, article(text)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The miller, who had come to town that day, said,\n\n“I sell flour.”",
        "The miller sells the following things in town every day of the year:\n\nflour",
        "The miller sells one thing in town every day of the year —\n\nflour",
        "The miller said that he would sell his flour “in the town.”\n\nThe mill is old.",
        "Dear Sir or Madam,\n\nThe mill is old.",
        f"{WHOLE}\n\nA view of the old mill by the bridge in the town of Trask\n\nIt is old.",
        f"{WHOLE}\n\nThe mill by the bridge in Trask. Picture: Eva Lund and others\n\nIt is old.",
        "The mill is old. The miller has been selling his flour in town",
        "O mill that standest by the\nWater of the town of Trask,\n\nBurn!",
        "\n\n".join("O mill that standest by the water of the town of Trask," for _ in range(5)),
    ],
)
def test_leaves_what_may_end_so(text: str) -> None:
    assert flagged(truncated, article(text)) == []


def test_a_heading_may_lack_a_stop_but_not_end_with_an_article() -> None:
    assert flagged(truncated, article("How the miller of Trask sold all of his flour", "heading")) == []
    assert flagged(truncated, article("How the miller of Trask sold all of the", "heading")) == ["all of the"]


def test_the_length_that_counts_is_an_option() -> None:
    assert flagged(truncated, article("He sold the"), words=8) == []
    assert flagged(truncated, article("He sold the"), words=3) == ["He sold the"]
