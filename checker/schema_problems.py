"""Validation of YAML records: what pydantic finds wrong, said with the key, its place and what was probably meant."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, TypeVar, get_args

from pydantic import BaseModel, ValidationError

from checker.yaml_nodes import Location, Node, Problem, did_you_mean

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

Model = TypeVar("Model", bound=BaseModel)

_LONGEST_SHOWN = 60
_SHAPES = {
    "string": "text",
    "list": "a list",
    "tuple": "a list",
    "dict": "a mapping",
    "model": "a mapping",
    "bool": "true or false",
    "int": "a whole number",
    "float": "a number",
}


def validate(model: type[Model], node: Node) -> tuple[Model | None, list[Problem]]:
    """The record that a node holds, or every problem that keeps it from being one."""
    try:
        return model.model_validate(node.plain()), []
    except ValidationError as invalid:
        return None, [_problem(model, node, error) for error in invalid.errors(include_url=False)]


def known_keys(model: type[BaseModel]) -> list[str]:
    """The keys of a record, as they are written in YAML."""
    return [field.alias or name for name, field in model.model_fields.items()]


def _problem(model: type[BaseModel], node: Node, error: ErrorDetails) -> Problem:
    location, kind = error["loc"], error["type"]
    found = node.at(location)
    key = _key(location)
    if kind == "extra_forbidden":
        return found.key_problem(f"unknown key {key}{_meant(str(location[-1]), _keys_at(model, location[:-1]))}")
    if kind == "missing":
        return node.at(location[:-1]).problem(f"the key {key} is missing")
    return found.problem(_message(key, kind, found, error))


def _message(key: str, kind: str, found: Node, error: ErrorDetails) -> str:
    context = error.get("ctx", {})
    subject = f"{key} is {_shown(found)}" if key else f"here is {_shown(found)}"
    shape = _SHAPES.get(kind.partition("_")[0])
    if kind == "literal_error":
        return f"{subject}{_meant(str(error['input']), _literals(context))}"
    if kind in ("string_too_short", "too_short"):
        return f"{key} is empty"
    if kind == "string_too_long":
        return f"{key} is longer than {context['max_length']} characters"
    if kind == "value_error":
        return f"{subject}: {context['error']}" if isinstance(found.value, str) else str(context["error"])
    if shape and kind.endswith(("_type", "_parsing", "_attributes_type")):
        return f"{subject}; it must be {shape}"
    return f"{subject}: {error['msg'][:1].lower()}{error['msg'][1:]}"


def _meant(word: str, options: list[str]) -> str:
    return did_you_mean(word, options) or f"; known: {', '.join(options)}"


def _literals(context: dict[str, Any]) -> list[str]:
    """The texts that pydantic lists as "'a', 'b' or 'c'"."""
    return re.findall(r"'([^']*)'", str(context["expected"]))


def _key(location: Location) -> str:
    """The last key on the way to a value, quoted; nothing for a record as a whole."""
    return next((f'"{part}"' for part in reversed(location) if isinstance(part, str)), "")


def _shown(node: Node) -> str:
    if isinstance(node.value, list):
        return "a list"
    if isinstance(node.value, dict):
        return "a mapping"
    text = node.value
    return f'"{text}"' if len(text) <= _LONGEST_SHOWN else f'"{text[:_LONGEST_SHOWN]}…"'


def _keys_at(model: type[BaseModel], location: Location) -> list[str]:
    """The keys that the record at a location may have."""
    models = [model]
    for part in location:
        fields = [field for each in models for name, field in each.model_fields.items() if part in (name, field.alias)]
        if fields:
            models = [inner for field in fields for inner in _models_in(field.annotation)]
    return [key for each in models for key in known_keys(each)]


def _models_in(annotation: Any) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for argument in get_args(annotation):
        yield from _models_in(argument)
