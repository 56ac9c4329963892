"""How an article says a relation: `says` patterns, compiled into one trie and matched over tokens and mentions.

`{type}` is a mention, `[a|b]` may be left out, `a|b` is either, anything else is a word or a mark. There is no
repetition, so the time to match is bounded by the length of the sentence times the number of patterns.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from typing import NamedTuple

from checker.article import Mention
from checker.knowledge.model import Relation
from checker.language.tokens import POSSESSIVE, Sentence, tokenize

MOST_VARIANTS = 256  # of one pattern, once its optional words and alternatives are written out

_PARTS = re.compile(r"\{(?P<slot>[^{}]*)\}|\[(?P<optional>[^\[\]]*)\]|(?P<words>[^\s\[\]{}]+)")


class PatternError(ValueError):
    """A pattern that cannot be read; the message says what is wrong with it."""


class Slot(NamedTuple):
    role: str  # "subject" or "value"
    type: str


Item = str | Slot


class Node:
    """A state of the trie; built once and only read afterwards."""

    __slots__ = ("relations", "slots", "words")

    def __init__(self) -> None:
        self.words: dict[str, Node] = {}
        self.slots: dict[Slot, Node] = {}
        self.relations: list[str] = []


class Match(NamedTuple):
    """A relation said by the tokens from `first` to `last`, both included."""

    relation: str
    subject: Mention
    value: Mention
    first: int
    last: int


def expand(pattern: str, relation: Relation) -> list[tuple[Item, ...]]:
    """Every way to read a pattern, each a flat sequence of words and slots.

    Raises PatternError for unknown slots, unbalanced brackets, or more ways than MOST_VARIANTS.
    """
    choices: list[list[tuple[Item, ...]]] = []
    at = 0
    for part in _PARTS.finditer(pattern):
        if pattern[at : part.start()].strip():
            raise PatternError(f"cannot read {pattern[at : part.start()].strip()!r}")
        at = part.end()
        if part["slot"] is not None:
            choices.append([(slot,) for slot in _slots(part["slot"], relation)])
        elif part["optional"] is not None:
            choices.append([(), *(_words(words) for words in part["optional"].split("|"))])
        else:
            choices.append([_words(words) for words in part["words"].split("|")])
    if pattern[at:].strip():
        raise PatternError(f"cannot read {pattern[at:].strip()!r}")
    total = 1
    for choice in choices:
        total *= len(choice)
    if total > MOST_VARIANTS:
        raise PatternError(f"has {total} variants; {MOST_VARIANTS} are the most")
    variants = [tuple(itertools.chain.from_iterable(variant)) for variant in itertools.product(*choices)]
    for variant in variants:
        roles = [item.role for item in variant if isinstance(item, Slot)]
        if sorted(roles) != ["subject", "value"]:
            raise PatternError("needs one slot for the subject and one for the value")
    return variants


def _slots(name: str, relation: Relation) -> list[Slot]:
    types = {"subject": relation.subject, "value": relation.value}
    if name in types:
        return [Slot(name, type_) for type_ in types[name]]
    found = [Slot(role, name) for role, allowed in types.items() if name in allowed]
    if len(found) != 1:
        allowed_names = ", ".join(sorted({"subject", "value", *relation.subject, *relation.value}))
        raise PatternError(f"{{{name}}} is no slot of the relation {relation.id}; it has {allowed_names}")
    return found


def _words(words: str) -> tuple[Item, ...]:
    if words == POSSESSIVE:  # which is one only after a word
        return (POSSESSIVE,)
    return tuple(token.key for token in tokenize(words))


def build(says: list[tuple[Relation, str]]) -> Node:
    """One trie for the patterns of many relations. Raises PatternError."""
    root = Node()
    for relation, pattern in says:
        for variant in expand(pattern, relation):
            node = root
            for item in variant:
                if isinstance(item, Slot):
                    node = node.slots.setdefault(item, Node())
                else:
                    node = node.words.setdefault(item, Node())
            if relation.id not in node.relations:
                node.relations.append(relation.id)
    return root


def find(root: Node, sentence: Sentence, mentions: tuple[Mention, ...]) -> Iterator[Match]:
    """Every match in a sentence, by place."""
    by_first: dict[int, list[Mention]] = {}
    for mention in mentions:
        by_first.setdefault(mention.first, []).append(mention)
    keys = [token.key for token in sentence.tokens]
    for first in range(len(keys)):
        if first in by_first or keys[first] in root.words:
            yield from _walk(root, first, first, keys, by_first, {})


def _walk(
    node: Node, first: int, at: int, keys: list[str], by_first: dict[int, list[Mention]], bound: dict[str, Mention]
) -> Iterator[Match]:
    for relation in node.relations:
        yield Match(relation, bound["subject"], bound["value"], first, at - 1)
    if at >= len(keys):
        return
    if keys[at] in node.words:
        yield from _walk(node.words[keys[at]], first, at + 1, keys, by_first, bound)
    for mention in by_first.get(at, ()):
        for slot, following in node.slots.items():
            if slot.type == mention.type:
                yield from _walk(following, first, mention.last + 1, keys, by_first, {**bound, slot.role: mention})
