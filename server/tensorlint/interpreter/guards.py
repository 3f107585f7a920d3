"""What runs in one mode only: branches of tests that ask an object for its mode (`if self.training:`), and what follows such a test that has left.

A flag that tells a mode is a reference of its own, so that it is told from the constant `True` wherever it goes. Whether something runs under such a test
is an aspect of the store, so that what was recorded without it is not used again under it.
"""

from __future__ import annotations

import ast
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

from tensorlint.interpreter.store import CONTENT, MISSING
from tensorlint.interpreter.surroundings import AMBIENT
from tensorlint.syntax.walking import nodes_of
from tensorlint.values import TRUE, UNKNOWN, Cases, Cell, Const, Ref, Value

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tensorlint.interpreter.machine import Machine
    from tensorlint.values import Condition

GUARD: Final = "guard"
FLAG: Final = "mode-flag"


def mode_flag(m: Machine, owner: Ref, training: bool | None) -> Ref:
    """The flag that an object gives for its mode; where that is not known (None), what branches on the flag still knows which mode it stood for."""
    cell = Cell(owner.cell.place, owner.cell.path, (owner.cell.which, FLAG, training))
    if m.store.get((cell, CONTENT)) is MISSING:
        m.set(cell, CONTENT, UNKNOWN if training is None else Const(training))
    return Ref(cell)


def puts_back(condition: Condition, training: bool) -> bool:
    """Whether a path that sets a mode has asked for the one that the object was in before, and sets just that: `model.train() if was else model.eval()`."""
    return any(answer is training and _asks(subject) for subject, answer in condition)


def _asks(subject: object) -> bool:
    """Whether a test is about the mode of an object."""
    which = subject.cell.which if isinstance(subject, Ref) else subject
    return isinstance(which, tuple) and FLAG in which


def by_mode(m: Machine, value: Value) -> Value:
    """A number that was chosen by a mode: `p if self.training else 0.0` is not the constant `p`."""
    if isinstance(value, Const) and isinstance(value.value, (int, float)):
        cell = Cell(None, None, (FLAG, value))
        m.set(cell, CONTENT, value)
        return Ref(cell)
    return value


def is_mode_flag(m: Machine, value: Value) -> bool:
    """Whether a value is what an object says of its mode (or, of an unknown object, has the name of such an attribute)."""
    if type(value) is Cases:
        return any(is_mode_flag(m, each) for _, each in value.alternatives)
    if not isinstance(value, Ref):
        return False
    which = value.cell.which
    return isinstance(which, tuple) and (FLAG in which or which[-1] in m.registry.mode_names)


def asks_mode(m: Machine, test: ast.expr, value: Value) -> bool:
    """Whether a test depends on the mode of an object."""
    known = getattr(test, "tensorlint_asks_mode", None)
    if known is None:
        names = m.registry.mode_names
        known = any(isinstance(each, ast.Attribute) and each.attr in names for each in nodes_of(test))
        test.tensorlint_asks_mode = known  # type: ignore[attr-defined]
    return known or is_mode_flag(m, value)


@contextmanager
def guarded(m: Machine) -> Iterator[None]:
    """Runs what stands under such a test."""
    before = m.get(AMBIENT, GUARD)
    m.set(AMBIENT, GUARD, TRUE)
    try:
        yield
    finally:
        m.set(AMBIENT, GUARD, before)


def guard_rest(m: Machine) -> None:
    """A test of a mode has left the function on one of its answers: all that follows in it runs in one mode only."""
    if m.frame.guard is None:
        m.frame.guard = m.get(AMBIENT, GUARD)
    m.set(AMBIENT, GUARD, TRUE)


def is_guarded(m: Machine) -> bool:
    """Whether what runs now runs in one mode only."""
    return m.get(AMBIENT, GUARD) == TRUE


def leaves(block: list[ast.stmt]) -> bool:
    """Whether a block ends by leaving."""
    return bool(block) and isinstance(block[-1], (ast.Return, ast.Raise, ast.Continue, ast.Break))
