"""Markdown: the words of headings, paragraphs, lists, quotations and tables, without code, URLs and marks.

HTML tags stay in the text: in a draft they are damage that a rule must be able to see. HTML comments do not.
"""

from __future__ import annotations

import html
import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache

import tree_sitter_markdown
from tree_sitter import Language, Node, Parser, Range

from checker.document.build import LEFT_OUT, SegmentBuilder, stripped
from checker.document.front_matter import front_matter
from checker.document.model import Segment, SegmentKind

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
_LEFT_OUT_INLINE = frozenset({"code_span", "uri_autolink", "email_autolink"})
_DROPPED = frozenset({"emphasis_delimiter", "block_continuation"})
_ENTITIES = frozenset({"entity_reference", "numeric_character_reference"})
_LINKS = frozenset({"inline_link", "full_reference_link", "collapsed_reference_link"})
_URL = re.compile(r"\b(?:https?://|www\.)[^\s<>()\[\]]*[^\s<>()\[\].,;:!?'\"”’*_]")
_HIDDEN_HTML = re.compile(r"\s*<(?:!--|script\b|style\b|pre\b|\?|!)", re.IGNORECASE)
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
        segments += [segment for segment in [builder.segment("title")] if segment]
    return (*segments, *_Body(source, matter.end).segments()), dates


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


class _Body:
    """The text after the front matter, parsed; the parser counts bytes, segments count code points."""

    def __init__(self, source: str, start: int) -> None:
        self.source = source
        self.start = start
        self.data = source[start:].encode("utf-8")
        self._further = [match.start() for match in _FURTHER_BYTE.finditer(self.data)]

    def offset(self, byte: int) -> int:
        """The code point of the whole source at a byte of the body."""
        return self.start + byte - bisect_left(self._further, byte)

    def segments(self) -> Iterator[Segment]:
        """The segments in reading order; a picture's description comes after the block that it stands in."""
        block_language, inline_language = _languages()
        inline = Parser(inline_language)
        waiting: list[tuple[Node, SegmentKind]] = [(Parser(block_language).parse(self.data).root_node, "paragraph")]
        while waiting:
            node, kind = waiting.pop()
            if node.type in _LEFT_OUT_BLOCKS:
                continue
            kind = _BLOCKS.get(node.type, kind)
            if node.type == "html_block":
                yield from self._html(node)
            elif node.type in _LEAVES:
                yield from self._leaf(node, kind, inline)
            else:
                waiting += [(child, kind) for child in reversed(node.children)]

    def _html(self, node: Node) -> Iterator[Segment]:
        start, end = self.offset(node.start_byte), self.offset(node.end_byte)
        segment = stripped("paragraph", self.source, start, end)
        if segment and not _HIDDEN_HTML.match(segment.text):
            yield segment

    def _leaf(self, node: Node, kind: SegmentKind, inline: Parser) -> Iterator[Segment]:
        builder = SegmentBuilder(self.source)
        captions: list[Segment] = []
        ranges = _without_continuations(node)
        text = self.data[node.start_byte : node.end_byte]
        if not _MAY_HAVE_MARKS.search(text):
            for part in ranges:
                self._keep(builder, part.start_byte, part.end_byte)
        elif len(text) > LONGEST_INLINE or sum(map(text.count, (b"*", b"_", b"~"))) > MOST_MARKS:
            for part in ranges:
                builder.keep(self.offset(part.start_byte), self.offset(part.end_byte))
        else:
            inline.included_ranges = ranges
            self._inline(inline.parse(self.data).root_node, node, builder, captions)
        segment = builder.segment(kind)
        yield from ([segment] if segment else [])
        yield from captions

    def _inline(self, root: Node, block: Node, builder: SegmentBuilder, captions: list[Segment]) -> None:
        """Walk the marks of a block; between them its text is kept."""
        skipped = [child for child in block.children if child.type == "block_continuation"]
        marks = sorted([*self._marks(root), *skipped], key=lambda node: (node.start_byte, -node.end_byte))
        at = block.start_byte
        for mark in marks:
            if mark.start_byte < at:
                continue
            self._keep(builder, at, mark.start_byte)
            self._mark(mark, builder, captions)
            at = mark.end_byte
        self._keep(builder, at, block.end_byte)

    def _marks(self, root: Node) -> Iterator[Node]:
        """The nodes that are not text as it stands, outermost first, but for links, whose text is looked into."""
        waiting = [root]
        while waiting:
            node = waiting.pop()
            if node.type in _LINKS:
                inside = [child for child in node.children if child.type == "link_text"]
                yield from (child for child in node.children if child not in inside)
                waiting += inside
            elif node.type in _LEFT_OUT_INLINE | _DROPPED | _ENTITIES or node.type in ("image", "backslash_escape"):
                yield node
            elif node.type == "html_tag":
                if self._text(node).startswith("<!"):
                    yield node
            else:
                waiting += node.children

    def _mark(self, mark: Node, builder: SegmentBuilder, captions: list[Segment]) -> None:
        start, end = self.offset(mark.start_byte), self.offset(mark.end_byte)
        if mark.type in _LEFT_OUT_INLINE:
            builder.replace(start, end, LEFT_OUT)
        elif mark.type == "image":
            builder.replace(start, end, LEFT_OUT)
            for child in mark.children:
                if child.type == "image_description":
                    first, last = self.offset(child.start_byte), self.offset(child.end_byte)
                    caption = stripped("caption", self.source, first, last)
                    captions += [caption] if caption else []
        elif mark.type == "backslash_escape":
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


def _without_continuations(node: Node) -> list[Range]:
    """The ranges of a block without the marks that its further lines begin with."""
    ranges = []
    start_point, start_byte = node.start_point, node.start_byte
    for child in node.children:
        if child.type == "block_continuation":
            if child.start_byte > start_byte:
                ranges.append(Range(start_point, child.start_point, start_byte, child.start_byte))
            start_point, start_byte = child.end_point, child.end_byte
    if node.end_byte > start_byte:
        ranges.append(Range(start_point, node.end_point, start_byte, node.end_byte))
    return ranges
