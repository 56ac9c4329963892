"""Which findings fail a run, and when a progress bar is shown."""

from __future__ import annotations

import subprocess
import sys

import pytest

from checker.cli.output import MANY, failing, progress
from checker.knowledge.store import Store
from tests.reports.support import finding, report


@pytest.mark.parametrize(
    ("worst", "fail_on", "fails"),
    [
        ("error", "error", True),
        ("warning", "error", False),
        ("warning", "warning", True),
        ("error", "warning", True),
        ("suggestion", "warning", False),
        ("suggestion", "suggestion", True),
        ("error", "never", False),
    ],
)
def test_what_fails_a_run(world: Store, worst: str, fail_on: str, fails: bool) -> None:
    assert failing(report(world, (finding("mayor", worst),)), fail_on) is fails


def test_nothing_fails_a_run_without_findings(world: Store) -> None:
    assert not failing(report(world), "suggestion")


class Terminal:
    """A standard error that a person watches, or not."""

    def __init__(self, watched: bool) -> None:
        self.watched = watched
        self.written = ""

    def isatty(self) -> bool:
        return self.watched

    def write(self, text: str) -> int:
        self.written += text
        return len(text)

    def flush(self) -> None:
        pass


@pytest.mark.parametrize(
    ("watched", "drafts", "shown"),
    [(True, MANY + 1, True), (True, MANY, False), (False, MANY + 1, False)],
)
def test_a_bar_is_for_terminals_and_many_drafts(
    watched: bool, drafts: int, shown: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    terminal = Terminal(watched)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setattr(sys, "stderr", terminal)
    with progress(drafts) as done:
        for _ in range(drafts):
            done()
    assert ("checking" in terminal.written) is shown


def test_help_is_plain_text_in_ci() -> None:
    """Typer colours its help where GITHUB_ACTIONS is set, if rich may write it."""
    run = subprocess.run(
        [sys.executable, "-m", "checker", "check", "--help"],
        capture_output=True,
        env={"PATH": "", "GITHUB_ACTIONS": "true", "PYTHONPATH": ":".join(filter(None, sys.path))},
        check=True,
    )
    assert b"\x1b" not in run.stdout
    assert b"--fail-on" in run.stdout
