"""The lines around a range, as a terminal shows them, with marks under the range."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tensorlint.cli.widths import laid_out

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tensorlint.text import LineIndex, Span

CONTEXT = 1  # lines before and after
ROWS = 6  # of a longer range, the middle is left out
WIDEST = 160  # of a longer line, the part around the range is shown
LEAD = 40  # how much of it before the range


class Row(NamedTuple):
    """A row to show: its number (None for rows left out), its text, and the marks under it."""

    number: int | None
    line: str
    marks: str


def excerpt(text: str, lines: LineIndex, span: Span) -> Iterator[Row]:
    """The rows of a range and a little around it."""
    first, start = lines.position(span.start)
    last, end = lines.position(span.end)
    if end == 0 and last > first:  # the range ends with a line's end
        last -= 1
        end = lines.line_end(last) - lines.line_start(last)
    for row in range(max(0, first - CONTEXT), min(lines.line_count, last + CONTEXT + 1)):
        if last - first >= ROWS and first + ROWS // 2 <= row <= last - ROWS // 2:
            if row == first + ROWS // 2:
                yield Row(None, "...", "")
            continue
        line = text[lines.line_start(row) : lines.line_end(row)]
        if first < row <= last and not line.strip():
            yield Row(row + 1, "", "")
        elif first <= row <= last:
            begin = start if row == first else len(line) - len(line.lstrip())
            yield _marked(row + 1, line, begin, min(end, len(line)) if row == last else len(line.rstrip()))
        elif line.strip():
            yield _marked(row + 1, line, None, 0)


def _marked(number: int, line: str, begin: int | None, end: int) -> Row:
    shown, columns = laid_out(line)
    if begin is None:
        cropped = len(columns) > 1 and columns[-1] > WIDEST
        return Row(number, laid_out(line[: _index(columns, WIDEST)])[0] + "…" if cropped else shown, "")
    if begin >= end and begin < len(line):
        end = begin + 1
    left = right = ""
    if columns[-1] > WIDEST:
        kept = _index(columns, max(0, columns[begin] - LEAD))
        stop = _index(columns, columns[kept] + WIDEST)
        left, right = "…" if kept else "", "…" if stop < len(line) else ""
        begin, end = begin - kept, min(end, stop) - kept
        shown, columns = laid_out(line[kept:stop])
    marks = " " * (columns[begin] + len(left)) + "^" * max(1, columns[end] - columns[begin])
    return Row(number, left + shown + right, marks)


def _index(columns: list[int], column: int) -> int:
    """The first character at or after a column."""
    return next((index for index, at in enumerate(columns) if at >= column), len(columns) - 1)
