"""An article from plain text, without the engine, and what a check says of it."""

from __future__ import annotations

import re
from types import ModuleType
from typing import Any, cast

from checker.article import Article, Knowledge
from checker.document.model import Document, Piece, Segment, SegmentKind, verbatim
from checker.language.quotations import quotations
from checker.language.tokens import sentences
from checker.text import Source


class NoNames:
    """A knowledge base that has the first words given, and nothing else."""

    def __init__(self, *first_words: str) -> None:
        self.first_words = first_words

    def longest(self, first_words: list[str]) -> dict[str, int]:
        return {word: 1 for word in first_words if word in self.first_words}


def article(text: str, kind: SegmentKind = "paragraph", names: tuple[str, ...] = ()) -> Article:
    """One segment for each block of lines; `names` are the folded words that names of the knowledge begin with."""
    segments = tuple(verbatim(kind, match.group(), match.start()) for match in re.finditer(r".+(?:\n.+)*", text))
    return built(text, segments, names)


def article_without(text: str, cut: str) -> Article:
    """One segment, out of which `cut` is taken as a reader takes code and tags."""
    before, _, after = text.partition(cut)
    resumes = len(before) + len(cut)
    pieces = (Piece(0, len(before), 0, len(before)), Piece(len(before), len(after), resumes, len(after)))
    return built(text, (Segment("paragraph", before + after, pieces),))


def built(text: str, segments: tuple[Segment, ...], names: tuple[str, ...] = (), path: str = "draft.txt") -> Article:
    return Article(
        Document(Source(path, text), segments),
        tuple(sentence for index, segment in enumerate(segments) for sentence in sentences(segment.text, index)),
        tuple(quotations(segment.text) for segment in segments),
        cast(Knowledge, NoNames(*names)),
    )


def flagged(check: ModuleType, of: Article, **options: Any) -> list[str]:
    """The texts that the check flags."""
    return [of.text(flag.span) for flag in check.check(of, check.Options(**options))]


def fixed(check: ModuleType, of: Article, **options: Any) -> str:
    """The text with the first suggestion of every flag put in."""
    text = of.document.source.text
    for flag in sorted(check.check(of, check.Options(**options)), key=lambda flag: flag.span, reverse=True):
        suggestion = flag.suggestions[0]
        text = text[: suggestion.span.start] + suggestion.replacement + text[suggestion.span.end :]
    return text
