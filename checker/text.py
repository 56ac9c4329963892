"""Source files and positions: the only module that knows lines, columns and byte offsets.

Every offset in factlint is a half-open range of Unicode code points of the file as it is on disk, byte order mark and
carriage returns included.
"""

from __future__ import annotations

import codecs
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import NamedTuple


class Span(NamedTuple):
    """A half-open range of code points."""

    start: int
    end: int


class Position(NamedTuple):
    """A place for people: line and column count from 1, columns in code points."""

    line: int
    column: int


class UnreadableSource(Exception):
    """A file that cannot be checked; the message is one line for the user."""


@dataclass(frozen=True, eq=False, repr=False)
class Source:
    """The text of one file, exactly as it is, and the name the user gave it."""

    path: str
    text: str

    @cached_property
    def _line_starts(self) -> list[int]:
        starts = [0]
        for line in self.text.splitlines(keepends=True):
            starts.append(starts[-1] + len(line))
        return starts

    def position(self, offset: int) -> Position:
        """Line and column of an offset; lines end where `str.splitlines` ends them."""
        row = bisect_right(self._line_starts, offset, hi=max(1, len(self._line_starts) - 1)) - 1
        return Position(row + 1, offset - self._line_starts[row] + 1)


def read_source(path: Path, name: str) -> Source:
    """Read a UTF-8 file.

    Raises UnreadableSource where the file is missing, is no file, or is not UTF-8 (the message names the byte).
    """
    try:
        data = path.read_bytes()
    except OSError as error:
        raise UnreadableSource(f"cannot be read: {error.strerror or error}") from error
    return decode(data, name)


def decode(data: bytes, name: str) -> Source:
    """Decode UTF-8 bytes; a byte order mark stays as the first code point.

    Raises UnreadableSource with the offset of the first byte that is no text.
    """
    if data[:2] in (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE):
        raise UnreadableSource("is not UTF-8: byte 0 begins a UTF-16 file; save the draft as UTF-8")
    nul = data.find(b"\0")
    if nul >= 0:
        raise UnreadableSource(f"looks like a binary file: byte {nul} is NUL")
    try:
        return Source(name, data.decode("utf-8"))
    except UnicodeDecodeError as error:
        raise UnreadableSource(
            f"is not UTF-8: byte {error.start} is 0x{data[error.start]:02x}; save the draft as UTF-8"
        ) from error
