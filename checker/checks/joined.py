"""Two words run together: a word with a capitalised one hard on it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from checker.article import Article
from checker.damage import flag
from checker.findings import Flag
from checker.language.words import word_list

KIND = "joined"
VALUES = ("text", "fix")

_CAPITAL_WITHIN = re.compile(r"[a-z][A-Z][a-z]")
_JOINED = re.compile(r"(?<![\w.@/#-])([^\W\d_]+[^\W\d_A-Z])([A-Z][^\W\d_A-Z]+)(?![\w@/])")
_SHORTEST = 4  # letters of a name that only the knowledge has, and of both halves where the first is capitalised
_ENGLISH = 7  # letters of a word that is English by its ending
_ENDINGS = ("tion", "sion", "ment", "ence", "ance", "ness", "ship", "ity", "ist", "ing", "ous", "ive", "able", "ient",
            "dent", "tor", "ter", "der", "man", "men")  # fmt: skip


class Options(NamedTuple):
    """It has none."""


def check(article: Article, options: Options) -> Iterator[Flag]:
    """Flags both words where each is known as a word of its own; a spelling that is used twice is a brand."""
    found = [
        (segment, match)
        for segment in article.document.segments
        if _CAPITAL_WITHIN.search(segment.text)
        for match in _JOINED.finditer(segment.text)
    ]
    if not found:
        return
    spellings = Counter(match.group() for _, match in found)
    words = {token.text for sentence in article.sentences for token in sentence.tokens if token.is_word}
    for segment, match in found:
        left, right = match.groups()
        if left[0].isupper():
            if not _begins_sentence(segment.text, match.start()) or min(len(left), len(right)) < _SHORTEST:
                continue  # many a brand is written so
            left = left.lower()
        elif len(left) < _SHORTEST and left not in word_list("function_words"):
            continue
        is_name = right in words or (len(right) >= _SHORTEST and bool(article.knowledge.longest([right.lower()])))
        if is_name and spellings[match.group()] == 1 and (left in words or _is_english(left)):
            marked = flag(article, segment, *match.span(), f"{match[1]} {right}", "two words")
            if marked:
                yield marked


def _begins_sentence(text: str, start: int) -> bool:
    before = text[max(0, start - 4) : start].rstrip("\"'“‘ \n")
    return not before or before[-1] in ".!?"


def _is_english(word: str) -> bool:
    if word in word_list("common_words") or word in word_list("function_words"):
        return True
    return len(word) >= _ENGLISH and word.endswith(_ENDINGS)
