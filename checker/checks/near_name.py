"""A name that nobody has and that is a slip away from one that the knowledge has."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from checker.article import Article, Mention, UnknownName
from checker.findings import Flag, KnowledgeEvidence, Suggestion
from checker.knowledge.hints import hints
from checker.knowledge.model import Entity, Name
from checker.language.tokens import fold_name
from checker.language.words import word_list
from checker.spelling import differ_by, is_derived, is_respelt, is_slip, is_slip_in_context

KIND = "near-name"
VALUES = ("text", "name")

LONGEST = 5  # words of a name
SHORTEST_ALONE = 5  # letters of a single word that is compared with names of the article


class Options(NamedTuple):
    """`types`: the types of entity whose names are compared. `relation`: what a person beside a post has to it."""

    types: tuple[str, ...]
    relation: str


def relations(options: Options) -> tuple[str, ...]:
    """The relations that the knowledge must have."""
    return (options.relation,)


def check(article: Article, options: Options) -> Iterator[Flag]:
    introduced = _introduced(article, options)
    single = [(entity, *word) for entity in introduced.values() for word in _single_words(entity)]
    by_word = _near_names(article, options)
    for name in article.names.unknown:
        found = _misspelt_name(article, name, by_word, introduced, options) or _misspelt_word(article, name, single)
        if found:
            yield _flag(article, name, *found)
    for run in article.names.runs:
        found = _misnamed(article, run, by_word)
        if found:
            yield _flag(article, run, *found)


Found = tuple[Entity, dict[int, str]]  # what is meant, and by index in the unknown name the word that should stand


def _introduced(article: Article, options: Options) -> dict[str, Entity]:
    """The entities that the article names in full."""
    ids = {
        mention.readings[0]
        for mentions in article.mentions
        for mention in mentions
        if mention.form in ("house", "variant") and len(mention.readings) == 1 and mention.type in options.types
    }
    return {entity_id: article.knowledge.entity(entity_id) for entity_id in sorted(ids)}


def _near_names(article: Article, options: Options) -> dict[str, list[Name]]:
    """Known names that share a word with an unknown one, by that word."""
    names = (*article.names.unknown, *article.names.runs)
    wanted = {hint for name in names for keys in _parts(name.keys) for hint in hints(list(keys))}
    by_word: dict[str, list[Name]] = {}
    for name in article.knowledge.near(sorted(wanted)):
        if name.entity.partition("/")[0] in options.types:
            for word in dict.fromkeys(fold_name(name.text).split()):
                by_word.setdefault(word, []).append(name)
    return by_word


def _parts(keys: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """The name, and its last two words: what stands before may be a title that nobody knows."""
    if 2 <= len(keys) <= LONGEST:
        yield keys
    if len(keys) > 2:
        yield keys[-2:]


def _misspelt_name(
    article: Article,
    unknown: UnknownName,
    by_word: dict[str, list[Name]],
    introduced: dict[str, Entity],
    options: Options,
) -> Found | None:
    """The known name of several words that this one can only be a slip of."""
    best: tuple[int, str, Found] | None = None
    for keys in _parts(unknown.keys):
        offset = len(unknown.keys) - len(keys)
        for known in dict.fromkeys(name for key in keys for name in by_word.get(key, ())):
            words = fold_name(known.text).split()
            wrong = [index for index, (key, word) in enumerate(zip(keys, words, strict=False)) if key != word]
            if len(words) != len(keys) or not wrong or len(wrong) == len(words):
                continue
            entity = article.knowledge.entity(known.entity)
            sure = (
                known.entity in introduced
                or _has_surname(article, entity)
                or _stands_by_post(article, unknown, known.entity, options)
            )
            alike = is_slip_in_context if sure else is_slip
            if not all(alike(keys[index], words[index]) for index in wrong):
                continue
            if all(is_respelt(keys[index], words[index]) for index in wrong):
                continue
            if not sure and (len(wrong) > 1 or sum(differ_by(keys[i], words[i]) for i in wrong) > 1):
                continue
            spelt = _spelt(known.text, len(words))
            cost = sum(differ_by(keys[index], words[index]) for index in wrong)
            found = (entity, {offset + index: spelt[index] for index in wrong})
            if best is None or (cost, known.entity) < best[:2]:
                best = (cost, known.entity, found)
    return best[2] if best else None


def _misnamed(article: Article, run: UnknownName, by_word: dict[str, list[Name]]) -> Found | None:
    """The known name of three words or more that this one is but for another form of one word."""
    for known in dict.fromkeys(name for key in run.keys for name in by_word.get(key, ())):
        words = fold_name(known.text).split()
        if len(words) != len(run.keys):
            continue
        wrong = [index for index, (key, word) in enumerate(zip(run.keys, words, strict=True)) if key != word]
        if len(wrong) == 1 and is_derived(run.keys[wrong[0]], words[wrong[0]]):
            return article.knowledge.entity(known.entity), dict(enumerate(_spelt(known.text, len(words))))
    return None


def _spelt(text: str, words: int) -> list[str]:
    parts = text.replace("-", " ").split()
    return parts if len(parts) == words else fold_name(text).title().split()


def _has_surname(article: Article, entity: Entity) -> bool:
    """Whether the article has the surname, right, somewhere."""
    return entity.surname is not None and fold_name(entity.surname) in article.names.capitalised


def _stands_by_post(article: Article, unknown: UnknownName, entity_id: str, options: Options) -> bool:
    """Whether the name stands next to a post that this entity has held."""
    held = {fact.value for fact in article.knowledge.facts_of(entity_id, options.relation)}
    return any(
        _next_to(mention, unknown) and held.intersection(mention.readings)
        for mention in article.mentions[unknown.sentence]
    )


def _next_to(mention: Mention, unknown: UnknownName) -> bool:
    return mention.type == "post" and (
        -2 <= mention.first - unknown.last - 1 <= 2 or -2 <= unknown.first - mention.last - 1 <= 2
    )


def _misspelt_word(article: Article, unknown: UnknownName, single: list[tuple[Entity, str, str]]) -> Found | None:
    """The word of a name which the article has right elsewhere, where this one is nobody's own."""
    key = unknown.keys[-1]
    names = article.names
    if len(unknown.keys) != 1 or len(key) < SHORTEST_ALONE:
        return None
    if key in names.introduced or key in names.lower or key in word_list("common_words"):
        return None
    for entity, word, spelt in single:
        often = names.capitalised[word] > names.capitalised[key] - (names.capitalised[key] == 1)
        alike = is_slip(key, word) and (not unknown.initial or differ_by(key, word) == 1)
        if alike and often and len(word) >= SHORTEST_ALONE + unknown.initial:
            return entity, {0: spelt}
    return None


def _single_words(entity: Entity) -> Iterator[tuple[str, str]]:
    """The single words that stand for an entity, folded and as they are written: a surname, a place's name."""
    for name in entity.names:
        if name.form in ("house", "variant", "surname"):
            key = fold_name(name.text)
            if " " not in key:
                yield key, name.text


def _flag(article: Article, unknown: UnknownName, entity: Entity, right: dict[int, str]) -> Flag:
    sentence = article.sentences[unknown.sentence]
    first, last = unknown.first + min(right), unknown.first + max(right)
    span = article.span(sentence, first, last)
    drafted = [token.text for token in sentence.tokens[first : last + 1]]
    fixed = " ".join(right.get(min(right) + index, word) for index, word in enumerate(drafted))
    return Flag(
        span,
        {"text": article.text(span), "name": entity.name},
        f"{entity.id}|{article.text(span)}",
        (KnowledgeEvidence(f"{entity.name} is so written", entity.path, entity.line),),
        (Suggestion(fixed, span, f"{entity.name} is meant"),),
    )
