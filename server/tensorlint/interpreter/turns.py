"""What a loop changes from pass to pass, and what it only repeats."""

from __future__ import annotations

import ast
from contextlib import contextmanager
from typing import TYPE_CHECKING

from tensorlint.syntax.walking import nodes_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tensorlint.interpreter.machine import Machine


@contextmanager
def turning(m: Machine, node: ast.AST) -> Iterator[None]:
    """Runs the passes of a loop or a comprehension."""
    bound = getattr(node, "tensorlint_bound", None)
    if bound is None:
        inside = node.generators if isinstance(node, (ast.ListComp, ast.SetComp, ast.GeneratorExp, ast.DictComp)) else [node]
        bound = frozenset(each.id for part in inside for each in nodes_of(part) if isinstance(each, ast.Name) and isinstance(each.ctx, ast.Store))
        node.tensorlint_bound = bound  # type: ignore[attr-defined]
    m.frame.turns.append(bound)
    try:
        yield
    finally:
        m.frame.turns.pop()


def repeats(m: Machine, call: ast.AST) -> bool:
    """Whether a call is handed the same in every pass of the innermost loop of its function."""
    if not m.frame.turns or not isinstance(call, ast.Call):
        return False
    bound = m.frame.turns[-1]
    given = [call.func, *call.args, *(keyword.value for keyword in call.keywords)]
    return not any(isinstance(each, ast.Name) and each.id in bound for argument in given for each in nodes_of(argument))
