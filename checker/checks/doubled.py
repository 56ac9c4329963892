"""A word that stands twice in a row."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from operator import eq
from typing import NamedTuple

from checker.article import Article
from checker.damage import flag
from checker.findings import Flag
from checker.language.words import word_list

KIND = "doubled"
VALUES = ("text", "fix")

_TWICE = re.compile(r"(?<![\w'’.-])(?P<word>[^\W\d_]+)(?:\s+(?P=word))+(?![\w'’-])", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+")
_WORD_BEFORE = re.compile(r"([^\W\d_]+)\s+$")


class Options(NamedTuple):
    """`allow`: further words that may stand twice."""

    allow: tuple[str, ...] = ()


def check(article: Article, options: Options) -> Iterator[Flag]:
    """Flags both words; a repeated word with a capital may be a name and is left alone."""
    allowed = word_list("repeatable_words") | frozenset(options.allow)
    for segment, quotations in zip(article.document.segments, article.quotations, strict=True):
        words = _WORD.findall(segment.text.lower())
        if not any(map(eq, words, islice(words, 1, None))):
            continue
        for match in _TWICE.finditer(segment.text):
            word = match["word"]
            if word.lower() in allowed or not match.group()[len(word) :].islower():
                continue
            if _is_particle(segment.text, match.start(), word):
                continue
            may_be_meant = word[0].isupper() or quotations.covers(*match.span())  # "Mark mark it!", "Run run!"
            if may_be_meant and word.lower() not in word_list("function_words"):
                continue
            found = flag(article, segment, *match.span(), word, "the word once")
            if found:
                yield found


def _is_particle(text: str, start: int, word: str) -> bool:
    """Whether the first word can belong to the verb before it and the second to what follows: "sworn in in May"."""
    if word not in word_list("verb_particles"):
        return False
    before = _WORD_BEFORE.search(text, max(0, start - 40), start)
    verb = before[1].lower() if before else ""
    return verb.endswith(("ed", "ing")) or verb in word_list("verbs_before_particles")
