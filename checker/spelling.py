"""How alike two words are: slips of the pen, not differences of meaning."""

from __future__ import annotations

from functools import lru_cache

from rapidfuzz.distance import OSA

from checker.language.words import word_table

ENDING = 3  # letters by which a derived word may be longer: Georgia, Georgian; Putin, Putinism is one more


def differ_by(one: str, other: str) -> int:
    """How many letters are added, lost, changed or swapped with a neighbour (optimal string alignment)."""
    return int(OSA.distance(one, other))


def is_slip(one: str, other: str) -> bool:
    """Whether two folded words can be one word and its misspelling with nothing else to go by.

    One letter may differ in words of five or more, and the first two where all the others are the same; another ending
    mostly makes another word.
    """
    shortest = min(len(one), len(other))
    same_end = shortest > ENDING + 2 and one[1 - shortest :] == other[1 - shortest :]
    return _within(one, other, 2 if same_end else 1 if shortest >= 5 else 0)


def is_slip_in_context(one: str, other: str) -> bool:
    """The same where the words around say what is meant: one letter more may differ."""
    longest = max(len(one), len(other))
    return _within(one, other, 0 if longest < 4 else 1 if longest < 6 else 2 if longest < 9 else 3)


def is_derived(one: str, other: str) -> bool:
    """Whether one word is the other with another ending: Georgia and Georgian, Brand and Brandt."""
    shorter, longer = sorted((one, other), key=len)
    return longer.startswith(shorter) and len(longer) - len(shorter) <= ENDING


def is_respelt(one: str, other: str) -> bool:
    """Whether two words are one name, carried over from another script or language in two usual ways."""
    return _plain(one) == _plain(other)


@lru_cache(maxsize=4096)
def _plain(word: str) -> str:
    """The word with each usual spelling of a sound replaced by one of them."""
    for spelling, plain in word_table("transliteration").items():
        word = word.replace(spelling, plain)
    return word


def _within(one: str, other: str, allowed: int) -> bool:
    if one == other or abs(len(one) - len(other)) > allowed or is_derived(one, other):
        return False
    distance = differ_by(one, other)
    if distance > allowed:
        return False
    return distance == 1 or one[0] == other[0] or one[-3:] == other[-3:]
