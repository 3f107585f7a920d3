"""What array operations do to the channels of pictures: which axis they lie on, and in which order they stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tensorlint.interpreter.store import MISSING
from tensorlint.interpreter.subscripts import slice_bounds
from tensorlint.values import Const, Image, Number, Value, turned_round
from tensorlint.values.steps import CHANNELS

if TYPE_CHECKING:
    import ast

    from tensorlint.interpreter.machine import Machine
    from tensorlint.values import Array, Shape

REVERSED = (2, 1, 0)


def indexed(m: Machine, content: Array, parts: list[Value], node: ast.AST) -> Image | None:
    """The picture after `x[parts]`: `[..., ::-1]` turns its channels round, `[..., 0]` leaves one of them."""
    image = content.image
    part = None if image is None else _at_channels(m, content, parts)
    if image is None or part is None:
        return image
    bounds = slice_bounds(m, part)
    if bounds is not None:
        if bounds == (None, None, -1):
            return image.swapped(m.token(node))
        return image if bounds[2] in (None, 1) else None
    picked = m.constant(part, MISSING)
    if picked == REVERSED:
        return image.swapped(m.token(node))
    return image if picked == (0, 1, 2) else None


def _at_channels(m: Machine, content: Array, parts: list[Value]) -> Value | None:
    """The part of an index that is about the axis of the channels; None where there is none."""
    image = content.image
    axis = None if image is None else image.axis
    if axis is None:
        return None
    parts = [part for part in parts if not (isinstance(part, Const) and part.value is None)]
    dots = next((index for index, part in enumerate(parts) if isinstance(part, Const) and part.value is Ellipsis), None)
    if dots is not None:
        behind = parts[dots + 1 :]
        if -axis <= len(behind):
            return behind[axis]
        parts = parts[:dots]
    rank = content.shape.rank
    if rank is None:
        return parts[2] if axis == -1 and len(parts) == 3 else None  # rows, columns, channels: the usual picture
    place = rank + axis
    return parts[place] if 0 <= place < len(parts) else None


def moved_axes(image: Image | None, order: list[int] | None, rank: int | None) -> Image | None:
    """The picture after its axes were put in another order (None: one that is not known)."""
    if image is None or image.axis is None or rank is None:
        return image
    if order is None or rank + image.axis not in order:
        return image.on_axis(None)
    return image.on_axis(order.index(rank + image.axis) - rank)


def reduced(image: Image | None, axis: object, rank: int | None) -> Image | None:
    """The picture after a reduction: none is left where its channels were reduced too."""
    if image is None or axis is None or axis is MISSING:
        return None
    axes = axis if isinstance(axis, tuple) else (axis,)
    for each in axes:
        if not isinstance(each, int) or image.axis is None:
            return None
        if each == image.axis or (each >= 0 and rank is not None and each == rank + image.axis):
            return None
    return image


def flipped(m: Machine, content: Array, axes: object, node: ast.AST) -> Image | None:
    """The picture after `flip`: along its channels, they are turned round."""
    image = content.image
    if image is None:
        return None
    rank = content.shape.rank
    named = axes if isinstance(axes, tuple) else (axes,)
    if image.axis is None or not all(isinstance(each, int) for each in named):
        return None
    hit = [each for each in named if each == image.axis or (each >= 0 and (each == rank + image.axis if rank is not None else each == 2))]
    return image.swapped(m.token(node)) if hit else image


def with_turned_steps(content: Array, out: Array, *, reorders: bool) -> Array:
    """The array after an operation that put its channels into another order, or may have (`reorders`, of an array of which nobody said that it is a picture):
    what its steps say of each channel is said of another now, or is not known any more."""
    turned = turned_round(out.steps)
    if turned == out.steps:
        return out
    if content.image is not None and out.image is not None:
        return out.derive(steps=turned) if out.image.turned != content.image.turned else out
    return out.derive(steps=(), closed=False) if reorders or content.image is not None else out


def may_reorder(m: Machine, parts: list[Value]) -> bool:
    """Whether an index may put what stands along an axis into another order; rows that are picked by numbers are whole samples."""
    for index, part in enumerate(parts):
        bounds = slice_bounds(m, part)
        backwards = bounds is not None and (bounds[2] is MISSING or (isinstance(bounds[2], int) and bounds[2] < 0))
        picked = m.constant(part, MISSING) == REVERSED or (index > 0 and bounds is None and not isinstance(part, (Const, Number)))
        if backwards or picked:
            return True
    return False


def may_hold_channels(shape: Shape, axes: object) -> bool:
    """Whether one of some axes may be that of the three channels."""
    named = axes if isinstance(axes, tuple) else (axes,)
    if shape.prefix or not all(isinstance(each, int) and -len(shape.dims) <= each < len(shape.dims) for each in named):
        return True
    return any(not isinstance(shape.dims[each], int) or shape.dims[each] == CHANNELS for each in named)


__all__ = ["flipped", "indexed", "may_hold_channels", "may_reorder", "moved_axes", "reduced", "with_turned_steps"]
