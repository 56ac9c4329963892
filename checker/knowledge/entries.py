"""A record of an entity, judged by itself: its names and its facts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from checker.folders import YamlFile
from checker.knowledge.model import Entity, Fact, Name, NameForm, Relation, Source
from checker.knowledge.schema import VALUE_TYPES, AdditionRecord, EntityRecord, FactRecord, check_date, check_number
from checker.schema_problems import known_keys, validate
from checker.values import Period, parse_date
from checker.yaml_nodes import Node, Problem, did_you_mean

# the key under which names of each form stand, in the order in which an entity has its names
FORM_KEYS: dict[NameForm, str] = {
    "house": "name",
    "variant": "variants",
    "misspelling": "misspellings",
    "surname": "surname",
    "weak": "weak",
    "adjective": "adjectives",
    "plural": "plural",
}
_FACT_KEYS = frozenset(known_keys(FactRecord))
_VALUE_CHECKS = {"date": check_date, "number": check_number}


@dataclass
class Declared:
    """What entities refer to. `broken` are ids of records with problems of their own; references to them are no news.

    `complete` is False where a whole file could not be read, so that what it declares is missing.
    """

    sources: dict[str, Source] = field(default_factory=dict)
    relations: dict[str, Relation] = field(default_factory=dict)
    broken: set[str] = field(default_factory=set)
    complete: bool = True

    def lacks(self, reference: str, known: dict[str, Source] | dict[str, Relation]) -> bool:
        """Whether a reference to one of the known is wrong for certain."""
        return self.complete and reference not in known and reference not in self.broken


@dataclass(frozen=True, slots=True)
class Entry:
    """An entity and its facts, by their index in the record, before they are held against all others.

    An addition has the id of the entity that it adds to, and that entity's name nowhere.
    """

    file: YamlFile
    index: int  # of the record in its file
    entity: Entity
    facts: dict[int, Fact]
    is_addition: bool


def read_entry(file: YamlFile, index: int, node: Node, declared: Declared) -> tuple[Entry | None, list[Problem]]:
    """The record at a node, or None; and what is wrong with it."""
    is_addition = isinstance(node.value, dict) and "about" in node.value
    bare, fact_nodes = _without_facts(node)
    record, problems = validate(AdditionRecord, bare) if is_addition else validate(EntityRecord, bare)
    subject = node.text_at("about" if is_addition else "id")
    facts = {}
    for at, fact_node in enumerate(fact_nodes):
        fact, wrong = _fact(subject, fact_node, declared)
        problems += wrong
        if fact:
            facts[at] = fact
    if record is None:
        declared.broken.add(subject)
        return None, problems
    return Entry(file, index, _entity(record, node), facts, is_addition), problems


def _without_facts(node: Node) -> tuple[Node, list[Node]]:
    """A record and its facts by themselves, so that problems of one do not hide those of another."""
    if not isinstance(node.value, dict) or "facts" not in node.value:
        return node, []
    facts = node.value["facts"].value
    if not isinstance(facts, list):
        return node, []
    return node._replace(value={key: value for key, value in node.value.items() if key != "facts"}), facts


def _entity(record: EntityRecord | AdditionRecord, node: Node) -> Entity:
    names = record.model_dump(include=set(FORM_KEYS.values()))
    if isinstance(record, AdditionRecord):
        return Entity(record.about, "", node.path, node.place.line, names=tuple(_names(record.about, names)))
    return Entity(
        record.id,
        record.name,
        node.path,
        node.place.line,
        record.surname,
        record.title,
        record.of,
        tuple(_names(record.id, names)),
    )


def _names(entity_id: str, by_key: dict[str, str | tuple[str, ...] | None]) -> Iterator[Name]:
    for form, key in FORM_KEYS.items():
        texts = by_key.get(key) or ()
        for text in (texts,) if isinstance(texts, str) else texts:
            yield Name(text, entity_id, form)


def _fact(subject: str, node: Node, declared: Declared) -> tuple[Fact | None, list[Problem]]:
    record, problems = validate(FactRecord, node)
    relation, wrong = _relation(node, declared)
    problems += wrong
    if relation and subject and subject.partition("/")[0] not in relation.subject:
        allowed = " or ".join(relation.subject)
        message = f'"{relation.id}" is a fact of type {allowed}, and this is "{subject}"'
        problems.append(node.at((relation.id,)).key_problem(message))
    if record is None:
        return None, problems
    problems += _source_problems(record, node, declared)
    since = parse_date(record.since) if record.since else None
    until = parse_date(record.until) if record.until else None
    if since and until and until.last < since.first:
        problems.append(node.at(("until",)).problem(f'"until" is {until}, before "from", which is {since}'))
    if relation is None:
        return None, problems
    value = (record.model_extra or {})[relation.id]
    try:
        _VALUE_CHECKS.get(relation.value[0], str)(value)
    except ValueError as error:
        problems.append(node.at((relation.id,)).problem(f'"{relation.id}" is "{value}": {error}'))
    period = Period(since, until)
    return Fact(subject, relation.id, value, period, record.source, node.path, node.place.line, record.note), problems


def _relation(node: Node, declared: Declared) -> tuple[Relation | None, list[Problem]]:
    """The one relation that a fact has as key."""
    keys = [key for key in node.value if key not in _FACT_KEYS] if isinstance(node.value, dict) else []
    known = [key for key in keys if key in declared.relations]
    options = [*declared.relations, *_FACT_KEYS]
    problems = [
        node.at((key,)).key_problem(f'unknown key or relation "{key}"{did_you_mean(key, options)}')
        for key in keys
        if declared.lacks(key, declared.relations)
    ]
    if isinstance(node.value, dict) and not keys:
        problems.append(node.problem("a fact has a relation as one of its keys; here is none"))
    if len(known) > 1:
        stated = " and ".join(f'"{key}"' for key in known)
        problems.append(node.problem(f"a fact has one relation; here are {stated}"))
    return (declared.relations[known[0]] if len(known) == 1 else None), problems


def _source_problems(record: FactRecord, node: Node, declared: Declared) -> list[Problem]:
    return [
        node.at(("source", at)).problem(f'unknown source "{source}"{did_you_mean(source, declared.sources)}')
        for at, source in enumerate(record.source)
        if declared.lacks(source, declared.sources)
    ]


def links_entities(relation: Relation) -> bool:
    """Whether the relation's value is an entity."""
    return relation.value[0] not in VALUE_TYPES
