"""All that a document says of its text, in a form that can be compared."""

from __future__ import annotations

import ast

from tensorlint.syntax import Document, Unit
from tensorlint.text import Span


def tree(unit: Unit) -> list[object]:
    """The nodes of a unit with their positions, rows counted from 1 at the unit's first line."""
    out: list[object] = []
    for statement in unit.body:
        for node in ast.walk(statement):  # a dump would recurse, and some texts are deep
            values = [value if not isinstance(value, (ast.AST, list)) else type(value).__name__ for _, value in ast.iter_fields(node)]
            first, last = getattr(node, "lineno", None), getattr(node, "end_lineno", None)
            place = () if first is None else (first - unit.base, node.col_offset, last and last - unit.base, node.end_col_offset)  # type: ignore[attr-defined]
            out.append((type(node).__name__, repr(values), place, [type(inner).__name__ for inner in ast.iter_child_nodes(node)]))
    return out


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
        shown.append(
            [each.suppressed(lambda selectors: "TL101" in selectors, block.cell, Span(block.lines.line_start(row), block.lines.line_end(row))) for row in rows]
        )
        assert {id(part.block) for top in block.units for part in top.walk()} <= {id(block)}
    return shown
