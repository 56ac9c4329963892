"""The YAML record of a rule: what every rule has, and what its kind adds. Used only while compiling."""

from __future__ import annotations

import re
from functools import cache
from types import ModuleType
from typing import Annotated, Any, Literal, get_type_hints

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints, create_model

from checker.findings import Category, Severity
from checker.values import parse_date

Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=5000)]

_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def _check_id(text: str) -> str:
    if not _ID.fullmatch(text):
        raise ValueError("an id has lower-case letters, digits and hyphens")
    return text


def _check_day(text: str) -> str:
    parse_date(text)
    return text


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


@cache
def record_of(kind: ModuleType) -> type[RuleRecord]:
    """The record of a rule of some kind, with the kind's options as further keys."""
    hints = get_type_hints(kind.Options)
    fields: dict[str, Any] = {}
    for name in kind.Options._fields:
        kind_of_value = hints[name]
        if kind_of_value == tuple[str, ...]:
            kind_of_value = Annotated[kind_of_value, BeforeValidator(_listed)]
        fields[name] = (kind_of_value, kind.Options._field_defaults.get(name, ...))
    return create_model(f"{kind.KIND} rule", __base__=RuleRecord, **fields)
