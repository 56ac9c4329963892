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

from benchmarks.tools import Tool, factlint, install, prove, skipped, tools

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
    prove(arguments.tools)
    with tempfile.TemporaryDirectory() as scratch:
        articles = arguments.articles or _copies(Path(scratch))
        found = tools(arguments.tools, articles)
        print(skipped(arguments.tools, found))
        print(throughput(found, megabytes(articles), measure(found, arguments.rounds)))
        draft = arguments.draft or EXAMPLE
        single = tools(arguments.tools, draft)
        print(start_up(single, measure(single, arguments.rounds)))
        print(warm_run(draft))


def megabytes(articles: Path) -> float:
    """The size of the articles, in units of 10^6 bytes."""
    return sum(file.stat().st_size for file in articles.rglob("*") if file.is_file()) / 1e6


def measure(found: Sequence[Tool], rounds: int) -> list[list[Cost]]:
    """The costs of each tool in each round, after a round that is not counted.

    Raises RuntimeError for a tool whose exit code says that it did not do its work.
    """
    costs: list[list[Cost]] = [[] for _ in found]
    for round_ in range(rounds + 1):
        for tool, own in zip(found, costs, strict=True):
            cost = _cost(tool)
            if round_:
                own.append(cost)
    return costs


def _cost(tool: Tool) -> Cost:
    with open(os.devnull, "w", encoding="utf-8") as nothing:
        process = subprocess.Popen(tool.command, stdin=subprocess.DEVNULL, stdout=nothing, stderr=nothing)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in tool.exits:
        raise RuntimeError(f"{tool.name} failed with exit code {process.returncode}")
    per_mebibyte = 1024 if sys.platform.startswith("linux") else 1024 * 1024
    return Cost(usage.ru_utime + usage.ru_stime, usage.ru_maxrss / per_mebibyte)


def throughput(found: Sequence[Tool], size: float, costs: Sequence[Sequence[Cost]]) -> str:
    """A table of megabytes per CPU second, and how many times that of each other tool factlint has."""
    lines = [
        f"{size:.2f} MB of articles",
        "",
        "| tool | CPU s | MB per CPU s | factlint is faster by | peak MiB | times factlint's |",
        "| --- | ---: | ---: | ---: | ---: | ---: |",
    ]
    for tool, measured in zip(found, costs, strict=True):
        cpu = statistics.median(cost.cpu for cost in measured)
        faster = cpu_ratio(measured, costs[0])
        lines.append(f"| {tool.name} | {cpu:.2f} | {size / cpu:.2f} | {faster:.2f} | {_memory(measured, costs[0])} |")
    return "\n".join(lines) + "\n"


def start_up(found: Sequence[Tool], costs: Sequence[Sequence[Cost]]) -> str:
    """A table of what one draft costs."""
    lines = [
        "one draft",
        "",
        "| tool | CPU s | times factlint's | peak MiB | times factlint's |",
        "| --- | ---: | ---: | ---: | ---: |",
    ]
    for tool, measured in zip(found, costs, strict=True):
        cpu = statistics.median(cost.cpu for cost in measured)
        ratio = cpu_ratio(measured, costs[0])
        lines.append(f"| {tool.name} | {cpu:.3f} | {ratio:.2f} | {_memory(measured, costs[0])} |")
    return "\n".join(lines) + "\n"


def cpu_ratio(costs: Sequence[Cost], base: Sequence[Cost]) -> float:
    """How many times the CPU time of another command one has: the median of the rounds' own ratios."""
    return statistics.median(cost.cpu / other.cpu for cost, other in zip(costs, base, strict=True))


def _memory(costs: Sequence[Cost], base: Sequence[Cost]) -> str:
    peak = max(cost.memory for cost in costs)
    return f"{peak:.0f} | {peak / max(cost.memory for cost in base):.2f}"


def warm_run(draft: Path) -> str:
    """A warm run on one draft beside the bare import of typer in the same environment."""
    pair = [
        Tool("factlint", (*factlint(), "check", "--fail-on", "never", str(draft))),
        Tool("import typer", (sys.executable, "-c", "import typer")),
    ]
    own, bare = measure(pair, START_UPS)
    return (
        f"warm run on {draft.name}: {statistics.median(cost.cpu for cost in own):.3f} CPU s, import typer: "
        f"{statistics.median(cost.cpu for cost in bare):.3f}; ratio {cpu_ratio(own, bare):.2f} "
        f"(median of {START_UPS} pairs)"
    )


def _copies(folder: Path) -> Path:
    articles = folder / "articles"
    articles.mkdir()
    for number in range(COPIES):
        shutil.copy(EXAMPLE, articles / f"{number:03}.md")
    return articles


if __name__ == "__main__":
    main()
