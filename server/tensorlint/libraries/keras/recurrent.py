"""Layers over time: recurrent ones, and the wrappers that run a layer in both directions or at each step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tensorlint.interpreter.store import MISSING
from tensorlint.libraries.arrays.shaping import dim_of
from tensorlint.libraries.keras.arrays import array_in, made
from tensorlint.libraries.keras.convolutions import slid
from tensorlint.libraries.keras.layers import LAYER, apply_layer
from tensorlint.libraries.keras.settings import flag_setting, setting
from tensorlint.libraries.notation import Library
from tensorlint.values import ANY, Array, Dim, LibraryObject, Shape, Tuple, Value, multiply

if TYPE_CHECKING:
    from tensorlint.interpreter.machine import Machine
    from tensorlint.interpreter.vocabulary import Call, Registry


def register(registry: Registry) -> None:
    """Recurrent layers and wrappers."""
    lib = Library(registry, "keras.layers")
    for name in ("LSTM", "GRU", "SimpleRNN", "CuDNNLSTM", "CuDNNGRU"):
        lib.klass(
            f"{name}(units, activation='tanh', recurrent_activation='sigmoid', return_sequences=False, return_state=False, **kwargs)",
            bases=LAYER,
            recurrent=True,
            weights=True,
            forward=_recurrent,
            axes=3,
        )
    lib.klass(
        "ConvLSTM2D(filters, kernel_size, strides=1, padding='valid', data_format=None, dilation_rate=1, return_sequences=False, return_state=False, **kwargs)",
        bases=LAYER, weights=True, forward=_of_pictures, axes=5, spatial=2,
    )  # fmt: skip
    lib.klass("RNN(cell, return_sequences=False, return_state=False, **kwargs)", bases=LAYER)
    lib.klass("Bidirectional(layer, merge_mode='concat', **kwargs)", bases=LAYER, apply=_both_ways)
    lib.klass("TimeDistributed(layer, **kwargs)", bases=LAYER, apply=_at_each_step)


def _recurrent(m: Machine, layer: LibraryObject, given: Array, token: object) -> Value:
    """The output, and behind it the states, where those are asked for."""
    units = dim_of(m, setting(m, layer, "units"))
    states = flag_setting(m, layer, "return_state", default=False)
    if states is MISSING:
        return made(given, ANY).derive(flags=made(given, ANY).flags | {"container"})
    out = _followed(m, layer, given, units)
    if not states:
        return out
    state = made(given, Shape((given.shape.dims[0] if not given.shape.prefix and len(given.shape.dims) == 3 else None, units)))
    return Tuple((out, *[state] * (2 if layer.name.endswith("LSTM") else 1)))


def _followed(m: Machine, layer: LibraryObject, given: Array, units: Dim) -> Array:
    """What the last step gives, or every one."""
    whole = flag_setting(m, layer, "return_sequences", default=False)
    dims = given.shape.dims
    known = not given.shape.prefix and len(dims) == 3
    if whole is True:
        return made(given, Shape((*dims[:2], units)) if known else Shape((None, None, units)))
    if whole is False:
        return made(given, Shape((dims[0] if known else None, units)))
    return made(given, Shape((units,), prefix=True))


def _of_pictures(m: Machine, layer: LibraryObject, given: Array, token: object) -> Array:
    """Convolutions over time: each step is slid over like a picture."""
    dims, whole = given.shape.dims, flag_setting(m, layer, "return_sequences", default=False)
    if given.shape.rank != 5 or whole is MISSING or flag_setting(m, layer, "return_state", default=False) is not False:
        return made(given, ANY)
    step = slid(m, layer, given.derive(shape=Shape((dims[0], *dims[2:]))), dim_of(m, setting(m, layer, "filters")), "kernel_size")
    if step.shape.rank != 4:
        return made(given, ANY)
    return made(given, Shape((step.shape.dims[0], *((dims[1],) if whole else ()), *step.shape.dims[1:])))


def _both_ways(m: Machine, layer: Value, given: Value, call: Call) -> Value:
    content = m.content(layer)
    assert isinstance(content, LibraryObject)
    whole = m.content(apply_layer(m, content.get("layer"), given, call))
    mode = m.constant(setting(m, content, "merge_mode"), MISSING)
    states = whole.items[1:] if isinstance(whole, Tuple) else ()
    out = m.content(whole.items[0]) if isinstance(whole, Tuple) and whole.items else whole
    if mode is None and isinstance(out, Array) and "container" not in out.flags:
        return Tuple((out, out, *states, *states))
    if not isinstance(out, Array) or mode in {None, MISSING} or "container" in out.flags:
        return made(array_in(m, given), ANY)
    dims = out.shape.dims
    if mode == "concat" and dims:
        out = out.derive(shape=Shape((*dims[:-1], multiply(dims[-1], 2)), prefix=out.shape.prefix))
    return Tuple((out, *states, *states)) if states else out


def _at_each_step(m: Machine, layer: Value, given: Value, call: Call) -> Value:
    """The time axis is taken for a part of the batch while the inner layer runs."""
    content = m.content(layer)
    assert isinstance(content, LibraryObject)
    data = array_in(m, given)
    dims = data.shape.dims
    inner = data.derive(shape=Shape((None, *dims[2:]))) if not data.shape.prefix and len(dims) > 2 else data.derive(shape=ANY)
    out = m.content(apply_layer(m, content.get("layer"), inner, call))
    if not isinstance(out, Array):
        return made(data, ANY)
    if out.shape.prefix or not out.shape.dims:
        return out
    lead = dims[:2] if not data.shape.prefix and len(dims) > 2 else (None, None)
    return out.derive(shape=Shape((*lead, *out.shape.dims[1:])))
