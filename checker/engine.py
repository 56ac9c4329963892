"""The whole way of a draft: source, document, mentions, claims, verdicts, findings."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path

from checker import __version__, claims, mentions, names, patterns, verdicts
from checker.article import Article
from checker.checks import KINDS, relation
from checker.document.read import read_document
from checker.findings import SEVERITIES, Category, Finding, Flag, soften
from checker.knowledge.open import open_knowledge
from checker.knowledge.store import Store
from checker.language.quotations import quotations
from checker.language.tokens import sentences
from checker.report import FileReport, Tool
from checker.rules.compiled import open_rules
from checker.rules.model import Rule, RuleSet
from checker.text import Source
from checker.yaml_nodes import LoadError, Problem


@dataclass(frozen=True, eq=False, repr=False)
class Library:
    """The rules and the knowledge of a run."""

    rules: RuleSet
    knowledge: Store

    @cached_property
    def patterns(self) -> patterns.Node:
        said = [rule.options for rule in self.rules.rules if isinstance(rule.options, relation.Options)]
        return patterns.build([(self.knowledge.relation(way.relation), text) for way in said for text in way.says])

    @property
    def tool(self) -> Tool:
        counts = self.knowledge.counts
        return Tool(
            __version__,
            len(self.rules.rules),
            self.rules.digest,
            counts.entities,
            counts.facts,
            self.knowledge.digest,
        )


def load_library(rules: list[Path], knowledge: list[Path]) -> Library:
    """Open rules and knowledge, compiled if they have changed. Raises LoadError with every problem of both."""
    library = Library(open_rules(rules), open_knowledge(knowledge))
    problems = [problem for rule in library.rules.rules for problem in _misfits(rule, library.knowledge)]
    if problems:
        raise LoadError(problems)
    return library


def _misfits(rule: Rule, knowledge: Store) -> Iterator[Problem]:
    """What a rule says of relations that the knowledge does not have, or has otherwise."""
    module = KINDS[rule.kind]
    for name in module.relations(rule.options) if hasattr(module, "relations") else ():
        try:
            declared = knowledge.relation(name)
        except KeyError:
            yield Problem(rule.path, rule.line, 1, f'the rule "{rule.id}" names the unknown relation "{name}"')
            continue
        for pattern in rule.options.says if isinstance(rule.options, relation.Options) else ():
            try:
                patterns.expand(pattern, declared)
            except patterns.PatternError as error:
                message = f'the rule "{rule.id}" has the pattern "{pattern}", which cannot be used: {error}'
                yield Problem(rule.path, rule.line, 1, message)


def check(source: Source, library: Library, as_of: date | None = None) -> FileReport:
    """Check one draft; `as_of` is its date where it does not say one itself."""
    article = read(source, library, as_of)
    found = (finding for rule in _applicable(article, library) for finding in _findings(article, rule))
    findings = _outermost(found)
    notes = () if article.document.date else ("no date: what depends on the article's date was not checked",)
    return FileReport(source.path, article.document.date, article, findings, notes)


def read(source: Source, library: Library, as_of: date | None = None) -> Article:
    """What the draft says: its sentences, what they mention and claim, and how the claims fare."""
    document = read_document(source, as_of)
    said = tuple(s for index, segment in enumerate(document.segments) for s in sentences(segment.text, index))
    quoted = tuple(quotations(segment.text) for segment in document.segments)
    linked = mentions.link(document, said, library.knowledge)
    article = Article(document, said, quoted, library.knowledge, linked)
    article = article._replace(names=names.find_names(article))
    claimed = claims.extract(article, library.patterns)
    return article._replace(verdicts=tuple(verdicts.judge(claim, library.knowledge) for claim in claimed))


def _outermost(findings: Iterator[Finding]) -> tuple[Finding, ...]:
    """The findings by place, without those that lie inside another one of the same category: it says it already."""
    reached: dict[Category, int] = {}
    kept = []
    for finding in sorted(
        findings, key=lambda one: (one.span.start, -one.span.end, SEVERITIES.index(one.severity), one.rule)
    ):
        if finding.span.end > reached.get(finding.category, 0):
            reached[finding.category] = finding.span.end
            kept.append(finding)
    return tuple(kept)


def _applicable(article: Article, library: Library) -> Iterator[Rule]:
    """The rules that can find anything in the article, by the words that they need."""
    text = article.document.utf8.lower().decode()
    return (rule for rule in library.rules.rules if not rule.needs or any(word in text for word in rule.needs))


def _findings(article: Article, rule: Rule) -> Iterator[Finding]:
    flags: Iterator[Flag] = KINDS[rule.kind].check(article, rule.options)
    for flag in flags:
        yield Finding(
            rule.id,
            rule.category,
            soften(rule.severity) if flag.softened else rule.severity,
            rule.message.format_map(flag.values),
            flag.span,
            article.text(flag.span),
            flag.evidence,
            flag.suggestions,
            flag.key,
        )
