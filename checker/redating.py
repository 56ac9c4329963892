"""The draft's own words for a date, with another day in them."""

from __future__ import annotations

from datetime import date

from checker.article import Article
from checker.language.dates import DateMention
from checker.language.tokens import Sentence
from checker.language.written_dates import written_like
from checker.text import Span


def redated(article: Article, sentence: Sentence, mention: DateMention, span: Span, when: date) -> str:
    """The source text of a span with weekday, day, month and year of another day where the mention says them."""
    assert mention.day_at is not None
    first, last = mention.day_at
    is_iso = mention.year_at == first  # 2012-05-07
    parts = [(first, last)] if is_iso else [(first, first), (last, last)]
    parts += [(at, at) for at in (mention.weekday_at, mention.year_at) if at is not None and at != first]
    text, at = "", span.start
    for begin, end in sorted(parts):
        part = article.span(sentence, begin, end)
        if part.start < at or part.end > span.end:
            continue
        new = written_like(article.text(part), when) if begin == end else when.isoformat()
        text += article.text(Span(at, part.start)) + new
        at = part.end
    return text + article.text(Span(at, span.end))
