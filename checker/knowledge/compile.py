"""From records to the SQLite file that a run looks things up in."""

from __future__ import annotations

import gc
import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator

from checker.folders import Contents
from checker.knowledge.hints import hints
from checker.knowledge.loader import Records, load
from checker.knowledge.model import Fact, Name, Relation
from checker.knowledge.store import MOST_NEAR, SCHEMA_VERSION
from checker.language.tokens import fold_name

Row = tuple[object, ...]

_TABLES = """
CREATE TABLE meta (digest TEXT, entities INTEGER, facts INTEGER, names INTEGER);
CREATE TABLE source (id TEXT PRIMARY KEY, title TEXT, url TEXT, licence TEXT, read TEXT) WITHOUT ROWID;
CREATE TABLE relation (id TEXT PRIMARY KEY, subject TEXT, value TEXT, exclusive TEXT, dated INTEGER, phrase TEXT)
    WITHOUT ROWID;
CREATE TABLE entity (id TEXT PRIMARY KEY, name TEXT, path TEXT, line INTEGER, surname TEXT, title TEXT, of TEXT)
    WITHOUT ROWID;
CREATE TABLE post (title TEXT, scope TEXT, entity TEXT, PRIMARY KEY (title, scope, entity)) WITHOUT ROWID;
CREATE TABLE name (id INTEGER PRIMARY KEY, key TEXT, text TEXT, entity TEXT, form TEXT);
CREATE TABLE first (word TEXT PRIMARY KEY, longest INTEGER) WITHOUT ROWID;
CREATE TABLE hint (hint TEXT, name INTEGER, PRIMARY KEY (hint, name)) WITHOUT ROWID;
CREATE TABLE fact (id INTEGER PRIMARY KEY, subject TEXT, relation TEXT, value TEXT, since TEXT, until TEXT,
    sources TEXT, path TEXT, line INTEGER, note TEXT);
"""
# once the rows are there, which is faster
_INDEXES = """
CREATE INDEX name_key ON name (key);
CREATE INDEX name_entity ON name (entity);
CREATE INDEX fact_subject ON fact (subject, relation);
CREATE INDEX fact_value ON fact (value, relation);
"""


def compile_knowledge(contents: Contents) -> bytes:
    """The compiled form of the files of one or more folders. Raises LoadError with all their problems."""
    collecting = gc.isenabled()
    gc.disable()  # many small objects that all live to the end: collecting doubles the time
    try:
        return serialize(load(contents.files), contents.digest)
    finally:
        if collecting:
            gc.enable()


def serialize(records: Records, digest: str) -> bytes:
    """The records as the bytes of a SQLite file."""
    database = sqlite3.connect(":memory:")
    try:
        database.executescript(_TABLES)
        _insert(database, records, digest)
        database.executescript(_INDEXES)
        database.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")
        database.commit()
        return database.serialize()
    finally:
        database.close()


def _insert(database: sqlite3.Connection, records: Records, digest: str) -> None:
    names = list(dict.fromkeys(name for entity in records.entities for name in entity.names))
    keys = [fold_name(name.text) for name in names]
    named = enumerate(zip(keys, names, strict=True))
    tables: dict[str, Iterable[Row]] = {
        "meta": [(digest, len(records.entities), len(records.facts), len(names))],
        "source": ((s.id, s.title, s.url, s.licence, s.read) for s in records.sources),
        "relation": (_relation(relation) for relation in records.relations),
        "entity": ((e.id, e.name, e.path, e.line, e.surname, e.title, e.of) for e in records.entities),
        "post": ((e.title, e.of or "", e.id) for e in records.entities if e.title),
        "name": ((at, key, name.text, name.entity, name.form) for at, (key, name) in named),
        "first": sorted(_longest(keys).items()),
        "hint": sorted(_hints(names, keys)),
        "fact": ((at, *_fact(fact)) for at, fact in enumerate(records.facts)),
    }
    for table, rows in tables.items():
        columns = len(database.execute(f"SELECT * FROM {table}").description)
        database.executemany(f"INSERT INTO {table} VALUES ({', '.join('?' * columns)})", rows)


def _relation(relation: Relation) -> Row:
    lists = (" ".join(words) for words in (relation.subject, relation.value, relation.exclusive))
    return (relation.id, *lists, relation.dated, relation.phrase)


def _fact(fact: Fact) -> Row:
    period = (str(end) if end else None for end in fact.period)
    return (fact.subject, fact.relation, fact.value, *period, " ".join(fact.sources), fact.path, fact.line, fact.note)


def _longest(keys: list[str]) -> dict[str, int]:
    """For each first word of a name, the number of words of the longest name that begins with it."""
    longest: dict[str, int] = {}
    for key in keys:
        words = key.split()
        longest[words[0]] = max(longest.get(words[0], 0), len(words))
    return longest


def _hints(names: list[Name], keys: list[str]) -> Iterator[tuple[str, int]]:
    """The hints of each name; of those that very many names share, the first names only."""
    counts: Counter[str] = Counter()
    for at, (name, key) in enumerate(zip(names, keys, strict=True)):
        if name.form in ("house", "variant"):
            for hint in hints(key.split()):
                counts[hint] += 1
                if counts[hint] <= MOST_NEAR:
                    yield hint, at
