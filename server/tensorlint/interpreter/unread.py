"""Names that nobody reads: what a loop binds to one is let go of at each turn."""

from __future__ import annotations

import ast
import math
from typing import TYPE_CHECKING, NamedTuple

from tensorlint.syntax.anchors import blocks_of
from tensorlint.syntax.walking import nodes_of

if TYPE_CHECKING:
    from tensorlint.interpreter.frames import Frame
    from tensorlint.interpreter.machine import Machine
    from tensorlint.values import Value

Known = tuple[tuple[str, int], ...]
"""The names that are bound in loops and read by nothing then, and at which of all such bindings."""


class Unread(NamedTuple):
    """targets: the names, where they are bound; known: the same, whatever nodes they are."""

    targets: frozenset[ast.expr]
    known: Known


NOTHING = Unread(frozenset(), ())


def note_unread(m: Machine, target: ast.expr, value: Value) -> None:
    """Notes a value as dropped that a turn of a loop binds to a name which nothing reads in the loop or after it."""
    if m.frame.loops:
        m.frame.looked_ahead = True
        if target in unread_in(m.frame).targets:
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
    return isinstance(node, ast.If) and any(isinstance(each, ast.Name) and each.id == "__name__" for each in nodes_of(node.test))


class _Reading:
    """The bindings in loops, and the last read of each name, in the order of the text: statement by statement, since what one reads stays with its node."""

    def __init__(self) -> None:
        self.count = 0
        self.last: dict[str, float] = {}
        self.bound: list[tuple[ast.Name, int]] = []  # the target, and where its outermost loop begins

    def of(self, node: ast.stmt) -> Unread:
        for block in blocks_of(node):
            self._follow(block, None)
        if {"locals", "globals", "vars", "eval", "exec"} & self.last.keys():
            return NOTHING
        found = [(target, which) for which, (target, start) in enumerate(self.bound) if self.last.get(target.id, -1) < start]
        return Unread(frozenset(target for target, _ in found), tuple((target.id, which) for target, which in found))

    def _follow(self, block: list[ast.stmt], loop: int | None) -> None:
        for statement in block:
            self.count += 1
            now, ever = _read_by(statement)
            start = self.count if loop is None and isinstance(statement, (ast.For, ast.AsyncFor, ast.While)) else loop
            self.last.update(dict.fromkeys(ever, math.inf))
            for name in now:
                self.last[name] = max(self.last.get(name, -1), self.count)
            if start is not None and isinstance(statement, ast.Assign) and len(statement.targets) == 1 and isinstance(statement.targets[0], ast.Name):
                self.bound.append((statement.targets[0], start))
            if not isinstance(statement, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
                for inner in blocks_of(statement):
                    self._follow(inner, start)


def _read_by(statement: ast.stmt) -> tuple[frozenset[str], frozenset[str]]:
    """The names that a statement reads without its blocks; and those that it, or what it defines, may read at any time."""
    try:
        return statement.tensorlint_read  # type: ignore[attr-defined, no-any-return]
    except AttributeError:
        found = statement.tensorlint_read = _reads(statement)  # type: ignore[attr-defined]
        return found


def _reads(statement: ast.stmt) -> tuple[frozenset[str], frozenset[str]]:
    if isinstance(statement, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):  # it may run at any time
        return frozenset(), frozenset(each.id for each in nodes_of(statement) if isinstance(each, ast.Name))
    if isinstance(statement, (ast.Global, ast.Nonlocal)):
        return frozenset(), frozenset(statement.names)
    now: set[str] = set()
    ever: set[str] = set()
    if isinstance(statement, ast.AugAssign) and isinstance(statement.target, ast.Name):
        now.add(statement.target.id)
    for part in _heads(statement):
        for each in nodes_of(part):
            if isinstance(each, ast.Lambda):
                ever.update(inner.id for inner in nodes_of(each) if isinstance(inner, ast.Name))
            elif isinstance(each, ast.Name) and isinstance(each.ctx, ast.Load):
                now.add(each.id)
    return frozenset(now), frozenset(ever)


def _heads(statement: ast.stmt) -> list[ast.AST]:
    """What stands in a statement outside of its blocks."""
    out: list[ast.AST] = []
    for part in (statement, *getattr(statement, "handlers", ()), *getattr(statement, "cases", ())):
        for name, value in ast.iter_fields(part):
            if name not in {"body", "orelse", "finalbody", "handlers", "cases"}:
                out += [each for each in (value if isinstance(value, list) else (value,)) if isinstance(each, ast.AST)]
    return out
