"""HTML: the text that a reader sees, each character with its place in the file."""

from __future__ import annotations

import html
import json
import re
from html.parser import HTMLParser

from checker.document.build import LEFT_OUT, SegmentBuilder
from checker.document.model import Segment, SegmentKind

_KINDS: dict[str, SegmentKind] = {
    "title": "title", "h1": "title", "h2": "heading", "h3": "heading", "h4": "heading", "h5": "heading",
    "h6": "heading", "li": "item", "dt": "item", "dd": "item", "figcaption": "caption", "caption": "caption",
    "td": "cell", "th": "cell", "blockquote": "quote",
}  # fmt: skip
_BLOCKS = frozenset(
    {"p", "div", "section", "article", "main", "header", "footer", "nav", "aside", "ul", "ol", "dl", "table", "thead",
     "tbody", "tfoot", "tr", "figure", "form", "fieldset", "address", "hr", "body", "html", "details", "summary",
     "video", "audio", "iframe", "button", "center", "dialog", "hgroup", "legend", "menu", "optgroup", "option"}
)  # fmt: skip
_LEFT_OUT = frozenset({"script", "style", "code", "pre", "noscript", "template", "svg", "textarea", "select"})
_VOID = frozenset(
    {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
)  # fmt: skip
_DATE_PROPERTIES = frozenset({"article:published_time", "datepublished", "date", "dc.date", "dcterms.date"})
_JSON_DATE = "datePublished"
_ENDS = re.compile(rf"</({'|'.join(sorted(_LEFT_OUT))})\b", re.IGNORECASE | re.ASCII)
_ENDLESS_NUMBER = re.compile(r"&(?=#\d{20})")  # no character has such a number, and to read it takes ever longer
_DEEPEST = 100  # open blocks to look back through


def read_html(source: str) -> tuple[tuple[Segment, ...], list[str]]:
    """The segments of an HTML page, and the dates that it states of itself, the surest first."""
    reader = _Reader(source)
    reader.feed(_parseable(source))
    reader.close()
    reader.finish()
    return tuple(reader.segments), [*reader.meta_dates, *reader.json_dates, *reader.time_dates]


def _parseable(source: str) -> str:
    """The source, as long as it is, without what the parser chokes on: it reads `<![` as SGML and fails on most of it,
    it reads numbers of any length, and it looks for the end of each tag and comment that has none.
    """
    source = _ENDLESS_NUMBER.sub(" ", source.replace("<![", "<! "))
    comments, tags = source.rfind("-->") + 1, source.rfind(">") + 1
    source = source[:comments] + source[comments:].replace("<!--", "    ")
    return source[:tags] + source[tags:].replace("<", " ")


class _Reader(HTMLParser):
    """Collects text as the parser meets it; the parser is the standard library's, with entities left to us."""

    def __init__(self, source: str) -> None:
        super().__init__(convert_charrefs=False)
        self.source = source
        self.segments: list[Segment] = []
        self.meta_dates: list[str] = []
        self.json_dates: list[str] = []
        self.time_dates: list[str] = []
        self._builder = SegmentBuilder(source)
        self._open: list[tuple[str, SegmentKind | None]] = []  # blocks, the outermost first
        self._left_out = ""  # the tag of the element that is passed over
        self._left_out_start = 0
        self._last_ends = {match[1].lower(): match.start() for match in _ENDS.finditer(source)}
        self._json: list[str] | None = None
        self._lines = [0]
        for match in re.finditer("\n", source):
            self._lines.append(match.end())

    def finish(self) -> None:
        self._close_segment()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        if tag == "meta":
            name = (values.get("property") or values.get("name") or values.get("itemprop") or "").lower()
            if name in _DATE_PROPERTIES:
                self.meta_dates.append(values.get("content", ""))
        elif tag == "time" and values.get("datetime"):
            self.time_dates.append(values["datetime"])
        self._end_open_code(tag)
        if self._left_out:
            return
        if self._is_left_out(tag):
            self._left_out, self._left_out_start = tag, self._offset()
            is_json = tag == "script" and values.get("type", "").lower() == "application/ld+json"
            self._json = [] if is_json else None
        elif tag == "br":
            start = self._offset()
            self._builder.replace(start, start + len(self.get_starttag_text() or ""), "\n")
        elif tag in _KINDS or tag in _BLOCKS:
            self._close_segment()
            if tag not in _VOID:
                self._open.append((tag, _KINDS.get(tag)))

    def _is_left_out(self, tag: str) -> bool:
        """Whether to pass over an element; one that nobody closes is not, as it would hide the rest of the page."""
        return tag in _LEFT_OUT and self._last_ends.get(tag, -1) > self._offset()

    def _end_open_code(self, tag: str) -> None:
        """Code whose end is missing ends with its block."""
        if self._left_out == "code" and (tag in _KINDS or tag in _BLOCKS):
            self._end_left_out(self._offset())

    def _end_left_out(self, end: int) -> None:
        if self._left_out == "code":
            self._builder.replace(self._left_out_start, end, LEFT_OUT)
        if self._json is not None:
            self.json_dates += _json_dates("".join(self._json))
        self._left_out, self._json = "", None

    def handle_endtag(self, tag: str) -> None:
        self._end_open_code(tag)
        if tag == self._left_out:
            self._end_left_out(self.source.find(">", self._offset()) + 1)
        elif not self._left_out and (tag in _KINDS or tag in _BLOCKS):
            self._close_segment()
            self._close_block(tag)

    def _close_block(self, tag: str) -> None:
        """Close a block with those in it that have no end of their own."""
        for index in range(len(self._open) - 1, max(-1, len(self._open) - 1 - _DEEPEST), -1):
            if self._open[index][0] == tag:
                del self._open[index:]
                return

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in _VOID:
            self.handle_endtag(tag)

    def handle_data(self, data: str) -> None:
        if self._json is not None:
            self._json.append(data)
        if not self._left_out:
            start = self._offset()
            self._builder.keep(start + (start == 0 and data.startswith("\ufeff")), start + len(data))

    def handle_entityref(self, name: str) -> None:
        self._reference(f"&{name}")

    def handle_charref(self, name: str) -> None:
        self._reference(f"&#{name}")

    def _reference(self, written: str) -> None:
        if self._left_out:
            return
        start = self._offset()
        end = start + len(written)
        closed = self.source.startswith(";", end)
        self._builder.replace(start, end + closed, html.unescape(self.source[start : end + closed]))

    def _offset(self) -> int:
        line, column = self.getpos()
        return self._lines[line - 1] + column

    def _close_segment(self) -> None:
        inside = reversed(self._open[-_DEEPEST:])
        kind: SegmentKind = next((kind for _, kind in inside if kind), "paragraph")
        segment = self._builder.segment(kind)
        if segment:
            self.segments.append(segment)


def _json_dates(text: str) -> list[str]:
    try:
        waiting = [json.loads(text)]
    except (ValueError, RecursionError):
        return []
    found = []
    while waiting:
        value = waiting.pop()
        if isinstance(value, dict):
            if isinstance(value.get(_JSON_DATE), str):
                found.append(value[_JSON_DATE])
            waiting += value.values()
        elif isinstance(value, list):
            waiting += value
    return found
