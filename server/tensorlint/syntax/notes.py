"""What is worked out of a node once, and kept with it: a node that an edit leaves untouched keeps its notes."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    import ast
    from collections.abc import Callable

T = TypeVar("T")


def noted(node: ast.AST, name: str, work_out: Callable[[], T]) -> T:
    """The note of a name, which begins with `tensorlint_`, so that it is no field of the node."""
    notes = vars(node)
    if name not in notes:
        notes[name] = work_out()
    found: T = notes[name]
    return found
