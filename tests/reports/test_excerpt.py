"""Words of a draft, shown in their sentence."""

from __future__ import annotations

import pytest

from checker.reports.excerpt import CONTEXT, LONGEST, in_context, sentences_in_source, shortened, shown
from checker.reports.paint import Paint
from checker.text import Source, Span
from tests.conftest import Read

PLAIN = Paint(colour=False)


@pytest.mark.parametrize(
    ("text", "words", "line"),
    [
        ("It rained. The quay was shut\nat noon. Nobody came.\n", "shut", "The quay was »shut« at noon."),
        ("It rained. The quay was shut\nat noon. Nobody came.\n", "shut\nat", "The quay was »shut at« noon."),
        ("It rained. The quay was shut.\n", "rained. The", "It »rained. The« quay was shut."),
        ("One.\r\n\r\nTwo \U0001f600 three.\r\n", "three", "Two \U0001f600 »three«."),
    ],
)
def test_the_sentences_that_the_words_touch_are_shown(read: Read, text: str, words: str, line: str) -> None:
    source, span = Source("draft.txt", text), span_of(text, words)
    assert in_context(source, span, sentences_in_source(read(text)).around(source, span), PLAIN) == line


def test_words_outside_the_sentences_are_shown_in_their_line(read: Read) -> None:
    text = "A sentence.\n\n--- here ---\n"
    source, span = Source("draft.txt", text), span_of(text, "here")
    around = sentences_in_source(read("A sentence.\n")).around(source, span)
    assert in_context(source, span, around, PLAIN) == "--- »here« ---"


def test_a_long_sentence_is_cut_between_words() -> None:
    text = "alpha " * 30 + "HERE" + " gamma" * 30
    line = in_context(Source("a.txt", text), span_of(text, "HERE"), Span(0, len(text)), PLAIN)
    before, _, after = line.partition("»HERE«")
    assert before == "…" + "alpha " * 9
    assert after == " gamma" * 9 + "…"


def test_one_long_word_is_cut_too() -> None:
    text = "a" * 500 + "HERE" + "b" * 500
    line = in_context(Source("a.txt", text), span_of(text, "HERE"), Span(0, len(text)), PLAIN)
    assert line == "…" + "a" * CONTEXT + "»HERE«" + "b" * CONTEXT + "…"


@pytest.mark.parametrize(("length", "whole"), [(LONGEST, True), (LONGEST + 1, False), (1_000_000, False)])
def test_long_words_lose_their_middle(length: int, whole: bool) -> None:
    text = "x" * length
    assert (shortened(text) == text) is whole
    assert len(shortened(text)) <= LONGEST + 3


@pytest.mark.parametrize(
    ("text", "line"),
    [("a\x1b[31mb", "a [31mb"), ("a\u202eb", "a b"), ("a \r\n b", "a b"), ("a\x07b", "a b"), ("a  b", "a  b")],
)
def test_the_draft_cannot_give_the_terminal_orders(text: str, line: str) -> None:
    assert shown(text) == line


def span_of(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))
