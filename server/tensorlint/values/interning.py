"""One object for each content, and no longer than somebody holds it.

A table holds nothing: its entries know their objects weakly, and what an object is made of is read off itself. A table that is keyed by contents (as
`WeakValueDictionary` is) keeps the places in its keys, with these their text, with that what is noted there, and so its own objects for ever.
"""

from __future__ import annotations

from operator import attrgetter
from typing import Generic, TypeVar
from weakref import ref

T = TypeVar("T")


class Entry(ref[T]):
    """A weak reference that equals what its object is made of."""

    __slots__ = ("hash", "table")
    hash: int
    table: Interned[T]

    def __hash__(self) -> int:
        return self.hash

    def __eq__(self, other: object) -> bool:
        if type(other) is not tuple:
            return self is other
        found = self()
        return found is not None and self.table.content(found) == other


class Interned(dict[object, Entry[T]], Generic[T]):
    """The objects of one class, to be asked for by the values of these attributes."""

    __slots__ = ("content",)

    def __init__(self, *attributes: str) -> None:
        super().__init__()
        self.content = attrgetter(*attributes)

    def keep(self, key: tuple[object, ...], made: T) -> None:
        """Puts a new object in, whose attributes have the values of the key."""
        entry = Entry(made, _forget)
        entry.hash, entry.table = hash(key), self
        self[entry] = entry


def _forget(entry: Entry[T]) -> None:
    entry.table.pop(entry, None)
