"""Tokens and sentences."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.language.tokens import fold, fold_name, sentences, tokenize


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("Lt. Gen. Ada Quill", ["lt", "gen", "ada", "quill"]),
        ("Secretary-General’s aide", ["secretary", "general", "'s", "aide"]),
        ("the U.S. economy", ["the", "us", "economy"]),
        ("J. R. Moss", ["j", "r", "moss"]),
        ("O'Neill isn't", ["o'neill", "isn't"]),
        ("workers' rights", ["workers", "'s", "rights"]),
        ("41st, 7:35 and 1,204.5", ["41st", ",", "7:35", "and", "1,204.5"]),
        ("“So” — «so»", ['"', "so", '"', "-", '"', "so", '"']),
        ("Łódź, Ærø, São", ["lodz", ",", "aero", ",", "sao"]),
    ],
)
def test_tokens_are_compared_by_their_key(text: str, keys: list[str]) -> None:
    assert [token.key for token in tokenize(text)] == keys


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("It rained. It stopped.", 2),
        ("Gen. Moss and Mr. Lee met. They spoke.", 2),
        ("He lives in the U.S. and works.", 1),
        ("He lives in the U.S. They do not.", 2),
        ("“It rained.” She left.", 2),
        ("Was it? 12 people said so.", 2),
        ("It rose by 1.5 million. in all.", 1),
        ("On Jan. 5 it closed.", 1),
    ],
)
def test_sentences_end_at_a_stop_and_not_after_an_abbreviation(text: str, count: int) -> None:
    assert len(sentences(text, 0)) == count


@pytest.mark.parametrize(
    ("one", "other"),
    [("Erdoğan", "Erdogan"), ("U.N.", "UN"), ("Kim Jong-un", "Kim Jong Un"), ("KYIV", "Kyiv"), ("O’Neill", "O'Neill")],
)
def test_names_that_differ_in_marks_only_have_one_key(one: str, other: str) -> None:
    assert fold_name(one) == fold_name(other)


@given(st.text(max_size=80))
def test_tokens_stand_where_they_say(text: str) -> None:
    tokens = tokenize(text)
    assert [text[token.start : token.end] for token in tokens] == [token.text for token in tokens]
    assert all(one.end <= other.start for one, other in pairwise(tokens))
    assert [token for sentence in sentences(text, 0) for token in sentence.tokens] == tokens


@given(st.text(max_size=20))
def test_folding_again_changes_nothing(word: str) -> None:
    assert fold(fold(word)) == fold(word)
