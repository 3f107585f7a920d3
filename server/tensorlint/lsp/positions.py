"""Columns as the client counts them, offsets as we do.

Our offsets count code points. A client counts UTF-16 units unless it has agreed to UTF-8 bytes or UTF-32 (code points).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lsprotocol import types

if TYPE_CHECKING:
    from collections.abc import Callable

    from tensorlint.text import LineIndex, Span


class Positions:
    """Turns positions of the protocol into offsets and back, in the agreed encoding."""

    __slots__ = ("_read", "_write")

    def __init__(self, encoding: str) -> None:
        self._read: Callable[[LineIndex, int, int], int]
        self._write: Callable[[LineIndex, int], tuple[int, int]]
        self._read, self._write = _CODECS[encoding]

    def offset(self, lines: LineIndex, position: types.Position) -> int:
        """The offset of a position; one beyond the end of its line means that end, as the protocol says."""
        return self._read(lines, position.line, position.character)

    def span(self, lines: LineIndex, range_: types.Range) -> tuple[int, int]:
        """The offsets of a range, in order even where the client has them the wrong way round."""
        start, end = self.offset(lines, range_.start), self.offset(lines, range_.end)
        return (start, end) if start <= end else (end, start)

    def position(self, lines: LineIndex, offset: int) -> types.Position:
        """The position of an offset."""
        return types.Position(*self._write(lines, offset))

    def range(self, lines: LineIndex, span: Span) -> types.Range:
        """The range of a span."""
        return types.Range(self.position(lines, span.start), self.position(lines, span.end))


def _read_utf8(lines: LineIndex, row: int, column: int) -> int:
    return lines.offset_from_utf8(row, column)


def _read_utf16(lines: LineIndex, row: int, column: int) -> int:
    return lines.offset_from_utf16(row, column)


def _read_utf32(lines: LineIndex, row: int, column: int) -> int:
    return lines.offset(row, column)


def _write_utf8(lines: LineIndex, offset: int) -> tuple[int, int]:
    return lines.to_utf8(offset)


def _write_utf16(lines: LineIndex, offset: int) -> tuple[int, int]:
    return lines.to_utf16(offset)


def _write_utf32(lines: LineIndex, offset: int) -> tuple[int, int]:
    return lines.position(offset)


_CODECS: dict[str, tuple[Callable[[LineIndex, int, int], int], Callable[[LineIndex, int], tuple[int, int]]]] = {
    "utf-8": (_read_utf8, _write_utf8),
    "utf-16": (_read_utf16, _write_utf16),
    "utf-32": (_read_utf32, _write_utf32),
}
