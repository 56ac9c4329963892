"""Modules stand in layers and import only downwards, or sideways within one layer."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "checker"

# The lowest first. A folder stands for all its modules, unless one of them is named for itself.
LAYERS = (
    ("checker", "checker.shipped", "checker.text", "checker.values", "checker.findings", "checker.literals"),
    ("checker.yaml_nodes",),
    ("checker.schema_problems", "checker.folders"),
    ("checker.cache",),
    ("checker.language",),
    ("checker.spelling",),
    ("checker.document",),
    ("checker.knowledge",),
    ("checker.article",),
    (
        "checker.posts",
        "checker.patterns",
        "checker.wording",
        "checker.redating",
        "checker.damage",
        "checker.names",
    ),
    ("checker.mentions", "checker.claims", "checker.verdicts"),
    ("checker.checks",),
    ("checker.rules",),
    ("checker.report",),
    ("checker.engine",),
    ("checker.drafts", "checker.examples"),
    ("checker.run",),
    ("checker.reports",),
    ("checker.cli", "checker.__main__"),
)
RENDERERS_KNOW_NOTHING_OF = ("checker.rules", "checker.checks", "checker.engine", "checker.mentions", "checker.claims")


def modules() -> list[str]:
    names = []
    for path in sorted(PACKAGE.rglob("*.py")):
        parts = path.relative_to(PACKAGE.parent).with_suffix("").parts
        names.append(".".join(parts[:-1] if parts[-1] == "__init__" else parts))
    return names


def layer(module: str) -> int:
    """The layer of a module, by its own name or that of the folder it is in."""
    best = max(
        (name for names in LAYERS for name in names if module == name or module.startswith(f"{name}.")),
        key=lambda name: (name != "checker", len(name)),
    )
    assert best != "checker" or module == "checker", f"{module} has no layer"
    return next(index for index, names in enumerate(LAYERS) if best in names)


def imports(module: str) -> Iterator[str]:
    """What a module imports of this package, anywhere in it, even for types only."""
    path = PACKAGE.parent.joinpath(*module.split("."))
    file = path / "__init__.py" if path.is_dir() else path.with_suffix(".py")
    known = set(modules())
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names if alias.name.startswith("checker"))
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{module} has a relative import, which hides the module's name"
            source = node.module or ""
            for alias in node.names if source.startswith("checker") else ():
                inner = f"{source}.{alias.name}"
                yield inner if inner in known else source


def test_every_layer_is_of_modules_that_exist() -> None:
    named = [name for names in LAYERS for name in names]
    assert sorted(named) == sorted(set(named) & set(modules()))


@pytest.mark.parametrize("module", modules())
def test_a_module_imports_only_downwards(module: str) -> None:
    upwards = [name for name in imports(module) if layer(name) > layer(module)]
    assert upwards == []


@pytest.mark.parametrize("module", [name for name in modules() if name.startswith("checker.reports")])
def test_a_renderer_knows_nothing_of_rules(module: str) -> None:
    known = [name for name in imports(module) if name.startswith(RENDERERS_KNOW_NOTHING_OF)]
    assert known == []


def test_nobody_imports_a_private_name_of_another_module() -> None:
    for module in modules():
        path = PACKAGE.parent.joinpath(*module.split("."))
        file = path / "__init__.py" if path.is_dir() else path.with_suffix(".py")
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom) and node.module and node.module.startswith("checker"):
                private = [
                    alias.name for alias in node.names if alias.name.startswith("_") and alias.name != "__version__"
                ]
                assert private == [], module
