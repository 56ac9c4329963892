"""A name that is repeated in brackets right after itself, as translations do with names that they spell out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from checker.article import Article
from checker.damage import flag
from checker.findings import Flag

KIND = "echoed"
VALUES = ("text", "fix")

_IN_BRACKETS = re.compile(r"[(（]\s*([^\W\d_][^()（）]{2,80}?)\s*[)）]")
_LONGEST = 200  # code points to look at before the brackets


class Options(NamedTuple):
    """It has none."""


def check(article: Article, options: Options) -> Iterator[Flag]:
    """Flags the name and its repetition; "Bank of Upper Trask (Trask)" gives a short form and is left alone."""
    for segment in article.document.segments:
        for match in _IN_BRACKETS.finditer(segment.text):
            name = match[1]
            before = segment.text[max(0, match.start() - _LONGEST) : match.start()].rstrip()
            if not before.endswith(name) or _is_end_of_name(before.removesuffix(name), name):
                continue
            found = flag(
                article, segment, segment.text.rindex(name, 0, match.start()), match.end(), name, "the name once"
            )
            if found:
                yield found


def _is_end_of_name(before: str, name: str) -> bool:
    """Whether the name may be only the end of a longer one."""
    if before[-1:].isalnum() or before[-1:] in ("-", "’", "'"):
        return True
    word = "".join(before.split()[-1:])
    return word in ("of", "for", "and", "de") or (" " not in name and (word == "the" or word[:1].isupper()))
