"""Standard output and standard error."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import TextIO

from checker.findings import SEVERITIES
from checker.report import Report
from checker.reports.excerpt import shown

MANY = 20  # drafts from which on a progress bar is shown


def write(text: str) -> bool:
    """Print to standard output, in UTF-8 whatever the locale says; False if it did not get there, which is said.

    A reader that stops reading (`| head`) has what it wanted.
    """
    try:
        _put(sys.stdout, text)
    except OSError as error:
        say(f"standard output cannot be written: {error.strerror}")
        return False
    return True


def say(line: str) -> None:
    """Print one line to standard error; where that is closed, the exit code says it alone."""
    with suppress(OSError):
        _put(sys.stderr, f"factlint: {shown(line)}\n")


def _put(stream: TextIO | None, text: str) -> None:
    """Write all of a text. Raises OSError; a stream that is closed or that nobody reads takes everything."""
    if stream is None:
        return
    try:
        stream.buffer.write(text.encode("utf-8", "backslashreplace"))
        stream.buffer.flush()
    except OSError as error:
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())  # or Python fails once more when it leaves
        if not isinstance(error, BrokenPipeError):
            raise


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
