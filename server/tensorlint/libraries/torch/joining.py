"""torch's functions that put tensors together: side by side, as grids, padded to one length."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tensorlint.interpreter.iteration import length_of
from tensorlint.interpreter.store import MISSING
from tensorlint.interpreter.vocabulary import items_of
from tensorlint.libraries.arrays.creation import meshgrid
from tensorlint.libraries.arrays.joining import concatenate, parts_of, raised
from tensorlint.libraries.arrays.repeating import changed
from tensorlint.libraries.arrays.shaping import unsqueeze
from tensorlint.libraries.notation import Library
from tensorlint.libraries.torch import packing
from tensorlint.libraries.torch.tensors import tensor_of
from tensorlint.values import ANY, Array, Dim, Shape, Sym, Tuple, Value, multiply

if TYPE_CHECKING:
    from tensorlint.interpreter.vocabulary import Call, Registry


def register(registry: Registry) -> None:
    """The rows."""
    lib = Library(registry, "torch")
    _joining(registry, lib)


def _joining(registry: Registry, lib: Library) -> None:
    lib.row("hstack(tensors, *, out=None)", _hstack, library="torch")
    lib.rows("vstack row_stack", "(tensors, *, out=None)", _vstack, library="torch")
    lib.row("dstack(tensors, *, out=None)", _dstack, library="torch")
    lib.row("column_stack(tensors, *, out=None)", _column_stack, library="torch")
    lib.row("meshgrid(*tensors, indexing=None)", _grid, library="torch")
    lib.row("cartesian_prod(*tensors)", _cartesian, library="torch")
    lib.row("combinations(input, r=2, with_replacement=False)", _combinations, library="torch")
    padding = Library(registry, "torch.nn.utils.rnn")
    padding.row("pad_sequence(sequences, batch_first=False, padding_value=0.0, padding_side='right')", _pad_sequence, library="torch")
    packing.register(padding)


def _lifted(call: Call, rank: int) -> tuple[list[Array], bool]:
    parts, known = parts_of(call.machine, call["tensors"])
    return [raised(part, rank) for part in parts], known


def _hstack(call: Call) -> Value:
    parts, known = _lifted(call, 1)
    if not known or not parts or any(part.shape.rank is None for part in parts):
        return Array("torch", ANY)
    return concatenate(call, Tuple(tuple(parts)), 0 if parts[0].shape.rank == 1 else 1, "torch")


def _vstack(call: Call) -> Value:
    parts, known = _lifted(call, 2)
    return concatenate(call, Tuple(tuple(parts)), 0, "torch") if known and parts else Array("torch", ANY)


def _dstack(call: Call) -> Value:
    parts, known = _lifted(call, 3)
    return concatenate(call, Tuple(tuple(parts)), 2, "torch") if known and parts else Array("torch", ANY)


def _column_stack(call: Call) -> Value:
    parts, known = parts_of(call.machine, call["tensors"])
    if not known or not parts or any(part.shape.rank in {None, 0} for part in parts):
        return Array("torch", ANY)
    return concatenate(call, Tuple(tuple(unsqueeze(part, 1) if part.shape.rank == 1 else part for part in parts)), 1, "torch")


def _grid(call: Call) -> Value:
    given = call.star("tensors")
    listed = items_of(call.machine.content(given[0])) if len(given) == 1 else None
    return meshgrid(call, given if listed is None else listed, "torch")


def _cartesian(call: Call) -> Value:
    arrays = [content for value in call.star("tensors") if isinstance(content := call.machine.content(value), Array)]
    if not arrays or len(arrays) != len(call.star("tensors")) or any(each.shape.rank != 1 for each in arrays):
        return Array("torch", ANY)
    total: Dim = 1
    for each in arrays:
        total = multiply(total, each.shape.dims[0])
    return changed(arrays[0], Shape((total, len(arrays)) if len(arrays) > 1 else (total,)))


def _combinations(call: Call) -> Value:
    import math

    content, count = tensor_of(call), call.constant("r", MISSING)
    size = content.shape.dims[0] if content.shape.rank == 1 else None
    known = isinstance(size, int) and isinstance(count, int) and call.constant("with_replacement") is False
    return changed(content, Shape((math.comb(size, count) if known else None, count if isinstance(count, int) else None)))  # type: ignore[arg-type]


def _pad_sequence(call: Call) -> Value:
    parts, known = parts_of(call.machine, call["sequences"])
    first = call.constant("batch_first", MISSING)
    if not parts or first is MISSING or any(part.shape.rank in {None, 0} for part in parts):
        return Array("torch", ANY)
    lengths = [part.shape.dims[0] for part in parts]
    told = known and all(isinstance(each, int) for each in lengths)
    longest = max(lengths) if told else Sym("longest", call.token, many=True)  # type: ignore[type-var]
    count = len(parts) if known else length_of(call.content("sequences"))
    lead = (count, longest) if first else (longest, count)
    return changed(parts[0], Shape((*lead, *parts[0].shape.dims[1:])))
