"""Context managers: `with`, and decorators that are context managers."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from tensorlint.interpreter.attributes import class_of
from tensorlint.interpreter.inheritance import class_member
from tensorlint.interpreter.vocabulary import LibraryClass
from tensorlint.values import UNKNOWN, Array, Function, Instance, LibraryName, LibraryObject, Ref, Value

if TYPE_CHECKING:
    import ast
    from collections.abc import Callable

    from tensorlint.interpreter.machine import Machine


def enter(m: Machine, manager: Value) -> Callable[[], None] | None:
    """Enters a library's context manager; gives what leaves it, or None where it is none."""
    content = m.content(manager)
    if isinstance(manager, LibraryName):
        known = m.registry.lookup(manager.name)
        cls = known if isinstance(known, LibraryClass) else None
    elif isinstance(content, LibraryObject):
        cls = class_of(m, content)
    else:
        return None
    start = cls.hook("enter") if cls is not None else None
    stop = cls.hook("exit") if cls is not None else None
    if start is None:
        return None
    start(m, manager, content)
    return partial(stop, m, manager, content) if stop is not None else (lambda: None)


def enter_with(m: Machine, manager: Value, node: ast.AST) -> tuple[Value, Callable[[], None]]:
    """Enters the manager of a `with` statement: the value that `as` binds, and what leaves it."""
    content = m.content(manager)
    if isinstance(content, (LibraryObject, Array)):
        cls = class_of(m, content)
        start = cls.hook("enter") if cls is not None else None
        if start is not None:
            bound = start(m, manager, content)
            stop = cls.hook("exit") if cls is not None else None
            return bound, partial(stop, m, manager, content) if stop is not None else (lambda: None)
        return manager, lambda: None
    if isinstance(content, Instance) and isinstance(manager, Ref):
        from tensorlint.interpreter.calls import call_function

        entering = class_member(m, content.cls, "__enter__")
        leaving = class_member(m, content.cls, "__exit__")
        bound = call_function(m, entering, [manager], {}, node) if isinstance(entering, Function) else UNKNOWN

        def leave() -> None:
            if isinstance(leaving, Function):
                call_function(m, leaving, [manager, UNKNOWN, UNKNOWN, UNKNOWN], {}, node)

        return bound, leave
    return UNKNOWN, lambda: None
