"""From YAML files to the records of a knowledge base, or everything that is wrong with them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from pydantic import BaseModel

from checker.folders import YamlFile
from checker.knowledge.coherence import check
from checker.knowledge.entries import Declared, Entry, read_entry
from checker.knowledge.model import Entity, Fact, Relation, Source
from checker.knowledge.schema import RelationRecord, SourceRecord
from checker.schema_problems import validate
from checker.yaml_nodes import LoadError, Node, Problem, parse

SOURCES, RELATIONS = "sources.yaml", "relations.yaml"  # at the top of a folder; every other file has entities

Item = TypeVar("Item", Source, Relation)


@dataclass(frozen=True)
class Records:
    """A whole knowledge base, in an order that does not depend on that of the files."""

    sources: tuple[Source, ...]
    relations: tuple[Relation, ...]
    entities: tuple[Entity, ...]
    facts: tuple[Fact, ...]


def load(files: Sequence[YamlFile]) -> Records:
    """Read and check the files of one or more knowledge folders. Raises LoadError with all problems at once."""
    declared = Declared()
    problems: list[Problem] = []
    for file in files:
        if file.relative == SOURCES:
            problems += _declare(file, SourceRecord, Source, declared.sources, declared)
        elif file.relative == RELATIONS:
            problems += _declare(file, RelationRecord, Relation, declared.relations, declared)
    entries: list[Entry] = []
    for file in files:
        if file.relative not in (SOURCES, RELATIONS):
            problems += _read_entries(file, declared, entries)
    problems += check(entries, declared)
    if problems:
        raise LoadError(problems)
    return _assembled(entries, declared)


def _declare(
    file: YamlFile, model: type[BaseModel], make: Callable[..., Item], known: dict[str, Item], declared: Declared
) -> list[Problem]:
    """Add the sources or relations of a file to the known ones."""
    nodes, problems = _records(file, declared)
    for node in nodes:
        record, wrong = validate(model, node)
        problems += wrong
        if record is None:
            declared.broken.add(node.text_at("id"))
            continue
        item = make(**dict(record))
        if item.id in known:
            problems.append(node.at(("id",)).problem(f'the id "{item.id}" is taken by an earlier record'))
        known.setdefault(item.id, item)
    return problems


def _read_entries(file: YamlFile, declared: Declared, entries: list[Entry]) -> list[Problem]:
    """Add the entities of a file to the entries."""
    nodes, problems = _records(file, declared)
    for index, node in enumerate(nodes):
        entry, wrong = read_entry(file, index, node, declared)
        problems += wrong
        if entry:
            entries.append(entry)
    return problems


def _records(file: YamlFile, declared: Declared) -> tuple[list[Node], list[Problem]]:
    """The records of a file."""
    root, problems = (None, [Problem(file.path, 0, 0, file.error)]) if file.error else parse(file.data, file.path)
    if root is not None and isinstance(root.value, list):
        return root.value, problems
    if root is not None:
        problems.append(root.problem("a file must be a list of records"))
    elif not problems:
        problems.append(Problem(file.path, 0, 0, "is empty; it must be a list of records"))
    declared.complete = False
    return [], problems


def _assembled(entries: list[Entry], declared: Declared) -> Records:
    entities = {entry.entity.id: entry.entity for entry in entries if not entry.is_addition}
    for addition in (entry.entity for entry in entries if entry.is_addition):
        entity = entities[addition.id]
        entities[addition.id] = entity._replace(names=entity.names + addition.names)
    facts = sorted((fact for entry in entries for fact in entry.facts.values()), key=_by_time)
    return Records(
        tuple(declared.sources[key] for key in sorted(declared.sources)),
        tuple(declared.relations[key] for key in sorted(declared.relations)),
        tuple(entities[key] for key in sorted(entities)),
        tuple(facts),
    )


def _by_time(fact: Fact) -> tuple[str, ...]:
    since, until = fact.period
    return fact.subject, fact.relation, str(since or ""), str(until or ""), fact.value
