"""Layers and functions that make one tensor of several."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tensorlint.interpreter.refusals import refuse
from tensorlint.interpreter.store import MISSING
from tensorlint.libraries.keras.arrays import arrays_in, made
from tensorlint.libraries.keras.freshness import GROWN
from tensorlint.libraries.keras.layers import LAYER
from tensorlint.libraries.keras.settings import setting
from tensorlint.libraries.notation import Library
from tensorlint.values import ANY, UNKNOWN, Array, Const, Dim, LibraryObject, Shape, Value, add, broadcast, same, unite

if TYPE_CHECKING:
    from collections.abc import Callable

    from tensorlint.interpreter.machine import Machine
    from tensorlint.interpreter.vocabulary import Call, Registry


def register(registry: Registry) -> None:
    """The merge layers."""
    lib = Library(registry, "keras.layers")
    for name in ("Add", "Subtract", "Multiply", "Average", "Maximum", "Minimum"):
        lib.klass(f"{name}(**kwargs)", bases=LAYER, merge=_elementwise, refuses=_do_not_broadcast)
        lib.row(f"{name.lower()}(inputs, **kwargs)", _add_up)
    lib.klass("Concatenate(axis=-1, **kwargs)", bases=LAYER, merge=_concatenated, refuses=_do_not_line_up)
    lib.row("concatenate(inputs, axis=-1, **kwargs)", _concatenate)
    lib.klass("Dot(axes, normalize=False, **kwargs)", bases=LAYER, merge=_product, refuses=_do_not_meet)
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


def _merged(call: Call, layer: LibraryObject | None, refuses: Callable[..., bool], merge: Callable[..., Array]) -> Value:
    """What the function of a merge layer gives: nothing that is known where the layer refuses."""
    arrays = arrays_in(call.machine, call["inputs"])
    if arrays and refuses(call.machine, layer, arrays, call):
        return _together(arrays, ANY)
    return merge(call.machine, layer, arrays, call.token)


def _add_up(call: Call) -> Value:
    return _merged(call, None, _do_not_broadcast, _elementwise)


def _do_not_broadcast(m: Machine, layer: LibraryObject | None, arrays: list[Array], call: Call) -> bool:
    """Whether tensors of one number of axes are refused: two of their sizes differ, and none of these is 1."""
    shape = arrays[0].shape
    for each in arrays[1:]:
        together, fits = broadcast(shape, each.shape)
        if fits is False and shape.rank == each.shape.rank:
            parts = {"left": UNKNOWN, "right": UNKNOWN, "a": arrays[0].derive(shape=shape), "b": each, "operator": "merge", "places": (None, None)}
            refuse(m, "combine", call.place, node=call.node, **parts)
            return True
        shape = together
    return False


def _do_not_line_up(m: Machine, layer: LibraryObject, arrays: list[Array], call: Call) -> bool:
    """Whether tensors cannot be put side by side: a size differs along another axis than that on which they are joined."""
    axis, ranks = m.constant(setting(m, layer, "axis"), MISSING), {each.shape.rank for each in arrays}
    rank = ranks.pop()
    if ranks or rank is None or not isinstance(axis, int) or not -rank <= axis < rank:
        return False
    columns = [column for index, column in enumerate(zip(*(each.shape.dims for each in arrays))) if index not in {0, axis % rank}]
    if not any(same(column[0], dim) is False for column in columns for dim in column[1:]):
        return False
    refuse(m, "join", call.place, parts=tuple(arrays), axis=axis, value=UNKNOWN, node=call.node)
    return True


def _do_not_meet(m: Machine, layer: LibraryObject, arrays: list[Array], call: Call) -> bool:
    """Whether the axes that are multiplied and summed away have different sizes."""
    axes = m.constant(setting(m, layer, "axes"), MISSING)
    first, second = axes if isinstance(axes, tuple) and len(axes) == 2 else (axes, axes)
    if len(arrays) != 2 or not isinstance(first, int) or not isinstance(second, int):
        return False
    a, b = arrays[0].shape, arrays[1].shape
    if a.rank is None or b.rank is None or not (first % a.rank > 0 and -a.rank <= first < a.rank and second % b.rank > 0 and -b.rank <= second < b.rank):
        return False
    if same(a.dims[first % a.rank], b.dims[second % b.rank]) is not False:
        return False
    refuse(m, "product", call.place, a=arrays[0], b=arrays[1], node=call.node)
    return True


def _elementwise(m: Machine, layer: LibraryObject | None, arrays: list[Array] | None, token: object) -> Array:
    if not arrays:
        return Array("tensorflow", ANY)
    shape = arrays[0].shape
    for each in arrays[1:]:
        shape, _ = broadcast(shape, each.shape)
    return _together(arrays, shape)


def _concatenate(call: Call) -> Value:
    layer = LibraryObject("keras.layers.Concatenate", (("axis", call["axis"]),))
    return _merged(call, layer, _do_not_line_up, _concatenated)


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
    return _merged(call, layer, _do_not_meet, _product)


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
