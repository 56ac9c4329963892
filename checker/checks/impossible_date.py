"""A day that no calendar has."""

from __future__ import annotations

import calendar
from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from checker.article import Article
from checker.findings import Flag, Suggestion
from checker.language.dates import DateMention, date_mentions
from checker.language.tokens import Sentence
from checker.language.words import word_list
from checker.language.written_dates import MONTH_NAMES
from checker.redating import redated

KIND = "impossible-date"
VALUES = ("text", "last")

SOME_LEAP_YEAR = 2000


class Options(NamedTuple):
    """None: a calendar is all that this kind needs."""


def check(article: Article, options: Options) -> Iterator[Flag]:
    """Flags a day that its month has not, unless the sentence or the one before is about such days."""
    before: Sentence | None = None
    for sentence in article.sentences:
        missing = [mention for mention in date_mentions(sentence, article.document.date) if not mention.exists]
        about = [sentence, *([before] if before and before.segment == sentence.segment else [])]
        if len(missing) == 1 and not any(_is_about_dates(said) for said in about):
            mention = missing[0]
            if not _counts(sentence, mention):
                yield _flag(article, sentence, mention)
        before = sentence


def _is_about_dates(sentence: Sentence) -> bool:
    words = word_list("unreal_dates")
    return any(token.key in words for token in sentence.tokens)


def _counts(sentence: Sentence, mention: DateMention) -> bool:
    """Whether the number counts what comes after it, "In June 31 ships came"."""
    if mention.year or mention.day_at is None or sentence.tokens[mention.day_at[1]].key != str(mention.day):
        return False
    following = mention.day_at[1] + 1
    if following >= len(sentence.tokens):
        return False
    token = sentence.tokens[following]
    return token.text[:1].islower() and token.key.endswith("s") and token.key not in word_list("function_words")


def _flag(article: Article, sentence: Sentence, mention: DateMention) -> Flag:
    assert mention.day_at is not None
    assert mention.month is not None
    article_date = article.document.date
    year = mention.year or (article_date.year if article_date else SOME_LEAP_YEAR)
    month = mention.month
    last = date(year, month, calendar.monthrange(year, month)[1])
    first_at, last_at = mention.day_at[0], max(mention.day_at[1], mention.year_at or 0)
    span = article.span(sentence, first_at, last_at)
    return Flag(
        span,
        {"text": article.text(span), "last": f"{last.day} {MONTH_NAMES[month - 1]}"},
        f"{mention.year or ''}-{month:02d}-{mention.day:02d}",
        suggestions=tuple(
            Suggestion(redated(article, sentence, mention, span, day), span, why)
            for day, why in (
                (last, "the last day of that month"),
                (last + timedelta(days=1), "the first day of the next month"),
            )
        ),
        softened=article.quoted(sentence, first_at, last_at),
    )
