from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from pathlib import Path
from types import SimpleNamespace

import pytest

from checker import cache, folders
from checker.cache import FOLDER_VARIABLE, KEPT, open_compiled
from checker.folders import Contents
from checker.yaml_nodes import LoadError, Problem


class Run:
    """Compiles the words of some folders to JSON, and counts how often."""

    def __init__(self, *yaml_folders: Path) -> None:
        self.folders = yaml_folders
        self.builds = 0

    def build(self, contents: Contents) -> bytes:
        self.builds += 1
        return json.dumps([[file.path, file.data.decode()] for file in contents.files]).encode()

    def open(self, artifact: Path | bytes) -> list[str]:
        """The words; opened from a file they end in "cached"."""
        data = artifact.read_bytes() if isinstance(artifact, Path) else artifact
        return [text for _, text in json.loads(data)] + ["cached"] * isinstance(artifact, Path)

    def __call__(self) -> list[str]:
        return open_compiled("rules", self.folders, self.build, self.open)


@pytest.fixture
def cache_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv(FOLDER_VARIABLE, str(tmp_path / "cache"))
    return tmp_path / "cache"


@pytest.fixture
def yaml_folder(tmp_path: Path) -> Path:
    folder = tmp_path / "k"
    folder.mkdir()
    (folder / "a.yaml").write_text("one")
    return folder


@pytest.fixture
def later(monkeypatch: pytest.MonkeyPatch) -> None:
    """The clock is ten seconds ahead, so that the files are old enough to trust their times."""
    clock = SimpleNamespace(time_ns=lambda: time.time_ns() + 10**10, monotonic_ns=time.monotonic_ns)
    monkeypatch.setattr(cache, "time", clock)


def _forbid_reading(monkeypatch: pytest.MonkeyPatch) -> None:
    def read(listings: object) -> Contents:
        raise AssertionError("the files were read")

    monkeypatch.setattr(folders, "read", read)


def _names(folder: Path) -> list[str]:
    return sorted(path.suffix for path in folder.iterdir())


@pytest.mark.usefixtures("later")
def test_a_second_run_reads_nothing(cache_folder: Path, yaml_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    run = Run(yaml_folder)
    assert run() == ["one", "cached"]
    assert _names(cache_folder) == [".compiled", ".stamp"]
    _forbid_reading(monkeypatch)
    assert run() == ["one", "cached"]
    assert run.builds == 1


def test_young_files_are_read_again_but_not_built_again(cache_folder: Path, yaml_folder: Path) -> None:
    run = Run(yaml_folder)
    assert run() == run() == ["one", "cached"]
    assert run.builds == 1
    assert _names(cache_folder) == [".compiled"]


@pytest.mark.usefixtures("cache_folder", "later")
def test_the_same_size_and_time_do_not_hide_a_change(yaml_folder: Path) -> None:
    run = Run(yaml_folder)
    run()
    file = yaml_folder / "a.yaml"
    times = file.stat()
    time.sleep(0.02)  # a tick of the file system's clock
    file.write_text("two")
    os.utime(file, ns=(times.st_atime_ns, times.st_mtime_ns))
    assert run() == ["two", "cached"]


@pytest.mark.usefixtures("cache_folder", "later")
def test_files_that_come_and_go(yaml_folder: Path) -> None:
    run = Run(yaml_folder)
    run()
    (yaml_folder / "b.yaml").write_text("more")
    assert run() == ["one", "more", "cached"]
    (yaml_folder / "b.yaml").rename(yaml_folder / "0.yaml")
    assert run() == ["more", "one", "cached"]
    (yaml_folder / "0.yaml").unlink()
    assert run() == ["one", "cached"]
    assert run.builds == 3  # the first is still there


@pytest.mark.usefixtures("cache_folder", "later")
def test_the_same_content_in_two_places_keeps_its_own_paths(yaml_folder: Path, tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / "a.yaml").write_text("one")
    shown = []
    for folder in (yaml_folder, tmp_path / "other"):
        run = Run(folder)
        open_compiled("rules", [folder], run.build, lambda artifact: shown.append(Path(str(artifact)).read_text()))
    assert [json.loads(text)[0][0] for text in shown] == [f"{tmp_path}/k/a.yaml", f"{tmp_path}/other/a.yaml"]


@pytest.mark.usefixtures("cache_folder", "later")
def test_another_version_of_the_program_builds_anew(yaml_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    run = Run(yaml_folder)
    run()
    monkeypatch.setattr(cache, "__version__", "99")
    run()
    assert run.builds == 2


@pytest.mark.usefixtures("cache_folder", "later")
def test_changed_code_builds_anew(yaml_folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = tmp_path / "package"
    package.mkdir()
    (package / "tokens.py").write_text("one = 1\n")
    monkeypatch.setattr(cache, "_PACKAGE", package)
    run = Run(yaml_folder)
    run()
    run()
    (package / "tokens.py").write_text("one = 10\n")
    run()
    assert run.builds == 2


@pytest.mark.usefixtures("later")
@pytest.mark.parametrize("damage", [b"", b"[[", b"\xff"])
@pytest.mark.parametrize("suffix", ["compiled", "stamp"])
def test_damaged_files_are_made_anew(damage: bytes, suffix: str, cache_folder: Path, yaml_folder: Path) -> None:
    run = Run(yaml_folder)
    run()
    (file,) = cache_folder.glob(f"*.{suffix}")
    file.write_bytes(damage)
    assert run() == ["one", "cached"]
    assert run.builds == (2 if suffix == "compiled" else 1)
    assert file.read_bytes() != damage


@pytest.mark.parametrize("stamp", ["3", "{}", '{"files": 1, "digest": ""}', '{"files": [[[1]]], "digest": "x"}'])
@pytest.mark.usefixtures("later")
def test_a_stamp_of_another_shape_is_no_stamp(stamp: str, cache_folder: Path, yaml_folder: Path) -> None:
    run = Run(yaml_folder)
    run()
    (file,) = cache_folder.glob("*.stamp")
    file.write_text(stamp)
    assert run() == ["one", "cached"]


@pytest.mark.usefixtures("later")
def test_a_cache_that_cannot_be_written(tmp_path: Path, yaml_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setenv(FOLDER_VARIABLE, str(tmp_path / "file" / "cache"))
    run = Run(yaml_folder)
    assert run() == run() == ["one"]
    assert run.builds == 2


def test_a_full_cache_is_used_without_writing(
    cache_folder: Path, yaml_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run = Run(yaml_folder)
    run()

    def write(path: Path, data: bytes) -> int:
        raise OSError("no space left")

    monkeypatch.setattr(Path, "write_bytes", write)
    assert run() == ["one", "cached"]
    (yaml_folder / "a.yaml").write_text("more")
    assert run() == ["more"]
    assert _names(cache_folder) == [".compiled"]


def test_a_machine_without_a_home(yaml_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def homeless(name: str) -> Path:
        raise RuntimeError("no home")

    monkeypatch.delenv(FOLDER_VARIABLE, raising=False)
    monkeypatch.setattr("platformdirs.user_cache_path", homeless)
    assert Run(yaml_folder)() == ["one"]


def test_the_cache_folder_of_the_user(yaml_folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(FOLDER_VARIABLE, raising=False)
    monkeypatch.setattr("platformdirs.user_cache_path", lambda name: tmp_path / "user" / name)
    assert Run(yaml_folder)() == ["one", "cached"]
    assert _names(tmp_path / "user" / "factlint") == [".compiled"]


def test_problems_are_passed_on_and_nothing_is_kept(cache_folder: Path, yaml_folder: Path) -> None:
    def build(contents: Contents) -> bytes:
        raise LoadError([Problem("a", 1, 1, "wrong")])

    for _ in range(2):
        with pytest.raises(LoadError):
            open_compiled("rules", [yaml_folder], build, Run().open)
    assert not cache_folder.exists()


def test_old_files_are_cleared_away(cache_folder: Path, yaml_folder: Path) -> None:
    run = Run(yaml_folder)
    for number in range(KEPT + 3):
        (yaml_folder / "a.yaml").write_text(str(number))
        run()
    (cache_folder / "other").touch()
    assert len(list(cache_folder.glob("rules-*"))) == KEPT
    builds = run.builds
    run()
    assert run.builds == builds


def test_two_processes_at_once(cache_folder: Path, tmp_path: Path) -> None:
    folder = tmp_path / "k"
    folder.mkdir()
    (folder / "a.yaml").write_text("".join(f"- {{id: city/c{at}, name: City N{at}}}\n" for at in range(3000)))
    code = (
        "import sys; from pathlib import Path; from checker.knowledge.open import open_knowledge\n"
        "store = open_knowledge([Path(sys.argv[1])])\n"
        "assert store.names(['city n7'])['city n7'][0].entity == 'city/c7'\n"
        "print(store.digest, store.counts.names)"
    )
    command = [sys.executable, "-c", code, str(folder)]
    runs = [subprocess.Popen(command, stdout=subprocess.PIPE, text=True) for _ in range(3)]
    outputs = [run.communicate(timeout=60)[0] for run in runs]
    assert [run.returncode for run in runs] == [0, 0, 0]
    assert len(set(outputs)) == 1
    assert outputs[0].endswith(" 3000\n")
    assert _names(cache_folder) == [".compiled"]


@pytest.mark.usefixtures("cache_folder")
def test_a_warm_run_imports_nothing_heavy(tmp_path: Path) -> None:
    folder = tmp_path / "k"
    folder.mkdir()
    (folder / "a.yaml").write_text("- {id: city/x, name: X}\n")
    code = (
        "import sys; from pathlib import Path; from checker.knowledge.open import open_knowledge\n"
        "open_knowledge([Path(sys.argv[1])]).names(['x'])\n"
        "print(*sorted({'yaml', 'pydantic', 'rapidfuzz', 'platformdirs', 'rich', 'numpy'} & set(sys.modules)))"
    )
    command = [sys.executable, "-c", code, str(folder)]
    cold, warm = (subprocess.run(command, check=True, capture_output=True, text=True).stdout for _ in range(2))
    assert "yaml" in cold.split()
    assert warm == "\n"
