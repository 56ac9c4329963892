"""The report for a person at a terminal: what is wrong, where, what shows it, and what should stand there."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.findings import SEVERITIES, ArticleEvidence, Evidence, Finding
from checker.report import OUTCOMES, FileReport, Report
from checker.reports.paint import Paint
from checker.text import Source, Span

CONTEXT = 60  # code points of the sentence shown on either side of the marked words

_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]+")


def render_text(report: Report, paint: Paint) -> str:
    """Findings by file, the worst first, and a summary."""
    lines: list[str] = []
    for file in report.files:
        worst_first = sorted(file.findings, key=lambda f: (SEVERITIES.index(f.severity), f.span, f.rule))
        for finding in worst_first:
            lines += [*_finding(file, finding, paint), ""]
        lines += [f"{paint.text(file.path, 'path')}: {note}" for note in file.notes]
    if any(file.notes for file in report.files):
        lines.append("")
    lines += _summary(report, paint)
    return "\n".join(lines) + "\n"


def _finding(file: FileReport, finding: Finding, paint: Paint) -> Iterator[str]:
    source = file.article.document.source
    at = source.position(finding.span.start)
    place = paint.text(f"{shown(file.path)}:{at.line}:{at.column}", "path")
    yield f"{place} {paint.severity(finding.severity)} {paint.text(f'[{finding.rule}]', 'dim')} {finding.message}"
    yield f"    {in_context(source, finding.span, paint)}"
    for evidence in finding.evidence:
        yield f"    because: {_evidence(source, evidence)}"
    for suggestion in finding.suggestions:
        fix = shown(suggestion.replacement) or "(nothing)"
        yield f"    suggested: {paint.text(fix, 'good')}"


def in_context(source: Source, span: Span, paint: Paint) -> str:
    """The words in their line, marked, with at most CONTEXT code points on either side."""
    text = source.text
    start = max(text.rfind("\n", 0, span.start) + 1, span.start - CONTEXT)
    line_end = text.find("\n", span.end)
    end = min(len(text) if line_end < 0 else line_end, span.end + CONTEXT)
    before, words, after = (
        shown(text[start : span.start]),
        shown(text[span.start : span.end]),
        shown(text[span.end : end]),
    )
    lead = "…" if start and text[start - 1] != "\n" else ""
    tail = "…" if end < len(text) and text[end] not in "\r\n" else ""
    marked = paint.text(words, "marked") if paint.colour else f"»{words}«"
    return f"{lead}{before.lstrip() if not lead else before}{marked}{after.rstrip()}{tail}"


def _evidence(source: Source, evidence: Evidence) -> str:
    if isinstance(evidence, ArticleEvidence):
        at = source.position(evidence.span.start)
        return f"the article has “{shown(evidence.text)}” at {at.line}:{at.column}"
    sources = f" [{'; '.join(evidence.sources)}]" if evidence.sources else ""
    return f"{evidence.text}{sources} ({evidence.path}:{evidence.line})"


def shown(text: str) -> str:
    """Text on one line, without control characters that a terminal would obey."""
    return _CONTROL.sub(" ", text)


def _summary(report: Report, paint: Paint) -> Iterator[str]:
    tool = report.tool
    claims = {outcome: sum(file.claims()[outcome] for file in report.files) for outcome in OUTCOMES}
    yield (
        f"{_count(len(report.files), 'draft')} checked with {_count(tool.rules, 'rule')}, "
        f"{_count(tool.entities, 'entity', 'entities')} and {_count(tool.facts, 'fact')}"
    )
    yield "claims: " + ", ".join(f"{claims[outcome]} {outcome}" for outcome in OUTCOMES)
    found = report.by_severity()
    if any(found.values()):
        yield "findings: " + ", ".join(
            paint.text(_count(found[severity], severity), severity) for severity in SEVERITIES if found[severity]
        )
    elif report.files:
        yield paint.text(f"no findings; {_count(claims['supported'], 'claim')} verified", "good")


def _count(number: int, one: str, many: str = "") -> str:
    return f"{number:,} {one if number == 1 else many or one + 's'}"
