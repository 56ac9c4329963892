"""Verdicts: claims held against the invented world of tests/world."""

from __future__ import annotations

import pytest

from tests.conftest import Read


@pytest.mark.parametrize(
    ("text", "manner", "outcome"),
    [
        # what is known at the article's date, 1 March 2018
        ("The Norlandic president Ada Quillon spoke.", "stated", "supported"),
        ("The Norlandic prime minister Ada Quillon spoke.", "stated", "contradicted"),  # Otto Delgrave is
        ("The prime minister of Norland, Inés Varga, spoke.", "stated", "contradicted"),
        ("Inés Varga, the president of Sudmark, spoke.", "stated", "supported"),
        ("The Norlandic president Carla Brandis spoke.", None, None),  # nobody knows her
        # another time
        ("In 2010 the Norlandic prime minister Ada Quillon spoke.", "stated", "supported"),
        ("In 2016 the Norlandic prime minister Ada Quillon spoke.", "stated", "contradicted"),
        ("Ada Quillon was prime minister of Norland.", "former", "supported"),
        ("Former Norlandic prime minister Ada Quillon spoke.", "former", "supported"),
        ("Former director general of the Salt Office Tom Reeve spoke.", "former", "contradicted"),
        ("Former director general of the Tide Council Tom Reeve spoke.", "former", "supported"),
        # said in other ways
        ("The acting Norlandic prime minister Ada Quillon spoke.", "acting", "unknown"),
        ("The deputy Norlandic prime minister Ada Quillon spoke.", "deputy", "unknown"),
        ("“The Norlandic prime minister Ada Quillon spoke,” he said.", "quoted", "contradicted"),
        # several readings: a title alone
        ("President Ada Quillon spoke.", "stated", "supported"),
        ("The city of Marrow, the capital of Sudmark, slept.", "stated", "contradicted"),
        ("The city of Tellin, the capital of Sudmark, slept.", "stated", "supported"),
    ],
)
def test_verdicts(read: Read, text: str, manner: str | None, outcome: str | None) -> None:
    found = [(verdict.claim.manner, verdict.outcome) for verdict in read(text).verdicts]
    assert found == ([(manner, outcome)] if outcome else [])


def test_without_a_date_nothing_dated_is_contradicted(read: Read) -> None:
    (verdict,) = read("The Norlandic prime minister Ada Quillon spoke.", None).verdicts
    assert verdict.outcome == "unknown"


def test_a_contradiction_names_its_facts(read: Read) -> None:
    (verdict,) = read("The Norlandic prime minister Ada Quillon spoke.").verdicts
    assert [(fact.subject, fact.value) for fact in verdict.facts] == [("person/otto-delgrave", "post/norland/premier")]
