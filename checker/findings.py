"""Findings: what is wrong in a draft, where, what shows it, and what should stand there."""

from __future__ import annotations

from typing import Literal, NamedTuple

from checker.text import Span

Category = Literal["role", "name", "place", "date", "number", "relation", "text"]
Severity = Literal["error", "warning", "suggestion"]

CATEGORIES: tuple[Category, ...] = ("role", "name", "place", "date", "number", "relation", "text")
SEVERITIES: tuple[Severity, ...] = ("error", "warning", "suggestion")  # worst first


class KnowledgeEvidence(NamedTuple):
    """A line of the knowledge base that speaks against the draft."""

    text: str
    path: str
    line: int
    sources: tuple[str, ...] = ()


class ArticleEvidence(NamedTuple):
    """Another place of the same article; the span is in code points of the source."""

    text: str
    span: Span


Evidence = KnowledgeEvidence | ArticleEvidence


class Suggestion(NamedTuple):
    """Text that should replace a source range, and why."""

    replacement: str
    span: Span
    why: str = ""


class Flag(NamedTuple):
    """What a check reports: a place and the reasons, before the rule gives it its name, severity and message.

    `values` fill the placeholders of the rule's message. `key` names the contradiction by meaning (entity, relation,
    value), never by place: it makes the fingerprint. `softened` lowers an error to a warning and a warning to a
    suggestion (said in a quotation, or nobody can say which side is wrong).
    """

    span: Span
    values: dict[str, str]
    key: str
    evidence: tuple[Evidence, ...] = ()
    suggestions: tuple[Suggestion, ...] = ()
    softened: bool = False


class Finding(NamedTuple):
    """Something wrong in the draft. `text` is exactly the source at `span`."""

    rule: str
    category: Category
    severity: Severity
    message: str
    span: Span
    text: str
    evidence: tuple[Evidence, ...]
    suggestions: tuple[Suggestion, ...]
    key: str

    @property
    def fingerprint(self) -> str:
        """An identity that stays while rule and meaning stay, wherever the text moves."""
        import hashlib  # loads OpenSSL, which a report for people does not need

        return hashlib.sha256(f"{self.rule}\0{self.key}".encode()).hexdigest()[:16]


def soften(severity: Severity) -> Severity:
    """One step milder; a suggestion stays one."""
    return "warning" if severity == "error" else "suggestion"
