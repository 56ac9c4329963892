"""Dates in a sentence: weekdays, days, months, years and decades, as exact as the words are.

A day without a year is the nearest to the article's date; `alternatives` has the others within a year or so, so that a
reader can be charitable. A month without a year is a hint only: it has nothing but alternatives, the likeliest first.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from checker.language.date_words import MONTHS, WEEKDAYS, counts, day_number, is_name, is_quantity, year_number
from checker.language.tokens import Sentence, Token
from checker.language.words import word_list
from checker.values import DateRange, day, parse_date


class DateMention(NamedTuple):
    """Words that name a time; `first` and `last` are token indexes, both included.

    `weekday` counts from Monday, 0. `day_at` is the token range of day and month without weekday and year, `year_at`
    the token of the year. `resolved` is None for a weekday alone, a month alone, a day that does not exist, and for a
    date without a year in an article without a date; then `exists` tells a day that no year has. `month` is 0
    for a decade.
    """

    first: int
    last: int
    weekday: int | None = None
    weekday_at: int | None = None
    year: int | None = None
    month: int | None = None
    day: int | None = None
    day_at: tuple[int, int] | None = None
    year_at: int | None = None
    resolved: DateRange | None = None
    alternatives: tuple[DateRange, ...] = ()
    exists: bool = True


@lru_cache(maxsize=1024)  # several checks ask for the same sentences, one after the other
def date_mentions(sentence: Sentence, article_date: date | None) -> tuple[DateMention, ...]:
    """The dates that a sentence names, by place; none overlaps another."""
    tokens = sentence.tokens
    found = []
    at = 0
    while at < len(tokens):
        key = tokens[at].key
        may_begin = key in WEEKDAYS or key in MONTHS or key[:1].isdigit()
        mention = _date_at(tokens, at) if may_begin else None
        if mention is None:
            at += 1
        else:
            found.append(_resolve(mention, article_date, tokens[at - 1].key if at else ""))
            at = mention.last + 1
    return tuple(found)


def _date_at(tokens: tuple[Token, ...], at: int) -> DateMention | None:
    """The longest date that begins with a token."""
    if tokens[at].key in WEEKDAYS and is_name(tokens[at]):
        return _after_weekday(tokens, at)
    found = _day_and_month(tokens, at)
    if found:
        return _before_weekday(tokens, found)
    return _month(tokens, at) or _year(tokens, at)


def _after_weekday(tokens: tuple[Token, ...], at: int) -> DateMention:
    """A weekday and the day that follows it, "Sunday, May 7", "Sunday night (7 May)", "Sunday the 7th of May"."""
    weekday = WEEKDAYS[tokens[at].key]
    following = at + 1
    if _key(tokens, following) in word_list("times_of_day"):
        following += 1
    following += _key(tokens, following) in (",", "(")
    if _key(tokens, following) == "the" and _is_day_of(tokens, following + 1):
        following += 1
    inner = _day_and_month(tokens, following) if following < len(tokens) else None
    if inner is None:
        return DateMention(at, at, weekday, at)
    return inner._replace(first=at, last=_closing(tokens, at, inner.last), weekday=weekday, weekday_at=at)


def _is_day_of(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether "the" belongs to the day, "the 7th", "the 7 of May", and not to a word after it."""
    key = _key(tokens, at)
    return key[:1].isdigit() and (key[-1].isalpha() or _key(tokens, at + 1) == "of")


def _before_weekday(tokens: tuple[Token, ...], found: DateMention) -> DateMention:
    """A day with the weekday that follows it, "May 7 (Sunday)", "7 May, a Sunday,", "May 7 was a Sunday"."""
    at = found.last + 1
    bracketed = _key(tokens, at) == "("
    if bracketed:
        at += 1
    elif _key(tokens, at) in (",", "is", "was", "fell", "falls") and _key(tokens, at + 1) in ("a", "on"):
        at += 3 if _key(tokens, at + 2) == "a" else 2
    else:
        return found
    if _key(tokens, at) not in WEEKDAYS or not is_name(tokens[at]):
        return found
    if _key(tokens, at + 1) not in ((")",) if bracketed else ("", ".", ",", ";", ")", "and", "but")):
        return found
    return found._replace(last=at + bracketed, weekday=WEEKDAYS[tokens[at].key], weekday_at=at)


def _key(tokens: tuple[Token, ...], at: int) -> str:
    """The key of a token; empty after the end of the sentence."""
    return tokens[at].key if at < len(tokens) else ""


def _closing(tokens: tuple[Token, ...], first: int, last: int) -> int:
    """With the closing bracket where the date has the opening one."""
    opened = any(token.key == "(" for token in tokens[first:last])
    return last + 1 if opened and last + 1 < len(tokens) and tokens[last + 1].key == ")" else last


def _day_and_month(tokens: tuple[Token, ...], at: int) -> DateMention | None:
    """A day of a month, "7 May 2012", "May 7, 2012", "the 7th of May", "2012-05-07" (three tokens)."""
    key = tokens[at].key
    if key in MONTHS and is_name(tokens[at]) and at + 1 < len(tokens):
        number = day_number(tokens[at + 1])
        if number is not None and not is_quantity(tokens, at + 1):
            return _dated(tokens, (at, at + 1), MONTHS[key], number)
        return None
    number = day_number(tokens[at])
    if number is not None:
        following = at + 2 if at + 1 < len(tokens) and tokens[at + 1].key == "of" else at + 1
        if following < len(tokens) and tokens[following].key in MONTHS and is_name(tokens[following]):
            return _dated(tokens, (at, following), MONTHS[tokens[following].key], number)
    return _iso(tokens, at)


def _iso(tokens: tuple[Token, ...], at: int) -> DateMention | None:
    if at + 2 >= len(tokens) or not year_number(tokens[at]):
        return None
    year, month, number = (token.text for token in tokens[at : at + 3])
    joined = tokens[at].end + 1 == tokens[at + 1].start and tokens[at + 1].end + 1 == tokens[at + 2].start
    if not joined or not (len(month) == len(number) == 2 and month.isdigit() and number.isdigit()):
        return None
    if not 1 <= int(month) <= 12:
        return None
    exists = _day(int(year), int(month), int(number)) is not None
    return DateMention(at, at + 2, None, None, int(year), int(month), int(number), (at, at + 2), at, exists=exists)


def _month(tokens: tuple[Token, ...], at: int) -> DateMention | None:
    """A month, "March 2014", "in March", "last November"; names are written like months without a year."""
    if tokens[at].key not in MONTHS or not is_name(tokens[at]):
        return None
    last, year = _year_after(tokens, at)
    if year is None and (at == 0 or tokens[at - 1].key not in word_list("before_months")):
        return None
    return DateMention(at, last, year=year, month=MONTHS[tokens[at].key])


def _year(tokens: tuple[Token, ...], at: int) -> DateMention | None:
    """A year or a decade, "in 2008", "(2008)", "the 2008 election", "from 2004 to 2008", "the 1990s"."""
    token = tokens[at]
    if token.text.endswith("s") and token.text[:-1].isdigit():
        return None
    year = year_number(token)
    if year is None:
        return None
    if at + 1 < len(tokens) and tokens[at + 1].text == "s" and tokens[at + 1].start == token.end:
        return DateMention(at, at + 1, year=year, month=0)
    before = tokens[at - 1].key if at else ""
    if before not in word_list("before_years") and before not in MONTHS and not _is_listed(tokens, at):
        return None
    if before not in ("in", "since", "the", "(") and (is_quantity(tokens, at) or counts(tokens, at)):
        return None
    return DateMention(at, at, year=year)


def _is_listed(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether a year stands inside a list, "in 2008, 2009 and 2011"."""
    if at < 3 or tokens[at - 1].key != "," or _key(tokens, at + 1) not in (",", "and", "or"):
        return False
    earlier = tokens[at - 3]
    in_list = earlier.key in word_list("before_years") or (earlier.key == "," and _is_listed(tokens, at - 2))
    return in_list and year_number(tokens[at - 2]) is not None


def _year_after(tokens: tuple[Token, ...], at: int) -> tuple[int, int | None]:
    """The year that follows a month or day, and the last token of the date."""
    following = at + 2 if at + 1 < len(tokens) and tokens[at + 1].key in (",", "of") else at + 1
    if following < len(tokens):
        year = year_number(tokens[following])
        if year is not None and not is_quantity(tokens, following):
            return following, year
    return at, None


def _dated(tokens: tuple[Token, ...], day_at: tuple[int, int], month: int, number: int) -> DateMention:
    last, year = _year_after(tokens, day_at[1])
    exists = _day(year or 2000, month, number) is not None
    year_at = last if year else None
    return DateMention(day_at[0], last, None, None, year, month, number, day_at, year_at, exists=exists)


def _day(year: int, month: int, number: int) -> date | None:
    try:
        return date(year, month, number)
    except ValueError:
        return None


def _resolve(mention: DateMention, article_date: date | None, before: str) -> DateMention:
    """The mention with the days that it can mean; `before` is the key of the word before it."""
    if mention.month and mention.year is None and mention.day is None:
        return mention._replace(alternatives=_near_months(mention.month, article_date, before))
    ranges = list(_ranges(mention, article_date))
    if not ranges:
        return mention
    return mention._replace(resolved=ranges[0], alternatives=tuple(ranges[1:]))


def _ranges(mention: DateMention, article_date: date | None) -> Iterator[DateRange]:
    if mention.year is not None:
        if mention.month == 0:
            yield DateRange(date(mention.year, 1, 1), date(mention.year + 9, 12, 31))
        elif mention.month is None:
            yield parse_date(f"{mention.year:04d}")
        elif mention.day is None:
            yield parse_date(f"{mention.year:04d}-{mention.month:02d}")
        else:
            exact = _day(mention.year, mention.month, mention.day)
            if exact:
                yield day(exact)
    elif mention.month and mention.day and article_date:
        near = [_day(article_date.year + shift, mention.month, mention.day) for shift in (-1, 0, 1)]
        exact_days = [value for value in near if value is not None]
        for value in sorted(exact_days, key=lambda value: (abs(value - article_date), value)):
            yield day(value)


def _near_months(month: int, article_date: date | None, before: str) -> tuple[DateRange, ...]:
    """The months of that name around a date, the nearest first; after "last" and "next" those on that side first."""
    if article_date is None:
        return ()
    here = article_date.year * 12 + article_date.month
    away = [12 * (article_date.year + shift) + month - here for shift in (-1, 0, 1)]
    side = {"last": -1, "next": 1}.get(before, 0)
    away.sort(key=lambda by: (side != 0 and by * side <= 0, abs(by), by))
    years = [(here + by - month) // 12 for by in away]
    return tuple(parse_date(f"{year:04d}-{month:02d}") for year in years if date.min.year <= year <= date.max.year)
