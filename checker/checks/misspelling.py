"""Names written in a way that the knowledge records as wrong."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from checker.article import Article
from checker.findings import Flag, KnowledgeEvidence, Suggestion

KIND = "misspelling"
VALUES = ("text", "name")


class Options(NamedTuple):
    """It has none."""


def check(article: Article, options: Options) -> Iterator[Flag]:
    for sentence, mentions in zip(article.sentences, article.mentions, strict=True):
        for mention in mentions:
            if mention.form != "misspelling":
                continue
            entity = article.knowledge.entity(mention.readings[0])
            one_word = mention.first == mention.last
            right = entity.surname if one_word and entity.surname else entity.name
            span = article.span(sentence, mention.first, mention.last)
            yield Flag(
                span,
                {"text": article.text(span), "name": entity.name},
                f"{entity.id}|{article.text(span)}",
                (KnowledgeEvidence(f"{entity.name} is so written", entity.path, entity.line),),
                (Suggestion(right, span, "the spelling in the knowledge base"),),
            )
