"""Colour for a terminal, and nothing where there is none."""

from __future__ import annotations

import os
from typing import NamedTuple, TextIO

from checker.findings import Severity

_CODES = {"error": "31", "warning": "33", "suggestion": "36", "marked": "1;4", "path": "1", "dim": "2", "good": "32"}


class Paint(NamedTuple):
    """Puts colour codes around text, if `colour` is on."""

    colour: bool

    def severity(self, severity: Severity) -> str:
        return self.text(severity, severity)

    def text(self, text: str, style: str) -> str:
        return f"\x1b[{_CODES[style]}m{text}\x1b[0m" if self.colour and text else text


def paint_for(stream: TextIO | None) -> Paint:
    """Colour only on a terminal, and never where NO_COLOR is set (https://no-color.org)."""
    return Paint(stream is not None and stream.isatty() and not os.environ.get("NO_COLOR"))
