"""The kinds that look at names: near-name, misspelling, variant, garbled-name, drift."""

from __future__ import annotations

from types import ModuleType
from typing import Any

import pytest

from checker.checks import drift, garbled_name, misspelling, near_name, variant
from tests.conftest import Read

TYPES = ("person", "city", "country", "organisation", "canal")
NEAR = near_name.Options(TYPES, "holds")


def flagged(read: Read, kind: ModuleType, options: Any, text: str) -> list[tuple[str, str]]:
    """The words that a kind flags, and its first suggestion."""
    return [
        (text[flag.span.start : flag.span.end], flag.suggestions[0].replacement)
        for flag in kind.check(read(text), options)
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        # one letter off, and the other name is right
        ("He met Otto Delgrove.", [("Delgrove", "Delgrave")]),
        # two letters off, beside an office that the person holds
        ("Prime Minister Otto Delgrobe spoke.", [("Delgrobe", "Delgrave")]),
        ("He met Otto Delgroff.", []),
        # a single word that the article has right elsewhere
        ("Otto Delgrave came. Delgrave sat down, and Delgrve rose.", [("Delgrve", "Delgrave")]),
        ("Otto Delgrave came. Anna Delgrove sat down.", []),  # somebody else, with a name of her own
        ("Otto Delgrave came. The Delgravean way is long.", []),  # another ending
        # another form of one word in a long name
        ("They swam in the Northern Marrow Canal.", [("Northern Marrow Canal", "North Marrow Canal")]),
        ("They swam in the North Marrow Canal.", []),
        # carried over from another script in two usual ways
        ("He met Inez Varga.", []),
    ],
)
def test_near_names(read: Read, text: str, found: list[tuple[str, str]]) -> None:
    assert flagged(read, near_name, NEAR, text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [("Snow fell in Marow.", [("Marow", "Marrow")]), ("Snow fell in Marrow.", []), ("Snow fell, marow or not.", [])],
)
def test_known_misspellings(read: Read, text: str, found: list[tuple[str, str]]) -> None:
    assert flagged(read, misspelling, misspelling.Options(), text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Tellin slept. In Tallin nobody woke.", [("Tallin", "Tellin")]),
        ("Tallin slept. In Tallin nobody woke.", []),  # one spelling throughout
        ("The TC met. The Tide Council rose.", []),  # an acronym is no spelling
    ],
)
def test_mixed_spellings(read: Read, text: str, found: list[tuple[str, str]]) -> None:
    assert flagged(read, variant, variant.Options(TYPES), text) == found


PORT = (
    "A strike stopped the port of Hesterton. Ships wait outside Hesterton, and the dockers of Hesterton want more pay. "
    "The owners of the port in Hesterton do not answer.\n\n"
)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (PORT + "The strike in Asterton is the longest in years.", [("Asterton", "Hesterton")]),
        (PORT + "The strike in Asterton goes on, and Asterton waits.", []),  # it occurs twice
        (PORT + "The strike in Ida Asterton's day was longer.", []),  # somebody's own name
        (PORT + "Asterton has seen a longer strike.", []),  # any word may begin a sentence
        (PORT + "Cheese is made in Asterton.", []),  # other surroundings
        (PORT + "The strike in Copenhagen was longer.", []),  # sounds like nothing here
    ],
)
def test_garbled_names(read: Read, text: str, found: list[tuple[str, str]]) -> None:
    assert flagged(read, garbled_name, garbled_name.Options(), text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Denise Pargeter spoke. Then Pargiter left.", [("Pargiter", "Pargeter")]),
        ("Denise Pargeter and Ann Pargiter spoke. Then Pargiter left.", []),
        ("Denise Pargeter spoke. Then Pargeter left.", []),
        ("Karen Lyle spoke. Then Lyte left.", []),  # too short to tell
    ],
)
def test_names_that_drift(read: Read, text: str, found: list[tuple[str, str]]) -> None:
    assert flagged(read, drift, drift.Options(), text) == found
