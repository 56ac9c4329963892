"""Which words a text must have for a regular expression to match it: what grep looks for first."""

from __future__ import annotations

import re
from typing import Any

SHORTEST = 3  # characters; shorter ones stand in every text


def required(pattern: str) -> frozenset[str]:
    """Texts in ASCII and lower case, one of which stands in every match; empty if that cannot be said."""
    try:
        parsed = re._parser.parse(pattern)  # type: ignore[attr-defined]
    except re.error:  # RE2 knows more than Python does
        return frozenset()
    return _of_sequence(parsed)


def _of_sequence(items: Any) -> frozenset[str]:
    """Of the texts that each part of a sequence demands, those that are rarest: the longest."""
    choices: list[frozenset[str]] = []
    run = ""
    for operation, argument in [*items, (None, None)]:
        if str(operation) == "LITERAL" and chr(argument).isascii():
            run += chr(argument).lower()
            continue
        choices.append(frozenset([run]))
        run = ""
        choices.append(_of_part(str(operation), argument))
    usable = [choice for choice in choices if choice and min(map(len, choice)) >= SHORTEST]
    return max(usable, key=lambda choice: (min(map(len, choice)), -len(choice)), default=frozenset())


def _of_part(operation: str, argument: Any) -> frozenset[str]:
    if operation == "SUBPATTERN":
        return _of_sequence(argument[-1])
    if operation in ("MAX_REPEAT", "MIN_REPEAT") and argument[0] > 0:
        return _of_sequence(argument[2])
    if operation == "BRANCH":
        branches = [_of_sequence(branch) for branch in argument[1]]
        return frozenset().union(*branches) if all(branches) else frozenset()
    return frozenset()
