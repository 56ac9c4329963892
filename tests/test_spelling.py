"""Slips: which pairs of words are one word and its misspelling."""

from __future__ import annotations

import pytest

from checker.spelling import is_derived, is_respelt, is_slip, is_slip_in_context


@pytest.mark.parametrize(
    ("one", "other", "alone", "in_context"),
    [
        ("marbeck", "marbek", True, True),
        ("quillon", "qillon", True, True),
        ("thordsen", "thorsden", True, True),  # neighbours swapped
        ("moss", "mass", False, True),  # too short to tell alone
        ("delgrave", "telgrane", False, False),  # another beginning and another end
        ("delgrave", "delkrafe", False, True),
        ("zavorski", "tsavorski", True, True),  # another beginning, all else the same
        ("george", "georgia", False, True),
        ("ostrander", "ostlendar", False, True),
        ("georgia", "georgian", False, False),  # another ending
        ("same", "same", False, False),
    ],
)
def test_slips(one: str, other: str, alone: bool, in_context: bool) -> None:
    assert (is_slip(one, other), is_slip_in_context(one, other)) == (alone, in_context)
    assert (is_slip(other, one), is_slip_in_context(other, one)) == (alone, in_context)


@pytest.mark.parametrize(("one", "other", "derived"), [("iraq", "iraqi", True), ("iran", "iraq", False)])
def test_another_ending_is_no_slip(one: str, other: str, derived: bool) -> None:
    assert is_derived(one, other) is derived


@pytest.mark.parametrize(
    ("one", "other", "respelt"),
    [("nicos", "nikos", True), ("mohammad", "mohammed", True), ("yusuf", "yousouf", True), ("angla", "angela", False)],
)
def test_a_name_carried_over_in_another_usual_way_is_no_slip(one: str, other: str, respelt: bool) -> None:
    assert is_respelt(one, other) is respelt
