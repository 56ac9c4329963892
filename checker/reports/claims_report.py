"""Every claim that the drafts make, how it is said, how it fares, and why."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from checker.article import Article, Mention, Verdict
from checker.report import OUTCOMES, FileReport, Report
from checker.reports.excerpt import shortened, shown
from checker.reports.json_report import dump, problem_records
from checker.reports.paint import Paint
from checker.reports.text_report import count
from checker.text import Span
from checker.wording import evidence

SCHEMA = "factlint-claims/1"

_STYLES = {"supported": "good", "contradicted": "error", "unknown": "dim"}


def render_claims(report: Report, paint: Paint) -> str:
    """One block for each claim: place, verdict and words, what they say, and the facts that decide it."""
    lines: list[str] = []
    for file in report.files:
        for verdict in file.article.verdicts:
            lines += _claim(file, verdict, paint)
        lines += [f"{paint.text(shown(file.path), 'path')}: {shown(note)}" for note in file.notes]
    outcomes = [verdict.outcome for file in report.files for verdict in file.article.verdicts]
    by_outcome = ", ".join(f"{outcomes.count(outcome)} {outcome}" for outcome in OUTCOMES)
    lines.append(f"{count(len(outcomes), 'claim')}: {by_outcome}")
    if report.problems:
        lines.append(paint.text(f"not everything was read: {count(len(report.problems), 'problem')}", "error"))
    return "\n".join(lines) + "\n"


def _claim(file: FileReport, verdict: Verdict, paint: Paint) -> Iterator[str]:
    article, claim = file.article, verdict.claim
    span = _span(article, verdict)
    at = article.document.source.position(span.start)
    place = paint.text(f"{shown(file.path)}:{at.line}:{at.column}", "path")
    outcome = paint.text(verdict.outcome, _STYLES[verdict.outcome])
    yield f"{place} {outcome}: “{shortened(shown(article.text(span)))}”"
    dates = ", ".join(map(str, claim.dates)) or "no date"
    yield f"    says: {_said(article, verdict)} ({claim.relation}; {claim.manner}; {dates})"
    for fact in verdict.facts:
        known = evidence(article, fact)
        sources = f" [{'; '.join(known.sources)}]" if known.sources else ""
        yield "    because: " + shown(f"{known.text}{sources} ({known.path}:{known.line})")
    if not verdict.facts:
        yield "    because: nothing on record decides it"


def _said(article: Article, verdict: Verdict) -> str:
    """The claim as a sentence, in the relation's words and the article's names."""
    claim = verdict.claim
    phrase = article.knowledge.relation(claim.relation).phrase
    return phrase.format(subject=_words(article, verdict, claim.subject), value=_words(article, verdict, claim.value))


def render_claims_json(report: Report) -> str:
    """The same for programs."""
    files = [
        {"path": file.path, "date": file.date.isoformat() if file.date else None, "notes": list(file.notes),
         "claims": [_record(file.article, verdict) for verdict in file.article.verdicts]}
        for file in report.files
    ]  # fmt: skip
    return dump({"schema": SCHEMA, "files": files, "problems": problem_records(report)})


def _record(article: Article, verdict: Verdict) -> dict[str, Any]:
    claim = verdict.claim
    span = _span(article, verdict)
    at = article.document.source.position(span.start)
    return {
        "relation": claim.relation,
        "subject": _words(article, verdict, claim.subject),
        "value": _words(article, verdict, claim.value),
        "manner": claim.manner,
        "dates": [str(value) for value in claim.dates],
        "verdict": verdict.outcome,
        "start": span.start,
        "end": span.end,
        "line": at.line,
        "column": at.column,
        "text": article.text(span),
        "evidence": [
            {"text": known.text, "path": known.path, "line": known.line, "sources": list(known.sources)}
            for known in (evidence(article, fact) for fact in verdict.facts)
        ],
    }


def _span(article: Article, verdict: Verdict) -> Span:
    """From the first to the last word of the claim's subject and value."""
    claim = verdict.claim
    first = min(claim.subject.first, claim.value.first)
    last = max(claim.subject.last, claim.value.last)
    return article.span(article.sentences[claim.sentence], first, last)


def _words(article: Article, verdict: Verdict, mention: Mention) -> str:
    sentence = article.sentences[verdict.claim.sentence]
    return shown(article.text(article.span(sentence, mention.first, mention.last)))
