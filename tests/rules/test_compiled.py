from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from checker import folders
from checker.cache import FOLDER_VARIABLE
from checker.checks import pattern
from checker.rules.compiled import open_rules
from checker.rules.loader import load
from checker.shipped import shipped
from checker.yaml_nodes import LoadError
from tests.rules.support import PATTERN, RULE


@pytest.fixture(autouse=True)
def cache_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv(FOLDER_VARIABLE, str(tmp_path / "cache"))
    return tmp_path / "cache"


@pytest.fixture
def own_rules(tmp_path: Path) -> Path:
    folder = tmp_path / "r"
    folder.mkdir()
    (folder / "a.yaml").write_text(PATTERN + RULE, encoding="utf-8")
    return folder


def test_the_shipped_rules_come_back_as_they_were_but_for_their_examples() -> None:
    loaded = load(folders.read(folders.listings([shipped("rules")], "rules")).files)
    for _ in ("built", "from the cache"):
        opened = open_rules([shipped("rules")])
        assert opened.rules == tuple(rule._replace(examples=()) for rule in loaded)
        assert [type(rule.options) for rule in opened.rules] == [type(rule.options) for rule in loaded]
        for rule in opened.rules:
            hash(rule.options)  # which lists in place of tuples would not allow


def test_rules_of_several_folders_together(own_rules: Path) -> None:
    both = open_rules([shipped("rules"), own_rules])
    alone = open_rules([own_rules])
    assert [rule.id for rule in alone.rules] == ["double", "lock"]
    assert {"double", "lock"} < {rule.id for rule in both.rules}
    assert [rule.id for rule in both.rules] == sorted(rule.id for rule in both.rules)
    lock = alone.rules[1]
    assert (lock.options, lock.needs) == (pattern.Options(("lock",)), ("lock",))
    assert (lock.path, lock.line) == (f"{own_rules.as_posix()}/a.yaml", 1)


def test_the_digest_is_that_of_the_content(own_rules: Path, tmp_path: Path) -> None:
    before = open_rules([own_rules]).digest
    moved = own_rules.rename(tmp_path / "moved")
    assert open_rules([moved]).digest == before
    (moved / "a.yaml").write_text(PATTERN, encoding="utf-8")
    assert open_rules([moved]).digest != before


def test_a_changed_rule_is_seen(own_rules: Path) -> None:
    assert open_rules([own_rules]).rules[0].severity == "error"
    (own_rules / "a.yaml").write_text(RULE.replace("severity: error", "severity: warning"), encoding="utf-8")
    (rule,) = open_rules([own_rules]).rules
    assert rule.severity == "warning"


def test_an_id_of_two_folders(own_rules: Path, tmp_path: Path) -> None:
    other = tmp_path / "s"
    other.mkdir()
    (other / "b.yaml").write_text(RULE, encoding="utf-8")
    with pytest.raises(LoadError) as caught:
        open_rules([own_rules, other])
    first = f"{own_rules.as_posix()}/a.yaml:{PATTERN.count(chr(10)) + 1}"
    assert str(caught.value) == f'{other.as_posix()}/b.yaml:1:7: the id "double" is taken by the rule at {first}'


def test_folders_without_rules(tmp_path: Path, own_rules: Path) -> None:
    (tmp_path / "empty").mkdir()
    with pytest.raises(LoadError) as caught:
        open_rules([tmp_path / "none", own_rules, tmp_path / "empty"])
    assert [str(problem) for problem in caught.value.problems] == [
        f"{tmp_path.as_posix()}/empty: no rules: the folder has no .yaml files",
        f"{tmp_path.as_posix()}/none: no rules: the folder cannot be read: No such file or directory",
    ]


def test_wrong_rules_are_not_compiled(own_rules: Path, cache_folder: Path) -> None:
    (own_rules / "a.yaml").write_text("- {id: x}\n", encoding="utf-8")
    for _ in range(2):
        with pytest.raises(LoadError):
            open_rules([own_rules])
    assert not cache_folder.exists()


@pytest.mark.parametrize(
    "damaged",
    [
        "",
        "{",
        "3",
        "[]",
        "{}",
        '{"version": 1}',
        '{"version": 0, "digest": "", "rules": []}',
        '{"version": 1, "digest": "", "rules": [{}]}',
        '{"version": 1, "digest": "", "rules": [{"kind": "no such kind", "options": {}, "needs": []}]}',
        '{"version": 1, "digest": "", "rules": [{"kind": "doubled", "options": [], "needs": []}]}',
        '{"version": 1, "digest": "", "rules": [{"kind": "doubled", "options": {"more": 1}, "needs": []}]}',
        '{"version": 1, "digest": "", "rules": [{"kind": "doubled", "options": {}, "needs": []}]}',
    ],
)
def test_a_damaged_artifact_is_built_anew(damaged: str, own_rules: Path, cache_folder: Path) -> None:
    expected = open_rules([own_rules])
    (artifact,) = cache_folder.glob("rules-*.compiled")
    artifact.write_text(damaged, encoding="utf-8")
    assert open_rules([own_rules]) == expected
    assert json.loads(artifact.read_bytes())["digest"] == expected.digest


def test_a_warm_run_imports_nothing_heavy(own_rules: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from checker.rules.compiled import open_rules\n"
        "assert [rule.id for rule in open_rules([Path(sys.argv[1])]).rules] == ['double', 'lock']\n"
        "heavy = {'yaml', 'pydantic', 'checker.rules.loader', 'checker.rules.schema', 're2'}\n"
        "print(*sorted(heavy & set(sys.modules)))"
    )
    command = [sys.executable, "-c", code, str(own_rules)]
    cold, warm = (subprocess.run(command, check=True, capture_output=True, text=True).stdout for _ in range(2))
    assert {"yaml", "pydantic"} <= set(cold.split())
    assert warm == "\n"
