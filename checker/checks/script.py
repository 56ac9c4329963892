"""Words that were left in another script, and words with letters of two scripts that look alike."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from checker.article import Article
from checker.damage import flag
from checker.document.model import Segment
from checker.findings import Flag
from checker.language.words import word_list, word_table

KIND = "script"
VALUES = ("text", "fix")

_CYRILLIC = "\u0400-\u052f"
_OTHER = (
    r"\u0370-\u03ff\u1f00-\u1fff" + _CYRILLIC + r"\u0530-\u058f\u0590-\u07ff\u08a0-\u0fff\u10a0-\u10ff\u1200-\u137f"
    r"\u1780-\u17ff\u3005-\u3007\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\ufb1d-\ufdff\ufe70-\ufefc"
)
_MAY_HAVE = re.compile(rb"[\xcd-\xe1\xe3-\xed]|\xef[\xac-\xbb]")  # the first bytes of such letters
_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f]")
_GLOSS_BEFORE = re.compile(r"(?:[(\[（「“”‘’\"'«„:=/,;–—#@*_-]|--)[\s\d~.,\u200b-\u200f]*$")
_GLOSS_AFTER = re.compile(r"\s*[)\]）」”’\"'»(=/–—-]")
_LAST_WORD = re.compile(r"([^\W\d_]+)\s*$")
_NEXT_WORD = re.compile(r"\s*([^\W\d_]+)")
_SHORTEST = 3  # letters; α, Ω or я are symbols
_LATIN_SHARE = 0.5  # of the letters of a segment that is English


class Options(NamedTuple):
    """It has none."""


@cache
def _mixed_word() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?=\w*[A-Za-z])(?=\w*[{_CYRILLIC}])[^\W\d_]+(?!\w)")


@cache
def _run() -> re.Pattern[str]:
    return re.compile(rf"[{_OTHER}]+(?:[^\S\n]+[{_OTHER}]+)*")


def check(article: Article, options: Options) -> Iterator[Flag]:
    """Flags runs of letters of another script that nothing introduces, and words of mixed letters."""
    for segment in article.document.segments:
        if not _MAY_HAVE.search(segment.utf8):
            continue
        yield from _mixed(article, segment)
        yield from _left_over(article, segment)


def _mixed(article: Article, segment: Segment) -> Iterator[Flag]:
    alike = word_table("lookalikes")
    for match in _mixed_word().finditer(segment.text):
        latin = "".join(alike.get(char, char) for char in match.group())
        found = flag(article, segment, *match.span(), latin if latin.isascii() else None, "Latin letters throughout")
        if found:
            yield found


def _left_over(article: Article, segment: Segment) -> Iterator[Flag]:
    text = segment.text
    runs = [match for match in _run().finditer(text) if sum(map(str.isalpha, match.group())) >= _SHORTEST]
    others = sum(match.end() - match.start() for match in runs)
    if not runs or others > (1 - _LATIN_SHARE) * (others + len(_LATIN.findall(text))):
        return
    for match in runs:
        beside = text[match.start() - 1 : match.start()] + text[match.end() : match.end() + 1]
        if not _LATIN.search(beside) and not _is_introduced(text, match.start(), match.end()):
            found = flag(article, segment, *match.span())
            if found:
                yield found


def _is_introduced(text: str, start: int, end: int) -> bool:
    """Whether the words are given as words: in brackets or quotation marks, after "called", before "means" …"""
    if _GLOSS_BEFORE.search(text, max(0, start - 10), start) or _GLOSS_AFTER.match(text, end):
        return True
    before, after = _LAST_WORD.search(text, max(0, start - 30), start), _NEXT_WORD.match(text, end)
    cues = word_list("gloss_words")
    if before and before[1][0].isupper():
        return True  # a name in its own script stands after the name
    return bool((before and before[1].lower() in cues) or (after and after[1] in cues))
