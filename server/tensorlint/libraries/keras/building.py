"""What layers are told of their input: the shape that the first says it has, and that `build` is handed; the weights that it makes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tensorlint.interpreter.activation import call_function
from tensorlint.interpreter.attributes import class_of
from tensorlint.interpreter.inheritance import class_member
from tensorlint.interpreter.store import MISSING
from tensorlint.libraries.arrays.shaping import dim_of, number_of, shape_argument
from tensorlint.values import ATTACHED, NONE, TRUE, UNKNOWN, Array, Const, Function, Instance, LibraryObject, Ref, Sequence, Shape, Tuple, Value

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


def entry_shape(m: Machine, layer: Value) -> Shape | None:
    """The shape that the first layer of a Sequential says its input has, without what it adds; None where it says none."""
    content = m.content(layer)
    if isinstance(content, Array):
        return content.shape
    if not isinstance(content, LibraryObject):
        return None
    for name in ("input_shape", "batch_input_shape", "shape"):
        given = content.get(name, MISSING)
        if given is not MISSING and not (name == "shape" and not content.name.endswith("InputLayer")):
            shape = shape_argument(m, (given,))
            if shape.prefix:
                return None
            return Shape((None, *shape.dims[1:])) if name == "batch_input_shape" else Shape((None, *shape.dims))
    width = content.get("input_dim", MISSING)
    if width is not MISSING and not content.name.endswith("Embedding"):
        cls = class_of(m, content)
        axes = cls.fact("axes") if cls is not None else None
        if axes == 3:
            return Shape((None, None, dim_of(m, width)))  # the numbers of each step
        return Shape((None, dim_of(m, width)))
    return None
