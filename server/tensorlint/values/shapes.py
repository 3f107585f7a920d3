"""Shapes: a tuple of dims, possibly behind an unknown prefix; and how numpy-like libraries broadcast them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from tensorlint.values.dims import Dim, Poly, Sym, is_named_only, is_one, multiply, same


class Shape:
    """`Shape((n, 10))` has two axes; `Shape((10,), prefix=True)` has any number of axes before the last, which is 10."""

    __slots__ = ("dims", "prefix")

    def __init__(self, dims: Iterable[Dim], *, prefix: bool = False) -> None:
        self.dims = tuple(dims)
        self.prefix = prefix

    @property
    def rank(self) -> int | None:
        """The number of axes, where it is known."""
        return None if self.prefix else len(self.dims)

    def __eq__(self, other: object) -> bool:
        return type(other) is Shape and other.prefix == self.prefix and other.dims == self.dims

    def __hash__(self) -> int:
        return hash((self.dims, self.prefix))

    def __repr__(self) -> str:
        parts = ["..."] if self.prefix else []
        parts += ["?" if dim is None else str(dim) for dim in self.dims]
        if self.prefix or len(parts) != 1:
            return f"({', '.join(parts)})"
        return f"({parts[0]},)"

    def size(self) -> Dim:
        """The number of elements."""
        if self.prefix:
            return None
        total: Dim = 1
        for dim in self.dims:
            total = multiply(total, dim)
        return total


ANY: Final = Shape((), prefix=True)
"""Nothing is known of the shape."""


def axis_index(axis: int, rank: int) -> int | None:
    """A non-negative axis, or None where it lies outside (the library then raises)."""
    if -rank <= axis < rank:
        return axis % rank
    return None


def broadcast_dims(a: Dim, b: Dim) -> tuple[Dim, bool | None]:
    """The broadcast size, and whether the two fit: True, False (provably not) or None (open)."""
    if a == 1 and type(a) is int:
        return b, True
    if b == 1 and type(b) is int:
        return a, True
    equal = same(a, b)
    if equal:
        return a, True
    if equal is False and is_one(a) is False and is_one(b) is False:
        return None, False
    if isinstance(a, int) and a > 1:
        return a, None
    if isinstance(b, int) and b > 1:
        return b, None
    return None, None


def broadcast(a: Shape, b: Shape) -> tuple[Shape, bool | None]:
    """The broadcast shape, and whether the two fit: True, False (provably not) or None (open)."""
    fits: bool | None = True
    dims: list[Dim] = []
    short, long = (a, b) if len(a.dims) < len(b.dims) else (b, a)
    shared = len(short.dims)
    for left, right in zip(long.dims[len(long.dims) - shared :], short.dims):
        dim, fit = broadcast_dims(left, right)
        if fit is False:
            return ANY, False
        if fit is None:
            fits = None
        dims.append(dim)
    lead = list(long.dims[: len(long.dims) - shared])
    if short.prefix:
        # The unknown axes of the short one may widen a leading axis of the long one only where that is 1 or open.
        lead = [dim if isinstance(dim, int) and dim > 1 else None for dim in lead]
        fits = None if fits else fits
    prefix = a.prefix or b.prefix
    return Shape((*lead, *dims), prefix=prefix), fits if not prefix else None


def join_shapes(a: Shape, b: Shape) -> Shape:
    """What holds of both: equal dims stay, others become unknown, different ranks an unknown prefix."""
    if a == b:
        return a
    shared = min(len(a.dims), len(b.dims))
    tail = []
    for left, right in zip(a.dims[len(a.dims) - shared :], b.dims[len(b.dims) - shared :]):
        tail.append(left if same(left, right) else None)
    prefix = a.prefix or b.prefix or len(a.dims) != len(b.dims)
    return Shape(tail, prefix=prefix)


def without_names(shape: Shape) -> Shape:
    """The shape without the sizes of which nothing is known but a name; itself where there are none."""
    dims = tuple(None if is_named_only(dim) else dim for dim in shape.dims)
    return shape if dims == shape.dims else Shape(dims, prefix=shape.prefix)


def shape_to_json(shape: Shape) -> tuple[int | str | None, ...] | None:
    """Numbers, names of symbols, None for an unknown dim, "..." first for an unknown prefix; None when nothing is known."""
    if shape.prefix and not shape.dims:
        return None
    dims: list[int | str | None] = ["..."] if shape.prefix else []
    for dim in shape.dims:
        dims.append(str(dim) if isinstance(dim, (Sym, Poly)) else dim)
    return tuple(dims)
