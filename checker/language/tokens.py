"""Tokens and sentences of a segment.

A hyphen inside a word only joins ("Secretary-General" is two tokens, as is "Secretary General"), a possessive ending is
a token of its own, and an abbreviation keeps its full stop.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from typing import NamedTuple

from checker.language.words import word_list

POSSESSIVE = "'s"
QUOTES = '"'

_PLAIN_LETTERS = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ı": "i", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th",
                                "’": "'", "‘": "'", "ʼ": "'", "ʻ": "'", ".": None})  # fmt: skip
_PUNCTUATION_KEYS = {"“": QUOTES, "”": QUOTES, "„": QUOTES, "«": QUOTES, "»": QUOTES, '"': QUOTES, "–": "-", "—": "-",
                     "--": "-", "‘": "'", "’": "'", "…": "."}  # fmt: skip
_CLOSERS = frozenset("\"'”’)]»")


class Token(NamedTuple):
    """A word, number or punctuation mark; offsets are code points of the segment's text.

    `key` is what is compared: the folded word, `'s` for a possessive ending, one plain mark for each kind of quote or
    dash.
    """

    text: str
    key: str
    start: int
    end: int
    is_word: bool  # or a number
    is_capitalised: bool


class Sentence(NamedTuple):
    """A run of tokens of one segment that ends where a sentence ends."""

    segment: int  # index into Document.segments
    tokens: tuple[Token, ...]

    @property
    def start(self) -> int:
        return self.tokens[0].start

    @property
    def end(self) -> int:
        return self.tokens[-1].end


@lru_cache(maxsize=65536)
def fold(word: str) -> str:
    """The form in which words are compared: lower case, no accents, no full stops, plain apostrophes."""
    folded = word.casefold()
    if not folded.isascii():
        plain = "".join(c for c in unicodedata.normalize("NFKD", folded) if not unicodedata.combining(c))
        folded = plain.casefold()  # mathematical capitals become letters only now
    return folded.translate(_PLAIN_LETTERS)


@lru_cache(maxsize=65536)
def fold_name(name: str) -> str:
    """The key of a name of several words: its folded tokens, joined by single spaces."""
    return " ".join(token.key for token in tokenize(name))


@cache
def _token_pattern() -> re.Pattern[str]:
    abbreviations = "|".join(sorted(word_list("abbreviations"), key=lambda word: (-len(word), word)))
    return re.compile(
        r"(?P<possessive>(?<=[^\W\d_])['’]s?(?![^\W_]))"
        r"|(?P<initials>(?:[^\W\d_]\.){2,}(?:[^\W\d_](?![^\W_]))?)"
        rf"|(?P<abbreviation>\b(?:{abbreviations})\.)"
        r"|(?P<initial>(?<![^\W_'’.])[A-Z]\.(?=\s?[A-Z]))"
        r"|(?P<number>\d+(?:[.,:]\d+)*(?:(?:st|nd|rd|th)\b)?)"
        r"|(?P<word>[^\W\d_]+(?:['’](?!s(?![^\W_]))[^\W\d_]+)*\d*)"
        r"|(?P<joiner>(?<=[^\W_])[-‐‑](?=[^\W_]))"
        r"|(?P<mark>--|[^\s\w]|_)"
    )


def tokenize(text: str) -> list[Token]:
    """The tokens of a text, in order; offsets are code points of `text`."""
    tokens = []
    for match in _token_pattern().finditer(text):
        kind, word, start = match.lastgroup, match.group(), match.start()
        if kind == "joiner":
            continue
        if kind == "mark":
            key = _PUNCTUATION_KEYS.get(word, word)
        elif kind == "possessive":
            key = POSSESSIVE
        elif kind == "number":
            key = word
        else:
            key = fold(word)
        tokens.append(Token(word, key, start, match.end(), key[:1].isalnum(), word[:1].isupper()))
    return tokens


def sentences(text: str, segment: int) -> list[Sentence]:
    """The sentences of a segment's text, in order."""
    tokens = tokenize(text)
    found, first = [], 0
    for index in range(len(tokens)):
        if index + 1 == len(tokens) or _ends_sentence(tokens, index):
            found.append(Sentence(segment, tuple(tokens[first : index + 1])))
            first = index + 1
    return found


def _ends_sentence(tokens: list[Token], index: int) -> bool:
    """Whether a sentence ends after the token: a stop, its closing marks, a gap, and something that starts one."""
    token, following = tokens[index], tokens[index + 1]
    if following.start == token.end:
        return False
    last = index
    while last > 0 and tokens[last].text in _CLOSERS and tokens[last - 1].end == tokens[last].start:
        last -= 1
    stop = tokens[last]
    if stop.key not in (".", "!", "?") and not (stop.is_word and stop.text.endswith(".") and last == index):
        return False
    opener = index + 1
    while opener < len(tokens) - 1 and not tokens[opener].is_word:
        opener += 1
    starter = tokens[opener]
    if stop.is_word:
        return starter.is_capitalised and opener == index + 1 and starter.key in word_list("function_words")
    return not starter.text[:1].islower()
