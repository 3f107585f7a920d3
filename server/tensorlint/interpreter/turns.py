"""What a loop changes from pass to pass, and what it only repeats."""

from __future__ import annotations

import ast
from contextlib import contextmanager
from typing import TYPE_CHECKING

from tensorlint.syntax.walking import nodes_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tensorlint.interpreter.machine import Machine


@contextmanager
def turning(m: Machine, node: ast.AST) -> Iterator[None]:
    """Runs the passes of a loop or a comprehension."""
    bound = getattr(node, "tensorlint_bound", None)
    if bound is None:
        inside = node.generators if isinstance(node, (ast.ListComp, ast.SetComp, ast.GeneratorExp, ast.DictComp)) else [node]
        bound = frozenset(each.id for part in inside for each in nodes_of(part) if isinstance(each, ast.Name) and isinstance(each.ctx, ast.Store))
        node.tensorlint_bound = bound  # type: ignore[attr-defined]
    if isinstance(node, ast.For) and m.frame.turns:
        _note_repeated(m, node, node.iter)
    m.frame.turns.append((bound, node))
    try:
        yield
    finally:
        m.frame.turns.pop()


def repeats(m: Machine, call: ast.AST) -> bool:
    """Whether a call is handed the same in every pass of the innermost loop of its function."""
    if not m.frame.turns or not isinstance(call, ast.Call):
        return False
    given = [call.func, *call.args, *(keyword.value for keyword in call.keywords)]
    return not _reads_any(m.frame.turns[-1][0], given)


def note_call(m: Machine, call: ast.AST) -> None:
    """Notes that a loop calls a function of the program with the same in each pass."""
    if m.frame.turns and isinstance(call, ast.Call) and (call.args or call.keywords):
        _note_repeated(m, call, call)


def _note_repeated(m: Machine, node: ast.AST, given: ast.AST) -> None:
    bound, loop = m.frame.turns[-1]
    if isinstance(loop, (ast.For, ast.While)) and not _reads_any(bound, [given]):
        m.observe("repeated", node, of=m.place(loop))


def _reads_any(names: frozenset[str], given: Sequence[ast.AST]) -> bool:
    return any(isinstance(each, ast.Name) and each.id in names for argument in given for each in nodes_of(argument))
