"""Opening the rules of a run. Compiled, they are JSON: a run that finds them in the cache reads no YAML."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from checker.cache import open_compiled
from checker.checks import KINDS
from checker.folders import Contents
from checker.rules.model import Rule, RuleSet

_VERSION = 1  # of the compiled form


def open_rules(folders: Sequence[Path]) -> RuleSet:
    """The rules of one or more folders together, without their examples.

    Raises LoadError with every problem: a folder that is missing or holds no YAML file, and all that is wrong in files.
    """
    return open_compiled("rules", folders, _build, _read)


def _build(contents: Contents) -> bytes:
    from checker.rules.loader import load  # reads YAML: only where something has changed

    records = []
    for rule in load(contents.files):
        record = {**rule._asdict(), "options": rule.options._asdict()}
        del record["examples"]
        records.append(record)
    return json.dumps({"version": _VERSION, "digest": contents.digest, "rules": records}).encode()


def _read(artifact: Path | bytes) -> RuleSet:
    """Raises ValueError for what is no compiled form of this version."""
    data = artifact.read_bytes() if isinstance(artifact, Path) else artifact
    try:
        compiled = json.loads(data)
        if compiled["version"] != _VERSION:
            raise ValueError("compiled by another version")
        return RuleSet(tuple(_rule(record) for record in compiled["rules"]), compiled["digest"])
    except (TypeError, KeyError, AttributeError) as error:
        raise ValueError(f"no compiled rules: {error}") from error


def _rule(record: dict[str, Any]) -> Rule:
    options = {name: tuple(value) if isinstance(value, list) else value for name, value in record["options"].items()}
    return Rule(**{**record, "options": KINDS[record["kind"]].Options(**options), "needs": tuple(record["needs"])})
