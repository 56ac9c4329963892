"""One thing spelt in two right ways in one article."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from rapidfuzz.distance import OSA

from checker.article import Article
from checker.findings import Flag, KnowledgeEvidence, Suggestion
from checker.language.tokens import fold_name
from checker.language.words import word_list
from checker.text import Span

KIND = "variant"
VALUES = ("text", "name", "count")

SAME_WORD = 0.5  # of 1: alike enough to be two spellings of one word, and not two names


class Options(NamedTuple):
    """`types`: the types of entity whose names are compared."""

    types: tuple[str, ...]


def check(article: Article, options: Options) -> Iterator[Flag]:
    """Flags the first place of each spelling that is not the one of the knowledge base, where both are used."""
    written: dict[str, dict[str, list[Span]]] = {}
    for sentence, mentions in zip(article.sentences, article.mentions, strict=True):
        for mention in mentions:
            if mention.type in options.types and mention.form in ("house", "variant") and len(mention.readings) == 1:
                span = article.span(sentence, mention.first, mention.last)
                spellings = written.setdefault(mention.readings[0], {})
                spellings.setdefault(fold_name(article.text(span)), []).append(span)
    for entity_id, spellings in written.items():
        entity = article.knowledge.entity(entity_id)
        house = fold_name(entity.name)
        if house not in spellings:
            continue
        for spelling, places in spellings.items():
            if spelling != house and _two_spellings(spelling, house):
                right = _like(article.text(places[0]), entity.name)
                yield Flag(
                    places[0],
                    {"text": article.text(places[0]), "name": right, "count": str(len(places))},
                    f"{entity_id}|{spelling}",
                    (
                        article.evidence(spellings[house][0]),
                        KnowledgeEvidence(f"house spelling: {entity.name}", entity.path, entity.line),
                    ),
                    (Suggestion(right, places[0], "the house spelling"),),
                )


def _two_spellings(one: str, other: str) -> bool:
    """Whether each word of one is a spelling of the same word of the other; "UN" is no spelling of its long form."""
    words, others = _own_words(one), _own_words(other)
    return (
        words != others
        and len(words) == len(others)
        and all(
            word[0] == counterpart[0] and OSA.normalized_similarity(word, counterpart) >= SAME_WORD
            for word, counterpart in zip(words, others, strict=True)
        )
    )


def _own_words(name: str) -> list[str]:
    """The words of a name without those that only say what it is: "river", "the"."""
    return [word for word in name.split() if word.casefold() not in word_list("generic_names")]


def _like(drafted: str, house: str) -> str:
    """The house spelling, with "River" only where the draft has it."""
    long = len(_own_words(drafted)) < len(drafted.split())
    return house if long else " ".join(_own_words(house))
