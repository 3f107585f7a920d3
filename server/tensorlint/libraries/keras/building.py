"""Layers of the program's own: the shape that `build` is told, and the weights that it makes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tensorlint.interpreter.activation import call_function
from tensorlint.interpreter.attributes import class_member
from tensorlint.interpreter.store import MISSING
from tensorlint.libraries.arrays.shaping import number_of, shape_argument
from tensorlint.values import ATTACHED, NONE, TRUE, UNKNOWN, Array, Const, Function, Instance, Ref, Sequence, Tuple, Value

if TYPE_CHECKING:
    from tensorlint.interpreter.machine import Machine
    from tensorlint.interpreter.vocabulary import Call

BUILT_FOR: Final = "built-for"


def build_for(m: Machine, layer: Ref, content: Instance, given: Value, call: Call) -> None:
    """Ahead of its first call a layer is told the shape of its input: there it makes its weights."""
    maker = class_member(m, content.cls, "build")
    if not isinstance(maker, Function) or not isinstance(given, Array) or given.shape.rank is None or m.get(layer.cell, BUILT_FOR) is not MISSING:
        return
    m.set(layer.cell, BUILT_FOR, TRUE)
    call_function(m, maker, [layer, Tuple((NONE, *map(number_of, given.shape.dims[1:])))], {}, call.node)


def weight(call: Call) -> Value:
    """`add_weight(shape=…)`: numbers of that shape, which are learned."""
    told = call["shape"] if call.given("shape") else next(iter(call.star()), UNKNOWN)  # the first was the name in other releases
    kind = call.content("dtype")
    if not isinstance(call.machine.content(told), (Tuple, Sequence)) or not isinstance(kind, Const):
        return UNKNOWN
    dtype = "float32" if kind.value is None else kind.value if isinstance(kind.value, str) else None
    return Array("tensorflow", shape_argument(call.machine, (told,)), dtype, graph=ATTACHED)
