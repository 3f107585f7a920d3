"""By how much two written positions differ: `i + 1 + size` and `i` differ by `1 + size`, whatever `i` is."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from tensorlint.interpreter.dispatch import evaluate
from tensorlint.libraries.arrays.shaping import dim_of
from tensorlint.values import Dim, add, multiply

if TYPE_CHECKING:
    from tensorlint.interpreter.machine import Machine

Sum = tuple[dict[str, int], Dim]
"""How often each position that is not known is counted, and what is added to them."""


def difference(m: Machine, upper: ast.expr, lower: ast.expr) -> Dim:
    """The size that the one lies beyond the other; None where that is not known."""
    high, low = _sum(m, upper), _sum(m, lower)
    if high is None or low is None or not low[0] or high[0] != low[0]:
        return None
    return add(high[1], multiply(low[1], -1))


def _sum(m: Machine, node: ast.expr) -> Sum | None:
    """An expression of sums and differences, taken apart."""
    if isinstance(node, ast.BinOp) and isinstance(node.op, (ast.Add, ast.Sub)):
        left, right = _sum(m, node.left), _sum(m, node.right)
        if left is None or right is None:
            return None
        sign = 1 if isinstance(node.op, ast.Add) else -1
        counts = dict(left[0])
        for name, count in right[0].items():
            counts[name] = counts.get(name, 0) + sign * count
        return {name: count for name, count in counts.items() if count}, add(left[1], multiply(right[1], sign))
    if not _is_plain(node):
        return None
    size = _known(m, node)
    return ({ast.dump(node): 1}, 0) if size is None else ({}, size)


def _is_plain(node: ast.expr) -> bool:
    """Whether asking for it twice gives the same twice."""
    if isinstance(node, ast.BinOp):
        return _is_plain(node.left) and _is_plain(node.right)
    if isinstance(node, ast.Subscript):
        return _is_plain(node.value) and _is_plain(node.slice)
    return (isinstance(node, ast.Attribute) and _is_plain(node.value)) or isinstance(node, (ast.Name, ast.Constant))


def _known(m: Machine, node: ast.expr) -> Dim:
    steps = m.steps
    value = evaluate(m, node)
    m.steps = steps
    return dim_of(m, value)
