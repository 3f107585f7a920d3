"""The store: what is known of every cell and scope now, one aspect at a time, with cheap forks and a record of what was read.

A key is (cell or scope, aspect); for scopes the aspect is a name. Forks are journals of old values: a branch costs what it writes.
"""

from __future__ import annotations

from typing import Final

from tensorlint.values.base import TRUE, Value

Key = tuple[object, object]


class Missing(Value):
    """There is no such name, attribute or aspect (yet, or any more)."""

    __slots__ = ()

    def __repr__(self) -> str:
        return "missing"


MISSING: Final = Missing()
CONTENT: Final = "*"
"""The aspect that describes the cell itself."""
BORN: Final = "#born"
"""The aspect that is written whenever a container is made: the forks since when it was are those that write it."""
NAMES: Final = "#names"
"""The aspect that says which attributes were set on an object or a class, in order of their first setting."""
PARTS: Final = "#parts"
"""The aspect that says which unknown parts of an object were asked for."""
REMADE: Final = "#remade"
"""The aspect that says that a library's object was changed by a method that its library does not list: what it holds may be anything."""
MEASURED: Final = "#measured"
"""The aspect that says by which names the sizes of an array of unknown rank were asked for."""

UNGIVEN: Final = "#ungiven"
"""The aspect that says what a parameter that nobody in view gives is where it is left out."""

WHOLE: Final = ("#whole", None)
"""Stands in what was read for all keys, also those that do not exist yet. The store never holds it, so that what has read it is run again where anything
differs."""

Delta = dict[Key, Value]
"""New values of the keys that a path has written."""


class Store:
    """The values of all keys; `journals` hold, for each open fork, the old values of what was written since.

    highest: no journal above this one holds a key; of a key that is not in it, none does. It saves looking a key up in all of them.
    """

    __slots__ = ("data", "highest", "journals", "reads")

    def __init__(self) -> None:
        self.data: dict[Key, Value] = {}
        self.journals: list[Delta] = []
        self.highest: dict[Key, int] = {}
        self.reads: list[tuple[int, Delta]] = []  # open recordings: (depth of journals at their start, first value read)

    def get(self, key: Key) -> Value:
        """The value of a key, or MISSING. Open recordings note what they read before they wrote it."""
        value = self.data.get(key, MISSING)
        reads = self.reads
        if reads:
            depth, noted = reads[-1]
            if key not in noted:  # outer recordings have noted what an inner one has
                at = self.highest.get(key, -1)
                if at < depth or at >= len(self.journals) or key not in self.journals[at]:  # else it was written since they all began: most local names are
                    self._note(key, value)
        return value

    def note(self, key: Key, value: Value) -> None:
        """Notes a read of what no key of the store holds."""
        if self.reads:
            self._note(key, value)

    def note_whole(self) -> None:
        """Notes that all keys were read."""
        self.note(WHOLE, TRUE)

    def note_all(self, reads: Delta) -> None:
        """Notes again what a recording has read that is used again: the values are what they were."""
        if self.reads:
            noted = self.reads[-1][1]
            for key, value in reads.items():
                if key not in noted:
                    self._note(key, value)

    def _note(self, key: Key, value: Value) -> None:
        journals = self.journals
        highest = self.highest.get(key, -1)
        if highest >= len(journals):
            highest = len(journals) - 1
        for depth, noted in reversed(self.reads):
            if key in noted:
                return  # outer recordings have noted it too
            # A key that was written since the recording began is not read from outside.
            while highest >= depth:
                if key in journals[highest]:
                    self.highest[key] = highest
                    return
                highest -= 1
            noted[key] = value

    def set(self, key: Key, value: Value) -> None:
        """Writes a key."""
        data = self.data
        journals = self.journals
        if journals:
            journal = journals[-1]
            if key not in journal:
                journal[key] = data.get(key, MISSING)
                self.highest[key] = len(journals) - 1
        data[key] = value

    def fork(self) -> None:
        """Opens a fork: what is written from now on can be taken back."""
        self.journals.append({})

    def delta(self, depth: int) -> Delta:
        """The present values of all that was written since the forks were `depth` deep."""
        data = self.data
        out: Delta = {}
        for journal in self.journals[depth:]:
            for key in journal:
                out[key] = data.get(key, MISSING)
        return out

    def rollback(self) -> Delta:
        """Takes back the innermost fork, and gives what it had written."""
        journal = self.journals.pop()
        data = self.data
        out: Delta = {}
        for key, old in journal.items():
            out[key] = data.get(key, MISSING)
            if old is MISSING:
                data.pop(key, None)
            else:
                data[key] = old
        return out

    def discard(self) -> None:
        """Takes back the innermost fork."""
        data = self.data
        for key, old in self.journals.pop().items():
            if old is MISSING:
                data.pop(key, None)
            else:
                data[key] = old

    def commit(self) -> None:
        """Keeps what the innermost fork has written, as a part of the fork around it."""
        journal = self.journals.pop()
        if self.journals:
            outer = self.journals[-1]
            for key, old in journal.items():
                if key not in outer:
                    outer[key] = old

    def apply(self, delta: Delta) -> None:
        """Writes all of a delta."""
        data = self.data
        if self.journals:
            journal = self.journals[-1]
            highest, top = self.highest, len(self.journals) - 1
            for key in delta:
                if key not in journal:
                    journal[key] = data.get(key, MISSING)
                    highest[key] = top
        data.update(delta)
