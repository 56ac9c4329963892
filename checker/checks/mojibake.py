"""Text that was written in UTF-8 and read as Windows-1252 or Latin-1, and characters that were lost that way."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from checker.article import Article
from checker.damage import flag
from checker.findings import Flag
from checker.text import Span

KIND = "mojibake"
VALUES = ("text", "fix")


def _as_read(first: int, last: int) -> str:
    """The characters, escaped for a character class, that the bytes from `first` to `last` were read as."""
    chars = {bytes([byte]).decode("cp1252", "ignore") or chr(byte) for byte in range(first, last + 1)}
    return re.escape("".join(sorted(chars | {chr(byte) for byte in range(first, last + 1)})))


_LOST = re.compile("\ufffd+|[\x80-\x9f]+|â€(?=\\s|$)|(?<=[a-z])Ã(?: (?= )|(?=[ \n]|$))")
_MAY_BEGIN = re.compile("[\u00c2-\u00f4]")  # what the first byte of a sequence is read as
_LETTERS = re.compile(r"[\w'’-]*")
_TIMES = 3  # text may have been misread more than once


@cache
def _run() -> re.Pattern[str]:
    following = f"[{_as_read(0x80, 0xBF)}]"
    sequence = (
        f"[{_as_read(0xC2, 0xDF)}]{following}"
        f"|[{_as_read(0xE0, 0xEF)}]{following}{{2}}"
        f"|[{_as_read(0xF0, 0xF4)}]{following}{{3}}"
    )
    return re.compile(f"(?:{sequence})+")


class Options(NamedTuple):
    """It has none."""


def check(article: Article, options: Options) -> Iterator[Flag]:
    """Flags the word with the damage in it; the fix is what the bytes say."""
    for segment in article.document.segments:
        if segment.text.isascii():
            continue
        text = segment.text
        found_runs = _run().finditer(text) if _MAY_BEGIN.search(text) else ()
        runs = [Span(*match.span()) for match in found_runs if _is_likely(text, *match.span())]
        lost = [Span(*match.span()) for match in _LOST.finditer(segment.text)]
        for word in _words(segment.text, sorted(runs + lost)):
            fixed = _repair(segment.text[word.start : word.end])
            found = flag(article, segment, *word, None if "\ufffd" in fixed else fixed, "read as UTF-8")
            if found:
                yield found


def _decoded(text: str) -> str:
    """The characters whose UTF-8 bytes were read as `text`; the text itself where they are none."""
    try:
        return b"".join(_byte(char) for char in text).decode("utf-8")
    except UnicodeDecodeError:
        return text


def _byte(char: str) -> bytes:
    """The byte that was read as the character; the five that Windows-1252 lacks are read as in Latin-1."""
    try:
        return char.encode("cp1252")
    except UnicodeEncodeError:
        return char.encode("latin-1")


def _restored(text: str) -> str:
    """What stood where part of the damage is lost as well."""
    if text.startswith("Ã"):
        return "à"
    if text == "â€":
        return "”"
    return text if "\ufffd" in text else text.encode("latin-1").decode("cp1252", "replace")


def _repair(word: str) -> str:
    for _ in range(_TIMES):
        fixed = _run().sub(lambda match: _decoded(match.group()), word)
        if fixed == word:
            break
        word = fixed
    return _LOST.sub(lambda match: _restored(match.group()), word)


def _is_likely(text: str, start: int, end: int) -> bool:
    """Whether the damage is real: “CAFÉ” and «voilà…» end with characters that are valid bytes as well."""
    damaged, before = text[start:end], text[max(0, start - 1) : start]
    decoded = _decoded(damaged)
    if damaged == decoded:
        return False
    if len(decoded) > 1 or damaged[0] in "âð":
        return True
    if damaged[0] in "ÂÃ":
        return not (before.isupper() and damaged[1] in "“”‘’…–—")
    return damaged[0] in "ÄÅÈ" and (before.islower() or text[end : end + 1].isalpha())


def _words(text: str, hits: list[Span]) -> Iterator[Span]:
    """The words that the damage stands in; one word may have several."""
    index = reached = 0
    while index < len(hits):
        start, end = hits[index]
        while start > reached and (text[start - 1].isalnum() or text[start - 1] in "'’-"):
            start -= 1
        while index < len(hits) and hits[index].start <= end:
            letters = _LETTERS.match(text, max(end, hits[index].end))
            end = letters.end() if letters else end
            index += 1
        reached = end
        yield Span(start, end)
