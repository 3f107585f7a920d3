"""The layers inside of a model: by their place, by their name, and what each of them gives."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tensorlint.interpreter.store import MISSING
from tensorlint.interpreter.surroundings import AMBIENT
from tensorlint.libraries.keras.entries import entry_of
from tensorlint.libraries.keras.inner_tensors import BY_NAME, SYMBOLIC
from tensorlint.libraries.keras.models import MODEL, through
from tensorlint.libraries.keras.sequential import SEQUENTIAL, layers_of
from tensorlint.values import NONE, TRUE, UNKNOWN, Array, LibraryObject, Ref, Sequence, Value

if TYPE_CHECKING:
    from tensorlint.interpreter.machine import Machine
    from tensorlint.interpreter.vocabulary import Call


def layer_inside(call: Call) -> Value:
    """A layer by its name or its place: of a graph the one that was given that name."""
    m, model, content = call.machine, call.receiver, call.own()
    name, index = call.constant("name", MISSING), call.constant("index", MISSING)
    if not isinstance(model, Ref) or not isinstance(content, LibraryObject):
        return UNKNOWN
    if content.name != SEQUENTIAL:
        held = m.get(AMBIENT, (BY_NAME, name)) if isinstance(name, str) and content.name == MODEL else MISSING
        return held if isinstance(held, Ref) else UNKNOWN
    layers = listed(m, model)
    if not isinstance(layers, Sequence):
        return UNKNOWN
    if isinstance(index, int) and 0 <= index < len(layers.items):
        return layers.items[index]
    named = [layer for layer in layers.items if isinstance(held := m.content(layer), LibraryObject) and m.constant(held.get("name", NONE), None) == name]
    return named[0] if isinstance(name, str) and len(named) == 1 else UNKNOWN


def _put_together(m: Machine, model: Ref) -> None:
    """A Sequential that knows its input has its tensors: each layer keeps what it gives."""
    entry = entry_of(m, model)
    if entry is not None and m.get(model.cell, "put-together") is MISSING:
        m.set(model.cell, "put-together", TRUE)
        through(m, model, Array("tensorflow", entry, "float32").derive(flags=frozenset({SYMBOLIC})), None)


def listed(m: Machine, model: Ref) -> Value:
    """The layers of a Sequential as a list: the entry is none of them, and what stands behind one that is not known is at no known place."""
    ways = layers_of(m, model)
    if len(ways) == 1:
        _put_together(m, model)
    layers = [layer for layer in ways[0] if not isinstance(held := m.content(layer), Array) and getattr(held, "name", "") != "keras.layers.InputLayer"]
    if len(ways) > 1 or layers == [UNKNOWN]:
        return UNKNOWN
    return Sequence(tuple(layers)) if UNKNOWN not in layers else Sequence(tuple(layers[: layers.index(UNKNOWN)]), UNKNOWN)
