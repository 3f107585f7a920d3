"""Lines of a text, and its positions in code points, UTF-8 and UTF-16.

Lines end at \\n, \\r\\n and \\r only: editors and Python's own parser agree on these, and `str.splitlines` does not.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import Final

_ENDS: Final = re.compile(r"\r\n|\r|\n")


class LineIndex:
    """Where the lines of a text start. Rows and columns count from 0; columns are code points unless a name says otherwise."""

    __slots__ = ("ascii", "starts", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self.starts = [0, *(match.end() for match in _ENDS.finditer(text))]
        self.ascii = text.isascii()

    @property
    def line_count(self) -> int:
        """How many lines there are; a text that ends in a line end has an empty last one."""
        return len(self.starts)

    def line_start(self, row: int) -> int:
        """The offset of a row's first character; the end of the text past the last row."""
        return self.starts[row] if row < len(self.starts) else len(self.text)

    def line_end(self, row: int) -> int:
        """The offset behind a row's last character, before its line end."""
        start, end = self.line_start(row), self.line_start(row + 1)
        text = self.text
        if end > start and text[end - 1] == "\n":
            end -= 1
        if end > start and text[end - 1] == "\r":
            end -= 1
        return end

    def position(self, offset: int) -> tuple[int, int]:
        """(row, column) of an offset."""
        offset = min(max(offset, 0), len(self.text))
        row = bisect_right(self.starts, offset) - 1
        return row, offset - self.starts[row]

    def offset(self, row: int, column: int) -> int:
        """The offset of (row, column), clamped to the line."""
        if row < 0:
            return 0
        if row >= len(self.starts):
            return len(self.text)
        return min(self.starts[row] + max(column, 0), self.line_end(row))

    def offset_from_utf8(self, row: int, column: int) -> int:
        """The offset of a column that counts UTF-8 bytes, as `ast` does. A column inside a character is its start."""
        if self.ascii:
            return self.offset(row, column)
        start = self.line_start(row)
        line = self.text[start : self.line_end(row)]
        if line.isascii():
            return start + min(column, len(line))
        return start + len(line.encode("utf-8", "surrogatepass")[:column].decode("utf-8", "ignore"))

    def offset_from_utf16(self, row: int, column: int) -> int:
        """The offset of a column that counts UTF-16 code units, as most editors do."""
        if self.ascii:
            return self.offset(row, column)
        if row >= len(self.starts):
            return len(self.text)
        start, end = self.line_start(row), self.line_end(row)
        units = 0
        for offset in range(start, end):
            width = 2 if self.text[offset] > "\uffff" else 1
            if units + width > column:
                return offset
            units += width
        return end

    def to_utf16(self, offset: int) -> tuple[int, int]:
        """(row, column in UTF-16 code units) of an offset."""
        row, column = self.position(offset)
        if self.ascii:
            return row, column
        start = self.starts[row]
        return row, column + sum(1 for char in self.text[start : start + column] if char > "\uffff")

    def to_utf8(self, offset: int) -> tuple[int, int]:
        """(row, column in UTF-8 bytes) of an offset."""
        row, column = self.position(offset)
        if self.ascii:
            return row, column
        start = self.starts[row]
        return row, len(self.text[start : start + column].encode("utf-8", "surrogatepass"))
