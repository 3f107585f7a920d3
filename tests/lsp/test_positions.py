"""Columns in each encoding, and edits of texts whose lines are easily miscounted."""

from __future__ import annotations

import random

import pytest
from lsprotocol import types

from tensorlint.lsp.buffers import Buffer, Part
from tensorlint.lsp.positions import Positions
from tensorlint.text import LineIndex, Span

UNITS = {"utf-8": ("utf-8", 1), "utf-16": ("utf-16-le", 2), "utf-32": ("utf-32-le", 4)}


def part_of(text: str) -> Part:
    buffer = Buffer("file:///a.py", "/a.py")
    buffer.parts.append(Part("file:///a.py", 1, text, buffer))
    return buffer.parts[0]


def edit(where: tuple[int, int, int, int], text: str) -> types.TextDocumentContentChangePartial:
    start, end = types.Position(*where[:2]), types.Position(*where[2:])
    return types.TextDocumentContentChangePartial(types.Range(start, end), text)


@pytest.mark.parametrize(("encoding", "column"), [("utf-8", 13), ("utf-16", 9), ("utf-32", 8)])
def test_columns_after_an_emoji(encoding: str, column: int) -> None:
    text = 'ä = 1\n"äé😀" + BAD\n'
    lines, positions = LineIndex(text), Positions(encoding)
    start = text.index("BAD")
    range_ = positions.range(lines, Span(start, start + 3))
    assert range_ == types.Range(types.Position(1, column), types.Position(1, column + 3))
    assert positions.span(lines, range_) == (start, start + 3)


@pytest.mark.parametrize("encoding", UNITS)
def test_a_column_beyond_its_line_is_the_end_of_the_line(encoding: str) -> None:
    lines = LineIndex("a\r\nbc\n")
    assert Positions(encoding).offset(lines, types.Position(0, 99)) == 1
    assert Positions(encoding).offset(lines, types.Position(9, 0)) == 6


def test_a_form_feed_does_not_end_a_line() -> None:
    part = part_of('a = "\f"\x0b\x1c\u2028\nb = 1\n')
    part.apply([edit((1, 4, 1, 5), "BAD")], Positions("utf-16"))
    assert part.text == 'a = "\f"\x0b\x1c\u2028\nb = BAD\n'


def test_each_line_end_counts_once() -> None:
    part = part_of("a\r\nb\rc\nd")
    part.apply([edit((3, 0, 3, 1), "D"), edit((2, 0, 2, 1), "C"), edit((1, 0, 1, 1), "B")], Positions("utf-16"))
    assert part.text == "a\r\nB\rC\nD"


def test_later_edits_see_what_earlier_ones_left() -> None:
    part = part_of("a\nb\n")
    changes = part.apply([edit((0, 0, 0, 0), "x\ny\n"), edit((3, 0, 3, 1), "B")], Positions("utf-16"))
    assert part.text == "x\ny\na\nB\n"
    assert [change.span for change in changes] == [Span(0, 0), Span(6, 7)]


def test_a_range_the_wrong_way_round_is_read_as_meant() -> None:
    part = part_of("abcd")
    part.apply([edit((0, 3, 0, 1), "")], Positions("utf-16"))
    assert part.text == "ad"


def test_a_whole_text_replaces_everything() -> None:
    part = part_of("abcd")
    changes = part.apply([types.TextDocumentContentChangeWholeDocument("x")], Positions("utf-16"))
    assert part.text == "x"
    assert [(change.span, change.text) for change in changes] == [(Span(0, 4), "x")]


@pytest.mark.parametrize("encoding", UNITS)
def test_any_edits_agree_with_a_plain_reading_of_the_protocol(encoding: str) -> None:
    chance = random.Random(7)
    alphabet = ["a", "é", "😀", "\n", "\r\n", "\r", "\f", "\u2028", " "]
    positions = Positions(encoding)
    for _ in range(300):
        part = part_of("".join(chance.choices(alphabet, k=12)))
        expected, edits = part.text, []
        for _ in range(chance.randrange(1, 4)):
            start, end = sorted((chance.randrange(len(expected) + 1), chance.randrange(len(expected) + 1)))
            start, end = settled(expected, start), settled(expected, end)
            new = "".join(chance.choices(alphabet, k=chance.randrange(3)))
            edits.append(edit((*place(expected, start, encoding), *place(expected, end, encoding)), new))
            expected = expected[:start] + new + expected[end:]
        before = part.text
        changes = part.apply(edits, positions)
        assert part.text == expected
        for _, span, new in changes:
            before = before[: span.start] + new + before[span.end :]
        assert before == expected


def settled(text: str, offset: int) -> int:
    """No position lies between a carriage return and its line feed."""
    return offset - 1 if text[offset - 1 : offset + 1] == "\r\n" and offset else offset


def place(text: str, offset: int, encoding: str) -> tuple[int, int]:
    """Row and column by counting, without a line index."""
    before = text[:offset].replace("\r\n", "\n").replace("\r", "\n")
    codec, size = UNITS[encoding]
    return before.count("\n"), len(before.rpartition("\n")[2].encode(codec)) // size
