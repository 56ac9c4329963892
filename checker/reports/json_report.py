"""The report for programs: one JSON object, schema factlint-report/1."""

from __future__ import annotations

import json
from typing import Any

from checker.findings import ArticleEvidence, Evidence, Finding, Suggestion
from checker.report import FileReport, Report
from checker.text import Source

SCHEMA = "factlint-report/1"


def render_json(report: Report) -> str:
    """The whole report; positions count from 1, offsets and columns in code points of the file."""
    tool = report.tool
    return dump(
        {
            "schema": SCHEMA,
            "tool": {
                "name": "factlint",
                "version": tool.version,
                "rules": tool.rules_digest,
                "knowledge": tool.knowledge_digest,
            },
            "files": [_file(file) for file in report.files],
            "problems": problem_records(report),
            "summary": {
                "files": len(report.files),
                "rules": tool.rules,
                "entities": tool.entities,
                "facts": tool.facts,
                "findings": report.by_severity(),
            },
        }
    )


def problem_records(report: Report) -> list[dict[str, Any]]:
    """Why the run cannot be trusted; line and column are 0 where there are none."""
    return [
        {"path": problem.path, "line": problem.line, "column": problem.column, "message": problem.message}
        for problem in report.problems
    ]


def dump(value: Any) -> str:
    """JSON with its text as it is, and one line end after it."""
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"


def _file(file: FileReport) -> dict[str, Any]:
    source = file.article.document.source
    return {
        "path": file.path,
        "date": file.date.isoformat() if file.date else None,
        "claims": file.claims(),
        "findings": [_finding(source, finding) for finding in file.findings],
        "notes": list(file.notes),
    }


def _finding(source: Source, finding: Finding) -> dict[str, Any]:
    start, end = source.position(finding.span.start), source.position(finding.span.end)
    return {
        "rule": finding.rule,
        "category": finding.category,
        "severity": finding.severity,
        "message": finding.message,
        "start": finding.span.start,
        "end": finding.span.end,
        "line": start.line,
        "column": start.column,
        "end_line": end.line,
        "end_column": end.column,
        "text": finding.text,
        "evidence": [_evidence(source, evidence) for evidence in finding.evidence],
        "suggestions": [_suggestion(suggestion) for suggestion in finding.suggestions],
        "fingerprint": finding.fingerprint,
    }


def _evidence(source: Source, evidence: Evidence) -> dict[str, Any]:
    if isinstance(evidence, ArticleEvidence):
        at = source.position(evidence.span.start)
        return {
            "kind": "article",
            "text": evidence.text,
            "start": evidence.span.start,
            "end": evidence.span.end,
            "line": at.line,
            "column": at.column,
        }
    return {
        "kind": "knowledge",
        "text": evidence.text,
        "path": evidence.path,
        "line": evidence.line,
        "sources": list(evidence.sources),
    }


def _suggestion(suggestion: Suggestion) -> dict[str, Any]:
    return {
        "replacement": suggestion.replacement,
        "start": suggestion.span.start,
        "end": suggestion.span.end,
        "why": suggestion.why,
    }
