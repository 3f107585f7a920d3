"""All that a document says of its text, in a form that can be compared."""

from __future__ import annotations

import ast
from copy import deepcopy

from tensorlint.syntax import Document, Unit
from tensorlint.text import Span


def tree(unit: Unit) -> str:
    """The statements of a unit with their positions, rows counted from 1 at the unit's first line."""
    out = []
    for node in deepcopy(unit.body):
        ast.increment_lineno(node, -unit.base)
        out.append(ast.dump(node, include_attributes=True))
    return "\n".join(out)


def unit(each: Unit) -> object:
    """A unit, with its members."""
    members = None if each.members is None else [unit(member) for member in each.members]
    return (each.row, each.rows, each.text, tree(each), each.faults, each.problems, members)


def document(each: Document) -> list[object]:
    """Units, problems, and what is suppressed where."""
    shown: list[object] = [[unit(top) for top in block.units] for block in each.blocks]
    shown.append(each.problems)
    shown.append(each.skips_file)
    for block in each.blocks:
        rows = range(block.lines.line_count)
        shown.append([each.suppressed("TL101", block.cell, Span(block.lines.line_start(row), block.lines.line_end(row))) for row in rows])
        assert {id(part.block) for top in block.units for part in top.walk()} <= {id(block)}
    return shown
