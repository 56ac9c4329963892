"""Every example of every shipped rule, run through the whole engine."""

from __future__ import annotations

from datetime import date

import pytest

from checker import engine
from checker.checks import KINDS
from checker.engine import Library, load_library
from checker.examples import Outcome, run_example
from checker.folders import listings, read
from checker.rules.loader import load
from checker.rules.model import Example, Rule
from checker.shipped import shipped
from checker.text import Source

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


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_a_kind_fills_the_values_that_it_names(kind: str, library: Library) -> None:
    flags = []
    for rule in RULES:
        for example in rule.examples if rule.kind == kind else ():
            when = date.fromisoformat(example.date) if example.date else None
            article = engine.read(Source(f"example.{example.format}", example.text), library, when)
            flags += KINDS[kind].check(article, rule.options)
    assert flags, "no shipped rule shows what the kind flags"
    assert [flag for flag in flags if not set(KINDS[kind].VALUES) <= set(flag.values)] == []
