"""Paths come together: what each has written is joined, and so is what each gives."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from tensorlint.interpreter.store import CONTENT, MISSING, NAMES, PARTS
from tensorlint.values import ALWAYS, Condition, Const, Value, join
from tensorlint.values.merging import less_measured

if TYPE_CHECKING:
    from tensorlint.interpreter.frames import Exit
    from tensorlint.interpreter.paths import Paths
    from tensorlint.interpreter.store import Key

MANY: Final = 8
"""Of more paths than this, those that leave a key as it was are told apart no more."""


def merge(m: Paths, exits: list[Exit]) -> Value:
    """Brings together paths that were all taken back to the present state: writes their joined effects, gives their joined value."""
    if not exits:
        return MISSING
    if len(exits) == 1:
        m.store.apply(exits[0].delta)
        return exits[0].value
    written: dict[Key, int] = {}
    for path in exits:
        for key in path.delta:
            written[key] = written.get(key, 0) + 1
    data = m.store.data
    for key, times in written.items():
        now = data.get(key, MISSING) if times == len(exits) else m.store.get(key)
        joined: Value | None = None
        given: Condition = ALWAYS
        for path in exits if len(exits) <= MANY else _telling(exits, key):
            value = path.delta.get(key, now)
            if value is MISSING:
                continue
            if joined is None:
                joined, given = value, path.condition
            elif key[1] in (NAMES, PARTS):  # what any of them has set may be there
                joined = _all_names(joined, value)
            else:
                # That a path has asked for the sizes of an array makes no two cases of it.
                less = less_measured(joined, value) if key[1] == CONTENT and joined is not value else None
                joined, given = _join(joined, given, value, path.condition) if less is None else (less, ALWAYS)
        m.store.set(key, MISSING if joined is None else joined)
    pairs = []
    for path in exits:
        if path.value is not MISSING:
            pairs.append((path.condition, path.value))
    if not pairs:
        return MISSING
    out = pairs[0][1]
    given = pairs[0][0]
    for condition, value in pairs[1:]:
        out, given = _join(out, given, value, condition)
    return out


def _join(one: Value, if_one: Condition, other: Value, if_other: Condition) -> tuple[Value, Condition]:
    """The value of a slot after one more path, and the tests that it holds under: what two paths leave alike holds under those that both assume."""
    if one is other or one == other:
        return one, if_one & if_other
    return join(one, other, if_one, if_other), ALWAYS


def merge_shared(m: Paths, exits: list[Exit]) -> None:
    """Writes what was done one after the other to things that exclude one another: what only one of them wrote as it is, the rest joined."""
    if len(exits) == 1:
        m.store.apply(exits[0].delta)
        return
    written = Counter(key for path in exits for key in path.delta)
    for path in exits:
        m.store.apply({key: value for key, value in path.delta.items() if written[key] == 1})
        path.delta = {key: value for key, value in path.delta.items() if written[key] > 1}
    merge(m, exits)


def _telling(exits: list[Exit], key: Key) -> list[Exit]:
    """The paths that write a key, behind one that does not (where there is one)."""
    writing = [path for path in exits if key in path.delta]
    silent = next((path for path in exits if key not in path.delta), None)
    return writing if silent is None else [silent, *writing]


def _all_names(one: Value, other: Value) -> Value:
    """The attributes that either of two paths has set."""
    first, second = (value.value if isinstance(value, Const) else () for value in (one, other))
    return Const(tuple(dict.fromkeys((*first, *second))))  # type: ignore[misc]
