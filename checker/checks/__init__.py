"""The kinds of rule, one module each: its options and what it flags. A check reads the article, never the rule."""

from __future__ import annotations

from types import ModuleType

from checker.checks import (
    age,
    brackets,
    doubled,
    drift,
    echoed,
    garbled_name,
    impossible_date,
    joined,
    misspelling,
    mojibake,
    near_name,
    pattern,
    punctuation,
    quotes,
    relation,
    repeated,
    script,
    sentence,
    tags,
    truncated,
    variant,
    weekday,
)

KINDS: dict[str, ModuleType] = {
    module.KIND: module
    for module in (
        age,
        brackets,
        doubled,
        drift,
        echoed,
        garbled_name,
        impossible_date,
        joined,
        misspelling,
        mojibake,
        near_name,
        pattern,
        punctuation,
        quotes,
        relation,
        repeated,
        script,
        sentence,
        tags,
        truncated,
        variant,
        weekday,
    )
}
