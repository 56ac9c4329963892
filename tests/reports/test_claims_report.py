"""The list of claims."""

from __future__ import annotations

import json

from checker.report import FileReport, Report, ReportProblem, Tool
from checker.reports.claims_report import render_claims, render_claims_json
from checker.reports.paint import Paint
from tests.conftest import Read

TEXT = "The Norlandic prime minister Ada Quillon spoke.\n"


def report(read: Read, text: str = TEXT, when: str | None = "2018-03-01") -> Report:
    article = read(text, when)
    file = FileReport("a.txt", article.document.date, article, (), ("a note",) if when is None else ())
    return Report(Tool("1", 1, "", 1, 1, ""), (file,), ())


def test_a_claim_is_shown_with_its_verdict_and_why(read: Read) -> None:
    lines = render_claims(report(read), Paint(colour=False)).splitlines()
    assert lines == [
        "a.txt:1:5 contradicted: “Norlandic prime minister Ada Quillon”",
        "    says: Ada Quillon was Norlandic prime minister (holds; stated; 2018-03-01)",
        "    because: Otto Delgrave was Prime Minister of Norland since 2015-03-10 [The Almanac] "
        + lines[2].partition("] ")[2],
        "1 claim: 0 supported, 1 contradicted, 0 unknown",
    ]
    assert "people.yaml:" in lines[2]


def test_a_claim_that_nothing_decides_says_so(read: Read) -> None:
    lines = render_claims(report(read, when=None), Paint(colour=False)).splitlines()
    assert lines == [
        "a.txt:1:5 unknown: “Norlandic prime minister Ada Quillon”",
        "    says: Ada Quillon was Norlandic prime minister (holds; stated; no date)",
        "    because: nothing on record decides it",
        "a.txt: a note",
        "1 claim: 0 supported, 0 contradicted, 1 unknown",
    ]


def test_a_claim_over_two_lines_stays_on_one(read: Read) -> None:
    lines = render_claims(report(read, TEXT.replace("minister Ada", "minister\nAda")), Paint(colour=False)).splitlines()
    assert lines[0] == "a.txt:1:5 contradicted: “Norlandic prime minister Ada Quillon”"


def test_problems_are_in_both_formats(read: Read) -> None:
    broken = report(read)._replace(problems=(ReportProblem("b.txt", "cannot be read", 5, 7),))
    assert render_claims(broken, Paint(colour=False)).splitlines()[-1] == "not everything was read: 1 problem"
    assert json.loads(render_claims_json(broken))["problems"] == [
        {"path": "b.txt", "line": 5, "column": 7, "message": "cannot be read"}
    ]


def test_the_same_for_programs(read: Read) -> None:
    (file,) = json.loads(render_claims_json(report(read)))["files"]
    (claim,) = file["claims"]
    assert (claim["verdict"], claim["manner"], claim["dates"]) == ("contradicted", "stated", ["2018-03-01"])
    assert TEXT[claim["start"] : claim["end"]] == claim["text"] == "Norlandic prime minister Ada Quillon"
    assert claim["evidence"][0]["sources"] == ["The Almanac"]
