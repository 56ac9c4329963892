from __future__ import annotations

import pytest

from checker.checks import tags
from checker.document.model import verbatim
from tests.checks.support import built, fixed, flagged


@pytest.mark.parametrize(
    ("text", "plain", "markdown"),
    [
        ("The mill</strong> is old.", ["</strong>"], ["</strong>"]),
        ("The <b>mill</b> is old.", ["<b>", "</b>"], []),
        ("The <b>mill is old.", ["<b>"], ["<b>"]),
        ("The <b><i>mill</b> is old.", ["<b>", "<i>", "</b>"], ["<i>"]),
        ("The mill<br /> is old.", ["<br />"], []),
        ('<br /><a href="#x"> The mill is old.', ["<br />", '<a href="#x">'], ['<a href="#x">']),
        ("The mill</p> is old.", ["</p>"], ["</p>"]),
        ('<div class="note">', ['<div class="note">'], []),
        ("3 < 5 and 7 > 6; <name>, <mill@trask.example> and <https://trask.example>", [], []),
    ],
)
def test_flags_tags_that_are_no_markup(text: str, plain: list[str], markdown: list[str]) -> None:
    segments = (verbatim("paragraph", text, 0),)
    assert flagged(tags, built(text, segments, path="draft.txt")) == plain
    assert flagged(tags, built(text, segments, path="draft.md")) == markdown


def test_suggests_to_take_the_tag_out() -> None:
    text = "The mill</strong> is old."
    assert fixed(tags, built(text, (verbatim("paragraph", text, 0),))) == "The mill is old."
