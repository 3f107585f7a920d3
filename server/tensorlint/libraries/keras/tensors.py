"""The tensors of Keras and TensorFlow: symbolic ones while a graph is built, eager ones afterwards."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tensorlint.libraries.arrays import spelling
from tensorlint.libraries.arrays.indexing import index_array, iterate_array
from tensorlint.libraries.arrays.shaping import shape_value
from tensorlint.libraries.keras.inner_tensors import SYMBOLIC
from tensorlint.libraries.notation import Library
from tensorlint.values import ANY, INT, UNKNOWN, Array, Const, LibraryName, Sym, Tuple, Value

if TYPE_CHECKING:
    from tensorlint.interpreter.machine import Machine
    from tensorlint.interpreter.vocabulary import Call, Registry


def register(registry: Registry) -> None:
    """The class of tensors."""
    lib = Library(registry, "keras")
    tensor = lib.klass("KerasTensor(*args, **kwargs)", array_of_tensorflow=True, updates_in_place=False, spelled=((spelling.FRONT, "[None, ...]"),))
    registry.arrays["tensorflow"] = tensor.cls
    tensor.hooks(
        getattr=_attribute,
        subscript=index_array,
        iterate=lambda m, receiver, content: iterate_array(m, receiver, content),
        build=lambda call: Array("tensorflow", ANY),
    )
    tensor.method("numpy()", _numpy)
    tensor.method("get_shape()", lambda call: static_shape(_own(call)))
    tensor.method("eval(*args, **kwargs)", lambda call: UNKNOWN)


def _own(call: Call) -> Array:
    content = call.own()
    return content if isinstance(content, Array) else Array("tensorflow", ANY)


def _attribute(m: Machine, receiver: Value, content: Value, name: str) -> Value | None:
    if not isinstance(content, Array):  # of a class that the program derives from it
        return UNKNOWN
    if name == "shape":
        return static_shape(content)
    if name == "ndim":
        return INT if content.shape.rank is None else Const(content.shape.rank)
    if name == "dtype":
        return LibraryName(f"tensorflow.{content.dtype}") if content.dtype else UNKNOWN
    return None


def static_shape(content: Array) -> Value:
    """The sizes that a tensor tells of itself. While a graph is built the batch has none (tried on Keras 3.15: None), which is no size to count with."""
    told = shape_value(content)
    if SYMBOLIC not in content.flags or not isinstance(told, Tuple):
        return told
    return Tuple(tuple(UNKNOWN if isinstance(dim, Sym) and dim.many else item for item, dim in zip(told.items, content.shape.dims)), told.rest)


def _numpy(call: Call) -> Value:
    content = _own(call)
    call.machine.use(content, "numpy", call.place)
    return out_of_the_graph(content)


def out_of_the_graph(content: Array) -> Array:
    """The numbers alone: nobody sees any more which operation was the last."""
    return content.derive(library="numpy", scores=None if content.scores is None else content.scores.worked_on())
