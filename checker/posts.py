"""Posts are named by a title and what it is the title of: "Ukraine's prime minister", "president of the Commission"."""

from __future__ import annotations

from collections.abc import Iterator

from checker.article import Knowledge, Mention, Post
from checker.language.tokens import POSSESSIVE, Sentence, Token
from checker.language.words import word_list, word_table

_ATTACHED = frozenset({"of", "for", "at", "to"})


def compose(sentence: Sentence, mentions: list[Mention], knowledge: Knowledge) -> Iterator[Mention]:
    """The mentions, and for each title with its scope a post mention; titles and scopes stay mentions too."""
    by_last: dict[int, list[Mention]] = {}
    by_first: dict[int, list[Mention]] = {}
    for mention in mentions:
        by_last.setdefault(mention.last, []).append(mention)
        by_first.setdefault(mention.first, []).append(mention)
    for mention in mentions:
        yield mention
        if mention.type == "title" and mention.form != "plural":
            post = _post(sentence, mention, by_first, by_last, knowledge)
            if post:
                yield post


def _post(
    sentence: Sentence,
    title: Mention,
    by_first: dict[int, list[Mention]],
    by_last: dict[int, list[Mention]],
    knowledge: Knowledge,
) -> Mention | None:
    """The post that a title and the words around it name; None where they name something that nobody knows."""
    tokens = sentence.tokens
    first, modifiers = _modifiers(tokens, title.first)
    last, after = _suffixes(tokens, title.last)
    modifiers = (*modifiers, *after)
    scope_at: tuple[int, int] | None = None
    scopes: tuple[str, ...] = ()
    following = last + 1
    if following < len(tokens) and tokens[following].key in _ATTACHED:
        start = following + 1
        while start < len(tokens) and tokens[start].key in ("the", "a"):
            start += 1
        named = _best(by_first.get(start, []), knowledge, title)
        if named is None:
            return None
        scopes, scope_at, last = named.readings, (named.first, named.last), named.last
    before = first - 1
    if before >= 0 and tokens[before].key == POSSESSIVE:
        before -= 1
    if before >= 0 and scope_at is None:
        named = _best(by_last.get(before, []), knowledge, title)
        if named is not None:
            scopes, scope_at = named.readings, (named.first, named.last)
            first, more = _modifiers(tokens, named.first)
            modifiers = (*more, *modifiers)
        elif not _may_precede(tokens, first, title):
            return None
    posts = {
        post for reading in title.readings for scope in (scopes or (None,)) for post in knowledge.posts(reading, scope)
    }
    return Mention(
        "post",
        min(first, scope_at[0]) if scope_at else first,
        last,
        tuple(sorted(posts)),
        title.form,
        Post(title.readings, scopes, (title.first, title.last), scope_at, modifiers),
    )


def _best(named: list[Mention], knowledge: Knowledge, title: Mention) -> Mention | None:
    """The mention that can be a scope: one that has a post of this title before one that has none."""
    possible = [mention for mention in named if mention.type not in ("person", "title", "date")]
    for mention in possible:
        if any(knowledge.posts(reading, scope) for reading in title.readings for scope in mention.readings):
            return mention
    return possible[0] if possible else None


def _modifiers(tokens: tuple[Token, ...], first: int) -> tuple[int, tuple[str, ...]]:
    """The words before that say how the post is held, and where they begin."""
    table = word_table("title_modifiers")
    manners: list[str] = []
    while first > 0:
        token = tokens[first - 1]
        if token.key in table:
            manners.insert(0, table[token.key])
        elif not token.key[:1].isdigit() or not token.key[-2:].isalpha():  # "the 41st president"
            break
        first -= 1
    return first, tuple(manners)


def _suffixes(tokens: tuple[Token, ...], last: int) -> tuple[int, tuple[str, ...]]:
    """ "-elect" and "-designate" after the title."""
    if last + 1 < len(tokens):
        manner = word_table("title_modifiers").get(tokens[last + 1].key)
        if manner == "elect":
            return last + 1, (manner,)
    return last, ()


def _may_precede(tokens: tuple[Token, ...], first: int, title: Mention) -> bool:
    """Whether the word before the title leaves it a title of its own; "company president" is another thing."""
    before = tokens[first - 1]
    if not before.is_word:
        return before.key not in (POSSESSIVE, "/")
    if before.key in word_list("function_words") or before.key in word_list("honorifics"):
        return True
    return tokens[title.first].is_capitalised and not before.is_capitalised
