"""Which handler runs an expression or a statement: tables by node class.

They stand apart from the handlers, which call one another in a circle, so that each imports this once and not anew at each call. `program` fills them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from tensorlint.interpreter.probing import note, note_names

if TYPE_CHECKING:
    import ast
    from collections.abc import Callable
    from collections.abc import Sequence as Statements

    from tensorlint.interpreter.machine import Machine
    from tensorlint.values import Value

EXPRESSIONS: Final[dict[type[ast.AST], Callable[[Machine, Any], Value]]] = {}
"""A handler gives the value of its expression."""
STATEMENTS: Final[dict[type[ast.AST], Callable[[Machine, Any], bool]]] = {}
"""A handler tells whether the path goes on after its statement."""


def evaluate(m: Machine, node: ast.expr) -> Value:
    """The value of an expression."""
    m.steps -= 1
    if m.steps < 0:
        m.tick()
    if m.probe is None:
        return EXPRESSIONS[type(node)](m, node)
    return _probed(m, node)


def _probed(m: Machine, node: ast.expr) -> Value:
    """Evaluates while somebody looks out for certain expressions: their values are kept, and the names in view where they stand."""
    assert m.probe is not None
    wanted = id(node) in m.probe
    if wanted:
        note_names(m, node)
    value = EXPRESSIONS[type(node)](m, node)
    if wanted:
        note(m, node, value)
    return value


def run_block(m: Machine, statements: Statements[ast.stmt], *, is_body: bool = False) -> bool:
    """Runs the statements of a branch, a loop, a `with` or the body of a function in order; False where no path goes on after them."""
    if m.noting is not None and m.noting.takes(m):
        return m.noting.run_block(m, statements, STATEMENTS, is_body=is_body)
    return run_statements(m, statements)


def run_statements(m: Machine, statements: Statements[ast.stmt]) -> bool:
    """The same without a note of what each of them does: what stands in a file or class by itself is noted as a piece, and so is what is worth none."""
    for statement in statements:
        m.steps -= 1
        if m.steps < 0:
            m.tick()
        if not STATEMENTS[type(statement)](m, statement):
            return False
    return True
