"""The checkers that factlint is compared with, and how each is installed and called."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import venv
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

PYTHON_TOOLS = ("proselint", "codespell", "typos")
NODE_TOOLS = ("textlint", "textlint-rule-prh")
NAMES = (*PYTHON_TOOLS, "textlint + prh")
PRH_RULES = 1000

_TITLES = ("President", "Prime Minister", "Chancellor", "Foreign Minister", "Governor")
_FIRST = ("Ad", "Bel", "Cor", "Dav", "El", "Fen", "Gar", "Hol", "Ist", "Jor")
_LAST = ("aldson", "berg", "court", "dahl", "enko", "field", "grave", "holm", "ington", "juhl")


class Tool(NamedTuple):
    """A checker: its name, the command that checks some articles, and what it prints about the planted draft.

    `exits` are the exit codes of a run that went well, with and without findings.
    """

    name: str
    command: tuple[str, ...]
    finds: str = ""
    exits: tuple[int, ...] = (0,)


def prh_rules(count: int = PRH_RULES) -> str:
    """A prh file of rules that each put another title before a name; the names are made up."""
    lines = ["version: 1", "rules:"]
    for number in range(count):
        name = _FIRST[number % 10] + _LAST[number // 10 % 10]
        right, wrong = _TITLES[number % 5], _TITLES[(number + 1 + number // 100 % 4) % 5]
        lines += [f"  - expected: {right} {name}{number}", f"    pattern: {wrong} {name}{number}"]
    return "\n".join(lines) + "\n"


def install(folder: Path) -> None:
    """Put all of them into a folder, by pip and npm."""
    if not (folder / "python").exists():
        venv.create(folder / "python", with_pip=True)
    subprocess.run([_bin(folder, "python"), "-m", "pip", "install", "--quiet", *PYTHON_TOOLS], check=True)
    node = folder / "node"
    node.mkdir(parents=True, exist_ok=True)
    subprocess.run(["npm", "install", "--silent", "--no-audit", "--no-fund", *NODE_TOOLS], cwd=node, check=True)


def tools(folder: Path, articles: Path) -> list[Tool]:
    """Those that are installed in a folder, ready to check some articles; factlint is this environment's own."""
    own = (*factlint(), "check", "--format", "json", "--fail-on", "never", str(articles))
    found = [
        Tool("proselint", (_bin(folder, "proselint"), "check", str(articles)), "uncomparables", (0, 1)),
        Tool("codespell", (_bin(folder, "codespell"), str(articles)), "teh", (0, 65)),
        Tool("typos", (_bin(folder, "typos"), str(articles)), "teh", (0, 2)),
    ]
    node = folder.resolve() / "node"  # textlint takes a relative path of rules for one beside its configuration
    textlint = node / "node_modules" / ".bin" / "textlint"
    if textlint.exists():
        command = (str(textlint), "--config", str(_config(node)), str(articles))
        found.append(Tool("textlint + prh", command, " => ", (0, 1)))
    return [Tool("factlint", own, "doubled-word"), *(tool for tool in found if Path(tool.command[0]).exists())]


def skipped(folder: Path, found: Sequence[Tool]) -> str:
    """A line for each tool that is not installed in a folder, with the command that installs it."""
    names = {tool.name for tool in found}
    again = f"install it with: python -m benchmarks.speed --install {folder}"
    return "".join(f"{name} is skipped; {again}\n" for name in NAMES if name not in names)


def prove(folder: Path) -> None:
    """Run each tool on a draft with a planted mistake for each, so that no broken tool passes for a fast one.

    Exit codes alone do not tell: textlint exits alike for findings and for rules that it cannot read, and proselint
    exits with 0 for a file that it cannot open. Raises RuntimeError for a tool that does not find its mistake.
    """
    with tempfile.TemporaryDirectory() as scratch:
        Path(scratch, "planted.md").write_text(planted_draft(), encoding="utf-8")
        for tool in tools(folder, Path(scratch)):
            run = subprocess.run(tool.command, capture_output=True, encoding="utf-8", check=False)
            if run.returncode not in tool.exits or tool.finds not in run.stdout:
                said = (run.stderr or run.stdout).strip()[:500]
                raise RuntimeError(f"{tool.name} does not find {tool.finds!r} (exit code {run.returncode}): {said}")


def planted_draft() -> str:
    """A draft in which each tool has something to find; the wrong title is that of the last generated rule."""
    wrong = prh_rules().rstrip().rpartition("pattern: ")[2]
    return f"{wrong} spoke to the the press. It was very unique, and teh crowd cheered.\n"


def factlint() -> tuple[str, ...]:
    """The factlint of the environment that runs the benchmark."""
    return (str(Path(sys.executable).with_name("factlint")),)


def _bin(folder: Path, name: str) -> str:
    return str(folder.resolve() / "python" / "bin" / name)


def _config(node: Path) -> Path:
    rules = node / "prh.yml"
    rules.write_text(prh_rules(), encoding="utf-8")
    config = node / ".textlintrc.json"
    config.write_text(json.dumps({"rules": {"prh": {"rulePaths": [str(rules)]}}}), encoding="utf-8")
    return config
