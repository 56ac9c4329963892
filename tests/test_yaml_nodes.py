from __future__ import annotations

import subprocess
import sys
from typing import Any

import pytest
import yaml

from checker.text import Position
from checker.yaml_nodes import DEEPEST, MOST_BYTES, LoadError, Node, Problem, did_you_mean, parse


def _root(text: str) -> Node:
    root, problems = parse(text.encode(), "a.yaml")
    assert problems == []
    assert root is not None
    return root


def test_scalars_stay_text() -> None:
    text = "- {land: NO, at: 12:30, version: 1.10, day: 2019-01-02, none: null, empty: , quoted: '7'}"
    assert _root(text).plain() == [
        {
            "land": "NO",
            "at": "12:30",
            "version": "1.10",
            "day": "2019-01-02",
            "none": "null",
            "empty": "",
            "quoted": "7",
        }
    ]


def test_every_value_and_key_has_its_place() -> None:
    root = _root("- id: a\n  🙂é: [x, y]\n- b\n")
    assert root.at((0, "id")).place == Position(1, 7)
    assert root.at((0, "id")).key_place == Position(1, 3)
    assert root.at((0, "🙂é", 1)).place == Position(2, 11)
    assert root.at((1,)).place == root.at((1,)).key_place == Position(3, 3)


def test_a_location_that_does_not_exist_is_the_last_that_does() -> None:
    root = _root("- {a: [x]}")
    assert root.at((0, "a", 5, "b")) is root.at((0, "a"))
    assert root.at((0, "c")) is root.at((0,))
    assert root.at((0,)).text_at("c") == root.at((0,)).text_at("a") == ""


def test_a_byte_order_mark_is_no_text() -> None:
    assert _root("\ufeffa: b").at(("a",)).key_place == Position(1, 1)


@pytest.mark.parametrize("text", ["", "# nothing\n", "---\n..."])
def test_a_file_without_content(text: str) -> None:
    root, problems = parse(text.encode(), "a.yaml")
    assert problems == []
    assert root is None or root.plain() == ""


BROKEN = [
    (b"a: 'x", "a.yaml:1:6: is not YAML: while scanning a quoted scalar, found unexpected end of stream"),
    (b"a: b\n c: d\n", "a.yaml:2:3: is not YAML: mapping values are not allowed in this context"),
    (b"a: b\n---\nc: d\n", 'a.yaml:2:1: a second document starts here ("---"); a file holds one'),
    (
        b"a: &x [1]\nb: *x",
        'a.yaml:1:4: the anchor "&x" is not allowed; write the value out where it is used',
    ),
    (b"a: *x", 'a.yaml:1:4: the alias "*x" is not allowed; write the value out'),
    (b"a: !!int 3", 'a.yaml:1:4: the tag "tag:yaml.org,2002:int" is not allowed; every value is plain text'),
    (b"a: " + b"[" * 40, f"a.yaml:1:{4 + DEEPEST - 1}: lists and mappings are nested more than {DEEPEST} deep"),
    (b"a: b\nc: \xff", "a.yaml:2:4: is not UTF-8: byte 8 is 0xff; save the file as UTF-8"),
    (b"a: b\nc: \x00", "a.yaml:2:4: the control character U+0000 is not allowed in YAML"),
]


@pytest.mark.parametrize(("data", "message"), BROKEN)
def test_what_cannot_be_read_to_its_end(data: bytes, message: str) -> None:
    root, problems = parse(data, "a.yaml")
    assert root is None
    assert [str(problem) for problem in problems] == [message]


@pytest.mark.parametrize(("data", "message"), BROKEN)
def test_the_loader_in_python_stops_at_the_same_line(
    data: bytes, message: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delattr(yaml, "CSafeLoader")
    root, problems = parse(data, "a.yaml")
    assert root is None
    assert [str(problem).split(":")[:2] for problem in problems] == [message.split(":")[:2]]


def test_a_file_has_a_largest_size(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("checker.yaml_nodes.MOST_BYTES", 3)
    assert parse(b"a: b", "a.yaml")[1] == [Problem("a.yaml", 0, 0, "has 4 bytes; 3 are the most for one file")]
    assert MOST_BYTES > 10**7


def test_duplicate_keys_are_all_reported_and_the_first_value_stays() -> None:
    root, problems = parse(b"a: 1\nb: 2\na: 3\nc: {d: 1, d: 2}\n? [x]\n: y\n", "k/a.yaml")
    assert root is not None
    assert root.plain() == {"a": "1", "b": "2", "c": {"d": "1"}}
    assert [str(problem) for problem in problems] == [
        'k/a.yaml:3:1: the key "a" stands here a second time; first on line 1',
        'k/a.yaml:4:11: the key "d" stands here a second time; first on line 4',
        "k/a.yaml:5:3: a key must be text, not a list or mapping",
    ]


@pytest.mark.parametrize(
    ("word", "options", "hint"),
    [
        ("nmae", ["name", "id"], '; did you mean "name"?'),
        ("form", ["until", "from"], '; did you mean "from"?'),
        ("varients", ["variants", "weak"], '; did you mean "variants"?'),
        ("colour", ["name", "id"], ""),
        ("x", [], ""),
        ("cat", ["car", "bat"], '; did you mean "bat"?'),  # equally near: the first by name, whatever the order
    ],
)
def test_did_you_mean(word: str, options: list[str], hint: str) -> None:
    assert did_you_mean(word, options) == hint
    assert did_you_mean(word, reversed(options)) == hint


def test_load_errors_list_problems_by_place_and_once() -> None:
    late, early, whole = Problem("b", 2, 1, "x"), Problem("b", 1, 9, "y"), Problem("a", 0, 0, "z")
    error = LoadError([late, early, whole, late])
    assert error.problems == (whole, early, late)
    assert str(error) == "a: z\nb:1:9: y\nb:2:1: x"


def test_yaml_is_not_imported_before_it_is_needed() -> None:
    code = "import sys, checker.yaml_nodes as y; assert 'yaml' not in sys.modules; y.parse(b'a', 'a')"
    subprocess.run([sys.executable, "-c", code], check=True)


def _nested(value: Any) -> int:
    return 1 + max(map(_nested, value), default=0) if isinstance(value, list) else 0


def test_the_deepest_file_that_is_allowed() -> None:
    assert _nested(_root("[" * DEEPEST + "]" * DEEPEST).plain()) == DEEPEST
