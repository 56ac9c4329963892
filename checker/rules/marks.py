"""The examples of a rule as its file has them: texts in which `[[marks]]` stand around what is flagged."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.rules.model import Example
from checker.rules.schema import ExampleRecord
from checker.schema_problems import validate
from checker.yaml_nodes import Node, Problem

FEWEST_EXAMPLES = 3  # of each: texts that are flagged, and texts that pass

_MARK = re.compile(r"\[\[|\]\](?!\])")  # of three closing brackets the first belongs to the text

Spans = tuple[tuple[int, int], ...]


def examples_of(rule: Node, problems: list[Problem]) -> Iterator[Example]:
    """The sound examples of a rule's record; what is wrong with others, or with their number, joins the problems.

    What the schema says of an example is left out here: it is among the problems of the whole record.
    """
    listed = rule.value.get("examples") if isinstance(rule.value, dict) else None
    nodes = listed.value if listed and isinstance(listed.value, list) else []
    if listed is None or isinstance(listed.value, list):
        problems += _too_few(listed or rule, nodes)
    for node in nodes:
        record, _ = validate(ExampleRecord, node)
        example = _example(record, node) if record else None
        if isinstance(example, Problem):
            problems.append(example)
        elif example:
            yield example


def _too_few(listed: Node, nodes: list[Node]) -> Iterator[Problem]:
    for key in ("flag", "pass"):
        count = sum(isinstance(node.value, dict) and key in node.value for node in nodes)
        if count < FEWEST_EXAMPLES:
            yield listed.key_problem(f'has {count} "{key}" examples; {FEWEST_EXAMPLES} are the least')


def _example(record: ExampleRecord, node: Node) -> Example | Problem:
    if (record.flag is None) is (record.passes is None):
        return node.problem('an example has one text, under "flag" or under "pass"')
    text, spans, sound = _marked_spans(record.flag or record.passes or "")
    if not sound:
        return node.problem('the marks "[[" and "]]" do not pair')
    if bool(spans) is (record.flag is None):
        return node.problem('a "flag" example has "[[marks]]" around what is flagged, a "pass" has none')
    if any(start == end for start, end in spans):
        return node.problem('there is nothing between the marks "[[" and "]]"')
    if record.fix is not None and record.flag is None:
        return node.problem('a "pass" example has nothing to fix')
    return Example(text, spans, record.fix, record.date, record.format, node.place.line)


def _marked_spans(marked: str) -> tuple[str, Spans, bool]:
    """A text without its marks, what they mark, and whether they pair."""
    text, spans, at, start = "", [], 0, None
    for mark in _MARK.finditer(marked):
        text += marked[at : mark.start()]
        at = mark.end()
        if (mark.group() == "[[") is not (start is None):
            return text, (), False
        if start is None:
            start = len(text)
        else:
            spans.append((start, len(text)))
            start = None
    return text + marked[at:], tuple(spans), start is None
