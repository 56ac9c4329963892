"""A word that stands where the article's main name stands elsewhere, and sounds like it: a garbled name.

Letters alone cannot tell: a garbled name is often nearer to some real one than to the one that is meant. So it takes
four signs together: it is a name that nobody introduced; it occurs once; it shares its ending with a name that the
article has often; and the words around it stand around that name too.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from rapidfuzz.distance import OSA

from checker.article import Article, UnknownName
from checker.findings import Flag, Suggestion
from checker.language.date_words import MONTHS, WEEKDAYS
from checker.language.tokens import Token
from checker.language.words import word_list
from checker.spelling import is_derived

KIND = "garbled-name"
VALUES = ("text", "name", "count")

OFTEN = 4  # times that the article has the name that is meant
MAIN = 5  # names that an article can be about
ENDING = 3  # letters that both words end with
ALIKE = 0.55  # of 1: the least similarity of the whole words
AROUND = 6  # words on either side of the suspect that count as beside it


class Options(NamedTuple):
    """It has none."""


def check(article: Article, options: Options) -> Iterator[Flag]:
    suspects = [name for name in article.names.unknown if _is_nobody(article, name)]
    if not suspects:
        return
    places = _places(article)
    for suspect in suspects:
        meant = [
            key
            for key, at in places.items()
            if _sounds_like(suspect.keys[0], key) and _stands_alike(article, suspect, at)
        ]
        if len(meant) == 1:
            yield _flag(article, suspect, places[meant[0]])


def _is_nobody(article: Article, name: UnknownName) -> bool:
    key = name.keys[0]
    names = article.names
    return (
        len(name.keys) == 1
        and not name.initial
        and len(key) > ENDING
        and names.capitalised[key] == 1
        and key not in names.lower
        and key not in names.introduced
        and not _is_of_calendar(key)
    )


def _is_of_calendar(key: str) -> bool:
    return key in WEEKDAYS or key in MONTHS


Place = tuple[int, int]  # sentence, token


def _places(article: Article) -> dict[str, list[Place]]:
    """Where the names stand that the article is about, by their folded word."""
    places: dict[str, list[Place]] = {}
    for index, sentence in enumerate(article.sentences):
        for mention in article.mentions[index]:
            if mention.first == mention.last and mention.form in ("house", "variant", "surname"):
                at = places.setdefault(sentence.tokens[mention.first].key, [])
                if (index, mention.first) not in at:
                    at.append((index, mention.first))
    for name in article.names.unknown:
        if len(name.keys) == 1 and not _is_of_calendar(name.keys[0]):
            places.setdefault(name.keys[0], []).append((name.sentence, name.first))
    often = [(len(at), key) for key, at in places.items() if len(at) >= OFTEN]
    return {key: places[key] for _, key in sorted(often, key=lambda pair: (-pair[0], pair[1]))[:MAIN]}


def _sounds_like(word: str, name: str) -> bool:
    if word == name or is_derived(word, name):
        return False
    return word[-ENDING:] == name[-ENDING:] and OSA.normalized_similarity(word, name) >= ALIKE


def _stands_alike(article: Article, suspect: UnknownName, places: list[Place]) -> bool:
    """Whether the same small word stands before both, and a word beside the suspect in a sentence with the name."""
    tokens = article.sentences[suspect.sentence].tokens
    at = suspect.first
    if tokens[at - 1].key not in {article.sentences[index].tokens[token - 1].key for index, token in places if token}:
        return False
    beside = _stems((*tokens[max(0, at - AROUND) : at], *tokens[at + 1 : at + 1 + AROUND]))
    return any(beside & _stems(article.sentences[index].tokens) for index, _ in places if index != suspect.sentence)


def _stems(tokens: tuple[Token, ...]) -> set[str]:
    return {_stem(token.key) for token in tokens if token.is_word and _has_content(token.key)}


def _has_content(key: str) -> bool:
    return len(key) > 3 and key not in word_list("function_words")


def _stem(word: str) -> str:
    for ending in sorted(word_list("weak_endings"), key=lambda one: (-len(one), one)):
        if word.endswith(ending) and len(word) - len(ending) > 3:
            return word[: -len(ending)]
    return word


def _flag(article: Article, suspect: UnknownName, places: list[Place]) -> Flag:
    sentence = article.sentences[suspect.sentence]
    span = article.span(sentence, suspect.first, suspect.first)
    there = [article.span(article.sentences[index], token, token) for index, token in places]
    right = article.text(there[0])
    return Flag(
        span,
        {"text": article.text(span), "name": right, "count": str(len(places))},
        f"{article.text(span)}|{right}",
        tuple(article.evidence(place) for place in there[:2]),
        (Suggestion(right, span, f"the article has {right} {len(places)} times, in the same surroundings"),),
    )
