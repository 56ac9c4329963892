"""From YAML files to rules, or everything that is wrong with them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from string import Formatter
from types import ModuleType

from checker.checks import KINDS
from checker.folders import YamlFile
from checker.rules.marks import examples_of
from checker.rules.model import Rule
from checker.rules.schema import options_of, record_of, record_of_no_kind
from checker.schema_problems import validate
from checker.yaml_nodes import LoadError, Node, Problem, did_you_mean, parse


def load(files: Sequence[YamlFile]) -> tuple[Rule, ...]:
    """The rules of some files, by id. Raises LoadError with all problems at once."""
    problems: list[Problem] = []
    rules: list[Rule] = []
    taken: dict[str, Node] = {}
    for file in files:
        for node in _records(file, problems):
            rule = _rule(node, problems)
            if rule:
                rules.append(rule)
            rule_id = node.text_at("id").strip()
            first = taken.setdefault(rule_id, node)
            if rule_id and first is not node:
                place = f"{first.path}:{first.place.line}"
                problems.append(node.at(("id",)).problem(f'the id "{rule_id}" is taken by the rule at {place}'))
    if problems:
        raise LoadError(problems)
    return tuple(sorted(rules, key=lambda rule: rule.id))


def _records(file: YamlFile, problems: list[Problem]) -> list[Node]:
    if file.error:
        problems.append(Problem(file.path, 0, 0, file.error))
        return []
    root, wrong = parse(file.data, file.path)
    problems += wrong
    if root is not None and not isinstance(root.value, list):
        problems.append(root.problem("a file must be a list of rules"))
        return []
    if not wrong and (root is None or not root.value):
        problems.append(Problem(file.path, 0, 0, "is empty; it must be a list of rules"))
    return root.value if root is not None and isinstance(root.value, list) else []


def _rule(node: Node, problems: list[Problem]) -> Rule | None:
    """The rule of a record, or None where it is none; all that is wrong with it joins the problems."""
    kind = node.text_at("kind").strip()
    module = KINDS.get(kind)
    record, wrong = validate(record_of(module) if module else record_of_no_kind(), node)
    problems += wrong
    examples = tuple(examples_of(node, problems)) if isinstance(node.value, dict) else ()
    if module is None:
        if kind:
            known = did_you_mean(kind, KINDS) or f"; known: {', '.join(sorted(KINDS))}"
            problems.append(node.at(("kind",)).problem(f'there is no kind "{kind}"{known}'))
        return None
    problems += _unfilled(node, module)
    valid, _ = validate(options_of(module), node)  # what is wrong with them is among the problems of the record
    if valid is None:
        return None
    options = module.Options(**{name: getattr(valid, name) for name in module.Options._fields})
    problems += (node.problem(what) for what in (module.problems(options) if hasattr(module, "problems") else ()))
    if record is None or problems:  # options that are wrong may be too wrong to say what they need
        return None
    return Rule(
        record.id, record.title, kind, record.category, record.severity, record.message, options,
        node.path, node.place.line, module.needs(options) if hasattr(module, "needs") else (), examples,
    )  # fmt: skip


def _unfilled(node: Node, module: ModuleType) -> Iterator[Problem]:
    """Placeholders of the message that the kind does not fill, or that are more than a name."""
    message = node.at(("message",))
    try:
        parts = [part for part in Formatter().parse(node.text_at("message")) if part[1] is not None]
    except ValueError as error:
        yield message.problem(f'"message" has a brace without its partner: {error}')
        return
    for _, name, layout, conversion in parts:
        if name not in module.VALUES:
            known = did_you_mean(name or "", module.VALUES) or f"; known: {', '.join(module.VALUES)}"
            yield message.problem(f'"message" has {{{name}}}, which the kind {module.KIND} does not fill{known}')
        elif layout or conversion:
            yield message.problem(f'"message" has more than a name between braces; write {{{name}}}')
