"""Which files to check."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from checker.document.read import SUFFIXES
from checker.report import ReportProblem
from checker.text import Source, UnreadableSource, decode, read_source

STDIN = "-"


class Draft(NamedTuple):
    """A file to check, under the name that reports give it; `path` is None for standard input."""

    name: str
    path: Path | None


def find_drafts(paths: list[str], stdin_name: str) -> tuple[list[Draft], list[ReportProblem]]:
    """The drafts at some paths, in the order of their names, each once; folders are searched through.

    What is missing or cannot be looked into, and folders without a draft, are problems.
    """
    drafts: dict[Path | None, Draft] = {}
    problems: list[ReportProblem] = []
    for given in paths:
        found = [Draft(stdin_name, None)] if given == STDIN else _at(given, problems)
        for draft in found:
            drafts.setdefault(draft.path, draft)
    return sorted(drafts.values(), key=lambda draft: (draft.name, draft.path is None)), problems


def _at(given: str, problems: list[ReportProblem]) -> list[Draft]:
    """The drafts at one path."""
    try:
        mode = os.stat(given).st_mode  # an empty path is none; as a Path it would be the working folder
    except (OSError, ValueError) as error:
        missing = isinstance(error, FileNotFoundError)
        reason = getattr(error, "strerror", None) or str(error)
        message = "there is no such file or folder" if missing else f"cannot be read: {reason}"
        problems.append(ReportProblem(given, message))
        return []
    if stat.S_ISREG(mode):
        return [Draft(given, Path(given))]
    if not stat.S_ISDIR(mode):
        problems.append(ReportProblem(given, "is no file; pipe it into standard input and give the path -"))
        return []
    found = [Draft(str(file), file) for file in _in_folder(Path(given), problems)]
    if not found:
        problems.append(ReportProblem(given, f"has no drafts ({', '.join(sorted(SUFFIXES))})"))
    return found


def read_draft(draft: Draft) -> Source:
    """The text of a draft. Raises UnreadableSource."""
    if draft.path is None:
        import sys

        if sys.stdin is None:
            raise UnreadableSource("standard input is closed")
        return decode(sys.stdin.buffer.read(), draft.name)
    return read_source(draft.path, draft.name)


def _in_folder(folder: Path, problems: list[ReportProblem]) -> Iterator[Path]:
    """The drafts below a folder, by path; hidden files and folders are left out."""

    def unreadable(error: OSError) -> None:
        problems.append(ReportProblem(str(error.filename), f"cannot be read: {error.strerror}"))

    for parent, folders, files in os.walk(folder, onerror=unreadable):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            if not name.startswith(".") and Path(name).suffix.lower() in SUFFIXES:
                yield Path(parent) / name
