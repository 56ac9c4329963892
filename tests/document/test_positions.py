"""Every character of every segment has its place in the source, in every format."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.document.model import Segment
from checker.document.read import read_document
from checker.text import Source

WORDS = [
    "rain",
    "Łódź",
    "e\u0301te\u0301",
    "👩‍🚀",
    "🏴󠁧󠁢󠁥󠁮󠁧󠁿",
    "İ",
    "“no”",
    "it’s",
    "\u00a0",
    "نعم",
    "雨",
    "3.5",
    "a_b",
    "x*y",
]
PLAIN = ["- ", "1. ", "* ", "\t"]
MARKDOWN = ["# ", "> ", "- ", "**", "*", "`", "``", "[a](b)", "![c](d)", "| a | b |\n|---|---|\n| c\\|d | é |\n",
            "&amp;", "&#233;", "\\*", "<br>", "<!-- x -->", "<!--", "```\n", "https://a.example/b", "    ", "~~",
            "\\\n", '[a]( b "é" )', "<div>", "</div>", "<pre>", "</pre>", "<?", "?>", " ##"]  # fmt: skip
HTML = ["<p>", "</p>", "<b>", "</b>", "<br/>", "&amp;", "&amp", "&#233;", "&#x1F600;", "&nope;", "<table><tr><td>",
        "</table>", "<td>", "<li>", "<code>", "</code>", "<!-- é -->", "<", "&", "<a href='é>'>", "<script>",
        "</script>", "<pre>", "</pre>", "<![CDATA[", "<![if x]>", "<![x[", "]]>", "<!D>"]  # fmt: skip


def texts(marks: list[str]) -> st.SearchStrategy[str]:
    """Sources of words, marks of the format and ends of lines of all sorts, some with a byte order mark."""
    part = st.sampled_from([*WORDS, *marks, " ", " ", "\n", "\n\n", "\r\n", "\r\n\r\n", "\r", "\u2028", "---\n"])
    return st.builds(
        lambda bom, parts: bom + "".join(parts), st.sampled_from(["", "\ufeff"]), st.lists(part, max_size=40)
    )


def assert_placed(source: str, segment: Segment) -> None:
    """Pieces cover the text without a gap, go forward in the source, and keep what they do not replace."""
    at, place = 0, 0
    for piece in segment.pieces:
        assert piece.at == at
        assert piece.length > 0
        assert place <= piece.start < piece.start + piece.source_length <= len(source)
        if piece.length == piece.source_length > 1:
            assert segment.text[at : at + piece.length] == source[piece.start : piece.start + piece.length]
        at, place = at + piece.length, piece.start + piece.source_length
    assert at == len(segment.text)
    last = 0
    for index in range(len(segment.text)):
        span = segment.to_source(index, index + 1)
        assert last <= span.start < span.end <= len(source)
        assert segment.to_source(0, index + 1).end == span.end
        last = span.start


def check_all(name: str, text: str) -> None:
    segments = read_document(Source(name, text)).segments
    for segment in segments:
        assert segment.text == segment.text.strip()
        assert segment.to_source(0, 1).start > 0 or not text.startswith("\ufeff")
        assert_placed(text, segment)


@given(texts(PLAIN))
def test_plain_text(text: str) -> None:
    check_all("draft.txt", text)


@settings(deadline=None)
@given(texts(MARKDOWN))
def test_markdown(text: str) -> None:
    check_all("draft.md", text)


@settings(deadline=None)
@given(texts(MARKDOWN))
def test_markdown_with_front_matter(text: str) -> None:
    check_all("draft.md", f'---\ntitle: "É \\" 👩‍🚀"\n---\n{text}')


@given(texts(HTML))
def test_html(text: str) -> None:
    check_all("draft.html", text)


@pytest.mark.parametrize("name", ["draft.txt", "draft.md", "draft.html"])
@given(text=st.text(max_size=60))
def test_any_text(name: str, text: str) -> None:
    check_all(name, text)


WHOLE = 10_000


@pytest.mark.parametrize("name", ["draft.txt", "draft.md", "draft.html"])
@pytest.mark.parametrize(
    "text",
    [
        pytest.param("“" * WHOLE + "x" + "”" * WHOLE, id="quotes"),
        pytest.param("(" * WHOLE + "x" + ")" * WHOLE, id="brackets"),
        pytest.param("[" * WHOLE + "x" + "]" * WHOLE, id="square brackets"),
        pytest.param("> " * WHOLE + "x", id="block quotes"),
        pytest.param("<blockquote>" * WHOLE + "x", id="quotation elements"),
        pytest.param("*a " * WHOLE, id="open emphasis"),
        pytest.param("*" * WHOLE + "x", id="asterisks"),
        pytest.param("<a " * WHOLE, id="open tags"),
        pytest.param("<!--" * WHOLE + " x", id="open comments"),
        pytest.param("- " * WHOLE + "x", id="lists"),
        pytest.param("<svg>" * 10 * WHOLE + "</p>" * 10 * WHOLE + "x</svg> y", id="elements that are passed over"),
        pytest.param("<!-- a -->" * WHOLE + "x", id="comments"),
        pytest.param("<pre> <? <!-- " * WHOLE + "x", id="hidden HTML that nobody closes"),
        pytest.param(f"x &#{'9' * WHOLE};", id="a character with a long number"),
        pytest.param("x" * 5_000_000, id="a long word"),
        pytest.param("word " * 1_000_000, id="a long line"),
    ],
)
def test_a_bad_draft_is_read_in_time(name: str, text: str) -> None:
    start = time.process_time()
    segments = read_document(Source(name, text)).segments
    assert segments or not any(char.isalnum() for char in text) or "<!--" in text
    assert time.process_time() - start < 10
