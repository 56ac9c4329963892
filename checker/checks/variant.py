"""One thing spelt in two right ways in one article."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from rapidfuzz.distance import OSA

from checker.article import Article
from checker.findings import Flag, KnowledgeEvidence, Suggestion
from checker.language.tokens import fold_name
from checker.text import Span

KIND = "variant"
VALUES = ("text", "name", "count")

SAME_WORD = 0.5  # of 1: alike enough to be two spellings of one word, and not two names


@dataclass(frozen=True)
class Options:
    pass


def check(article: Article, options: Options) -> Iterator[Flag]:
    """Flags the first place of each spelling that is not the one of the knowledge base, where both are used."""
    written: dict[str, dict[str, list[Span]]] = {}
    for sentence, mentions in zip(article.sentences, article.mentions, strict=True):
        for mention in mentions:
            if mention.form in ("house", "variant") and len(mention.readings) == 1:
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
                yield Flag(
                    places[0],
                    {"text": article.text(places[0]), "name": entity.name, "count": str(len(places))},
                    f"{entity_id}|{spelling}",
                    (
                        article.evidence(spellings[house][0]),
                        KnowledgeEvidence(f"house spelling: {entity.name}", entity.path, entity.line),
                    ),
                    (Suggestion(entity.name, places[0], "the house spelling"),),
                )


def _two_spellings(one: str, other: str) -> bool:
    """Whether each word of one is a spelling of the same word of the other; "UN" is no spelling of its long form."""
    words, others = one.split(), other.split()
    return len(words) == len(others) and all(
        word[0] == counterpart[0] and OSA.normalized_similarity(word, counterpart) >= SAME_WORD
        for word, counterpart in zip(words, others, strict=True)
    )
