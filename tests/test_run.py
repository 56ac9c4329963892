"""A run over many drafts."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker import run
from checker.drafts import Draft
from checker.engine import Library, check, load_library
from checker.shipped import shipped
from checker.text import Source


@pytest.fixture(scope="module")
def library() -> Library:
    return load_library([shipped("rules")], [shipped("knowledge")])


def test_a_bug_in_one_draft_does_not_hide_the_others(
    tmp_path: Path, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stumbles(source: Source, *others: object) -> object:
        if source.text.startswith("bad"):
            raise ZeroDivisionError("division by zero")
        return check(source, *others)  # type: ignore[arg-type]

    monkeypatch.setattr("checker.run.check", stumbles)
    drafts = []
    for name, text in (("a", "good one."), ("b", "bad one."), ("c", "good too.")):
        (tmp_path / name).write_text(text, encoding="utf-8")
        drafts.append(Draft(name, tmp_path / name))
    done: list[int] = []
    report = run.run(drafts, library, None, [], lambda: done.append(1))
    assert [file.path for file in report.files] == ["a", "c"]
    (problem,) = report.problems
    assert (problem.path, problem.message) == (
        "b",
        "could not be checked: ZeroDivisionError: division by zero; please report this",
    )
    assert len(done) == 3


def test_a_file_that_vanishes_after_it_was_found(tmp_path: Path, library: Library) -> None:
    report = run.run([Draft("gone.txt", tmp_path / "gone.txt")], library, None, [])
    assert [problem.message for problem in report.problems] == ["cannot be read: No such file or directory"]
