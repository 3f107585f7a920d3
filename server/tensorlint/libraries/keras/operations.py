"""The arithmetic of `keras.ops` and of the old backend."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tensorlint.interpreter.surroundings import AMBIENT
from tensorlint.libraries.arrays import shaping
from tensorlint.libraries.arrays.elementwise import elementwise
from tensorlint.libraries.arrays.products import matmul
from tensorlint.libraries.arrays.repeating import changed
from tensorlint.libraries.arrays.shaping import shape_value
from tensorlint.libraries.contracts import PRECISION
from tensorlint.libraries.keras.settings import ORDER, usual_axes
from tensorlint.libraries.keras.tensors import out_of_the_graph, static_shape
from tensorlint.libraries.notation import Library
from tensorlint.libraries.tensorflow import arithmetic
from tensorlint.libraries.tensorflow.tensors import Tensors
from tensorlint.values import ANY, BOOL, NONE, TRUE, UNKNOWN, Array, Const, Value

if TYPE_CHECKING:
    from tensorlint.interpreter.vocabulary import Call, Registry


AXES: Final = {"tf": "channels_last", "th": "channels_first"}
"""What the first release called the orders of the axes of pictures."""


def register(registry: Registry) -> None:
    """keras.ops and keras.backend."""
    for space, places, ranked in (("keras.ops", "int32", "axis=None, keepdims=False"), ("keras.backend", "int64", "axis=-1")):
        arithmetic.register_common(Tensors(registry, space), argument="x", prefix="", places=places, ranked=ranked)
        Tensors(registry, space).row("clip(x, *args, **kwargs)", elementwise, library="tensorflow", exact=True)
    Library(registry, "keras.ops").row("convert_to_numpy(x)", _to_numpy)
    backend = Library(registry, "keras.backend")
    backend.rows("clear_session set_session", "(*args)", lambda call: NONE)
    backend.row("set_floatx(*args)", _other_precision)
    Library(registry, "keras.mixed_precision").rows("set_global_policy set_dtype_policy", "(policy)", _other_precision)
    Library(registry, "keras.mixed_precision.experimental").row("set_policy(policy)", _other_precision)
    config = Library(registry, "keras.config")
    config.rows("set_floatx set_dtype_policy", "(*args)", _other_precision)
    backend.rows("get_session placeholder epsilon floatx", "(*args, **kwargs)", lambda call: UNKNOWN)
    backend.row("int_shape(x)", lambda call: static_shape(arithmetic.array_of(call, "x")))
    backend.row("shape(x)", lambda call: shape_value(arithmetic.array_of(call, "x")))
    backend.rows("flatten batch_flatten", "(x)", _flattened)
    backend.rows("l2_normalize cast_to_floatx", "(x, axis=-1)", _kept)
    backend.rows("ones_like zeros_like", "(x, dtype=None, name=None)", lambda call: Array("tensorflow", arithmetic.array_of(call, "x").shape))
    backend.row("dot(x, y)", _dot)
    backend.row("is_keras_tensor(x)", lambda call: BOOL)
    registry.neutral.update(f"keras.{name}" for name in ("optimizers", "initializers", "regularizers", "constraints", "backend.name_scope", "utils.get_file"))
    for each in (backend, config):
        each.row("set_image_data_format(data_format)", lambda call: _other_axes(call, call["data_format"]))
        each.row("image_data_format()", lambda call: usual_axes(call.machine))
    backend.row("set_image_dim_ordering(dim_ordering)", lambda call: _other_axes(call, _renamed(call, call["dim_ordering"], AXES)))
    backend.row("image_dim_ordering()", lambda call: _renamed(call, usual_axes(call.machine), {name: old for old, name in AXES.items()}))


def _other_precision(call: Call) -> Value:
    """Layers compute in another precision from here on."""
    call.machine.set(AMBIENT, PRECISION, TRUE)
    return NONE


def _other_axes(call: Call, order: Value) -> Value:
    """Layers that are not told take the axes of pictures in this order from here on."""
    call.machine.set(AMBIENT, ORDER, order)
    return NONE


def _renamed(call: Call, order: Value, names: dict[str, str]) -> Value:
    """An order of axes in the words of another release."""
    name = names.get(str(call.machine.constant(order)))
    return UNKNOWN if name is None else Const(name)


def _kept(call: Call) -> Value:
    content = arithmetic.array_of(call, "x")
    return changed(content, content.shape)


def _flattened(call: Call) -> Value:
    """One axis for all; of a batch, one for all but the first."""
    whole = call.row.name.endswith(".flatten")
    return shaping.flatten(arithmetic.array_of(call, "x"), 0 if whole else 1, -1)


def _dot(call: Call) -> Value:
    """The product of two matrices; of more axes only the last two take part, in an order that is not followed."""
    first, second = arithmetic.array_of(call, "x"), arithmetic.array_of(call, "y")
    return matmul(call.machine, first, second, call.node) if first.shape.rank == second.shape.rank == 2 else changed(first, ANY)


def _to_numpy(call: Call) -> Value:
    content = arithmetic.array_of(call, "x")
    call.machine.use(content, "numpy", call.place)
    return out_of_the_graph(content)
