"""Names that the knowledge does not have: runs of capitalised words which no mention covers."""

from __future__ import annotations

from collections import Counter

from checker.article import Article, Mention, Names, UnknownName
from checker.language.tokens import Sentence
from checker.language.words import word_list


def find_names(article: Article) -> Names:
    """The unknown names of an article, by place."""
    unknown: list[UnknownName] = []
    runs: list[UnknownName] = []
    capitalised: Counter[str] = Counter()
    lower: set[str] = set()
    for index, sentence in enumerate(article.sentences):
        for token in sentence.tokens:
            if token.is_word and token.is_capitalised:
                capitalised[token.key] += 1
            elif token.is_word:
                lower.add(token.key)
        if not is_title_case(article, sentence):
            unknown += _names_in(sentence, index, _covered(article.mentions[index]))
            runs += _long_runs(sentence, index, article.mentions[index])
    return Names(tuple(unknown), tuple(runs), capitalised, frozenset(lower))


def is_title_case(article: Article, sentence: Sentence) -> bool:
    """Whether a heading has capitals throughout, so that they mark no names."""
    if article.segment_of(sentence).kind not in ("title", "heading"):
        return False
    words = [t for t in sentence.tokens if t.is_word and t.key not in word_list("function_words")]
    return len(words) > 1 and sum(t.is_capitalised for t in words) > 0.7 * len(words)


def _covered(mentions: tuple[Mention, ...]) -> set[int]:
    return {at for mention in mentions for at in range(mention.first, mention.last + 1)}


def _long_runs(sentence: Sentence, index: int, mentions: tuple[Mention, ...]) -> list[UnknownName]:
    ranges = {(mention.first, mention.last) for mention in mentions}
    return [
        run
        for run in _names_in(sentence, index, set())
        if len(run.keys) > 2 and not any(first <= run.first and run.last <= last for first, last in ranges)
    ]


def _names_in(sentence: Sentence, index: int, covered: set[int]) -> list[UnknownName]:
    tokens = sentence.tokens
    found = []
    first = 0
    while first < len(tokens):
        if not _can_be_name(sentence, first, covered):
            first += 1
            continue
        last = first
        while last + 1 < len(tokens):
            if _can_be_name(sentence, last + 1, covered):
                last += 1
            elif (
                tokens[last + 1].key in word_list("name_particles")
                and last + 2 < len(tokens)
                and _can_be_name(sentence, last + 2, covered)
            ):
                last += 2
            else:
                break
        keys = tuple(token.key for token in tokens[first : last + 1])
        found.append(UnknownName(index, first, last, keys, _begins(sentence, first)))
        first = last + 1
    return found


def _can_be_name(sentence: Sentence, at: int, covered: set[int]) -> bool:
    token = sentence.tokens[at]
    return (
        at not in covered
        and token.is_word
        and token.is_capitalised
        and token.key not in word_list("function_words")
        and token.key not in word_list("honorifics")
    )


def _begins(sentence: Sentence, at: int) -> bool:
    """Whether a capital would stand here whatever the word is."""
    return not any(token.is_word for token in sentence.tokens[:at]) or sentence.tokens[at - 1].key in ('"', ":", "'")
