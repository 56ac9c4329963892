"""Markdown."""

from __future__ import annotations

import pytest

from checker.document.build import LEFT_OUT
from checker.document.markdown import LARGEST, LONGEST_INLINE, MOST_MARKS, read_markdown


def read(text: str) -> list[tuple[str, str]]:
    return [(segment.kind, segment.text) for segment in read_markdown(text)[0]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("# A town awake\n\nIt rained.", [("heading", "A town awake"), ("paragraph", "It rained.")]),
        ("A town awake\n===\n\nIt rained.", [("heading", "A town awake"), ("paragraph", "It rained.")]),
        ("\ufeff# A town awake\n\nIt rained.", [("heading", "A town awake"), ("paragraph", "It rained.")]),
        ("\ufeffIt rained.", [("paragraph", "It rained.")]),
        ("- in Marrow\n- in **Sud**\n  all day\n", [("item", "in Marrow"), ("item", "in Sud\nall day")]),
        ("# A *town* awake ##\n", [("heading", "A town awake")]),
        ("# C#\n", [("heading", "C#")]),
        ("Town #\n===\n", [("heading", "Town #")]),
        ("> It rained\n> and rained.\n", [("quote", "It rained\nand rained.")]),
        ("| Town | Rain |\n|---|---|\n| Marrow | 3 mm |\n",
         [("cell", "Town"), ("cell", "Rain"), ("cell", "Marrow"), ("cell", "3 mm")]),
        ("```\ncode()\n```\n\nIt rained.", [("paragraph", "It rained.")]),
        ("    code()\n\nIt rained.", [("paragraph", "It rained.")]),
        ("It *rained* and __rained__ ~~not~~.", [("paragraph", "It rained and rained not.")]),
        ("It `rained` here.", [("paragraph", f"It {LEFT_OUT} here.")]),
        ("It [rained](https://rain.example/a_b) here.", [("paragraph", "It rained here.")]),
        ('The [Quill](<https://quill.example> "A paper"), it said.', [("paragraph", "The Quill, it said.")]),
        ("It [rained *hard*]( https://rain.example ).", [("paragraph", "It rained hard.")]),
        ("It []( https://rain.example ) rained.", [("paragraph", "It  rained.")]),
        ("It rained\\\nand rained  \nhere.", [("paragraph", "It rained\nand rained  \nhere.")]),
        ("It [rained][1] here.\n\n[1]: https://rain.example", [("paragraph", "It rained here.")]),
        ("It rained (https://rain.example/a).", [("paragraph", f"It rained ({LEFT_OUT}).")]),
        ("It rained <https://rain.example>.", [("paragraph", f"It rained {LEFT_OUT}.")]),
        ("![A wet *dog*](dog.png) It rained.", [("paragraph", f"{LEFT_OUT} It rained."), ("caption", "A wet *dog*")]),
        ("AT&amp;T &#8217;s \\*rain\\*", [("paragraph", "AT&T ’s *rain*")]),
        ("It <b>rained</b> here.", [("paragraph", "It <b>rained</b> here.")]),
        ("It rained <!-- not --> here.", [("paragraph", "It rained  here.")]),
        ("<!-- no -->\n\nIt rained.", [("paragraph", "It rained.")]),
        ("<!-- no --> It rained.", [("paragraph", "It rained.")]),
        ("<div>\n<!-- no -->It rained.\n</div>", [("paragraph", "<div>\nIt rained.\n</div>")]),
        ("<pre>no\n\nno</pre>\nIt rained.", [("paragraph", "It rained.")]),
        ("<!-- open\n\nIt rained.\n", [("paragraph", "<!-- open"), ("paragraph", "It rained.")]),
        ("> <div>\n> It rained.\n", [("quote", "<div>\nIt rained.")]),
        ("</strong> It rained.", [("paragraph", "</strong> It rained.")]),
        ('<br /><a href="#top"> It rained.', [("paragraph", '<br /><a href="#top"> It rained.')]),
        ("", []),
        ("\ufeff", []),
    ],
)  # fmt: skip
def test_words_are_kept_and_marks_are_not(text: str, expected: list[tuple[str, str]]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("matter", "title"),
    [
        ("title: A town awake", "A town awake"),
        ("title: A town awake # draft", "A town awake"),
        ('title: "A \\"town\\" awake"', 'A "town" awake'),
        ("Title: 'A town''s night'", "A town's night"),
    ],
)
@pytest.mark.parametrize("start", ["", "\ufeff"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_the_front_matter_has_the_title(matter: str, title: str, start: str, end: str) -> None:
    text = f"{start}---\n{matter}\ndate: 2018-03-01\n---\nIt rained.\n".replace("\n", end)
    segments, dates = read_markdown(text)
    assert [(segment.kind, segment.text) for segment in segments] == [("title", title), ("paragraph", "It rained.")]
    assert dates == ["2018-03-01"]


def test_front_matter_that_nobody_closes_is_text() -> None:
    assert "title: A town awake" in [text for _, text in read("---\ntitle: A town awake\n")]


@pytest.mark.parametrize("text", ["*a* " * MOST_MARKS, "*a* " + "word " * (LONGEST_INLINE // 4)])
def test_marks_stay_in_a_block_that_has_too_much_of_them(text: str) -> None:
    assert read(text) == [("paragraph", text.strip())]


def test_a_file_that_is_too_large_is_read_as_plain_text() -> None:
    segments, dates = read_markdown(
        "---\ntitle: A town awake\ndate: 2018-03-01\n---\n*It* rained.\n\n" + "a " * LARGEST
    )
    assert [segment.kind for segment in segments] == ["title", "paragraph", "paragraph"]
    assert [segment.text for segment in segments][:2] == ["A town awake", "*It* rained."]
    assert dates == ["2018-03-01"]
