"""The compiled knowledge, opened for reading. What a look-up costs does not depend on how much is known."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any, TypeVar

from checker.knowledge.model import Counts, Entity, Fact, Name, Relation
from checker.values import Period, parse_date
from checker.yaml_nodes import LoadError, Problem

SCHEMA_VERSION = 1  # of the tables; a file with another is compiled anew
MOST_NEAR = 200  # names for one hint

_MOST_ASKED = 500  # keys in one query
_MOST_KEPT = 200_000  # answers of one kind, so that a long run stays small

Key = TypeVar("Key")
Answer = TypeVar("Answer")
Row = tuple[Any, ...]


class Store:
    """What is known, by name, by entity and by fact. Answers are kept, since articles ask for the same things.

    `digest` names the content of the YAML files, wherever they are.
    """

    def __init__(self, artifact: Path | bytes) -> None:
        """Open a compiled file, or the bytes of one. Raises ValueError where it is damaged or of another version."""
        self._artifact = artifact
        try:
            self._database = _connect(artifact)
        except sqlite3.DatabaseError as error:
            raise ValueError(f"no compiled knowledge: {error}") from error
        try:
            if isinstance(artifact, Path):
                _check_size(self._database, artifact)
            self.digest, self.counts = _read_meta(self._database)
        except (OSError, sqlite3.DatabaseError, TypeError, ValueError) as error:
            self.close()
            raise ValueError(f"no compiled knowledge: {error}") from error
        self._names: dict[str, tuple[Name, ...]] = {}
        self._longest: dict[str, int] = {}
        self._near: dict[str, tuple[tuple[int, Name], ...]] = {}
        self._entities: dict[str, Entity] = {}
        self._posts: dict[tuple[str, str | None], tuple[str, ...]] = {}
        self._facts: dict[tuple[str, str, str], tuple[Fact, ...]] = {}
        self._relations: dict[str, Relation] = {}
        self._source_titles: dict[str, str] = {}

    def close(self) -> None:
        """Close the file; nothing can be looked up any more."""
        self._database.close()

    def names(self, keys: list[str]) -> dict[str, tuple[Name, ...]]:
        """The names whose folded text is one of the keys, each key's by entity; keys without a name are left out."""
        known, asked = _split(self._names, keys)
        found: dict[str, list[Name]] = {key: [] for key in asked}
        for key, *name in self._rows_in("SELECT key, text, entity, form FROM name WHERE key IN (?) ORDER BY id", asked):
            found[key].append(Name(*name))
        new = {key: tuple(names) for key, names in found.items()}
        _keep(self._names, new)
        known.update(new)
        return {key: known[key] for key in keys if known[key]}

    def longest(self, first_words: list[str]) -> dict[str, int]:
        """For each folded word that some name begins with: the number of words in the longest such name."""
        known, asked = _split(self._longest, first_words)
        new = dict.fromkeys(asked, 0)
        new.update(self._rows_in("SELECT word, longest FROM first WHERE word IN (?)", asked))
        _keep(self._longest, new)
        known.update(new)
        return {word: known[word] for word in first_words if known[word]}

    def near(self, hints: list[str]) -> tuple[Name, ...]:
        """House names and variants of several words that share one of the hints, by entity.

        At most MOST_NEAR for one hint: a given name that thousands share says little.
        """
        known, asked = _split(self._near, hints)
        new: dict[str, tuple[tuple[int, Name], ...]] = dict.fromkeys(asked, ())
        found_now: dict[str, list[tuple[int, Name]]] = {}
        query = (
            "SELECT hint, name.id, text, entity, form FROM hint JOIN name ON name.id = hint.name"
            " WHERE hint IN (?) ORDER BY hint, hint.name"
        )
        for hint, at, *name in self._rows_in(query, asked):
            found_now.setdefault(hint, []).append((at, Name(*name)))
        new.update((hint, tuple(names)) for hint, names in found_now.items())
        _keep(self._near, new)
        known.update(new)
        found = {at: name for names in known.values() for at, name in names}
        return tuple(found[at] for at in sorted(found))

    def entity(self, entity_id: str) -> Entity:
        """Raises KeyError for an id that is not known."""
        entity = self._entities.get(entity_id)
        if entity is None:
            names = self._rows("SELECT text, entity, form FROM name WHERE entity = ? ORDER BY id", entity_id)
            rows = self._rows("SELECT id, name, path, line, surname, title, of FROM entity WHERE id = ?", entity_id)
            if not rows:
                raise KeyError(entity_id)
            fields = (*rows[0], tuple(Name(*name) for name in names))
            entity = Entity(*fields)
            _keep(self._entities, {entity_id: entity})
        return entity

    def posts(self, title: str, scope: str | None) -> tuple[str, ...]:
        """The posts with this title entity, by id; with a scope, only those of that scope."""
        posts = self._posts.get((title, scope))
        if posts is None:
            if scope is None:
                rows = self._rows("SELECT entity FROM post WHERE title = ? ORDER BY entity", title)
            else:
                rows = self._rows("SELECT entity FROM post WHERE title = ? AND scope = ? ORDER BY entity", title, scope)
            posts = tuple(entity for (entity,) in rows)
            _keep(self._posts, {(title, scope): posts})
        return posts

    def facts_of(self, subject: str, relation: str) -> tuple[Fact, ...]:
        """What is known of a subject, by date."""
        return self._facts_where("subject", subject, relation)

    def facts_about(self, value: str, relation: str) -> tuple[Fact, ...]:
        """What is known of a value, by subject and date."""
        return self._facts_where("value", value, relation)

    def _facts_where(self, side: str, entity_id: str, relation: str) -> tuple[Fact, ...]:
        facts = self._facts.get((side, entity_id, relation))
        if facts is None:
            rows = self._rows(
                "SELECT subject, relation, value, since, until, sources, path, line, note FROM fact"
                f" WHERE {side} = ? AND relation = ? ORDER BY id",
                entity_id,
                relation,
            )
            facts = tuple(_fact(row) for row in rows)
            _keep(self._facts, {(side, entity_id, relation): facts})
        return facts

    def relation(self, relation_id: str) -> Relation:
        """Raises KeyError for an id that is not known."""
        if not self._relations:
            rows = self._rows("SELECT id, subject, value, exclusive, dated, phrase FROM relation ORDER BY id")
            self._relations = {row[0]: _relation(row) for row in rows}
        return self._relations[relation_id]

    def source_title(self, source_id: str) -> str:
        """Raises KeyError for an id that is not known."""
        if not self._source_titles:
            self._source_titles = dict(self._rows("SELECT id, title FROM source ORDER BY id"))
        return self._source_titles[source_id]

    def _rows_in(self, query: str, keys: list[str]) -> Iterator[Row]:
        """The rows of a query with `IN (?)`, for any number of keys."""
        for start in range(0, len(keys), _MOST_ASKED):
            chunk = keys[start : start + _MOST_ASKED]
            yield from self._rows(query.replace("?", ", ".join("?" * len(chunk))), *chunk)

    def _rows(self, query: str, *parameters: str) -> list[Row]:
        """Raises LoadError where the file turns out to be damaged; it is removed, so that the next run is well."""
        try:
            return self._database.execute(query, parameters).fetchall()
        except sqlite3.DatabaseError as error:
            if not isinstance(self._artifact, Path):
                raise
            self._artifact.unlink(missing_ok=True)
            message = f"the compiled knowledge is damaged ({error}) and was removed; run again to compile it anew"
            raise LoadError([Problem(str(self._artifact), 0, 0, message)]) from error


def _connect(artifact: Path | bytes) -> sqlite3.Connection:
    if isinstance(artifact, Path):
        uri = artifact.absolute().as_uri() + "?mode=ro&immutable=1"
        return sqlite3.connect(uri, uri=True, check_same_thread=False)
    database = sqlite3.connect(":memory:", check_same_thread=False)
    database.deserialize(artifact)
    return database


def _check_size(database: sqlite3.Connection, path: Path) -> None:
    """Raises ValueError for a file whose end is missing."""
    size, pages = (database.execute(f"PRAGMA {what}").fetchone()[0] for what in ("page_size", "page_count"))
    if size * pages != path.stat().st_size:
        raise ValueError("the end is missing")


def _read_meta(database: sqlite3.Connection) -> tuple[str, Counts]:
    """The digest and the counts. Raises ValueError for another version."""
    (version,) = database.execute("PRAGMA user_version").fetchone()
    if version != SCHEMA_VERSION:
        raise ValueError(f"version {version}, not {SCHEMA_VERSION}")
    digest, entities, facts, names = database.execute("SELECT digest, entities, facts, names FROM meta").fetchone()
    return digest, Counts(entities, facts, names)


def _split(kept: dict[Key, Answer], keys: list[Key]) -> tuple[dict[Key, Answer], list[Key]]:
    """The answers that are kept, and the keys to ask for."""
    known = {key: kept[key] for key in keys if key in kept}
    return known, [key for key in dict.fromkeys(keys) if key not in known]


def _keep(kept: dict[Key, Answer], new: dict[Key, Answer]) -> None:
    if len(kept) > _MOST_KEPT:
        kept.clear()
    kept.update(new)


def _fact(row: Row) -> Fact:
    subject, relation, value, since, until, sources, path, line, note = row
    period = Period(parse_date(since) if since else None, parse_date(until) if until else None)
    return Fact(subject, relation, value, period, tuple(sources.split()), path, line, note)


def _relation(row: Row) -> Relation:
    relation_id, subject, value, exclusive, dated, phrase = row
    return Relation(
        relation_id, tuple(subject.split()), tuple(value.split()), tuple(exclusive.split()), bool(dated), phrase
    )
