"""The whole way: positions, order, and that the same input gives the same findings."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.engine import Library, check, load_library
from checker.shipped import shipped
from checker.text import Source
from checker.yaml_nodes import LoadError

PIECES = [
    "Ukrainian Prime Minister Volodymyr Zelensky", "German Chancellor Angela Merkl", "Thursday, August 13, 2021",
    "the the", "“open", "closed”", "(", ")", "。", "café", "\U0001f600", "e\u0301", "Kyiv", "Kiev", "TODO", "<br />",
    "&amp;", ". ", ", ", " ", "\n\n", "\r\n", "| a | b |\n|---|---|\n| c | d |\n", "**bold**", "# Head\n", "SchÃ¤uble",
]  # fmt: skip


@pytest.fixture(scope="module")
def library() -> Library:
    return load_library([shipped("rules")], [shipped("knowledge")])


@settings(deadline=None, max_examples=60)
@given(
    pieces=st.lists(st.sampled_from(PIECES), max_size=30),
    bom=st.booleans(),
    suffix=st.sampled_from(["txt", "md", "html"]),
)
def test_a_findings_text_is_the_source_at_its_span(pieces: list[str], bom: bool, suffix: str, library: Library) -> None:
    text = "\ufeff" * bom + " ".join(pieces)
    report = check(Source(f"a.{suffix}", text), library, date(2021, 9, 1))
    for finding in report.findings:
        assert text[finding.span.start : finding.span.end] == finding.text
        assert finding.text.strip()
        for suggestion in finding.suggestions:
            assert 0 <= suggestion.span.start <= suggestion.span.end <= len(text)
    again = check(Source(f"a.{suffix}", text), library, date(2021, 9, 1))
    assert again.findings == report.findings


def test_a_finding_inside_another_of_its_category_is_left_out(library: Library) -> None:
    report = check(Source("a.txt", "image source,Reuters The mill burnt down on a cold day in May."), library)
    assert [finding.rule for finding in report.findings] == ["caption-furniture"]


def test_without_a_date_it_says_what_was_not_checked(library: Library) -> None:
    report = check(Source("a.txt", "German Prime Minister Angela Merkel spoke."), library)
    assert (report.findings, len(report.notes)) == ((), 1)


@pytest.mark.parametrize(
    ("kind", "said"),
    [
        ("kind: relation\n  relation: hodls\n  says: ['{post} {person}']", 'names the unknown relation "hodls"'),
        ("kind: relation\n  relation: holds\n  says: ['{team} {person}']", 'has the pattern "{team} {person}"'),
        ("kind: near-name\n  types: [person]\n  relation: hodls", 'names the unknown relation "hodls"'),
        ("kind: age\n  subject: person\n  born: bron\n  died: died", 'names the unknown relation "bron"'),
    ],
)
def test_a_rule_that_does_not_fit_the_knowledge_is_a_problem(tmp_path: Path, kind: str, said: str) -> None:
    examples = "".join(f"    - {{{what}}}\n" for what in 3 * ["flag: 'a [[b]]'", "pass: a"])
    record = (
        f"- id: own\n  title: T\n  {kind}\n  category: role\n  severity: error\n  message: m\n  examples:\n{examples}"
    )
    (tmp_path / "own.yaml").write_text(record, encoding="utf-8")
    with pytest.raises(LoadError) as error:
        load_library([shipped("rules"), tmp_path], [shipped("knowledge")])
    (problem,) = error.value.problems
    assert said in problem.message
    assert problem.path.endswith("own.yaml")
