"""What reaches standard output and standard error, and what happens where they are closed or full."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
WRONG = "German Prime Minister Angela Merkel spoke in Berlin.\n"
FULL = Path("/dev/full")  # a device on which nothing can be written

needs_full = pytest.mark.skipif(not FULL.exists(), reason="needs /dev/full")
needs_posix = pytest.mark.skipif(os.name != "posix", reason="needs a POSIX shell and file names")


def shell(command: str, cwd: Path, **variables: str) -> subprocess.CompletedProcess[bytes]:
    """Run a command line in which `factlint` is this one."""
    script = command.replace("factlint", f"'{sys.executable}' -m checker", 1)
    environment = {**os.environ, "PYTHONPATH": str(ROOT), **variables}
    return subprocess.run(["bash", "-c", script], capture_output=True, cwd=cwd, env=environment, check=False)


@pytest.fixture
def drafts(tmp_path: Path) -> Path:
    (tmp_path / "wrong.txt").write_text(WRONG, encoding="utf-8")
    (tmp_path / "broken").mkdir()
    (tmp_path / "broken" / "rules.yaml").write_text("- {id: x, kind: patern}\n", encoding="utf-8")
    return tmp_path


@needs_posix
@pytest.mark.parametrize("command", ["check", "claims"])
@pytest.mark.parametrize(
    ("arguments", "problem"),
    [
        ("wrong.txt --rules broken", "broken/rules.yaml"),
        ("wrong.txt --knowledge nowhere", "nowhere"),
        ("nowhere.txt", "nowhere.txt"),
    ],
)
def test_json_stays_json_when_the_run_cannot_be_trusted(
    drafts: Path, command: str, arguments: str, problem: str
) -> None:
    run = shell(f"factlint {command} {arguments} --format json", drafts)
    report = json.loads(run.stdout)
    said = run.stderr.decode().splitlines()
    assert run.returncode == 2
    assert report["files"] == []
    assert {one["path"] for one in report["problems"]} == {problem}
    assert [line.rpartition(": ")[2] for line in said] == [
        one["message"].rpartition(": ")[2] for one in report["problems"]
    ]


@needs_posix
@pytest.mark.parametrize(
    ("redirection", "code"),
    [("| head -c 0; exit ${PIPESTATUS[0]}", 1), (">&-", 1), ("2>&-", 1), (">&- 2>&-", 1)],
)
def test_a_reader_that_leaves_does_not_change_the_exit_code(drafts: Path, redirection: str, code: int) -> None:
    run = shell(f"factlint check wrong.txt --as-of 2015-03-02 {redirection}", drafts)
    assert (run.returncode, run.stderr) == (code, b"")


@needs_posix
def test_a_problem_keeps_its_exit_code_where_nobody_listens(drafts: Path) -> None:
    assert shell("factlint check nowhere.txt 2>&-", drafts).returncode == 2


@needs_full
def test_a_report_that_could_not_be_written_is_a_problem(drafts: Path) -> None:
    run = shell(f"factlint check wrong.txt >{FULL}", drafts)
    assert run.returncode == 2
    assert run.stderr.decode() == "factlint: standard output cannot be written: No space left on device\n"


@needs_posix
def test_a_file_name_that_is_no_text_comes_back_as_it_was(drafts: Path) -> None:
    name = os.fsdecode(b"caf\xe9.txt")
    try:
        (drafts / name).write_text(WRONG, encoding="utf-8")
    except OSError:
        pytest.skip("this file system takes no such name")
    run = shell("factlint check . --format json", drafts)
    assert [file["path"] for file in json.loads(run.stdout)["files"]] == [name, "wrong.txt"]


@needs_posix
def test_a_path_cannot_give_the_terminal_orders(drafts: Path) -> None:
    run = shell("factlint check $'no\\x1b[31mwhere.txt'", drafts)
    assert run.stderr.decode() == "factlint: no [31mwhere.txt: there is no such file or folder\n"


@needs_posix
@pytest.mark.parametrize("command", ["check --format json", "check", "claims"])
def test_the_same_input_gives_the_same_bytes(drafts: Path, command: str) -> None:
    runs = [
        shell(f"factlint {command} wrong.txt --as-of 2015-03-02", drafts, PYTHONHASHSEED=seed, TZ=zone)
        for seed, zone in (("1", "UTC"), ("2", "Asia/Tokyo"))
    ]
    assert runs[0].stdout
    assert runs[0].stdout == runs[1].stdout
