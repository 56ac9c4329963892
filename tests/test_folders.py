from __future__ import annotations

import os
from pathlib import Path

import pytest

from checker import folders
from checker.shipped import shipped
from checker.yaml_nodes import LoadError


def _write(folder: Path, *names: str) -> Path:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"- {name}\n")
    return folder


def test_yaml_files_below_a_folder_in_order(tmp_path: Path) -> None:
    _write(
        tmp_path, "b.yaml", "a/z.yml", "a/b/c.yaml", "README.md", ".hidden.yaml", ".git/x.yaml", "__pycache__/x.yaml"
    )
    assert [file.relative for file in folders.listing(tmp_path)] == ["a/b/c.yaml", "a/z.yml", "b.yaml"]


def test_linked_folders_are_left_out(tmp_path: Path) -> None:
    _write(tmp_path, "a/x.yaml")
    (tmp_path / "a" / "loop").symlink_to(tmp_path)
    (tmp_path / "y.yaml").symlink_to(tmp_path / "a" / "x.yaml")
    assert [file.relative for file in folders.listing(tmp_path)] == ["a/x.yaml", "y.yaml"]


def test_contents_have_the_paths_that_are_shown(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    _write(tmp_path / "own", "a/x.yaml")
    contents = folders.read(folders.listings([Path("own"), Path("./own/"), tmp_path / "own"], "knowledge"))
    assert [(file.path, file.relative, file.data) for file in contents.files] == [
        ("own/a/x.yaml", "a/x.yaml", b"- a/x.yaml\n")
    ]


def test_shipped_folders_are_shown_by_name() -> None:
    assert folders.shown(shipped("knowledge")) == "knowledge"
    assert folders.shown(shipped("rules")) == "rules"
    assert folders.shown(Path("some/where")) == "some/where"


def test_the_digest_is_of_names_and_content(tmp_path: Path) -> None:
    def digest(*paths: Path) -> str:
        return folders.read(folders.listings(paths, "knowledge")).digest

    one, same = _write(tmp_path / "one", "a.yaml", "b.yaml"), _write(tmp_path / "same", "a.yaml", "b.yaml")
    assert digest(one) == digest(same)
    (same / "b.yaml").rename(same / "c.yaml")
    assert digest(one) != digest(same)
    assert digest(one, same) not in (digest(one), digest(same), digest(same, one))


def test_folders_that_cannot_be_used(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "file").touch()
    _write(tmp_path / "good", "a.yaml")
    names = ("good", "empty", "missing", "file")
    with pytest.raises(LoadError) as caught:
        folders.listings([tmp_path / name for name in names], "knowledge")
    assert [str(problem).removeprefix(f"{tmp_path}/") for problem in caught.value.problems] == [
        "empty: no knowledge: the folder has no .yaml files",
        "file: no knowledge: the folder cannot be read: Not a directory",
        "missing: no knowledge: the folder cannot be read: No such file or directory",
    ]
    with pytest.raises(LoadError, match="no rules: no folder is given"):
        folders.listings([], "rules")


def test_a_file_that_goes_away_is_an_error_of_that_file(tmp_path: Path) -> None:
    listings = folders.listings([_write(tmp_path, "a.yaml", "b.yaml")], "rules")
    (tmp_path / "a.yaml").unlink()
    first, second = folders.read(listings).files
    assert (first.error, second.error) == ("cannot be read: No such file or directory", "")


@pytest.mark.skipif(os.name == "nt", reason="names are text there")
def test_a_name_that_is_no_text_can_be_shown(tmp_path: Path) -> None:
    name = os.fsdecode(b"\xff.yaml")
    try:
        (tmp_path / name).write_text("- a\n")
    except OSError:
        pytest.skip("the file system takes text only")
    (file,) = folders.read(folders.listings([tmp_path], "rules")).files
    assert file.path.endswith("/?.yaml")
    assert file.data == b"- a\n"
