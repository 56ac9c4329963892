"""What the tests share: an invented world of knowledge, and articles that are read against it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from checker import claims, mentions, names, patterns, verdicts
from checker.article import Article
from checker.document.read import read_document
from checker.knowledge.open import open_knowledge
from checker.knowledge.store import Store
from checker.language.quotations import quotations
from checker.language.tokens import sentences
from checker.text import Source

SAYS = (
    ("holds", "{post} {person}"),
    ("holds", "{post}, {person}"),
    ("holds", "{person}, [the|a] {post}"),
    ("holds", "{person}, who was [the] {post}"),
    ("holds", "{person} was|became [the] {post}"),
    ("capital", "{city}, [the] capital of {country}"),
)

Read = Callable[..., Article]


@pytest.fixture(scope="session")
def world() -> Store:
    """The knowledge of an invented world; see tests/world/knowledge."""
    return open_knowledge([Path(__file__).parent / "world" / "knowledge"])


@pytest.fixture(scope="session")
def read(world: Store) -> Read:
    """Read a plain text against the invented world, at a date."""
    trie = patterns.build([(world.relation(relation), pattern) for relation, pattern in SAYS])

    def read_text(text: str, when: str | None = "2018-03-01") -> Article:
        document = read_document(Source("draft.txt", text), date.fromisoformat(when) if when else None)
        said = tuple(s for index, segment in enumerate(document.segments) for s in sentences(segment.text, index))
        quoted = tuple(quotations(segment.text) for segment in document.segments)
        article = Article(document, said, quoted, world, mentions.link(document, said, world))
        article = article._replace(names=names.find_names(article))
        claimed = claims.extract(article, trie)
        return article._replace(verdicts=tuple(verdicts.judge(claim, world) for claim in claimed))

    return read_text


@pytest.fixture(autouse=True, scope="session")
def _own_cache(tmp_path_factory: pytest.TempPathFactory) -> None:
    """No test reads or writes the user's cache."""
    import os

    os.environ["FACTLINT_CACHE_DIR"] = str(tmp_path_factory.mktemp("cache"))
