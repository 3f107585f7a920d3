"""Methods that a statement names without calling them: nothing of them runs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tensorlint.interpreter.dispatch import evaluate
from tensorlint.interpreter.vocabulary import Row
from tensorlint.values import UNKNOWN, BoundMethod, Cases, Function, LibraryName, Opaque, Value

if TYPE_CHECKING:
    import ast

    from tensorlint.interpreter.machine import Machine


def observe_named(m: Machine, node: ast.Attribute, value: Value) -> bool:
    """Records that a statement names a method; False where the attribute is no method.

    `facts` are the row's (of a method of the program: None), `ready` tells whether it can be called without arguments.
    """
    if type(value) is Cases:
        value = next(each for _, each in value.alternatives)
    if isinstance(value, BoundMethod):
        row = m.registry.lookup(value.function.name) if isinstance(value.function, LibraryName) else None
        receiver = value.receiver
    else:
        row = m.registry.named.get(node.attr) if _is_unknown(m, value) else None
        receiver = _receiver(m, node)
        if row is None or not _is_unknown(m, receiver):
            return False
        value = BoundMethod(receiver, None, node.attr)
    if isinstance(row, Row):
        use = row.facts.get("use")
        if isinstance(use, str):
            m.use(receiver, use, m.place(node))  # what was meant: nobody is told twice that it did not happen
    function = value.function
    plain = isinstance(function, Function) and not function.decorators
    if row is None and not plain:
        return True
    m.observe(
        "method-named",
        node,
        method=value,
        receiver=receiver,
        facts=row.facts if isinstance(row, Row) else None,
        ready=_is_ready(row, function),
        known=isinstance(function, (Function, LibraryName)),
        node=node,
    )
    return True


def _is_unknown(m: Machine, value: Value) -> bool:
    return value is UNKNOWN or isinstance(m.content(value), Opaque)


def _receiver(m: Machine, node: ast.Attribute) -> Value:
    steps = m.steps
    receiver = evaluate(m, node.value)
    m.steps = steps
    return next((each for _, each in m.alternatives(receiver)), UNKNOWN)


def _is_ready(row: object, function: Value | None) -> bool:
    """Whether the method can be called with no arguments."""
    if isinstance(row, Row):
        return all(parameter.default is not None for parameter in row.signature.parameters)
    if not isinstance(function, Function):
        return False
    arguments = function.definition[1].args
    required = len(arguments.posonlyargs) + len(arguments.args) - len(arguments.defaults) - 1
    return required <= 0 and all(default is not None for default in arguments.kw_defaults)
