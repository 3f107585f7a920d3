"""Copies of objects: each is an object of its own that starts as the original is; a deep one has parts of its own as well."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tensorlint.interpreter.store import CONTENT, MISSING
from tensorlint.values import Array, Cell, Instance, LibraryObject, Mapping_, Mode, Ref, Sequence, Tuple, Value

if TYPE_CHECKING:
    from tensorlint.interpreter.machine import Machine
    from tensorlint.interpreter.vocabulary import Call

CARRIED: Final = ("mode", "fitted", "weights", "goal", "compiled", "layers added", "reads-mode", "drops", "frozen", "touched", "escaped")
COPY: Final = "copy"
HELD: Final = ("items", "entries")
DEPTH: Final = 8


def copied(call: Call) -> Value:
    """`copy.copy`: what the original holds is held by both."""
    value = call["x"]
    return _Copying(call).again(value, call.machine.content(value), 0) if isinstance(value, Ref) else value


def copied_whole(call: Call) -> Value:
    """`copy.deepcopy`: the parts are copied too, each once."""
    return whole_copy(call, call["x"])


def whole_copy(call: Call, value: Value) -> Value:
    """The copy that a call makes of a value and of all that it leads to."""
    return _Copying(call).deep(value, DEPTH)


def original_of(cell: Cell) -> Cell:
    """The object that something is a copy of, by however many steps: where it was written down."""
    while isinstance(cell.which, tuple) and cell.which[0] == COPY and isinstance(cell.which[1], Cell):
        cell = cell.which[1]
    return cell


class _Copying:
    """One copy, and what it has copied so far."""

    def __init__(self, call: Call) -> None:
        self._m: Machine = call.machine
        self._token = call.token
        self._made: dict[object, Ref] = {}

    def deep(self, value: Value, depth: int) -> Value:
        """The value with new objects in place of those that it leads to."""
        if not depth:
            return value
        if isinstance(value, Ref):
            made = self._made.get(value.cell)
            return self.again(value, self._m.content(value), depth) if made is None else made
        if isinstance(value, Tuple):
            return Tuple(tuple(self.deep(item, depth - 1) for item in value.items), self._rest(value.rest, depth), value.names)
        if isinstance(value, Sequence):
            parts = tuple((self.deep(each, depth - 1), many) for each, many in value.parts)
            return Sequence(tuple(self.deep(item, depth - 1) for item in value.items), self._rest(value.rest, depth), value.kind, parts)
        if isinstance(value, Mapping_):
            return Mapping_(tuple((key, self.deep(item, depth - 1)) for key, item in value.entries), self._rest(value.rest, depth))
        return value

    def _rest(self, rest: Value | None, depth: int) -> Value | None:
        return None if rest is None else self.deep(rest, depth - 1)

    def again(self, value: Ref, content: Value, depth: int) -> Ref:
        """A new object like the one of a cell; with a depth, of copies of its parts."""
        m = self._m
        if not isinstance(content, (Instance, LibraryObject, Array, Tuple, Sequence, Mapping_)):
            return m.make(content, self._token)
        new = self._made[value.cell] = m.make(content, self._token, (COPY, value.cell))
        for aspect in CARRIED:
            known = m.get(value.cell, aspect)
            if known is not MISSING:
                m.set(new.cell, aspect, m.over(known, self._carried))
        for aspect in HELD:
            known = m.get(value.cell, aspect)
            if known is not MISSING:
                m.set(new.cell, aspect, self.deep(known, depth))
        for name in m.attribute_names(value.cell):
            m.set_attribute(new.cell, name, self.deep(m.get(value.cell, name), depth))
        if depth:
            self._describe(new, content, depth)
        return new

    def _carried(self, known: Value) -> Value:
        """An aspect as the copy has it: a mode that was given to a part by itself was given to that part of the copy."""
        if isinstance(known, Mode) and known.receiver in self._made:
            return Mode(known.training, known.by, known.token, self._made[known.receiver].cell)
        return known

    def _describe(self, new: Ref, content: Value, depth: int) -> None:
        """The description of the copy, where it names parts."""
        m = self._m
        if isinstance(content, LibraryObject):
            arguments = tuple((name, self.deep(value, depth - 1)) for name, value in content.arguments)
            if arguments != content.arguments:
                m.set(new.cell, CONTENT, LibraryObject(content.name, arguments, content.token))
        elif isinstance(content, (Tuple, Sequence, Mapping_)):
            m.set(new.cell, CONTENT, self.deep(content, depth))
