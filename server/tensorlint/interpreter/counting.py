"""Loops that count by hand: `while number < len(sizes): …; number += 1`. Where all of the numbers are known, so are their passes."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, NamedTuple

from tensorlint.interpreter.comparisons import MIRRORED
from tensorlint.interpreter.dispatch import evaluate
from tensorlint.syntax.notes import noted
from tensorlint.syntax.walking import nodes_of

if TYPE_CHECKING:
    from tensorlint.interpreter.machine import Machine


class Counted(NamedTuple):
    """A loop that goes on while a counter compares so with its limit, and takes one step a pass."""

    counter: ast.expr
    order: str
    limit: ast.expr
    step: int
    counts: ast.For
    """The same passes, told as `for` tells them."""


def passes(m: Machine, node: ast.While) -> int | None:
    """How many passes are to come, as the counter and its limit stand now; None where they are not known."""
    counted = as_counted(node)
    if counted is None:
        return None
    start, limit = (m.constant(evaluate(m, each)) for each in (counted.counter, counted.limit))
    if type(start) is not int or type(limit) is not int:
        return None
    way, step = (limit - start, counted.step) if counted.step > 0 else (start - limit, -counted.step)
    if counted.order == "NotEq":
        return way // step if way >= 0 and way % step == 0 else None
    towards = ("Lt", "LtE") if counted.step > 0 else ("Gt", "GtE")
    if counted.order not in towards:
        return None
    return max(0, (way if counted.order == towards[1] else way - 1) // step + 1)


def as_counted(node: ast.While) -> Counted | None:
    found: Counted | None = noted(node, "tensorlint_counted", lambda: _read(node))
    return found


def _read(node: ast.While) -> Counted | None:
    test = node.test
    if not isinstance(test, ast.Compare) or len(test.ops) != 1 or type(test.ops[0]).__name__ not in MIRRORED:
        return None
    left, right, order = test.left, test.comparators[0], type(test.ops[0]).__name__
    return _read_as(node, left, order, right) or _read_as(node, right, MIRRORED[order], left)


def _read_as(node: ast.While, counter: ast.expr, order: str, limit: ast.expr) -> Counted | None:
    step = _step(node, counter.id) if isinstance(counter, ast.Name) else None
    if not isinstance(counter, ast.Name) or step is None or not _stays(node, limit):
        return None
    return Counted(counter, order, limit, step, ast.For(ast.Name(counter.id, ast.Store()), limit, node.body, []))


def _step(node: ast.While, counter: str) -> int | None:
    """The step that each pass takes, in a statement of its own; None where a pass may take another one, or none."""
    taken = [step for statement in node.body if (step := _taken(statement, counter)) is not None]
    inside = [each for statement in node.body for each in nodes_of(statement)]
    bound = [each for each in inside if isinstance(each, ast.Name) and each.id == counter and not isinstance(each.ctx, ast.Load)]
    if len(taken) != 1 or len(bound) != 1 or not taken[0] or any(isinstance(each, ast.Continue) for each in inside):
        return None
    return taken[0]


def _taken(statement: ast.stmt, counter: str) -> int | None:
    """`number += 1`, `number -= 2` or `number = number + 1`."""
    if isinstance(statement, ast.AugAssign):
        target: ast.expr = statement.target
        operator, by = statement.op, statement.value
    elif isinstance(statement, ast.Assign) and len(statement.targets) == 1 and isinstance(statement.value, ast.BinOp):
        target, operator, by = statement.targets[0], statement.value.op, statement.value.right
        if not isinstance(statement.value.left, ast.Name) or statement.value.left.id != counter:
            return None
    else:
        return None
    if not isinstance(target, ast.Name) or target.id != counter or not isinstance(by, ast.Constant) or type(by.value) is not int:
        return None
    return by.value if isinstance(operator, ast.Add) else -by.value if isinstance(operator, ast.Sub) else None


def _stays(node: ast.While, limit: ast.expr) -> bool:
    """Whether no pass moves the limit, a number or how many there are of something: `while number < len(queue)` has no known end where passes add to it."""
    measured = set()
    for each in ast.walk(limit):
        if isinstance(each, ast.Call):
            if not isinstance(each.func, ast.Name) or each.func.id != "len" or len(each.args) != 1 or each.keywords:
                return False
            measured |= {part.id for part in ast.walk(each.args[0]) if isinstance(part, ast.Name)}
        elif not isinstance(each, (ast.Name, ast.Attribute, ast.Constant, ast.BinOp, ast.UnaryOp, ast.operator, ast.unaryop, ast.expr_context)):
            return False
    named = {each.id for each in ast.walk(limit) if isinstance(each, ast.Name)} | {each.attr for each in ast.walk(limit) if isinstance(each, ast.Attribute)}
    inside = [each for statement in node.body for each in nodes_of(statement)]
    read = {id(each.value) for each in inside if isinstance(each, ast.Subscript) and isinstance(each.ctx, ast.Load)}
    for each in inside:
        name = each.id if isinstance(each, ast.Name) else each.attr if isinstance(each, ast.Attribute) else None
        if name in named and not isinstance(getattr(each, "ctx", None), ast.Load):
            return False
        if name in measured and id(each) not in read:
            return False
    return True
