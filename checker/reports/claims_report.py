"""Every claim that the drafts make, how it is said, how it fares, and why."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from checker.article import Article, Mention, Verdict
from checker.report import FileReport, Report
from checker.reports.paint import Paint
from checker.reports.text_report import shown
from checker.text import Span
from checker.wording import evidence

SCHEMA = "factlint-claims/1"

_STYLES = {"supported": "good", "contradicted": "error", "unknown": "dim"}


def render_claims(report: Report, paint: Paint) -> str:
    """One block for each claim: place, words, verdict, and the facts that decide it."""
    lines: list[str] = []
    for file in report.files:
        for verdict in file.article.verdicts:
            lines += _claim(file, verdict, paint)
        lines += [f"{paint.text(file.path, 'path')}: {note}" for note in file.notes]
    total = sum(len(file.article.verdicts) for file in report.files)
    lines.append(f"{total} claim{'' if total == 1 else 's'}")
    return "\n".join(lines) + "\n"


def _claim(file: FileReport, verdict: Verdict, paint: Paint) -> Iterator[str]:
    article, claim = file.article, verdict.claim
    at = article.document.source.position(_span(article, verdict).start)
    place = paint.text(f"{file.path}:{at.line}:{at.column}", "path")
    said = f"{_words(article, verdict, claim.subject)} — {claim.relation} — {_words(article, verdict, claim.value)}"
    how = "; ".join([claim.manner, *([", ".join(map(str, claim.dates))] if claim.dates else [])])
    yield f"{place} {paint.text(verdict.outcome, _STYLES[verdict.outcome])}: {said} ({how})"
    for fact in verdict.facts:
        known = evidence(article, fact)
        sources = f" [{'; '.join(known.sources)}]" if known.sources else ""
        yield f"    because: {known.text}{sources} ({known.path}:{known.line})"


def render_claims_json(report: Report) -> str:
    """The same for programs."""
    files = [
        {"path": file.path, "date": file.date.isoformat() if file.date else None,
         "claims": [_record(file.article, verdict) for verdict in file.article.verdicts]}
        for file in report.files
    ]  # fmt: skip
    return json.dumps({"schema": SCHEMA, "files": files}, ensure_ascii=False, indent=2) + "\n"


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
