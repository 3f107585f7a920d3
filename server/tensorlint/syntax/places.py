"""Places and the nodes that stand there: what a rule needs to name the user's own words and to tell whether two places are in one file."""

from __future__ import annotations

import ast
from bisect import bisect_right

from tensorlint.syntax.parsing import first_row
from tensorlint.syntax.place import Place


def place_of(token: object) -> Place | None:
    """The place of a token: of a birth (place and path), of a cell, or the place itself."""
    if isinstance(token, tuple) and token:
        token = token[0]
    token = getattr(token, "place", token)
    return token if isinstance(token, Place) else None


def call_in(place: object) -> ast.Call | None:
    """The call that stands at a place."""
    node = node_in(place)
    return node if isinstance(node, ast.Call) else None


def node_in(place: object) -> ast.expr | None:
    """The expression that stands at a place; None where there is none, or where that is no place."""
    if not isinstance(place, Place):
        return None
    row = place.row + place.unit.base
    start = row, place.col
    pending = _covering(place.unit.body, row)[::-1]
    while pending:
        node = pending.pop()
        if isinstance(node, ast.expr):
            if getattr(node, "tensorlint_place", None) == place:
                return node
            # What stands in a formatted string is told to stand elsewhere before Python 3.12; it is looked through as a whole.
            if not (node.lineno, node.col_offset) <= start < (node.end_lineno or row, node.end_col_offset or 0):
                continue
            if isinstance(node, ast.JoinedStr):
                pending += [each for each in ast.walk(node) if each is not node and getattr(each, "tensorlint_place", None) == place]
                continue
        inner: list[ast.AST] = []
        for field in node._fields:
            value = getattr(node, field, None)
            if type(value) is list:
                inner += _covering(value, row) if value and isinstance(value[0], ast.stmt) else [each for each in value if isinstance(each, ast.AST)]
            elif isinstance(value, ast.AST):
                inner.append(value)
        inner.reverse()
        pending += inner
    return None


def _covering(block: list[ast.stmt], row: int) -> list[ast.AST]:
    """The statements of a block that cover a row."""
    stop = start = bisect_right(block, row, key=first_row)
    while start and (block[start - 1].end_lineno or row) >= row:
        start -= 1
    return list(block[start:stop])


def in_one_file(a: Place | None, b: Place | None) -> bool:
    """Whether two places are in one file; the cells of a notebook are one."""
    if a is None or b is None:
        return False
    first, second = a.unit.block, b.unit.block
    return first is second or (first.cell is not None and second.cell is not None)


def inside(inner: Place | None, outer: object) -> bool:
    """Whether a place lies within another one."""
    if inner is None or not isinstance(outer, Place) or inner.unit is not outer.unit:
        return False
    return (outer.row, outer.col) <= (inner.row, inner.col) and (inner.end_row, inner.end_col) <= (outer.end_row, outer.end_col)
