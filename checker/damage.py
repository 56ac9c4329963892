"""What the checks of text damage share: where words stand, and how many of them to show."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from itertools import pairwise

from checker.article import Article
from checker.document.model import Piece, Segment
from checker.findings import Flag, Suggestion
from checker.text import Span

LONGEST = 100  # code points of a finding that has no natural end

# What may be cut out between two words that stand side by side: tags, the target of a link, marks of emphasis and line.
_MARKUP = re.compile(r"<[^<>]*>|\]\([^()]*\)|\]\[[^\[\]]*\]|[\s>*_~\[\]]")

_STOP = re.compile(r"[.!?…][\"”’')\]]*(?=\s)")


def place(article: Article, segment: Segment, start: int, end: int) -> Span | None:
    """The source range of a range of the segment's text; None where words are cut out within."""
    span = segment.to_source(start, end)
    first = max(0, bisect_right(segment.pieces, start, key=_at) - 1)
    pieces = segment.pieces[first : bisect_left(segment.pieces, end, key=_at)]
    for piece, following in pairwise(pieces):
        between = article.document.source.text[piece.start + piece.source_length : following.start]
        if between and _MARKUP.sub("", between):
            return None
    return span


def _at(piece: Piece) -> int:
    return piece.at


def flag(
    article: Article, segment: Segment, start: int, end: int, replacement: str | None = None, why: str = ""
) -> Flag | None:
    """A flag for a range of the segment's text, with the text that should stand there if it is known.

    None where words are cut out within the range.
    """
    span = place(article, segment, start, end)
    if span is None:
        return None
    suggestions = () if replacement is None else (Suggestion(replacement, span, why),)
    values = {"text": shown(segment.text[start:end]), "fix": replacement or ""}
    return Flag(span, values, key(segment.text, start, end), suggestions=suggestions)


def shown(text: str) -> str:
    """The text on one line, for a message."""
    return " ".join(text.split())


def key(text: str, start: int, end: int) -> str:
    """A range by its words; a mark alone takes the word before it."""
    words = text[start:end]
    if not any(char.isalnum() for char in words):
        words = " ".join(text[max(0, start - LONGEST) : start].split()[-1:]) + words
    return " ".join(words.casefold().split())


def words_after(text: str, start: int, limit: int = LONGEST) -> int:
    """Where the sentence that runs at `start` ends, or its last whole word within `limit` code points."""
    shown_part = text[start : start + limit + 1]
    stop = _STOP.search(shown_part)
    if stop or len(shown_part) <= limit:
        return start + (stop.end() if stop else len(shown_part.rstrip()))
    cut = shown_part.rfind(" ", 1)
    return start + (cut if cut > 0 else limit)


def words_before(text: str, end: int, count: int) -> int:
    """Where the last `count` words before `end` begin."""
    words = list(re.finditer(r"\S+", text[max(0, end - LONGEST) : end]))
    return max(0, end - LONGEST) + (words[-count:][0].start() if words else 0)
