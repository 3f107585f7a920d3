"""Blocks in which a test expects an exception: what raises there is meant to."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tensorlint.interpreter.machine import EXPECTS
from tensorlint.interpreter.store import MISSING
from tensorlint.interpreter.surroundings import AMBIENT
from tensorlint.libraries.notation import Library
from tensorlint.values import TRUE, LibraryObject, Tuple, Value

if TYPE_CHECKING:
    from tensorlint.interpreter.machine import Machine
    from tensorlint.interpreter.vocabulary import Call, Registry

EXPECTED: Final = "unittest.Expected"


def register_pytest(registry: Registry) -> None:
    """pytest.raises."""
    Library(registry, "pytest").klass("raises(*args, **kwargs)").hooks(enter=_enter, exit=_leave)


def register_unittest(registry: Registry) -> None:
    """unittest.TestCase."""
    lib = Library(registry, "unittest")
    lib.klass("Expected()").hooks(enter=_enter, exit=_leave)
    case = lib.klass("TestCase(*args, **kwargs)")
    case.methods("assertRaises assertRaisesRegex", "(*args, **kwargs)", _expected)
    lib.alias("case.TestCase", "unittest.TestCase")


def _expected(call: Call) -> Value:
    return LibraryObject(EXPECTED)


def _enter(m: Machine, manager: Value, content: Value) -> Value:
    before = m.get(AMBIENT, EXPECTS)
    outer = before.items if isinstance(before, Tuple) else ()
    m.set(AMBIENT, EXPECTS, Tuple((*outer, TRUE)))
    return manager


def _leave(m: Machine, manager: Value, content: Value) -> None:
    before = m.get(AMBIENT, EXPECTS)
    inner = before.items[:-1] if isinstance(before, Tuple) else ()
    m.set(AMBIENT, EXPECTS, Tuple(inner) if inner else MISSING)


__all__ = ["register_pytest", "register_unittest"]
