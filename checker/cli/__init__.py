"""The command line: arguments in, exit code out."""

from __future__ import annotations

import gc

gc.disable()  # nothing of what is imported is ever freed: looking for it costs a tenth of a short run

from checker.cli.app import main  # noqa: E402

gc.freeze()
gc.enable()

__all__ = ["main"]
