"""The transfers that put axes in another order: `permute`, `transpose`, `swapaxes`, `moveaxis`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tensorlint.interpreter.store import MISSING
from tensorlint.libraries.arrays.channels import moved_axes
from tensorlint.libraries.arrays.memory import laid_out, strides_of
from tensorlint.libraries.arrays.shaping import adrift, base_of, moved
from tensorlint.values import (
    ANY,
    Array,
    Image,
    Origin,
    Shape,
    Value,
    axis_index,
)

if TYPE_CHECKING:
    from tensorlint.interpreter.vocabulary import Call


def permute(content: Array, order: tuple[int, ...] | None, receiver: Value) -> Array:
    """Axes in another order; None: an order that is not known."""
    if order is not None and content.shape.rank is None:
        content = content.derive(shape=_of_so_many(content.shape, order))
    rank = content.shape.rank
    if order is None or rank is None or len(order) != rank:
        shape = Shape((None,) * rank) if rank is not None and order is None else ANY  # an order of other axes raises
        content = turned(content) if order is None else content
        flags = laid_out(content.flags, shape, None)
        return moved(content, shape, formula=None, base=base_of(receiver), image=_turned(content, order), flags=flags, scores=adrift(content))
    positions = [axis_index(axis, rank) for axis in order]
    if None in positions or len(set(positions)) != rank:
        return moved(content, ANY, formula=None)
    dims = tuple(content.shape.dims[position] for position in positions)  # type: ignore[index]
    strides = strides_of(content)
    flags = laid_out(content.flags, Shape(dims), None if strides is None else tuple(strides[position] for position in positions))  # type: ignore[index]
    scores = content.scores
    if scores is not None and scores.axis is not None:
        scores = scores.on_axis(positions.index(scores.axis % rank))
    image = moved_axes(content.image, positions, rank)  # type: ignore[arg-type]
    content = turned(content) if rank == 2 and positions[0] != 0 else content
    return moved(content, Shape(dims), formula=None, base=base_of(receiver), flags=flags, scores=scores, image=image)


def turned(content: Array) -> Array:
    """A table whose rows have become columns."""
    return content.derive(origins=frozenset(_of_all_rows(origin) for origin in content.origins))


def _of_all_rows(origin: Origin) -> Origin:
    """Where the columns of a table that was turned come from: rows that were cut off it may be features now, which all samples have."""
    cut = next((index for index, selector in enumerate(origin.part) if isinstance(selector, tuple) and selector[0] == "slice"), None)
    return origin if cut is None else origin.within(origin.part[:cut])


def _of_so_many(shape: Shape, order: tuple[int, ...]) -> Shape:
    """A shape of which only the last sizes are known, once an order of all axes says how many there are."""
    count = len(order)
    if sorted(axis % count if -count <= axis < count else -1 for axis in order) != list(range(count)) or len(shape.dims) > count:
        return shape
    return Shape((*(None,) * (count - len(shape.dims)), *shape.dims))


def _turned(content: Array, order: tuple[int, ...] | None) -> Image | None:
    """Of pictures whose number of axes is not known: `transpose(2, 0, 1)` and its like say it themselves."""
    known = order is not None and content.shape.rank is None and sorted(order) == list(range(len(order)))
    return moved_axes(content.image, list(order) if known and order is not None else None, len(order) if known and order is not None else content.shape.rank)


def moving(call: Call, content: Array) -> tuple[int, ...] | None:
    """The order of axes that `moveaxis(x, source, destination)` comes to; None where it is not known."""
    rank = content.shape.rank
    source, destination = call.constant("source", MISSING), call.constant("destination", MISSING)
    if rank is None and source in {-1, 2} and destination == 0:
        return (2, 0, 1)  # a picture's channels brought to the front
    sources = source if isinstance(source, tuple) else (source,)
    targets = destination if isinstance(destination, tuple) else (destination,)
    if rank is None or len(sources) != len(targets) or not all(isinstance(each, int) for each in (*sources, *targets)):
        return None
    starts, ends = ([axis_index(each, rank) for each in axes] for axes in (sources, targets))
    if None in starts or None in ends:
        return None
    order = [axis for axis in range(rank) if axis not in starts]
    for end, start in sorted(zip(ends, starts)):
        order.insert(end, start)  # type: ignore[arg-type]
    return tuple(order)


def swap(content: Array, first: object, second: object, receiver: Value) -> Array:
    """Two axes exchanged."""
    rank = content.shape.rank
    if isinstance(first, int) and isinstance(second, int) and content.shape.prefix:
        dims = list(content.shape.dims)
        if first < 0 and second < 0 and max(-first, -second) <= len(dims):
            dims[first], dims[second] = dims[second], dims[first]
            return moved(content, Shape(dims, prefix=True), formula=None, flags=laid_out(content.flags, ANY, None), scores=adrift(content))
    if not isinstance(first, int) or not isinstance(second, int) or rank is None:
        return permute(content, None, receiver)
    a, b = axis_index(first, rank), axis_index(second, rank)
    if a is None or b is None:
        return moved(content, ANY, formula=None)
    order = list(range(rank))
    order[a], order[b] = order[b], order[a]
    return permute(content, tuple(order), receiver)
