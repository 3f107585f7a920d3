"""Lines of a text, and its positions in code points, UTF-8 and UTF-16.

Lines end at \\n, \\r\\n and \\r only: editors and Python's own parser agree on these, and `str.splitlines` does not.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import accumulate
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from tensorlint.text.span import Span

_ENDS: Final = re.compile(r"\r\n|\r|\n")
_ENDS_FOR_PYTHON_ONLY: Final = "\v\f\x1c\x1d\x1e\x85\u2028\u2029"  # where `str.splitlines` splits and editors do not


class LineIndex:
    """Where the lines of a text start. Rows and columns count from 0; columns are code points unless a name says otherwise."""

    __slots__ = ("ascii", "starts", "text")

    def __init__(self, text: str, starts: list[int] | None = None) -> None:
        self.text = text
        self.starts = _line_starts(text) if starts is None else starts
        self.ascii = text.isascii()

    def edited(self, span: Span, new_text: str) -> LineIndex:
        """The index of the text in which `new_text` stands for a range. This one stays as it is."""
        text = self.text[: span.start] + new_text + self.text[span.end :]
        starts = self.starts
        # A row earlier, since a carriage return at its end and a line feed that the edit puts behind it are one line end.
        first = max(bisect_right(starts, span.start) - 2, 0)
        after = bisect_right(starts, span.end)
        by = len(new_text) - (span.end - span.start)
        begin = starts[first]
        end = starts[after] + by if after < len(starts) else len(text)
        between = [begin + start for start in _line_starts(text[begin:end])]
        behind = starts[after + 1 :]
        return LineIndex(text, starts[:first] + between + ([start + by for start in behind] if by else behind))

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
        elif end > start and text[end - 1] == "\r":
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
        row, column = max(row, 0), max(column, 0)
        start = self.line_start(row)
        line = self.text[start : self.line_end(row)]
        if line.isascii():
            return start + min(column, len(line))
        return start + len(line.encode("utf-8", "surrogatepass")[:column].decode("utf-8", "ignore"))

    def offset_from_utf16(self, row: int, column: int) -> int:
        """The offset of a column that counts UTF-16 code units, as most editors do."""
        if self.ascii:
            return self.offset(row, column)
        if row < 0:
            return 0
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


def _line_starts(text: str) -> list[int]:
    # Five times faster than the pattern, where the two mean the same.
    if any(char in text for char in _ENDS_FOR_PYTHON_ONLY):
        return [0, *(match.end() for match in _ENDS.finditer(text))]
    lines = text.splitlines(keepends=True)
    starts = [0, *accumulate(map(len, lines))]
    if lines and lines[-1][-1] not in "\r\n":
        starts.pop()
    return starts
