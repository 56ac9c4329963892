"""Knowledge as a run sees it: entities, their names, relations and dated facts."""

from __future__ import annotations

from typing import Literal, NamedTuple

from checker.values import Period

NameForm = Literal["house", "variant", "misspelling", "weak", "surname", "adjective", "plural"]


class Name(NamedTuple):
    """One way to write an entity.

    house: as it should stand; variant: right elsewhere; misspelling: wrong; weak: counts only after a fuller mention;
    surname: weak, for people; adjective: of nationality ("Ukrainian"); plural: of titles and nationals.
    """

    text: str
    entity: str  # entity id
    form: NameForm


class Entity(NamedTuple):
    """Something the knowledge has a record of. `id` is `type/path/name`.

    A post has a `title` (an entity id) and may have a scope, `of` (an entity id): the two make its names.
    """

    id: str
    name: str
    path: str
    line: int
    surname: str | None = None
    title: str | None = None
    of: str | None = None
    names: tuple[Name, ...] = ()

    @property
    def type(self) -> str:
        return self.id.partition("/")[0]


class Source(NamedTuple):
    """Where a fact was read."""

    id: str
    title: str
    url: str
    licence: str
    read: str


class Fact(NamedTuple):
    """Subject, relation, value, and when. `value` is an entity id where the relation links entities, else text."""

    subject: str
    relation: str
    value: str
    period: Period
    sources: tuple[str, ...]
    path: str
    line: int
    note: str = ""


Exclusivity = Literal["subject-of-value", "value-of-subject"]


class Relation(NamedTuple):
    """A kind of fact.

    `subject` and `value` are entity types, or a value type (text, date, number). `exclusive` lists what can be only one
    at a time: `subject-of-value` (one holder of a post), `value-of-subject` (one capital of a country). `phrase` says
    a fact in words, with {subject}, {value}: "{subject} was {value}".
    """

    id: str
    subject: tuple[str, ...]
    value: tuple[str, ...]
    exclusive: tuple[Exclusivity, ...] = ()
    dated: bool = False
    phrase: str = "{subject}: {value}"


class Counts(NamedTuple):
    """How much a knowledge base holds, for the summary."""

    entities: int
    facts: int
    names: int = 0
