"""Which files are checked."""

from __future__ import annotations

import io
import os
from pathlib import Path
from types import SimpleNamespace

import pytest

from checker.drafts import Draft, find_drafts, read_draft
from checker.text import UnreadableSource


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("b.md", "a.txt", "c/d.HTML", "c/e.py", ".hidden/f.md", "c/.g.md", "h.markdown", "empty/i.csv"):
        file = tmp_path / name
        file.parent.mkdir(exist_ok=True)
        file.write_text(name)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def found(*paths: str) -> tuple[list[str], list[str]]:
    drafts, problems = find_drafts(list(paths), "stdin.md")
    return [Path(draft.name).as_posix() for draft in drafts], [problem.path for problem in problems]


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(
    ("paths", "names", "problems"),
    [
        (["."], ["a.txt", "b.md", "c/d.HTML", "h.markdown"], []),
        (["b.md", "a.txt"], ["a.txt", "b.md"], []),
        (["c/e.py", ".hidden/f.md"], [".hidden/f.md", "c/e.py"], []),
        (["a.txt", ".", "a.txt"], ["a.txt", "b.md", "c/d.HTML", "h.markdown"], []),
        (["c", "c/d.HTML"], ["c/d.HTML"], []),
        (["no.md", "empty", "a.txt"], ["a.txt"], ["no.md", "empty"]),
        ([".hidden"], [".hidden/f.md"], []),
        (["./a.txt", "a.txt", "."], ["a.txt", "b.md", "c/d.HTML", "h.markdown"], []),
        (["a.txt/b.md", "", "a.txt"], ["a.txt"], ["a.txt/b.md", ""]),
        (["-"], ["stdin.md"], []),
        ([], [], []),
    ],
)
def test_drafts_are_found_once_and_in_order(paths: list[str], names: list[str], problems: list[str]) -> None:
    assert found(*paths) == (names, problems)


def test_a_problem_says_what_is_missing(folder: Path) -> None:
    _, problems = find_drafts(["no.md", "empty"], "stdin.md")
    assert [problem.message for problem in problems] == [
        "there is no such file or folder",
        "has no drafts (.htm, .html, .markdown, .md, .txt)",
    ]


def test_a_draft_is_read_under_its_name(folder: Path) -> None:
    source = read_draft(Draft("my draft", folder / "b.md"))
    assert (source.path, source.text) == ("my draft", "b.md")
    with pytest.raises(UnreadableSource):
        read_draft(Draft("gone.md", folder / "gone.md"))


def test_standard_input_is_a_draft(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=io.BytesIO("é\r\n".encode())))
    source = read_draft(Draft("stdin.md", None))
    assert (source.path, source.text) == ("stdin.md", "é\r\n")


@pytest.mark.usefixtures("folder")
def test_standard_input_is_not_the_file_of_its_name() -> None:
    drafts, _ = find_drafts(["b.md", "-"], "b.md")
    assert [draft.path for draft in drafts] == [Path("b.md"), None]


def test_what_is_no_file_is_a_problem(folder: Path) -> None:
    os.mkfifo(folder / "pipe.md")
    assert found("pipe.md", "x" * 5000 + ".md", "a\0.md") == ([], ["pipe.md", "x" * 5000 + ".md", "a\0.md"])


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read every folder")
def test_a_folder_that_cannot_be_read_is_a_problem(folder: Path) -> None:
    (folder / "c").chmod(0)
    try:
        assert found(".")[1] == ["c"]
    finally:
        (folder / "c").chmod(0o755)


def test_closed_standard_input_cannot_be_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", None)
    with pytest.raises(UnreadableSource, match="standard input is closed"):
        read_draft(Draft("stdin.md", None))
