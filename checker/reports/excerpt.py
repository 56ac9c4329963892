"""Words of a draft for a terminal: on one line, marked in their sentence, without orders to the terminal."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import NamedTuple

from checker.article import Article
from checker.reports.paint import Paint
from checker.text import Source, Span

CONTEXT = 60  # code points of the sentence shown on either side of the marked words
LONGEST = 160  # code points of marked words that are shown whole

_UNSHOWN = re.compile(r" *[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]+ *")


class Sentences(NamedTuple):
    """The sentences of an article in its source, by place."""

    starts: list[int]
    spans: list[Span]

    def around(self, source: Source, span: Span) -> Span:
        """The sentences that a span touches; its lines where it touches none (page furniture, markup)."""
        first = max(0, bisect_right(self.starts, span.start) - 1)
        after = bisect_right(self.starts, span.end - 1)
        touched = [one for one in self.spans[first:after] if one.end > span.start]
        if touched:
            return Span(min(span.start, touched[0].start), max(span.end, touched[-1].end))
        line_end = source.text.find("\n", span.end)
        return Span(source.text.rfind("\n", 0, span.start) + 1, len(source.text) if line_end < 0 else line_end)


def sentences_in_source(article: Article) -> Sentences:
    """Where the sentences stand, once for all findings of a file."""
    spans = sorted(article.span(sentence, 0, len(sentence.tokens) - 1) for sentence in article.sentences)
    return Sentences([span.start for span in spans], spans)


def in_context(source: Source, span: Span, around: Span, paint: Paint) -> str:
    """The words in their sentence, marked; what is far from them is left out."""
    text = source.text
    before = _last_words(shown(text[around.start : span.start]).lstrip())
    words = shortened(shown(text[span.start : span.end]))
    after = _first_words(shown(text[span.end : around.end]).rstrip())
    return f"{before}{paint.text(words, 'marked') if paint.colour else f'»{words}«'}{after}"


def shown(text: str) -> str:
    """Text on one line, without control characters that a terminal would obey."""
    return _UNSHOWN.sub(" ", text)


def shortened(text: str) -> str:
    """Text without its middle, if it is long."""
    if len(text) <= LONGEST:
        return text
    half = LONGEST // 2
    return f"{text[:half]} … {text[-half:]}"


def _last_words(text: str) -> str:
    """The end of a text, from the start of a word."""
    if len(text) <= CONTEXT:
        return text
    kept = text[-CONTEXT:]
    return "…" + (kept.partition(" ")[2] or kept)


def _first_words(text: str) -> str:
    """The beginning of a text, to the end of a word."""
    if len(text) <= CONTEXT:
        return text
    kept = text[:CONTEXT]
    return (kept.rpartition(" ")[0] or kept) + "…"
