"""The commands. What they do is in the modules below; here is only what the user typed and what comes back."""

from __future__ import annotations

import sys
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Annotated, NoReturn

import typer

from checker import __version__
from checker.cli.output import failing, progress, say, write
from checker.drafts import find_drafts
from checker.engine import load_library
from checker.report import Report, ReportProblem, Tool
from checker.run import run
from checker.shipped import shipped
from checker.yaml_nodes import LoadError

app = typer.Typer(
    name="factlint",
    help="Check the facts of drafts against a YAML knowledge base and against the drafts themselves.",
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)


class Format(StrEnum):
    TEXT = "text"
    JSON = "json"


class FailOn(StrEnum):
    ERROR = "error"
    WARNING = "warning"
    SUGGESTION = "suggestion"
    NEVER = "never"


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"factlint {__version__}")
        raise typer.Exit


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise typer.BadParameter(f"{text!r} is no date; write it as 2022-11-11") from error


Paths = Annotated[
    list[str], typer.Argument(help="Drafts (.txt, .md, .html), folders of drafts, or - for standard input.")
]
AsOf = Annotated[
    date | None,
    typer.Option(parser=_day, metavar="DATE", help="The date of articles that do not say theirs, as 2022-11-11."),
]
KnowledgeFolders = Annotated[
    list[Path] | None, typer.Option("--knowledge", metavar="DIR", help="A folder of knowledge beside the shipped one.")
]
RuleFolders = Annotated[
    list[Path] | None, typer.Option("--rules", metavar="DIR", help="A folder of rules beside the shipped one.")
]
StdinName = Annotated[
    str,
    typer.Option("--stdin-filename", metavar="NAME", help="What to call standard input; the ending says its format."),
]


@app.callback()
def _options(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version and leave.")
    ] = False,
) -> None:
    pass


@app.command()
def check(
    paths: Paths,
    format: Annotated[Format, typer.Option(help="For people, or for programs.")] = Format.TEXT,
    as_of: AsOf = None,
    knowledge: KnowledgeFolders = None,
    rules: RuleFolders = None,
    fail_on: Annotated[
        FailOn, typer.Option(help="Findings from this severity on make the exit code 1.")
    ] = FailOn.WARNING,
    stdin_filename: StdinName = "stdin.txt",
) -> None:
    """Print what is wrong in the drafts, with the evidence.

    Exit code 0: clean. 1: findings. 2: the run cannot be trusted (a draft that cannot be read, a broken rule).
    """
    report = _run(paths, as_of, knowledge, rules, stdin_filename)
    if format is Format.JSON:
        from checker.reports.json_report import render_json

        rendered = render_json(report)
    else:
        from checker.reports.paint import paint_for
        from checker.reports.text_report import render_text

        rendered = render_text(report, paint_for(sys.stdout))
    _leave(report, rendered, failing(report, fail_on.value))


@app.command()
def claims(
    paths: Paths,
    format: Annotated[Format, typer.Option(help="For people, or for programs.")] = Format.TEXT,
    as_of: AsOf = None,
    knowledge: KnowledgeFolders = None,
    rules: RuleFolders = None,
    stdin_filename: StdinName = "stdin.txt",
) -> None:
    """Print every claim that the drafts make, with its verdict and why."""
    report = _run(paths, as_of, knowledge, rules, stdin_filename)
    from checker.reports.claims_report import render_claims, render_claims_json
    from checker.reports.paint import paint_for

    as_json = format is Format.JSON
    _leave(report, render_claims_json(report) if as_json else render_claims(report, paint_for(sys.stdout)), False)


def _run(
    paths: list[str], as_of: date | None, knowledge: list[Path] | None, rules: list[Path] | None, stdin_name: str
) -> Report:
    """The outcome; without any drafts where the rules or the knowledge cannot be used."""
    try:
        library = load_library([shipped("rules"), *(rules or [])], [shipped("knowledge"), *(knowledge or [])])
        drafts, problems = find_drafts(paths, stdin_name)
        with progress(len(drafts)) as done:
            return run(drafts, library, as_of, problems, done)
    except LoadError as error:
        broken = tuple(ReportProblem(one.path, one.message, one.line, one.column) for one in error.problems)
        return Report(Tool(__version__, 0, "", 0, 0, ""), (), broken)


def _leave(report: Report, rendered: str, failed: bool) -> NoReturn:
    """Print the report and its problems, and leave with the exit code."""
    written = write(rendered)
    for problem in report.problems:
        place = f"{problem.path}:{problem.line}:{problem.column}" if problem.line else problem.path
        say(f"{place}: {problem.message}")
    raise typer.Exit(2 if report.problems or not written else 1 if failed else 0)


def main() -> None:
    """The console entry."""
    app()
