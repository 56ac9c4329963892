"""A run over many drafts: one that cannot be checked does not stop the others."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from checker.drafts import Draft, read_draft
from checker.engine import Library, check
from checker.report import FileReport, Report, ReportProblem
from checker.text import UnreadableSource
from checker.yaml_nodes import LoadError


def run(
    drafts: list[Draft],
    library: Library,
    as_of: date | None,
    problems: list[ReportProblem],
    done: Callable[[], None] = lambda: None,
) -> Report:
    """Check the drafts in order; `done` is called after each. `problems` are those found before."""
    files: list[FileReport] = []
    found = list(problems)
    for draft in drafts:
        outcome = _check(draft, library, as_of)
        if isinstance(outcome, FileReport):
            files.append(outcome)
        else:
            found.append(outcome)
        done()
    return Report(library.tool, tuple(files), tuple(found))


def _check(draft: Draft, library: Library, as_of: date | None) -> FileReport | ReportProblem:
    try:
        return check(read_draft(draft), library, as_of)
    except UnreadableSource as error:
        return ReportProblem(draft.name, str(error))
    except LoadError:
        raise
    except Exception as error:  # a bug here must not hide what is wrong in the other drafts
        return ReportProblem(draft.name, f"could not be checked: {type(error).__name__}: {error}; please report this")
