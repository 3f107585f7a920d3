"""The parts of a split as they are written: `X_train, X_test, y_train, y_test = train_test_split(X, y)`, `for train, test in folds.split(X)`."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Container


class Parts(NamedTuple):
    """What is split, and the names of the parts: two for each that is given, in order, "" for what is no plain name."""

    given: list[ast.expr]
    names: list[str]

    def only(self, wanted: Container[str]) -> int | None:
        """Which of what is given has one of these names, where just one has."""
        at = [index for index, each in enumerate(self.given) if isinstance(each, ast.Name) and each.id in wanted]
        return at[0] if len(at) == 1 else None

    def pair(self, at: int) -> tuple[str, str]:
        """The names of the training part and the other one."""
        return self.names[2 * at], self.names[2 * at + 1]

    @property
    def are_named(self) -> bool:
        """Whether each has a name of its own."""
        return "" not in self.names and len(set(self.names)) == len(self.names)


def told_apart(statement: ast.stmt) -> tuple[list[str], ast.Call] | None:
    """The names that the result of a call is told apart into, and the call."""
    if not isinstance(statement, ast.Assign) or len(statement.targets) != 1 or not isinstance(statement.value, ast.Call):
        return None
    target = statement.targets[0]
    return (_names(target.elts), statement.value) if isinstance(target, (ast.Tuple, ast.List)) else None


def parts_of(statement: ast.stmt) -> Parts | None:
    """The parts that a statement gives; None where it is no split that is told apart."""
    told = told_apart(statement)
    return Parts(told[1].args, told[0]) if told is not None and len(told[0]) == 2 * len(told[1].args) else None


def rows_picked(loop: ast.stmt) -> tuple[str, str] | None:
    """The names of the rows to train on and of the others: `for train, test in …` or `for fold, (train, test) in enumerate(…)`."""
    target = loop.target if isinstance(loop, ast.For) else None
    if isinstance(target, ast.Tuple) and len(target.elts) == 2 and isinstance(target.elts[1], ast.Tuple):
        target = target.elts[1]
    if not isinstance(target, ast.Tuple) or len(target.elts) != 2:
        return None
    first, second = _names(target.elts)
    return (first, second) if first and second else None


def _names(nodes: list[ast.expr]) -> list[str]:
    return [each.id if isinstance(each, ast.Name) else "" for each in nodes]
