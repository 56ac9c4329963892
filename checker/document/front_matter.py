"""The lines between `---` at the top of a Markdown file: where they end, and the few values that are asked for."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import NamedTuple

_FENCE = re.compile(r"\ufeff?---[ \t]*\r?\n(?P<body>.*?)^(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.DOTALL | re.MULTILINE)
_LINE = re.compile(r"^(?P<key>[A-Za-z_][\w-]*)[ \t]*:[ \t]*(?P<value>[^\r\n]*)", re.MULTILINE)


class Value(NamedTuple):
    """The text of a value and where it stands, without its quotation marks."""

    text: str
    start: int
    end: int
    quote: str = ""


@dataclass(frozen=True)
class FrontMatter:
    """Values by their lower-case key, one line each, and the offset at which the article begins."""

    values: dict[str, Value]
    end: int


def front_matter(source: str) -> FrontMatter:
    """The front matter of a source; empty, ending at 0, if it has none."""
    match = _FENCE.match(source)
    if not match:
        return FrontMatter({}, 0)
    values: dict[str, Value] = {}
    for line in _LINE.finditer(source, match.start("body"), match.end("body")):
        values.setdefault(line["key"].lower(), _unquoted(source, line.start("value"), line.end("value")))
    return FrontMatter(values, match.end())


def _unquoted(source: str, start: int, end: int) -> Value:
    text = source[start:end].rstrip()
    end = start + len(text)
    if len(text) > 1 and text[0] == text[-1] and text[0] in "\"'":
        return Value(text[1:-1], start + 1, end - 1, text[0])
    comment = re.search(r"\s#", text)
    if comment:
        end = start + comment.start()
    return Value(source[start:end], start, end)
