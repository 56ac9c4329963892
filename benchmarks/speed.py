"""How fast factlint is, beside what a user would otherwise run on the same drafts.

    python -m benchmarks.speed --install DIR          install the other checkers into DIR once, by pip and npm
    python -m benchmarks.speed --tools DIR ARTICLES   measure all on a folder of articles

All figures are CPU seconds of whole processes with their children, from the operating system's own accounting. The
tools take turns in each round, so that a machine that slows down slows all of them; the median of the rounds is shown.
"""

from __future__ import annotations

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from benchmarks.tools import Tool, factlint, install, tools

EXAMPLE = Path(__file__).parents[1] / "examples" / "draft.md"
COPIES = 200  # of the project's own example, where no articles are given
START_UPS = 21  # rounds of the start-up comparison


class Cost(NamedTuple):
    """CPU seconds and peak memory, in MiB, of one finished process."""

    cpu: float
    memory: float


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles", nargs="?", type=Path, help="a folder of articles; else copies of the example")
    parser.add_argument("--install", type=Path, metavar="DIR", help="install the other checkers into DIR and leave")
    parser.add_argument("--tools", type=Path, metavar="DIR", default=Path("bench-tools"), help="where they are")
    parser.add_argument("--draft", type=Path, help="the draft of the start-up comparison; else the example")
    parser.add_argument("--rounds", type=int, default=5)
    arguments = parser.parse_args()
    if arguments.install:
        install(arguments.install)
        return
    with tempfile.TemporaryDirectory() as scratch:
        articles = arguments.articles or _copies(Path(scratch))
        found = tools(arguments.tools, articles)
        print(throughput(found, megabytes(articles), measure([tool.command for tool in found], arguments.rounds)))
        draft = arguments.draft or EXAMPLE
        single = tools(arguments.tools, draft)
        print(start_up(single, measure([tool.command for tool in single], arguments.rounds)))
        print(warm_run(draft))


def megabytes(articles: Path) -> float:
    """The size of the articles, in units of 10^6 bytes."""
    return sum(file.stat().st_size for file in articles.rglob("*") if file.is_file()) / 1e6


def measure(commands: Sequence[Sequence[str]], rounds: int) -> list[list[Cost]]:
    """The costs of each command in each round, after a round that is not counted."""
    costs: list[list[Cost]] = [[] for _ in commands]
    for round_ in range(rounds + 1):
        for command, own in zip(commands, costs, strict=True):
            cost = _cost(command)
            if round_:
                own.append(cost)
    return costs


def _cost(command: Sequence[str]) -> Cost:
    with open(os.devnull, "w", encoding="utf-8") as nothing:
        process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=nothing, stderr=nothing)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    per_mebibyte = 1024 if sys.platform.startswith("linux") else 1024 * 1024
    return Cost(usage.ru_utime + usage.ru_stime, usage.ru_maxrss / per_mebibyte)


def throughput(found: Sequence[Tool], size: float, costs: Sequence[Sequence[Cost]]) -> str:
    """A table of megabytes per CPU second, and how many times that of each other tool factlint has."""
    lines = [
        f"{size:.2f} MB of articles",
        "",
        "| tool | CPU s | MB per CPU s | peak MiB | factlint is faster by |",
        "| --- | ---: | ---: | ---: | ---: |",
    ]
    own = [cost.cpu for cost in costs[0]]
    for tool, measured in zip(found, costs, strict=True):
        cpu = statistics.median(cost.cpu for cost in measured)
        memory = max(cost.memory for cost in measured)
        ratio = statistics.median(cost.cpu / mine for cost, mine in zip(measured, own, strict=True))
        lines.append(f"| {tool.name} | {cpu:.2f} | {size / cpu:.2f} | {memory:.0f} | {ratio:.2f} |")
    return "\n".join(lines) + "\n"


def start_up(found: Sequence[Tool], costs: Sequence[Sequence[Cost]]) -> str:
    """A table of what one draft costs."""
    lines = ["one draft", "", "| tool | CPU s | peak MiB |", "| --- | ---: | ---: |"]
    for tool, measured in zip(found, costs, strict=True):
        cpu = statistics.median(cost.cpu for cost in measured)
        lines.append(f"| {tool.name} | {cpu:.3f} | {max(cost.memory for cost in measured):.0f} |")
    return "\n".join(lines) + "\n"


def warm_run(draft: Path) -> str:
    """A warm run on one draft beside the bare import of typer in the same environment."""
    commands = [(*factlint(), "check", str(draft)), (sys.executable, "-c", "import typer")]
    own, bare = measure(commands, START_UPS)
    ratio = statistics.median(mine.cpu / other.cpu for mine, other in zip(own, bare, strict=True))
    return (
        f"warm run on {draft.name}: {statistics.median(cost.cpu for cost in own):.3f} CPU s, import typer: "
        f"{statistics.median(cost.cpu for cost in bare):.3f}; ratio {ratio:.2f} (median of {START_UPS} pairs)"
    )


def _copies(folder: Path) -> Path:
    articles = folder / "articles"
    articles.mkdir()
    for number in range(COPIES):
        shutil.copy(EXAMPLE, articles / f"{number:03}.md")
    return articles


if __name__ == "__main__":
    main()
