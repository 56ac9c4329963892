from __future__ import annotations

from typing import Annotated, Literal

import pytest
from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints

from checker.schema_problems import known_keys, validate
from checker.yaml_nodes import parse


def _even(number: int) -> int:
    if number % 2:
        raise ValueError("must be even")
    return number


class _Wheel(BaseModel):
    model_config = ConfigDict(extra="forbid")

    size: Annotated[int, AfterValidator(_even)]
    spokes: float = 1


class _Cart(BaseModel):
    model_config = ConfigDict(extra="forbid")

    name: Annotated[str, StringConstraints(min_length=1, max_length=5)]
    since: str = Field(default="", alias="from")
    colour: Literal["red", "green"] = "red"
    covered: bool = False
    wheels: list[_Wheel] = []
    tags: Annotated[list[str], Field(min_length=1)] = ["x"]


def test_a_valid_record() -> None:
    root, _ = parse(b"{name: NO, from: 2019, covered: 'true', wheels: [{size: 2}]}", "a.yaml")
    assert root is not None
    cart, problems = validate(_Cart, root)
    assert problems == []
    assert cart is not None
    assert (cart.name, cart.since, cart.covered, cart.wheels[0].size) == ("NO", "2019", True, 2)


@pytest.mark.parametrize(
    ("text", "messages"),
    [
        ("{nmae: x, name: y}", ['1:2: unknown key "nmae"; did you mean "name"?']),
        (
            "{name: x, qqqqqq: y}",
            ['1:11: unknown key "qqqqqq"; known: name, from, colour, covered, wheels, tags'],
        ),
        ("{name: x, form: y}", ['1:11: unknown key "form"; did you mean "from"?']),
        ("{from: x}", ['1:1: the key "name" is missing']),
        ("{name: ''}", ['1:8: "name" is empty']),
        ("{name: abcdef}", ['1:8: "name" is longer than 5 characters']),
        ("{name: [x]}", ['1:8: "name" is a list; it must be text']),
        ("{name: x, colour: gren}", ['1:19: "colour" is "gren"; did you mean "green"?']),
        ("{name: x, colour: blue}", ['1:19: "colour" is "blue"; known: red, green']),
        ("{name: x, colour: [red]}", ['1:19: "colour" is a list; known: red, green']),
        ("{name: x, covered: perhaps}", ['1:20: "covered" is "perhaps"; it must be true or false']),
        ("{name: x, tags: y}", ['1:17: "tags" is "y"; it must be a list']),
        ("{name: x, tags: []}", ['1:17: "tags" is empty']),
        ("{name: x, wheels: [y]}", ['1:20: "wheels" is "y"; it must be a mapping']),
        (
            "name: x\nwheels:\n  - {size: 3}\n  - {sise: 2}\n  - {size: big, spokes: few}\n",
            [
                '3:12: "size" is "3": must be even',
                '4:5: the key "size" is missing',
                '4:6: unknown key "sise"; did you mean "size"?',
                '5:12: "size" is "big"; it must be a whole number',
                '5:25: "spokes" is "few"; it must be a number',
            ],
        ),
        ("[name]", ["1:1: here is a list; it must be a mapping"]),
        (f"{{name: x, colour: {'y' * 80}}}", [f'1:19: "colour" is "{"y" * 60}…"; known: red, green']),
    ],
)
def test_problems_name_the_key_its_place_and_what_was_meant(text: str, messages: list[str]) -> None:
    root, _ = parse(text.encode(), "a.yaml")
    assert root is not None
    value, problems = validate(_Cart, root)
    assert value is None
    assert [str(problem) for problem in problems] == [f"a.yaml:{message}" for message in messages]


def test_keys_are_known_as_they_are_written() -> None:
    assert known_keys(_Cart) == ["name", "from", "colour", "covered", "wheels", "tags"]
