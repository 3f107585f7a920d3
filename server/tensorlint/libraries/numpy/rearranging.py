"""numpy's functions that repeat, pad, cut and pick along axes: the shapes that they leave."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from tensorlint.interpreter.store import MISSING
from tensorlint.libraries.arrays import copying, repeating
from tensorlint.libraries.arrays.elementwise import elementwise
from tensorlint.libraries.arrays.joining import raised
from tensorlint.libraries.arrays.patterns import as_array
from tensorlint.libraries.arrays.repeating import along, changed, cut, differences, even_parts, gathered, padded, repeated, taken, tiled
from tensorlint.libraries.arrays.shaping import axes_argument, flatten, shape_argument
from tensorlint.libraries.notation import Library
from tensorlint.libraries.numpy.members import array_of, arrays_of
from tensorlint.values import ANY, UNKNOWN, Array, Const, Shape, add, multiply

if TYPE_CHECKING:
    from tensorlint.interpreter.vocabulary import Call, Registry
    from tensorlint.libraries.notation import ClassRows
    from tensorlint.values import Value


def register(registry: Registry) -> None:
    """The rows, and the methods that are spelled like them."""
    lib, array = Library(registry, "numpy"), arrays_of(registry)
    lib.row("repeat(a, repeats, axis=None)", _repeat)
    array.method("repeat(repeats, axis=None)", _repeat)
    lib.row("tile(A, reps)", lambda call: copying.tile(call, tiled(array_of(call), shape_argument(call.machine, (call["reps"],))), "reps"))
    lib.row("pad(array, pad_width, mode='constant', **kwargs)", lambda call: padded(call.machine, array_of(call), call["pad_width"]))
    lib.row("diff(a, n=1, axis=-1, prepend=None, append=None)", _diff)
    lib.rows("ediff1d", "(ary, to_end=None, to_begin=None)", lambda call: differences(flatten(array_of(call), 0, -1), 0))
    lib.row("gradient(f, *varargs, axis=None, edge_order=1)", lambda call: changed(array_of(call), array_of(call).shape if call.given("axis") else ANY))
    lib.row("diag(v, k=0)", lambda call: repeating.diagonal(array_of(call), call.constant("k", MISSING)))
    lib.row("diagflat(v, k=0)", lambda call: repeating.diagonal(flatten(array_of(call), 0, -1), call.constant("k", MISSING)))
    lib.row("diagonal(a, offset=0, axis1=0, axis2=1)", _diagonal)
    for rank in (1, 2, 3):
        lib.row(f"atleast_{rank}d(*arys)", lambda call, rank=rank: _at_least(call, rank))  # type: ignore[misc]
    lib.row("ascontiguousarray(a, dtype=None, *, like=None)", lambda call: raised(array_of(call), 1).derive(base=None))
    lib.row("rot90(m, k=1, axes=(0, 1))", _rot90)
    _picking(lib, array)


def _picking(lib: Library, array: ClassRows) -> None:
    lib.row("delete(arr, obj, axis=None)", _delete)
    lib.row("insert(arr, obj, values, axis=None)", _insert)
    lib.rows("split array_split", "(ary, indices_or_sections, axis=0)", _split)
    lib.row("hsplit(ary, indices_or_sections)", lambda call: _split(call, 0 if array_of(call).shape.rank == 1 else 1))
    lib.row("vsplit(ary, indices_or_sections)", lambda call: _split(call, 0))
    lib.row("take(a, indices, axis=None, out=None, mode='raise')", _take)
    array.method("take(indices, axis=None, out=None, mode='raise')", _take)
    lib.row("take_along_axis(arr, indices, axis=-1)", _take_along)
    lib.row("apply_along_axis(func1d, axis, arr, *args, **kwargs)", lambda call: Array("numpy", ANY))
    windows = "(x, window_shape, axis=None, *, subok=False, writeable=False)"
    Library(lib.registry, "numpy.lib.stride_tricks").row(f"sliding_window_view{windows}", _windows)


def _repeat(call: Call) -> Value:
    times = call.content("repeats")
    content, axis = array_of(call), axes_argument(call.machine, call["axis"])
    if isinstance(times, Array):
        return changed(content, along(content.shape, axis, lambda dim: None) if axis is not None else Shape((None,)))
    return copying.repeat(call, repeated(content, repeating.count_of(call, "repeats"), axis))


def _diff(call: Call) -> Value:
    if call.given("prepend") or call.given("append"):
        return changed(array_of(call), ANY)
    out = differences(array_of(call), call.constant("axis", MISSING), call.constant("n", MISSING))
    return elementwise(call).derive(shape=out.shape)  # type: ignore[attr-defined, no-any-return]


def _diagonal(call: Call) -> Value:
    content = array_of(call)
    plain = call.constant("offset") == 0 and content.shape.rank == 2
    return repeating.diagonal(content) if plain else changed(content, ANY)


def _at_least(call: Call, rank: int) -> Value:
    values = call.star("arys")
    content = call.machine.content(values[0]) if len(values) == 1 else UNKNOWN
    return raised(content, rank) if isinstance(content, Array) else UNKNOWN


def _rot90(call: Call) -> Value:
    content = array_of(call)
    dims = content.shape.dims
    turns = call.constant("k", MISSING)
    if content.shape.rank is None or len(dims) < 2 or call.given("axes") or not isinstance(turns, int):
        return changed(content, ANY)
    return changed(content, Shape((dims[1], dims[0], *dims[2:])) if turns % 2 else content.shape)


def _one(call: Call, name: str) -> bool:
    return isinstance(call.constant(name, MISSING), int)


def _delete(call: Call) -> Value:
    content, axis = array_of(call), axes_argument(call.machine, call["axis"])
    if axis is None:
        content, axis = flatten(content, 0, -1), 0
    return changed(content, along(content.shape, axis, lambda dim: add(dim, -1) if _one(call, "obj") else None))


def _insert(call: Call) -> Value:
    content, axis = array_of(call), axes_argument(call.machine, call["axis"])
    if axis is None:
        content, axis = flatten(content, 0, -1), 0
    single = _one(call, "obj") and isinstance(call.content("values"), Const)
    return changed(content, along(content.shape, axis, lambda dim: add(dim, 1) if single else None))


def _split(call: Call, fixed: int | None = None) -> Value:
    content = array_of(call)
    axis = fixed if fixed is not None else call.constant("axis", MISSING)
    parts = call.constant("indices_or_sections", MISSING)
    whole = repeating.size_along(content.shape, axis)
    sizes = even_parts(whole, parts)
    if isinstance(parts, tuple) and isinstance(whole, int) and all(isinstance(each, int) and each >= 0 for each in parts):
        bounds = [0, *(min(each, whole) for each in parts), whole]
        sizes = [max(0, after - before) for before, after in itertools.pairwise(bounds)]
    return cut(call.machine, content, sizes, axis)


def _take(call: Call) -> Value:
    content, axis = array_of(call), axes_argument(call.machine, call["axis"])
    index = as_array(call, "indices")
    if index is None or index.shape.prefix or content.shape.prefix:
        return changed(content, ANY)
    return changed(content, taken(content.shape, index.shape, axis))


def _take_along(call: Call) -> Value:
    content, index = array_of(call), call.array("indices")
    return changed(content, ANY if index is None or not _one(call, "axis") else gathered(content.shape, index.shape, call.constant("axis")))


def _windows(call: Call) -> Value:
    content = array_of(call)
    size, axis = repeating.count_of(call, "window_shape"), axes_argument(call.machine, call["axis"])
    if axis is None and content.shape.rank == 1:
        axis = 0
    if size is None or not isinstance(axis, int):
        return changed(content, ANY)
    shape = along(content.shape, axis, lambda dim: add(add(dim, multiply(size, -1)), 1))
    return changed(content, Shape((*shape.dims, size)) if not shape.prefix else ANY)
