"""The same rows over and over: what a random pass over them is for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tensorlint.interpreter.store import MISSING
from tensorlint.values import ANY

if TYPE_CHECKING:
    from tensorlint.interpreter.vocabulary import Call
    from tensorlint.values import Array, Value

TILED: Final = "tiled"
"""The flag of data whose rows are copies of others."""


def repeat(call: Call, given: Array) -> Value:
    """`repeat(x, n, axis=0)`."""
    return _copied(given, rows=call.constant("axis", MISSING) == 0)


def tile(call: Call, given: Array, times: str) -> Value:
    """`tile(x, (n, 1))`."""
    known = call.constant(times, MISSING)
    first = known[0] if isinstance(known, (tuple, list)) and known else known
    return _copied(given, rows=first != 1)


def _copied(given: Array, *, rows: bool) -> Array:
    return given.derive(shape=ANY, base=None, flags=given.flags | {TILED} if rows else given.flags)
