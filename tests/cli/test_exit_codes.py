"""Exit codes and what is said with them, as a shell sees them. Each row of the README's table is here."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

CLEAN = "The bridge was closed on Monday. Nobody was hurt.\n"
WRONG = "German Prime Minister Angela Merkel spoke in Berlin.\n"
WARNING = "Trains to Kyiv were late. Nobody in Kiev was surprised.\n"


def factlint(*arguments: str, stdin: bytes = b"", cwd: Path | None = None) -> tuple[int, str, str]:
    """Exit code, standard output and standard error of a run."""
    run = subprocess.run(
        [sys.executable, "-m", "checker", *arguments],
        input=stdin,
        capture_output=True,
        cwd=cwd,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2]), "COLUMNS": "200"},
        check=False,
    )
    return run.returncode, run.stdout.decode(), run.stderr.decode()


@pytest.fixture
def drafts(tmp_path: Path) -> Path:
    (tmp_path / "clean.txt").write_text(CLEAN, encoding="utf-8")
    (tmp_path / "wrong.txt").write_text(WRONG, encoding="utf-8")
    (tmp_path / "warning.txt").write_text(WARNING, encoding="utf-8")
    (tmp_path / "binary.txt").write_bytes(b"GIF89a\0\1\2")
    (tmp_path / "latin.txt").write_bytes("café".encode("latin-1"))
    (tmp_path / "bomb").mkdir()
    (tmp_path / "bomb" / "bomb.yaml").write_text("a: &a [x, x]\nb: [*a, *a]\n", encoding="utf-8")
    (tmp_path / "empty").mkdir()
    (tmp_path / "broken").mkdir()
    (tmp_path / "broken" / "rules.yaml").write_text("- {id: x, kind: patern}\n", encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["check", "clean.txt"], 0),
        (["check", "wrong.txt", "--as-of", "2015-03-02"], 1),
        (["check", "wrong.txt", "--as-of", "2015-03-02", "--fail-on", "never"], 0),
        (["check", "wrong.txt"], 0),  # without a date nothing dated is contradicted, and the report says so
        (["check", "warning.txt"], 1),
        (["check", "warning.txt", "--fail-on", "error"], 0),
        (["check", "clean.txt", "wrong.txt", "--as-of", "2015-03-02"], 1),
        (["claims", "wrong.txt", "--as-of", "2015-03-02"], 0),
        (["--version"], 0),
        (["--help"], 0),
        (["check", "--help"], 0),
    ],
)
def test_exit_codes(drafts: Path, arguments: list[str], code: int) -> None:
    assert factlint(*arguments, cwd=drafts)[0] == code


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["check", "nowhere.txt"], "factlint: nowhere.txt: there is no such file or folder"),
        (["check", "empty"], "factlint: empty: has no drafts (.htm, .html, .markdown, .md, .txt)"),
        (["check", "clean.txt", "nowhere.txt"], "factlint: nowhere.txt: there is no such file or folder"),
        (["check", "binary.txt"], "factlint: binary.txt: looks like a binary file: byte 6 is NUL"),
        (["check", "latin.txt"], "factlint: latin.txt: is not UTF-8: byte 3 is 0xe9; save the draft as UTF-8"),
        (["check", "clean.txt", "--rules", "empty"], "factlint: empty: no rules: the folder has no .yaml files"),
        (["check", "clean.txt", "--rules", "nowhere"], "factlint: nowhere: no rules: the folder cannot be read"),
        (["check", "clean.txt", "--knowledge", "empty"], "factlint: empty: no knowledge: the folder has no .yaml"),
        (["check", "clean.txt", "--rules", "broken"], 'broken/rules.yaml:1:17: there is no kind "patern"; did you'),
        (["check", "clean.txt", "--knowledge", "bomb"], 'bomb/bomb.yaml:1:4: the anchor "&a" is not allowed'),
        (["check", "clean.txt", "--as-of", "yesterday"], "'yesterday' is no date; write it as 2022-11-11"),
        (["check", "clean.txt", "--fail-onn", "error"], "No such option: --fail-onn"),
        (["check", "clean.txt", "--format", "xml"], "'xml' is not one of 'text', 'json'"),
        (["chek", "clean.txt"], "No such command 'chek'"),
        (["check"], "Missing argument 'paths'"),
    ],
)
def test_a_run_that_cannot_be_trusted_says_why(drafts: Path, arguments: list[str], said: str) -> None:
    code, _, error = factlint(*arguments, cwd=drafts)
    assert code == 2
    assert said in error
    assert "Traceback" not in error


def test_a_broken_draft_does_not_stop_the_others_and_beats_their_findings(drafts: Path) -> None:
    code, out, _ = factlint("check", "binary.txt", "wrong.txt", "--as-of", "2015-03-02", "--format", "json", cwd=drafts)
    report = json.loads(out)
    assert code == 2
    assert [file["path"] for file in report["files"]] == ["wrong.txt"]
    assert report["summary"]["findings"]["error"] == 1
    assert [problem["path"] for problem in report["problems"]] == ["binary.txt"]


def test_standard_input_is_checked_under_the_name_given(drafts: Path) -> None:
    code, out, _ = factlint(
        "check", "-", "--stdin-filename", "a/2015-03-02-draft.md", "--format", "json", stdin=WRONG.encode(), cwd=drafts
    )
    (file,) = json.loads(out)["files"]
    assert (code, file["path"], file["date"]) == (1, "a/2015-03-02-draft.md", "2015-03-02")


def test_a_folder_is_searched_for_drafts(drafts: Path) -> None:
    _, out, error = factlint("check", ".", "--format", "json", cwd=drafts)
    assert [file["path"] for file in json.loads(out)["files"]] == ["clean.txt", "warning.txt", "wrong.txt"]
    assert "binary.txt" in error


def test_output_is_utf8_whatever_the_locale(drafts: Path) -> None:
    (drafts / "quote.txt").write_text("“We are here, she said.\n", encoding="utf-8")
    run = subprocess.run(
        [sys.executable, "-m", "checker", "check", "quote.txt"],
        capture_output=True,
        cwd=drafts,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2]), "LC_ALL": "C", "PYTHONUTF8": "0"},
        check=False,
    )
    assert "“We are here" in run.stdout.decode("utf-8")


@pytest.mark.parametrize(
    "text",
    [
        "“" * 10_000 + "word",
        '"' * 10_000 + "word",
        "(" * 10_000 + "word",
        "> " * 10_000 + "word",
        "[" * 10_000 + "word",
        "<a " * 10_000,
        "word " * 200_000,
        "a" * 1_000_000,
        "A. " * 20_000,
        "Ada Quillon " * 20_000,
    ],
    ids=["curly", "straight", "brackets", "quote-marks", "square", "tags", "long-line", "one-word", "stops", "names"],
)
@pytest.mark.parametrize("suffix", [".txt", ".md", ".html"])
def test_a_bad_draft_gets_a_report(tmp_path: Path, text: str, suffix: str) -> None:
    (tmp_path / f"bad{suffix}").write_text(text, encoding="utf-8")
    code, out, error = factlint("check", f"bad{suffix}", "--format", "json", cwd=tmp_path)
    assert code in (0, 1), error
    assert len(json.loads(out)["files"]) == 1


def test_a_lone_surrogate_and_a_vanished_file(tmp_path: Path) -> None:
    (tmp_path / "surrogate.txt").write_bytes(b"caf\xed\xa0\x80")
    (tmp_path / "link.txt").symlink_to(tmp_path / "gone.txt")
    (tmp_path / "good.txt").write_text(CLEAN, encoding="utf-8")
    code, out, error = factlint("check", "surrogate.txt", "link.txt", "good.txt", "--format", "json", cwd=tmp_path)
    assert code == 2
    assert [file["path"] for file in json.loads(out)["files"]] == ["good.txt"]
    assert "surrogate.txt: is not UTF-8: byte 3 is 0xed" in error
    assert "link.txt: there is no such file or folder" in error
