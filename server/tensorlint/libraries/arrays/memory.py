"""How a tensor's elements lie in memory: strides as sizes, so that it can be told when a view is refused.

An array without a mark lies in order, as fresh arrays do. `("strides", (…), shape)` says how another one of that shape lies; `("strides", None, None)`
that it is not known. A call that hands the marks of its input on to a result of another shape (`interpolate`) thereby says that it is not known either.
"""

from __future__ import annotations

import math
from typing import Final

from tensorlint.values import Array, Dim, Poly, Shape, Sym, multiply

Strides = tuple[Dim, ...]
UNORDERED: Final = ("strides", None, None)


def strides_of(content: Array) -> Strides | None:
    """The strides; None where they are not known."""
    if content.shape.rank is None:
        return None
    for flag in content.flags:
        if isinstance(flag, tuple) and flag[0] == "strides":
            return flag[1] if flag[2] == content.shape else None
    return in_order(content.shape)


def in_order(shape: Shape) -> Strides:
    """The strides of a fresh array."""
    out: list[Dim] = []
    step: Dim = 1
    for dim in reversed(shape.dims):
        out.append(step)
        step = multiply(step, dim)
    return tuple(reversed(out))


def marked(flags: frozenset[object]) -> bool:
    """Whether the array may lie out of order."""
    return any(isinstance(flag, tuple) and flag[0] == "strides" for flag in flags)


def without_mark(flags: frozenset[object]) -> frozenset[object]:
    """The flags of the same elements in order."""
    return frozenset(flag for flag in flags if not (isinstance(flag, tuple) and flag[0] == "strides"))


def laid_out(flags: frozenset[object], shape: Shape, strides: Strides | None) -> frozenset[object]:
    """The flags of an array with these strides."""
    kept = without_mark(flags)
    if strides is None:
        return kept | {UNORDERED}
    return kept if strides == in_order(shape) else kept | {("strides", strides, shape)}


def unordered_if(flags: frozenset[object], *given: Array) -> frozenset[object]:
    """The flags of what was computed from arrays: where one of them lay out of order, the result may do so as well."""
    return without_mark(flags) | {UNORDERED} if any(marked(each.flags) for each in given) else flags


def can_view(content: Array, wanted: Shape) -> bool | None:
    """Whether the elements can be seen in another shape without a copy: True, False, or None where it cannot be told."""
    strides, before = strides_of(content), content.shape
    if not marked(content.flags):
        return True
    if strides is None or wanted.prefix or None in before.dims or None in wanted.dims or None in strides:
        return None
    answers = {_can_view(before, strides, wanted, first) for first in (101, 10_007)}
    return answers.pop() if len(answers) == 1 else None


def _can_view(before: Shape, strides: Strides, wanted: Shape, first: int) -> bool | None:
    """The library's own algorithm, with a prime in place of each symbol: a size that is not known is no special one, but for what makes the counts equal."""
    sizes = _sizes(before, wanted, first)
    if sizes is None:
        return None
    old = [_number(dim, sizes, first) for dim in before.dims]
    steps = [_number(dim, sizes, first) for dim in strides]
    new = [_number(dim, sizes, first) for dim in wanted.dims]
    if not old or 0 in old or 0 in new:
        return None
    base, count, seen, at = steps[-1], 1, 1, len(new) - 1
    for axis in range(len(old) - 1, -1, -1):
        count *= old[axis]
        if axis and (old[axis - 1] == 1 or steps[axis - 1] == count * base):
            continue
        while at >= 0 and (seen < count or new[at] == 1):
            seen *= new[at]
            at -= 1
        if seen != count:
            return False
        if axis:
            base, count, seen = steps[axis - 1], 1, 1
    return at == -1


def _sizes(before: Shape, wanted: Shape, first: int) -> dict[Sym, int] | None:
    """Numbers for the symbols with which both shapes hold as many elements: `(B, N, C)` seen as `(B, C, H, W)` says that N is H * W. None where no axis tells."""
    sizes: dict[Sym, int] = {}
    old, new = (math.prod(_number(dim, sizes, first) for dim in shape.dims) for shape in (before, wanted))
    if old == new:
        return sizes
    for shape, other, here, there in ((before, wanted, old, new), (wanted, before, new, old)):
        for dim in shape.dims:
            if isinstance(dim, Sym) and there * sizes[dim] % here == 0:
                told = {**sizes, dim: there * sizes[dim] // here}
                if math.prod(_number(each, told, first) for each in shape.dims) == math.prod(_number(each, told, first) for each in other.dims):
                    return told
    return None


def _number(dim: Dim, sizes: dict[Sym, int], first: int) -> int:
    if isinstance(dim, Sym):
        if dim not in sizes:
            sizes[dim] = _prime_after(first + 37 * len(sizes))
        return sizes[dim]
    if isinstance(dim, Poly):
        total = 0
        for monomial, factor in dim.terms:
            for symbol in monomial:
                factor *= _number(symbol, sizes, first)
            total += factor
        return total
    return int(dim or 0)


def _prime_after(number: int) -> int:
    while any(number % divisor == 0 for divisor in range(2, int(number**0.5) + 1)):
        number += 1
    return number


__all__ = ["UNORDERED", "can_view", "in_order", "laid_out", "marked", "strides_of", "unordered_if", "without_mark"]
