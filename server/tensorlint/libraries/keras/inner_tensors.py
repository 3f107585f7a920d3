"""The tensors inside of a graph: what each layer gave when it was built, by which programs build further models."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tensorlint.interpreter.store import MISSING
from tensorlint.interpreter.surroundings import AMBIENT
from tensorlint.values import NONE, UNKNOWN, Array, Const, LibraryObject, Ref, Tuple, Value

if TYPE_CHECKING:
    from tensorlint.interpreter.machine import Machine

SYMBOLIC: Final = "symbolic"
"""The flag of a tensor of a graph that is being built."""
GAVE: Final = "gave"
"""The aspect of a layer that holds what it gave when the graph was built."""
BY_NAME: Final = "layer of the name"
"""With a name, the aspect of the surroundings that holds the one layer of that name in a graph."""


def keep(m: Machine, layer: Ref, out: Value) -> None:
    """What a layer gave, by which programs build on it; of one that stands at several places it is not told."""
    before = m.get(layer.cell, GAVE)
    m.set(layer.cell, GAVE, out if before is MISSING or before == out else UNKNOWN)
    content = m.content(layer)
    name = m.constant(content.get("name", NONE), MISSING) if isinstance(content, LibraryObject) else None
    if isinstance(name, str):
        held = m.get(AMBIENT, (BY_NAME, name))
        m.set(AMBIENT, (BY_NAME, name), layer if held in (MISSING, layer) else UNKNOWN)


def attribute(m: Machine, receiver: Value, content: Value, name: str) -> Value | None:
    """`layer.output`: the tensor of the graph that it gave. Whether its weights are still what they were is not told."""
    if name not in {"output", "output_shape"} or not isinstance(receiver, Ref) or not isinstance(content, LibraryObject):
        return None
    gave = m.get(receiver.cell, GAVE)
    if not isinstance(gave, Array):
        return None
    return gave.derive(flags=frozenset({SYMBOLIC})) if name == "output" else shape_told(gave)


def shape_told(value: Value) -> Value:
    """`model.output_shape`: a tuple. Of the batch it holds None, or the size that an `Input` was told, which is not followed."""
    if not isinstance(value, Array) or value.shape.prefix or not value.shape.dims:
        return UNKNOWN
    return Tuple((UNKNOWN, *(Const(dim) if isinstance(dim, int) else UNKNOWN for dim in value.shape.dims[1:])))
