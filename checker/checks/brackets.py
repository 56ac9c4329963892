"""Brackets without a partner."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from checker.article import Article
from checker.damage import flag, words_after, words_before
from checker.findings import Flag

KIND = "brackets"
VALUES = ("text", "side")

_OPENING = "([（"
_BRACKET = re.compile(
    r"(?P<weak>[:;=][-'^o]?[()\[\]]"  # a face
    r"|(?:^|(?<=[\s(]))(?:\d{1,3}|[A-Za-z]|[ivx]{1,4})\.?\))"  # the number of a list item: a) …
    r"|[()\[\]（）]"
)
_ANY = re.compile(r"[()\[\]（）]")
_PARAGRAPHS = 4  # that a remark in brackets may run through
_WORDS, _LENGTH = 4, 40  # words to show before a bracket, code points after one


class Options(NamedTuple):
    """It has none."""


def check(article: Article, options: Options) -> Iterator[Flag]:
    """Flags the words beside the bracket; a remark in brackets may run through a few paragraphs."""
    segments = article.document.segments
    unmatched = [_unmatched(segment.text) for segment in segments]
    for index, segment in enumerate(segments):
        unclosed, unopened = unmatched[index]
        for at in unclosed:
            closers = next((later[1] for later in unmatched[index + 1 : index + 1 + _PARAGRAPHS] if later[1]), None)
            if closers:
                closers.pop(0)
                continue
            yield from _marked(flag(article, segment, at, words_after(segment.text, at, _LENGTH)), "closing")
        for at in unopened:
            yield from _marked(flag(article, segment, words_before(segment.text, at, _WORDS), at + 1), "opening")


def _unmatched(text: str) -> tuple[list[int], list[int]]:
    """The offsets of brackets that stay open, and of those that close nothing."""
    opened: list[int] = []
    unopened: list[int] = []
    if not _ANY.search(text):
        return opened, unopened
    for match in _BRACKET.finditer(text):
        if match.group()[-1] in _OPENING:
            if not match["weak"]:
                opened.append(match.start())
        elif opened:
            opened.pop()
        elif not match["weak"]:
            unopened.append(match.start())
    return opened, unopened


def _marked(found: Flag | None, side: str) -> Iterator[Flag]:
    if found:
        yield found._replace(values=found.values | {"side": side})
