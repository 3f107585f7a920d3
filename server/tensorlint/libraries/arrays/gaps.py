"""Missing numbers in arrays: where they are, and what is put there by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tensorlint.interpreter.store import MISSING
from tensorlint.libraries.arrays.elementwise import elementwise
from tensorlint.values import Array, Step, Value, on_all, then

if TYPE_CHECKING:
    from tensorlint.interpreter.machine import Machine
    from tensorlint.interpreter.vocabulary import Call

GAPS = "gaps"


def gaps_of(call: Call) -> Value:
    """`isnan(x)`: where x has gaps."""
    out = elementwise(call)
    given = next((call.content(name) for name in ("x", "input", "obj") if name in call.bound), None)
    if not isinstance(out, Array) or not isinstance(given, Array) or not given.origins:
        return out
    return out.derive(flags=out.flags | {(GAPS, given.origins)})


def gap_mask(data: Array) -> Array:
    """`data.isna()`: true where the data has gaps."""
    flags = frozenset({(GAPS, data.origins)}) if data.origins else frozenset()
    return Array(data.library, data.shape, "bool", data.origins).derive(flags=flags)


def are_gaps_of(mask: Value, data: Array) -> bool:
    """Whether a mask is true where the data has gaps."""
    return isinstance(mask, Array) and (GAPS, data.origins) in mask.flags


def filled(m: Machine, data: Array, filling: Value, token: tuple[object, object], label: str) -> Array:
    """The data with something put in its gaps: a constant or a statistic; open where it is neither."""
    held = m.content(filling)
    constant = m.constant(filling, MISSING)
    operand: object = held.statistic if isinstance(held, Array) and held.statistic is not None else None if constant is MISSING else constant
    of = held.statistic.of if isinstance(held, Array) and held.statistic is not None else frozenset()
    step = Step("impute", operand, label, token, of)
    return on_all(data, lambda steps, closed: (then(steps, step), closed and operand is not None)).derive(statistic=None, formula=None, base=None)
