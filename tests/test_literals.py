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
        ("(?:sizes|srcset)=", {"sizes", "srcset"}),
        ("(?:a|srcset)=", set()),  # too short to look for
        ("x*", set()),
        ("(?:image )?source", {"source"}),
        ("(?:ab)+c", set()),
        (r"\p{L}+ source", set()),  # what only RE2 reads
        ("Café Central", {" central"}),
    ],
)
def test_what_stands_in_every_match(pattern: str, needed: set[str]) -> None:
    assert required(pattern) == needed
    assert all(re.search(pattern, text) is None for text in ("", "nothing of the kind")) or not needed
