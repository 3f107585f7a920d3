"""The same rows over and over: what a random pass over them is for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tensorlint.interpreter.store import MISSING

if TYPE_CHECKING:
    from tensorlint.interpreter.vocabulary import Call
    from tensorlint.values import Array

TILED: Final = "tiled"
"""The flag of data whose rows are copies of others."""


def repeat(call: Call, made: Array) -> Array:
    """`repeat(x, n, axis=0)`."""
    return _copied(made, rows=call.constant("axis", MISSING) == 0)


def tile(call: Call, made: Array, times: str) -> Array:
    """`tile(x, (n, 1))`."""
    known = call.constant(times, MISSING)
    first = known[0] if isinstance(known, (tuple, list)) and known else known
    return _copied(made, rows=first != 1)


def _copied(made: Array, *, rows: bool) -> Array:
    return made.derive(flags=made.flags | {TILED}) if rows else made
