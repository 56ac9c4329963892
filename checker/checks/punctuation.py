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
_NATIVE = r"\u1100-\u11ff\u2e80-\u2fdf\u3005-\u3007\u3040-\u30fa\u30fc-\u30ff\u3400-\u9fff\uac00-\ud7af\uff66-\uffdc"
_WIDE = r"\u3001-\u3003\u3008-\u3011\u3014-\u301c\u30fb\uff01-\uff5e"
_MAY_HAVE = re.compile(rb"\xe3[\x80\x83]|\xef[\xbc\xbd]")  # the first bytes of such marks


@cache
def _marks() -> re.Pattern[str]:
    return re.compile(rf"(?P<marks>（[^（）\n{_NATIVE}]{{1,80}}）|[{_WIDE}]+)(?P<after>[^\S\n]*)")


@cache
def _native() -> re.Pattern[str]:
    return re.compile(rf"[{_NATIVE}]")


class Options(NamedTuple):
    """It has none."""


def check(article: Article, options: Options) -> Iterator[Flag]:
    """Flags the marks, or a pair of brackets with what they hold, and the spaces that change with them.

    Marks beside an ideograph or syllable of their own script are left alone.
    """
    for segment in article.document.segments:
        if not _MAY_HAVE.search(segment.utf8):
            continue
        for match in _marks().finditer(segment.text):
            before = segment.text[max(0, match.start() - _NEAR) : match.start()]
            after = segment.text[match.end() : match.end() + 1]
            if not _native().search(before.rstrip()[-1:] + after):
                found = flag(article, segment, *_plain(segment.text, match, before))
                if found:
                    yield found


def _plain(text: str, match: re.Match[str], before: str) -> tuple[int, int, str, str]:
    """The range to replace, the plain marks with the spaces they need, and why."""
    plain = "".join(_PLAIN.get(mark) or unicodedata.normalize("NFKC", mark) for mark in match["marks"])
    start, end = match.span("marks")
    if plain[0] in _OPENING:
        plain = " " + plain if before[-1:].isalnum() else plain
    elif not plain[0].isalnum() and before.strip():
        start -= len(before) - len(before.rstrip())
    if plain[-1] in _OPENING:
        end = match.end()
    elif not plain[-1].isalnum() and text[end : end + 1].isalnum():
        plain += " "
    return start, end, plain, "plain punctuation"
