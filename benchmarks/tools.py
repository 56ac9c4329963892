"""The checkers that factlint is compared with, and how each is installed and called."""

from __future__ import annotations

import json
import subprocess
import sys
import venv
from pathlib import Path
from typing import NamedTuple

PYTHON_TOOLS = ("proselint", "codespell", "typos")
NODE_TOOLS = ("textlint", "textlint-rule-prh")
PRH_RULES = 1000

_TITLES = ("President", "Prime Minister", "Chancellor", "Foreign Minister", "Governor")
_FIRST = ("Ad", "Bel", "Cor", "Dav", "El", "Fen", "Gar", "Hol", "Ist", "Jor")
_LAST = ("aldson", "berg", "court", "dahl", "enko", "field", "grave", "holm", "ington", "juhl")


class Tool(NamedTuple):
    """A checker: its name, and the command that checks a folder of articles."""

    name: str
    command: tuple[str, ...]


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
    found = [Tool("factlint", (*factlint(), "check", "--format", "json", "--fail-on", "never", str(articles)))]
    calls = {
        "proselint": ("check", str(articles)),
        "codespell": (str(articles),),
        "typos": (str(articles),),
    }
    for name, arguments in calls.items():
        if Path(_bin(folder, name)).exists():
            found.append(Tool(name, (_bin(folder, name), *arguments)))
    textlint = folder / "node" / "node_modules" / ".bin" / "textlint"
    if textlint.exists():
        found.append(Tool("textlint + prh", (str(textlint), "--config", str(_textlint_config(folder)), str(articles))))
    return found


def factlint() -> tuple[str, ...]:
    """The factlint of the environment that runs the benchmark."""
    return (str(Path(sys.executable).with_name("factlint")),)


def _bin(folder: Path, name: str) -> str:
    return str(folder / "python" / "bin" / name)


def _textlint_config(folder: Path) -> Path:
    rules = folder / "node" / "prh.yml"
    rules.write_text(prh_rules(), encoding="utf-8")
    config = folder / "node" / ".textlintrc.json"
    config.write_text(json.dumps({"rules": {"prh": {"rulePaths": [str(rules)]}}}), encoding="utf-8")
    return config
