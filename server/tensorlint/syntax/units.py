"""Units: top-level statements and members of classes, each with its own tree, so that an edit touches few of them."""

from __future__ import annotations

import ast
from itertools import count
from typing import TYPE_CHECKING

from tensorlint.text import LineIndex

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tensorlint.syntax.problem import Problem

_ids = count(1)


class Unit:
    """One or more statements that share lines, or one class whose members are units of their own.

    row: the row (from 0) of its first line in its block; moved in place when text above it changes.
    base: what is subtracted from a node's `lineno` to give the row in the unit, from 1.
    members: for a class, the units of its body in order; the class's node then has an empty body.
    """

    __slots__ = ("base", "block", "body", "id", "members", "row", "rows", "text")

    def __init__(self, block: Block, row: int, text: str, body: list[ast.stmt], base: int, members: tuple[Unit, ...] | None = None) -> None:
        self.id = next(_ids)
        self.block = block
        self.row = row
        self.rows = text.count("\n") + 1 if "\r" not in text else LineIndex(text).line_count
        self.text = text
        self.body = body
        self.base = base
        self.members = members

    def move(self, by: int) -> None:
        """Text above has grown or shrunk."""
        self.row += by
        for member in self.members or ():
            member.move(by)

    def walk(self) -> Iterator[Unit]:
        """The unit and all units inside it."""
        yield self
        for member in self.members or ():
            yield from member.walk()

    def __repr__(self) -> str:
        return f"unit {self.id} at row {self.row + 1}"


class Block:
    """The text of a file, or of one code cell of a notebook (`cell` counts all its cells from 1)."""

    __slots__ = ("cell", "code", "lines", "problems", "text", "units")

    def __init__(self, cell: int | None, text: str) -> None:
        self.cell = cell
        self.text = text
        self.code = text  # what is parsed: magics of notebooks are blanked, row by row
        self.lines = LineIndex(text)
        self.units: list[Unit] = []
        self.problems: list[Problem] = []


class Known:
    """Units of an earlier text, by their own texts, each to be used again once: by itself, or as a part of its class."""

    __slots__ = ("_taken", "_units")

    def __init__(self, units: Iterable[Unit] = ()) -> None:
        self._units: dict[str, list[Unit]] = {}
        self._taken: set[int] = set()
        for unit in units:
            for each in unit.walk():
                self._units.setdefault(each.text, []).insert(0, each)

    def take(self, text: str, block: Block, row: int) -> Unit | None:
        """A unit of that text, moved to a row; None where there is none left."""
        found = self._units.get(text)
        while found:
            unit = found.pop()
            ids = {each.id for each in unit.walk()}
            if ids & self._taken:
                continue
            self._taken |= ids
            unit.move(row - unit.row)
            for each in unit.walk():
                each.block = block
            return unit
        return None


def first_row(node: ast.stmt) -> int:
    """The first line of a statement (from 1), its decorators included."""
    decorators = getattr(node, "decorator_list", None)
    return min(node.lineno, *(each.lineno for each in decorators)) if decorators else node.lineno


def make_units(block: Block, lines: LineIndex, body: list[ast.stmt], base: int, row: int, known: Known) -> list[Unit]:
    """Units of parsed statements. `base`: lineno of the line that is row `row` of the block, less one. Units of `known` whose text is unchanged stay."""
    groups: list[list[ast.stmt]] = []
    for node in body:
        if groups and first_row(node) <= (groups[-1][-1].end_lineno or 0):
            groups[-1].append(node)
        else:
            groups.append([node])
    units = []
    for group in groups:
        start, end = first_row(group[0]), group[-1].end_lineno or group[-1].lineno
        at = start - 1 - base + row
        text = lines.text[lines.line_start(at) : lines.line_end(at + end - start)]
        same = known.take(text, block, at)
        if same is not None:
            units.append(same)
            continue
        members = None
        if len(group) == 1 and isinstance(group[0], ast.ClassDef) and first_row(group[0].body[0]) > group[0].lineno:
            members = tuple(make_units(block, lines, group[0].body, base, row, known))
            group[0].body = []
        units.append(Unit(block, at, text, group, start - 1, members))
    return units
