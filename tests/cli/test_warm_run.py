"""A run that finds everything compiled reads no YAML and imports nothing heavy."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

HEAVY = ("yaml", "pydantic", "rich", "numpy", "tree_sitter", "html.parser", "platformdirs")


@pytest.mark.parametrize("suffix", [".txt"])
def test_a_warm_run_imports_nothing_heavy(tmp_path: Path, suffix: str) -> None:
    (tmp_path / f"draft{suffix}").write_text("German Chancellor Angela Merkel spoke in Berlin.\n", encoding="utf-8")
    environment = {
        **os.environ,
        "PYTHONPATH": str(Path(__file__).parents[2]),
        "FACTLINT_CACHE_DIR": str(tmp_path / "cache"),
    }
    script = (
        "import sys, atexit\n"
        f"atexit.register(lambda: print('HEAVY', sorted(set(sys.modules) & set({HEAVY!r}))))\n"
        "from checker.cli import main\n"
        f"sys.argv = ['factlint', 'check', 'draft{suffix}']\n"
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
