from __future__ import annotations

import pytest

from checker.checks import impossible_date
from tests.checks.support import article, fixed, flagged


@pytest.mark.parametrize(
    ("text", "span", "put_right"),
    [
        ("It ends on June 31.", "June 31", "It ends on June 30."),
        ("It ends on the 31st of April.", "31st of April", "It ends on the 30th of April."),
        ("It ended on 29 February 2023, she said.", "29 February 2023", "It ended on 28 February 2023, she said."),
        ("It ended on Feb. 30, 2024.", "Feb. 30, 2024", "It ended on Feb. 29, 2024."),
        ("It ended on 2023-02-30, she said.", "2023-02-30", "It ended on 2023-02-28, she said."),
        ("It ends on Monday, June 31, at noon.", "June 31", "It ends on Monday, June 30, at noon."),
    ],
)
def test_flags_a_day_that_no_calendar_has(text: str, span: str, put_right: str) -> None:
    of = article(text)
    assert flagged(impossible_date, of) == [span]
    assert fixed(impossible_date, of) == put_right


def test_suggests_the_first_of_the_next_month_too() -> None:
    (flag,) = impossible_date.check(article("It ends on 29 February 2023."), impossible_date.Options())
    assert [s.replacement for s in flag.suggestions] == ["28 February 2023", "1 March 2023"]


@pytest.mark.parametrize(
    "text",
    [
        "It ended on 29 February 2024, and 2000-02-29 was a Tuesday.",
        "She was born on February 29.",
        "It ended on 29 February 1900 or 2023-02-30.",
        "The form rejects 2023-02-30.",
        "Nobody can be born on a day that does not exist. Try June 31.",
        "In June 31 ships lay at anchor.",
    ],
)
def test_leaves_days_that_exist_and_texts_about_those_that_do_not(text: str) -> None:
    assert flagged(impossible_date, article(text)) == []
