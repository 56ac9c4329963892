"""Reports made by hand, for the renderers."""

from __future__ import annotations

from datetime import date

from checker.article import Article
from checker.document.model import Document, verbatim
from checker.findings import ArticleEvidence, Finding, KnowledgeEvidence, Suggestion
from checker.knowledge.store import Store
from checker.language.quotations import Quotations
from checker.report import FileReport, Report, ReportProblem, Tool
from checker.text import Source, Span

TEXT = "\ufeffOne.\r\n\r\nThe Norlandic mayor Ada \U0001f600 Quillon spoke.\r\n"


def report(world: Store, findings: tuple[Finding, ...] = (), problems: tuple[ReportProblem, ...] = ()) -> Report:
    """A report on one draft, TEXT, with some findings."""
    source = Source("drafts/a.txt", TEXT)
    document = Document(source, (verbatim("paragraph", "One.", 1),), date(2018, 3, 1))
    article = Article(document, (), (Quotations((), (), ()),), world)
    file = FileReport("drafts/a.txt", date(2018, 3, 1), article, findings, ("a note",) if findings else ())
    return Report(Tool("1.2", 3, "rrr", 1204, 9871, "kkk"), (file,), problems)


def finding(words: str, severity: str = "error", rule: str = "office") -> Finding:
    """A finding at some words of TEXT, with evidence of both kinds and a suggestion."""
    start = TEXT.index(words)
    span = Span(start, start + len(words))
    return Finding(
        rule,
        "role",
        severity,  # type: ignore[arg-type]
        f"not {words}",
        span,
        words,
        (
            KnowledgeEvidence("Ada Quillon was President of Norland", "knowledge/a.yaml", 12, ("Almanac",)),
            ArticleEvidence("One", Span(1, 4)),
        ),
        (Suggestion("president", span, "known"),),
        f"key of {words}",
    )
