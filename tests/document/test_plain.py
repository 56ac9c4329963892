"""Plain text."""

from __future__ import annotations

import pytest

from checker.document.plain import read_plain


def read(text: str) -> list[tuple[str, str]]:
    return [(segment.kind, segment.text) for segment in read_plain(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A town awake\n\nIt rained.", [("title", "A town awake"), ("paragraph", "It rained.")]),
        ("It rained.\n\nThe day after\n\nIt snowed.",
         [("paragraph", "It rained."), ("heading", "The day after"), ("paragraph", "It snowed.")]),
        ("It rained\nand rained.\n \t\nIt snowed.",
         [("paragraph", "It rained\nand rained."), ("paragraph", "It snowed.")]),
        ("It rained:\n\n- in Marrow\n- in Sud,\n  all day\n", [("paragraph", "It rained:"), ("item", "in Marrow"),
         ("item", "in Sud,\n  all day")]),
        ("It rained:\n- in Marrow\n- in Sud", [("paragraph", "It rained:"), ("item", "in Marrow"), ("item", "in Sud")]),
        ("It rained\n- and rained.", [("paragraph", "It rained\n- and rained.")]),
        ("A TOWN AWAKE!\n\nIt rained.\n\nTHE DAY AFTER:\n\nIt snowed.",
         [("title", "A TOWN AWAKE!"), ("paragraph", "It rained."), ("heading", "THE DAY AFTER:"),
          ("paragraph", "It snowed.")]),
        ("1. First\n2) Second", [("item", "First"), ("item", "Second")]),
        ("\ufeffA town awake\r\n\r\nIt rained.\r\n", [("title", "A town awake"), ("paragraph", "It rained.")]),
        ("\ufeff\n\nIt rained.", [("paragraph", "It rained.")]),
        ("It rained\rand rained.\r\rIt snowed.",
         [("paragraph", "It rained\rand rained."), ("paragraph", "It snowed.")]),
        ("“It rained.”\n\n* * *\n\nIt snowed.", [("paragraph", "“It rained.”"), ("paragraph", "It snowed.")]),
        ("", []),
        (" \n\n\t", []),
        ("\ufeff", []),
    ],
)  # fmt: skip
def test_blank_lines_part_the_segments(text: str, expected: list[tuple[str, str]]) -> None:
    assert read(text) == expected


def test_a_long_line_is_no_heading() -> None:
    assert read("word " * 30) == [("paragraph", ("word " * 30).strip())]
