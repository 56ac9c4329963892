"""Linking: which words name what."""

from __future__ import annotations

import pytest

from tests.conftest import Read


def linked(read: Read, text: str) -> list[tuple[str, str]]:
    """The words of each mention and what they can mean."""
    article = read(text)
    return [
        (article.text(article.span(sentence, mention.first, mention.last)), " ".join(mention.readings))
        for sentence, mentions in zip(article.sentences, article.mentions, strict=True)
        for mention in mentions
    ]


@pytest.mark.parametrize(
    ("text", "words", "entity"),
    [
        ("In Marrow, Ada Quillon spoke.", "Ada Quillon", "person/ada-quillon"),
        ("In Marrow, Ines Varga spoke.", "Ines Varga", "person/ines-varga"),  # accents make no difference
        ("In Marrow, Ada Quillon spoke. Then Quillon left.", "Quillon", "person/ada-quillon"),
        ("In Marrow, President Quillon spoke.", "Quillon", "person/ada-quillon"),  # beside an office
        ("In Marrow, the TC met.", "TC", "organisation/tide-council"),
        ("In Marrow, the Tide Council met. The Council rose.", "Council", "organisation/tide-council"),
    ],
)
def test_names_are_linked(read: Read, text: str, words: str, entity: str) -> None:
    assert (words, entity) in linked(read, text)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Yesterday Quillon left.", "Quillon"),  # nobody has introduced her
        ("Ada Quillon spoke. Her cousin Bert Quillon left.", "Quillon"),  # somebody else's given name
        ("They dug out the marrow.", "marrow"),  # no capital
        ("The Marrow Trust met.", "Marrow"),  # the beginning of a longer name
        ("The tc met.", "tc"),
        ("The Council met.", "Council"),
    ],
)
def test_what_only_looks_like_a_name_is_left_alone(read: Read, text: str, words: str) -> None:
    assert words not in [drafted for drafted, _ in linked(read, text)]


@pytest.mark.parametrize(
    ("text", "posts", "modifiers"),
    [
        ("The Norlandic president spoke.", ("post/norland/president",), ()),
        ("Norland's prime minister spoke.", ("post/norland/premier",), ()),
        ("The president of Norland spoke.", ("post/norland/president",), ()),
        ("The former Norlandic president spoke.", ("post/norland/president",), ("former",)),
        ("Norland's acting president spoke.", ("post/norland/president",), ("acting",)),
        ("The president-elect spoke.", ("post/norland/president", "post/sudmark/president"), ("elect",)),
        ("The director general of the Salt Office spoke.", ("post/salt-office/director",), ()),
        ("The Norlandic mayor spoke.", (), ()),  # no such post on record
    ],
)
def test_a_title_and_its_scope_make_a_post(
    read: Read, text: str, posts: tuple[str, ...], modifiers: tuple[str, ...]
) -> None:
    article = read(text)
    assert [(mention.readings, mention.post.modifiers) for mention in article.mentions[0] if mention.post] == [
        (posts, modifiers)
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The president of the Chess Union spoke.",
        "The Chess Union president spoke.",
        "The company president spoke.",
        "Harbour's president spoke.",
    ],
)
def test_a_title_of_something_unknown_names_no_post(read: Read, text: str) -> None:
    assert [mention for mention in read(text).mentions[0] if mention.type == "post"] == []
