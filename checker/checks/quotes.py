"""Double quotation marks without a partner."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from checker.article import Article
from checker.damage import flag, words_after, words_before
from checker.document.model import Segment
from checker.findings import Flag, Suggestion
from checker.language.words import word_list

KIND = "quotes"
VALUES = ("text", "side")

_ATTRIBUTE = re.compile(r"""\w=["“”]|["“”]\s*/?>""")  # markup that was left in the text quotes its values
_REOPENS = re.compile(r"[^\w“„«\"]*(?:[“„«\"]|'')")
_STOP_BEFORE = re.compile(r"[.!?…]\s+$")
_WORDS = 5  # to show before a closing mark
_CLOSING = {"“": "”", "„": "“", "«": "»"}


class Options(NamedTuple):
    """It has none."""


def check(article: Article, options: Options) -> Iterator[Flag]:
    """Flags the words beside the mark.

    A quotation of several paragraphs opens each of them and closes only the last. Where a later paragraph closes what
    this one leaves open, the pair is flagged once, at the opening.
    """
    segments = article.document.segments
    left_open = False
    for index, (segment, quotations) in enumerate(zip(segments, article.quotations, strict=True)):
        if _ATTRIBUTE.search(segment.text):
            continue
        for at in quotations.unopened[1 if left_open else 0 :]:
            start = words_before(segment.text, at, _WORDS)
            yield from _marked(flag(article, segment, start, at + 1), "opening")
        left_open = left_open and not quotations.spans
        starts = [span.start for span in quotations.spans]
        for at in quotations.unclosed:
            later = bisect_right(starts, at)
            following = starts[later] if later < len(starts) else None
            if following is None and _goes_on(segments, index):
                continue
            if following is not None and not _STOP_BEFORE.search(segment.text, at, following):
                continue
            left_open = left_open or following is None
            found = flag(article, segment, at, words_after(segment.text, at))
            if found:
                end = _end_of_quotation(segment.text, at, following or len(segment.text))
                closing = segment.text[end - 1] + _CLOSING.get(segment.text[at], '"')
                place = segment.to_source(end - 1, end)
                fix = Suggestion(closing, place, "the quotation seems to end here")
                yield from _marked(found._replace(suggestions=(fix,)), "closing")


def _marked(found: Flag | None, side: str) -> Iterator[Flag]:
    if found:
        yield found._replace(values=found.values | {"side": side})


def _goes_on(segments: tuple[Segment, ...], index: int) -> bool:
    """Whether the next paragraph opens a quotation, which may be the same one."""
    if segments[index].kind not in ("paragraph", "quote"):
        return False
    following = next((other for other in segments[index + 1 :] if other.kind not in ("heading", "caption")), None)
    return following is not None and bool(_REOPENS.match(following.text))


def _end_of_quotation(text: str, start: int, end: int) -> int:
    """Where a quotation most likely ends: before "he said", else with the words."""
    said = _speech().search(text, start, end)
    return said.end(1) if said else len(text[:end].rstrip())


@cache
def _speech() -> re.Pattern[str]:
    said = "|".join(sorted(word_list("speech_verbs")))
    name = r"[A-Z][\w'’-]+"
    speaker_first = rf"(?:he|she|they|it|{name}(?:\s{name}){{0,2}})\s(?:{said})\b"
    return re.compile(rf"([,.!?])\s+(?:{speaker_first}|(?:{said})\s+(?:the\b|an?\b|{name}))")
