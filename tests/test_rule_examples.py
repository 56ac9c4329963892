"""Every example of every shipped rule, run through the whole engine."""

from __future__ import annotations

import pytest

from checker.engine import Library, load_library
from checker.examples import Outcome, run_example
from checker.folders import listings, read
from checker.rules.loader import load
from checker.rules.model import Example, Rule
from checker.shipped import shipped

RULES = load(read(listings([shipped("rules")], "rules")).files)


@pytest.fixture(scope="module")
def library() -> Library:
    return load_library([shipped("rules")], [shipped("knowledge")])


@pytest.mark.parametrize(
    ("rule", "example"),
    [pytest.param(rule, example, id=f"{rule.id}:{example.line}") for rule in RULES for example in rule.examples],
)
def test_an_example_is_flagged_as_it_is_marked(rule: Rule, example: Example, library: Library) -> None:
    outcome, flagged = run_example(rule, example, library)
    assert outcome is Outcome.OK, f"{outcome.value}: flagged {flagged}"
