"""Where the rules, the knowledge and the example draft that come with factlint are."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

_PACKAGE = Path(__file__).parent
_INSTALLED = _PACKAGE / "shipped_data"


def shipped(name: Literal["rules", "knowledge", "examples"]) -> Path:
    """The folder inside the installed package, or beside it in a checkout."""
    return _INSTALLED / name if is_installed() else _PACKAGE.parent / name


def is_installed() -> bool:
    """Whether this is an installed package, which changes with its version only, and not a checkout."""
    return _INSTALLED.is_dir()
