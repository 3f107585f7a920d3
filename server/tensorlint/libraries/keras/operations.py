"""The arithmetic of `keras.ops` and of the old backend."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tensorlint.libraries.notation import Library
from tensorlint.libraries.tensorflow import arithmetic
from tensorlint.values import NONE, UNKNOWN, Value

if TYPE_CHECKING:
    from tensorlint.interpreter.vocabulary import Call, Registry


def register(registry: Registry) -> None:
    """keras.ops and keras.backend."""
    for space in ("keras.ops", "keras.backend"):
        arithmetic.register_common(Library(registry, space), argument="x", prefix="")
    backend = Library(registry, "keras.backend")
    backend.row("set_learning_phase(value)", _set_phase)
    backend.rows("clear_session set_session set_image_data_format set_image_dim_ordering set_floatx", "(*args)", lambda call: NONE)
    backend.rows("get_session placeholder function epsilon floatx image_data_format learning_phase", "(*args, **kwargs)", lambda call: UNKNOWN)


def _set_phase(call: Call) -> Value:
    """The learning phase of old versions: 1 is training, for all that is called afterwards."""
    value = call.machine.constant(call["value"])
    call.machine.observe("learning-phase", call.place, training=value == 1, node=call.node)
    return NONE
