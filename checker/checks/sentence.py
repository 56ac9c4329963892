"""A full stop in mid-sentence: the next word has a small letter."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from checker.article import Article
from checker.damage import flag
from checker.findings import Flag, Suggestion
from checker.language.words import word_list

KIND = "sentence"
VALUES = ("text", "fix")

_STOP = re.compile(r"\.\s+(?P<after>[^\W\d_A-Z]+(?:['’][^\W\d_]+)?)(?![\w.@/)-])")
_BEFORE = re.compile(r"(?:^|(?<=[^\w.@/]))(?:[^\W\d_]+(?:['’-][^\W\d_]+)*|\d{4})$")
_LONGEST = 40  # code points of a word before the stop
_SHORTEST = 3  # letters of a word that ends a sentence and is no abbreviation
_CAPITALISED = 5  # the same for a word with a capital: Calif., Corp.


class Options(NamedTuple):
    """It has none."""


def check(article: Article, options: Options) -> Iterator[Flag]:
    """Flags the word before the stop and the one after it; the fix leaves the stop out.

    A word that goes on after several stops is a name that is written with a small letter.
    """
    found = [(segment, match) for segment in article.document.segments for match in _STOP.finditer(segment.text)]
    often = Counter(match["after"] for _, match in found)
    for segment, match in found:
        text, stop = segment.text, match.start()
        before = _BEFORE.search(text, max(0, stop - _LONGEST), stop)
        after = match["after"]
        if not before or often[after] > 1 or _may_be_abbreviated(before.group()) or not _goes_on(text, match):
            continue
        marked = flag(article, segment, before.start(), match.end(), f"{before.group()} {after}", "one sentence")
        if marked:
            two = Suggestion(f"{before.group()}. {after[0].upper()}{after[1:]}", marked.span, "two sentences")
            yield marked._replace(suggestions=(*marked.suggestions, two))


def _may_be_abbreviated(word: str) -> bool:
    if word.isdigit():
        return False
    if word[0].isupper() and (len(word) < _CAPITALISED or word.isupper()):
        return True
    if len(word) < _SHORTEST and word not in word_list("function_words"):
        return True
    return word in word_list("abbreviations") or word.lower() in word_list("clipped_words")


def _goes_on(text: str, match: re.Match[str]) -> bool:
    """Whether a word with a small letter goes on with a sentence; names like iPhone and de Gaulle begin one."""
    word, rest = match["after"], text[match.end() : match.end() + 2]
    return word.islower() and not (word in word_list("name_particles") and rest[1:].isupper())
