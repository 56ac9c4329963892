"""Putting segments together from runs of source text."""

from __future__ import annotations

from checker.document.model import Piece, Segment, SegmentKind, verbatim

LEFT_OUT = "\ufffc"  # stands for words that are not the article's: code, a URL, a picture


class SegmentBuilder:
    """Collects the text of one segment; `segment()` closes it."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.texts: list[str] = []
        self.pieces: list[Piece] = []
        self.length = 0

    def keep(self, start: int, end: int) -> None:
        """Add source text as it is."""
        if end <= start:
            return
        last = self.pieces[-1] if self.pieces else None
        if last and last.length == last.source_length and last.start + last.source_length == start:
            self.pieces[-1] = last._replace(length=last.length + end - start, source_length=end - last.start)
        else:
            self.pieces.append(Piece(self.length, end - start, start, end - start))
        self._add(self.source[start:end])

    def replace(self, start: int, end: int, text: str) -> None:
        """Add text that stands for a source range of another length: an entity, an escape, something left out."""
        if end - start == len(text) == 1:
            self.pieces.append(Piece(self.length, 1, start, 1))
            self._add(text)
        elif text:
            self.pieces.append(Piece(self.length, len(text), start, end - start))
            self._add(text)

    def _add(self, text: str) -> None:
        self.texts.append(text)
        self.length += len(text)

    def segment(self, kind: SegmentKind) -> Segment | None:
        """The segment without the white space around it, or None if no words are left. Starts the builder anew."""
        text, pieces = "".join(self.texts), self.pieces
        self.texts, self.pieces, self.length = [], [], 0
        if not any(char.isalnum() for char in text):
            return None
        start, end = len(text) - len(text.lstrip()), len(text.rstrip())
        return Segment(kind, text[start:end], _cut(pieces, start, end))


def _cut(pieces: list[Piece], start: int, end: int) -> tuple[Piece, ...]:
    """The pieces of a range of the text, from its beginning."""
    kept = []
    for piece in pieces:
        first, last = max(piece.at, start), min(piece.at + piece.length, end)
        if first >= last:
            continue
        if piece.length == piece.source_length:
            kept.append(Piece(first - start, last - first, piece.start + first - piece.at, last - first))
        else:
            kept.append(Piece(first - start, last - first, piece.start, piece.source_length))
    return tuple(kept)


def stripped(kind: SegmentKind, source: str, start: int, end: int) -> Segment | None:
    """Source text without the white space around it; None if no words are left."""
    text = source[start:end]
    if not any(char.isalnum() for char in text):
        return None
    lead = len(text) - len(text.lstrip())
    return verbatim(kind, text.strip(), start + lead)
