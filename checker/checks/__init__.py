"""The kinds of rule, one module each: its options and what it flags. A check reads the article, never the rule."""

from __future__ import annotations

from types import ModuleType

from checker.checks import (
    garbled_name,
    misspelling,
    near_name,
    relation,
    variant,
)

KINDS: dict[str, ModuleType] = {
    module.KIND: module
    for module in (
        garbled_name,
        misspelling,
        near_name,
        relation,
        variant,
    )
}
