"""A name that the knowledge does not have and that the article spells in two ways."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from checker.article import Article, UnknownName
from checker.findings import Flag, Suggestion
from checker.language.words import word_list
from checker.spelling import differ_by, is_derived

KIND = "drift"
VALUES = ("text", "name")

SHORTEST = 6  # letters of a name; shorter ones differ by a letter too often
OFTEN = 3  # times that a name of one word must stand to count as introduced


class Options(NamedTuple):
    """It has none."""


def check(article: Article, options: Options) -> Iterator[Flag]:
    """Flags a word that nobody introduced, a letter away from a name that somebody did."""
    introduced = _introduced(article)
    for name in article.names.unknown:
        key = name.keys[0]
        if len(name.keys) > 1 or len(key) < SHORTEST or key in introduced or _may_be_a_word(article, key):
            continue
        meant = [other for other in introduced if differ_by(key, other) == 1 and not is_derived(key, other)]
        if len(meant) == 1:
            yield _flag(article, name, introduced[meant[0]])


def _introduced(article: Article) -> dict[str, tuple[int, int]]:
    """The sentence and token of the first place of each name: the last word of a longer one, or one used often."""
    names = article.names
    found: dict[str, tuple[int, int]] = {}
    for name in names.unknown:
        key = name.keys[-1]
        if key in names.introduced or names.capitalised[key] >= OFTEN:
            found.setdefault(key, (name.sentence, name.last))
    return found


def _may_be_a_word(article: Article, key: str) -> bool:
    return key in article.names.lower or key in word_list("common_words")


def _flag(article: Article, name: UnknownName, there: tuple[int, int]) -> Flag:
    span = article.span(article.sentences[name.sentence], name.first, name.last)
    other = article.span(article.sentences[there[0]], there[1], there[1])
    return Flag(
        span,
        {"text": article.text(span), "name": article.text(other)},
        f"{article.text(span)}|{article.text(other)}",
        (article.evidence(other),),
        (Suggestion(article.text(other), span, "as the article has it elsewhere"),),
    )
