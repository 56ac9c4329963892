from __future__ import annotations

from pathlib import Path

import pytest

from checker import folders
from checker.folders import YamlFile
from checker.knowledge.loader import Records, load
from checker.knowledge.model import Name, Relation
from checker.values import Period, parse_date
from checker.yaml_nodes import LoadError
from tests.knowledge.support import ENTITIES, RELATIONS, SOURCES, write


def _load(*texts: str, sources: str = SOURCES, relations: str = RELATIONS) -> Records:
    named = {"sources.yaml": sources, "relations.yaml": relations}
    named |= {f"{name}.yaml": text for name, text in zip("abc", texts, strict=False)}
    return load([YamlFile(f"k/{name}", name, text.encode()) for name, text in named.items()])


def _problems(*texts: str, sources: str = SOURCES, relations: str = RELATIONS) -> list[str]:
    with pytest.raises(LoadError) as caught:
        _load(*texts, sources=sources, relations=relations)
    return [str(problem) for problem in caught.value.problems]


def test_records_become_entities_names_and_facts() -> None:
    records = _load(ENTITIES)
    ines = next(entity for entity in records.entities if entity.id == "person/ines-varga")
    assert (ines.name, ines.surname, ines.path, ines.line, ines.type) == (
        "Inés Varga",
        "Varga",
        "k/a.yaml",
        12,
        "person",
    )
    assert ines.names == (
        Name("Inés Varga", ines.id, "house"),
        Name("Inez Varga", ines.id, "variant"),
        Name("I. Varga", ines.id, "variant"),
        Name("Varga", ines.id, "surname"),
        Name("Nessie", ines.id, "weak"),
    )
    later = next(fact for fact in records.facts if fact.note)
    assert (later.subject, later.relation, later.value) == (ines.id, "holds", "post/norland/premier")
    assert later.period == Period(parse_date("2015-03"), parse_date("2020-01-31"))
    assert (later.sources, later.path, later.line, later.note) == (("almanac",), "k/a.yaml", 20, "by vote")
    holds = next(relation for relation in records.relations if relation.id == "holds")
    assert holds == Relation("holds", ("person",), ("post",), ("subject-of-value",), True, "{subject} was {value}")
    assert records.sources[0].read == "2026-01-31"


def test_the_order_of_files_does_not_matter() -> None:
    one = "- {id: a/x, name: One}\n"
    other = "- {id: a/b, name: Two}\n"
    first, second = _load(one, other), _load(other, one)
    assert [entity.id for entity in first.entities] == [entity.id for entity in second.entities] == ["a/b", "a/x"]


def test_facts_are_in_order_of_time() -> None:
    facts = [fact for fact in _load(ENTITIES).facts if fact.relation == "holds"]
    assert [str(fact.period.since) for fact in facts] == ["2001", "2015-03"]


def test_another_file_adds_names_and_facts() -> None:
    addition = "- {about: city/marrow, variants: [Old Marrow], facts: [{inhabitants: 1300, source: almanac}]}"
    records = _load(ENTITIES, addition)
    marrow = next(entity for entity in records.entities if entity.id == "city/marrow")
    assert [name.text for name in marrow.names] == ["Marrow", "Marow", "Old Marrow"]
    assert [(f.value, f.path) for f in records.facts if f.relation == "inhabitants"] == [
        ("1250", "k/a.yaml"),
        ("1300", "k/b.yaml"),
    ]
    assert len(records.entities) == len(_load(ENTITIES).entities)


ALLOWED = [
    ("- {id: country/x, name: Same}\n- {id: state/x, name: Same}\n", "namesakes of two types"),
    ("- {id: city/x, name: São Tom, variants: [Sao Tom]}\n", "a variant that differs in accents only"),
    ("- {id: city/x, name: São Tom, misspellings: [Sao Tom]}\n", "a misspelling that differs in accents only"),
    ("- {id: river/x, name: Ouse, facts: []}\n", "a type that no relation has"),
    ("- {id: a/x, name: X, note: 'a: b'}\n", "a note"),
]


@pytest.mark.parametrize("text", [text for text, _ in ALLOWED], ids=[why for _, why in ALLOWED])
def test_what_is_right(text: str) -> None:
    assert _load(text).entities


BAD_ENTITIES = [
    ("- {id: city/x, name: X, varients: [Y]}", '1:25: unknown key "varients"; did you mean "variants"?'),
    ("- {id: city/x}", '1:3: the key "name" is missing'),
    ("- {id: city/x, name: ' '}", '1:22: "name" is empty'),
    ("- {id: city/x, name: '…'}", '1:22: the name "…" has no letters'),
    (
        "- {id: City X, name: X}",
        '1:8: "id" is "City X": an entity\'s id is written type/name:'
        " lower-case letters, digits and hyphens between slashes",
    ),
    ("- {id: city/x, name: X, name: Y}", '1:25: the key "name" stands here a second time; first on line 1'),
    ("- {id: city/x, name: X}\n- {id: city/x, name: Y}", '2:8: the id "city/x" is taken by k/a.yaml:1'),
    (
        "- {id: city/x, name: Sao Tom}\n- {id: city/y, name: São-Tom}",
        '2:22: the name "São-Tom" is that of city/x too (k/a.yaml:1); give one of them another',
    ),
    (
        "- {id: city/x, name: X, variants: [Y, Z], misspellings: [W, Z]}",
        '1:61: "Z" is a misspelling here and stands under "variants" too',
    ),
    (
        "- {id: city/x, name: X, misspellings: [X]}",
        '1:40: "X" is a misspelling here and stands under "name" too',
    ),
    (
        "- {id: city/x, name: X}\n- {id: land/y, name: Y, misspellings: [Z, x]}",
        '2:43: the misspelling "x" is the name of city/x (k/a.yaml:1)',
    ),
    ("- {id: city/x, name: X, of: city/x}", '1:29: "of" says whose "title" this is, and there is no "title"'),
    (
        "- {id: city/x, name: X, title: title/t}\n- {id: title/t, name: t}",
        '1:32: "title" is for posts, whose ids begin with "post/"',
    ),
    ("- {id: post/x, name: X, title: city/t}\n- {id: city/t, name: T}",
     '1:32: "title" is "city/t"; it must be of the type title'),
    ("- {id: post/x, name: X, title: title/maior}\n- {id: title/major, name: major}",
     '1:32: unknown entity "title/maior"; did you mean "title/major"?'),
    ("- {id: post/x, name: X, title: title/t, of: city/y}\n- {id: title/t, name: t}",
     '1:45: unknown entity "city/y"'),
    ("- {about: city/z, weak: [Z]}", '1:11: unknown entity "city/z"'),
    ("id: city/x", "1:1: a file must be a list of records"),
    ("- city/x", '1:3: here is "city/x"; it must be a mapping'),
    ("- {id: city/x, name: [X]}", '1:22: "name" is a list; it must be text'),
    ("- {id: city/x, name: X, facts: {a: b}}", '1:32: "facts" is a mapping; it must be a list'),
]  # fmt: skip


@pytest.mark.parametrize(("text", "message"), BAD_ENTITIES, ids=[message for _, message in BAD_ENTITIES])
def test_what_is_wrong_with_entities(text: str, message: str) -> None:
    assert _problems(text) == [f"k/a.yaml:{message}"]


def test_an_addition_gives_no_new_name() -> None:
    found = _problems("- {about: city/x, name: Y}\n- {id: city/x, name: X}")
    assert len(found) == 1
    assert found[0].startswith('k/a.yaml:1:19: unknown key "name"; known: variants, misspellings, weak')


BAD_FACTS = [
    ("{born: 1970-02-03}", '6:7: the key "source" is missing'),
    ("{born: 1970-02-03, source: []}", '6:34: "source" is empty'),
    ("{born: 1970-02-03, source: [almanack]}", '6:35: unknown source "almanack"; did you mean "almanac"?'),
    ("{born: 1970-02-03, source: xyz}", '6:34: unknown source "xyz"'),
    ("{bron: 1970-02-03, source: almanac}", '6:8: unknown key or relation "bron"; did you mean "born"?'),
    ("{born: 1970-02-03, sorce: x, source: almanac}", '6:26: unknown key or relation "sorce"; did you mean "source"?'),
    ("{source: almanac}", "6:7: a fact has a relation as one of its keys; here is none"),
    ("{born: 1970, holds: post/p, source: almanac}", '6:7: a fact has one relation; here are "born" and "holds"'),
    ("{born: 1970-13-01, source: almanac}", '6:14: "born" is "1970-13-01": there is no such date'),
    ("{born: last May, source: almanac}",
     '6:14: "born" is "last May": a date is written 2019, 2019-05 or 2019-05-20'),
    ("{born: [1970], source: almanac}", '6:14: "born" is a list; it must be text'),
    ("{holds: post/p, from: 2019-02-30, source: almanac}", '6:29: "from" is "2019-02-30": there is no such date'),
    ("{holds: post/p, from: soon, source: almanac}",
     '6:29: "from" is "soon": a date is written 2019, 2019-05 or 2019-05-20'),
    ("{holds: post/p, from: 2019-05, until: 2019-04, source: almanac}",
     '6:45: "until" is 2019-04, before "from", which is 2019-05'),
    ("{holds: post/q, source: almanac}", '6:15: unknown entity "post/q"; did you mean "post/p"?'),
    ("{holds: city/x, source: almanac}", '6:15: "holds" is "city/x"; it must be of the type post'),
    ("{motto: Onward, source: almanac}", '6:8: "motto" is a fact of type country, and this is "person/x"'),
    ("{inhabitants: 12, source: almanac}",
     '6:8: "inhabitants" is a fact of type city or country, and this is "person/x"'),
    ("post/p", '6:7: here is "post/p"; it must be a mapping'),
]  # fmt: skip


@pytest.mark.parametrize(("fact", "message"), BAD_FACTS, ids=[message for _, message in BAD_FACTS])
def test_what_is_wrong_with_facts(fact: str, message: str) -> None:
    others = "- {id: post/p, name: P}\n- {id: city/x, name: X}\n"
    assert _problems(f"{others}- id: person/x\n  name: Y\n  facts:\n    - {fact}\n") == [f"k/a.yaml:{message}"]


def test_a_number_is_in_digits() -> None:
    text = "- {id: city/x, name: X, facts: [{inhabitants: many, source: almanac}]}"
    assert _problems(text) == ['k/a.yaml:1:47: "inhabitants" is "many": a number is written 1250 or 12.5']


@pytest.mark.parametrize(
    ("record", "messages"),
    [
        (
            "{id: from, subject: a, value: text}",
            ['1:8: "id" is "from": every fact may have this key, so it cannot be a relation'],
        ),
        ("{id: x, subject: a, value: []}", ['1:30: "value" is empty']),
        ("{id: x, subject: a, value: [b, text]}",
         ["1:30: a value is an entity of some types, or else one of text, date, number"]),
        ("{id: x, subject: a, value: b, exclusive: [subject-of-valu]}",
         ['1:45: "exclusive" is "subject-of-valu"; did you mean "subject-of-value"?']),
        ("{id: x, subject: a, value: b, phrase: '{subject} and {values}'}",
         ['1:41: "phrase" is "{subject} and {values}": a phrase has {subject} and {value}, once each']),
        ("{id: x, subject: a, value: b, phrase: '{subject} {value} {'}",
         ['1:41: "phrase" is "{subject} {value} {": a phrase has {subject} and {value}, once each']),
        ("{id: x, subject: a, value: b, dated: often}", ['1:40: "dated" is "often"; it must be true or false']),
        ("{id: x, subject: a, value: b}\n- {id: x, subject: c, value: d}",
         ['2:8: the id "x" is taken by an earlier record']),
    ],
)  # fmt: skip
def test_what_is_wrong_with_relations(record: str, messages: list[str]) -> None:
    text = "- {id: city/x, name: X, facts: [{x: city/x, source: almanac}]}"
    found = [problem for problem in _problems(text, relations=f"- {record}\n") if "relations" in problem]
    assert found == [f"k/relations.yaml:{message}" for message in messages]


@pytest.mark.parametrize(
    ("record", "message"),
    [
        ("{id: x, title: X, url: x.example, licence: CC0, read: 2026-01-31}",
         '1:26: "url" is "x.example": a URL begins with https:// or http://'),
        ("{id: x, title: X, url: 'http://x.example', licence: CC0, read: 2026-01}",
         '1:66: "read" is "2026-01": a day is written 2026-01-31'),
        ("{id: x, title: X, url: 'http://x.example', read: 2026-01-31}", '1:3: the key "licence" is missing'),
    ],
)  # fmt: skip
def test_what_is_wrong_with_sources(record: str, message: str) -> None:
    text = "- {id: person/x, name: X, facts: [{born: 1970, source: x}]}"
    assert _problems(text, sources=f"- {record}\n") == [f"k/sources.yaml:{message}"]


def test_a_broken_record_is_not_unknown_to_others() -> None:
    post = "- {id: post/p, nmae: P}\n"
    person = "- {id: person/x, name: X, facts: [{holds: post/p, source: almanac}]}\n"
    assert [problem.split(": ")[1] for problem in _problems(post, person)] == [
        'the key "name" is missing',
        'unknown key "nmae"; did you mean "name"?',
    ]


def test_a_file_that_cannot_be_read_makes_nothing_else_unknown() -> None:
    person = "- {id: person/x, name: X, facts: [{holds: post/p, source: almanac}, {born: x, source: almanac}]}\n"
    assert [problem.partition(": ")[0] for problem in _problems("- 'post/p", person)] == [
        "k/a.yaml:1:10",
        "k/b.yaml:1:76",
    ]


@pytest.mark.parametrize(
    ("data", "error", "message"),
    [
        (b"", "", "is empty; it must be a list of records"),
        (b"# later\n", "", "is empty; it must be a list of records"),
        (b"", "cannot be read: no permission", "cannot be read: no permission"),
    ],
)
def test_files_without_records(data: bytes, error: str, message: str) -> None:
    with pytest.raises(LoadError) as caught:
        load([YamlFile("k/a.yaml", "a.yaml", data, error)])
    assert [str(problem) for problem in caught.value.problems] == [f"k/a.yaml: {message}"]


def test_all_problems_of_all_files_at_once() -> None:
    first = "- {id: city/x, name: X, colour: red}\n- {id: person/y, name: Y, facts: [{born: 1, source: z}, {bor: 2}]}\n"
    assert [problem.split(": ")[0] for problem in _problems(first, "- {id: a}", sources="- [x]")] == [
        "k/a.yaml:1:25",
        "k/a.yaml:2:42",
        "k/a.yaml:2:53",
        "k/a.yaml:2:57",
        "k/a.yaml:2:58",
        "k/b.yaml:1:3",
        "k/b.yaml:1:8",
        "k/sources.yaml:1:3",
    ]


def test_folders_share_ids(tmp_path: Path) -> None:
    one = write(tmp_path / "one", people="- {id: person/x, name: X, facts: [{born: 1970, source: almanac}]}\n")
    other = write(tmp_path / "two", people="- {id: person/x, name: Y}\n", sources="[]", relations="[]")
    with pytest.raises(LoadError) as caught:
        load(folders.read(folders.listings([one, other], "knowledge")).files)
    place = f"{tmp_path.as_posix()}/two/people.yaml:1:8"
    assert str(caught.value) == f'{place}: the id "person/x" is taken by {tmp_path.as_posix()}/one/people.yaml:1'
