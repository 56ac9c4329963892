"""A paragraph that the article has already had."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from checker.article import Article
from checker.damage import key, shown, words_after
from checker.document.model import Segment
from checker.findings import Flag, Suggestion

KIND = "repeated"
VALUES = ("text",)


class Options(NamedTuple):
    """`words`: how long a paragraph must be to count; shorter ones may be a refrain."""

    words: int = 12


def check(article: Article, options: Options) -> Iterator[Flag]:
    """Flags the first sentence of the second of two paragraphs with the same words."""
    first: dict[str, Segment] = {}
    for segment in article.document.segments:
        if segment.kind not in ("paragraph", "quote") or len(segment.text.split()) < options.words:
            continue
        words = " ".join(segment.text.split())
        earlier = first.setdefault(words, segment)
        if earlier is segment:
            continue
        end = words_after(segment.text, 0)
        yield Flag(
            segment.to_source(0, end),
            {"text": shown(segment.text[:end])},
            key(segment.text, 0, end),
            (article.evidence(earlier.to_source(0, words_after(earlier.text, 0))),),
            (Suggestion("", segment.to_source(0, len(segment.text)), "the paragraph once"),),
        )
