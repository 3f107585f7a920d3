"""numpy's scalars, grids and halves of matrices, and what makes arrays out of functions and conditions."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tensorlint.interpreter.store import MISSING
from tensorlint.interpreter.subscripts import slice_bounds
from tensorlint.interpreter.vocabulary import items_of
from tensorlint.libraries.arrays.creation import asked_shape, generated, wanted_dtype
from tensorlint.libraries.arrays.dtypes import NAMES, dtype_of
from tensorlint.libraries.arrays.patterns import as_array
from tensorlint.libraries.arrays.repeating import changed, count_of
from tensorlint.libraries.arrays.shaping import number_of
from tensorlint.libraries.notation import Library
from tensorlint.libraries.numpy.members import array_of
from tensorlint.values import ANY, BOOL, INT, UNKNOWN, Array, Const, LibraryName, LibraryObject, Number, Shape, Tuple, axis_index, broadcast

if TYPE_CHECKING:
    from tensorlint.interpreter.machine import Machine
    from tensorlint.interpreter.vocabulary import Call, Registry
    from tensorlint.values import Value

MAX_ROWS = 100_000
"""Of more rows, it is not counted how many numbers stand on one side of the diagonal."""

NEUTRAL: Final = "finfo iinfo testing errstate seterr array2string printoptions set_printoptions get_printoptions get_include add.at datetime64 timedelta64"


def register(registry: Registry) -> None:
    """The rows."""
    lib = Library(registry, "numpy")
    for name in (*NAMES, "single", "intp"):
        lib.row(f"{name}(x=0, *args, **kwargs)", _scalar)
    lib.rows("tril_indices triu_indices", "(n, k=0, m=None)", _half_of_the_indices)
    lib.rows("argpartition", "(a, kth, axis=-1, kind='introselect', order=None)", _partitioned)
    lib.row("partition(a, kth, axis=-1, kind='introselect', order=None)", _partitioned)
    lib.row("select(condlist, choicelist, default=0)", _select)
    lib.row("resize(a, new_shape)", lambda call: changed(array_of(call), asked_shape(call.machine, (call["new_shape"],))))
    lib.row("frombuffer(buffer, dtype=None, count=-1, offset=0, *, like=None)", _of_bytes)
    lib.row("size(a, axis=None)", _counted)
    lib.row("unravel_index(indices, shape, order='C')", _unravelled)
    lib.row("ravel_multi_index(multi_index, dims, mode='raise', order='C')", _ravelled)
    lib.rows("triu_indices_from tril_indices_from", "(arr, k=0)", lambda call: Tuple((Array("numpy", Shape((None,)), "int64"),) * 2))
    lib.rows("issubdtype isscalar iscomplexobj isrealobj can_cast shares_memory", "(*args, **kwargs)", lambda call: BOOL)
    lib.row("dtype(dtype, *args, **kwargs)", _dtype)
    lib.row("extract(condition, arr)", _extracted)
    registry.neutral.update(f"numpy.{name}" for name in NEUTRAL.split())
    lib.klass("vectorize(pyfunc, *args, **kwargs)").invoked("(*args, **kwargs)", _each_number)
    lib.klass("MGridClass()").hooks(subscript=_grid)
    lib.constant("mgrid", LibraryObject("numpy.MGridClass"))


def _scalar(call: Call) -> Value:
    """`np.float32(x)`: one number of that kind, or an array of them."""
    content = call.content("x")
    dtype = dtype_of(call.machine, LibraryName(call.row.name))
    if isinstance(content, Array):
        return content.derive(library="numpy", dtype=dtype, base=None, graph=None) if content.library == "numpy" else UNKNOWN
    if not isinstance(content, Number) and not (isinstance(content, Const) and isinstance(content.value, (bool, int, float))):
        return UNKNOWN
    return Array("numpy", Shape(()), dtype, content.origins if isinstance(content, Number) else frozenset())  # type: ignore[arg-type]


def _half_of_the_indices(call: Call) -> Value:
    """Where the numbers on one side of the diagonal stand: rows and columns, as many as there are on that side."""
    rows, offset = count_of(call, "n"), count_of(call, "k")
    columns = rows if call.is_none("m") else count_of(call, "m")
    count = None
    if isinstance(rows, int) and isinstance(columns, int) and isinstance(offset, int) and rows <= MAX_ROWS:
        low = offset + 1 if call.row.name.endswith("tril_indices") else offset
        below = sum(min(max(row + low, 0), columns) for row in range(rows))
        count = below if call.row.name.endswith("tril_indices") else rows * columns - below
    each = generated(call, "numpy", Shape((count,)), "int64")
    return Tuple((each, each))


def _partitioned(call: Call) -> Value:
    content = array_of(call)
    flat = call.constant("axis", MISSING)
    shape = content.shape if isinstance(flat, int) else ANY
    return changed(content, shape, "int64" if call.row.name.endswith("argpartition") else content.dtype)


def _select(call: Call) -> Value:
    """One of several arrays for each place: they broadcast."""
    m = call.machine
    given = [m.content(each) for name in ("condlist", "choicelist") for each in items_of(call.content(name)) or (UNKNOWN,)]
    shape = Shape(())
    for each in given:
        if isinstance(each, Array):
            shape, fits = broadcast(shape, each.shape)
            if fits is False:
                return Array("numpy", ANY)
        elif not isinstance(each, (Const, Number)):
            return Array("numpy", ANY)
    arrays = [each for each in given if isinstance(each, Array)]
    return changed(arrays[0], shape, None) if arrays else Array("numpy", ANY)


def _of_bytes(call: Call) -> Value:
    return Array("numpy", Shape((None,)), "float64" if call.is_none("dtype") else wanted_dtype(call, None))


def _each_number(call: Call) -> Value:
    """A function of the program for each number of an array."""
    given = [call.machine.content(each) for each in call.star()]
    arrays = [each for each in given if isinstance(each, Array)]
    plain = all(isinstance(each, (Array, Const, Number)) for each in given) and len(given) == len(call.star())
    own = call.own()
    if not plain or len(arrays) != 1 or not isinstance(own, LibraryObject) or len(own.arguments) != 1 or set(call.bound) - {"*args"}:
        return UNKNOWN
    return changed(arrays[0], arrays[0].shape, None).derive(library="numpy")


def _grid(m: Machine, receiver: Value, content: Value, index: Value, node: object) -> Value:
    """`np.mgrid[0:3, 0:4]`: for each axis, where on it a number stands."""
    parts = index.items if isinstance(index, Tuple) and index.rest is None else (index,)
    sizes: list[int] = []
    for part in parts:
        bounds = slice_bounds(m, part)
        if bounds is None or MISSING in bounds or not all(each is None or type(each) is int for each in bounds) or bounds[1] is None:
            return UNKNOWN
        start, stop, step = bounds
        sizes.append(len(range(start or 0, stop, step or 1)))  # type: ignore[arg-type, call-overload]
    return Array("numpy", Shape((len(parts), *sizes) if isinstance(index, Tuple) else tuple(sizes)), "int64")


def _counted(call: Call) -> Value:
    """How many numbers there are, or of how many an axis is."""
    content, axis = array_of(call), call.constant("axis", MISSING)
    if content.shape.prefix or axis is MISSING:
        return INT
    if axis is None:
        return number_of(content.shape.size())
    at = axis_index(axis, len(content.shape.dims)) if isinstance(axis, int) else None
    return INT if at is None else number_of(content.shape.dims[at])


def _unravelled(call: Call) -> Value:
    """The place of each number in a shape: one number for each of its axes."""
    m, shape = call.machine, asked_shape(call.machine, (call["shape"],))
    given = m.content(call["indices"])
    each = given.derive(library="numpy", dtype="int64", base=None) if isinstance(given, Array) else INT if isinstance(given, (Const, Number)) else UNKNOWN
    return Tuple((), each) if shape.prefix or not shape.dims else Tuple((each,) * len(shape.dims))


def _ravelled(call: Call) -> Value:
    held = items_of(call.content("multi_index"))
    first = call.machine.content(held[0]) if held else UNKNOWN
    return Array("numpy", first.shape, "int64", first.origins) if isinstance(first, Array) else UNKNOWN


def _extracted(call: Call) -> Value:
    content = as_array(call, "arr")
    return Array("numpy", ANY) if content is None else changed(content, Shape((None,)))


def _dtype(call: Call) -> Value:
    """A dtype is what names it."""
    content = call.content("dtype")
    known = dtype_of(call.machine, content)
    return LibraryName(f"numpy.{known}") if known is not None else UNKNOWN
