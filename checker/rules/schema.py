"""The YAML record of a rule: what every rule has, and what its kind adds. Used only while compiling."""

from __future__ import annotations

import re
from functools import cache
from types import ModuleType
from typing import Annotated, Any, Literal, get_type_hints

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints, create_model

from checker.checks import KINDS
from checker.findings import Category, Severity
from checker.values import parse_date

Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=5000)]
Entry = Annotated[str, StringConstraints(min_length=1, max_length=5000)]  # spaces at its ends may matter

_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def _check_id(text: str) -> str:
    if not _ID.fullmatch(text):
        raise ValueError("an id has lower-case letters, digits and hyphens")
    return text


def _check_day(text: str) -> str:
    when = parse_date(text)
    if when.first != when.last:
        raise ValueError("a day is written 2022-11-11")
    return text.strip()


def _listed(value: Any) -> Any:
    """One text may stand for a list of one."""
    return [value] if isinstance(value, str) else value


class ExampleRecord(BaseModel):
    """A text that is flagged at its `[[marks]]`, or that passes."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    flag: str | None = None
    passes: str | None = Field(default=None, alias="pass")
    fix: str | None = None
    date: Annotated[str, AfterValidator(_check_day)] | None = None
    format: Literal["txt", "md", "html"] = "txt"


class RuleRecord(BaseModel):
    """The keys that every rule has; the options of its kind stand beside them."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    id: Annotated[Text, AfterValidator(_check_id)]
    title: Text
    kind: Text
    category: Category
    severity: Severity
    message: Text
    examples: tuple[ExampleRecord, ...] = ()


class KindOptions(BaseModel):
    """The options of a rule's kind alone; the keys that every rule has are passed over."""

    model_config = ConfigDict(extra="ignore", frozen=True)


@cache
def record_of(kind: ModuleType) -> type[RuleRecord]:
    """The record of a rule of some kind, with the kind's options as further keys."""
    return create_model(f"{kind.KIND} rule", __base__=RuleRecord, **_fields(kind))


@cache
def options_of(kind: ModuleType) -> type[KindOptions]:
    """The options of some kind, to be read from the record of a rule."""
    return create_model(f"{kind.KIND} options", __base__=KindOptions, **_fields(kind))


@cache
def record_of_no_kind() -> type[RuleRecord]:
    """The record of a rule whose kind is not known: the options of every kind may stand there, with any value."""
    options: dict[str, Any] = {name: (Any, None) for kind in KINDS.values() for name in kind.Options._fields}
    return create_model("rule", __base__=RuleRecord, **options)


def _fields(kind: ModuleType) -> dict[str, Any]:
    """The options of a kind for pydantic. One that must be given must not be empty: the rule would find nothing."""
    hints, defaults = get_type_hints(kind.Options), kind.Options._field_defaults
    fields: dict[str, Any] = {}
    for name in kind.Options._fields:
        hint, is_required = hints[name], name not in defaults
        if hint == tuple[str, ...]:
            least = Field(min_length=1) if is_required else Field()
            hint = Annotated[tuple[Entry, ...], BeforeValidator(_listed), least]
        elif hint is str and is_required:
            hint = Entry
        fields[name] = (hint, ... if is_required else defaults[name])
    return fields
