"""The layers of a Sequential, as they were handed to it, put on and taken off."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tensorlint.interpreter.store import MISSING
from tensorlint.interpreter.vocabulary import items_of
from tensorlint.values import NONE, TRUE, UNKNOWN, Cases, LibraryObject, Ref, Sequence, Value

if TYPE_CHECKING:
    from tensorlint.interpreter.machine import Machine
    from tensorlint.interpreter.vocabulary import Call

SEQUENTIAL: Final = "keras.Sequential"
ADDED: Final = "layers added"
OPEN: Final = "may-have-more-layers"


def layers_of(m: Machine, receiver: Ref) -> list[list[Value]]:
    """The layers of a Sequential in order, for each way in which they may have been put together. What is not known stands as an unknown layer."""
    content = m.content(receiver)
    first: list[Value] = []
    if not isinstance(content, LibraryObject):
        return [[UNKNOWN]]
    given = content.get("layers", NONE)
    if m.content(given) != NONE:
        items = items_of(m.content(given))
        rest = m.content(given)
        first = list(items) if items is not None else [*getattr(rest, "items", ()), UNKNOWN]
    added = m.get(receiver.cell, ADDED)
    ways = [each for _, each in m.alternatives(added)] if type(added) is Cases else [added]
    more = [UNKNOWN] if _may_have_grown(m, receiver) else []
    made = [[*first, *(each.items if isinstance(each, Sequence) else () if each is MISSING else (UNKNOWN,)), *more] for each in ways]
    return [way for way in made if not _holds_one_twice(way)] or [[UNKNOWN]]


def _holds_one_twice(layers: list[Value]) -> bool:
    """Whether one layer stands in two places, which Keras refuses: a method that builds a model was taken to have run before, on the same object."""
    born = [(layer.cell.place, layer.cell.path) for layer in layers if isinstance(layer, Ref)]
    return len(set(born)) < len(born)


def _may_have_grown(m: Machine, model: Ref) -> bool:
    """Whether code that is not in view had the model before it was compiled: it may have put layers on."""
    return m.get(model.cell, "handed") == TRUE and (m.get(model.cell, "compiled") is MISSING or m.get(model.cell, OPEN) == TRUE)


def settle_layers(m: Machine, model: Ref) -> None:
    """The model is compiled: what it is made of by now is what it is."""
    if _may_have_grown(m, model):
        m.set(model.cell, OPEN, TRUE)


def put_on(call: Call) -> Value:
    m = call.machine
    if not isinstance(call.receiver, Ref):
        return NONE
    layer = call["layer"]
    repeated = any(not loop.exact for loop in m.frame.loops)
    known = m.get(call.receiver.cell, ADDED)

    def longer(before: Value) -> Value:
        items = before.items if isinstance(before, Sequence) else () if before is MISSING else (UNKNOWN,)
        if repeated:
            return Sequence(items) if items and items[-1] is UNKNOWN else Sequence((*items, UNKNOWN))  # once or more often
        return Sequence((*items, layer))

    m.set(call.receiver.cell, ADDED, longer(known) if known is MISSING else m.over(known, longer))
    return NONE


def take_off(call: Call) -> Value:
    m = call.machine
    if isinstance(call.receiver, Ref):
        ways = layers_of(m, call.receiver)
        added = m.get(call.receiver.cell, ADDED)
        known = len(ways) == 1 and isinstance(added, Sequence) and added.items and added.items[-1] is not UNKNOWN and not m.frame.loops
        m.set(call.receiver.cell, ADDED, Sequence(added.items[:-1]) if known and isinstance(added, Sequence) else Sequence((UNKNOWN,)))
    return UNKNOWN
