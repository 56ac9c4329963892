"""An age that does not fit the person's date of birth."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from checker.article import Article, Mention
from checker.findings import Flag, Suggestion
from checker.knowledge.model import Fact
from checker.language.dates import DateMention, date_mentions
from checker.language.tokens import Sentence, Token
from checker.language.words import word_list
from checker.values import DateRange, day, parse_date
from checker.wording import evidence

KIND = "age"
VALUES = ("text", "name", "age")

GRACE = timedelta(days=1)
OLDEST = 120
LONG_PAST = 10  # years: an age that is lower by more is taken for one of the past


class Options(NamedTuple):
    """`subject`: the type of entity that has an age. `born` and `died`: the relations that date its life."""

    subject: str
    born: str
    died: str


class _Said(NamedTuple):
    """An age, the token that says it, and whether it is the age at death."""

    age: int
    at: int
    at_death: bool = False


def relations(options: Options) -> tuple[str, ...]:
    """The relations that the knowledge must have."""
    return (options.born, options.died)


def check(article: Article, options: Options) -> Iterator[Flag]:
    """Flags an age beside a name that nobody born on that day can have on any day that may be meant."""
    before: tuple[int, tuple[DateMention, ...]] = (-1, ())
    for sentence, mentions in zip(article.sentences, article.mentions, strict=True):
        named = date_mentions(sentence, article.document.date)
        times = (*(before[1] if before[0] == sentence.segment else ()), *named)
        before = (sentence.segment, named)
        for mention in mentions:
            if mention.type == options.subject and len(mention.readings) == 1:
                said = _age_beside(sentence.tokens, mention)
                flag = _contradiction(article, sentence, mention, said, times, options) if said else None
                if flag:
                    yield flag


def _age_beside(tokens: tuple[Token, ...], mention: Mention) -> _Said | None:
    """The age in apposition to a name."""
    return _age_before(tokens, mention.first) or _age_after(tokens, mention.last + 1) or _age_at_death(tokens, mention)


def _age_before(tokens: tuple[Token, ...], at: int) -> _Said | None:
    """ "the 82-year-old NAME" """
    if at >= 3 and tokens[at - 1].key == "old" and tokens[at - 2].key == "year":
        return _said(tokens, at - 3)
    return None


def _age_after(tokens: tuple[Token, ...], at: int) -> _Said | None:
    """ "NAME, 82,", "NAME (82)", "NAME, aged 82,", "NAME, who is 82,", "NAME is 82 years old" """
    opening = _key(tokens, at)
    if opening in (",", "("):
        at += 1
        if _key(tokens, at) == "who" and _key(tokens, at + 1) == "is":
            at += 2
        at += _key(tokens, at) in ("now", "aged", "age")
        closers: tuple[str, ...] = (")", ",") if opening == "(" else (",", ".", "", ";", ")")
    elif opening in ("is", "aged"):
        at += 1 + (_key(tokens, at + 1) == "now")
        closers = (",", ".", "", ";", ")") if opening == "aged" else ()
    else:
        return None
    said = _said(tokens, at)
    if said is None:
        return None
    is_years_old = [_key(tokens, at + step) for step in (1, 2, 3)] in (["years", "old", c] for c in ("", ".", ",", ";"))
    closed = is_years_old or _key(tokens, at + 1) in closers
    return said if closed and not _is_list(tokens, at) else None


def _is_list(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether more numbers follow: a score, a result."""
    return _key(tokens, at + 1) == "," and _key(tokens, at + 2)[:1].isdigit()


def _age_at_death(tokens: tuple[Token, ...], mention: Mention) -> _Said | None:
    """ "NAME died on Tuesday at the age of 59", "NAME has died, aged 59", "NAME died at 59." """
    at = mention.last + 1
    while at < len(tokens) and tokens[at].key != "died":
        if tokens[at].key not in word_list("before_died"):
            return None
        at += 1
    while at < len(tokens):
        keys = [_key(tokens, at + step) for step in range(4)]
        if keys[0] == ";" or keys[0] in word_list("clause_openers"):
            return None
        number = (
            at + 4 if keys == ["at", "the", "age", "of"]
            else at + 3 if keys[:3] == ["at", "age", "of"]
            else at + 2 if keys[:2] == ["at", "age"]
            else at + 1 if keys[0] == "aged" or (keys[0] == "at" and keys[2] in (",", ".", ""))
            else None
        )  # fmt: skip
        if number is not None:
            said = _said(tokens, number)
            return said._replace(at_death=True) if said else None
        at += 1
    return None


def _said(tokens: tuple[Token, ...], at: int) -> _Said | None:
    if at < len(tokens) and tokens[at].key.isdecimal() and 1 <= int(tokens[at].key) <= OLDEST:
        return _Said(int(tokens[at].key), at)
    return None


def _contradiction(
    article: Article,
    sentence: Sentence,
    mention: Mention,
    said: _Said,
    times: tuple[DateMention, ...],
    options: Options,
) -> Flag | None:
    person = mention.readings[0]
    births = article.knowledge.facts_of(person, options.born)
    deaths = article.knowledge.facts_of(person, options.died)
    days = _days(article.document.date, said, times, deaths)
    if not births or not days:
        return None
    ages = [_ages(parse_date(fact.value), when) for fact in births for when in days]
    if any(low <= said.age <= high for low, high in ages):
        return None
    if _may_be_of_an_earlier_day(min(low for low, _ in ages) - said.age, said, times, bool(deaths)):
        return None
    return _flag(article, sentence, mention, said, ages[0], (*births, *(deaths if said.at_death else ())))


def _may_be_of_an_earlier_day(too_young_by: int, said: _Said, times: tuple[DateMention, ...], dated: bool) -> bool:
    """Whether an age that is too low may be that of a day which nobody names. `dated`: the death is on record."""
    if too_young_by <= 0:
        return False
    if said.at_death:
        this_week = any(mention.weekday is not None for mention in times)
        return not dated and not this_week
    return dated or too_young_by > LONG_PAST


def _days(
    article_date: date | None, said: _Said, times: tuple[DateMention, ...], deaths: tuple[Fact, ...]
) -> list[DateRange]:
    """When the person may have had the age: the likeliest day first."""
    died = [parse_date(fact.value) for fact in deaths]
    if said.at_death and died:
        return died
    named = [when for mention in times for when in (mention.resolved, *mention.alternatives) if when]
    return [*([day(article_date)] if article_date else []), *died, *named] if article_date else []


def _ages(born: DateRange, when: DateRange) -> tuple[int, int]:
    """The lowest and the highest age on the days of a range, with a day of grace."""
    return _age(born.last, when.first - GRACE), _age(born.first, when.last + GRACE)


def _age(born: date, when: date) -> int:
    return when.year - born.year - ((when.month, when.day) < (born.month, born.day))


def _flag(
    article: Article, sentence: Sentence, mention: Mention, said: _Said, ages: tuple[int, int], facts: tuple[Fact, ...]
) -> Flag:
    span = article.span(sentence, said.at, said.at)
    name = article.knowledge.entity(mention.readings[0]).name
    low, high = ages
    right = str(low) if low == high else f"{low} or {high}"
    return Flag(
        span,
        {"text": article.text(span), "name": name, "age": right},
        f"{mention.readings[0]}|{said.age}",
        tuple(evidence(article, fact) for fact in facts),
        tuple(Suggestion(str(age), span, f"the age of {name} by the date of birth") for age in sorted({low, high})),
        softened=article.quoted(sentence, said.at, said.at),
    )


def _key(tokens: tuple[Token, ...], at: int) -> str:
    return tokens[at].key if at < len(tokens) else ""
