"""The arithmetic of `keras.ops` and of the old backend."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tensorlint.libraries.contracts import PRECISION
from tensorlint.libraries.gradients import AMBIENT
from tensorlint.libraries.keras.layers import ORDER, usual_axes
from tensorlint.libraries.keras.tensors import out_of_the_graph
from tensorlint.libraries.notation import Library
from tensorlint.libraries.tensorflow import arithmetic
from tensorlint.values import NONE, TRUE, UNKNOWN, Const, Value

if TYPE_CHECKING:
    from tensorlint.interpreter.vocabulary import Call, Registry


AXES: Final = {"tf": "channels_last", "th": "channels_first"}
"""What the first release called the orders of the axes of pictures."""


def register(registry: Registry) -> None:
    """keras.ops and keras.backend."""
    for space in ("keras.ops", "keras.backend"):
        arithmetic.register_common(Library(registry, space), argument="x", prefix="")
    Library(registry, "keras.ops").row("convert_to_numpy(x)", _to_numpy)
    backend = Library(registry, "keras.backend")
    backend.rows("clear_session set_session", "(*args)", lambda call: NONE)
    backend.row("set_floatx(*args)", _other_precision)
    Library(registry, "keras.mixed_precision").rows("set_global_policy set_dtype_policy", "(policy)", _other_precision)
    Library(registry, "keras.mixed_precision.experimental").row("set_policy(policy)", _other_precision)
    config = Library(registry, "keras.config")
    config.rows("set_floatx set_dtype_policy", "(*args)", _other_precision)
    backend.rows("get_session placeholder epsilon floatx", "(*args, **kwargs)", lambda call: UNKNOWN)
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


def _to_numpy(call: Call) -> Value:
    content = arithmetic.array_of(call, "x")
    call.machine.use(content, "numpy", call.place)
    return out_of_the_graph(content)
