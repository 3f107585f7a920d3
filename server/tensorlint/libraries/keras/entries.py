"""What a model takes in: the shape that its entry was declared with, and data that is refused there (tried with 3.15)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tensorlint.interpreter.vocabulary import items_of
from tensorlint.libraries.arrays.indexing import BATCHES
from tensorlint.libraries.arrays.misfits import refuse, refused
from tensorlint.libraries.keras.models import SEQUENTIAL, entry_of, fitted_to, is_one_sample, layers_of
from tensorlint.values import UNKNOWN, Array, LibraryObject, Ref, Shape, Value, same

if TYPE_CHECKING:
    from tensorlint.interpreter.machine import Machine
    from tensorlint.interpreter.vocabulary import Call


def refuse_other_shapes(call: Call, given: Value) -> None:
    """Arrays of another number of axes than the entry has are refused, and by a graph those of other sizes too; a Sequential leaves sizes to its layers.

    Where one of these has refused already, that tells more, be it while the graph was built.
    """
    m, model = call.machine, call.receiver
    content, held = m.content(given), m.content(model) if isinstance(model, Ref) else UNKNOWN
    if (
        not isinstance(content, Array)
        or not isinstance(model, Ref)
        or not isinstance(held, LibraryObject)
        or BATCHES in content.flags
        or refused(m) is not None
    ):
        return
    out = m.content(held.get("outputs", UNKNOWN))
    if held.name != SEQUENTIAL and (out is UNKNOWN or (isinstance(out, Array) and out.shape.prefix)):
        return
    entry = entry_of(m, model)
    if entry is None or entry.prefix or content.shape.prefix or is_one_sample(m, model, given):
        return
    fitted = fitted_to(content, entry).shape
    other = fitted.rank != entry.rank
    if other or (held.name != SEQUENTIAL and _differ(fitted, entry)):
        refuse(m, "entry-mismatch", call.place, layer=_entrance(m, model, held), input=content, wanted=Shape(entry.dims[1:]), node=call.node)


def _differ(given: Shape, entry: Shape) -> bool:
    return any(want is not None and same(have, want) is False for have, want in zip(given.dims[1:], entry.dims[1:]))


def _entrance(m: Machine, model: Ref, content: LibraryObject) -> Value:
    """What the entry was declared by: a layer, or the tensor that stands for the input."""
    if content.name == SEQUENTIAL:
        ways = [way for way in layers_of(m, model) if way]
        return ways[0][0] if len(ways) == 1 else UNKNOWN
    inputs = content.get("inputs", UNKNOWN)
    items = items_of(m.content(inputs))
    return items[0] if items is not None and len(items) == 1 else inputs
