"""Code that is run out of a string (`exec`, the magics of a converted notebook): what it binds is unknown, and any object may have been changed by it."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Final

from tensorlint.libraries.notation import Library
from tensorlint.values import UNKNOWN, LibraryObject, Value, join

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tensorlint.interpreter.vocabulary import Call, Registry

STATES: Final = frozenset({"fitted", "weights", "mode"})


def register(registry: Registry) -> None:
    """The rows of what runs strings."""
    lib = Library(registry, "builtins")
    lib.rows("exec eval", "(*args, **kwargs)", _run)
    lib.row("get_ipython()", lambda call: call.machine.make(LibraryObject("builtins.InteractiveShell"), call.token))
    lib.klass("InteractiveShell()").methods("run_line_magic run_cell_magic run_cell magic ex", "(*args, **kwargs)", _run).methods(
        "system getoutput", "(*args, **kwargs)"
    )


def _run(call: Call) -> Value:
    m = call.machine
    code = [m.constant(value) for value in call.star()]
    for name in dict.fromkeys(name for text in code if isinstance(text, str) for name in _bound(text)):
        m.store.set((m.frame.scope, name), UNKNOWN)
    if any(isinstance(text, str) and "(" not in text for text in code[-1:]):
        return UNKNOWN  # `%matplotlib inline`: no call in it
    m.store.note_whole()
    for key, value in list(m.store.data.items()):
        if key[1] in STATES:
            m.store.set(key, join(value, UNKNOWN))
    return UNKNOWN


def _bound(text: str) -> Iterator[str]:
    """The names that the code binds."""
    try:
        tree = ast.parse(text)
    except (SyntaxError, ValueError):
        return
    for node in ast.walk(tree):
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            yield node.id
