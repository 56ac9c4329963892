from __future__ import annotations

from pathlib import Path

import pytest

from checker.cache import FOLDER_VARIABLE
from checker.knowledge.open import open_knowledge
from checker.yaml_nodes import LoadError
from tests.knowledge.support import ENTITIES, write


@pytest.fixture(autouse=True)
def _cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(FOLDER_VARIABLE, str(tmp_path / "cache"))


def test_folders_are_opened_together(tmp_path: Path) -> None:
    own = "- {about: person/ines-varga, facts: [{born: 1971, source: almanac}]}\n- {id: city/own, name: Own}\n"
    shared = write(tmp_path / "shared", world=ENTITIES)
    mine = write(tmp_path / "mine", world=own, sources="[]", relations="[]")
    for _ in range(2):
        store = open_knowledge([shared, mine])
        assert store.counts.entities == 7
        assert [fact.value for fact in store.facts_of("person/ines-varga", "born")] == ["1970-02-03", "1971"]
        store.close()


def test_a_change_is_seen(tmp_path: Path) -> None:
    folder = write(tmp_path / "k", world=ENTITIES)
    before = open_knowledge([folder])
    write(folder, world=ENTITIES.replace("Marow", "Marrrow"))
    after = open_knowledge([folder])
    assert before.names(["marow", "marrrow"]).keys() == {"marow"}
    assert after.names(["marow", "marrrow"]).keys() == {"marrrow"}
    assert before.digest != after.digest


def test_a_damaged_file_is_compiled_again(tmp_path: Path) -> None:
    folder = write(tmp_path / "k", world=ENTITIES)
    open_knowledge([folder]).close()
    (compiled,) = (tmp_path / "cache").glob("*.compiled")
    whole = compiled.read_bytes()
    for data in (whole[:-5000], whole[:10], b"", b"x" * len(whole)):
        compiled.write_bytes(data)
        store = open_knowledge([folder])
        assert store.counts.entities == 6
        store.close()
        assert compiled.read_bytes() == whole


def test_without_a_cache_the_knowledge_is_in_memory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setenv(FOLDER_VARIABLE, str(tmp_path / "file"))
    store = open_knowledge([write(tmp_path / "k", world=ENTITIES)])
    assert store.entity("city/marrow").name == "Marrow"
    assert store.near(["varga|i"])


def test_what_is_wrong_is_all_reported(tmp_path: Path) -> None:
    with pytest.raises(LoadError) as caught:
        open_knowledge([write(tmp_path / "k", a="- {id: city/x}\n", b="- {id: city/y}\n")])
    assert len(caught.value.problems) == 2


def test_a_folder_without_yaml_is_no_knowledge(tmp_path: Path) -> None:
    with pytest.raises(LoadError, match=r"no knowledge: the folder has no \.yaml files"):
        open_knowledge([tmp_path])
