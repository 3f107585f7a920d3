"""Edits: only the units that they touch are parsed again, and what comes out is what a fresh parse gives."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING, Final

from tensorlint.syntax.outline import CONTINUES, TOP, Level, Outline
from tensorlint.syntax.parsing import indent_of, parse, parse_nested
from tensorlint.syntax.reading import JOINING, note_broken
from tensorlint.syntax.replacing import replace_statement
from tensorlint.syntax.units import Known, Unit, make_units

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tensorlint.syntax.units import Block

_EMPTY: Final = re.compile(r"(?:[ \t\f]*(?:#[^\r\n]*)?(?:\r\n|\r|\n|\Z))*\Z")


class Update:
    """An edit of rows `first` to `last` of the text before, which has `grown` by some rows since. The block has its new text already."""

    def __init__(self, block: Block, first: int, last: int, grown: int) -> None:
        self.block = block
        self.lines = block.code
        self.first, self.last, self.grown = first, last, grown

    def apply(self) -> bool:
        """Brings the units up to date; False where all has to be parsed."""
        lines = self.lines
        near = lines.text[lines.line_start(self.first) : lines.line_start(self.last + self.grown + 1)]
        if self.block.joins or self._joined(self.first) or ("\\" in near and JOINING.search(near)):
            return False
        units = self._at(self.block.units, TOP, self.lines.line_count)
        if units is None:
            return False
        self.block.units = units
        note_broken(self.block)
        return True

    def _joined(self, row: int) -> bool:
        """Whether a backslash joins a row to the one above."""
        return row > 0 and self.lines.text[self.lines.line_end(row - 1) - 1 : self.lines.line_end(row - 1)] == "\\"

    def _at(self, units: Sequence[Unit], level: Level, stop: int) -> list[Unit] | None:
        """The units of a level after the edit. `stop`: the row (after the edit) behind the level; None where the level itself has changed."""
        lower, upper = self._touched(units)
        owner = lower if upper - lower == 1 else lower - 1 if upper == lower else -1
        if owner >= 0 and units[owner].members:
            inner = self._in_class(units, owner, level, stop)
            if inner is not None:
                return inner
        if lower == upper and self._is_empty(self.first, self.last + self.grown):
            return self._moved(units, lower, upper, [])
        if upper - lower == 1 and replace_statement(units[lower], self.lines, self.first, self.last, self.grown):
            return self._moved(units, lower, upper, [units[lower]])
        fresh = self._plainly(units, lower, upper, level)
        if fresh is not None:
            return self._moved(units, lower, upper, fresh)
        return self._carefully(units, lower, upper, level, stop)

    def _touched(self, units: Sequence[Unit]) -> tuple[int, int]:
        """The range of units that the edited rows touch, or whose ends were found by looking at them."""
        upper = bisect_right(units, self.last, key=lambda unit: unit.row)
        lower = upper
        for index in range(upper):
            unit = units[index]
            if unit.row + max(unit.rows - 1, unit.reach) >= self.first:
                lower = index
                break
        return lower, upper

    def _is_empty(self, first: int, last: int) -> bool:
        """Whether rows hold nothing but comments."""
        return _EMPTY.match(self.lines.text, self.lines.line_start(first), self.lines.line_end(last)) is not None

    def _moved(self, units: Sequence[Unit], lower: int, upper: int, fresh: list[Unit]) -> list[Unit]:
        behind = units[upper:]
        if upper - lower == 1 and len(fresh) == 1 and fresh[0] is not units[lower]:
            units[lower].become(fresh[0])
            fresh = [units[lower]]
        if self.grown:
            for unit in behind:
                unit.move(self.grown)
        return [*units[:lower], *fresh, *behind]

    # -- an edit inside of a class

    def _in_class(self, units: Sequence[Unit], index: int, level: Level, stop: int) -> list[Unit] | None:
        unit = units[index]
        assert unit.members
        if self.first < unit.members[0].row or (unit.faults and unit.row + unit.reach >= self.first):
            return None
        following = units[index + 1].row + self.grown if index + 1 < len(units) else stop
        if following <= self.last + self.grown:
            return None
        content = Outline(self.block, Known()).lexer.content(self.first)
        if content < following and self.first >= unit.row + unit.rows and indent_of(self.lines, content)[0] <= level.col:
            return None
        own = unit.members[0]
        column = (own.body[0].col_offset, own.body[0].col_offset)
        if own.faults or indent_of(self.lines, own.row) != column:  # tabs, or a first member that is broken: the level is read off it anew
            if own.row >= self.first:
                return None
            column = indent_of(self.lines, own.row)
        members = self._at(unit.members, Level(*column, level.col, level.depth + 1), following)
        if not members or indent_of(self.lines, members[0].row) != column:
            return None
        lines = self.block.lines
        text = lines.text[lines.line_start(unit.row) : lines.line_end(members[-1].row + members[-1].rows - 1)]
        if text == unit.text and all(one is other for one, other in zip(members, unit.members)):
            return self._moved(units, index, index + 1, [unit])
        unit.change(text, tuple(members))
        return self._moved(units, index, index + 1, [unit])

    # -- an edit of whole statements

    def _region(self, units: Sequence[Unit], lower: int, upper: int) -> tuple[int, int]:
        """The rows, after the edit, of the units that it touches and of the edit."""
        start, stop = self.first, self.last
        if lower < upper:
            start = min(start, units[lower].row)
            stop = max(stop, units[upper - 1].row + units[upper - 1].rows - 1)
        return start, stop + self.grown

    def _plainly(self, units: Sequence[Unit], lower: int, upper: int, level: Level) -> list[Unit] | None:
        """The units of the touched rows, where these parse by themselves and what follows is a statement of its own."""
        lines = self.lines
        start, stop = self._region(units, lower, upper)
        if self._joined(start):
            return None
        if upper < len(units):
            following = units[upper].row + self.grown
            if CONTINUES.match(lines.text, lines.starts[following]) or indent_of(lines, following) != (level.col, level.alt):
                return None
        if lower > 0 and self._goes_on(units[lower - 1], start, level):
            return None
        text = lines.text[lines.line_start(start) : lines.line_end(stop)]
        try:
            body = parse_nested(text) if level.col else parse(text)
        except SyntaxError:
            return None
        base = int(level.col > 0)
        if not body:
            return None
        fresh = make_units(self.block, lines, body, base, start, Known(units[lower:upper]), level.depth)
        if any(indent_of(lines, unit.row) != (level.col, level.alt) for unit in fresh):
            return None
        if upper < len(units) and units[upper].faults and self._goes_on(fresh[-1], units[upper].row + self.grown, level):
            return None
        return fresh

    def _goes_on(self, unit: Unit, row: int, level: Level) -> bool:
        """Whether a class in front of a row may go on behind it."""
        if not unit.members:
            return False
        outline = Outline(self.block, Known())
        content = outline.lexer.content(row)
        while unit.members:
            first = unit.members[0].row
            if outline.resumes(content, Level(*indent_of(self.lines, first), level.col, level.depth + 1)):
                return True
            unit = unit.members[-1]
        return False

    def _carefully(self, units: Sequence[Unit], lower: int, upper: int, level: Level, stop: int) -> list[Unit] | None:
        """The units from the first touched one on, up to where one starts that stays."""
        lines = self.lines
        start, _ = self._region(units, lower, upper)
        if self._joined(start):
            return None
        rows = [unit.row + self.grown for unit in units]
        known_rows = {row: index for index, row in enumerate(rows) if index >= upper}
        edited = self.last + self.grown
        before = [(each, each.row) for unit in units for each in unit.walk()]
        outline = Outline(self.block, Known(units[lower:upper]))
        while lower > 0:
            content = outline.lexer.content(start)
            proper = (
                content < len(lines.starts) and indent_of(lines, content) == (level.col, level.alt) and not CONTINUES.match(lines.text, lines.starts[content])
            )
            if (content >= stop or proper) and not self._goes_on(units[lower - 1], content, level):
                break
            lower -= 1
            start = units[lower].row
            outline = Outline(self.block, Known(units[lower:upper]))
        if lower == 0 and level.depth:
            content = outline.lexer.content(start)
            if content >= len(lines.starts) or indent_of(lines, content) != (level.col, level.alt):
                return None
        passed = upper

        def synced(at: int) -> bool:
            nonlocal passed
            while passed < len(units) and rows[passed] < at:  # an old unit that is none any more; perhaps there is one of its text further on
                outline.known.add(units[passed])
                passed += 1
            return at > edited and at in known_rows

        found, row = outline.run(start, level, synced)
        if row in known_rows and row > edited:
            return self._moved(units, lower, known_rows[row], found)
        if level.depth and outline.lexer.content(row) != outline.lexer.content(stop):
            for each, old in before:  # what was found again has been moved
                each.row = old
            return None
        return [*units[:lower], *found]
