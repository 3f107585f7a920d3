"""What stands around an offset: the smallest expression, the smallest statement."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from tensorlint.syntax.parsing import first_row
from tensorlint.syntax.standins import UNKNOWN
from tensorlint.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tensorlint.syntax.units import Block, Unit


def units_around(units: Sequence[Unit], row: int) -> Iterator[Unit]:
    """The units that a row (from 0) lies in, outermost first."""
    for unit in units:
        if unit.row <= row < unit.row + unit.rows:
            yield unit
            yield from units_around(unit.members or (), row)


def node_at(block: Block, offset: int) -> tuple[Unit, ast.expr] | None:
    """The smallest expression that covers an offset, its end included (a caret behind a name), with its unit."""
    row, column = block.lines.to_utf8(offset)
    best: tuple[Unit, ast.expr] | None = None
    size: tuple[int, int] | None = None
    for unit in units_around(block.units, row):
        if any(fault.row <= row - unit.row <= fault.end_row for fault in unit.faults) and not unit.members:
            continue  # what stands in for a broken line is not what the user sees there
        at = (row - unit.row + 1 + unit.base, column)
        for node in _nodes_at(unit.body, at):
            start, end = (node.lineno, node.col_offset), (node.end_lineno or 0, node.end_col_offset or 0)
            extent = (end[0] - start[0], end[1] - start[1] if end[0] == start[0] else end[1])
            if size is None or extent <= size:
                best, size = (unit, node), extent
    return None if best is not None and isinstance(best[1], ast.Name) and best[1].id == UNKNOWN else best


def _nodes_at(body: Sequence[ast.stmt], at: tuple[int, int]) -> Iterator[ast.expr]:
    """The expressions that cover a position; statements that do not cover its row are passed over."""
    pending: list[ast.AST] = [node for node in body if first_row(node) <= at[0] <= (node.end_lineno or node.lineno) or getattr(node, "body", None) == []]
    while pending:
        node = pending.pop()
        if isinstance(node, ast.stmt):
            if getattr(node, "body", None) != [] and not first_row(node) <= at[0] <= (node.end_lineno or node.lineno):
                continue
        elif isinstance(node, ast.expr) and (node.lineno, node.col_offset) <= at <= (node.end_lineno or 0, node.end_col_offset or 0):
            yield node
        pending.extend(ast.iter_child_nodes(node))


def statement_rows(block: Block, row: int) -> tuple[int, int]:
    """The first and the last row of the smallest statement around a row (of a compound statement: its header); the row itself where there is none."""
    best: tuple[int, int] | None = None
    for unit in units_around(block.units, row):
        shift = unit.row - unit.base - 1
        if unit.members:
            header = _header_end(unit, row)
            if header is not None:
                best = (unit.row, header)
            continue
        pending: list[ast.AST] = list(unit.body)
        while pending:
            node = pending.pop()
            if not isinstance(node, ast.stmt):
                if isinstance(node, (ast.ExceptHandler, ast.match_case)):
                    pending += node.body
                continue
            start, end = first_row(node) + shift, (node.end_lineno or node.lineno) + shift
            if not start <= row <= end:
                continue
            inner = getattr(node, "body", None)
            if isinstance(inner, list) and inner and isinstance(inner[0], ast.stmt):
                end = max(start, min(end, first_row(inner[0]) + shift - 1)) if first_row(inner[0]) > node.lineno else end
            elif isinstance(node, ast.Match):
                end = max(start, (node.subject.end_lineno or 0) + shift)
            if start <= row <= end and (best is None or end - start <= best[1] - best[0]):
                best = (start, end)
            pending.extend(ast.iter_child_nodes(node))
    return best or (row, row)


def _header_end(unit: Unit, row: int) -> int | None:
    """The last row of the header of a class, if a row lies in it."""
    assert unit.members
    node = unit.body[0]
    shift = unit.row - unit.base - 1
    ends = [node.lineno, *(inner.end_lineno or 0 for inner in ast.walk(node) if isinstance(inner, (ast.expr, ast.keyword)))]
    end = max(ends) + shift
    return end if row <= end else None


def statement_span(block: Block, offset: int) -> Span:
    """The rows of the smallest statement around an offset, as a range."""
    row, _ = block.lines.position(offset)
    start, end = statement_rows(block, row)
    return Span(block.lines.line_start(start), block.lines.line_end(end))
