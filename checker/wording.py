"""Facts in words, and words in the draft's own capitals: what findings of every kind say alike."""

from __future__ import annotations

from checker.article import Article
from checker.findings import KnowledgeEvidence
from checker.knowledge.model import Fact
from checker.language.words import word_list


def phrase(article: Article, fact: Fact) -> str:
    """A fact in words, with its dates."""
    knowledge = article.knowledge
    relation = knowledge.relation(fact.relation)
    value = knowledge.entity(fact.value).name if "/" in fact.value else fact.value
    said = relation.phrase.format(subject=knowledge.entity(fact.subject).name, value=value)
    since, until = fact.period
    if since and until:
        return f"{said} from {since} to {until}"
    return f"{said} since {since}" if since else f"{said} until {until}" if until else said


def evidence(article: Article, fact: Fact) -> KnowledgeEvidence:
    """The line of the knowledge that states a fact, with the titles of its sources."""
    titles = tuple(article.knowledge.source_title(source) for source in fact.sources)
    return KnowledgeEvidence(phrase(article, fact), fact.path, fact.line, titles)


def like(drafted: str, replacement: str) -> str:
    """The replacement with capitals where the draft has them."""
    if drafted.isupper() and len(drafted) > 3:
        return replacement.upper()
    if not drafted[:1].isupper():
        return replacement
    words = replacement.split()
    small = word_list("function_words")
    every = all(word[:1].isupper() for word in drafted.split() if word not in small)
    return " ".join(
        word[:1].upper() + word[1:] if index == 0 or (every and word not in small) else word
        for index, word in enumerate(words)
    )
