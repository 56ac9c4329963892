"""The list of claims."""

from __future__ import annotations

import json

from checker.report import FileReport, Report, Tool
from checker.reports.claims_report import render_claims, render_claims_json
from checker.reports.paint import Paint
from tests.conftest import Read

TEXT = "The Norlandic prime minister Ada Quillon spoke.\n"


def report(read: Read) -> Report:
    article = read(TEXT)
    return Report(Tool("1", 1, "", 1, 1, ""), (FileReport("a.txt", article.document.date, article, ()),), ())


def test_a_claim_is_shown_with_its_verdict_and_why(read: Read) -> None:
    lines = render_claims(report(read), Paint(colour=False)).splitlines()
    assert lines == [
        "a.txt:1:5 contradicted: Ada Quillon — holds — Norlandic prime minister (stated; 2018-03-01)",
        "    because: Otto Delgrave was Prime Minister of Norland since 2015-03-10 [The Almanac] "
        + lines[1].partition("] ")[2],
        "1 claim",
    ]
    assert "people.yaml:" in lines[1]


def test_the_same_for_programs(read: Read) -> None:
    (file,) = json.loads(render_claims_json(report(read)))["files"]
    (claim,) = file["claims"]
    assert (claim["verdict"], claim["manner"], claim["dates"]) == ("contradicted", "stated", ["2018-03-01"])
    assert TEXT[claim["start"] : claim["end"]] == claim["text"] == "Norlandic prime minister Ada Quillon"
    assert claim["evidence"][0]["sources"] == ["The Almanac"]
