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
        words = [token for token in sentence.tokens if token.is_word]
        capitalised.update(token.key for token in words if token.is_capitalised)
        lower.update(token.key for token in words if not token.is_capitalised)
        if not is_title_case(article, sentence):
            may_be = _may_be_names(sentence)
            mentions = article.mentions[index]
            covered = {at for mention in mentions for at in range(mention.first, mention.last + 1)}
            unknown += _names_in(sentence, index, [at for at in may_be if at not in covered])
            runs += _long_runs(sentence, index, may_be, mentions)
    introduced = frozenset(name.keys[-1] for name in unknown if len(name.keys) > 1)
    return Names(tuple(unknown), tuple(runs), capitalised, frozenset(lower), introduced)


def is_title_case(article: Article, sentence: Sentence) -> bool:
    """Whether a heading has capitals throughout, so that they mark no names."""
    if article.segment_of(sentence).kind not in ("title", "heading"):
        return False
    words = [t for t in sentence.tokens if t.is_word and t.key not in word_list("function_words")]
    return len(words) > 1 and sum(t.is_capitalised for t in words) > 0.7 * len(words)


def _may_be_names(sentence: Sentence) -> list[int]:
    """The tokens that are written like a name or a part of one."""
    small, address = word_list("function_words"), word_list("honorifics")
    return [
        at
        for at, token in enumerate(sentence.tokens)
        if token.is_word and token.is_capitalised and token.key not in small and token.key not in address
    ]


def _long_runs(sentence: Sentence, index: int, may_be: list[int], mentions: tuple[Mention, ...]) -> list[UnknownName]:
    return [
        run
        for run in _names_in(sentence, index, may_be)
        if len(run.keys) > 2 and not any(one.first <= run.first and run.last <= one.last for one in mentions)
    ]


def _names_in(sentence: Sentence, index: int, may_be: list[int]) -> list[UnknownName]:
    """The runs of such tokens; a particle may stand within one."""
    tokens, particles = sentence.tokens, word_list("name_particles")
    runs: list[tuple[int, int]] = []
    for at in may_be:
        if runs and (at == runs[-1][1] + 1 or (at == runs[-1][1] + 2 and tokens[at - 1].key in particles)):
            runs[-1] = (runs[-1][0], at)
        else:
            runs.append((at, at))
    return [
        UnknownName(
            index, first, last, tuple(token.key for token in tokens[first : last + 1]), _begins(sentence, first)
        )
        for first, last in runs
    ]


def _begins(sentence: Sentence, at: int) -> bool:
    """Whether a capital would stand here whatever the word is."""
    return not any(token.is_word for token in sentence.tokens[:at]) or sentence.tokens[at - 1].key in ('"', ":", "'")
