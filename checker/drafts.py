"""Which files to check."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from checker.document.read import SUFFIXES
from checker.report import ReportProblem
from checker.text import Source, decode, read_source

STDIN = "-"


class Draft(NamedTuple):
    """A file to check, under the name that reports give it; `path` is None for standard input."""

    name: str
    path: Path | None


def find_drafts(paths: list[str], stdin_name: str) -> tuple[list[Draft], list[ReportProblem]]:
    """The drafts at some paths, in the order of their names, each once; folders are searched through.

    What is missing and folders without a draft are problems.
    """
    drafts: dict[str, Draft] = {}
    problems = []
    for given in paths:
        path = Path(given)
        if given == STDIN:
            drafts[stdin_name] = Draft(stdin_name, None)
        elif path.is_dir():
            found = list(_in_folder(path))
            drafts.update((str(file), Draft(str(file), file)) for file in found)
            if not found:
                problems.append(ReportProblem(given, f"has no drafts ({', '.join(sorted(SUFFIXES))})"))
        elif path.exists():
            drafts[given] = Draft(given, path)
        else:
            problems.append(ReportProblem(given, "there is no such file or folder"))
    return [drafts[name] for name in sorted(drafts)], problems


def read_draft(draft: Draft) -> Source:
    """The text of a draft. Raises UnreadableSource."""
    if draft.path is None:
        import sys

        return decode(sys.stdin.buffer.read(), draft.name)
    return read_source(draft.path, draft.name)


def _in_folder(folder: Path) -> Iterator[Path]:
    """The drafts below a folder, by path; hidden files and folders are left out."""
    for parent, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            if not name.startswith(".") and Path(name).suffix.lower() in SUFFIXES:
                yield Path(parent) / name
