from __future__ import annotations

import time

import pytest

from checker.language.quotations import quotations


def parts(text: str) -> list[str]:
    return [text[span.start : span.end] for span in quotations(text).spans]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He said “yes” and “no”.", ["“yes”", "“no”"]),
        ('He said "yes" and "no".', ['"yes"', '"no"']),
        ("“He said ‘yes’ to me.”", ["“He said ‘yes’ to me.”", "‘yes’"]),
        ("'You said \"yes\" to me.'", ["'You said \"yes\" to me.'", '"yes"']),
        ("„Ja“ and «oui» and »nein«", ["„Ja“", "«oui»", "»nein«"]),
        ('”Ja” and “yes“ and “yes"', ["”Ja”", "“yes“", '“yes"']),
        ("The dogs’ mill of the ’90s is Ada’s.", []),
        ("'Tis the dogs' mill", ["'Tis the dogs'"]),
        ("6'2\" tall", []),
        ('"He is 6\'2" tall," she said.', ['"He is 6\'2" tall,"']),
        ('"The 5" gun," she said.', ['"The 5" gun,"']),
        ('"In 1990" and "in 1991"', ['"In 1990"', '"in 1991"']),
        ("''yes'' and '''no'''", ["''yes''"]),
        ("``yes'' and 5'20''", ["``yes''"]),
        ("“A, he said. “B,” he said.", ["“A, he said. ", "“B,”"]),
        ("“A and more", ["“A and more"]),
        ("and more,” he said", ["and more,”"]),
        ('"Rollin\'" is a song', ['"Rollin\'"']),
        ('He wrote "... so on".', ['"... so on"']),
    ],
)
def test_pairs_marks(text: str, expected: list[str]) -> None:
    assert parts(text) == expected


@pytest.mark.parametrize(
    ("text", "unclosed", "unopened"),
    [
        ("“yes”", (), ()),
        ("“yes", (0,), ()),
        ("yes”", (), (3,)),
        ("“A “B” C", (0,), ()),
        ("‘yes", (), ()),
        ('12" and 7"', (), ()),
        ('"yes', (0,), ()),
        ("«yes", (0,), ()),
        ('yes" he said', (), (3,)),
    ],
)
def test_tells_marks_without_a_partner(text: str, unclosed: tuple[int, ...], unopened: tuple[int, ...]) -> None:
    found = quotations(text)
    assert (found.unclosed, found.unopened) == (unclosed, unopened)


def test_covers() -> None:
    found = quotations("He said “yes, no” twice.")
    assert found.covers(9, 12)
    assert not found.covers(4, 12)


@pytest.mark.parametrize("mark", ["“", "”", '"', "'a ", "‘a ", "a’ ", "“a ’ "])
def test_many_marks_take_little_time(mark: str) -> None:
    started = time.perf_counter()
    quotations(mark * 50_000)
    assert time.perf_counter() - started < 5
