"""The outcome of a run: what a renderer needs, and nothing of rules."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from checker.article import Article, Outcome
from checker.findings import SEVERITIES, Finding, Severity

OUTCOMES: tuple[Outcome, ...] = ("supported", "contradicted", "unknown")


class FileReport(NamedTuple):
    """One checked draft. `date` is the date it was checked at; `notes` say what could not be checked and why."""

    path: str
    date: date | None
    article: Article
    findings: tuple[Finding, ...]  # by place; renderers sort as they need
    notes: tuple[str, ...] = ()

    def claims(self) -> dict[Outcome, int]:
        outcomes = [verdict.outcome for verdict in self.article.verdicts]
        return {outcome: outcomes.count(outcome) for outcome in OUTCOMES}


class ReportProblem(NamedTuple):
    """Why a run cannot be trusted: a draft that cannot be read, a broken rule. Line and column are 0 if none."""

    path: str
    message: str
    line: int = 0
    column: int = 0


class Tool(NamedTuple):
    """What the drafts were checked with."""

    version: str
    rules: int
    rules_digest: str
    entities: int
    facts: int
    knowledge_digest: str


class Report(NamedTuple):
    tool: Tool
    files: tuple[FileReport, ...]
    problems: tuple[ReportProblem, ...]

    def by_severity(self) -> dict[Severity, int]:
        found = [finding.severity for file in self.files for finding in file.findings]
        return {severity: found.count(severity) for severity in SEVERITIES}
