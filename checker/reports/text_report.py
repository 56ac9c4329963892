"""The report for a person at a terminal: what is wrong, where, what shows it, and what should stand there."""

from __future__ import annotations

from collections.abc import Iterator

from checker.findings import SEVERITIES, ArticleEvidence, Evidence, Finding, Suggestion
from checker.report import OUTCOMES, FileReport, Report
from checker.reports.excerpt import Sentences, in_context, sentences_in_source, shortened, shown
from checker.reports.paint import Paint
from checker.text import Source


def render_text(report: Report, paint: Paint) -> str:
    """Findings by file, the worst first, and a summary."""
    lines: list[str] = []
    for file in report.files:
        lines += _file(file, paint)
    if any(file.notes for file in report.files):
        lines.append("")
    lines += _summary(report, paint)
    return "\n".join(lines) + "\n"


def _file(file: FileReport, paint: Paint) -> Iterator[str]:
    worst_first = sorted(file.findings, key=lambda f: (SEVERITIES.index(f.severity), f.span, f.rule))
    if worst_first:
        sentences = sentences_in_source(file.article)
        for finding in worst_first:
            yield from _finding(file, finding, sentences, paint)
            yield ""
    for note in file.notes:
        yield f"{paint.text(shown(file.path), 'path')}: {shown(note)}"


def _finding(file: FileReport, finding: Finding, sentences: Sentences, paint: Paint) -> Iterator[str]:
    source = file.article.document.source
    at = source.position(finding.span.start)
    place = paint.text(f"{shown(file.path)}:{at.line}:{at.column}", "path")
    rule = paint.text(f"[{finding.rule}]", "dim")
    yield f"{place} {paint.severity(finding.severity)} {rule} {shown(finding.message)}"
    yield f"    {in_context(source, finding.span, sentences.around(source, finding.span), paint)}"
    for evidence in finding.evidence:
        yield f"    because: {_evidence(source, evidence)}"
    for suggestion in finding.suggestions:
        yield f"    suggested: {_suggestion(source, finding, suggestion, paint)}"


def _suggestion(source: Source, finding: Finding, suggestion: Suggestion, paint: Paint) -> str:
    """The text that should stand there; with its place, where that is not the finding's own."""
    fix = paint.text(shortened(shown(suggestion.replacement)) or "(nothing)", "good")
    if suggestion.span == finding.span:
        return fix
    at = source.position(suggestion.span.start)
    replaced = shortened(shown(source.text[suggestion.span.start : suggestion.span.end]))
    return f"{fix} at {at.line}:{at.column}" + (f", in place of {replaced}" if replaced else "")


def _evidence(source: Source, evidence: Evidence) -> str:
    if isinstance(evidence, ArticleEvidence):
        at = source.position(evidence.span.start)
        return f"the article has “{shortened(shown(evidence.text))}” at {at.line}:{at.column}"
    sources = f" [{'; '.join(evidence.sources)}]" if evidence.sources else ""
    return shown(f"{evidence.text}{sources} ({evidence.path}:{evidence.line})")


def _summary(report: Report, paint: Paint) -> Iterator[str]:
    tool = report.tool
    claims = {outcome: sum(file.claims()[outcome] for file in report.files) for outcome in OUTCOMES}
    yield (
        f"{count(len(report.files), 'draft')} checked with {count(tool.rules, 'rule')}, "
        f"{count(tool.entities, 'entity', 'entities')} and {count(tool.facts, 'fact')}"
    )
    yield "claims: " + ", ".join(f"{claims[outcome]} {outcome}" for outcome in OUTCOMES)
    found = report.by_severity()
    if any(found.values()):
        yield "findings: " + ", ".join(
            paint.text(count(found[severity], severity), severity) for severity in SEVERITIES if found[severity]
        )
    elif report.files:
        yield paint.text(f"no findings; {count(claims['supported'], 'claim')} verified", "good")
    if report.problems:
        yield paint.text(f"not everything was checked: {count(len(report.problems), 'problem')}", "error")


def count(number: int, one: str, many: str = "") -> str:
    """A number with its noun: "1 draft", "1,204 entities"."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"
