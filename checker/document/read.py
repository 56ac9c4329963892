"""From a source to its document, by the format that the file's name says."""

from __future__ import annotations

from datetime import date
from pathlib import PurePath

from checker.document.dates import article_date
from checker.document.model import Document
from checker.document.plain import read_plain
from checker.text import Source

MARKDOWN = frozenset({".md", ".markdown"})
HTML = frozenset({".html", ".htm"})
SUFFIXES = MARKDOWN | HTML | {".txt"}  # what a folder is searched for


def read_document(source: Source, as_of: date | None = None) -> Document:
    """Read a draft; a format that is not known is read as plain text."""
    suffix = PurePath(source.path).suffix.lower()
    stated: list[str] = []
    if suffix in MARKDOWN:
        from checker.document.markdown import read_markdown

        segments, stated = read_markdown(source.text)
    elif suffix in HTML:
        from checker.document.html import read_html

        segments, stated = read_html(source.text)
    else:
        segments = read_plain(source.text)
    return Document(source, segments, article_date(as_of, stated, segments, source.path))
