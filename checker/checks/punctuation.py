"""Full-width and ideographic punctuation that was left standing in Latin text."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from checker.article import Article
from checker.damage import flag
from checker.findings import Flag

KIND = "punctuation"
VALUES = ("text", "fix")

_PLAIN = {"。": ".", "、": ",", "「": "“", "」": "”", "『": "“", "』": "”", "《": "“", "》": "”", "〈": "‘", "〉": "’",
          "【": "[", "】": "]", "〔": "(", "〕": ")", "〜": "~", "・": "·"}  # fmt: skip
_OPENING = "([“‘{"
_NEAR = 4  # code points before a mark in which a word may stand, spaces between
_LONGEST = 80  # code points between a pair of brackets that is taken for one mark
_NATIVE = ((0x1100, 0x11FF), (0x2E80, 0x2FDF), (0x3005, 0x3007), (0x3040, 0x30FA), (0x30FC, 0x30FF),
           (0x3400, 0x9FFF), (0xAC00, 0xD7AF), (0xFF66, 0xFFDC))  # fmt: skip
_MAY_HAVE = re.compile(rb"\xe3[\x80\x83]|\xef[\xbc\xbd]")  # the first bytes of such marks


@cache
def _wide() -> frozenset[str]:
    """The marks, one by one: a character class of theirs takes longer to compile than a draft to check."""
    ranges = ((0x3001, 0x3003), (0x3008, 0x3011), (0x3014, 0x301C), (0x30FB, 0x30FB), (0xFF01, 0xFF5E))
    return frozenset(chr(code) for first, last in ranges for code in range(first, last + 1))


def _is_native(text: str) -> bool:
    """Whether the text has an ideograph or syllable of a script to which the marks belong."""
    return any(first <= ord(char) <= last for char in text for first, last in _NATIVE)


def _marks(text: str) -> Iterator[tuple[int, int]]:
    """The ranges of the marks: a pair of brackets with what it holds, or marks side by side."""
    at = 0
    while at < len(text):
        end = _end_of_pair(text, at) or _end_of_run(text, at)
        if end > at:
            yield at, end
        at = max(end, at + 1)


def _end_of_pair(text: str, at: int) -> int:
    """Where the pair of brackets that opens here ends; 0 if none does, or if it holds words of its own script."""
    closing = text.find("）", at, at + _LONGEST + 2) if text[at] == "（" else -1
    inside = text[at + 1 : closing]
    holds = closing > at + 1 and "（" not in inside and "\n" not in inside
    return closing + 1 if holds and not _is_native(inside) else 0


def _end_of_run(text: str, at: int) -> int:
    wide = _wide()
    while at < len(text) and text[at] in wide:
        at += 1
    return at


class Options(NamedTuple):
    """It has none."""


def check(article: Article, options: Options) -> Iterator[Flag]:
    """Flags the marks, or a pair of brackets with what they hold, and the spaces that change with them.

    Marks beside an ideograph or syllable of their own script are left alone.
    """
    for segment in article.document.segments:
        if not _MAY_HAVE.search(segment.utf8):
            continue
        for start, end in _marks(segment.text):
            before = segment.text[max(0, start - _NEAR) : start]
            after = segment.text[end:].lstrip(" \t")[:1]
            if not _is_native(before.rstrip()[-1:] + after):
                found = flag(article, segment, *_plain(segment.text, start, end, before))
                if found:
                    yield found


def _plain(text: str, start: int, end: int, before: str) -> tuple[int, int, str, str]:
    """The range to replace, the plain marks with the spaces they need, and why."""
    plain = "".join(_PLAIN.get(mark) or unicodedata.normalize("NFKC", mark) for mark in text[start:end])
    if plain[0] in _OPENING:
        plain = " " + plain if before[-1:].isalnum() else plain
    elif not plain[0].isalnum() and before.strip():
        start -= len(before) - len(before.rstrip())
    if plain[-1] in _OPENING:
        end += len(text) - end - len(text[end:].lstrip(" \t"))
    elif not plain[-1].isalnum() and text[end : end + 1].isalnum():
        plain += " "
    return start, end, plain, "plain punctuation"
