"""Documents: files and notebooks as units, kept up to date edit by edit."""

from __future__ import annotations

import ast
import json
import re
from typing import TYPE_CHECKING

from tensorlint.syntax.magics import blank_magics
from tensorlint.syntax.problem import Problem
from tensorlint.syntax.recovery import parse, recover
from tensorlint.syntax.suppressions import MARK, Suppressions
from tensorlint.syntax.units import Block, Known, Unit, make_units
from tensorlint.text import LineIndex, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tensorlint.syntax.place import Place
    from tensorlint.syntax.recovery import Broken

_LINE_ENDS = re.compile(r"\r\n|\r|\n")


class Document:
    """A file (one block) or a notebook (one block a code cell), in order."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.blocks: list[Block] = []
        self._suppressions: dict[int | None, Suppressions] = {}

    @classmethod
    def parse(cls, path: str, text: str) -> Document:
        """A Python file."""
        document = cls(path)
        document.add_block(None, text)
        return document

    @classmethod
    def parse_notebook(cls, path: str, text: str) -> Document:
        """A notebook by its JSON. Raises ValueError where that is no notebook."""
        document = cls(path)
        for index, source in code_cells(text):
            document.add_block(index, source)
        return document

    def add_block(self, cell: int | None, text: str) -> Block:
        """Adds a cell (or the file) at the end."""
        block = Block(cell, text)
        self.blocks.append(block)
        _parse_whole(block)
        return block

    def block(self, cell: int | None) -> Block:
        """The block of a cell; KeyError where there is none."""
        for block in self.blocks:
            if block.cell == cell:
                return block
        raise KeyError(cell)

    def units(self) -> Iterator[Unit]:
        """The top-level units in order."""
        for block in self.blocks:
            yield from block.units

    @property
    def problems(self) -> list[Problem]:
        """What was left out; syntax that is too new for this Python is named once a file."""
        seen: set[str] = set()
        out = []
        for block in self.blocks:
            for problem in block.problems:
                if "need Python" in problem.message:
                    if problem.message in seen:
                        continue
                    seen.add(problem.message)
                out.append(problem)
        return out

    # -- edits

    def change(self, cell: int | None, span: Span, new_text: str) -> None:
        """An edit: only the units that it touches are parsed again."""
        block = self.block(cell)
        self._suppressions.pop(cell, None)
        old_lines = block.lines
        first_row, _ = old_lines.position(span.start)
        last_row, _ = old_lines.position(span.end)
        block.text = block.text[: span.start] + new_text + block.text[span.end :]
        block.lines = LineIndex(block.text)
        block.code = block.text if cell is None else blank_magics(block.text)
        grown = block.lines.line_count - old_lines.line_count
        if block.problems or cell is not None or "\0" in new_text or not _reparse_touched(block, block.units, first_row, last_row, grown, None):
            _parse_whole(block)

    # -- places

    def locate(self, place: Place) -> tuple[int | None, Span]:
        """The cell and the range of a place, as the text is now."""
        block = place.unit.block
        row = place.unit.row - 1
        lines = block.lines
        return block.cell, Span(lines.offset_from_utf8(row + place.row, place.col), lines.offset_from_utf8(row + place.end_row, place.end_col))

    def node_at(self, cell: int | None, offset: int) -> tuple[Unit, ast.expr] | None:
        """The smallest expression that covers an offset, with its unit."""
        block = self.block(cell)
        row, column = block.lines.to_utf8(offset)
        best: tuple[Unit, ast.expr] | None = None
        size: tuple[int, int] | None = None
        for unit in _around(block.units, row):
            at = (row - unit.row + 1 + unit.base, column)
            for statement in unit.body:
                for node in ast.walk(statement):
                    if not isinstance(node, ast.expr):
                        continue
                    start, end = (node.lineno, node.col_offset), (node.end_lineno or 0, node.end_col_offset or 0)
                    if start <= at <= end:
                        extent = (end[0] - start[0], end[1] - start[1])
                        if size is None or extent <= size:
                            best, size = (unit, node), extent
        return best

    def statement_span(self, cell: int | None, offset: int) -> Span:
        """The smallest statement around an offset (of a compound statement: its header); the line where there is none."""
        block = self.block(cell)
        row, _ = block.lines.position(offset)
        best: tuple[int, int] | None = None
        for unit in _around(block.units, row):
            for statement in unit.body:
                for node in ast.walk(statement):
                    if not isinstance(node, ast.stmt):
                        continue
                    shift = unit.row - unit.base - 1
                    start, end = node.lineno + shift, (node.end_lineno or node.lineno) + shift
                    inner = getattr(node, "body", None)
                    if isinstance(inner, list) and inner and isinstance(inner[0], ast.stmt):
                        end = max(start, inner[0].lineno + shift - 1)
                    if start <= row <= end and (best is None or end - start <= best[1] - best[0]):
                        best = (start, end)
        start, end = best or (row, row)
        return Span(block.lines.line_start(start), block.lines.line_end(end))

    # -- suppression

    def suppressed(self, code: str, cell: int | None, span: Span) -> bool:
        """Whether a comment silences a finding."""
        if self.skips_file:
            return True
        block = self.block(cell)
        if MARK not in block.text:
            return False
        first, _ = block.lines.position(span.start)
        statement = self.statement_span(cell, span.start)
        last, _ = block.lines.position(statement.end)
        start, _ = block.lines.position(statement.start)
        known = self._of(block)
        return known.covers(code, {first, last}, first) or known.covers(code, (), start)

    @property
    def skips_file(self) -> bool:
        """Whether a comment leaves the whole file out."""
        return any(MARK in block.text and self._of(block).skips_file for block in self.blocks)

    def _of(self, block: Block) -> Suppressions:
        if block.cell not in self._suppressions:
            self._suppressions[block.cell] = Suppressions(block.text)
        return self._suppressions[block.cell]


def code_cells(text: str) -> list[tuple[int, str]]:
    """(index among all cells from 1, source) of each code cell. Raises ValueError where the text is no notebook."""
    notebook = json.loads(text)
    cells = notebook.get("cells") if isinstance(notebook, dict) else None
    if not isinstance(cells, list):
        message = "not a notebook: it has no cells"
        raise ValueError(message)
    out = []
    for index, cell in enumerate(cells, 1):
        if isinstance(cell, dict) and cell.get("cell_type") == "code":
            source = cell.get("source", "")
            out.append((index, source if isinstance(source, str) else "".join(source)))
    return out


def _around(units: list[Unit], row: int) -> Iterator[Unit]:
    for unit in units:
        if unit.row <= row < unit.row + unit.rows:
            yield unit
            yield from _around(list(unit.members or ()), row)


def _parse_whole(block: Block) -> None:
    """Parses all of a block; units whose text is unchanged stay the same objects."""
    known = Known(block.units)
    if block.cell is not None:
        block.code = blank_magics(block.text)
    block.problems = []
    code = block.code.replace("\0", " ")
    lines = block.lines if code == block.text else LineIndex(code)
    try:
        body = parse(code)
    except SyntaxError:
        _recover(block, lines, known)
        return
    block.units = make_units(block, lines, body, 0, 0, known)


def _recover(block: Block, lines: LineIndex, known: Known) -> None:
    rows = _LINE_ENDS.split(lines.text)
    chunks, broken = recover(rows, lambda text: known.take(text, block, 0))
    units: list[Unit] = []
    for chunk in chunks:
        if chunk.claimed is None:
            repaired = _was_repaired(chunk.row, chunk.end, broken)
            made = make_units(block, lines, chunk.body, 0, chunk.row, Known() if repaired else known)
            for unit in made if repaired else ():
                for each in unit.walk():
                    each.text = "\0" + each.text  # its tree is not that of its text: it is never used again
            units += made
        else:
            claimed = chunk.claimed
            assert isinstance(claimed, Unit)
            claimed.move(chunk.row - claimed.row)
            units.append(claimed)
    block.units = units
    for fault in broken:
        span = Span(block.lines.line_start(fault.row), block.lines.line_end(fault.row))
        block.problems.append(Problem(span, fault.message, block.cell))


def _was_repaired(row: int, end: int, broken: list[Broken]) -> bool:
    """Whether something in these rows was left out."""
    return any(row <= fault.row < end for fault in broken)


def _reparse_touched(block: Block, units: list[Unit], first: int, last: int, grown: int, owner: Unit | None) -> bool:
    """Parses again what rows first…last (of the text before) touch; False where that cannot be told apart from the rest."""
    touched = [index for index, unit in enumerate(units) if unit.row <= last and first < unit.row + unit.rows]
    if len(touched) == 1:
        unit = units[touched[0]]
        if owner is None and unit.members and first >= unit.members[0].row and last < unit.row + unit.rows:
            if _reparse_touched(block, list(unit.members), first, last, grown, unit):
                for later in units[touched[0] + 1 :]:
                    later.move(grown)
                _refresh(block, unit)
                return True
    if touched:
        start = min(first, units[touched[0]].row)
        stop = max(last, units[touched[-1]].row + units[touched[-1]].rows - 1)
        lower, upper = touched[0], touched[-1] + 1
    else:
        start, stop = first, last
        lower = upper = sum(1 for unit in units if unit.row < first)
    lines = block.lines
    text = lines.text[lines.line_start(start) : lines.line_end(stop + grown)]
    base = 0
    try:
        if owner is None:
            body = parse(text)
        else:
            tree = parse("class _:\n" + text)
            body = tree[0].body  # type: ignore[attr-defined]
            base = 1
            indent = owner.members[0].body[0].col_offset if owner.members else 0
            if len(tree) != 1 or not body or any(node.col_offset != indent for node in body):
                return False
    except SyntaxError:
        return False
    if owner is not None and len(units) - (upper - lower) + len(body) == 0:
        return False
    known = Known(units[lower:upper])
    made = make_units(block, lines, body, base, start, known)
    for later in units[upper:]:
        later.move(grown)
    fresh = [*units[:lower], *made, *units[upper:]]
    if owner is None:
        block.units = fresh
    else:
        owner.members = tuple(fresh)
    return True


def _refresh(block: Block, unit: Unit) -> None:
    """A class whose members have changed is another unit: its text is."""
    assert unit.members
    end = unit.members[-1].row + unit.members[-1].rows - 1
    text = block.lines.text[block.lines.line_start(unit.row) : block.lines.line_end(end)]
    replaced = Unit(block, unit.row, text, unit.body, unit.base, unit.members)
    block.units[block.units.index(unit)] = replaced
