from __future__ import annotations

import pytest

from checker.knowledge.hints import hints


@pytest.mark.parametrize(
    ("tokens", "expected"),
    [
        ([], []),
        (["varga"], []),
        (["ines", "varga"], ["ines|v", "ines|~ga", "varga|i", "varga|~es"]),
        (["jo", "varga"], ["varga|j", "varga|~jo"]),  # two letters fit too many names
        (["i", "v"], []),
        (["bay", "of", "bay"], ["bay|o", "bay|~of", "bay|b", "bay|~ay"]),  # each once
    ],
)
def test_hints(tokens: list[str], expected: list[str]) -> None:
    assert hints(tokens) == expected


@pytest.mark.parametrize("slip", [["ines", "vagra"], ["inos", "varga"], ["ines", "warga"], ["ynes", "varga"]])
def test_a_slip_in_one_word_leaves_a_hint(slip: list[str]) -> None:
    assert set(hints(slip)) & set(hints(["ines", "varga"]))
