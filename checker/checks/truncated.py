"""A paragraph that breaks off: it ends with a comma, with a word that cannot be the last, or without a full stop."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from checker.article import Article
from checker.damage import flag, words_before
from checker.document.model import Segment
from checker.findings import Flag
from checker.language.words import word_list

KIND = "truncated"
VALUES = ("text",)

_ENDED = re.compile(r"[.!?…:;—–-][\"”’'»)\]*_]*$")
_QUOTATION = re.compile(r"\W*[“„«‘\"']")
_SENTENCE_END = re.compile(r"[a-z\d)”\"’][.!?][\"”’')\]]*\s+[\"“‘'(\[]*[A-Z]")
_USUAL = 0.8  # of the paragraphs end with a full stop where that is the rule
_FEW = 4  # paragraphs that show a rule
_VERSE = 60  # code points of a line that is no wrapped prose
_WORDS = 3  # to show


class Options(NamedTuple):
    """`words`: how long a paragraph must be to count; shorter ones are headings, lists, signatures."""

    words: int = 8


def check(article: Article, options: Options) -> Iterator[Flag]:
    """Flags the last words. Where several paragraphs end with a comma, it is verse or a list, and none is flagged."""
    segments = article.document.segments
    long = [index for index, segment in enumerate(segments) if len(segment.text.split()) >= options.words]
    paragraphs = [segments[index].text for index in long if segments[index].kind == "paragraph"]
    ended = sum(1 for text in paragraphs if _ENDED.search(text))
    full_stop_is_usual = ended >= _FEW and ended >= _USUAL * len(paragraphs)
    one_comma = sum(1 for text in paragraphs if text.endswith(",")) == 1
    for index in long:
        segment = segments[index]
        if segment.kind not in ("paragraph", "heading", "title") or _ENDED.search(segment.text):
            continue
        if segment.text.endswith(","):
            broken = one_comma and not _is_verse(segment.text) and not _leads_on(segments[index + 1 : index + 2])
        else:
            ends_early = full_stop_is_usual and segment.kind == "paragraph" and _breaks_off(segment.text)
            broken = ends_early or segment.text.split()[-1] in word_list("hanging_words")
        if broken:
            end = len(segment.text)
            found = flag(article, segment, words_before(segment.text, end, _WORDS), end)
            if found:
                yield found


def _is_verse(text: str) -> bool:
    """Whether the paragraph is in short lines that begin with capitals."""
    lines = text.splitlines()
    return len(lines) > 1 and all(line[:1].isupper() and len(line) < _VERSE for line in lines)


def _leads_on(following: tuple[Segment, ...]) -> bool:
    """Whether a comma may stand before what follows: a quotation, or an item of a list."""
    return any(other.kind in ("item", "quote", "cell") or _QUOTATION.match(other.text) for other in following)


def _breaks_off(text: str) -> bool:
    """Whether a sentence has ended before in the paragraph, as in no caption or heading, and the last one has not."""
    ends = list(_SENTENCE_END.finditer(text))
    if not ends or not text[-1].islower():
        return False
    last = text[ends[-1].end() - 1 :]
    return len(last.split()) >= _WORDS + 2 and not set(':("”') & set(last)
