"""What an edit leaves of a function: statements of its body whose lines are as they were keep their nodes, so that what is known by node stays known."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tensorlint.syntax.units import Unit


def graft(old: Unit, new: Unit) -> list[ast.stmt]:
    """The body that a unit has after an edit. A function stays the same node, with the statements of its body that were not edited."""
    if old.faults or new.faults or len(old.body) != 1 or len(new.body) != 1:
        return new.body
    function, edited = old.body[0], new.body[0]
    if type(function) is not type(edited) or not isinstance(function, (ast.FunctionDef, ast.AsyncFunctionDef)):
        return new.body
    statements = _kept(function.body, old, edited.body, new)  # type: ignore[attr-defined]
    function.__dict__.clear()  # what was noted on the node was of the text before
    function.__dict__.update(edited.__dict__)
    function.body = statements
    return [function]


def _kept(before: Sequence[ast.stmt], old: Unit, after: Sequence[ast.stmt], new: Unit) -> list[ast.stmt]:
    """The statements of the new body, each as the old node where that stands in the same rows with the same text."""
    known = {_range(each, old): each for each in before}
    old_lines, new_lines = old.text.split("\n"), new.text.split("\n")
    shift = new.base - old.base
    out = []
    for statement in after:
        at = _range(statement, new)
        same = known.get(at)
        if same is None or type(same) is not type(statement) or old_lines[at[0] - 1 : at[2]] != new_lines[at[0] - 1 : at[2]]:
            out.append(statement)
            continue
        if shift:
            ast.increment_lineno(same, shift)
        out.append(same)
    return out


def _range(node: ast.stmt, unit: Unit) -> tuple[int, int, int, int]:
    """The rows (in the unit, from 1, decorators included) and columns of a statement."""
    first = min([node.lineno, *(each.lineno for each in getattr(node, "decorator_list", ()))])
    return first - unit.base, node.col_offset, (node.end_lineno or node.lineno) - unit.base, node.end_col_offset or 0
