"""What an edit leaves of a function: statements of its body whose lines are as they were keep their nodes and their places, wherever they have moved."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, NamedTuple

from tensorlint.syntax.anchors import Anchor, anchors_of
from tensorlint.syntax.parsing import first_row

if TYPE_CHECKING:
    from tensorlint.syntax.units import Unit


class Part(NamedTuple):
    """A statement of a function's body; `text` is that of its lines, with the column at which it starts; None where something was left out of it."""

    node: ast.stmt
    text: tuple[object, ...] | None


def graft(old: Unit, new: Unit) -> tuple[list[ast.stmt], list[Anchor] | None]:
    """The body that a unit has after an edit, and its anchors. A function stays the same node, with the statements of its body that were not edited."""
    if len(old.body) != 1 or len(new.body) != 1:
        return new.body, None
    function, edited = old.body[0], new.body[0]
    if type(function) is not type(edited) or not isinstance(function, (ast.FunctionDef, ast.AsyncFunctionDef)):
        return new.body, None
    before, after = _parts(function, old), _parts(edited, new)  # type: ignore[arg-type]
    head = _common(before, after)
    tail = _common(before[head:][::-1], after[head:][::-1])
    anchors = old.anchors or anchors_of(old.body, old.base)
    statements: list[ast.stmt] = []
    kept: list[Anchor] = []
    for index, part in enumerate(after):
        row = first_row(part.node) - new.base
        known = index if index < head else index - len(after) + len(before) if index >= len(after) - tail else None
        if known is None:
            statements.append(part.node)
            kept.append(Anchor(row))
            continue
        statement, anchor = before[known].node, anchors[known]
        if statement.lineno != part.node.lineno:
            ast.increment_lineno(statement, part.node.lineno - statement.lineno)
        anchor.row = row
        statements.append(statement)
        kept.append(anchor)
    function.__dict__.clear()  # what was noted on the node was of the text before
    function.__dict__.update(edited.__dict__)
    function.body = statements
    return [function], kept


def _parts(function: ast.FunctionDef | ast.AsyncFunctionDef, unit: Unit) -> list[Part]:
    lines = unit.text.split("\n")
    left_out = {row for fault in unit.faults for row in range(fault.row, fault.end_row + 1)}
    out = []
    for statement in function.body:
        first, last = first_row(statement) - unit.base - 1, (statement.end_lineno or statement.lineno) - unit.base
        whole = left_out.isdisjoint(range(first, last))
        out.append(Part(statement, (type(statement), statement.col_offset, statement.end_col_offset, *lines[first:last]) if whole else None))
    return out


def _common(before: list[Part], after: list[Part]) -> int:
    """How many parts are the same from the start."""
    count = 0
    for one, other in zip(before, after):
        if one.text is None or one.text != other.text:
            break
        count += 1
    return count
