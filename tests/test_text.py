"""Sources and positions."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.text import Position, Source, UnreadableSource, decode, read_source


@pytest.mark.parametrize(
    ("text", "offset", "position"),
    [
        ("ab\ncd", 0, (1, 1)),
        ("ab\ncd", 2, (1, 3)),
        ("ab\ncd", 3, (2, 1)),
        ("ab\ncd", 5, (2, 3)),
        ("ab\r\ncd", 4, (2, 1)),
        ("a\rb\u2028c", 4, (3, 1)),
        ("👩‍🚀x", 3, (1, 4)),
        ("\ufeffab", 1, (1, 2)),
        ("ab\n", 3, (1, 4)),
        ("", 0, (1, 1)),
    ],
)
def test_lines_and_columns_count_code_points_from_one(text: str, offset: int, position: tuple[int, int]) -> None:
    assert Source("draft.txt", text).position(offset) == Position(*position)


@given(st.text(alphabet="ab\n\r\u2028é👩", max_size=40), st.data())
def test_a_position_leads_back_to_its_offset(text: str, data: st.DataObject) -> None:
    offset = data.draw(st.integers(0, max(0, len(text) - 1)))
    line, column = Source("draft.txt", text).position(offset)
    before = text.splitlines(keepends=True)[: line - 1]
    assert sum(map(len, before)) + column - 1 == offset


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"], exclude_characters="\0")))
def test_text_is_kept_as_it_is(text: str) -> None:
    source = decode(text.encode(), "draft.txt")
    assert (source.path, source.text) == ("draft.txt", text)


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"ab\xe9", "not UTF-8: byte 2 is 0xe9"),
        ("ab".encode("utf-16"), "not UTF-8: byte 0 begins a UTF-16 file"),
        (b"\xed\xa0\x80", "not UTF-8: byte 0 is 0xed"),
        (b"PK\x03\x04\0\0", "binary file: byte 4 is NUL"),
    ],
)
def test_other_bytes_cannot_be_read(data: bytes, said: str) -> None:
    with pytest.raises(UnreadableSource, match=said):
        decode(data, "draft.txt")


def test_a_missing_file_and_a_folder_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(UnreadableSource, match="cannot be read: No such file"):
        read_source(tmp_path / "draft.txt", "draft.txt")
    with pytest.raises(UnreadableSource, match="cannot be read"):
        read_source(tmp_path, "draft.txt")


def test_a_file_keeps_its_mark_and_line_ends(tmp_path: Path) -> None:
    file = tmp_path / "draft.txt"
    file.write_bytes(b"\xef\xbb\xbfab\r\ncd")
    source = read_source(file, "my draft")
    assert (source.path, source.text) == ("my draft", "\ufeffab\r\ncd")
