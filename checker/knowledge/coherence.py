"""Entities held against each other: ids and names that clash, references to what does not exist."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from checker.knowledge.entries import FORM_KEYS, Declared, Entry, links_entities
from checker.knowledge.model import Entity, Name, NameForm
from checker.language.tokens import fold_name
from checker.yaml_nodes import Location, Node, Problem, did_you_mean, parse

_MOST_GUESSES = 50  # of what an unknown id was meant to be: with a million ids each takes a while


@dataclass
class _Index:
    """All entities by id and by folded name, and where things stand in the files."""

    declared: Declared
    by_id: dict[str, Entry] = field(default_factory=dict)
    by_name: dict[str, list[Entity]] = field(default_factory=dict)
    roots: dict[str, Node | None] = field(default_factory=dict)
    guesses: int = 0

    def problem(self, entry: Entry, location: Location, message: str) -> Problem:
        """A problem in a record. Its file is read again to find the exact place: there may be too many to keep."""
        path = entry.file.path
        if path not in self.roots:
            self.roots[path] = parse(entry.file.data, path)[0]
        root = self.roots[path]
        assert root is not None
        return root.at((entry.index, *location)).problem(message)

    def guess(self, entity_id: str) -> str:
        self.guesses += 1
        return did_you_mean(entity_id, self.by_id) if self.guesses <= _MOST_GUESSES else ""


def check(entries: Sequence[Entry], declared: Declared) -> list[Problem]:
    """Everything that is wrong between records."""
    index = _Index(declared)
    problems = [problem for entry in entries if not entry.is_addition for problem in _enter(entry, index)]
    for entry in entries:
        problems += _name_problems(entry, index)
        problems += _reference_problems(entry, index)
    return problems


def _enter(entry: Entry, index: _Index) -> Iterator[Problem]:
    """Put an entity into the index, unless its id or name is taken."""
    entity = entry.entity
    known = index.by_id.setdefault(entity.id, entry).entity
    if known is not entity:
        yield index.problem(entry, ("id",), f'the id "{entity.id}" is taken by {_place(known)}')
        return
    namesakes = index.by_name.setdefault(fold_name(entity.name), [])
    for other in namesakes:
        if other.type == entity.type:
            message = f'the name "{entity.name}" is that of {other.id} too ({_place(other)}); give one of them another'
            yield index.problem(entry, ("name",), message)
    namesakes.append(entity)


def _name_problems(entry: Entry, index: _Index) -> Iterator[Problem]:
    base = index.by_id.get(entry.entity.id)
    names = entry.entity.names if base is None or base is entry else (*base.entity.names, *entry.entity.names)
    right = {name.text: FORM_KEYS[name.form] for name in reversed(names) if name.form != "misspelling"}
    for at, name in _located(entry.entity.names):
        if not any(map(str.isalnum, name.text)):
            yield index.problem(entry, at, f'the name "{name.text}" has no letters')
        elif name.form == "misspelling":
            if name.text in right:
                message = f'"{name.text}" is a misspelling here and stands under "{right[name.text]}" too'
                yield index.problem(entry, at, message)
            for other in index.by_name.get(fold_name(name.text), ()):
                if other.id != entry.entity.id:
                    message = f'the misspelling "{name.text}" is the name of {other.id} ({_place(other)})'
                    yield index.problem(entry, at, message)


def _located(names: tuple[Name, ...]) -> Iterator[tuple[Location, Name]]:
    """Names with their place in the record."""
    counts: dict[NameForm, int] = {}
    for name in names:
        at = counts[name.form] = counts.get(name.form, -1) + 1
        yield (FORM_KEYS[name.form], at), name


def _reference_problems(entry: Entry, index: _Index) -> Iterator[Problem]:
    entity = entry.entity
    if entry.is_addition:
        yield from _missing(entry, ("about",), entity.id, index)
    if entity.of and not entity.title:
        yield index.problem(entry, ("of",), '"of" says whose "title" this is, and there is no "title"')
    if entity.title and entity.type != "post":
        yield index.problem(entry, ("title",), '"title" is for posts, whose ids begin with "post/"')
    if entity.title:
        yield from _mistaken(entry, ("title",), entity.title, ("title",), index)
    if entity.of:
        yield from _missing(entry, ("of",), entity.of, index)
    for at, fact in entry.facts.items():
        relation = index.declared.relations[fact.relation]
        if links_entities(relation):
            yield from _mistaken(entry, ("facts", at, relation.id), fact.value, relation.value, index)


def _missing(entry: Entry, location: Location, entity_id: str, index: _Index) -> Iterator[Problem]:
    if entity_id in index.by_id or entity_id in index.declared.broken or not index.declared.complete:
        return
    yield index.problem(entry, location, f'unknown entity "{entity_id}"{index.guess(entity_id)}')


def _mistaken(
    entry: Entry, location: Location, entity_id: str, types: tuple[str, ...], index: _Index
) -> Iterator[Problem]:
    known = index.by_id.get(entity_id)
    if known is None:
        yield from _missing(entry, location, entity_id, index)
    elif known.entity.type not in types:
        message = f'"{location[-1]}" is "{entity_id}"; it must be of the type {" or ".join(types)}'
        yield index.problem(entry, location, message)


def _place(entity: Entity) -> str:
    return f"{entity.path}:{entity.line}"
