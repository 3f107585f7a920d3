"""Packed sequences: what they were packed of stays known, so that it is there again once they are padded."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tensorlint.interpreter.store import MISSING
from tensorlint.interpreter.vocabulary import items_of
from tensorlint.values import ANY, NONE, Array, Shape, Sym, Tuple, Value

if TYPE_CHECKING:
    from tensorlint.interpreter.vocabulary import Call
    from tensorlint.libraries.notation import Library

PACKED: Final = "packed batch"
"""What a packed batch is flagged with; its `data` is a tensor of the graph, unlike that of a tensor."""


def register(lib: Library) -> None:
    """The functions of torch.nn.utils.rnn that pack and unpack."""
    lib.row("pack_padded_sequence(input, lengths, batch_first=False, enforce_sorted=True)", _pack, library="torch")
    lib.row("pack_sequence(sequences, enforce_sorted=True)", _pack_list, library="torch")
    lib.row("pad_packed_sequence(sequence, batch_first=False, padding_value=0.0, total_length=None)", _pad, library="torch")


def shape_in(array: Array) -> Shape | None:
    """Of a packed batch, what it was packed of: batch, time (the longest of its lengths, where they are written down), features; None for other arrays."""
    return next((flag[1] for flag in array.flags if isinstance(flag, tuple) and flag[0] == "packed"), None)


def packed(array: Array, shape: Shape) -> Array:
    """The array as a packed batch of that shape."""
    return array.derive(shape=ANY, flags=array.flags | {PACKED, ("packed", shape)})


def _pack_list(call: Call) -> Value:
    """Of a list of sequences: what is known of each of them but for its shape."""
    each = call.content("sequences")
    items = [call.machine.content(item) for item in items_of(each) or ()]
    first = items[0] if items and isinstance(items[0], Array) else Array("torch", ANY)
    return first.derive(shape=ANY, base=None, scores=None, formula=None, axes=(), flags=first.flags | {PACKED})


def _pack(call: Call) -> Value:
    content, first = call.array("input"), call.constant("batch_first", MISSING)
    if content is None:
        return Array("torch", ANY)
    out = content.derive(shape=ANY, base=None, scores=None, formula=None, axes=(), flags=content.flags | {PACKED})
    if content.shape.rank != 3 or not isinstance(first, bool):
        return out
    batch, features = content.shape.dims[0 if first else 1], content.shape.dims[2]
    lengths = call.machine.constant(call["lengths"])
    told = [each for each in lengths if type(each) is int] if isinstance(lengths, tuple) else []
    longest = max(told) if isinstance(lengths, tuple) and len(told) == len(lengths) > 0 else None
    return packed(out, Shape((batch, longest, features)))


def _pad(call: Call) -> Value:
    """As long as the longest of the batch, which may be less than it was padded to before."""
    content, first = call.array("sequence"), call.constant("batch_first", MISSING)
    held = None if content is None else shape_in(content)
    lengths = Array("torch", Shape((None if held is None else held.dims[0],)), "int64")
    if content is None or held is None or not isinstance(first, bool):
        return Tuple((Array("torch", ANY), lengths))
    longest = held.dims[1] or Sym("longest", call.token, many=True)
    time = longest if call["total_length"] == NONE else call.machine.constant(call["total_length"])
    lead = (held.dims[0], time) if first else (time, held.dims[0])
    flags = frozenset(flag for flag in content.flags if flag != PACKED and not (isinstance(flag, tuple) and flag[0] == "packed"))
    return Tuple((content.derive(shape=Shape((*lead, held.dims[-1])), flags=flags), lengths))
