"""The units of a text that may be broken, one after the other.

Where a unit ends follows from the text behind its start alone. So after an edit the units are found again from the one that was touched up to where an old unit
starts, and all that follow stay as they were.
"""

from __future__ import annotations

import ast
import re
from typing import TYPE_CHECKING, Final, NamedTuple

from tensorlint.syntax.lexing import BLOCK, Lexer
from tensorlint.syntax.parsing import indent_of, parse, parse_nested
from tensorlint.syntax.repair import last_content, repair, text_of
from tensorlint.syntax.standins import UNKNOWN
from tensorlint.syntax.units import MAX_CLASSES, Fault, Unit, end_class, make_units

if TYPE_CHECKING:
    from collections.abc import Callable

    from tensorlint.syntax.lexing import Line
    from tensorlint.syntax.units import Block, Known
    from tensorlint.text import LineIndex

CONTINUES: Final = re.compile(r"[ \t\f]*(?:else|elif|except|finally)\b")
_MEMBER: Final = re.compile(r"[ \t\f]*(?:@|(?:async[ \t]+)?def\b|class\b)")


class Level(NamedTuple):
    """Where the statements of a body stand: their indent, that of what holds them (-1: nothing), and how many classes."""

    col: int
    alt: int
    outer: int
    depth: int


TOP: Final = Level(0, 0, -1, 0)


class Outline:
    """Finds the units of a block. Units of `known` whose text is unchanged stay."""

    def __init__(self, block: Block, known: Known) -> None:
        self.block = block
        self.known = known
        self.lines = block.code
        self.lexer = Lexer(block.code)

    def run(self, row: int, level: Level, synced: Callable[[int], bool] | None = None) -> tuple[list[Unit], int]:
        """The units from a row on, up to the end of the level or to a row that `synced` knows; and that row."""
        units: list[Unit] = []
        lexer = self.lexer
        while True:
            row = lexer.content(row)
            if row >= len(self.lines.starts) or (synced is not None and synced(row)):
                return units, row
            if indent_of(self.lines, row)[0] <= level.outer:
                if not self.resumes(row, level):
                    return units, row
                lexer.reach = row
                found, row = self._foreign(row)
            else:
                lexer.reach = row
                found, row = self._step(row, level)
            units += found

    def resumes(self, row: int, level: Level) -> bool:
        """Whether a line that stands too far out for a class lies between two of its members all the same: it has no block, and a member follows."""
        lines, text = self.lines, self.lines.text
        if level.depth == 0 or row >= len(lines.starts) or BLOCK.match(text, lines.starts[row]) or text[lines.starts[row]] == "@":
            return False
        line = self.lexer.line(row)
        following = self.lexer.content(line.after)
        if line.opens or following >= len(lines.starts):
            return False
        return indent_of(lines, following) == (level.col, level.alt) and _MEMBER.match(text, lines.starts[following]) is not None

    # -- one unit

    def _step(self, row: int, level: Level, cautious: bool = False) -> tuple[list[Unit], int]:
        if indent_of(self.lines, row) != (level.col, level.alt):
            return self._stray(row, level)
        head = self.lexer.line(row, cautious)
        first = head
        while first.word == "@" and first.flaw is None:
            following = self.lexer.content(first.after)
            if following >= len(self.lines.starts) or indent_of(self.lines, following) != (level.col, level.alt):
                break
            first = self.lexer.line(following, cautious)
        if first.word == "class" and level.depth < MAX_CLASSES:
            inner = self.lexer.content(first.after)
            if inner < len(self.lines.starts) and indent_of(self.lines, inner)[0] > level.col:
                return self._class(row, first, inner, level)
        end, suspect = self._end(first, level.col, cautious)
        suspect = suspect or head.suspect
        text = text_of(self.lines, row, end)
        if first.flaw is None and not cautious:
            same = self.known.take(self._own(row, end), len(text) - len(text.lstrip()), row)
            if same is not None:
                return [same], end
        try:
            base, body = self._parse(self._with_blank(text, end), level.col)
        except SyntaxError as error:
            if suspect and not cautious:
                return self._step(row, level, cautious=True)
            return [self._repaired(row, end, error, cautious)], end
        units = make_units(self.block, self.lines, body, base, row, self.known, level.depth)
        if cautious:
            for unit in units:
                unit.reach = max(self.lexer.reach - unit.row, 1)
        return units, end

    def _with_blank(self, text: str, end: int) -> str:
        """The text; where a backslash joins its last line to a blank one, with that: alone it would be refused."""
        return text + "\n\n" if text.rstrip("\r\n").endswith("\\") and end < len(self.lines.starts) else text

    def _parse(self, text: str, column: int) -> tuple[int, list[ast.stmt]]:
        return (1, parse_nested(text)) if column else (0, parse(text))

    def _end(self, line: Line, column: int, cautious: bool) -> tuple[int, bool]:
        """The row of the statement after the one that starts with a line; and whether a string in it may have swallowed code."""
        lines = self.lines
        suspect = line.suspect
        while True:
            row = self.lexer.content(line.after)
            if row >= len(lines.starts):
                break
            indent = indent_of(lines, row)[0]
            if indent < column or (indent == column and not CONTINUES.match(lines.text, lines.starts[row])):
                break
            line = self.lexer.line(row, cautious)
            suspect = suspect or line.suspect
        self.lexer.reach = max(self.lexer.reach, row)
        return row, suspect

    def _own(self, row: int, end: int) -> str:
        """The text of rows as the user wrote it, without blank lines and comments at its end."""
        lines = self.block.lines
        return lines.text[lines.line_start(row) : lines.line_end(last_content(self.lines, row, end))]

    def _repaired(self, row: int, end: int, error: SyntaxError, cautious: bool = False) -> Unit:
        body, base, faults = repair(self.lexer, row, end, error, cautious)
        unit = Unit(self.block, row, self._own(row, end), body, base)
        unit.faults = tuple(faults)
        unit.reach = max(self.lexer.reach - row, 1)
        return unit

    def _class(self, row: int, first: Line, inner: int, level: Level) -> tuple[list[Unit], int]:
        """A class whose members are units. Its own node is parsed with an empty body."""
        same = self._same_class(row, level)
        if same is not None:
            return [same], self.lexer.content(same.row + same.rows)
        lines = self.lines
        indent = _white(lines, inner)
        faults: list[Fault] = []
        try:
            if first.flaw is not None:
                raise SyntaxError(first.flaw)
            base, body = self._parse(f"{text_of(lines, row, first.after)}\n{indent}pass", level.col)
            if len(body) != 1 or body[0].body[0].lineno <= first.after - row + base:  # type: ignore[attr-defined]
                message = "unexpected indent"
                raise SyntaxError(message)
        except SyntaxError as error:
            body, base, faults = repair(self.lexer, row, first.after, error, header=True)
            if not isinstance(body[-1], ast.ClassDef):
                base, body = self._parse(f"{_white(lines, first.row)}class _({UNKNOWN}): pass", level.col)
        reach = max(self.lexer.reach - row, 1) if faults else 0
        members, end = self.run(inner, Level(*indent_of(lines, inner), level.col, level.depth + 1))
        body[-1].body = []  # type: ignore[attr-defined]
        last, shown = members[-1], self.block.lines
        text = shown.text[shown.line_start(row) : shown.line_end(last.row + last.rows - 1)]
        unit = Unit(self.block, row, text, body[-1:], base, tuple(members))
        unit.faults = tuple(faults)
        unit.reach = reach
        end_class(unit)
        return [unit], end

    def _same_class(self, row: int, level: Level) -> Unit | None:
        """A class of the earlier text that stands here as it stood."""
        shown = self.block.lines
        for text in self.known.class_texts:
            if shown.text.startswith(text, shown.starts[row]):
                end, column = shown.position(shown.starts[row] + len(text))
                following = self.lexer.content(end + 1)
                if column != shown.line_end(end) - shown.starts[end] or self.resumes(following, level):
                    continue
                if following < len(shown.starts) and indent_of(self.lines, following)[0] > level.col:
                    continue
                head = _white(self.lines, row)
                same = self.known.take(text, len(head), row)
                inner = indent_of(self.lines, same.members[0].row) if same is not None and same.members else (0, 0)
                if same is not None and not self.resumes(following, Level(*inner, level.col, level.depth + 1)):
                    return same
        return None

    # -- lines at no valid indent

    def _stray(self, row: int, level: Level) -> tuple[list[Unit], int]:
        """Lines that stand deeper than their level, or between two: taken as if they were a block of their own."""
        lines = self.lines
        line = self.lexer.line(row)
        column = line.col
        end = self.lexer.content(line.after)
        shared = end < len(lines.starts) and indent_of(lines, end) == (level.col, level.alt)  # its block stands where the level's statements do
        opened = line.opens
        while end < len(lines.starts):
            indent = indent_of(lines, end)
            if indent[0] < column or (indent == (level.col, level.alt) and not (shared and opened)):
                break
            end = self.lexer.content(self.lexer.line(end).after)
        self.lexer.reach = max(self.lexer.reach, end)
        error = SyntaxError("unexpected indent" if column > level.col else "unindent does not match any outer indentation level")
        try:
            base, body = self._parse(self._with_blank(text_of(lines, row, end), end), column)
        except SyntaxError:
            unit = self._repaired(row, end, error)
        else:
            unit = Unit(self.block, row, self._own(row, end), body, base)
        unit.faults = (Fault(0, 0, str(error)), *(fault for fault in unit.faults if fault.row > 0))
        unit.reach = max(self.lexer.reach - row, 1)
        return [unit], end

    def _foreign(self, row: int) -> tuple[list[Unit], int]:
        """A line without a block between two members of a class, which stands too far out to be one."""
        line = self.lexer.line(row)
        end = self.lexer.content(line.after)
        unit = self._repaired(row, end, SyntaxError("unindent within a class"))
        unit.faults = unit.faults or (Fault(0, line.after - 1 - row, "stands outside of the class that goes on below it"),)
        self.lexer.reach = max(self.lexer.reach, end)
        unit.reach = max(self.lexer.reach - row, 1)
        return [unit], end


def _white(lines: LineIndex, row: int) -> str:
    """The white space that a line starts with."""
    line = text_of(lines, row, row + 1)
    return line[: len(line) - len(line.lstrip(" \t\f"))]
