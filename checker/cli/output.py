"""Standard output and standard error."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from checker.findings import SEVERITIES
from checker.report import Report

MANY = 20  # drafts from which on a progress bar is shown


def write(text: str) -> None:
    """Print to standard output, in UTF-8 whatever the locale says."""
    sys.stdout.buffer.write(text.encode("utf-8", "replace"))
    sys.stdout.buffer.flush()


def say(line: str) -> None:
    """Print one line to standard error."""
    sys.stderr.buffer.write(f"factlint: {line}\n".encode("utf-8", "replace"))
    sys.stderr.buffer.flush()


def failing(report: Report, fail_on: str) -> bool:
    """Whether there are findings of a severity or worse; "never" is no severity."""
    if fail_on == "never":
        return False
    counts = report.by_severity()
    return any(counts[severity] for severity in SEVERITIES if SEVERITIES.index(severity) <= _rank(fail_on))


def _rank(severity: str) -> int:
    return [str(known) for known in SEVERITIES].index(severity)


@contextmanager
def progress(total: int) -> Iterator[Callable[[], None]]:
    """A function to call after each draft; it moves a bar where a person watches many."""
    if total <= MANY or not sys.stderr.isatty():
        yield lambda: None
        return
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("checking", total=total)
        yield lambda: bar.advance(task)
