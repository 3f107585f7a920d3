"""The arithmetic of `keras.ops` and of the old backend."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tensorlint.libraries.contracts import PRECISION
from tensorlint.libraries.gradients import AMBIENT
from tensorlint.libraries.keras.tensors import out_of_the_graph
from tensorlint.libraries.notation import Library
from tensorlint.libraries.tensorflow import arithmetic
from tensorlint.values import NONE, TRUE, UNKNOWN, Value

if TYPE_CHECKING:
    from tensorlint.interpreter.vocabulary import Call, Registry


def register(registry: Registry) -> None:
    """keras.ops and keras.backend."""
    for space in ("keras.ops", "keras.backend"):
        arithmetic.register_common(Library(registry, space), argument="x", prefix="")
    Library(registry, "keras.ops").row("convert_to_numpy(x)", _to_numpy)
    backend = Library(registry, "keras.backend")
    backend.rows("clear_session set_session set_image_data_format set_image_dim_ordering", "(*args)", lambda call: NONE)
    backend.row("set_floatx(*args)", _other_precision)
    Library(registry, "keras.mixed_precision").rows("set_global_policy set_dtype_policy", "(policy)", _other_precision)
    Library(registry, "keras.mixed_precision.experimental").row("set_policy(policy)", _other_precision)
    Library(registry, "keras.config").rows("set_floatx set_dtype_policy", "(*args)", _other_precision)
    backend.rows("get_session placeholder epsilon floatx image_data_format", "(*args, **kwargs)", lambda call: UNKNOWN)


def _other_precision(call: Call) -> Value:
    """Layers compute in another precision from here on."""
    call.machine.set(AMBIENT, PRECISION, TRUE)
    return NONE


def _to_numpy(call: Call) -> Value:
    content = arithmetic.array_of(call, "x")
    call.machine.use(content, "numpy", call.place)
    return out_of_the_graph(content)
