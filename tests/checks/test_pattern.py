from __future__ import annotations

import time

import pytest

from checker.checks import pattern
from tests.checks.support import article, article_without, fixed, flagged


@pytest.mark.parametrize(
    ("text", "match", "expected"),
    [
        ("A cat, a Cat, a caterer.", r"\bcat\b", ["cat"]),
        ("A cat, a Cat, a caterer.", r"(?i)\bcat\b", ["cat", "Cat"]),
        ("“Ça va”, dit le café 😀 bleu.", r"caf\p{L} \S+ bleu", ["café 😀 bleu"]),
        ("the old\nmill", r"old mill", ["old\nmill"]),
        ("the mill\n\nthe mill", r"^the", ["the", "the"]),
        ("the mill\nthe mill", r"^the", ["the"]),
        ("one mill, two mills", r"one (?P<at>mill)", ["mill"]),
        ("<b class=x> class=y", r"<[^>]*>|(?P<at>class=\w)", ["class=y"]),
        ("mill\n\nmill", r"mill.mill", []),
    ],
)
def test_flags_what_matches(text: str, match: str, expected: list[str]) -> None:
    assert flagged(pattern, article(text), match=(match,)) == expected


def test_of_places_that_overlap_the_first_is_flagged() -> None:
    assert flagged(pattern, article("old brown mill"), match=("brown mill", "old brown", "mill")) == [
        "old brown",
        "mill",
    ]


def test_looks_at_some_kinds_of_segment_only() -> None:
    of = article("mill", "heading")
    assert flagged(pattern, of, match=("mill",), where=("paragraph",)) == []
    assert flagged(pattern, of, match=("mill",), where=("paragraph", "heading")) == ["mill"]


def test_fills_the_fix_from_the_groups() -> None:
    of = article("ofthé mill, tothé mill")
    assert fixed(pattern, of, match=(r"\b(of|to)(th\p{L})",), fix=r"\1 \2") == "of thé mill, to thé mill"


def test_a_group_that_has_no_part_is_empty_in_the_fix() -> None:
    assert fixed(pattern, article("ab"), match=(r"a(b)(c)?",), fix=r"[\1\2]") == "[b]"


def test_sees_nothing_across_words_that_were_cut_out() -> None:
    assert flagged(pattern, article_without("run <code>x</code>now", "<code>x</code>"), match=("run now",)) == []


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        (pattern.Options(("mill",)), ""),
        (pattern.Options(("mill(",)), "not a pattern: 'mill('"),
        (pattern.Options((r"(?<=a)b",)), "not a pattern"),
        (pattern.Options(("x*",)), "matches nothing at all"),
        (pattern.Options(("(a)",), fix=r"\2"), "names group 2"),
        (pattern.Options(("a",), where=("paragraf",)), "no kind of segment: 'paragraf'"),
    ],
)
def test_problems_are_told_at_load_time(options: pattern.Options, expected: str) -> None:
    problems = pattern.problems(options)
    assert len(problems) == bool(expected)
    assert expected in "".join(problems)


def test_a_hostile_pattern_and_a_long_text_take_linear_time() -> None:
    of = article("a" * 200_000 + "! " + "é " * 100_000)
    started = time.perf_counter()
    assert flagged(pattern, of, match=(r"(a*)*b",)) == []
    assert len(flagged(pattern, of, match=(r"é",))) == 100_000
    assert time.perf_counter() - started < 5
