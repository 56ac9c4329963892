"""Claims against the knowledge and against each other, in the invented world of tests/world."""

from __future__ import annotations

import pytest

from checker.checks import relation
from checker.findings import ArticleEvidence, Flag
from tests.conftest import SAYS, Read


def flags(read: Read, text: str, about: str = "holds") -> list[Flag]:
    options = relation.Options(about, tuple(says for name, says in SAYS if name == about))
    return list(relation.check(read(text), options))


@pytest.mark.parametrize(
    ("text", "wrong", "fix"),
    [
        # another title of the same country
        ("The Norlandic prime minister Ada Quillon spoke.", "prime minister", "president"),
        ("Norlandic Prime Minister Ada Quillon spoke.", "Prime Minister", "President"),
        ("NORLANDIC PRIME MINISTER Ada Quillon spoke.", "PRIME MINISTER", "PRESIDENT"),
        # the same title of something else
        ("In 2012 Tom Reeve, director general of the Salt Office, spoke.", "Salt Office", "Tide Council"),
        # held before, and no more
        ("Tom Reeve, director general of the Salt Office, spoke.", "director general", ""),
        # a surname beside the office
        ("Norlandic Prime Minister Quillon spoke.", "Prime Minister", "President"),
    ],
)
def test_a_wrong_office_is_flagged_at_the_wrong_words(read: Read, text: str, wrong: str, fix: str) -> None:
    (flag,) = flags(read, text)
    assert text[flag.span.start : flag.span.end] == wrong
    assert [suggestion.replacement for suggestion in flag.suggestions] == ([fix] if fix else [])
    assert flag.evidence


@pytest.mark.parametrize(
    "text",
    [
        "The Norlandic president Ada Quillon spoke.",
        "The Sudmarker prime minister Carla Brandis spoke.",  # nobody knows her
        "The deputy Norlandic prime minister Ada Quillon spoke.",
        "Ada Quillon was prime minister of Norland.",
        "In 2010 the Norlandic prime minister Ada Quillon spoke.",
        "Ada Quillon, President Otto Brandis and others met.",  # the title is the next one's
        "The Norlandic prime minister met Ada Quillon.",
    ],
)
def test_what_is_right_or_unknown_is_left_alone(read: Read, text: str) -> None:
    assert flags(read, text) == []


def test_a_quoted_claim_is_milder(read: Read) -> None:
    (stated,) = flags(read, "The Norlandic prime minister Ada Quillon spoke.")
    (quoted,) = flags(read, "“The Norlandic prime minister Ada Quillon spoke,” he said.")
    assert (stated.softened, quoted.softened) == (False, True)


def test_a_relation_of_places_is_held_against_the_knowledge_too(read: Read) -> None:
    (flag,) = flags(read, "They met in Marrow, the capital of Sudmark.", "capital")
    assert flag.values["known"] == "the capital of Sudmark was Tellin since 1950"


def test_the_conflict_shows_the_other_place(read: Read) -> None:
    text = "They met in Hesterton, the capital of Eastreach. Later Tellin, the capital of Eastreach, was quiet."
    found = flags(read, text, "capital")
    assert [text[flag.span.start : flag.span.end] for flag in found] == ["Tellin"]
    (evidence,) = found[0].evidence
    assert isinstance(evidence, ArticleEvidence)
    assert (evidence.text, found[0].softened) == ("Hesterton", True)
