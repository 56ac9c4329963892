"""Word lists of the English language, read from `data/` when first asked for."""

from __future__ import annotations

from functools import cache
from pathlib import Path

_DATA = Path(__file__).parent / "data"


@cache
def word_list(name: str) -> frozenset[str]:
    """The entries of `data/NAME.txt`, one a line; lines that start with `#` name the source."""
    return frozenset(_lines(name))


@cache
def word_table(name: str) -> dict[str, str]:
    """The entries of `data/NAME.txt` written as `word = value`, in the order of the file."""
    pairs = (line.partition("=") for line in _lines(name))
    return {word.strip(): value.strip() for word, _, value in pairs}


def _lines(name: str) -> list[str]:
    lines = (_DATA / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return [line.strip() for line in lines if line.strip() and not line.startswith("#")]
