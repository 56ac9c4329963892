"""The report for people."""

from __future__ import annotations

import pytest

from checker.findings import Suggestion
from checker.knowledge.store import Store
from checker.report import ReportProblem
from checker.reports.paint import Paint, paint_for
from checker.reports.text_report import render_text
from checker.text import Span
from tests.reports.support import finding, report

PLAIN = Paint(colour=False)


def test_a_finding_shows_its_place_its_words_its_evidence_and_its_fix(world: Store) -> None:
    assert render_text(report(world, (finding("mayor"),)), PLAIN).splitlines() == [
        "drafts/a.txt:3:15 error [office] not mayor",
        "    The Norlandic »mayor« Ada \U0001f600 Quillon spoke.",
        "    because: Ada Quillon was President of Norland [Almanac] (knowledge/a.yaml:12)",
        "    because: the article has “One” at 1:2",
        "    suggested: president",
        "",
        "drafts/a.txt: a note",
        "",
        "1 draft checked with 3 rules, 1,204 entities and 9,871 facts",
        "claims: 0 supported, 0 contradicted, 0 unknown",
        "findings: 1 error",
    ]


def test_the_worst_comes_first(world: Store) -> None:
    found = (finding("One", "suggestion"), finding("mayor", "error"), finding("Ada", "warning"))
    lines = render_text(report(world, found), PLAIN).splitlines()
    assert [line.split()[1] for line in lines if line.startswith("drafts/a.txt:") and "[office]" in line] == [
        "error",
        "warning",
        "suggestion",
    ]
    assert lines[-1] == "findings: 1 error, 1 warning, 1 suggestion"


def test_when_it_is_quiet_it_says_what_it_verified(world: Store) -> None:
    assert render_text(report(world), PLAIN).splitlines()[-1] == "no findings; 0 claims verified"


def test_colour_marks_the_words(world: Store) -> None:
    painted = render_text(report(world, (finding("mayor"),)), Paint(colour=True))
    assert "\x1b[1;4mmayor\x1b[0m" in painted
    assert "»" not in painted


@pytest.mark.parametrize(("terminal", "no_color", "colour"), [(True, "", True), (True, "1", False), (False, "", False)])
def test_colour_is_for_terminals(terminal: bool, no_color: str, colour: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    class Stream:
        def isatty(self) -> bool:
            return terminal

    monkeypatch.setenv("NO_COLOR", no_color)
    assert paint_for(Stream()).colour is colour  # type: ignore[arg-type]


def test_no_colour_without_a_standard_output() -> None:
    assert not paint_for(None).colour


def test_a_fix_elsewhere_says_where(world: Store) -> None:
    found = finding("mayor")
    at = found.span.end
    elsewhere = found._replace(suggestions=(Suggestion(",", Span(at, at)), Suggestion("", Span(at + 1, at + 4))))
    lines = render_text(report(world, (elsewhere,)), PLAIN).splitlines()
    assert [line.strip() for line in lines if "suggested" in line] == [
        "suggested: , at 3:20",
        "suggested: (nothing) at 3:21, in place of Ada",
    ]


def test_a_message_cannot_give_the_terminal_orders(world: Store) -> None:
    rendered = render_text(report(world, (finding("mayor")._replace(message="a\x1b[31mb\nc"),)), PLAIN)
    assert "[office] a [31mb c\n" in rendered


def test_a_run_with_problems_is_not_called_clean(world: Store) -> None:
    lines = render_text(report(world, (), (ReportProblem("b.txt", "cannot be read"),)), PLAIN).splitlines()
    assert lines[-1] == "not everything was checked: 1 problem"
