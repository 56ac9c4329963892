"""A run that finds everything compiled reads no YAML and imports nothing heavy."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

HEAVY = ("yaml", "pydantic", "rich", "numpy", "tree_sitter", "html.parser")


@pytest.mark.parametrize(
    ("variable", "heavy"),
    [
        ("XDG_CACHE_HOME", HEAVY),  # as a user has it: platformdirs says where the cache is
        ("FACTLINT_CACHE_DIR", (*HEAVY, "platformdirs")),
    ],
)
def test_a_warm_run_imports_nothing_heavy(tmp_path: Path, variable: str, heavy: tuple[str, ...]) -> None:
    (tmp_path / "draft.txt").write_text("German Chancellor Angela Merkel spoke in Berlin.\n", encoding="utf-8")
    inherited = {name: value for name, value in os.environ.items() if name != "FACTLINT_CACHE_DIR"}
    environment = {**inherited, "PYTHONPATH": str(Path(__file__).parents[2]), variable: str(tmp_path / "cache")}
    script = (
        "import sys, atexit\n"
        f"atexit.register(lambda: print('HEAVY', sorted(set(sys.modules) & set({heavy!r}))))\n"
        "from checker.cli import main\n"
        "sys.argv = ['factlint', 'check', 'draft.txt']\n"
        "main()\n"
    )
    runs = [
        subprocess.run(
            [sys.executable, "-c", script], capture_output=True, text=True, cwd=tmp_path, env=environment, check=False
        )
        for _ in range(2)
    ]
    assert "yaml" in runs[0].stdout.rpartition("HEAVY")[2]  # the first run compiles
    assert runs[1].stdout.rpartition("HEAVY")[2].strip() == "[]"
