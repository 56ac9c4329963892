from __future__ import annotations

from dataclasses import replace

import pytest

from checker.checks import quotes
from checker.document.model import SegmentKind
from tests.checks.support import article, built, fixed, flagged

NEXT = "\n\nThe mill burnt down on Friday."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“We shall build it again, said Lund." + NEXT, ["“We shall build it again, said Lund."]),
        ('"We shall build it again, said Lund.' + NEXT, ['"We shall build it again, said Lund.']),
        ("“We shall build it. It was old.” Lund left. “We know, he said." + NEXT, ["“We know, he said."]),
        ("We shall build it again,” said Lund." + NEXT, ["We shall build it again,”"]),
        ('It will be built," he said. "We know."', ['It will be built,"']),
        ("“We shall build it.\n\nIt was old anyway.", ["“We shall build it."]),
        ("“We shall build it.\n\nIt was old anyway,” said Lund.", ["“We shall build it."]),
        ("“We shall build it.\n\n“It was old.\n\nThe fire broke out at noon.", ["“It was old."]),
        ('"Build it, he said. "We know how," he added.\n\n"Do."', ['"Build it, he said.']),
        ("« On y va, dit-il." + NEXT, ["« On y va, dit-il."]),
    ],
)
def test_flags_the_side_that_stands(text: str, expected: list[str]) -> None:
    assert flagged(quotes, article(text)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "“We shall build it.\n\n“It was old,” said Lund.",
        '"We shall build it.\n\n"It was old," said Lund.',
        "“He told me, ‘Go home.’ I went,” she said.",
        "“He told me, ‘Go home.’”",
        "„Ja“, said she. “No”, said he. «Oui», «si».",
        "”Ja”, said the Swede; »nein«, the German.",
        "“Hello“, said the typist.",
        '“Hello", said the other typist.',
        'The man is 6\'2" tall and the screen 27" wide.',
        '"The gun is a 5" one," she said.',
        "“In the ’90s it was the dogs’ mill, rock ’n’ roll.”",
        "'Tis the dogs' mill.",
        'He sang "Rollin\'" and "I said, \'No\'".',
        'She wrote "... and so on" and "stop...".',
        "The ''mill'' is old.",
        "The latest, (“the mill”), “a”/“b” and “a”–“b”.",
        "a/b.png 800w” type=”image/png” sizes=”(min-width: 9px) 6px”/>",
    ],
)
def test_leaves_pairs(text: str) -> None:
    assert flagged(quotes, article(text)) == []


@pytest.mark.parametrize(("kind", "expected"), [("heading", []), ("paragraph", ["“We shall build it."])])
def test_a_heading_between_does_not_end_a_quotation(kind: SegmentKind, expected: list[str]) -> None:
    text = "“We shall build it.\n\nPlans\n\n“It was old,” said Lund."
    first, between, last = article(text).document.segments
    assert flagged(quotes, built(text, (first, replace(between, kind=kind), last))) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“We shall build it, said Eva Lund." + NEXT, "“We shall build it,” said Eva Lund." + NEXT),
        ('"It was old, he said.' + NEXT, '"It was old," he said.' + NEXT),
        ("Lund said: “It was old." + NEXT, "Lund said: “It was old.”" + NEXT),
    ],
)
def test_suggests_where_the_quotation_ends(text: str, expected: str) -> None:
    assert fixed(quotes, article(text)) == expected


def test_a_long_sentence_is_shown_in_part() -> None:
    (text,) = flagged(quotes, article("“" + "word " * 100 + "end." + NEXT))
    assert len(text) <= 100
