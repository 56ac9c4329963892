"""The YAML records of the knowledge, as people write them. Used only while compiling."""

from __future__ import annotations

import re
from datetime import date
from string import Formatter
from typing import Annotated, Any

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints

from checker.knowledge.model import Exclusivity
from checker.values import parse_date

VALUE_TYPES = ("text", "date", "number")  # what a relation can have as value apart from entities

_WORD = "[a-z0-9]+(?:[-_.][a-z0-9]+)*"
_WORD_ID = re.compile(_WORD)
_ENTITY_ID = re.compile(f"{_WORD}(?:/{_WORD})+")
_NUMBER = re.compile(r"[-+]?\d+(?:\.\d+)?")
_DATE_SHAPE = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?")


def check_date(text: str) -> str:
    """A date of any precision. Raises ValueError."""
    try:
        parse_date(text)
    except ValueError:
        if _DATE_SHAPE.fullmatch(text):
            raise ValueError("there is no such date") from None
        raise
    return text


def check_number(text: str) -> str:
    """A number in digits. Raises ValueError."""
    if not _NUMBER.fullmatch(text):
        raise ValueError("a number is written 1250 or 12.5")
    return text


def _check_day(text: str) -> str:
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError:
        raise ValueError("a day is written 2026-01-31") from None


def _check_word_id(text: str) -> str:
    if not _WORD_ID.fullmatch(text):
        raise ValueError("an id has lower-case letters, digits and hyphens")
    return text


def _check_entity_id(text: str) -> str:
    if not _ENTITY_ID.fullmatch(text):
        raise ValueError("an entity's id is written type/name: lower-case letters, digits and hyphens between slashes")
    return text


def _check_url(text: str) -> str:
    if not text.startswith(("https://", "http://")):
        raise ValueError("a URL begins with https:// or http://")
    return text


def _check_phrase(text: str) -> str:
    try:
        slots = [slot for _, slot, _, _ in Formatter().parse(text) if slot is not None]
    except ValueError:  # a brace without its partner
        slots = []
    if sorted(slots) != ["subject", "value"]:
        raise ValueError("a phrase has {subject} and {value}, once each")
    return text


def _listed(value: Any) -> Any:
    """One text may stand for a list of one."""
    return [value] if isinstance(value, str) else value


Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=5000)]
NameText = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=200)]
WordId = Annotated[Text, AfterValidator(_check_word_id)]
EntityId = Annotated[Text, AfterValidator(_check_entity_id)]
PartialDate = Annotated[Text, AfterValidator(check_date)]
Names = Annotated[tuple[NameText, ...], BeforeValidator(_listed)]
Ids = Annotated[tuple[WordId, ...], BeforeValidator(_listed), Field(min_length=1)]


class _Record(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class SourceRecord(_Record):
    """Where facts were read. `read` is the day."""

    id: WordId
    title: Text
    url: Annotated[Text, AfterValidator(_check_url)]
    licence: Text
    read: Annotated[Text, AfterValidator(_check_day)]


class FactRecord(BaseModel):
    """A fact of an entity. The key that is left over is its relation, with the value."""

    model_config = ConfigDict(extra="allow", frozen=True)
    __pydantic_extra__: dict[str, Text]

    since: PartialDate | None = Field(default=None, alias="from")
    until: PartialDate | None = None
    source: Ids
    note: Text = ""


def _check_relation_id(text: str) -> str:
    if any(text in (name, field.alias) for name, field in FactRecord.model_fields.items()):
        raise ValueError("every fact may have this key, so it cannot be a relation")
    return text


def _check_value_types(types: tuple[str, ...]) -> tuple[str, ...]:
    if len(types) > 1 and any(type_ in VALUE_TYPES for type_ in types):
        raise ValueError(f"a value is an entity of some types, or else one of {', '.join(VALUE_TYPES)}")
    return types


class RelationRecord(_Record):
    """A kind of fact; see `checker.knowledge.model.Relation`."""

    id: Annotated[WordId, AfterValidator(_check_relation_id)]
    subject: Ids
    value: Annotated[Ids, AfterValidator(_check_value_types)]
    exclusive: Annotated[tuple[Exclusivity, ...], BeforeValidator(_listed)] = ()
    dated: bool = False
    phrase: Annotated[Text, AfterValidator(_check_phrase)] = "{subject}: {value}"


class _Described(_Record):
    variants: Names = ()
    misspellings: Names = ()
    weak: Names = ()
    adjectives: Names = ()
    plural: Names = ()
    native: dict[Text, Names] = {}  # names in other scripts, by language
    note: Text = ""
    facts: tuple[FactRecord, ...] = ()


class EntityRecord(_Described):
    """Something that has a name. `title` and `of` are for posts."""

    id: EntityId
    name: NameText
    surname: NameText | None = None
    title: EntityId | None = None
    of: EntityId | None = None


class AdditionRecord(_Described):
    """More names and facts of an entity that another file has: how one's own folder adds to what is known."""

    about: EntityId
