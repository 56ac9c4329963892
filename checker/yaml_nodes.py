"""YAML that remembers its place, and the problems found in it.

Scalars stay text: what `NO`, `12:30` or `1.10` means is for the schema to say. PyYAML is imported only when a file is
parsed, so that the problems can be used without it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple, NoReturn

from checker.text import Position

MOST_BYTES = 64 * 2**20  # of one file
DEEPEST = 32  # lists and mappings inside each other

_NOT_YAML = "[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]"  # YAML 1.1, section 5.1

Location = tuple[str | int, ...]  # keys and indexes from the top of a file or record


class Problem(NamedTuple):
    """Something wrong in rules, knowledge or configuration. Line and column count from 1; 0 if there are none."""

    path: str
    line: int
    column: int
    message: str

    def __str__(self) -> str:
        place = f"{self.path}:{self.line}:{self.column}" if self.line else self.path
        return f"{place}: {self.message}"


class LoadError(Exception):
    """Rules, knowledge or configuration that cannot be used; `problems` holds everything that is wrong, by place."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(set(problems), key=_by_place))
        super().__init__(self.problems)

    def __str__(self) -> str:
        return "\n".join(str(problem) for problem in self.problems)


def _by_place(problem: Problem) -> tuple[str, int, int, str]:
    return problem.path, problem.line, problem.column, problem.message


class Node(NamedTuple):
    """A YAML value and where it stands; `key_place` is the place of its key, or of the value itself if it has none."""

    path: str
    place: Position
    key_place: Position
    value: str | list[Node] | dict[str, Node]

    def plain(self) -> Any:
        """The value as nested dicts and lists of text."""
        if isinstance(self.value, str):
            return self.value
        if isinstance(self.value, list):
            return [item.plain() for item in self.value]
        return {key: item.plain() for key, item in self.value.items()}

    def at(self, location: Location) -> Node:
        """The node at a location, or the last one on the way there that exists."""
        node = self
        for part in location:
            value = node.value
            if isinstance(value, dict) and part in value:
                node = value[str(part)]
            elif isinstance(value, list) and isinstance(part, int) and part < len(value):
                node = value[part]
            else:
                break
        return node

    def text_at(self, key: str) -> str:
        """The text under a key of a mapping; empty if there is none."""
        node = self.value.get(key) if isinstance(self.value, dict) else None
        return node.value if node and isinstance(node.value, str) else ""

    def problem(self, message: str) -> Problem:
        """A problem with this value."""
        return Problem(self.path, *self.place, message)

    def key_problem(self, message: str) -> Problem:
        """A problem with the key that this value has."""
        return Problem(self.path, *self.key_place, message)


def did_you_mean(word: str, options: Iterable[str]) -> str:
    """`; did you mean "x"?` for the option most like the word, or nothing if none is."""
    from rapidfuzz import process
    from rapidfuzz.distance import OSA

    best = process.extractOne(word, sorted(options), scorer=OSA.normalized_similarity, score_cutoff=0.6)
    return f'; did you mean "{best[0]}"?' if best else ""


def parse(data: bytes, path: str) -> tuple[Node | None, list[Problem]]:
    """The tree of a YAML file and what is wrong with it; no tree where the file cannot be read to its end."""
    problems: list[Problem] = []
    try:
        return _Builder(path, _events(_text(data, path), path), problems).document(), problems
    except _Refused as refused:
        return None, [*problems, refused.problem]


class _Refused(Exception):
    """A problem after which nothing more can be read from the file."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem)
        self.problem = problem


def _text(data: bytes, path: str) -> str:
    if len(data) > MOST_BYTES:
        raise _Refused(Problem(path, 0, 0, f"has {len(data)} bytes; {MOST_BYTES} are the most for one file"))
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8", "replace")
        message = f"is not UTF-8: byte {error.start} is 0x{data[error.start]:02x}; save the file as UTF-8"
        raise _Refused(Problem(path, *_position(before), message)) from error
    strange = re.search(_NOT_YAML, text)
    if strange:
        message = f"the control character U+{ord(strange.group()):04X} is not allowed in YAML"
        raise _Refused(Problem(path, *_position(text[: strange.start()]), message))
    return text


def _position(before: str) -> Position:
    """The place right after some text."""
    return Position(before.count("\n") + 1, len(before) - before.rfind("\n"))


def _events(text: str, path: str) -> Iterator[Any]:
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        yield from yaml.parse(text, loader)
    except yaml.MarkedYAMLError as error:
        parts = [part for part in (error.context, error.problem) if part]
        mark = error.problem_mark or error.context_mark
        place = _place(mark) if mark else Position(0, 0)
        raise _Refused(Problem(path, *place, "is not YAML: " + ", ".join(parts))) from error


def _place(mark: Any) -> Position:
    return Position(mark.line + 1, mark.column + 1)


class _Builder:
    """Puts a tree together from the events of one file, and refuses what could make it grow beyond the file."""

    def __init__(self, path: str, events: Iterator[Any], problems: list[Problem]) -> None:
        import yaml

        self.yaml = yaml
        self.path = path
        self.events = events
        self.problems = problems

    def document(self) -> Node | None:
        yaml = self.yaml
        root = None
        for event in self.events:
            if isinstance(event, yaml.DocumentStartEvent) and root is not None:
                self.refuse(event, 'a second document starts here ("---"); a file holds one')
            if isinstance(event, yaml.NodeEvent):
                root = self.node(event, None, 0)
        return root

    def refuse(self, event: Any, message: str) -> NoReturn:
        raise _Refused(Problem(self.path, *_place(event.start_mark), message))

    def node(self, event: Any, key_place: Position | None, depth: int) -> Node:
        yaml = self.yaml
        if isinstance(event, yaml.AliasEvent):
            self.refuse(event, f'the alias "*{event.anchor}" is not allowed; write the value out')
        if event.anchor is not None:
            self.refuse(event, f'the anchor "&{event.anchor}" is not allowed; write the value out where it is used')
        if event.tag is not None and event.tag != "!":
            self.refuse(event, f'the tag "{event.tag}" is not allowed; every value is plain text')
        place = _place(event.start_mark)
        if event.__class__ is yaml.ScalarEvent:
            return Node(self.path, place, key_place or place, event.value)
        if depth == DEEPEST:
            self.refuse(event, f"lists and mappings are nested more than {DEEPEST} deep")
        if event.__class__ is yaml.SequenceStartEvent:
            return Node(self.path, place, key_place or place, self.items(depth + 1))
        return Node(self.path, place, key_place or place, self.mapping(depth + 1))

    def items(self, depth: int) -> list[Node]:
        end = self.yaml.SequenceEndEvent
        items = []
        while (event := next(self.events)).__class__ is not end:
            items.append(self.node(event, None, depth))
        return items

    def mapping(self, depth: int) -> dict[str, Node]:
        end = self.yaml.MappingEndEvent
        mapping: dict[str, Node] = {}
        while (event := next(self.events)).__class__ is not end:
            key = self.node(event, None, depth)
            value = self.node(next(self.events), key.place, depth)
            if not isinstance(key.value, str):
                self.problems.append(key.problem("a key must be text, not a list or mapping"))
            elif key.value in mapping:
                first = mapping[key.value].key_place.line
                self.problems.append(
                    key.problem(f'the key "{key.value}" stands here a second time; first on line {first}')
                )
            else:
                mapping[key.value] = value
        return mapping
