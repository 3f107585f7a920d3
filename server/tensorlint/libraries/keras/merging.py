"""Layers and functions that make one tensor of several."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tensorlint.interpreter.store import MISSING
from tensorlint.libraries.keras.freshness import GROWN
from tensorlint.libraries.keras.layers import LAYER, arrays_in, made, setting
from tensorlint.libraries.notation import Library
from tensorlint.values import ANY, Array, Const, Dim, LibraryObject, Shape, Value, add, broadcast, unite

if TYPE_CHECKING:
    from tensorlint.interpreter.machine import Machine
    from tensorlint.interpreter.vocabulary import Call, Registry


def register(registry: Registry) -> None:
    """The merge layers."""
    lib = Library(registry, "keras.layers")
    for name in ("Add", "Subtract", "Multiply", "Average", "Maximum", "Minimum"):
        lib.klass(f"{name}(**kwargs)", bases=LAYER, merge=_elementwise)
        lib.row(f"{name.lower()}(inputs, **kwargs)", lambda call: _elementwise(call.machine, None, arrays_in(call.machine, call["inputs"]), call.token))
    lib.klass("Concatenate(axis=-1, **kwargs)", bases=LAYER, merge=_concatenated)
    lib.row("concatenate(inputs, axis=-1, **kwargs)", _concatenate)
    lib.klass("Dot(axes, normalize=False, **kwargs)", bases=LAYER, merge=_product)
    lib.row("dot(inputs, axes=-1, **kwargs)", _dot)
    lib.classes("Attention AdditiveAttention", "(*args, **kwargs)", bases=LAYER, merge=_attended)
    lib.row("merge(*args, **kwargs)", lambda call: Array("tensorflow", ANY))


def _together(arrays: list[Array], shape: Shape) -> Array:
    out = made(arrays[0], shape)
    origins = arrays[0].origins
    for each in arrays[1:]:
        origins = unite(origins, each.origins)
    grown = all(GROWN in each.flags for each in arrays)
    return out.derive(origins=origins, flags=out.flags if grown else out.flags - {GROWN})


def _elementwise(m: Machine, layer: LibraryObject | None, arrays: list[Array] | None, token: object) -> Array:
    if not arrays:
        return Array("tensorflow", ANY)
    shape = arrays[0].shape
    for each in arrays[1:]:
        shape, _ = broadcast(shape, each.shape)
    return _together(arrays, shape)


def _concatenate(call: Call) -> Value:
    layer = LibraryObject("keras.layers.Concatenate", (("axis", call["axis"]),))
    return _concatenated(call.machine, layer, arrays_in(call.machine, call["inputs"]), call.token)


def _concatenated(m: Machine, layer: LibraryObject, arrays: list[Array] | None, token: object) -> Array:
    axis = m.constant(setting(m, layer, "axis"), MISSING)
    if not arrays:
        return Array("tensorflow", ANY)
    rank = arrays[0].shape.rank
    if not isinstance(axis, int) or rank is None or any(each.shape.rank != rank for each in arrays) or not -rank <= axis < rank:
        return _together(arrays, ANY)
    dims: list[Dim] = list(arrays[0].shape.dims)
    for each in arrays[1:]:
        for index, dim in enumerate(each.shape.dims):
            if index == axis % rank:
                dims[index] = add(dims[index], dim)
            elif dims[index] is None:
                dims[index] = dim
    return _together(arrays, Shape(dims))


def _dot(call: Call) -> Value:
    layer = LibraryObject("keras.layers.Dot", (("axes", call["axes"]),))
    return _product(call.machine, layer, arrays_in(call.machine, call["inputs"]), call.token)


def _product(m: Machine, layer: LibraryObject, arrays: list[Array] | None, token: object) -> Array:
    """One axis of each is summed away; the batch stays in front, and a single number keeps an axis."""
    axes = m.constant(setting(m, layer, "axes"), MISSING)
    if not arrays or len(arrays) != 2 or not isinstance(axes, (int, tuple)):
        return _unknown(m, layer, arrays, token)
    first, second = axes if isinstance(axes, tuple) and len(axes) == 2 else (axes, axes)
    a, b = arrays[0].shape, arrays[1].shape
    if a.rank is None or b.rank is None or not isinstance(first, int) or not isinstance(second, int):
        return _together(arrays, ANY)
    if not (-a.rank <= first < a.rank and -b.rank <= second < b.rank) or a.rank < 2 or b.rank < 2:
        return _together(arrays, ANY)
    left = [dim for index, dim in enumerate(a.dims) if index != first % a.rank]
    right = [dim for index, dim in enumerate(b.dims) if index not in {0, second % b.rank}]
    return _together(arrays, Shape((*left, *right) if len(left) + len(right) > 1 else (*left, 1)))


def _unknown(m: Machine, layer: LibraryObject | None, arrays: list[Array] | None, token: object) -> Array:
    return _together(arrays, ANY) if arrays else Array("tensorflow", ANY)


def _attended(m: Machine, layer: LibraryObject, arrays: list[Array] | None, token: object) -> Array:
    """Query and value: the query's steps, the value's width."""
    if not arrays or len(arrays) < 2 or layer.get("return_attention_scores", Const(None)) != Const(None):
        return _unknown(m, layer, arrays, token)
    query, value = arrays[0].shape, arrays[1].shape
    if query.prefix or value.prefix or not query.dims or not value.dims:
        return _together(arrays, ANY)
    return _together(arrays, Shape((*query.dims[:-1], value.dims[-1])))
