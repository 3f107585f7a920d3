"""Rows and columns in every unit, and an index that follows edits."""

from __future__ import annotations

import re

from hypothesis import example, given
from hypothesis import strategies as st

from tensorlint.text import LineIndex, Span

TEXT = st.text(alphabet=st.sampled_from("ab \n\r\t\f\v\x1c\x85\u2028é漢🙂"), max_size=40)


@given(TEXT)
def test_lines_end_as_editors_end_them(text: str) -> None:
    lines = LineIndex(text)
    expected = re.split(r"\r\n|\r|\n", text)
    assert lines.line_count == len(expected)
    assert [text[lines.line_start(row) : lines.line_end(row)] for row in range(lines.line_count)] == expected


@given(TEXT)
def test_every_offset_survives_the_way_there_and_back(text: str) -> None:
    lines = LineIndex(text)
    for offset in range(len(text) + 1):
        row, column = lines.position(offset)
        assert lines.line_start(row) + column == offset
        if offset > lines.line_end(row):
            continue  # between \r and \n there is no column
        assert lines.offset(row, column) == offset
        assert lines.offset_from_utf16(*lines.to_utf16(offset)) == offset
        assert lines.offset_from_utf8(*lines.to_utf8(offset)) == offset


@given(TEXT)
def test_columns_count_the_units_they_name(text: str) -> None:
    lines = LineIndex(text)
    for offset in range(len(text) + 1):
        row, _ = lines.position(offset)
        before = text[lines.line_start(row) : offset]
        assert lines.to_utf8(offset) == (row, len(before.encode()))
        assert lines.to_utf16(offset) == (row, len(before.encode("utf-16-le")) // 2)


@given(TEXT, st.lists(st.tuples(st.integers(0, 40), st.integers(0, 5), st.text(alphabet="a\r\né", max_size=4)), max_size=6))
@example("a\r\nb", [(1, 1, "")])
@example("a\rb", [(2, 0, "\n")])
@example("a\nb", [(1, 0, "\r")])
def test_an_edited_index_is_that_of_the_edited_text(text: str, edits: list[tuple[int, int, str]]) -> None:
    lines = LineIndex(text)
    for at, length, piece in edits:
        start = min(at, len(text))
        end = min(start + length, len(text))
        before, starts = lines, list(lines.starts)
        lines = lines.edited(Span(start, end), piece)
        text = text[:start] + piece + text[end:]
        fresh = LineIndex(text)
        assert (lines.text, lines.starts, lines.ascii) == (text, fresh.starts, fresh.ascii)
        assert before.starts == starts


def test_positions_outside_are_clamped() -> None:
    for text in ("ab\ncd", "äb\ncd"):
        lines = LineIndex(text)
        assert lines.offset(-1, 3) == lines.offset_from_utf16(-1, 3) == 0
        assert lines.offset(9, 0) == lines.offset_from_utf16(9, 0) == lines.offset_from_utf8(9, 0) == len(text)
        assert lines.offset(0, 99) == lines.offset_from_utf16(0, 99) == lines.offset_from_utf8(0, 99) == 2
        assert lines.position(99) == (1, 2)


def test_a_column_inside_a_character_is_its_start() -> None:
    lines = LineIndex("🙂x")
    assert lines.offset_from_utf16(0, 1) == 0
    assert lines.offset_from_utf8(0, 2) == 0
