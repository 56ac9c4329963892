"""Opening the knowledge of a run."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from checker.cache import open_compiled
from checker.folders import Contents
from checker.knowledge.store import Store


def open_knowledge(folders: Sequence[Path]) -> Store:
    """The knowledge of one or more folders together, compiled if it has changed.

    Raises LoadError with every problem: a folder that is missing or holds no YAML file, and all that is wrong in files.
    """
    return open_compiled("knowledge", folders, _build, Store)


def _build(contents: Contents) -> bytes:
    from checker.knowledge.compile import compile_knowledge  # reads YAML: only where something has changed

    return compile_knowledge(contents)
