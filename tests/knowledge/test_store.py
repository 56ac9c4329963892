from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from checker import folders
from checker.article import Knowledge
from checker.knowledge.compile import compile_knowledge
from checker.knowledge.model import Counts, Name, Relation
from checker.knowledge.store import MOST_NEAR, Store
from checker.values import Period, parse_date
from checker.yaml_nodes import LoadError
from tests.knowledge.support import ENTITIES, write

INES = "person/ines-varga"


def _compiled(folder: Path) -> bytes:
    return compile_knowledge(folders.read(folders.listings([folder], "knowledge")))


@pytest.fixture(params=["file", "memory"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    data = _compiled(write(tmp_path / "k", world=ENTITIES))
    path = tmp_path / "odd name%?#.compiled"
    path.write_bytes(data)
    store = Store(path if request.param == "file" else data)
    yield store
    store.close()


def test_a_store_is_what_a_run_asks(store: Store) -> None:
    knowledge: Knowledge = store
    assert knowledge.entity(INES).name == "Inés Varga"


def test_names_by_folded_text(store: Store) -> None:
    for _ in range(2):  # the second answer is a kept one
        assert store.names(["prime minister", "ines varga", "nobody", "marow", "varga"]) == {
            "prime minister": (Name("prime minister", "title/premier", "house"),),
            "ines varga": (Name("Inés Varga", INES, "house"),),
            "marow": (Name("Marow", "city/marrow", "misspelling"),),
            "varga": (Name("Varga", INES, "surname"),),
        }
    assert list(store.names(["varga", "marow"])) == ["varga", "marow"]
    assert store.names([]) == store.names(["nobody"]) == {}


def test_every_form_of_a_name_is_found(store: Store) -> None:
    found = store.names(["norland", "norlandic", "norlanders", "nessie", "inez varga", "i varga"])
    assert [name.form for names in found.values() for name in names] == [
        "house", "adjective", "plural", "weak", "variant", "variant",
    ]  # fmt: skip


def test_a_post_has_only_its_own_name(store: Store) -> None:
    assert store.entity("post/norland/premier").names == (
        Name("Prime Minister of Norland", "post/norland/premier", "house"),
    )


def test_more_keys_than_fit_one_query(store: Store) -> None:
    keys = [f"nobody {number}" for number in range(1200)]
    assert list(store.names([*keys, "varga"])) == ["varga"]
    assert store.longest([*keys, "prime"]) == {"prime": 4}


def test_names_of_one_text_are_in_order(tmp_path: Path) -> None:
    text = "- {id: z/x, name: Same}\n- {id: a/x, name: Other, variants: [SAME], weak: [Same]}\n"
    store = Store(_compiled(write(tmp_path / "k", world=text)))
    assert [(name.entity, name.form) for name in store.names(["same"])["same"]] == [
        ("a/x", "variant"),
        ("a/x", "weak"),
        ("z/x", "house"),
    ]


def test_the_longest_name_with_a_first_word(store: Store) -> None:
    for _ in range(2):
        assert store.longest(["prime", "marrow", "ines", "xyz"]) == {"prime": 4, "marrow": 1, "ines": 2}


def test_near_names(store: Store) -> None:
    ines, inez = Name("Inés Varga", INES, "house"), Name("Inez Varga", INES, "variant")
    for _ in range(2):
        assert store.near(["varga|i"]) == (ines, inez, Name("I. Varga", INES, "variant"))
        assert store.near(["nothing|x", "varga|~ez", "varga|~es"]) == (ines, inez)
    assert [name.form for name in store.near(["prime|m"])] == ["house", "house"]  # plurals are not near names


def test_near_names_have_a_most_for_each_hint(tmp_path: Path) -> None:
    people = "".join(f"- {{id: person/p{at:04}, name: Given Sur{at}}}\n" for at in range(MOST_NEAR + 50))
    store = Store(_compiled(write(tmp_path / "k", world=people)))
    found = store.near(["given|s"])
    assert [name.entity for name in found] == [f"person/p{at:04}" for at in range(MOST_NEAR)]
    assert len(store.near(["given|s", "given|~49"])) == MOST_NEAR + 1


def test_posts_by_title_and_scope(store: Store) -> None:
    for _ in range(2):
        assert store.posts("title/premier", None) == ("post/norland/premier", "post/premier")
        assert store.posts("title/premier", "country/norland") == ("post/norland/premier",)
        assert store.posts("title/premier", "country/sudmark") == ()
        assert store.posts("title/none", None) == ()


def test_facts_from_both_ends(store: Store) -> None:
    for _ in range(2):
        facts = store.facts_of(INES, "holds")
        assert [fact.period for fact in facts] == [
            Period(parse_date("2001"), parse_date("2004")),
            Period(parse_date("2015-03"), parse_date("2020-01-31")),
        ]
        assert store.facts_about("post/norland/premier", "holds") == facts
        assert store.facts_of(INES, "capital") == store.facts_about(INES, "holds") == ()
    later = facts[1]
    assert (later.sources, later.line, later.note) == (("almanac",), 20, "by vote")
    assert later.path.endswith("k/world.yaml")
    (born,) = store.facts_of(INES, "born")
    assert (born.value, born.period) == ("1970-02-03", Period(None, None))


def test_entities(store: Store) -> None:
    for _ in range(2):
        post = store.entity("post/norland/premier")
    assert (post.title, post.of, post.line) == ("title/premier", "country/norland", 10)
    assert [name.form for name in store.entity(INES).names] == ["house", "variant", "variant", "surname", "weak"]
    assert store.entity(INES).surname == "Varga"
    with pytest.raises(KeyError):
        store.entity("person/nobody")


def test_relations_and_sources(store: Store) -> None:
    holds = Relation("holds", ("person",), ("post",), ("subject-of-value",), True, "{subject} was {value}")
    assert store.relation("holds") == holds
    assert store.relation("capital").value == ("city", "town")
    assert store.source_title("almanac") == "The Almanac"
    with pytest.raises(KeyError):
        store.relation("none")
    with pytest.raises(KeyError):
        store.source_title("none")


def test_counts_and_digest(store: Store, tmp_path: Path) -> None:
    assert store.counts == Counts(entities=6, facts=6, names=15)
    elsewhere = Store(_compiled(write(tmp_path / "elsewhere", world=ENTITIES)))
    changed = Store(_compiled(write(tmp_path / "changed", world=ENTITIES + "# more\n")))
    assert store.digest == elsewhere.digest != changed.digest


def test_the_same_files_give_the_same_bytes(tmp_path: Path) -> None:
    folder = write(tmp_path / "k", world=ENTITIES)
    assert _compiled(folder) == _compiled(folder)


def test_no_query_reads_a_whole_table(store: Store) -> None:
    queries: list[str] = []
    store._database.set_trace_callback(queries.append)
    store.names(["x", "y"])
    store.longest(["x", "y"])
    store.near(["x|y"])
    store.entity(INES)
    store.posts("x", None)
    store.posts("x", "y")
    store.facts_of("x", "y")
    store.facts_about("x", "y")
    store._database.set_trace_callback(None)
    assert len(queries) == 9
    for query in queries:
        plan = [row[3] for row in store._database.execute(f"EXPLAIN QUERY PLAN {query}")]
        assert not [step for step in plan if step.startswith("SCAN")], (query, plan)


def test_kept_answers_are_bounded(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("checker.knowledge.store._MOST_KEPT", 3)
    keys = ["varga", *(f"nobody {number}" for number in range(5)), "marow"]
    for _ in range(3):
        assert list(store.names(keys)) == ["varga", "marow"]
        assert list(store.names(["marow", "norland"])) == ["marow", "norland"]
    assert len(store._names) < 10


def test_damage_found_late_is_said_and_cleared_away(tmp_path: Path) -> None:
    people = "".join(f"- {{id: person/p{at:04}, name: Given Sur{at}}}\n" for at in range(2000))
    data = bytearray(_compiled(write(tmp_path / "k", world=people)))
    data[4096 * 20 :] = b"\xff" * (len(data) - 4096 * 20)
    path = tmp_path / "k.compiled"
    path.write_bytes(data)
    store = Store(path)
    with pytest.raises(LoadError, match="is damaged"):
        store.near(["given|s"])
    assert not path.exists()


@pytest.mark.parametrize("keep", [0, 100, 4096, -4096, -1])
def test_a_cut_file_is_no_knowledge(keep: int, tmp_path: Path) -> None:
    path = tmp_path / "k.compiled"
    path.write_bytes(_compiled(write(tmp_path / "k", world=ENTITIES))[:keep])
    with pytest.raises(ValueError, match="no compiled knowledge"):
        Store(path)


def test_what_is_no_knowledge(tmp_path: Path) -> None:
    other_version = tmp_path / "other"
    with sqlite3.connect(other_version) as database:
        database.execute("PRAGMA user_version = 99")
    database.close()
    empty = tmp_path / "empty"
    with sqlite3.connect(empty) as database:
        database.execute("PRAGMA user_version = 1")
        database.execute("CREATE TABLE meta (digest, entities, facts, names)")
    database.close()
    for artifact in (other_version, empty, tmp_path / "missing", b"no database at all"):
        with pytest.raises(ValueError, match="no compiled knowledge"):
            Store(artifact)
