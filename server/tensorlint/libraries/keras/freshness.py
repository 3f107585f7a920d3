"""Whether the weights of a Keras model are the random ones that it was made with: those of all its parts, as far as they are known.

A graph of symbolic tensors tells it by a flag: it starts at an input, and is lost where a layer is not known, came with weights, or was given some.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tensorlint.interpreter.inheritance import has_unknown_base
from tensorlint.interpreter.store import MISSING
from tensorlint.interpreter.vocabulary import LibraryClass
from tensorlint.values import NONE, UNKNOWN, Array, Const, Fact, Instance, LibraryObject, Mapping_, Opaque, Ref, Sequence, Tuple, Value

if TYPE_CHECKING:
    from tensorlint.interpreter.machine import Machine

BUILT: Final = "built"
"""The aspect of a layer that tells how many features its weights were made for."""
GROWN: Final = "grown of fresh layers"
DEPTH: Final = 8
WRITTEN: Final = frozenset({"zeros", "ones", "identity", "Zeros", "Ones", "Identity", "zero", "one"})
"""Initializers that draw nothing: whoever asks for them knows the weights."""


def starts_fresh(m: Machine, layer: Value, content: LibraryObject) -> bool:
    """Whether a layer of the library begins with random weights: none were given to it, and nothing else fills them."""
    if not isinstance(m.registry.lookup(content.name), LibraryClass) or m.content(content.get("weights", NONE)) != NONE:
        return False
    state = m.get(layer.cell, "weights") if isinstance(layer, Ref) else MISSING
    if isinstance(state, Fact) and state.state != "fresh":
        return False
    return all(_draws(m, value) for name, value in content.arguments if name.endswith("initializer") and not name.startswith("bias"))


def is_built_for(m: Machine, layer: Ref, given: Array) -> bool:
    """Whether a layer takes as many features as come in: its weights were made for those that came first. (Else it raises.)"""
    size = given.shape.dims[-1] if given.shape.dims else None
    if not isinstance(size, int):
        return True
    first = m.get(layer.cell, BUILT)
    if not isinstance(first, Const):
        m.set(layer.cell, BUILT, Const(size))
        return True
    return first.value == size


def _draws(m: Machine, initializer: Value) -> bool:
    """Whether an initializer makes numbers of its own: one that is handed a table of them does not."""
    content = m.content(initializer)
    if isinstance(content, LibraryObject):
        return content.name.rpartition(".")[2] not in {"Constant", *WRITTEN}
    named = m.constant(initializer, MISSING)
    return named is None or (isinstance(named, str) and named not in WRITTEN)


def ungrown(m: Machine, value: Value) -> Value:
    """What comes out of a part whose weights are not known to be fresh."""
    content = m.content(value)
    if isinstance(content, Array):
        return content.derive(flags=content.flags - {GROWN}) if GROWN in content.flags else value
    if isinstance(content, (Tuple, Sequence)) and content.rest is None:
        return Sequence(tuple(ungrown(m, item) for item in content.items))
    return value


def is_afresh(m: Machine, model: Ref, depth: int = DEPTH) -> bool:
    """Whether all parts of a Keras model are known and have the weights that they were made with."""
    from tensorlint.libraries.keras.sequential import SEQUENTIAL, layers_of

    content = m.content(model)
    if isinstance(content, Instance):
        return not has_unknown_base(m, content.cls) and all(_is_fresh_part(m, m.get(model.cell, name), depth) for name in m.attribute_names(model.cell))
    if not isinstance(content, LibraryObject):
        return False
    if content.name == SEQUENTIAL:
        layers = [layer for way in layers_of(m, model) for layer in way]
        return all(_is_layer(m, layer, depth) for layer in layers) and any(_may_have_weights(m, layer) for layer in layers)
    outputs = content.get("outputs", MISSING)
    return starts_fresh(m, model, content) if outputs is MISSING or outputs == NONE else _is_grown(m, outputs)


def is_one_layer(m: Machine, model: Value) -> bool:
    """Whether a model holds one layer with weights, and is there to show what that does."""
    from tensorlint.libraries.keras.sequential import SEQUENTIAL, layers_of

    content = m.content(model)
    if not isinstance(model, Ref) or not isinstance(content, LibraryObject) or content.name != SEQUENTIAL:
        return False
    return all(sum(_may_have_weights(m, layer) for layer in way) == 1 for way in layers_of(m, model))


def _may_have_weights(m: Machine, layer: Value) -> bool:
    """Whether a layer may have weights: one of the library's that only moves numbers has none."""
    content = m.content(layer)
    cls = m.registry.lookup(content.name) if isinstance(content, LibraryObject) else None
    return not isinstance(content, Array) and not (isinstance(cls, LibraryClass) and (cls.fact("forward") or cls.fact("merge")) and not cls.fact("weights"))


def _is_grown(m: Machine, outputs: Value) -> bool:
    content = m.content(outputs)
    if isinstance(content, (Tuple, Sequence)) and content.rest is None:
        return all(_is_grown(m, item) for item in content.items)
    if isinstance(content, Mapping_) and content.rest is None:
        return all(_is_grown(m, item) for _, item in content.entries)
    return isinstance(content, Array) and GROWN in content.flags


def _is_layer(m: Machine, layer: Value, depth: int) -> bool:
    content = m.content(layer)
    return isinstance(content, Array) or (isinstance(content, (LibraryObject, Instance)) and _is_fresh_part(m, layer, depth))


def _is_fresh_part(m: Machine, part: Value, depth: int) -> bool:
    """Whether what an object holds is no part with other weights: a fresh layer, or nothing that has weights."""
    content = m.content(part)
    if part is UNKNOWN or isinstance(content, Opaque) or depth == 0:
        return False
    if isinstance(content, (Tuple, Sequence)):
        return all(_is_fresh_part(m, item, depth - 1) for item in (*content.items, *(() if content.rest is None else (content.rest,))))
    cls = m.registry.lookup(content.name) if isinstance(content, LibraryObject) else None
    if isinstance(content, LibraryObject):
        model = isinstance(cls, LibraryClass) and bool(cls.fact("model"))
        return starts_fresh(m, part, content) and (not model or not isinstance(part, Ref) or is_afresh(m, part, depth - 1))
    if isinstance(content, Instance) and isinstance(part, Ref):
        return is_afresh(m, part, depth - 1)
    return True
