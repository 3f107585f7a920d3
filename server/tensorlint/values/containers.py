"""Tuples, lists, sets and dicts: what is known of their items, and of those that are not told apart."""

from __future__ import annotations

from typing import Final

from tensorlint.values.base import UNKNOWN, Const, Value
from tensorlint.values.dims import Dim
from tensorlint.values.objects import Ref

SHOWN: Final = 16
"""The items that are told one by one; a reader counts no more."""


def _listed(items: tuple[Value, ...], rest: Value | None) -> list[str]:
    further = [] if rest is None else ["..."] if rest is UNKNOWN or isinstance(rest, Ref) else [repr(rest), "..."]
    if len(items) > SHOWN:
        further = [f"{len(items) - SHOWN} more", *further]
    return [*map(repr, items[:SHOWN]), *further]


def may_be_equal(one: Tuple | Sequence | Mapping_, other: Tuple | Sequence | Mapping_) -> bool:
    """Whether the hashes of two, as far as they were asked for, leave it open."""
    return not one._hash or not other._hash or one._hash == other._hash


class Tuple(Value):
    """A tuple; `rest` is what further items are, where their number is not known; `names` are attributes that its items have as well."""

    __slots__ = ("_hash", "items", "names", "rest")

    def __init__(self, items: tuple[Value, ...], rest: Value | None = None, names: tuple[str, ...] = ()) -> None:
        self.items = items
        self.rest = rest
        self.names = names
        self._hash = 0  # until it is asked for: most lists and dicts are only on the way to longer ones

    def __eq__(self, other: object) -> bool:
        if self is other:
            return True
        return type(other) is Tuple and may_be_equal(self, other) and (other.items, other.rest, other.names) == (self.items, self.rest, self.names)

    def __hash__(self) -> int:
        if not self._hash:
            self._hash = hash((self.items, self.rest))
        return self._hash

    def __repr__(self) -> str:
        return f"({', '.join(_listed(self.items, self.rest))})"


def constant_of(value: object) -> Value:
    """A Python constant: a scalar, or a tuple of such."""
    return Tuple(tuple(map(constant_of, value))) if isinstance(value, tuple) else Const(value)


class Sequence(Value):
    """What a list (or set, or iterator) holds: known `items`, then any number of `rest`.

    parts: where the rest is not alike, what follows what: (value, whether there is any number of it), from the first item on; () where that is not known.
    size: how many there are in all, where that is known of more than are told apart.
    """

    __slots__ = ("_hash", "items", "kind", "parts", "rest", "size")

    def __init__(
        self, items: tuple[Value, ...] = (), rest: Value | None = None, kind: str = "list", parts: tuple[tuple[Value, bool], ...] = (), size: Dim = None
    ) -> None:
        self.items = items
        self.rest = rest
        self.kind = kind
        self.parts = parts
        self.size = len(items) if rest is None else size
        self._hash = 0

    def __eq__(self, other: object) -> bool:
        return self is other or (
            type(other) is Sequence
            and may_be_equal(self, other)
            and (other.items, other.rest, other.kind, other.parts, other.size) == (self.items, self.rest, self.kind, self.parts, self.size)
        )

    def __hash__(self) -> int:
        if not self._hash:
            self._hash = hash((self.items, self.rest, self.kind, self.parts, self.size))
        return self._hash

    def __repr__(self) -> str:
        return f"{self.kind}[{', '.join(_listed(self.items, self.rest))}]"


class Mapping_(Value):  # noqa: N801 - `Mapping` is the name of the standard protocol
    """What a dict holds: constant keys in order, and `rest` for other keys (None: there are none). `kind`: its class, where that is a library's."""

    __slots__ = ("_hash", "entries", "kind", "rest")

    def __init__(self, entries: tuple[tuple[object, Value], ...] = (), rest: Value | None = None, kind: str = "builtins.dict") -> None:
        self.entries = entries
        self.rest = rest
        self.kind = kind
        self._hash = 0

    def __eq__(self, other: object) -> bool:
        if self is other:
            return True
        return type(other) is Mapping_ and may_be_equal(self, other) and (other.entries, other.rest, other.kind) == (self.entries, self.rest, self.kind)

    def __hash__(self) -> int:
        if not self._hash:
            self._hash = hash((self.entries, self.rest))
        return self._hash

    def get(self, key: object) -> Value | None:
        """The value of a constant key; None where the key is not there."""
        for known, value in self.entries:
            if known == key and type(known) is type(key):
                return value
        return self.rest

    def put(self, key: object, value: Value) -> Mapping_:
        """With one entry set."""
        entries = dict(self.entries)
        entries[key] = value
        return Mapping_(tuple(entries.items()), self.rest, self.kind)

    def __repr__(self) -> str:
        return "{" + ", ".join(f"{key!r}: {value!r}" for key, value in self.entries) + ("" if self.rest is None else ", ...") + "}"


EMPTY_LIST: Final = Sequence()
