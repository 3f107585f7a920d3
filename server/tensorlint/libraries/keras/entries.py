"""What a model takes in: the shape that its entry was declared with, and data that is refused there.

All of it was tried with Keras 3.15 on TensorFlow, with axes of size 1 at the end of either, and with a second size after a first one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tensorlint.interpreter.attributes import class_of
from tensorlint.interpreter.refusals import refuse, refused
from tensorlint.interpreter.store import MISSING
from tensorlint.interpreter.vocabulary import items_of
from tensorlint.libraries.arrays.indexing import BATCHES
from tensorlint.libraries.keras.building import entry_shape
from tensorlint.libraries.keras.sequential import SEQUENTIAL, layers_of
from tensorlint.libraries.keras.settings import has_channels_last
from tensorlint.values import ONE_SAMPLE, UNKNOWN, Array, Dim, LibraryObject, Ref, Shape, Value, same

if TYPE_CHECKING:
    from tensorlint.interpreter.machine import Machine
    from tensorlint.interpreter.vocabulary import Call


def refuse_other_shapes(call: Call, given: Value) -> None:
    """Arrays that no axis of size 1 lines up with the entry are refused, and by a graph those of other sizes too; a Sequential leaves sizes to its first layer.

    Where one of these has refused already, that tells more, be it while the graph was built.
    """
    m, model = call.machine, call.receiver
    content, held = m.content(given), m.content(model) if isinstance(model, Ref) else UNKNOWN
    if not isinstance(model, Ref):
        return
    asked_before = note_asked(m, model, call.row.name.rpartition(".")[2], content)
    if not isinstance(content, Array) or not isinstance(held, LibraryObject) or BATCHES in content.flags or refused(m) is not None:
        return
    out = m.content(held.get("outputs", UNKNOWN))
    if held.name != SEQUENTIAL and (out is UNKNOWN or (isinstance(out, Array) and out.shape.prefix)):
        return
    entry = entry_of(m, model)
    if entry is None or entry.prefix or content.shape.prefix or is_one_sample(m, model, given):
        return
    checked = held.name != SEQUENTIAL and not asked_before
    first_refuses = held.name == SEQUENTIAL and _is_wide_otherwise(content.shape, entry) and all(_reads_width(m, way) for way in layers_of(m, model) if way)
    if not _lines_up(content.shape, entry) or (checked and _differ(content.shape, entry)) or first_refuses:
        refuse(m, "entry-mismatch", call.place, layer=_entrance(m, model, held), input=content, wanted=Shape(entry.dims[1:]), node=call.node)


def note_asked(m: Machine, model: Ref, method: str, data: Value) -> bool:
    """Whether a method of a model was handed rows of other sizes before: what was traced for both takes any sizes then, and only layers decide (tried)."""
    aspect = f"asked to {method}"
    before = m.get(model.cell, aspect)
    alike = before is MISSING or _rows_alike(m.content(before), data)
    m.set(model.cell, aspect, data if alike and isinstance(data, Array) else UNKNOWN)
    return not alike


def _rows_alike(one: Value, other: Value) -> bool:
    if not isinstance(one, Array) or not isinstance(other, Array) or one.shape.prefix or other.shape.prefix or one.shape.rank != other.shape.rank:
        return False
    return all(same(had, has) is True for had, has in zip(one.shape.dims[1:], other.shape.dims[1:]))


def _lines_up(given: Shape, entry: Shape) -> bool:
    """Whether there are as many axes as the entry has, or could be once one of size 1 at the end is left off or put on."""
    excess = len(given.dims) - len(entry.dims)
    return not excess or (excess == 1 and same(given.dims[-1], 1) is not False) or (excess == -1 and same(entry.dims[-1], 1) is not False)


def _differ(given: Shape, entry: Shape) -> bool:
    """Whether two sizes differ; an axis of size 1 at the end of either is left out of this, so that what the other has there is for the layers."""
    pairs = zip(_kept(given), _kept(entry))
    return any(want is not None and same(have, want) is False for have, want in pairs)


def _is_wide_otherwise(given: Shape, entry: Shape) -> bool:
    """Whether only the last of the sizes differs, which layers make their weights for."""
    return len(given.dims) == len(entry.dims) and isinstance(given.dims[-1], int) and isinstance(entry.dims[-1], int) and given.dims[-1] != entry.dims[-1]


def _reads_width(m: Machine, layers: list[Value]) -> bool:
    """Whether the first layer behind the declared entry mixes what lies along the last axis: its weights are made for that many."""
    for layer in layers:
        content = m.content(layer)
        cls = class_of(m, content) if isinstance(content, LibraryObject) else None
        if isinstance(content, Array) or (cls is not None and cls.name.endswith(".InputLayer")):
            continue
        if cls is None or not isinstance(content, LibraryObject) or not cls.fact("weights"):
            return False
        return bool(cls.fact("sized")) or (isinstance(cls.fact("spatial"), int) and has_channels_last(m, content))
    return False


def _kept(shape: Shape) -> tuple[Dim, ...]:
    dims = shape.dims[:-1] if shape.dims[-1:] == (1,) else shape.dims
    return dims[1:]


def _entrance(m: Machine, model: Ref, content: LibraryObject) -> Value:
    """What the entry was declared by: a layer, or the tensor that stands for the input."""
    if content.name == SEQUENTIAL:
        ways = [way for way in layers_of(m, model) if way]
        return ways[0][0] if len(ways) == 1 else UNKNOWN
    inputs = content.get("inputs", UNKNOWN)
    items = items_of(m.content(inputs))
    return items[0] if items is not None and len(items) == 1 else inputs


def entry_of(m: Machine, receiver: Ref) -> Shape | None:
    """The shape that a model takes, its batch axis included; None where that is not known."""
    content = m.content(receiver)
    if not isinstance(content, LibraryObject):
        return None
    if content.name == SEQUENTIAL:
        ways = [way for way in layers_of(m, receiver) if way]
        shapes = {entry_shape(m, way[0]) for way in ways}
        return shapes.pop() if len(shapes) == 1 else None
    inputs = m.content(content.get("inputs", UNKNOWN))
    return inputs.shape if isinstance(inputs, Array) and not inputs.shape.prefix else None


def is_one_sample(m: Machine, model: Value | None, given: Value) -> bool:
    """Whether the data has just the axes that the model takes behind its batch axis, each of the size that it takes.

    Of two axes and more one of size 1 at the end may be missing, as it may in a batch (tried with 3.15): the model puts it on.
    """
    content, entry = m.content(given), entry_of(m, model) if isinstance(model, Ref) else None
    if not isinstance(content, Array) or entry is None or entry.prefix or content.shape.rank is None:
        return False
    taken = entry.dims[1:]
    if content.shape.rank == len(taken) - 1 > 1 and taken[-1] == 1:
        taken = taken[:-1]
    if content.shape.rank != len(taken) or fitted_to(content, entry) is not content:
        return False
    pairs = list(zip(content.shape.dims, taken))
    known = [(have, want) for have, want in pairs if want is not None]
    return bool(known) and all(same(have, want) is True for have, want in known) and (len(known) == len(pairs) or ONE_SAMPLE in content.flags)


def fitted_to(data: Array, entry: Shape | None) -> Array:
    """The data as a model takes it in: an axis of size 1 at the end is put on or left off, whatever the other sizes (tried with 3.15).

    Data that has one already may be a sample without its batch axis: that gets another only where it fits.
    """
    shape = data.shape
    if entry is None or entry.prefix or shape.prefix or not entry.dims or not shape.dims:
        return data
    if len(shape.dims) == len(entry.dims) + 1 and shape.dims[-1] == 1:
        return data.derive(shape=Shape(shape.dims[:-1]), base=None)
    if len(shape.dims) == len(entry.dims) - 1 and entry.dims[-1] == 1:
        larger = (*shape.dims, 1)
        if same(shape.dims[-1], 1) is False or all(same(have, want) is not False for have, want in zip(larger[1:], entry.dims[1:])):
            return data.derive(shape=Shape(larger), base=None)
    return data


def as_batch(m: Machine, given: Value) -> Value:
    """A sample as a batch of one, for what a model would give if it took it."""
    content = m.content(given)
    return content.derive(shape=Shape((1, *content.shape.dims)), base=None) if isinstance(content, Array) and not content.shape.prefix else given
