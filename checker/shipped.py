"""Where the rules, the knowledge and the example draft that come with factlint are."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

_PACKAGE = Path(__file__).parent


def shipped(name: Literal["rules", "knowledge", "examples"]) -> Path:
    """The folder inside the installed package, or beside it in a checkout."""
    installed = _PACKAGE / "shipped_data" / name
    return installed if installed.is_dir() else _PACKAGE.parent / name
