"""A rule as a run sees it, and an example as the rule's file has it."""

from __future__ import annotations

from typing import Any, NamedTuple

from checker.findings import Category, Severity


class Example(NamedTuple):
    """A text that the rule flags, or passes.

    `spans` are the offsets, in code points of `text`, of what is flagged; none for a text that passes. `fix` is the
    first suggestion, or None where the example does not say. `format` is a file suffix.
    """

    text: str
    spans: tuple[tuple[int, int], ...]
    fix: str | None
    date: str | None
    format: str
    line: int


class Rule(NamedTuple):
    """What a kind looks for, under a name, with a severity and a message for people.

    `needs` are texts in lower case, one of which a draft must have for the rule to find anything; any may do if there
    are none. `options` is an instance of the kind's own Options, a named tuple. Compiled rules have no examples.
    """

    id: str
    title: str
    kind: str
    category: Category
    severity: Severity
    message: str
    options: Any
    path: str
    line: int
    needs: tuple[str, ...] = ()
    examples: tuple[Example, ...] = ()


class RuleSet(NamedTuple):
    """The rules of a run, by id. `digest` names the content of the files they come from."""

    rules: tuple[Rule, ...]
    digest: str
