"""Markdown: the words of headings, paragraphs, lists, quotations and tables, without code, URLs and marks.

HTML tags stay in the text: in a draft they are damage that a rule must be able to see. HTML comments, scripts and
preformatted HTML do not, if they are closed. A file longer than LARGEST is read as plain text, marks and all.
"""

from __future__ import annotations

import html
import re
from array import array
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

import tree_sitter_markdown
from tree_sitter import Language, Node, Parser, Range

from checker.document.build import LEFT_OUT, SegmentBuilder, stripped
from checker.document.front_matter import front_matter
from checker.document.html_blocks import hidden
from checker.document.model import Segment, SegmentKind
from checker.document.plain import read_plain

LARGEST = 5_000_000  # code points; the parser takes a gigabyte and half a minute for ten times as much

# In one block marks are looked for up to these limits, as the time for it grows with the square of them. Beyond they
# stay in the text.
LONGEST_INLINE = 200_000  # bytes
MOST_MARKS = 1_000  # of emphasis

_BLOCKS: dict[str, SegmentKind] = {
    "atx_heading": "heading", "setext_heading": "heading", "list_item": "item", "block_quote": "quote",
    "pipe_table_cell": "cell",
}  # fmt: skip
_LEAVES = frozenset({"inline", "pipe_table_cell"})
_LEFT_OUT_BLOCKS = frozenset(
    {"fenced_code_block", "indented_code_block", "link_reference_definition", "minus_metadata", "plus_metadata",
     "pipe_table_delimiter_row"}
)  # fmt: skip
_LEFT_OUT_INLINE = frozenset({"code_span", "uri_autolink", "email_autolink", "image"})
_ESCAPES = frozenset({"backslash_escape", "hard_line_break"})
_DROPPED = frozenset({"emphasis_delimiter", "block_continuation"})
_ENTITIES = frozenset({"entity_reference", "numeric_character_reference"})
_REPLACED = _LEFT_OUT_INLINE | _ESCAPES | _ENTITIES
_LINKS = frozenset({"inline_link", "full_reference_link", "collapsed_reference_link"})
_URL = re.compile(r"\b(?:https?://|www\.)[^\s<>()\[\]]*[^\s<>()\[\].,;:!?'\"”’*_]")
_BLANK_LINE = re.compile(r"\n[ \t\r]*\n")
_CLOSING_HASHES = re.compile(rb"(?:^|(?<=[ \t]))#+[ \t]*$")
_MAY_HAVE_MARKS = re.compile(rb"[]*_`[<>&\\!~|@]")
_FURTHER_BYTE = re.compile(rb"[\x80-\xbf]")  # all but the first byte of a character
_DATE_KEYS = ("date", "published", "publishdate", "pubdate", "created")


def read_markdown(source: str) -> tuple[tuple[Segment, ...], list[str]]:
    """The segments of a Markdown text, and the dates that its front matter states."""
    matter = front_matter(source)
    dates = [matter.values[key].text for key in _DATE_KEYS if key in matter.values]
    segments = []
    title = matter.values.get("title")
    if title:
        builder = SegmentBuilder(source)
        _unescape(builder, title.start, title.end, title.quote)
        segments += _some(builder.segment("title"))
    body = read_plain(source, matter.end) if len(source) > LARGEST else _Body(source, matter.end).segments()
    return (*segments, *body), dates


def _unescape(builder: SegmentBuilder, start: int, end: int, quote: str) -> None:
    """A quoted YAML value: `\\"` in double quotation marks and `''` in single ones are one mark."""
    doubled = {'"': '\\"', "'": "''"}.get(quote)
    at = start
    while doubled and (found := builder.source.find(doubled, at, end)) >= 0:
        builder.keep(at, found)
        builder.replace(found, found + 2, quote)
        at = found + 2
    builder.keep(at, end)


@cache
def _languages() -> tuple[Language, Language]:
    return Language(tree_sitter_markdown.language()), Language(tree_sitter_markdown.inline_language())


class _Mark(NamedTuple):
    """A range of bytes that is not text as it stands, and what it is; "" is dropped."""

    start: int
    end: int
    type: str = ""
    node: Node | None = None


class _Body:
    """The text after the front matter, parsed; the parser counts bytes, segments count code points."""

    def __init__(self, source: str, start: int) -> None:
        self.source = source
        self.start = start
        self.data = source[start:].encode("utf-8")
        self._further = array("I", (match.start() for match in _FURTHER_BYTE.finditer(self.data)))

    def offset(self, byte: int) -> int:
        """The code point of the whole source at a byte of the body."""
        return self.start + byte - bisect_left(self._further, byte)

    def segments(self) -> Iterator[Segment]:
        """The segments in reading order; a picture's description comes after the block that it stands in."""
        block_language, inline_language = _languages()
        inline = Parser(inline_language)
        root = Parser(block_language).parse(self.data).root_node
        waiting: list[tuple[Node, SegmentKind, str]] = [(root, "paragraph", "")]
        while waiting:
            node, kind, parent = waiting.pop()
            if node.type in _LEFT_OUT_BLOCKS:
                continue
            kind = _BLOCKS.get(node.type, kind)
            if node.type == "html_block":
                yield from self._html(node, kind)
            elif node.type in _LEAVES:
                end_byte = self._without_closing_hashes(node) if parent == "atx_heading" else node.end_byte
                yield from self._leaf(node, end_byte, kind, inline)
            else:
                waiting += [(child, kind, node.type) for child in reversed(node.children)]

    def _without_closing_hashes(self, heading: Node) -> int:
        """The byte at which a heading's text ends: "## Text ##" has more marks than the one before it."""
        hashes = _CLOSING_HASHES.search(self.data[heading.start_byte : heading.end_byte])
        return heading.start_byte + hashes.start() if hashes else heading.end_byte

    def _html(self, node: Node, kind: SegmentKind) -> Iterator[Segment]:
        """The shown text of an HTML block, tags included, parted by blank lines."""
        builder = SegmentBuilder(self.source)
        at, end = self.offset(node.start_byte), self.offset(node.end_byte)
        marks = [child for child in _continuations(node) if child.end_byte > child.start_byte]
        gaps = [(self.offset(mark.start_byte), self.offset(mark.end_byte)) for mark in marks]
        for first, last in sorted([*hidden(self.source, at, end), *gaps, (end, end)]):
            for blank in _BLANK_LINE.finditer(self.source, at, max(at, first)):
                builder.keep(at, blank.start())
                yield from _some(builder.segment(kind))
                at = blank.end()
            builder.keep(at, first)
            at = max(at, last)
        yield from _some(builder.segment(kind))

    def _leaf(self, node: Node, end_byte: int, kind: SegmentKind, inline: Parser) -> Iterator[Segment]:
        builder = SegmentBuilder(self.source)
        captions: list[Segment] = []
        ranges = _without_continuations(node)
        text = self.data[node.start_byte : end_byte]
        if not _MAY_HAVE_MARKS.search(text):
            for part in ranges:
                self._keep(builder, part.start_byte, min(part.end_byte, end_byte))
        elif len(text) > LONGEST_INLINE or sum(map(text.count, (b"*", b"_", b"~"))) > MOST_MARKS:
            for part in ranges:
                builder.keep(self.offset(part.start_byte), self.offset(part.end_byte))
        else:
            inline.included_ranges = ranges
            marks = [_Mark(child.start_byte, child.end_byte) for child in _continuations(node)]
            marks += self._marks(inline.parse(self.data).root_node)
            marks.sort(key=lambda mark: (mark.start, -mark.end))
            self._inline(marks, node.start_byte, end_byte, builder)
            captions = [caption for mark in marks if mark.type == "image" for caption in self._captions(mark)]
        yield from _some(builder.segment(kind))
        yield from captions

    def _inline(self, marks: list[_Mark], start_byte: int, end_byte: int, builder: SegmentBuilder) -> None:
        """Go through the marks of a block; between them its text is kept."""
        at = start_byte
        for mark in marks:
            if mark.start < at:
                continue
            self._keep(builder, at, mark.start)
            self._replace(mark, builder)
            at = mark.end
        self._keep(builder, at, end_byte)

    def _marks(self, root: Node) -> Iterator[_Mark]:
        """What is not text as it stands, the outermost first; in links, what stands around their text."""
        waiting = [root]
        while waiting:
            node = waiting.pop()
            if node.type in _LINKS:
                at = node.start_byte
                for child in node.children:
                    if child.type == "link_text":
                        yield _Mark(at, child.start_byte)
                        waiting.append(child)
                        at = child.end_byte
                yield _Mark(at, node.end_byte)
            elif node.type in _DROPPED or (node.type == "html_tag" and self._text(node).startswith("<!")):
                yield _Mark(node.start_byte, node.end_byte)
            elif node.type in _REPLACED:
                yield _Mark(node.start_byte, node.end_byte, node.type, node)
            elif node.type != "html_tag":
                waiting += node.children

    def _captions(self, image: _Mark) -> Iterator[Segment]:
        for child in image.node.children if image.node else ():
            if child.type == "image_description":
                first, last = self.offset(child.start_byte), self.offset(child.end_byte)
                yield from _some(stripped("caption", self.source, first, last))

    def _replace(self, mark: _Mark, builder: SegmentBuilder) -> None:
        start, end = self.offset(mark.start), self.offset(mark.end)
        if mark.type in _LEFT_OUT_INLINE:
            builder.replace(start, end, LEFT_OUT)
        elif mark.type in _ESCAPES and self.source[start] != "\\":
            builder.keep(start, end)
        elif mark.type in _ESCAPES:
            builder.replace(start, end, self.source[start + 1 : end])
        elif mark.type in _ENTITIES:
            builder.replace(start, end, html.unescape(self.source[start:end]))

    def _keep(self, builder: SegmentBuilder, start_byte: int, end_byte: int) -> None:
        """Keep text as it is, but for bare URLs."""
        start, end = self.offset(start_byte), self.offset(end_byte)
        for url in _URL.finditer(self.source, start, end):
            builder.keep(start, url.start())
            builder.replace(url.start(), url.end(), LEFT_OUT)
            start = url.end()
        builder.keep(start, end)

    def _text(self, node: Node) -> str:
        return self.source[self.offset(node.start_byte) : self.offset(node.end_byte)]


def _some(segment: Segment | None) -> list[Segment]:
    return [segment] if segment else []


def _continuations(node: Node) -> list[Node]:
    """The marks that the further lines of a block begin with."""
    return [child for child in node.children if child.type == "block_continuation"]


def _without_continuations(node: Node) -> list[Range]:
    ranges = []
    start_point, start_byte = node.start_point, node.start_byte
    for child in _continuations(node):
        if child.start_byte > start_byte:
            ranges.append(Range(start_point, child.start_point, start_byte, child.start_byte))
        start_point, start_byte = child.end_point, child.end_byte
    if node.end_byte > start_byte:
        ranges.append(Range(start_point, node.end_point, start_byte, node.end_byte))
    return ranges
