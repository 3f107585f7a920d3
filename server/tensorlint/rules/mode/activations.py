"""Which observations belong to one run: functions that nobody in view calls are run apart, in no known order."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from tensorlint.interpreter.frames import leads_to
from tensorlint.values import Function

if TYPE_CHECKING:
    from tensorlint.interpreter.frames import CallPath


def root(path: CallPath | None) -> CallPath | None:
    """The outermost call of a path."""
    while path is not None and path.outer is not None:
        path = path.outer
    return path


def is_apart(path: CallPath | None) -> bool:
    """Whether the path starts in a function that nobody in view calls."""
    first = root(path)
    body = first.place.unit.body if first is not None else []  # type: ignore[attr-defined]
    return bool(body) and isinstance(body[0], (ast.FunctionDef, ast.AsyncFunctionDef))


def is_trial(path: CallPath | None) -> bool:
    """Whether a test of the program itself runs: what a test runner calls, and nobody in view; it is handed nothing and judges no model."""
    return is_apart(path) and _is_handed_nothing(root(path).place.unit.body[0])  # type: ignore[union-attr]


def is_test(function: object) -> bool:
    """Whether a function is one that a test runner calls: that it is called so says nothing of its models."""
    node = function.definition[1] if isinstance(function, Function) else None
    return isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)) and _is_handed_nothing(node)


def _is_handed_nothing(function: ast.FunctionDef | ast.AsyncFunctionDef) -> bool:
    arguments = function.args
    given = [each.arg for each in (*arguments.posonlyargs, *arguments.args)][len(arguments.defaults) :]
    return function.name.startswith("test_") and given in ([], ["self"])


def run_together(a: CallPath | None, b: CallPath | None) -> bool:
    """Whether two things happen in one run, so that the order in which they were observed is theirs."""
    return root(a) is root(b) or not (is_apart(a) or is_apart(b))


def is_near(a: CallPath | None, b: CallPath | None) -> bool:
    """Whether one of two happens in the function of the other, or in one that it calls."""
    return leads_to(a, b) or leads_to(b, a)


def is_beside(a: CallPath | None, b: CallPath | None) -> bool:
    """Whether two happen in one function, or in what one function calls; not merely somewhere in a script."""
    if a is None or b is None:
        return False
    return is_near(a, b) or (a.outer is b.outer and a.outer is not None)
