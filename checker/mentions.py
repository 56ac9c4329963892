"""Linking: which words of the article can name which entities.

Only the names that the article's own words begin are looked up, so the cost follows the article and not the knowledge.
"""

from __future__ import annotations

from collections.abc import Iterable

from checker.article import Knowledge, Mention
from checker.document.model import Document
from checker.knowledge.model import Name, NameForm
from checker.language.tokens import POSSESSIVE, Sentence, Token
from checker.language.words import word_list
from checker.posts import compose

_STRONG: frozenset[NameForm] = frozenset({"house", "variant", "misspelling"})
_FORM_ORDER: tuple[NameForm, ...] = ("house", "variant", "adjective", "plural", "surname", "weak", "misspelling")

Found = tuple[int, int, tuple[Name, ...]]  # first token, last token, names


def link(document: Document, sentences: tuple[Sentence, ...], knowledge: Knowledge) -> tuple[tuple[Mention, ...], ...]:
    """The mentions of each sentence, by place; posts are put together from titles and what they are titles of."""
    found = [_longest_names(sentence, names) for sentence, names in _candidates(sentences, knowledge)]
    introduced = {name.entity for matches in found for _, _, names in matches for name in names if name.form in _STRONG}
    linked = []
    for sentence, matches in zip(sentences, found, strict=True):
        in_heading = document.segments[sentence.segment].kind in ("title", "heading")
        mentions = _mentions(sentence, matches, introduced, in_heading)
        linked.append(tuple(compose(sentence, mentions, knowledge)))
    return tuple(
        _without_strangers(sentence, mentions, introduced) for sentence, mentions in zip(sentences, linked, strict=True)
    )


def _candidates(
    sentences: tuple[Sentence, ...], knowledge: Knowledge
) -> Iterable[tuple[Sentence, dict[tuple[int, int], tuple[Name, ...]]]]:
    """For each sentence, every token range that is a name of something."""
    words = {token.key for sentence in sentences for token in sentence.tokens}
    longest = knowledge.longest(sorted(words))
    ranges: list[dict[tuple[int, int], str]] = []
    for sentence in sentences:
        keys = [token.key for token in sentence.tokens]
        here = {}
        for first, key in enumerate(keys):
            for length in range(1, min(longest.get(key, 0), len(keys) - first) + 1):
                here[first, first + length - 1] = " ".join(keys[first : first + length])
        ranges.append(here)
    names = knowledge.names(sorted({key for here in ranges for key in here.values()}))
    for sentence, here in zip(sentences, ranges, strict=True):
        yield sentence, {at: names[key] for at, key in here.items() if key in names}


def _longest_names(sentence: Sentence, names: dict[tuple[int, int], tuple[Name, ...]]) -> list[Found]:
    """The names that stand in the sentence, the longest first where they overlap."""
    found: list[Found] = []
    free = 0
    by_first: dict[int, list[int]] = {}
    for first, last in names:
        by_first.setdefault(first, []).append(last)
    for first in sorted(by_first):
        if first < free:
            continue
        for last in sorted(by_first[first], reverse=True):
            tokens = sentence.tokens[first : last + 1]
            fitting = tuple(
                name
                for name in names[first, last]
                if _written_like(name.text, tokens) and not name.entity.startswith("post/")  # see posts.py
            )
            if fitting:
                found.append((first, last, fitting))
                free = last + 1
                break
    return found


def _written_like(name: str, tokens: tuple[Token, ...]) -> bool:
    """Whether capitals stand where the name has them; names in lower case match either way."""
    if name.islower():
        return True
    wanted = name.replace("-", " ").replace("'", " '").split()
    if len(wanted) != len(tokens):
        return any(token.is_capitalised for token in tokens)
    for part, token in zip(wanted, tokens, strict=True):
        if part[:1].isupper() and not token.is_capitalised:
            return False
        letters = part.replace(".", "")
        if len(letters) > 1 and letters.isupper() and not token.text.isupper():
            return False
    return True


def _mentions(sentence: Sentence, matches: list[Found], introduced: set[str], in_heading: bool) -> list[Mention]:
    """One mention for each type that the words can name."""
    taken = {index for first, last, _ in matches for index in range(first, last + 1)}
    mentions = []
    for first, last, names in matches:
        is_title = all(name.entity.startswith("title/") for name in names)  # a name of any kind may follow
        if not in_heading and not is_title and _goes_on(sentence, last, taken):
            continue
        by_type: dict[str, list[Name]] = {}
        for name in names:
            by_type.setdefault(name.entity.partition("/")[0], []).append(name)
        for kind, named in sorted(by_type.items()):
            best = min(named, key=lambda name: _FORM_ORDER.index(name.form)).form
            known = [name for name in named if name.form in _STRONG or name.entity in introduced]
            readings = tuple(sorted({name.entity for name in known or named}))
            mentions.append(Mention(kind, first, last, readings, best))
    return mentions


def _goes_on(sentence: Sentence, last: int, taken: set[int]) -> bool:
    """Whether the name is the beginning of a longer one that nobody knows ("Clinton Foundation")."""
    if last + 1 >= len(sentence.tokens) or last + 1 in taken:
        return False
    here, following = sentence.tokens[last], sentence.tokens[last + 1]
    return (
        here.is_capitalised
        and following.is_capitalised
        and following.is_word
        and following.key not in word_list("function_words")
        and not following.text.isupper()
    )


def _without_strangers(sentence: Sentence, mentions: tuple[Mention, ...], introduced: set[str]) -> tuple[Mention, ...]:
    """Leave out short names that nobody introduced, and those that another given name makes somebody else's."""
    ends = {mention.last: mention for mention in mentions}
    kept = []
    for mention in mentions:
        if mention.form in ("surname", "weak"):
            before = _word_before(sentence, mention.first)
            neighbour = ends.get(before) if before is not None else None
            beside_post = neighbour is not None and neighbour.type == "post"
            if before is not None and neighbour is None and _is_given_name(sentence.tokens[before], before):
                continue
            if not beside_post and not introduced.intersection(mention.readings):
                continue
        kept.append(mention)
    return tuple(kept)


def _word_before(sentence: Sentence, first: int) -> int | None:
    """The index of the word that stands directly before, forms of address left out."""
    index = first - 1
    while index >= 0 and sentence.tokens[index].key in word_list("honorifics"):
        index -= 1
    return index if index >= 0 and sentence.tokens[index].is_word else None


def _is_given_name(token: Token, index: int) -> bool:
    return (
        token.is_capitalised
        and token.key != POSSESSIVE
        and token.key not in word_list("function_words")
        and token.key not in word_list("honorifics")
    )
