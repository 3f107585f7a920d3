"""Functions that a network hands each of its parts to, `net.apply(start_weights)`: most do nothing but write weights."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Final

from tensorlint.libraries.torch.structure import descendants
from tensorlint.values import TRUE, UNKNOWN, BoundMethod, Function, Instance, LibraryObject, Ref, Value

if TYPE_CHECKING:
    from tensorlint.interpreter.machine import Machine
    from tensorlint.interpreter.vocabulary import Call

MAX_APPLIED: Final = 64
"""To how many parts of a module a function is applied: what sets weights or modes does so by kind, and kinds repeat."""
WEIGHTS: Final = ("weight", "bias")
"""What the names of a layer's parameters start with."""
SETTINGS: Final = frozenset(
    {"__class__", "in_channels", "out_channels", "kernel_size", "groups", "in_features", "out_features", "embedding_dim", "padding_idx"}
)
GATHERING: Final = frozenset({"append", "extend", "insert", "add", "update", "setdefault", "pop", "remove", "put", "write"})
ASKING: Final = frozenset({"isinstance", "type", "hasattr"})


def apply(call: Call) -> Value:
    """A function of the program is called with each part, and with the module itself at the end. One that only writes weights does to each part of a class
    what it did to the first.
    """
    from tensorlint.interpreter.calls import call_value

    m, function, receiver = call.machine, call.content("fn"), call.receiver
    if not isinstance(receiver, Ref) or not isinstance(function, (Function, BoundMethod)):
        return receiver or UNKNOWN
    parts: list[Value] = [part for _, part in descendants(m, receiver)]
    if not isinstance(function, Function) or not _only_writes_weights(function):
        shown_to = parts[:MAX_APPLIED]
        for each in (*shown_to, receiver):
            call_value(m, function, [each], {}, call.node)
        alike = {_class_of(m, each): each for each in shown_to}
        for each in parts[MAX_APPLIED:]:
            _takes_after(m, each, alike.get(_class_of(m, each)))
        return receiver
    shown: set[object] = set()
    for each in (*parts, receiver):
        kind = _class_of(m, each)
        if kind not in shown:
            shown.add(kind)
            call_value(m, function, [each], {}, call.node)
        elif isinstance(each, Ref):
            m.set(each.cell, "touched", TRUE)
    return receiver


def _takes_after(m: Machine, part: Value, other: Value | None) -> None:
    """A part is in the mode that the function left another of its class in, and its weights may be set as well; where there is no other, nothing is known."""
    assert isinstance(part, Ref)
    m.set(part.cell, "mode", m.get(other.cell, "mode") if isinstance(other, Ref) else UNKNOWN)
    m.set(part.cell, "touched", TRUE)


def _class_of(m: Machine, value: Value) -> object:
    content = m.content(value)
    return content.name if isinstance(content, LibraryObject) else content.cls if isinstance(content, Instance) else None


def _only_writes_weights(function: Function) -> bool:
    """Whether a function does nothing with what it is handed but ask what it is, read its sizes, and use its weights: its mode stays as it is."""
    definition = function.definition[1]
    arguments = definition.args
    if not arguments.args or arguments.vararg is not None or arguments.kwarg is not None:
        return False
    name = arguments.args[0].arg
    allowed = {id(node.value) for node in ast.walk(definition) if isinstance(node, ast.Attribute) and (node.attr.startswith(WEIGHTS) or node.attr in SETTINGS)}
    for node in ast.walk(definition):
        if isinstance(node, (ast.Global, ast.Nonlocal)) or (isinstance(node, ast.Attribute) and node.attr in GATHERING):
            return False  # it keeps something of each part
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in ASKING and node.args:
            allowed.add(id(node.args[0]))
    return all(id(node) in allowed for node in ast.walk(definition) if isinstance(node, ast.Name) and node.id == name)
