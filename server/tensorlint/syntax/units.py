"""Units: top-level statements and members of classes, each with its own tree, so that an edit touches few of them."""

from __future__ import annotations

import ast
from collections import deque
from itertools import count
from typing import TYPE_CHECKING, Final, NamedTuple

from tensorlint.syntax.grafting import graft
from tensorlint.syntax.parsing import first_row
from tensorlint.syntax.problem import Problem
from tensorlint.text import LineIndex, Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tensorlint.syntax.anchors import Anchor

_ids = count(1)
MAX_CLASSES: Final = 30  # classes in classes whose members are units


class Fault(NamedTuple):
    """What was left out of a unit: its rows (from 0, of the unit), and why."""

    row: int
    end_row: int
    message: str


class Unit:
    """One or more statements that share lines, or one class whose members are units of their own.

    Comments above a statement belong to no unit, so that an edit of them changes none.

    row: the row (from 0) of its first line in its block; moved in place when text above it changes.
    base: what is subtracted from a node's `lineno` to give the row in the unit, from 1.
    members: for a class, the units of its body in order; the class's node then has an empty body.
    faults: what was left out of it (without those of its members). Stand-ins are in its body for that.
    version: changes with the text; the unit stays the same object through an edit, so that places in lines that were not edited stay what they are.
    reach: how many rows behind `row` were looked at to tell where it ends, if it was not plain.
    dormant: of a definition that is not parsed yet, the name that it binds; its body and its members are made once somebody asks for them.
    """

    __slots__ = (
        *("anchors", "base", "block", "body", "changes", "dormant", "faults", "id", "imports", "manner", "marks", "members"),
        *("reach", "row", "rows", "runs", "text", "version"),
    )

    def __init__(self, block: Block, row: int, text: str, body: list[ast.stmt], base: int, members: tuple[Unit, ...] | None = None) -> None:
        self.id = self.version = next(_ids)
        self.block = block
        self.row = row
        self.rows = text.count("\n") + 1 if "\r" not in text else LineIndex(text).line_count
        self.text = text
        self.body = body
        self.base = base
        self.members = members
        self.dormant: str | None = None
        self.faults: tuple[Fault, ...] = ()
        self.reach = 0
        self.anchors: list[Anchor] | None = None  # of a function's body, once a place asked for them
        self.imports: object = None  # what it imports, once that was asked for
        self.manner: object = None  # how it takes part in its file, once that was asked for, with the version that was read
        self.changes: object = None  # what its definitions may change once they are called, kept alike
        self.runs: list[object] = []  # what it did as a part of imported files, for programs that import them too
        self.marks: object = None  # suppression comments, once they were asked for

    @classmethod
    def dormant_one(cls, block: Block, row: int, text: str, name: str) -> Unit:
        """A definition that is parsed once somebody asks for it."""
        unit = cls(block, row, text, [], 0)
        unit.dormant = name
        del unit.body, unit.members
        return unit

    if not TYPE_CHECKING:  # else any name would be one of its attributes

        def __getattr__(self, name: str) -> object:
            if name in {"body", "members"}:  # the only ones that may lack a value
                from tensorlint.syntax.dormant import wake

                wake(self)
                return getattr(self, name)
            raise AttributeError(name)

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What was left out, where it stands now."""
        lines = self.block.lines
        rows = ((self.row + fault.row, self.row + fault.end_row, fault.message) for fault in self.faults)
        return tuple(Problem(Span(lines.line_start(first) + _indent(lines, first), lines.line_end(last)), why, self.block.cell) for first, last, why in rows)

    def move(self, by: int) -> None:
        """Text above has grown or shrunk."""
        self.row += by
        for member in self.members or ():
            member.move(by)

    def change(self, text: str, members: tuple[Unit, ...]) -> None:
        """The members of a class have changed."""
        self.version = next(_ids)
        self.text = text
        self.rows = text.count("\n") + 1 if "\r" not in text else LineIndex(text).line_count
        self.members = members
        self.reach = self.reach if self.faults else 0
        self.marks = None
        end_class(self)

    def retell(self, text: str) -> None:
        """A statement in it has been replaced: its tree is up to date already."""
        self.version = next(_ids)
        self.text = text
        self.rows = text.count("\n") + 1
        self.marks = self.imports = None

    def become(self, other: Unit) -> None:
        """An edit has made another unit of this one: it takes its content and stays itself, so that places in the lines that are as they were stay the same."""
        self.version = other.version
        self.body, self.anchors = graft(self, other)
        self.row, self.rows, self.text, self.base = other.row, other.rows, other.text, other.base
        self.members, self.faults, self.reach, self.marks = other.members, other.faults, other.reach, None
        self.imports = None

    def walk(self) -> Iterator[Unit]:
        """The unit and all units inside it, as far as these are parsed."""
        yield self
        for member in (self.members or ()) if self.dormant is None else ():
            yield from member.walk()

    def take_apart(self) -> None:
        """Nobody runs it any more: drops its tree, whose nodes keep their places, which keep the unit."""
        for member in (self.members or ()) if self.dormant is None else ():
            member.take_apart()
        self.dormant, self.body, self.members = None, [], None
        self.anchors, self.manner, self.changes, self.runs = None, None, None, []

    def __repr__(self) -> str:
        return f"unit {self.id} at row {self.row + 1}"


class Block:
    """The text of a file, or of one code cell of a notebook (`cell` counts all its cells from 1).

    code: (the lines of) what is parsed, with the same rows and columns in UTF-8 as the text: magics of notebooks are rewritten,
    characters that the parser refuses replaced.
    """

    __slots__ = ("apart", "broken", "cell", "code", "count", "joins", "lines", "text", "units")

    def __init__(self, cell: int | None, text: str, count: int | None = None) -> None:
        self.cell = cell
        self.count = count  # when the cell was run last, among all cells
        self.text = text
        self.lines = LineIndex(text)
        self.code = self.lines
        self.units: list[Unit] = []
        self.joins = False  # whether a line holds nothing but a backslash: then no line tells by itself where it belongs
        self.broken = False  # whether anything was left out
        self.apart = False  # whether its definitions are parsed one by one, once they are asked for

    @property
    def problems(self) -> list[Problem]:
        """What was left out, in order."""
        if not self.broken:
            return []
        return [problem for top in self.units for unit in top.walk() for problem in unit.problems]


def _indent(lines: LineIndex, row: int) -> int:
    line = lines.text[lines.line_start(row) : lines.line_end(row)]
    return len(line) - len(line.lstrip())


class Known:
    """Units of an earlier text, by their own texts, each to be used again once: by itself, or as a part of its class."""

    __slots__ = ("_taken", "_units", "class_texts")

    def __init__(self, units: Iterable[Unit] = ()) -> None:
        self._units: dict[str, deque[Unit]] = {}
        self._taken: set[int] = set()
        self.class_texts: dict[str, None] = {}
        for unit in units:
            self.add(unit)

    def add(self, unit: Unit) -> None:
        """One more that may be used again."""
        for each in unit.walk():
            self._units.setdefault(each.text, deque()).append(each)
            if each.members:
                self.class_texts[each.text] = None

    def take(self, text: str, column: int, row: int) -> Unit | None:
        """A unit of that text of which nothing was left out, moved to a row; None where there is none left."""
        if text.endswith("\\"):
            return None  # it goes on in the next line, which is not in the text where that is blank
        found = self._units.get(text)
        while found:
            unit = found.popleft()
            if unit.id in self._taken:
                continue  # as a part of its class
            parts = list(unit.walk())
            if any(each.faults or each.reach or each.id in self._taken for each in parts) or unit.body[0].col_offset != column:
                continue
            self._taken.update(each.id for each in parts)
            unit.move(row - unit.row)
            return unit
        return None


def make_units(block: Block, lines: LineIndex, body: list[ast.stmt], base: int, row: int, known: Known, depth: int = 0) -> list[Unit]:
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
        text = block.lines.text[block.lines.line_start(at) : block.lines.line_end(at + end - start)]
        same = known.take(text, group[0].col_offset, at)
        if same is not None:
            units.append(same)
            continue
        node = group[0]
        members = None
        if isinstance(node, ast.ClassDef) and depth < MAX_CLASSES and _stands_alone(lines, node.body[0], row - base):
            members = tuple(make_units(block, lines, node.body, base, row, known, depth + 1))
            node.body = []
        units.append(Unit(block, at, text, group, start - 1, members))
    return units


def _stands_alone(lines: LineIndex, node: ast.stmt, shift: int) -> bool:
    """Whether nothing but white space stands in front of a statement in its line."""
    start = lines.line_start(first_row(node) - 1 + shift)
    head = lines.text[start : start + node.col_offset]
    return not head.strip() and "\\" not in head


def end_class(unit: Unit) -> None:
    """Sets what follows from the members of a class: where its node ends, and how far was looked."""
    assert unit.members
    last = unit.members[-1]
    node, end = unit.body[0], last.body[-1]
    shift = last.row - last.base - unit.row + unit.base
    node.end_lineno = (end.end_lineno or end.lineno) + shift
    node.end_col_offset = end.end_col_offset
    unit.reach = max(unit.reach, *(member.row + member.reach - unit.row if member.reach else 0 for member in unit.members))
