"""Arrays that are put side by side and taken apart again: `np.c_[features, target][:, :-1]` are the features."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tensorlint.interpreter.store import MISSING
from tensorlint.interpreter.subscripts import slice_bounds
from tensorlint.values import Array, Shape, Value

if TYPE_CHECKING:
    from tensorlint.interpreter.machine import Machine

BESIDE: Final = "beside"
"""The flag of what was put side by side: its parts, and what was known of the whole then. Once something is done to it, it holds no more."""


def noted(whole: Array, parts: list[Array]) -> Array:
    """The whole, which tells its parts as long as nothing is done to it."""
    return whole if len(parts) < 2 else whole.derive(flags=whole.flags | {(BESIDE, tuple(parts), *_state(whole))})


def part_of(m: Machine, whole: Array, index: list[Value]) -> Array | None:
    """The parts that a choice of columns leaves, of all rows; None where it does not leave just some of them, or that is not known."""
    told = next((flag for flag in whole.flags if isinstance(flag, tuple) and flag[0] == BESIDE), None)
    if told is None or told[2:] != _state(whole) or len(index) != 2 or slice_bounds(m, index[0]) != (None, None, None):
        return None
    parts: tuple[Array, ...] = told[1]
    last = m.constant(index[1], MISSING)
    if last == -1 and type(last) is int:
        return _column(parts[-1]) if _width(parts[-1]) == 1 else None
    bounds = slice_bounds(m, index[1])
    if bounds is None or bounds[2] is not None:
        return None
    lower, upper, _ = bounds
    if lower in (None, 0) and isinstance(upper, int) and upper < 0:
        at = _from_the_end(parts, -upper)
        return _left(parts[:at]) if at else None
    if upper is None and isinstance(lower, int) and lower < 0:
        at = _from_the_end(parts, -lower)
        return _left(parts[at:]) if at else None
    return None


def _state(whole: Array) -> tuple[object, ...]:
    return whole.steps, whole.closed, whole.origins, whole.columns


def _width(part: Array) -> object:
    if part.shape.rank == 1:
        return 1
    return part.shape.dims[1] if part.shape.rank == 2 else None


def _from_the_end(parts: tuple[Array, ...], columns: int) -> int | None:
    """Behind how many parts so many columns from the end begin."""
    for at in range(len(parts) - 1, 0, -1):
        width = _width(parts[at])
        if not isinstance(width, int) or width > columns:
            return None
        columns -= width
        if columns == 0:
            return at
    return None


def _left(parts: tuple[Array, ...]) -> Array | None:
    if len(parts) != 1:
        return None
    part = parts[0]
    return part.derive(shape=Shape((*part.shape.dims, 1)) if part.shape.rank == 1 else part.shape, base=None)


def _column(part: Array) -> Array:
    return part.derive(shape=Shape(part.shape.dims[:1]), base=None)
