"""What a path knows because a test asked for it: the number of axes of an array (`if x.ndim == 3`, `assert len(x.shape) == 4`, `if x.dim() != 2: raise`), and
whether something is there yet (`if rows is None`)."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from tensorlint.interpreter.store import CONTENT, MISSING
from tensorlint.interpreter.tests import evaluate_again
from tensorlint.values import NONE, UNKNOWN, Array, Cases, Opaque, Ref, Shape, Value, make_cases

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tensorlint.interpreter.machine import Machine


MAX_RANK = 8


def narrow(m: Machine, test: ast.expr, answer: bool) -> None:
    """Notes on the present path what the answer tells of what the test asks about."""
    for part, told in _parts(test, answer):
        _narrow_presence(m, part, told)
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


def _narrow_presence(m: Machine, test: ast.expr, answer: bool) -> None:
    """Of several things that a slot may hold, those are left that the answer allows, as None or as something."""
    node, there = _asked_for_presence(test, answer)
    slot = None if node is None else _slot(m, node)
    if node is None or slot is None:
        return
    cases = m.alternatives(evaluate_again(m, node))
    left = [(condition, value) for condition, value in cases if not _is_known_to_be(m, value, not there)]
    if 0 < len(left) < len(cases):
        m.store.set(slot, make_cases(left))


def _asked_for_presence(test: ast.expr, answer: bool) -> tuple[ast.expr | None, bool]:
    """What a test asks to be there or not to be there, and whether it is."""
    if isinstance(test, ast.Compare) and len(test.ops) == 1 and isinstance(test.comparators[0], ast.Constant) and test.comparators[0].value is None:
        if isinstance(test.ops[0], (ast.Is, ast.Eq)):
            return test.left, not answer
        if isinstance(test.ops[0], (ast.IsNot, ast.NotEq)):
            return test.left, answer
    return (test, True) if answer and isinstance(test, (ast.Name, ast.Attribute)) else (None, answer)


def _is_known_to_be(m: Machine, value: Value, there: bool) -> bool:
    content = m.content(value)
    if content == NONE:
        return not there
    return there and content is not UNKNOWN and not isinstance(content, (Opaque, Cases))


def _slot(m: Machine, node: ast.expr) -> tuple[object, object] | None:
    """Where the value of a name, or of an attribute of an object, is kept; None where it is not kept here."""
    if isinstance(node, ast.Name):
        slot: tuple[object, object] = (m.frame.scope, node.id)
    elif isinstance(node, ast.Attribute) and isinstance(base := evaluate_again(m, node.value), Ref):
        slot = (base.cell, node.attr)
    else:
        return None
    return None if m.store.get(slot) is MISSING else slot


def of_rank(content: Value, rank: int) -> Value:
    """An array as it is known to be once its number of axes is known."""
    if not isinstance(content, Array) or content.shape.rank is not None or len(content.shape.dims) > rank:
        return content
    return content.derive(shape=Shape((*(None,) * (rank - len(content.shape.dims)), *content.shape.dims)))


def _ranks(m: Machine, test: ast.expr, answer: bool) -> Iterator[tuple[ast.Name, int]]:
    """(array, number of axes) of all that the answer says."""
    for part, told in _parts(test, answer):
        if isinstance(part, ast.Compare) and len(part.ops) == 1 and isinstance(part.ops[0], (ast.Eq, ast.NotEq)):
            wanted = part.comparators[0]
            asked = _asked(m, part.left)
            if asked is not None and isinstance(part.ops[0], ast.Eq) is told and isinstance(wanted, ast.Constant):
                if type(wanted.value) is int and 0 <= wanted.value <= MAX_RANK:
                    yield asked, wanted.value


def _parts(test: ast.expr, answer: bool) -> Iterator[tuple[ast.expr, bool]]:
    """The tests that an answer answers: each of a conjunction that holds, each of an alternative that does not."""
    if isinstance(test, ast.UnaryOp) and isinstance(test.op, ast.Not):
        yield from _parts(test.operand, not answer)
    elif isinstance(test, ast.BoolOp):
        if isinstance(test.op, ast.And) is answer:
            for each in test.values:
                yield from _parts(each, answer)
    else:
        yield test, answer


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
