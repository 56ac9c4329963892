"""What becomes of an example whose rule does not do what the example says."""

from __future__ import annotations

import pytest

from checker.checks import doubled, pattern
from checker.engine import Library
from checker.examples import Outcome, run_example
from checker.knowledge.store import Store
from checker.rules.model import Example, Rule, RuleSet

RULE = Rule("double", "", "doubled", "text", "error", "'{text}'", doubled.Options(), "r.yaml", 1)
OTHER = Rule("boats", "", "pattern", "name", "error", "{text}", pattern.Options(("Boats",)), "r.yaml", 9)
TWICE = "Boats pass the the lock. We met at at noon."


@pytest.fixture(scope="module")
def library(world: Store) -> Library:
    return Library(RuleSet((OTHER, RULE), ""), world)


@pytest.mark.parametrize(
    ("text", "spans", "fix", "expected"),
    [
        (TWICE, ((11, 18), (32, 37)), "the", Outcome.OK),
        (TWICE, ((11, 18), (32, 37)), None, Outcome.OK),
        ("Boats pass.", (), None, Outcome.OK),  # what another rule finds does not count
        ("Boats pass.", ((0, 5),), None, Outcome.MISSING),
        (TWICE, ((0, 5), (11, 18), (32, 37)), None, Outcome.MISSING),
        (TWICE, (), None, Outcome.NOISY),
        (TWICE, ((11, 18),), None, Outcome.NOISY),
        (TWICE, ((11, 14), (32, 37)), "the", Outcome.WRONG_SPAN),
        (TWICE, ((11, 18), (32, 37)), "a", Outcome.WRONG_FIX),
    ],
)
def test_the_outcome_of_an_example(
    text: str, spans: tuple[tuple[int, int], ...], fix: str | None, expected: Outcome, library: Library
) -> None:
    outcome, _ = run_example(RULE, Example(text, spans, fix, None, "txt", 1), library)
    assert outcome is expected


def test_what_was_flagged_is_said(library: Library) -> None:
    assert run_example(RULE, Example("We met at at noon.", (), None, None, "txt", 1), library)[1] == "'at at' -> ['at']"
    assert run_example(RULE, Example("We met.", (), None, None, "txt", 1), library)[1] == "nothing"


def test_an_example_is_read_in_its_format(library: Library) -> None:
    html = Example("<p>We met <b>at at</b> noon.</p>", ((13, 18),), "at", "2020-02-29", "html", 1)
    assert run_example(RULE, html, library)[0] is Outcome.OK
