"""Suppression comments: `# tensorlint: ignore[TL301]`, `# tensorlint: ignore`, `# tensorlint: skip-file`. In the brackets stands what settings may hold.

Only the statements that hold the mark are read for comments, and what was read stays with their units. Outside of statements there are only comments.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING, Final, NamedTuple

from tensorlint.syntax.document import MARK
from tensorlint.syntax.lexing import TOKEN

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from tensorlint.syntax.units import Block, Unit

_COMMENT: Final = re.compile(r"#\s*tensorlint:\s*(skip-file|ignore)\b\s*(?:\[([^\]]*)\])?")


class Comment(NamedTuple):
    """A comment that suppresses: its row, whether nothing else stands there, and what it names; nothing means all, and `skip` the whole file."""

    row: int
    alone: bool
    selectors: tuple[str, ...]
    skip: bool


class Suppressions:
    """The suppressions of one block. `selectors` maps a row (from 0) to what names the rules ignored there; nothing means all."""

    __slots__ = ("alone", "selectors", "skips_file")

    def __init__(self, block: Block) -> None:
        self.selectors: dict[int, tuple[str, ...]] = {}
        self.alone: set[int] = set()  # rows that hold nothing but the comment
        self.skips_file = False
        if MARK not in block.text:
            return
        for comment in _comments(block):
            self.skips_file = self.skips_file or comment.skip
            if not comment.skip:
                self.selectors[comment.row] = comment.selectors
                if comment.alone:
                    self.alone.add(comment.row)

    def covers(self, names_it: Callable[[tuple[str, ...]], bool], rows: Iterable[int], first: int) -> bool:
        """Whether a finding is ignored by a comment on one of the rows, or one alone on the row above `first`."""
        wanted = [self.selectors[row] for row in rows if row in self.selectors]
        if first - 1 in self.alone:
            wanted.append(self.selectors[first - 1])
        return any(not selectors or names_it(selectors) for selectors in wanted)


def _comments(block: Block) -> Iterator[Comment]:
    text, lines = block.code.text, block.code
    seen: set[int] = set()
    at = text.find(MARK)
    while at >= 0:
        row, _ = lines.position(at)
        unit = _unit_of(block.units, row)
        if unit is None:
            yield from _read(text, lines.line_start(row), lines.line_end(row), row)
        elif unit.id not in seen:
            seen.add(unit.id)
            if unit.marks is None:
                unit.marks = tuple(_marks(block, unit))
            for comment in unit.marks:  # type: ignore[attr-defined]
                yield comment._replace(row=comment.row + unit.row)
        at = text.find(MARK, lines.line_end(row))


def _unit_of(units: Sequence[Unit], row: int) -> Unit | None:
    """The innermost unit that a row lies in; None between two."""
    index = bisect_right(units, row, key=lambda unit: unit.row) - 1
    if index < 0 or row >= units[index].row + units[index].rows:
        return None
    unit = units[index]
    if unit.members and row >= unit.members[0].row:
        return _unit_of(unit.members, row)
    return unit


def _marks(block: Block, unit: Unit) -> Iterator[Comment]:
    """The comments of a unit, with rows of the unit. Of a class those of its header."""
    lines = block.code
    last = unit.members[0].row - 1 if unit.members else unit.row + unit.rows - 1
    if unit.faults:  # it cannot be told what is a string: each line speaks for itself
        for row in range(unit.row, last + 1):
            yield from _read(lines.text, lines.line_start(row), lines.line_end(row), row - unit.row)
        return
    yield from _read(lines.text, lines.line_start(unit.row), lines.line_end(last), 0)


def _read(text: str, start: int, end: int, row: int) -> Iterator[Comment]:
    """The comments between two offsets, the first of which starts a row."""
    counted = start
    for token in TOKEN.finditer(text, start, end):
        if token.lastgroup != "comment" or MARK not in token[0]:
            continue
        match = _COMMENT.search(token[0])
        if match is None:
            continue
        row += len(re.findall(r"\r\n|\r|\n", text[counted : token.start()]))
        counted = token.start()
        line = max(text.rfind("\n", start, token.start()), text.rfind("\r", start, token.start())) + 1
        selectors = tuple(re.findall(r"[^\s,]+", match[2] or ""))
        yield Comment(row, not text[max(line, start) : token.start()].strip(), selectors, match[1] == "skip-file")
