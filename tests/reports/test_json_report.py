"""The JSON report keeps its contract."""

from __future__ import annotations

import json

from checker.knowledge.store import Store
from checker.report import ReportProblem
from checker.reports.json_report import render_json
from tests.reports.support import TEXT, finding, report


def test_the_whole_object(world: Store) -> None:
    problem = ReportProblem("b.txt", "cannot be read", 5, 7)
    rendered = render_json(report(world, (finding("mayor"),), (problem,)))
    start = TEXT.index("mayor")
    assert json.loads(rendered) == {
        "schema": "factlint-report/1",
        "tool": {"name": "factlint", "version": "1.2", "rules": "rrr", "knowledge": "kkk"},
        "files": [
            {
                "path": "drafts/a.txt",
                "date": "2018-03-01",
                "claims": {"supported": 0, "contradicted": 0, "unknown": 0},
                "findings": [
                    {
                        "rule": "office",
                        "category": "role",
                        "severity": "error",
                        "message": "not mayor",
                        "start": start,
                        "end": start + 5,
                        "line": 3,
                        "column": 15,
                        "end_line": 3,
                        "end_column": 20,
                        "text": "mayor",
                        "evidence": [
                            {
                                "kind": "knowledge",
                                "text": "Ada Quillon was President of Norland",
                                "path": "knowledge/a.yaml",
                                "line": 12,
                                "sources": ["Almanac"],
                            },
                            {"kind": "article", "text": "One", "start": 1, "end": 4, "line": 1, "column": 2},
                        ],
                        "suggestions": [{"replacement": "president", "start": start, "end": start + 5, "why": "known"}],
                        "fingerprint": finding("mayor").fingerprint,
                    }
                ],
                "notes": ["a note"],
            }
        ],
        "problems": [{"path": "b.txt", "line": 5, "column": 7, "message": "cannot be read"}],
        "summary": {
            "files": 1,
            "rules": 3,
            "entities": 1204,
            "facts": 9871,
            "findings": {"error": 1, "warning": 0, "suggestion": 0},
        },
    }
    assert rendered.endswith("}\n")


def test_columns_count_code_points(world: Store) -> None:
    (file,) = json.loads(render_json(report(world, (finding("Quillon"),))))["files"]
    (found,) = file["findings"]
    assert TEXT[found["start"] : found["end"]] == "Quillon"
    assert (found["line"], found["column"]) == (3, 27)


def test_a_fingerprint_follows_the_meaning_and_not_the_place() -> None:
    assert finding("mayor").fingerprint == finding("mayor")._replace(message="other").fingerprint
    assert finding("mayor").fingerprint != finding("mayor", rule="other").fingerprint
    assert finding("mayor").fingerprint != finding("spoke").fingerprint
