"""The parts of the benchmark that do not measure."""

from __future__ import annotations

from pathlib import Path

import yaml

from benchmarks.speed import Cost, megabytes, throughput
from benchmarks.tools import Tool, prh_rules


def test_every_generated_rule_rewrites_a_wrong_title_before_a_name() -> None:
    rules = yaml.safe_load(prh_rules())["rules"]
    assert len({rule["pattern"] for rule in rules}) == 1000
    assert all(rule["pattern"] != rule["expected"] for rule in rules)
    assert all(rule["pattern"].split()[-1] == rule["expected"].split()[-1] for rule in rules)


def test_the_table_compares_round_by_round() -> None:
    costs = [[Cost(1.0, 20), Cost(2.0, 21)], [Cost(3.0, 30), Cost(6.0, 31)]]
    table = throughput([Tool("factlint", ()), Tool("other", ())], 1.5, costs).splitlines()
    assert table[-2:] == ["| factlint | 1.50 | 1.00 | 21 | 1.00 |", "| other | 4.50 | 0.33 | 31 | 3.00 |"]


def test_sizes_are_in_millions_of_bytes(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_bytes(b"x" * 500_000)
    assert megabytes(tmp_path) == 0.5
