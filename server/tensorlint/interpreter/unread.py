"""Names that nobody reads: what a loop binds to one is let go of at each turn."""

from __future__ import annotations

import ast
import math
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from tensorlint.interpreter.frames import Frame
    from tensorlint.interpreter.machine import Machine
    from tensorlint.values import Value


class Unread(NamedTuple):
    """targets: the names, where they are bound; known: which of the bindings these are, whatever node they are."""

    targets: frozenset[ast.expr]
    known: tuple[tuple[str, int], ...]


NOTHING = Unread(frozenset(), ())


def note_unread(m: Machine, target: ast.expr, value: Value) -> None:
    """Notes a value as dropped that a turn of a loop binds to a name which nothing reads in the loop or after it."""
    if m.frame.loops and target in unread_in(m.frame).targets:
        m.use(value, "dropped", m.place(target))


def unread_in(frame: Frame) -> Unread:
    """What loops of a function bind and nothing reads then; also of what a script does as one. None of what others may read."""
    body = frame.unit.body
    if len(body) != 1:
        return NOTHING
    try:
        return body[0].tensorlint_unread  # type: ignore[attr-defined, no-any-return]
    except AttributeError:
        found = _Reading().of(body[0]) if isinstance(body[0], (ast.FunctionDef, ast.AsyncFunctionDef)) or _is_main(body[0]) else NOTHING
        body[0].tensorlint_unread = found  # type: ignore[attr-defined]
        return found


def _is_main(node: ast.stmt) -> bool:
    return isinstance(node, ast.If) and any(isinstance(each, ast.Name) and each.id == "__name__" for each in ast.walk(node.test))


class _Reading:
    """The bindings in loops, and the last read of each name, in the order of the text."""

    def __init__(self) -> None:
        self.count = 0
        self.last: dict[str, float] = {}
        self.bound: list[tuple[ast.Name, int, int]] = []  # the target, which one it is, where its outermost loop begins

    def of(self, node: ast.stmt) -> Unread:
        for each in ast.iter_child_nodes(node):
            self._go(each, None)
        if {"locals", "globals", "vars", "eval", "exec"} & self.last.keys():
            return NOTHING
        found = [(target, which) for target, which, start in self.bound if self.last.get(target.id, -1) < start]
        return Unread(frozenset(target for target, _ in found), tuple((target.id, which) for target, which in found))

    def _go(self, node: ast.AST, loop: int | None) -> None:
        self.count += 1
        if isinstance(node, ast.Name):
            if isinstance(node.ctx, ast.Load):
                self.last[node.id] = max(self.last.get(node.id, -1), self.count)
        elif isinstance(node, (ast.Global, ast.Nonlocal)):
            self.last.update((name, math.inf) for name in node.names)
        elif isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda, ast.ClassDef)):  # it may run at any time
            self.last.update((each.id, math.inf) for each in ast.walk(node) if isinstance(each, ast.Name))
        elif isinstance(node, ast.AugAssign) and isinstance(node.target, ast.Name):
            self.last[node.target.id] = max(self.last.get(node.target.id, -1), self.count)
        else:
            if loop is None and isinstance(node, (ast.For, ast.AsyncFor, ast.While)):
                loop = self.count
            if loop is not None and isinstance(node, ast.Assign) and len(node.targets) == 1 and isinstance(node.targets[0], ast.Name):
                self.bound.append((node.targets[0], len(self.bound), loop))
            for each in ast.iter_child_nodes(node):
                self._go(each, loop)
            return
        if isinstance(node, ast.AugAssign):
            self._go(node.value, loop)
