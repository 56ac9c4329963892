"""Running the examples of rules: they are the rules' tests and their documentation."""

from __future__ import annotations

from datetime import date
from enum import Enum

from checker.engine import Library, check
from checker.rules.model import Example, Rule
from checker.text import Source


class Outcome(Enum):
    """How an example fares: `missing`, nothing was flagged where something is marked; `noisy`, more was flagged."""

    OK = "ok"
    MISSING = "missing"
    NOISY = "noisy"
    WRONG_SPAN = "wrong span"
    WRONG_FIX = "wrong fix"


def run_example(rule: Rule, example: Example, library: Library) -> tuple[Outcome, str]:
    """The outcome of one example, and what was flagged, in words."""
    when = date.fromisoformat(example.date) if example.date else None
    report = check(Source(f"example.{example.format}", example.text), library, when)
    found = [finding for finding in report.findings if finding.rule == rule.id]
    spans = [(finding.span.start, finding.span.end) for finding in found]
    shown = "; ".join(f"{f.text!r} -> {[s.replacement for s in f.suggestions]}" for f in found) or "nothing"
    if len(spans) < len(example.spans):
        return Outcome.MISSING, shown
    if len(spans) > len(example.spans):
        return Outcome.NOISY, shown
    if spans != list(example.spans):
        return Outcome.WRONG_SPAN, shown
    if example.fix is not None and found and [s.replacement for s in found[0].suggestions][:1] != [example.fix]:
        return Outcome.WRONG_FIX, shown
    return Outcome.OK, shown
