"""Patterns: what they expand to, what they match, and how a wrong one is refused."""

from __future__ import annotations

import pytest

from checker.article import Mention
from checker.knowledge.model import Relation
from checker.language.tokens import Sentence, sentences
from checker.patterns import PatternError, build, expand, find

HOLDS = Relation("holds", ("person",), ("post",))
BORDERS = Relation("borders", ("country",), ("country",))


def mention(sentence: Sentence, words: str, kind: str) -> Mention:
    keys = [token.key for token in sentence.tokens]
    wanted = words.lower().split()
    first = next(at for at in range(len(keys)) if keys[at : at + len(wanted)] == wanted)
    return Mention(kind, first, first + len(wanted) - 1, (f"{kind}/{wanted[-1]}",), "house")


@pytest.mark.parametrize(
    ("pattern", "variants"),
    [
        ("{post} {person}", 1),
        ("{person}, [the|a] {post}", 3),
        ("{person} is|was [the] {post}", 4),
        ("{subject} [who has been] {value}", 2),
        ("{person} 's {post}", 1),
    ],
)
def test_optional_words_and_alternatives_are_written_out(pattern: str, variants: int) -> None:
    assert len(expand(pattern, HOLDS)) == variants


@pytest.mark.parametrize(
    ("pattern", "message"),
    [
        ("{person} and {person}", "needs one slot for the subject and one for the value"),
        ("{person} likes {team}", "{team} is no slot of the relation holds; it has person, post, subject, value"),
        ("{person} [the {post}", "cannot read '['"),
        ("{person} " + "[a|b|c|d] " * 4 + "{post}", "has 625 variants; 256 are the most"),
    ],
)
def test_a_pattern_that_cannot_be_read_says_why(pattern: str, message: str) -> None:
    with pytest.raises(PatternError) as error:
        expand(pattern, HOLDS)
    assert str(error.value) == message


def test_a_slot_must_say_its_role_where_both_have_one_type() -> None:
    with pytest.raises(PatternError, match="is no slot of the relation borders"):
        expand("{country} borders {country}", BORDERS)
    assert expand("{subject} borders {value}", BORDERS)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The mayor Ada Quill spoke.", True),
        ("Ada Quill, the mayor, spoke.", True),
        ("Ada Quill, mayor, spoke.", True),
        ("Ada Quill met the mayor.", False),
        ("The mayor and Ada Quill spoke.", False),
    ],
)
def test_patterns_match_mentions_and_words(text: str, found: bool) -> None:
    (sentence,) = sentences(text, 0)
    mentions = (mention(sentence, "mayor", "post"), mention(sentence, "ada quill", "person"))
    trie = build([(HOLDS, "{post} {person}"), (HOLDS, "{person}, [the] {post}")])
    matches = list(find(trie, sentence, mentions))
    assert [(match.subject, match.value) for match in matches] == ([(mentions[1], mentions[0])] if found else [])
