"""Making arrays: random numbers, constants, from lists."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

from tensorlint.interpreter.measuring import handed_in
from tensorlint.interpreter.store import MISSING
from tensorlint.libraries.arrays.dtypes import dtype_of, is_float, is_integer
from tensorlint.libraries.arrays.repeating import changed
from tensorlint.libraries.arrays.shaping import dim_of, shape_argument
from tensorlint.libraries.labels import CONSTANT, with_classes
from tensorlint.values import (
    ANY,
    NOISE,
    NONE,
    UNKNOWN,
    Array,
    Const,
    Dim,
    LibraryObject,
    Mapping_,
    Number,
    Origin,
    Ref,
    Sequence,
    Shape,
    Tuple,
    Value,
    same,
    stacked,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tensorlint.interpreter.machine import Machine
    from tensorlint.interpreter.vocabulary import Call
    from tensorlint.values import Origins


def generated(call: Call, library: str, shape: Shape, dtype: str | None, *, filler: bool = True) -> Array:
    """An array of numbers that the program makes up: a source of data of its own. `filler`: of nothing but a shape, so that it stands for no data."""
    medium = NOISE if call.row.facts.get("normal") and _is_standard(call) else ""
    origin = Origin("generated", call.token, call.row.name.rpartition(".")[2], filler=filler, medium=medium)
    return Array(library, shape, dtype, frozenset({origin}), closed=True)


def _is_standard(call: Call) -> bool:
    """Whether normal numbers are drawn around nought with a deviation of one."""
    return all(not call.given(name) or call.constant(name, None) == usual for name, usual in STANDARD.items())


def asked_shape(m: Machine, values: tuple[Value, ...]) -> Shape:
    """The shape that something new is to have: a size that is handed in, of which nothing else is known, is one size wherever it is used."""
    shape = shape_argument(m, values)
    content = m.content(values[0]) if len(values) == 1 else None
    items = content.items if isinstance(content, (Tuple, Sequence)) else values
    if None not in shape.dims or len(items) != len(shape.dims):
        return shape
    return Shape(handed_in(item, m.content(item)) if dim is None else dim for item, dim in zip(items, shape.dims))


def between(call: Call, made: Array, bounds: Iterable[Value]) -> Array:
    """Numbers between bounds. Those that lie where data lies were treated as that data was, which is not followed."""
    told = (call.machine.content(bound) for bound in bounds)
    return made if all(isinstance(each, Const) or (isinstance(each, Number) and each.dim is not None) for each in told) else made.derive(closed=False)


def table_in_lists(call: Call, value: Value) -> Array | None:
    """The table that a list of rows makes, `[[1.0, 2.0]]` or `[row]`; None where it is no list, or one of texts."""
    if not isinstance(call.machine.content(value), (Tuple, Sequence)):
        return None
    made = from_literal(call.machine, value, "numpy")
    if made is None or not (is_float(made.dtype) or is_integer(made.dtype)):
        return None
    return as_source(call, made, value)


STANDARD: Final = {"loc": 0, "mean": 0, "scale": 1, "std": 1, "stddev": 1}
"""What the parameters of normal numbers are called, and are where nothing is told."""
COMPUTED: Final = "computed"
"""The flag of an array made of numbers that the program has calculated with, until it is known what the array is for."""
SPREAD: Final = 10
"""So many standard deviations from the mean there is next to nothing."""


def _may_hold_lists(content: Array) -> bool:
    """Whether a column was set to nobody knows what: its cells may be lists, of which a tensor makes further axes (tried)."""
    return content.library == "pandas" and content.shape.rank == 1 and content.dtype is None and not content.closed


def wanted_dtype(call: Call, default: str | None) -> str | None:
    """The dtype that the call asks for."""
    return dtype_of(call.machine, call["dtype"]) if call.given("dtype") and not call.is_none("dtype") else default


def from_literal(m: Machine, value: Value, library: str) -> Array | None:
    """An array of nested lists of numbers; None where the argument is no list."""
    content = m.content(value)
    if isinstance(content, Array):
        shape = ANY if _may_hold_lists(content) and library != "numpy" else content.shape  # numpy keeps them as objects
        return content.derive(library=library, base=None, shape=shape)
    if content == NONE:
        return None  # it stands where no array has come yet
    if isinstance(content, (Const, Number)):
        kind = content.kind if isinstance(content, Number) else type(content.value).__name__
        origins = content.origins if isinstance(content, Number) else frozenset()
        return Array(library, Shape(()), _python_dtype(kind, library), origins)
    if isinstance(content, LibraryObject):
        cls = m.registry.class_named(content.name)
        numbers = cls.action("operand") if cls is not None else None
        kept = None if numbers is None else numbers(content)
        if kept is None and _is_entered(m, content):  # a list of rows, or of numbers
            return Array(library, ANY, None, frozenset({Origin("parameter", value.cell if isinstance(value, Ref) else content.name, "request")}))
        return None if kept is None else kept.derive(library=library)
    if not isinstance(content, (Tuple, Sequence)):
        return None
    dims, kinds, origins = _nested(m, content)
    if isinstance(content, Tuple) and not content.items and content.rest is None:
        dims = (0,)  # a list may have been filled where nobody saw it; a tuple cannot
    number: str | None = "float" if "float" in kinds or not kinds else "int" if "int" in kinds else "bool" if kinds == {"bool"} else None
    if kinds - {"float", "int", "bool"}:
        dtype = next(iter(kinds)) if len(kinds) == 1 and "?" not in kinds else None
    else:
        dtype = _python_dtype(number, library)
    out = Array(library, ANY if dims is None else Shape(dims), dtype, origins)  # type: ignore[arg-type]
    told = _of_arrays(m, content)
    if told is not None:
        sources = out.origins or told.origins
        if content.rest is not None:
            sources = frozenset(map(_put_together, sources))
        return told.derive(library=library, shape=out.shape, dtype=out.dtype, origins=stacked(sources))
    if _holds_computed(m, content):
        return out.derive(flags=out.flags | {COMPUTED})
    constant = m.constant(content, MISSING)
    scaled = frozenset({COMPUTED} if seems_scaled(m, content) else ())
    if isinstance(constant, tuple) and all(isinstance(item, (int, float)) for item in constant):
        out = out.derive(flags=scaled | {(CONSTANT, constant)}, closed=True)
    elif scaled:
        out = out.derive(flags=scaled)
    elif isinstance(constant, tuple) and len(set(constant)) > 1 and all(isinstance(item, str) for item in constant):
        out = with_classes(out, len(set(constant)))
    return out


def _put_together(origin: Origin) -> Origin:
    """Rows that were taken one by one and put below one another again are no single row any more."""
    return origin.within((*origin.part[:-1], ("rows",))) if origin.part and origin.part[-1] == ("row",) else origin


def counted(bounds: list[float]) -> Dim:
    """How many numbers a range holds, whose bounds may be fractions."""
    start, stop, step = (0, *bounds, 1) if len(bounds) == 1 else (*bounds, 1) if len(bounds) == 2 else bounds
    return max(0, math.ceil((stop - start) / step)) if step and math.isfinite((stop - start) / step) else None


def length_of_range(m: Machine, values: list[Value], constants: list[object]) -> Dim:
    """How many numbers a range of these bounds holds. `constants`: what is known of them."""
    if len(values) == 1 and not isinstance(constants[0], float):
        return dim_of(m, values[0])
    if constants and all(isinstance(each, int) for each in constants) and 0 not in constants[2:]:
        return len(range(*constants))  # type: ignore[call-overload]  # they are all whole
    if constants and all(isinstance(each, (int, float)) for each in constants):
        return counted(constants)  # type: ignore[arg-type]  # they are all numbers
    return None


def as_source(call: Call, made: Array, of: Value = UNKNOWN) -> Array:
    """An array that was written down in the program is a source of data of its own; one of which not all parts are known may hold anything.

    What is made twice of one list (`of`) is the same data. What was done to numbers that the program has calculated with is not known.
    """
    if made.origins or made.dtype is None:
        return made
    source = of.cell if isinstance(of, Ref) else call.token
    return made.derive(origins=frozenset({Origin("generated", source, "literal")}), closed=COMPUTED not in made.flags, flags=made.flags - {COMPUTED})


def _holds_computed(m: Machine, content: Value, depth: int = 6) -> bool:
    """Whether the program has calculated a number of nested lists: it may have scaled it."""
    if isinstance(content, (Const, Number)):
        return content.computed
    if not isinstance(content, (Tuple, Sequence)) or not depth:
        return False
    held = [*content.items[:64], *([] if content.rest is None else [content.rest])]
    return any(_holds_computed(m, m.content(item), depth - 1) for item in held)


def seems_scaled(m: Machine, value: Value) -> bool:
    """Whether numbers that stand in the program look like those that a scaler gives; of a table by columns: all that it holds."""
    content = m.content(value)
    if isinstance(content, Mapping_):
        columns = [m.constant(each, MISSING) for _, each in content.entries]
        return all(isinstance(each, tuple) for each in columns) and _stands_on_a_scale(tuple(columns))
    constant = m.constant(content, MISSING)
    return isinstance(constant, tuple) and _stands_on_a_scale(constant)


def _stands_on_a_scale(written: tuple[object, ...]) -> bool:
    """Whether numbers that were written down look like those that a scaler gives, and may have been taken from what a program printed.

    Such lie on both sides of nothing and have more digits than anybody measures, or are parts of one, row by row.
    """
    nested = any(isinstance(each, tuple) for each in written)
    numbers = [each for row in written for each in (row if isinstance(row, tuple) else (row,))]
    if len(numbers) < 2 or not all(isinstance(each, (int, float)) for each in numbers):
        return False
    told = [float(each) for each in numbers]  # type: ignore[arg-type]  # they are all numbers
    fractions = [each for each in told if not each.is_integer()]
    if nested and min(told) >= 0 and max(told) <= 1:
        return bool(fractions)
    exact = [each for each in fractions if round(each, 3) != each]
    return min(told) < 0 and max(map(abs, told)) <= SPREAD and 2 * len(exact) > len(told)


def _python_dtype(kind: str | None, library: str) -> str | None:
    if kind == "float":
        return "float32" if library in {"torch", "tensorflow"} else "float64"
    if kind == "int":
        return "int32" if library == "tensorflow" else "int64"
    return "bool" if kind == "bool" else None


def holds_arrays(m: Machine, content: Tuple | Sequence) -> bool:
    """Whether a list holds arrays and nothing else."""
    held = [*content.items, *([] if content.rest is None else [content.rest])]
    return bool(held) and all(isinstance(m.content(item), Array) for item in held)


def _of_arrays(m: Machine, content: Tuple | Sequence) -> Array | None:
    """What holds of all arrays of a list that holds nothing else; None for other lists."""
    from tensorlint.libraries.arrays.joining import parts_of, together

    if not holds_arrays(m, content):
        return None
    parts, known = parts_of(m, content)
    if content.rest is not None and content.items:
        parts, known = [*[m.content(item) for item in content.items], *parts], True  # type: ignore[list-item]
    return together(parts, known=known) if parts else None


def _nested(m: Machine, content: Tuple | Sequence, depth: int = 0) -> tuple[tuple[Dim, ...] | None, set[str], Origins]:
    """The sizes of nested lists, the kinds of their numbers, and what they came from."""
    if content.rest is not None:
        size: Dim = content.size if isinstance(content, Sequence) else None
        items = [m.content(each) for _, each in m.alternatives(content.rest)]
    else:
        if not content.items:
            return None, set(), frozenset()  # what was not seen to be filled may have been
        size = len(content.items)
        items = [m.content(item) for item in content.items[:64]]
    dims: tuple[Dim, ...] | None = ()
    kinds: set[str] = set()
    origins: Origins = frozenset()
    for index, item in enumerate(items):
        if item == NONE and content.rest is not None:
            return None, {"?"}, origins  # whoever gives an array of it will not have meant that: a path on which nothing was found
        if isinstance(item, (Const, Number)):
            kinds.add(item.kind if isinstance(item, Number) else type(item.value).__name__)
            inner_dims: tuple[Dim, ...] | None = ()
            origins |= item.origins if isinstance(item, Number) else frozenset()
        elif isinstance(item, (Tuple, Sequence)) and depth < 6:
            inner_dims, more, further = _nested(m, item, depth + 1)
            kinds |= more
            origins |= further
        elif isinstance(item, Array):
            inner_dims = None if item.shape.prefix else item.shape.dims
            kinds.add(item.dtype or "?")
            origins |= item.origins
        elif depth and len(items) > 1 and _is_entered(m, item):
            inner_dims = ()
            kinds.add("float")  # in a table of numbers; what stands there alone may be a row of them
        else:
            return None, {"?"}, origins
        if index == 0:
            dims = inner_dims
        elif dims is None or inner_dims is None or len(dims) != len(inner_dims):
            dims = None
        else:
            dims = tuple(a if same(a, b) else None for a, b in zip(dims, inner_dims))
    return (None if dims is None else (size, *dims)), kinds, origins


def _is_entered(m: Machine, item: Value) -> bool:
    """Whether it is what somebody has entered in one field."""
    cls = m.registry.class_named(item.name) if isinstance(item, LibraryObject) else None
    return cls is not None and bool(cls.fact("entered"))


def shaped(call: Call, library: str, dtype: str | None, name: str = "size") -> Value:
    """Random or constant numbers of a shape given as a tuple or number."""
    if call.given(f"*{name}"):
        shape = shape_argument(call.machine, call.star(name))
    elif call.given(name) and not call.is_none(name):
        shape = shape_argument(call.machine, (call[name],))
    else:
        shape = Shape(())
    return generated(call, library, shape, dtype)


__all__ = ["between", "counted", "from_literal", "generated", "length_of_range", "shaped", "table_in_lists", "wanted_dtype"]


def meshgrid(call: Call, vectors: Iterable[Value], library: str) -> Value:
    """The grids that vectors span."""
    arrays = [call.machine.content(value) for value in vectors]
    indexing = call.constant("indexing", MISSING)
    known = [each for each in arrays if isinstance(each, Array) and each.shape.rank == 1]
    if not known or len(known) != len(arrays) or indexing not in {"xy", "ij", None} or call.constant("sparse", False):
        return Sequence((), Array(library, ANY))
    dims = [each.shape.dims[0] for each in known]
    if indexing == "xy" and len(dims) > 1:
        dims[0], dims[1] = dims[1], dims[0]
    return Tuple(tuple(changed(each, Shape(dims)) for each in known))


def is_written(m: Machine, value: Value, depth: int = 4) -> bool:
    """Whether all values of a table are numbers that were written down where it is made: none of them is missing, or a name that waits to be encoded."""
    content = m.content(value)
    if isinstance(content, (Tuple, Sequence)):
        return content.rest is None and bool(content.items) and depth > 0 and all(is_written(m, each, depth - 1) for each in content.items)
    if isinstance(content, Mapping_):
        return content.rest is None and bool(content.entries) and depth > 0 and all(is_written(m, each, depth - 1) for _, each in content.entries)
    return isinstance(content, Const) and isinstance(content.value, (int, float)) and content.value == content.value
