from __future__ import annotations

from checker.checks import repeated
from checker.findings import ArticleEvidence
from tests.checks.support import article, fixed, flagged

LONG = "The mill by the lower bridge had stood idle since the winter of the flood. Nobody wanted it."


def test_flags_the_first_sentence_of_the_second() -> None:
    of = article(f"{LONG}\n\nShort one.\n\n{LONG}")
    (flag,) = repeated.check(of, repeated.Options())
    assert of.text(flag.span) == LONG.split(" Nobody")[0]
    assert flag.span.start > len(LONG)
    assert [evidence.span.start for evidence in flag.evidence if isinstance(evidence, ArticleEvidence)] == [0]


def test_line_ends_do_not_matter() -> None:
    assert len(flagged(repeated, article(f"{LONG}\n\n{LONG.replace(' of ', chr(10) + 'of ')}"))) == 1


def test_each_further_one_is_flagged() -> None:
    assert len(flagged(repeated, article(f"{LONG}\n\n{LONG}\n\n{LONG}"))) == 2


def test_a_long_sentence_is_flagged_in_part() -> None:
    paragraph = "word " * 60 + "end."
    (text,) = flagged(repeated, article(f"{paragraph}\n\n{paragraph}"))
    assert len(text) <= 100


def test_leaves_short_paragraphs_and_headings() -> None:
    assert flagged(repeated, article("Opening hours: ten to five.\n\nOpening hours: ten to five.")) == []
    assert flagged(repeated, article(f"{LONG}\n\n{LONG}", "heading")) == []


def test_the_length_that_counts_is_an_option() -> None:
    assert len(flagged(repeated, article("Ten to five.\n\nTen to five."), words=3)) == 1


def test_suggests_to_take_the_second_out() -> None:
    assert fixed(repeated, article(f"{LONG}\n\n{LONG}")) == f"{LONG}\n\n"
