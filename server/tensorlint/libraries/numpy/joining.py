"""numpy's ways of putting arrays together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tensorlint.interpreter.store import MISSING
from tensorlint.libraries.arrays import joining
from tensorlint.libraries.arrays.beside import noted
from tensorlint.libraries.arrays.joining import concatenate, parts_of, raised, together
from tensorlint.libraries.arrays.patterns import as_array
from tensorlint.libraries.arrays.shaping import axes_argument
from tensorlint.libraries.notation import Library
from tensorlint.values import ANY, Array, LibraryObject, Shape, Tuple, add

if TYPE_CHECKING:
    from tensorlint.interpreter.machine import Machine
    from tensorlint.interpreter.vocabulary import Call, Registry
    from tensorlint.values import Dim, Value


def register(registry: Registry) -> None:
    """The rows, and the objects that join what they are indexed with."""
    lib = Library(registry, "numpy")
    lib.row("stack(arrays, axis=0, **kwargs)", lambda call: joining.stack(call, call["arrays"], call.constant("axis", MISSING), "numpy"))
    lib.rows("vstack row_stack", "(tup)", _vstack)
    lib.row("hstack(tup)", lambda call: joining.concatenate(call, call["tup"], _axis_of_columns(call), "numpy"))
    lib.row("column_stack(tup)", lambda call: joining.columns(call, call["tup"]))
    lib.row("concatenate(arrays, axis=0, out=None, *, dtype=None, casting='same_kind')", _concatenate)
    lib.row("dstack(tup)", _dstack)
    lib.row("append(arr, values, axis=None)", _append)
    lib.row("block(arrays)", lambda call: Array("numpy", ANY))
    for name, kind, run in (("r_", "RClass", _join_rows), ("c_", "CClass", _join_columns)):
        lib.klass(f"{kind}()").hooks(subscript=run)
        lib.constant(name, LibraryObject(f"numpy.{kind}"))


def _vstack(call: Call) -> Value:
    """Vectors become rows; matrices are put below one another."""
    parts, _ = joining.parts_of(call.machine, call["tup"])
    if parts and all(part.shape.rank == 1 for part in parts):
        return joining.stack(call, call["tup"], 0, "numpy")
    return joining.concatenate(call, call["tup"], 0 if parts and all((part.shape.rank or 0) >= 2 for part in parts) else MISSING, "numpy")


def _axis_of_columns(call: Call) -> object:
    parts, _ = joining.parts_of(call.machine, call["tup"])
    ranks = [part.shape.rank for part in parts]
    if not ranks or None in ranks or 0 in ranks:
        return MISSING
    return 0 if ranks[0] == 1 else 1


def _concatenate(call: Call) -> Value:
    axis = call.constant("axis", MISSING)
    if axis is not None:
        return concatenate(call, call["arrays"], axis, "numpy")
    parts, known = parts_of(call.machine, call["arrays"])
    if not parts:
        return Array("numpy", ANY)
    total: Dim = 0 if known else None
    for part in parts:
        total = add(total, part.shape.size())
    return together(parts, known=known).derive(shape=Shape((total,)))


def _dstack(call: Call) -> Value:
    parts, known = parts_of(call.machine, call["tup"])
    if not known or not parts:
        return Array("numpy", ANY)
    return concatenate(call, Tuple(tuple(raised(part, 3) for part in parts)), 2, "numpy")


def _append(call: Call) -> Value:
    a, b = as_array(call, "arr"), as_array(call, "values")
    if a is None or b is None:
        return Array("numpy", ANY)
    axis = axes_argument(call.machine, call["axis"])
    if axis is None:
        both = together([a, b], known=True)
        return both.derive(shape=Shape((add(a.shape.size(), b.shape.size()),)))
    return concatenate(call, Tuple((a, b)), axis, "numpy")


def _parts(m: Machine, index: Value) -> list[Array] | None:
    items = index.items if isinstance(index, Tuple) and index.rest is None else (index,)
    found = [m.content(item) for item in items]
    arrays = [each for each in found if isinstance(each, Array)]
    return arrays if arrays and len(arrays) == len(found) else None


def _join_rows(m: Machine, receiver: Value, content: Value, index: Value, node: object) -> Value:
    parts = _parts(m, index)
    if parts is None:
        return Array("numpy", ANY)
    out = together(parts, known=True)
    first = parts[0].shape
    if any(part.shape.rank != first.rank or part.shape.rank in {None, 0} for part in parts):
        return out.derive(shape=ANY)
    total: Dim = 0
    for part in parts:
        total = add(total, part.shape.dims[0])
    return out.derive(shape=Shape((total, *first.dims[1:])))


def _join_columns(m: Machine, receiver: Value, content: Value, index: Value, node: object) -> Value:
    parts = _parts(m, index)
    if parts is None:
        return Array("numpy", ANY)
    out = together(parts, known=True)
    ranks = {part.shape.rank for part in parts}
    if not ranks <= {1, 2}:
        return noted(out.derive(shape=ANY), parts)
    width: Dim = 0
    for part in parts:
        width = add(width, part.shape.dims[1] if part.shape.rank == 2 else 1)
    return noted(out.derive(shape=Shape((parts[0].shape.dims[0], width))), parts)
