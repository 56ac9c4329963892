"""A weekday that does not fit its date."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from checker.article import Article
from checker.findings import Flag, Suggestion
from checker.language.date_words import WEEKDAY_NAMES, WEEKDAYS
from checker.language.dates import DateMention, date_mentions
from checker.language.tokens import Sentence, Token
from checker.language.words import word_list
from checker.language.written_dates import in_words
from checker.redating import redated

KIND = "weekday"
VALUES = ("text", "date", "weekday", "said")

CLEARLY_NEARER = timedelta(days=150)  # a day farther off may as well be another year's
LAST_JULIAN_YEAR = 1923  # until then some country wrote dates by the Julian calendar

_JOINING = frozenset(["and", "or", "to", "-", "&", "until", "till", "through"])


class Options(NamedTuple):
    """None: a calendar is all that this kind needs."""


def check(article: Article, options: Options) -> Iterator[Flag]:
    """Flags the whole of "Sunday, May 7" where the day is another weekday in every year that can be meant.

    Any year can be meant that the paragraph has named so far, or the sentence before it.
    """
    segment, years, last_named = -1, list[int](), list[int]()
    for sentence in article.sentences:
        mentions = date_mentions(sentence, article.document.date)
        if sentence.segment != segment:
            segment, years = sentence.segment, last_named
        last_named = [mention.year for mention in mentions if mention.year]
        years = years + last_named
        for mention in mentions:
            if mention.weekday is None or mention.weekday_at is None or _names_something_else(sentence, mention):
                continue
            days = _plausible_days(mention, years, article.document.date, sentence)
            if days and not any(_fits(sentence.tokens, mention, day) for day in days):
                yield _flag(article, sentence, mention, mention.weekday, days[0])


def _names_something_else(sentence: Sentence, mention: DateMention) -> bool:
    """Whether day and month may belong to the words after them, "On Friday, May 7 protesters were freed"."""
    following = mention.last + 1
    if mention.year or mention.last == mention.weekday_at or following >= len(sentence.tokens):
        return False
    token = sentence.tokens[following]
    return token.is_word and token.key not in word_list("function_words") and token.key not in _JOINING


def _plausible_days(
    mention: DateMention, years: list[int], article_date: date | None, sentence: Sentence
) -> list[date]:
    """The days that are meant in the years that can be meant, the likeliest first."""
    if mention.resolved is None and (mention.month is None or mention.day is None):
        return []
    near = [mention.resolved.first] if mention.resolved else []
    if mention.year:
        return near
    if article_date:
        if _counts_years(sentence):
            return []
        near += [
            other.first
            for other in mention.alternatives
            if min(abs(other.first - article_date), abs(near[0] - article_date)) > CLEARLY_NEARER
        ]
    named = [_day(year, mention.month or 1, mention.day or 1) for year in years]
    return near + [day for day in named if day is not None]


def _counts_years(sentence: Sentence) -> bool:
    """Whether the sentence says a year by its distance: "last year", "two years ago"."""
    keys = {token.key for token in sentence.tokens}
    return not keys.isdisjoint(("year", "years", "decade", "decades", "century")) and not keys.isdisjoint(
        word_list("distances_in_time")
    )


def _fits(tokens: tuple[Token, ...], mention: DateMention, day: date) -> bool:
    """Whether the weekday, or one that it is listed with, is that of the day, or of one that it is listed with."""
    said = {mention.weekday, *_listed_weekdays(tokens, mention)}
    return any(
        not said.isdisjoint(_weekdays(other))
        for other in (day, *(_day(day.year, day.month, number) for number in _listed_days(tokens, mention)))
        if other is not None
    )


def _weekdays(day: date) -> set[int]:
    """The weekday of a date, and in the time of two calendars the weekday by the older one."""
    if day.year > LAST_JULIAN_YEAR:
        return {day.weekday()}
    behind = day.year // 100 - day.year // 400 - 2 - (day.month < 3 and day.year % 100 == 0 and day.year % 400 != 0)
    return {day.weekday(), (day.weekday() + behind) % 7}


def _listed_weekdays(tokens: tuple[Token, ...], mention: DateMention) -> Iterator[int]:
    """The weekdays of "Friday and Saturday, May 7 and 8" that the mention does not begin with."""
    at = mention.first - 2
    while at >= 0 and tokens[at + 1].key in _JOINING | {","} and tokens[at].key in WEEKDAYS:
        yield WEEKDAYS[tokens[at].key]
        at -= 2


def _listed_days(tokens: tuple[Token, ...], mention: DateMention) -> Iterator[int]:
    """The days of "May 7 and 8", "May 7-9" that the mention does not end with."""
    assert mention.day_at is not None
    at = mention.day_at[1] + 1
    while at < len(tokens):
        joined = tokens[at].start == tokens[at - 1].end + 1 and tokens[at].key.isdecimal()
        if not joined and tokens[at].key not in _JOINING:
            return
        at += not joined
        digits = tokens[at].key.rstrip("stndrh") if at < len(tokens) else ""
        if not digits.isdecimal() or len(digits) > 2:
            return
        yield int(digits)
        at += 1


def _flag(article: Article, sentence: Sentence, mention: DateMention, said: int, day: date) -> Flag:
    span = article.span(sentence, mention.first, mention.last)
    right = WEEKDAY_NAMES[day.weekday()]
    away = (said - day.weekday() + 3) % 7 - 3
    nearest = day + timedelta(days=away)
    return Flag(
        span,
        {"text": article.text(span), "date": in_words(day), "weekday": right, "said": WEEKDAY_NAMES[said]},
        f"{day.isoformat()}|{WEEKDAY_NAMES[said]}",
        suggestions=(
            Suggestion(redated(article, sentence, mention, span, day), span, f"{in_words(day)} is a {right}"),
            Suggestion(
                redated(article, sentence, mention, span, nearest),
                span,
                f"the nearest {WEEKDAY_NAMES[said]} is {in_words(nearest)}",
            ),
        ),
        softened=article.quoted(sentence, mention.first, mention.last),
    )


def _day(year: int, month: int, number: int) -> date | None:
    try:
        return date(year, month, number)
    except ValueError:
        return None
