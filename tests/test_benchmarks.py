"""The parts of the benchmark that do not measure."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest
import yaml

from benchmarks.speed import Cost, cpu_ratio, measure, megabytes, start_up, throughput
from benchmarks.tools import Tool, planted_draft, prh_rules, skipped, tools


def test_every_generated_rule_rewrites_a_wrong_title_before_a_name() -> None:
    rules = yaml.safe_load(prh_rules())["rules"]
    assert len({rule["pattern"] for rule in rules}) == 1000
    assert all(rule["pattern"] != rule["expected"] for rule in rules)
    assert all(rule["pattern"].split()[-1] == rule["expected"].split()[-1] for rule in rules)


def test_the_tables_compare_round_by_round() -> None:
    found = [Tool("factlint", ()), Tool("other", ())]
    costs = [[Cost(1.0, 20), Cost(2.0, 20)], [Cost(3.0, 30), Cost(6.0, 40)]]
    assert throughput(found, 1.5, costs).splitlines()[-2:] == [
        "| factlint | 1.50 | 1.00 | 1.00 | 20 | 1.00 |",
        "| other | 4.50 | 0.33 | 3.00 | 40 | 2.00 |",
    ]
    assert start_up(found, costs).splitlines()[-1] == "| other | 4.500 | 3.00 | 40 | 2.00 |"


def test_a_ratio_is_the_median_of_the_rounds_not_the_ratio_of_the_medians() -> None:
    assert cpu_ratio([Cost(2, 1), Cost(30, 1), Cost(4, 1)], [Cost(1, 1), Cost(10, 1), Cost(4, 1)]) == 2


def test_a_run_that_failed_is_not_a_fast_one() -> None:
    with pytest.raises(RuntimeError, match="broken failed with exit code 3"):
        measure([Tool("broken", (sys.executable, "-c", "raise SystemExit(3)"), exits=(0, 1))], 1)


def test_a_tool_that_is_not_installed_is_named_with_its_install_line(tmp_path: Path) -> None:
    (tmp_path / "python" / "bin").mkdir(parents=True)
    (tmp_path / "python" / "bin" / "typos").touch()
    before = sorted(tmp_path.rglob("*"))
    found = tools(tmp_path, tmp_path)
    assert [tool.name for tool in found] == ["factlint", "typos"]
    assert sorted(tmp_path.rglob("*")) == before
    lines = skipped(tmp_path, found).splitlines()
    assert [line.split(" is skipped")[0] for line in lines] == ["proselint", "codespell", "textlint + prh"]
    assert all(line.endswith(f"python -m benchmarks.speed --install {tmp_path}") for line in lines)


def test_textlint_finds_its_rules_from_any_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program = tmp_path / "some" / "node" / "node_modules" / ".bin" / "textlint"
    program.parent.mkdir(parents=True)
    program.touch()
    monkeypatch.chdir(tmp_path)
    command = tools(Path("some"), tmp_path)[-1].command
    config = Path(command[command.index("--config") + 1])
    (rules,) = json.loads(config.read_text(encoding="utf-8"))["rules"]["prh"]["rulePaths"]
    assert Path(command[0]) == program
    assert Path(rules).is_absolute()
    assert Path(rules).read_text(encoding="utf-8") == prh_rules()


def test_the_planted_draft_has_a_mistake_that_a_generated_rule_rewrites() -> None:
    assert any(planted_draft().startswith(rule["pattern"] + " ") for rule in yaml.safe_load(prh_rules())["rules"])


def test_sizes_are_in_millions_of_bytes(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_bytes(b"x" * 500_000)
    assert megabytes(tmp_path) == 0.5
