"""What a call of a model feeds it: features with their labels, whole or as batches, and the steps of a class that says itself what a step is."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from tensorlint.interpreter.iteration import element
from tensorlint.interpreter.store import MISSING
from tensorlint.interpreter.surroundings import AMBIENT, surrounded
from tensorlint.interpreter.vocabulary import items_of
from tensorlint.libraries.arrays.indexing import BATCHES
from tensorlint.values import ANY, NONE, UNKNOWN, Array, BoundMethod, Fact, Function, Instance, LibraryObject, Mapping_, Ref, Sequence, Shape, Sym, Tuple, Value

if TYPE_CHECKING:
    from tensorlint.interpreter.machine import Machine
    from tensorlint.interpreter.vocabulary import Call


def split(m: Machine, x: Value, y: Value, node: ast.AST) -> tuple[Value, Value]:
    """Features and labels: given apart, or as the pairs of a dataset or generator."""
    content = m.content(x)
    if isinstance(content, Instance) or (isinstance(content, Sequence) and content.kind == "iterator"):
        items = items_of(m.content(element(m, x, node)))
        return (items[0], items[1]) if items is not None and len(items) >= 2 else (x, y)
    if isinstance(content, LibraryObject):
        held = content.get("element", MISSING)
        items = items_of(m.content(held)) if held is not MISSING else None
        if items is not None and len(items) >= 2:
            return items[0], items[1]
        return (held, UNKNOWN) if held is not MISSING else (UNKNOWN, UNKNOWN)
    if isinstance(content, Array) and BATCHES in content.flags:
        target = next((flag[1] for flag in content.flags if isinstance(flag, tuple) and flag[0] == "labels"), None)
        return x, target if isinstance(target, Array) else UNKNOWN
    return x, y


def as_data(m: Machine, value: Value) -> Value:
    """The features as one array or table; of several inputs together nothing is told."""
    content = m.content(value)
    return content if isinstance(content, Array) else UNKNOWN if isinstance(content, (Tuple, Sequence, Mapping_)) else content


def run_own_step(call: Call, x: Value, features: Value, target: Value, name: str) -> bool:
    """A model whose class says what a step is: it runs on a batch of the data, and of what a test step gives nobody takes gradients. Whether there is one."""
    from tensorlint.interpreter.calls import call_value
    from tensorlint.interpreter.inheritance import class_member

    m, model = call.machine, call.receiver
    content = m.content(model) if isinstance(model, Ref) else UNKNOWN
    member = class_member(m, content.cls, name) if isinstance(content, Instance) else None
    if not isinstance(member, Function) or not isinstance(model, Ref):
        return False
    size = Sym("batch", ("step", call.token), many=True)
    whole = isinstance(m.content(x), Array)
    data = (_batch(m, features, size), _batch(m, target, size)) if whole else (features, target)
    given = data[0] if m.content(target) == NONE or target is UNKNOWN else Tuple(data)
    with surrounded(m, gradient=m.get(AMBIENT, "gradient") if name == "train_step" else Fact("off", call.token)):
        call_value(m, BoundMethod(model, member, name), [given], {}, call.node)
    return True


def _batch(m: Machine, value: Value, size: Sym) -> Value:
    """Some rows of the data."""
    content = m.content(value)
    if not isinstance(content, Array):
        return value
    shape = content.shape
    return content.derive(library="tensorflow", shape=Shape((size, *shape.dims[1:])) if shape.dims and not shape.prefix else ANY, base=None)
