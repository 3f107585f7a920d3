"""What a path knows of arrays because a test asked for their number of axes: `if x.ndim == 3`, `assert len(x.shape) == 4`, `if x.dim() != 2: raise`."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from tensorlint.interpreter.store import CONTENT, MISSING
from tensorlint.interpreter.tests import evaluate_again
from tensorlint.values import Array, Cases, Ref, Shape, Value, make_cases

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tensorlint.interpreter.machine import Machine


MAX_RANK = 8


def narrow(m: Machine, test: ast.expr, answer: bool) -> None:
    """Notes on the present path what the answer tells of the arrays that the test asks about."""
    for node, rank in _ranks(m, test, answer):
        cases = m.alternatives(evaluate_again(m, node))
        for _, value in cases:
            if isinstance(value, Ref):
                held = m.store.get((value.cell, CONTENT))
                if type(held) is Cases:
                    m.store.set((value.cell, CONTENT), make_cases([(condition, of_rank(each, rank)) for condition, each in m.alternatives(held)]))
                elif of_rank(held, rank) is not held:
                    m.store.set((value.cell, CONTENT), of_rank(held, rank))
        if any(isinstance(value, Array) for _, value in cases) and m.store.get((m.frame.scope, node.id)) is not MISSING:
            m.store.set((m.frame.scope, node.id), make_cases([(condition, of_rank(value, rank)) for condition, value in cases]))


def of_rank(content: Value, rank: int) -> Value:
    """An array as it is known to be once its number of axes is known."""
    if not isinstance(content, Array) or content.shape.rank is not None or len(content.shape.dims) > rank:
        return content
    return content.derive(shape=Shape((*(None,) * (rank - len(content.shape.dims)), *content.shape.dims)))


def _ranks(m: Machine, test: ast.expr, answer: bool) -> Iterator[tuple[ast.Name, int]]:
    """(array, number of axes) of all that the answer says."""
    if isinstance(test, ast.UnaryOp) and isinstance(test.op, ast.Not):
        yield from _ranks(m, test.operand, not answer)
    elif isinstance(test, ast.BoolOp):
        if isinstance(test.op, ast.And) is answer:
            for each in test.values:
                yield from _ranks(m, each, answer)
    elif isinstance(test, ast.Compare) and len(test.ops) == 1 and isinstance(test.ops[0], (ast.Eq, ast.NotEq)):
        wanted = test.comparators[0]
        asked = _asked(m, test.left)
        if asked is not None and isinstance(test.ops[0], ast.Eq) is answer and isinstance(wanted, ast.Constant):
            if type(wanted.value) is int and 0 <= wanted.value <= MAX_RANK:
                yield asked, wanted.value


def _asked(m: Machine, node: ast.expr) -> ast.Name | None:
    """The array whose number of axes an expression is."""
    if isinstance(node, ast.Call) and not node.keywords:
        if isinstance(node.func, ast.Attribute) and not node.args and node.func.attr in m.registry.rank_methods:
            return node.func.value if isinstance(node.func.value, ast.Name) else None
        if isinstance(node.func, ast.Name) and node.func.id == "len" and len(node.args) == 1:
            node = node.args[0]
            names = m.registry.shape_names
            if isinstance(node, ast.Call) and not node.args and not node.keywords:
                node = node.func
            return node.value if isinstance(node, ast.Attribute) and node.attr in names and isinstance(node.value, ast.Name) else None
    if isinstance(node, ast.Attribute) and node.attr in m.registry.rank_names and isinstance(node.value, ast.Name):
        return node.value
    return None
