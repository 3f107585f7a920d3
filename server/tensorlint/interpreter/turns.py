"""What a loop changes from pass to pass, and what it only repeats."""

from __future__ import annotations

import ast
from contextlib import contextmanager
from typing import TYPE_CHECKING

from tensorlint.syntax.notes import noted
from tensorlint.syntax.walking import nodes_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tensorlint.interpreter.frames import Frame
    from tensorlint.interpreter.machine import Machine


@contextmanager
def turning(m: Machine, node: ast.AST) -> Iterator[None]:
    """Runs the passes of a loop or a comprehension."""
    bound = noted(node, "tensorlint_bound", lambda: _bound_by(node))
    if isinstance(node, ast.For) and m.frame.turns:
        _note_repeated(m, node, node.iter)
    m.frame.turns.append((bound, node))
    try:
        yield
    finally:
        m.frame.turns.pop()


def _bound_by(node: ast.AST) -> frozenset[str]:
    inside = node.generators if isinstance(node, (ast.ListComp, ast.SetComp, ast.GeneratorExp, ast.DictComp)) else [node]
    return frozenset(each.id for part in inside for each in nodes_of(part) if isinstance(each, ast.Name) and isinstance(each.ctx, ast.Store))


def repeats(m: Machine, call: ast.AST) -> bool:
    """Whether a call is handed the same in every pass of the innermost loop of its function."""
    if not m.frame.turns or not isinstance(call, ast.Call):
        return False
    given = [call.func, *call.args, *(keyword.value for keyword in call.keywords)]
    return not _reads_any(m.frame.turns[-1][0], given)


def asks_counter(m: Machine, node: ast.If) -> bool:
    """Whether a test asks which pass of a loop this is (`if i == 0`): it holds the counter of a loop that runs against a number."""
    if not m.frame.turns or not m.frame.loops or all(loop.exact for loop in m.frame.loops):
        return False
    asked = noted(node, "tensorlint_asked", lambda: frozenset(_compared(node.test)))
    return bool(asked) and any(not asked.isdisjoint(_counters(loop)) for _, loop in m.frame.turns if isinstance(loop, ast.For))


def turns_of(frame: Frame) -> tuple[object, ...]:
    """What a statement can tell of the loops of its function that it runs in: the names that each binds, and its counters."""
    if not frame.turns:
        return ()
    return tuple((bound, _counters(loop) if isinstance(loop, ast.For) else None, type(loop)) for bound, loop in frame.turns)


def _compared(test: ast.expr) -> Iterator[str]:
    """The names that a test compares with numbers, or asks for being zero."""
    if isinstance(test, ast.BoolOp):
        for each in test.values:
            yield from _compared(each)
    elif isinstance(test, ast.UnaryOp) and isinstance(test.op, ast.Not):
        yield from _compared(test.operand)
    elif isinstance(test, ast.Name):
        yield test.id
    elif isinstance(test, ast.Compare) and len(test.comparators) == 1:
        sides = (test.left, test.comparators[0])
        if any(isinstance(each, ast.Constant) and isinstance(each.value, int) for each in sides):
            yield from (each.id for each in sides if isinstance(each, ast.Name))


def _counters(loop: ast.For) -> frozenset[str]:
    """What a loop over `range` or `enumerate` counts its passes with."""
    call = loop.iter
    if not isinstance(call, ast.Call) or not isinstance(call.func, ast.Name) or call.func.id not in {"range", "enumerate"}:
        return frozenset()
    target = loop.target
    if call.func.id == "enumerate":
        target = target.elts[0] if isinstance(target, ast.Tuple) and target.elts else target
    return frozenset((target.id,)) if isinstance(target, ast.Name) else frozenset()


def note_call(m: Machine, call: ast.AST) -> None:
    """Notes that a loop calls a function of the program with the same in each pass."""
    if m.frame.turns and isinstance(call, ast.Call) and (call.args or call.keywords):
        _note_repeated(m, call, call)


def _note_repeated(m: Machine, node: ast.AST, given: ast.AST) -> None:
    bound, loop = m.frame.turns[-1]
    if isinstance(loop, (ast.For, ast.While)) and not _reads_any(bound, [given]):
        m.observe("repeated", node, of=m.place(loop.body[0]))  # an edit further down leaves that where it is, and not where the loop ends


def _reads_any(names: frozenset[str], given: Sequence[ast.AST]) -> bool:
    return any(isinstance(each, ast.Name) and each.id in names for argument in given for each in nodes_of(argument))
