"""Keys under which a name of several words is found although one of its words is misspelt."""

from __future__ import annotations

SHORTEST = 3  # letters of a word that is taken to be spelt right; shorter ones fit too many names


def hints(tokens: list[str]) -> list[str]:
    """The keys of a name's folded words, each once.

    Each key holds one word as it is and the beginning or the end of another: two names share a key where a word of
    theirs is the same and another begins with the same letter or ends with the same two.
    """
    found: dict[str, None] = {}
    for fixed, kept in enumerate(tokens):
        if len(kept) < SHORTEST:
            continue
        for other, word in enumerate(tokens):
            if other != fixed:
                found[f"{kept}|{word[:1]}"] = None
                found[f"{kept}|~{word[-2:]}"] = None
    return list(found)
