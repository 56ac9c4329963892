"""The documentation is true: its tables are those of the code, its commands run, its examples load."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
import textwrap
from pathlib import Path
from typing import get_type_hints

import pytest

from checker.checks import KINDS
from checker.engine import Library
from checker.examples import Outcome, run_example
from checker.folders import Contents, YamlFile
from checker.knowledge.loader import load as load_knowledge
from checker.knowledge.open import open_knowledge
from checker.rules.loader import load as load_rules
from checker.rules.model import RuleSet
from checker.rules.schema import ExampleRecord, RuleRecord
from checker.schema_problems import known_keys
from checker.shipped import shipped

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
RULES = (ROOT / "docs" / "rules.md").read_text(encoding="utf-8")
KNOWLEDGE = (ROOT / "docs" / "knowledge.md").read_text(encoding="utf-8")


def blocks(text: str) -> list[str]:
    """The indented blocks of a Markdown text."""
    found = re.findall(r"(?:(?<=\n\n)|\A)((?:    [^\n]*\n|\n(?=    ))+)", text)
    return [textwrap.dedent(block) for block in found]


def kind_rows() -> list[str]:
    rows = []
    for name, module in sorted(KINDS.items()):
        options = ", ".join(f"`{option}`" for option in module.Options._fields) or "–"
        values = ", ".join(f"`{value}`" for value in module.VALUES)
        rows.append(f"| `{name}` | {(module.__doc__ or '').splitlines()[0]} | {options} | {values} |")
    return rows


def test_the_table_of_kinds_is_that_of_the_code() -> None:
    table = RULES.partition("| kind | finds |")[2].partition("\n\n")[0].splitlines()[2:]
    assert table == kind_rows()


def test_the_table_of_a_rules_keys_is_that_of_the_code() -> None:
    table = RULES.partition("| key | meaning |")[2].partition("\n\n")[0].splitlines()[2:]
    assert [row.split("`")[1] for row in table] == list(RuleRecord.model_fields)


def test_the_knowledge_examples_load() -> None:
    entities = [block for block in blocks(KNOWLEDGE) if block.startswith(("- id:", "- {id: post"))]
    relations = [block for block in blocks(KNOWLEDGE) if "subject:" in block]
    files = {
        "relations.yaml": "".join(relations) + "- {id: born, subject: person, value: date}\n",
        "sources.yaml": "".join(
            f"- {{id: {name}, title: T, url: https://t.example, licence: CC0, read: 2026-01-01}}\n"
            for name in ("factbook", "wikidata")
        ),
        "entities.yaml": "".join(entities)
        + "- {id: title/president, name: president}\n- {id: country/ukraine, name: Ukraine}\n",
    }
    contents = Contents(tuple(YamlFile(name, name, text.encode()) for name, text in files.items()), "")
    records = load_knowledge(contents.files)
    assert {entity.id for entity in records.entities} >= {"person/volodymyr-zelensky", "post/ukraine/president"}


def test_the_table_of_an_examples_keys_is_that_of_the_code() -> None:
    table = RULES.partition("| example key | meaning |")[2].partition("\n\n")[0].splitlines()[2:]
    assert [row.split("`")[1] for row in table] == known_keys(ExampleRecord)


def test_the_table_of_options_is_that_of_the_code() -> None:
    table = RULES.partition("| kind | option |")[2].partition("\n\n")[0].splitlines()[2:]
    rows = [tuple(cell.strip() for cell in row.split("|")[1:5]) for row in table]
    takes = {str: "a text", int: "a number", tuple[str, ...]: "texts"}
    expected = []
    for name, module in sorted(KINDS.items()):
        hints, defaults = get_type_hints(module.Options), module.Options._field_defaults
        for option in module.Options._fields:
            left_out = str(defaults[option] or "none") if option in defaults else "must be given"
            expected.append((f"`{name}`", f"`{option}`", takes[hints[option]], left_out))
    assert rows == expected


def test_the_rule_example_loads_and_does_what_it_says() -> None:
    (text,) = (block for block in blocks(RULES) if block.startswith("- id:"))
    (rule,) = load_rules([YamlFile("rules.md", "rules.md", text.encode())])
    library = Library(RuleSet((rule,), ""), open_knowledge([shipped("knowledge")]))
    for example in rule.examples:
        assert run_example(rule, example, library)[0] is Outcome.OK, example.text


def test_ci_runs_the_readmes_test_command() -> None:
    (command,) = (
        line.strip() for line in README.partition("<!-- test -->")[2].splitlines()[:4] if line.startswith("    ")
    )
    assert command.endswith("-m pytest -n auto")
    assert "<!-- test -->" in (ROOT / ".ci" / "run").read_text(encoding="utf-8")


@pytest.fixture
def drafts(tmp_path: Path) -> Path:
    (tmp_path / "drafts").mkdir()
    for name in ("draft.md", "draft.txt", "drafts/draft.md"):
        (tmp_path / name).write_text("The bridge was closed. Nobody was hurt.\n", encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(
    "command",
    [line.partition("#")[0].strip() for block in blocks(README) for line in block.splitlines() if "factlint c" in line
     and "pip install" not in line],
)  # fmt: skip
def test_the_readmes_commands_run(command: str, drafts: Path) -> None:
    shell = command.replace("factlint", f"{shlex.quote(sys.executable)} -m checker", 1)
    run = subprocess.run(
        shell, shell=True, cwd=drafts, capture_output=True, env={**os.environ, "PYTHONPATH": str(ROOT)}, check=False
    )
    assert run.returncode == 0, run.stderr.decode()


def test_the_readmes_options_are_those_of_the_command() -> None:
    run = subprocess.run(
        [sys.executable, "-m", "checker", "check", "--help"],
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONPATH": str(ROOT), "COLUMNS": "200"},
        check=True,
    )
    table = README.partition("| option | meaning |")[2].partition("\n\n")[0]
    assert set(re.findall(r"--[a-z][a-z-]+", table)) == set(re.findall(r"(?<!\w)--[a-z][a-z-]+", run.stdout)) - {
        "--help"
    }
