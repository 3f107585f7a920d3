"""Transfers that repeat, pad, cut and shift along an axis."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tensorlint.interpreter.store import MISSING
from tensorlint.libraries.arrays.shaping import dim_of, moved
from tensorlint.libraries.labels import without_constants
from tensorlint.values import ANY, Array, Dim, Sequence, Shape, Tuple, Value, add, axis_index, broadcast, multiply

if TYPE_CHECKING:
    from collections.abc import Callable

    from tensorlint.interpreter.machine import Machine
    from tensorlint.interpreter.vocabulary import Call


def changed(content: Array, shape: Shape, dtype: str | None = "same") -> Array:
    """Other elements of the same data."""
    kind = content.dtype if dtype == "same" else dtype
    return moved(without_constants(content), shape, dtype=kind, scores=None, formula=None, statistic=None, base=None)


def along(shape: Shape, axis: object, each: Callable[[Dim], Dim]) -> Shape:
    """The shape with the size of one axis changed; an axis that is not known or not there gives no shape."""
    if not isinstance(axis, int):
        return Shape((None,) * shape.rank) if axis is MISSING and shape.rank is not None else ANY
    if shape.prefix:
        index = len(shape.dims) + axis if -len(shape.dims) <= axis < 0 else None
    else:
        index = axis_index(axis, len(shape.dims))
    if index is None:
        return ANY
    return Shape((*shape.dims[:index], each(shape.dims[index]), *shape.dims[index + 1 :]), prefix=shape.prefix)


def repeated(content: Array, count: Dim, axis: object) -> Array:
    """Each element several times along an axis; axis None: of all, one after the other."""
    if axis is None:
        return changed(content, Shape((multiply(content.shape.size(), count),)))
    return changed(content, along(content.shape, axis, lambda dim: multiply(dim, count)))


def tiled(content: Array, counts: Shape) -> Array:
    """The whole several times along each axis; the shorter of the two is padded in front."""
    if counts.prefix or content.shape.prefix:
        return changed(content, ANY)
    rank = max(len(counts.dims), len(content.shape.dims))
    have: tuple[Dim, ...] = (1,) * (rank - len(content.shape.dims)) + content.shape.dims
    times: tuple[Dim, ...] = (1,) * (rank - len(counts.dims)) + counts.dims
    return changed(content, Shape(multiply(a, b) for a, b in zip(have, times)))


def differences(content: Array, axis: object, count: object = 1) -> Array:
    """One element fewer along an axis for each turn."""
    if not isinstance(count, int):
        return changed(content, ANY)
    return changed(content, along(content.shape, axis, lambda dim: max(0, dim - count) if isinstance(dim, int) else add(dim, -count)))


def padded(m: Machine, content: Array, widths: Value) -> Array:
    """numpy's `pad`: one number, a pair, or a pair for each axis."""
    given = m.constant(widths, MISSING)
    shape = content.shape
    if shape.prefix:
        return changed(content, ANY)
    rank = len(shape.dims)
    if isinstance(given, int):
        pairs: list[object] = [(given, given)] * rank
    elif isinstance(given, tuple) and len(given) == 2 and all(isinstance(each, int) for each in given):
        pairs = [given] * rank
    elif isinstance(given, tuple) and len(given) in {1, rank} and all(isinstance(each, tuple) and len(each) in {1, 2} for each in given):
        pairs = list(given) * (rank if len(given) == 1 else 1)
    else:
        return changed(content, Shape((None,) * rank))
    dims = [add(dim, sum(pair) * (2 if len(pair) == 1 else 1)) for dim, pair in zip(shape.dims, pairs)]  # type: ignore[arg-type, call-overload]
    return changed(content, Shape(dims))


def padded_from_the_end(content: Array, widths: object) -> Array:
    """torch's `pad`: a pair for each axis, the last axis first."""
    shape = content.shape
    if not isinstance(widths, tuple) or len(widths) % 2 or not all(isinstance(each, int) for each in widths):
        return changed(content, Shape((None,) * shape.rank) if shape.rank is not None else ANY)
    dims = list(shape.dims)
    if len(widths) // 2 > len(dims):
        return changed(content, ANY)
    for at in range(len(widths) // 2):
        dims[-1 - at] = add(dims[-1 - at], widths[2 * at] + widths[2 * at + 1])
    return changed(content, Shape(dims, prefix=shape.prefix))


def diagonal(content: Array, offset: object = 0) -> Array:
    """`diag`: a vector becomes a matrix, a matrix its diagonal."""
    shape = content.shape
    if not isinstance(offset, int) or shape.rank not in {1, 2}:
        return changed(content, ANY)
    if shape.rank == 1:
        size = add(shape.dims[0], abs(offset))
        return changed(content, Shape((size, size)))
    rows, columns = shape.dims
    if isinstance(rows, int) and isinstance(columns, int):
        return changed(content, Shape((max(0, min(rows + min(offset, 0), columns - max(offset, 0))),)))
    return changed(content, Shape((None,)))


def cut(m: Machine, content: Array, sizes: list[Dim] | None, axis: object) -> Value:
    """The pieces of an array along an axis; None where their number is not known."""
    if sizes is None or len(sizes) > 64:
        return Tuple((), changed(content, along(content.shape, axis, lambda dim: None)))
    return Tuple(tuple(changed(content, along(content.shape, axis, lambda dim, size=size: size)) for size in sizes))  # type: ignore[misc]


def even_parts(whole: Dim, count: object) -> list[Dim] | None:
    """`array_split`, `tensor_split`: parts that differ by one at most."""
    if not isinstance(count, int) or count < 1:
        return None
    if isinstance(whole, int):
        return [whole // count + (index < whole % count) for index in range(count)]
    return [None] * count


def chunks(whole: Dim, count: object) -> list[Dim] | None:
    """torch's `chunk`: parts of one size, the last what is left."""
    if not isinstance(count, int) or count < 1:
        return None
    if isinstance(whole, int):
        return pieces(whole, max(1, -(-whole // count)))
    from tensorlint.values import divide, same

    size = divide(whole, count)
    return [size] * count if same(multiply(size, count), whole) else None


def pieces(whole: Dim, size: object) -> list[Dim] | None:
    """torch's `split`: parts of a given size, the last what is left."""
    if not isinstance(size, int) or size < 1 or not isinstance(whole, int):
        return None
    return [min(size, whole - start) for start in range(0, whole, size)] or [0]


def size_along(shape: Shape, axis: object) -> Dim:
    """The size of an axis, where it is known."""
    if not isinstance(axis, int) or not -len(shape.dims) <= axis < len(shape.dims) or (shape.prefix and axis >= 0):
        return None
    return shape.dims[axis]


def count_of(call: Call, name: str) -> Dim:
    """An argument as a number of times."""
    content = call.content(name)
    return None if isinstance(content, (Array, Sequence, Tuple)) else dim_of(call.machine, content)


def taken(shape: Shape, index: Shape, axis: object) -> Shape:
    """The shape of what an index of any rank picks along an axis (`take`): its own axes come in that axis's place; without an axis, of all items in a row."""
    if axis is None:
        return index
    at = axis_index(axis, len(shape.dims)) if isinstance(axis, int) else None
    return ANY if at is None else Shape((*shape.dims[:at], *index.dims, *shape.dims[at + 1 :]))


def gathered(shape: Shape, index: Shape, axis: object) -> Shape:
    """The shape of what is picked along an axis by an index of the same rank."""
    at = axis_index(axis, len(shape.dims)) if isinstance(axis, int) and shape.rank is not None and shape.rank == index.rank else None
    if at is None:
        return ANY
    whole, fits = broadcast(Shape((*shape.dims[:at], 1, *shape.dims[at + 1 :])), Shape((*index.dims[:at], 1, *index.dims[at + 1 :])))
    return ANY if fits is False else Shape((*whole.dims[:at], index.dims[at], *whole.dims[at + 1 :]))


def powers(call: Call, content: Array) -> Array:
    """A row of powers for each number of a vector, as many as `N` says (`vander`)."""
    if content.shape.rank != 1:
        return changed(content, ANY)
    size = content.shape.dims[0]
    return changed(content, Shape((size, size if call.is_none("N") else count_of(call, "N"))))
