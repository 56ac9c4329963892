"""What the tests share: an invented world of knowledge, and articles that are read against it."""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import date
from pathlib import Path

import hypothesis
import pytest

from checker import engine
from checker.article import Article
from checker.checks import relation
from checker.engine import Library
from checker.knowledge.open import open_knowledge
from checker.knowledge.store import Store
from checker.rules.model import Rule, RuleSet
from checker.text import Source

SAYS = (
    ("holds", "{post} {person}"),
    ("holds", "{post}, {person}"),
    ("holds", "{person}, [the|a] {post}"),
    ("holds", "{person}, who was [the] {post}"),
    ("holds", "{person} was|became [the] {post}"),
    ("capital", "{city}, [the] capital of {country}"),
)

# No deadline: the machines of CI are slow at times. The same examples in every run: a failure can be seen again.
hypothesis.settings.register_profile("factlint", deadline=None, derandomize=True)
hypothesis.settings.load_profile("factlint")

Read = Callable[..., Article]


@pytest.fixture(scope="session")
def world() -> Store:
    """The knowledge of an invented world; see tests/world/knowledge."""
    return open_knowledge([Path(__file__).parent / "world" / "knowledge"])


@pytest.fixture(scope="session")
def read(world: Store) -> Read:
    """Read a plain text against the invented world, at a date."""
    rules = tuple(
        Rule(f"says-{number}", "", "relation", "role", "error", "", relation.Options(about, (pattern,)), "", 0)
        for number, (about, pattern) in enumerate(SAYS)
    )
    library = Library(RuleSet(rules, ""), world)

    def read_text(text: str, when: str | None = "2018-03-01") -> Article:
        return engine.read(Source("draft.txt", text), library, date.fromisoformat(when) if when else None)

    return read_text


@pytest.fixture(autouse=True, scope="session")
def _own_cache(tmp_path_factory: pytest.TempPathFactory) -> None:
    """No test reads or writes the user's cache."""
    os.environ["FACTLINT_CACHE_DIR"] = str(tmp_path_factory.mktemp("cache"))
