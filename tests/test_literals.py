"""Which words a pattern needs."""

from __future__ import annotations

import re

import pytest

from checker.literals import required


@pytest.mark.parametrize(
    ("pattern", "needed"),
    [
        ("image source", {"image source"}),
        ("(?i)Read More", {"read more"}),
        (r"\bSee also\b.{0,40}", {"see also"}),
        (r"(?P<at>https?://\S+) 240w", {" 240w"}),
        ("cookies|banners", {"cookies", "banners"}),
        ("(?:sizes|srcset)=", {"izes", "rcset"}),  # the parser takes a common beginning out
        ("(?:a|srcset)=", set()),  # too short to look for
        ("x*", set()),
        ("(?:image )?source", {"source"}),
        ("(?:ab)+c", set()),
        ("Café Central", {" central"}),
    ],
)
def test_what_stands_in_every_match(pattern: str, needed: set[str]) -> None:
    assert required(pattern) == needed


def test_what_only_re2_reads_may_need_anything() -> None:
    with pytest.raises(re.error):
        re.compile(r"\p{L}+ source")
    assert required(r"\p{L}+ source") == set()
