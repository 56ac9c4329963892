from __future__ import annotations

import pytest

from checker.checks import doubled, pattern
from checker.folders import YamlFile
from checker.rules.loader import load
from checker.rules.model import Example, Rule
from checker.yaml_nodes import LoadError
from tests.rules.support import EXAMPLES, PATTERN, RULE


def _load(*texts: str) -> tuple[Rule, ...]:
    return load([YamlFile(f"r/{name}.yaml", f"{name}.yaml", text.encode()) for name, text in zip("abc", texts)])  # noqa: B905


def _problems(*texts: str) -> list[str]:
    with pytest.raises(LoadError) as caught:
        _load(*texts)
    return [str(problem) for problem in caught.value.problems]


def _changed(old: str, new: str, rule: str = RULE) -> str:
    assert old in rule
    return rule.replace(old, new, 1)


def test_a_record_becomes_a_rule() -> None:
    (rule,) = _load("# a comment\n" + RULE)
    assert rule._replace(examples=()) == Rule(
        "double", "A word stands twice", "doubled", "text", "error", "'{text}' for {fix}", doubled.Options(),
        "r/a.yaml", 2,
    )  # fmt: skip
    assert rule.examples[0] == Example("Boats pass the the lock.", ((11, 18),), "the", None, "txt", 9)
    assert rule.examples[1] == Example("We met at at noon.", ((7, 12),), None, "2020-02-29", "txt", 10)
    assert rule.examples[2] == Example("# A head\n\nThey rang twice twice.", ((20, 31),), None, None, "md", 11)
    assert rule.examples[3] == Example("Boats pass the lock.", (), None, None, "txt", 12)


def test_the_options_of_the_kind_are_typed() -> None:
    text = PATTERN.replace("[lock]", '"[Ll]ock"').replace("  category", "  where: [title, item]\n  category")
    (rule,) = _load(text)
    assert rule.options == pattern.Options(("[Ll]ock",), "", ("title", "item"))
    assert rule.needs == ("ock",)  # what every match has


def test_rules_are_in_order_of_their_ids_however_they_are_filed() -> None:
    assert [rule.id for rule in _load(PATTERN, RULE)] == [rule.id for rule in _load(RULE, PATTERN)]
    assert [rule.id for rule in _load(PATTERN + RULE)] == ["double", "lock"]


@pytest.mark.parametrize(
    ("marked", "text", "spans"),
    [
        ("[[a a]] and [[b b]]", "a a and b b", ((0, 3), (8, 11))),
        ("é🙂 [[a a]]", "é🙂 a a", ((3, 6),)),
        ("see [1] [[a a]] [2]", "see [1] a a [2]", ((8, 11),)),
        ("[[[a a] a]]", "[a a] a", ((0, 7),)),
        ("[[a [a]]]", "a [a]", ((0, 5),)),
    ],
)
def test_marks(marked: str, text: str, spans: tuple[tuple[int, int], ...]) -> None:
    (rule,) = _load(_changed("Boats pass [[the the]] lock.", marked))
    assert (rule.examples[0].text, rule.examples[0].spans) == (text, spans)


BAD_RULES = [
    ("kind: doubled", "kind: dubled", '3:9: there is no kind "dubled"; did you mean "doubled"?'),
    ("kind: doubled", "kind: [doubled]", '3:9: "kind" is a list; it must be text'),
    ("  kind: doubled\n", "", '1:3: the key "kind" is missing'),
    ("category: text", "category: txt", '4:13: "category" is "txt"; did you mean "text"?'),
    (
        "category: text",
        "category: x",
        '4:13: "category" is "x"; known: role, name, place, date, number, relation, text',
    ),
    ("severity: error", "severity: eror", '5:13: "severity" is "eror"; did you mean "error"?'),
    ("  title: A word stands twice\n", "", '1:3: the key "title" is missing'),
    ("title: A word stands twice", "title: ' '", '2:10: "title" is empty'),
    (
        "title: A word",
        "titel: A word",
        ['1:3: the key "title" is missing', '2:3: unknown key "titel"; did you mean "title"?'],
    ),
    ("category: text", "category: text\n  alow: [a]", '5:3: unknown key "alow"; did you mean "allow"?'),
    ("category: text", "category: text\n  allow: {a: b}", '5:10: "allow" is a mapping; it must be a list'),
    ("category: text", "category: text\n  title: T", '5:3: the key "title" stands here a second time; first on line 2'),
    ("id: double", "id: Double it", '1:7: "id" is "Double it": an id has lower-case letters, digits and hyphens'),
    (
        "{text}",
        "{txt}",
        '6:12: "message" has {txt}, which the kind doubled does not fill; did you mean "text"?',
    ),
    ("{text}", "{}", '6:12: "message" has {}, which the kind doubled does not fill; known: text, fix'),
    (
        "{text}",
        "{text.x}",
        '6:12: "message" has {text.x}, which the kind doubled does not fill; did you mean "text"?',
    ),
    ("{text}", "{text:>9999999}", '6:12: "message" has more than a name between braces; write {text}'),
    ("{text}", "{text!r}", '6:12: "message" has more than a name between braces; write {text}'),
    ("{text}", "{text:{fix}}", '6:12: "message" has more than a name between braces; write {text}'),
    (
        "{fix}",
        "{fix",
        "6:12: \"message\" has a brace without its partner: expected '}' before end of string",
    ),
    (EXAMPLES, "", ['1:3: has 0 "flag" examples; 3 are the least', '1:3: has 0 "pass" examples; 3 are the least']),
    (EXAMPLES, "  examples: none\n", '7:13: "examples" is "none"; it must be a list'),
    ('    - {flag: "Boats pass [[the the]] lock.", fix: the}\n', "", '7:3: has 2 "flag" examples; 3 are the least'),
    ('    - {pass: "We met at noon."}\n', "", '7:3: has 2 "pass" examples; 3 are the least'),
    ("  examples:\n", "  examples:\n    - one\n", '8:7: "examples" is "one"; it must be a mapping'),
    ("[[the the]] lock", "[[the the lock", '8:7: the marks "[[" and "]]" do not pair'),
    ("[[the the]] lock", "the the]] lock", '8:7: the marks "[[" and "]]" do not pair'),
    ("[[the the]] lock", "[[the [[the]] lock", '8:7: the marks "[[" and "]]" do not pair'),
    ("[[the the]] lock", "[[]] lock", '8:7: there is nothing between the marks "[[" and "]]"'),
    (
        "[[the the]] lock",
        "the the lock",
        '8:7: a "flag" example has "[[marks]]" around what is flagged, a "pass" has none',
    ),
    (
        '{pass: "We met at noon."}',
        '{pass: "We met [[at]] noon."}',
        '12:7: a "flag" example has "[[marks]]" around what is flagged, a "pass" has none',
    ),
    ('{pass: "We met at noon."}', '{pass: "We met at noon.", fix: at}', '12:7: a "pass" example has nothing to fix'),
    ("fix: the}", "pass: the}", '8:7: an example has one text, under "flag" or under "pass"'),
    ("  examples:\n", "  examples:\n    - {fix: the}\n", '8:7: an example has one text, under "flag" or under "pass"'),
    ("fix: the}", "fx: the}", '8:46: unknown key "fx"; did you mean "fix"?'),
    ("2020-02-29", "2020-02", '9:46: "date" is "2020-02": a day is written 2022-11-11'),
    ("2020-02-29", "2021-02-29", '9:46: "date" is "2021-02-29": day is out of range for month'),
    ("format: md", "format: mdx", '10:64: "format" is "mdx"; did you mean "md"?'),
]


@pytest.mark.parametrize(("old", "new", "expected"), BAD_RULES)
def test_what_is_wrong_with_a_rule(old: str, new: str, expected: str | list[str]) -> None:
    problems = [expected] if isinstance(expected, str) else expected
    assert _problems(_changed(old, new)) == [f"r/a.yaml:{problem}" for problem in problems]


BAD_OPTIONS = [
    ("  match: [lock]\n", "", '1:3: the key "match" is missing'),
    ("match: [lock]", "match: []", '4:10: "match" is empty'),
    ("match: [lock]", "match: ['']", '4:11: "match" is empty'),
    ("kind: pattern\n  match: [lock]", "kind: relation\n  relation: ''\n  says: [a]", '4:13: "relation" is empty'),
    ("match: [lock]", "match: '(lock'", "1:3: not a pattern: '(lock': missing ): (?m)(lock"),
    ("match: [lock]", "match: '(a+)+(?=b)'", "1:3: not a pattern: '(a+)+(?=b)': invalid perl operator: (?="),
    (
        "match: [lock]",
        "match: [lock]\n  allow: [a]",
        '5:3: unknown key "allow"; known: id, title, kind, category, severity, message, examples, match, fix, where',
    ),
    (
        "kind: pattern\n  match: [lock]",
        "kind: truncated\n  words: few",
        '4:10: "words" is "few"; it must be a whole number',
    ),
]


@pytest.mark.parametrize(("old", "new", "expected"), BAD_OPTIONS)
def test_what_is_wrong_with_the_options_of_a_kind(old: str, new: str, expected: str) -> None:
    rule = PATTERN.replace("{fix}", "it").replace("{text}", "It")
    assert _problems(_changed(old, new, rule)) == [f"r/a.yaml:{expected}"]


BAD_FILES = [
    ("", ": is empty; it must be a list of rules"),
    ("# nothing yet\n", ": is empty; it must be a list of rules"),
    ("[]\n", ": is empty; it must be a list of rules"),
    ("id: double\n", ":1:1: a file must be a list of rules"),
    ("- double\n", ':1:3: here is "double"; it must be a mapping'),
    ("- [double]\n", ":1:3: here is a list; it must be a mapping"),
    ("- {id: [\n", ":2:1: is not YAML: while parsing a flow node, did not find expected node content"),
]


@pytest.mark.parametrize(("text", "expected"), BAD_FILES)
def test_what_is_wrong_with_a_file(text: str, expected: str) -> None:
    assert _problems(RULE, text) == [f"r/b.yaml{expected}"]


def test_a_file_that_cannot_be_read() -> None:
    with pytest.raises(LoadError) as caught:
        load([YamlFile("r/a.yaml", "a.yaml", b"", "cannot be read: Permission denied")])
    assert str(caught.value) == "r/a.yaml: cannot be read: Permission denied"


def test_an_id_is_taken_once_however_wrong_the_rules_are() -> None:
    broken = _changed("severity: error", "severity: eror")
    expected = 'r/b.yaml:1:7: the id "double" is taken by the rule at r/a.yaml:1'
    assert _problems(RULE, RULE) == [expected]
    assert _problems(RULE, broken) == [expected, 'r/b.yaml:5:13: "severity" is "eror"; did you mean "error"?']
    assert _problems(broken, RULE) == ['r/a.yaml:5:13: "severity" is "eror"; did you mean "error"?', expected]


def test_all_problems_are_reported_at_once() -> None:
    rule = PATTERN
    for old, new in [
        ("[lock]", "['(lock', lock]"),
        ("severity: error", "severity: eror"),
        ("{text}", "{txt}"),
        ("[[the the]]", "[[the the"),
        ("2020-02-29", "2020"),
        ('    - {pass: "We met at noon."}\n', ""),
    ]:
        rule = _changed(old, new, rule)
    assert _problems(_changed("doubled", "dubled"), rule, "a: b") == [
        'r/a.yaml:3:9: there is no kind "dubled"; did you mean "doubled"?',
        "r/b.yaml:1:3: not a pattern: '(lock': missing ): (?m)(lock",
        'r/b.yaml:6:13: "severity" is "eror"; did you mean "error"?',
        'r/b.yaml:7:12: "message" has {txt}, which the kind pattern does not fill; did you mean "text"?',
        'r/b.yaml:8:3: has 2 "pass" examples; 3 are the least',
        'r/b.yaml:9:7: the marks "[[" and "]]" do not pair',
        'r/b.yaml:10:46: "date" is "2020": a day is written 2022-11-11',
        "r/c.yaml:1:1: a file must be a list of rules",
    ]


def test_a_rule_of_no_kind_may_have_the_options_of_any() -> None:
    rule = _changed("kind: pattern", "kind: patern\n  wher: [title]", PATTERN)
    assert _problems(rule) == [
        'r/a.yaml:3:9: there is no kind "patern"; did you mean "pattern"?',
        'r/a.yaml:4:3: unknown key "wher"; did you mean "where"?',
    ]
