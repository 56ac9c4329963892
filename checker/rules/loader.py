"""From YAML files to rules, or everything that is wrong with them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from string import Formatter

from checker.checks import KINDS
from checker.folders import YamlFile
from checker.rules.model import Example, Rule
from checker.rules.schema import ExampleRecord, RuleRecord, record_of
from checker.schema_problems import validate
from checker.yaml_nodes import LoadError, Node, Problem, did_you_mean, parse

FEWEST_EXAMPLES = 3  # of each: texts that are flagged, and texts that pass

_MARK = re.compile(r"\[\[|\]\](?!\])")  # of three closing brackets the first belongs to the text
_SHARED_KEYS = frozenset(RuleRecord.model_fields)


def load(files: Sequence[YamlFile]) -> tuple[Rule, ...]:
    """The rules of some files, by id. Raises LoadError with all problems at once."""
    problems: list[Problem] = []
    rules: dict[str, Rule] = {}
    for file in files:
        for node in _records(file, problems):
            rule = _rule(node, problems)
            if rule is None:
                continue
            known = rules.setdefault(rule.id, rule)
            if known is not rule:
                place = f"{known.path}:{known.line}"
                problems.append(node.at(("id",)).problem(f'the id "{rule.id}" is taken by the rule at {place}'))
    if problems:
        raise LoadError(problems)
    return tuple(rules[key] for key in sorted(rules))


def _records(file: YamlFile, problems: list[Problem]) -> list[Node]:
    if file.error:
        problems.append(Problem(file.path, 0, 0, file.error))
        return []
    root, wrong = parse(file.data, file.path)
    problems += wrong
    if root is not None and isinstance(root.value, list):
        return root.value
    if root is not None:
        problems.append(root.problem("a file must be a list of rules"))
    elif not wrong:
        problems.append(Problem(file.path, 0, 0, "is empty; it must be a list of rules"))
    return []


def _rule(node: Node, problems: list[Problem]) -> Rule | None:
    """The rule of a record; None, and problems, where it is none."""
    kind = node.text_at("kind")
    if kind not in KINDS:
        stated = isinstance(node.value, dict) and "kind" in node.value
        known = did_you_mean(kind, KINDS) or f"; known: {', '.join(sorted(KINDS))}"
        message = f'there is no kind "{kind}"{known}' if stated else 'the key "kind" is missing'
        problems.append(node.at(("kind",)).problem(message))
        return None
    module = KINDS[kind]
    record, wrong = validate(record_of(module), node)
    problems += wrong
    if record is None:
        return None
    own = {name: getattr(record, name) for name in type(record).model_fields if name not in _SHARED_KEYS}
    options = module.Options(**own)
    examples = tuple(_examples(record.examples, node, problems))
    problems += _incoherent(record, node, options, examples)
    return Rule(
        record.id, record.title, kind, record.category, record.severity, record.message, options,
        node.path, node.place.line, module.needs(options) if hasattr(module, "needs") else (), examples,
    )  # fmt: skip


def _incoherent(record: RuleRecord, node: Node, options: object, examples: tuple[Example, ...]) -> Iterator[Problem]:
    """What is wrong with a record as a whole."""
    module = KINDS[record.kind]
    message = node.at(("message",))
    try:
        slots = [slot for _, slot, _, _ in Formatter().parse(record.message) if slot is not None]
    except ValueError as error:
        yield message.problem(f'"message" has a brace without its partner: {error}')
    else:
        for slot in slots:
            if slot not in module.VALUES:
                known = did_you_mean(slot, module.VALUES) or f"; known: {', '.join(module.VALUES)}"
                yield message.problem(f'"message" has {{{slot}}}, which the kind {record.kind} does not fill{known}')
    for wrong in module.problems(options) if hasattr(module, "problems") else ():
        yield node.problem(wrong)
    flagged = sum(bool(example.spans) for example in examples)
    for count, what in ((flagged, "flag"), (len(examples) - flagged, "pass")):
        if count < FEWEST_EXAMPLES:
            yield node.at(("examples",)).key_problem(f'has {count} "{what}" examples; {FEWEST_EXAMPLES} are the least')


def _examples(records: tuple[ExampleRecord, ...], node: Node, problems: list[Problem]) -> Iterator[Example]:
    for index, record in enumerate(records):
        here = node.at(("examples", index))
        marked = record.flag if record.flag is not None else record.passes
        if marked is None or (record.flag is not None and record.passes is not None):
            problems.append(here.problem('an example has a text under "flag" or under "pass"'))
            continue
        text, spans, sound = _marked_spans(marked)
        if not sound:
            problems.append(here.problem('the marks "[[" and "]]" do not pair'))
        elif bool(spans) != (record.flag is not None):
            problems.append(here.problem('a "flag" example has "[[marks]]" around what is flagged, a "pass" has none'))
        else:
            yield Example(text, spans, record.fix, record.date, record.format, here.place.line)


def _marked_spans(marked: str) -> tuple[str, tuple[tuple[int, int], ...], bool]:
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
