"""numpy's functions that repeat, pad, cut, sort and combine: the shapes that they leave."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING, Final

from tensorlint.interpreter.store import MISSING
from tensorlint.interpreter.vocabulary import LibraryClass
from tensorlint.libraries.arrays import copying, repeating
from tensorlint.libraries.arrays.creation import between, generated, wanted_dtype
from tensorlint.libraries.arrays.dtypes import is_float
from tensorlint.libraries.arrays.elementwise import elementwise
from tensorlint.libraries.arrays.joining import concatenate, parts_of, together
from tensorlint.libraries.arrays.patterns import as_array, einsum, follows
from tensorlint.libraries.arrays.repeating import along, changed, cut, differences, even_parts, padded, repeated, tiled
from tensorlint.libraries.arrays.shaping import axes_argument, dim_of, flatten, shape_argument, unsqueeze
from tensorlint.libraries.notation import ClassRows, Library
from tensorlint.values import ANY, UNKNOWN, Array, Const, Dim, Sequence, Shape, Sym, Tuple, Value, add, axis_index, broadcast, multiply

if TYPE_CHECKING:
    from tensorlint.interpreter.machine import Machine
    from tensorlint.interpreter.vocabulary import Call, Registry, Transfer

LINALG: Final = {
    "inv(a)": "... n n -> ... n n",
    "pinv(a, rcond=None, hermitian=False, *, rtol=None)": "... m n -> ... n m",
    "det(a)": "... n n -> ...",
    "cholesky(a, /, *, upper=False)": "... n n -> ... n n",
    "eigvalsh(a, UPLO='L')": "... n n -> ... n",
}
PRODUCTS: Final = {
    "outer(a, b, out=None)": "m, n -> m n",
    "kron(a, b)": "m n, p q -> m*p n*q",
    "vdot(a, b, /)": "n, n ->",
    "trace(a, offset=0, axis1=0, axis2=1, dtype=None, out=None)": "m n ->",
}
BINARY: Final = {
    "not_equal": "NotEq", "greater": "Gt", "greater_equal": "GtE", "less": "Lt", "less_equal": "LtE", "floor_divide": "FloorDiv", "remainder": "Mod",
    "fmod": "Mod", "arctan2": "Mod", "hypot": "Mod", "fmax": "Mod", "fmin": "Mod", "float_power": "Pow", "logical_and": "Eq", "logical_or": "Eq",
    "logical_xor": "Eq", "isclose": "Eq", "bitwise_and": "Mod", "bitwise_or": "Mod", "copysign": "Mod",
}  # fmt: skip


def register(registry: Registry) -> None:
    """The rows."""
    lib = Library(registry, "numpy")
    cls = registry.arrays["numpy"]
    assert isinstance(cls, LibraryClass)
    array = ClassRows(registry, cls)
    _binary(lib)
    _moving(lib, array)
    _joining(lib)
    _algebra(registry, lib)
    _making(lib)
    _counting(lib, array)


def _binary(lib: Library) -> None:
    from tensorlint.libraries.numpy import _binary as binary

    for name, operator in BINARY.items():
        lib.row(f"{name}(x1, x2, *args, **kwargs)", binary(operator))
    lib.rows("reciprocal degrees radians trunc sinc exp2 positive conj real", "(x, *args, **kwargs)", elementwise)
    lib.rows("tril triu", "(m, k=0)", elementwise)
    lib.rows("signbit iscomplex isreal", "(x)", elementwise, dtype="bool")


def _moving(lib: Library, array: ClassRows) -> None:
    lib.row("repeat(a, repeats, axis=None)", _repeat)
    array.method("repeat(repeats, axis=None)", _repeat)
    lib.row("tile(A, reps)", lambda call: copying.tile(call, tiled(_first(call), shape_argument(call.machine, (call["reps"],))), "reps"))
    lib.row("pad(array, pad_width, mode='constant', **kwargs)", lambda call: padded(call.machine, _first(call), call["pad_width"]))
    lib.row("diff(a, n=1, axis=-1, prepend=None, append=None)", _diff)
    lib.rows("ediff1d", "(ary, to_end=None, to_begin=None)", lambda call: differences(flatten(_first(call), 0, -1), 0))
    lib.row("gradient(f, *varargs, axis=None, edge_order=1)", lambda call: changed(_first(call), _first(call).shape if call.given("axis") else ANY))
    for name in ("cumsum", "cumprod", "nancumsum"):
        lib.row(f"{name}(a, axis=None, dtype=None, out=None)", _running)
        array.method(f"{name}(axis=None, dtype=None, out=None)", _running)
    for signature in ("diag(v, k=0)", "diagflat(v, k=0)"):
        lib.row(signature, lambda call: repeating.diagonal(_first(call), call.constant("k", MISSING)))
    lib.row("diagonal(a, offset=0, axis1=0, axis2=1)", _diagonal)
    lib.row("atleast_1d(*arys)", lambda call: _at_least(call, 1))
    lib.row("atleast_2d(*arys)", lambda call: _at_least(call, 2))
    lib.row("atleast_3d(*arys)", lambda call: _at_least(call, 3))
    lib.row("ascontiguousarray(a, dtype=None, *, like=None)", lambda call: _raised(_first(call), 1).derive(base=None))
    lib.row("rot90(m, k=1, axes=(0, 1))", _rot90)
    lib.row("delete(arr, obj, axis=None)", _delete)
    lib.row("insert(arr, obj, values, axis=None)", _insert)
    lib.row("append(arr, values, axis=None)", _append)
    lib.rows("split array_split", "(ary, indices_or_sections, axis=0)", _split)
    lib.row("hsplit(ary, indices_or_sections)", lambda call: _split(call, 0 if _first(call).shape.rank == 1 else 1))
    lib.row("vsplit(ary, indices_or_sections)", lambda call: _split(call, 0))
    lib.row("take(a, indices, axis=None, out=None, mode='raise')", _take)
    array.method("take(indices, axis=None, out=None, mode='raise')", _take)
    lib.row("take_along_axis(arr, indices, axis=-1)", _take_along)
    lib.row("apply_along_axis(func1d, axis, arr, *args, **kwargs)", lambda call: Array("numpy", ANY))
    windows = "(x, window_shape, axis=None, *, subok=False, writeable=False)"
    Library(lib.registry, "numpy.lib.stride_tricks").row(f"sliding_window_view{windows}", _windows)


def _first(call: Call) -> Array:
    """The array that a call is about: a list of numbers is one too."""
    own = call.own() if call.receiver is not None else None
    found = own if isinstance(own, Array) else as_array(call, call.row.signature.parameters[0].name) if call.receiver is None else None
    return found if found is not None else Array("numpy", ANY)


def _repeat(call: Call) -> Value:
    times = call.content("repeats")
    content, axis = _first(call), axes_argument(call.machine, call["axis"])
    if isinstance(times, Array):
        return changed(content, along(content.shape, axis, lambda dim: None) if axis is not None else Shape((None,)))
    return copying.repeat(call, repeated(content, repeating.count_of(call, "repeats"), axis))


def _diff(call: Call) -> Value:
    if call.given("prepend") or call.given("append"):
        return changed(_first(call), ANY)
    out = differences(_first(call), call.constant("axis", MISSING), call.constant("n", MISSING))
    return elementwise(call).derive(shape=out.shape)  # type: ignore[attr-defined, no-any-return]


def _running(call: Call) -> Value:
    content = _first(call)
    out = elementwise(call) if call.receiver is not None or call.array("a") is not None else content
    shape = Shape((content.shape.size(),)) if call.is_none("axis") else content.shape
    assert isinstance(out, Array)
    return out.derive(shape=shape, dtype=wanted_dtype(call, summed_dtype(content.dtype)))


def summed_dtype(dtype: str | None) -> str | None:
    """Sums of small integers are wide."""
    if dtype in {"bool", "int8", "int16", "int32"}:
        return "int64"
    return "uint64" if dtype in {"uint8", "uint16", "uint32"} else dtype


def _diagonal(call: Call) -> Value:
    content = _first(call)
    plain = call.constant("offset") == 0 and content.shape.rank == 2
    return repeating.diagonal(content) if plain else changed(content, ANY)


def _at_least(call: Call, rank: int) -> Value:
    values = call.star("arys")
    content = call.machine.content(values[0]) if len(values) == 1 else UNKNOWN
    return _raised(content, rank) if isinstance(content, Array) else UNKNOWN


def _raised(content: Array, rank: int) -> Array:
    have = content.shape.rank
    if have is None:
        return changed(content, ANY)
    if have >= rank:
        return content
    if rank == 3 and have == 2:
        return unsqueeze(content, 2)
    if rank == 3 and have == 1:
        return unsqueeze(unsqueeze(content, 0), 2)
    return changed(content, Shape((1,) * (rank - have) + content.shape.dims))


def _rot90(call: Call) -> Value:
    content = _first(call)
    dims = content.shape.dims
    turns = call.constant("k", MISSING)
    if content.shape.rank is None or len(dims) < 2 or call.given("axes") or not isinstance(turns, int):
        return changed(content, ANY)
    return changed(content, Shape((dims[1], dims[0], *dims[2:])) if turns % 2 else content.shape)


def _one(call: Call, name: str) -> bool:
    return isinstance(call.constant(name, MISSING), int)


def _delete(call: Call) -> Value:
    content, axis = _first(call), axes_argument(call.machine, call["axis"])
    if axis is None:
        content, axis = flatten(content, 0, -1), 0
    return changed(content, along(content.shape, axis, lambda dim: add(dim, -1) if _one(call, "obj") else None))


def _insert(call: Call) -> Value:
    content, axis = _first(call), axes_argument(call.machine, call["axis"])
    if axis is None:
        content, axis = flatten(content, 0, -1), 0
    single = _one(call, "obj") and isinstance(call.content("values"), Const)
    return changed(content, along(content.shape, axis, lambda dim: add(dim, 1) if single else None))


def _append(call: Call) -> Value:
    a, b = as_array(call, "arr"), as_array(call, "values")
    if a is None or b is None:
        return Array("numpy", ANY)
    axis = axes_argument(call.machine, call["axis"])
    if axis is None:
        both = together([a, b], known=True)
        return both.derive(shape=Shape((add(a.shape.size(), b.shape.size()),)))
    return concatenate(call, Tuple((a, b)), axis, "numpy")


def _split(call: Call, fixed: int | None = None) -> Value:
    content = _first(call)
    axis = fixed if fixed is not None else call.constant("axis", MISSING)
    parts = call.constant("indices_or_sections", MISSING)
    whole = repeating.size_along(content.shape, axis)
    sizes = even_parts(whole, parts)
    if isinstance(parts, tuple) and isinstance(whole, int) and all(isinstance(each, int) and each >= 0 for each in parts):
        bounds = [0, *(min(each, whole) for each in parts), whole]
        sizes = [max(0, after - before) for before, after in itertools.pairwise(bounds)]
    return cut(call.machine, content, sizes, axis)


def _take(call: Call) -> Value:
    content, axis = _first(call), axes_argument(call.machine, call["axis"])
    index = as_array(call, "indices")
    if index is None or index.shape.prefix or content.shape.prefix:
        return changed(content, ANY)
    if axis is None:
        return changed(content, index.shape)
    at = axis_index(axis, len(content.shape.dims)) if isinstance(axis, int) else None
    if at is None:
        return changed(content, ANY)
    return changed(content, Shape((*content.shape.dims[:at], *index.shape.dims, *content.shape.dims[at + 1 :])))


def _take_along(call: Call) -> Value:
    content, index = _first(call), call.array("indices")
    return changed(content, ANY if index is None or not _one(call, "axis") else _gathered(content.shape, index.shape, call.constant("axis")))


def _gathered(shape: Shape, index: Shape, axis: object) -> Shape:
    at = axis_index(axis, len(shape.dims)) if isinstance(axis, int) and shape.rank is not None and shape.rank == index.rank else None
    if at is None:
        return ANY
    whole, fits = broadcast(Shape((*shape.dims[:at], 1, *shape.dims[at + 1 :])), Shape((*index.dims[:at], 1, *index.dims[at + 1 :])))
    return ANY if fits is False else Shape((*whole.dims[:at], index.dims[at], *whole.dims[at + 1 :]))


def _windows(call: Call) -> Value:
    content = _first(call)
    size, axis = repeating.count_of(call, "window_shape"), axes_argument(call.machine, call["axis"])
    if axis is None and content.shape.rank == 1:
        axis = 0
    if size is None or not isinstance(axis, int):
        return changed(content, ANY)
    shape = along(content.shape, axis, lambda dim: add(add(dim, multiply(size, -1)), 1))
    return changed(content, Shape((*shape.dims, size)) if not shape.prefix else ANY)


def _joining(lib: Library) -> None:
    lib.row("concatenate(arrays, axis=0, out=None, *, dtype=None, casting='same_kind')", _concatenate)
    lib.row("dstack(tup)", _dstack)
    lib.constant("r_", _Joiner.rows(lib))
    lib.constant("c_", _Joiner.columns(lib))
    lib.row("block(arrays)", lambda call: Array("numpy", ANY))


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
    return concatenate(call, Tuple(tuple(_raised(part, 3) for part in parts)), 2, "numpy")


class _Joiner:
    """`np.r_[a, b]` and `np.c_[a, b]`: objects that join what they are indexed with."""

    @staticmethod
    def rows(lib: Library) -> Value:
        return _Joiner._made(lib, "RClass", _join_rows)

    @staticmethod
    def columns(lib: Library) -> Value:
        return _Joiner._made(lib, "CClass", _join_columns)

    @staticmethod
    def _made(lib: Library, name: str, run: object) -> Value:
        from tensorlint.values import LibraryObject

        lib.klass(f"{name}()").hooks(subscript=run)
        return LibraryObject(f"numpy.{name}")


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
        return out.derive(shape=ANY)
    width: Dim = 0
    for part in parts:
        width = add(width, part.shape.dims[1] if part.shape.rank == 2 else 1)
    return out.derive(shape=Shape((parts[0].shape.dims[0], width)))


def _algebra(registry: Registry, lib: Library) -> None:
    linalg = Library(registry, "numpy.linalg")
    for signature, pattern in LINALG.items():
        linalg.row(signature, follows(pattern, dtype="float"))
    linalg.row("solve(a, b)", _solve)
    linalg.row("lstsq(a, b, rcond=None)", _lstsq)
    linalg.row("svd(a, full_matrices=True, compute_uv=True, hermitian=False)", _svd)
    linalg.row("qr(a, mode='reduced')", follows("... m n -> ... m min(m,n) | ... min(m,n) n", dtype="float", names="Q R"))
    linalg.row("eigh(a, UPLO='L')", follows("... n n -> ... n | ... n n", dtype="float", names="eigenvalues eigenvectors"))
    linalg.row("norm(x, ord=None, axis=None, keepdims=False)", _norm)
    linalg.rows("matrix_rank slogdet cond eig matrix_power multi_dot", "(A, *args, **kwargs)", lambda call: UNKNOWN)
    for signature, pattern in PRODUCTS.items():
        lib.row(signature, follows(pattern, dtype="promote"))
    lib.row("inner(a, b, /)", _inner)
    lib.row("einsum(*operands, **kwargs)", _einsum)
    lib.row("tensordot(a, b, axes=2)", _tensordot)
    lib.row("cross(a, b, axisa=-1, axisb=-1, axisc=-1, axis=None)", follows("... n, ... n -> ... n", dtype="promote"))
    for name in ("cov", "corrcoef"):
        lib.row(f"{name}(x, y=None, rowvar=True, *args, **kwargs)", _covariance)
    lib.row("convolve(a, v, mode='full')", _convolve)
    lib.row("correlate(a, v, mode='valid')", _convolve)
    lib.row("interp(x, xp, fp, left=None, right=None, period=None)", lambda call: changed(_first(call), _first(call).shape, "float64"))
    lib.row("polyval(p, x)", _polyval)
    lib.row("polyfit(x, y, deg, rcond=None, full=False, w=None, cov=False)", _polyfit)
    lib.row("vander(x, N=None, increasing=False)", _vander)
    fft = Library(registry, "numpy.fft")
    for name in ("fft", "ifft", "fftshift", "ifftshift", "fft2", "ifft2", "fftn"):
        keeps = name.endswith("shift")
        fft.row(f"{name}(a, n=None, axis=-1, norm=None, out=None)", lambda call, keeps=keeps: _spectrum(call, keeps=keeps))  # type: ignore[misc]
    fft.row("rfft(a, n=None, axis=-1, norm=None, out=None)", _rfft)


def _inner(call: Call) -> Value:
    """The last axes are summed away together; of vectors a number is left."""
    a, b = as_array(call, "a"), as_array(call, "b")
    if a is None or b is None or a.shape.rank not in {1, 2} or b.shape.rank not in {1, 2}:
        return Array("numpy", ANY)
    left, right = ("m k", "m") if a.shape.rank == 2 else ("k", ""), ("n k", "n") if b.shape.rank == 2 else ("k", "")
    return follows(f"{left[0]}, {right[0]} -> {left[1]} {right[1]}".strip(), dtype="promote")(call)


def _solve(call: Call) -> Value:
    b = as_array(call, "b")
    if b is not None and b.shape.rank is None:
        return Array("numpy", ANY)  # a vector or columns
    pattern = "n n, n -> n" if b is not None and b.shape.rank == 1 else "... n n, ... n k -> ... n k"
    return follows(pattern, dtype="float")(call)


def _lstsq(call: Call) -> Value:
    a, b = as_array(call, "a"), as_array(call, "b")
    if a is None or b is None or a.shape.rank != 2 or b.shape.rank not in {1, 2}:
        return Tuple((Array("numpy", ANY), UNKNOWN, UNKNOWN, UNKNOWN))
    out = changed(a, Shape((a.shape.dims[1], *b.shape.dims[1:])), "float64")
    return Tuple((out, Array("numpy", ANY), UNKNOWN, Array("numpy", ANY)))


def _svd(call: Call) -> Value:
    full = call.constant("full_matrices", MISSING)
    if call.constant("compute_uv", MISSING) is not True:
        return Array("numpy", ANY)
    names = "U S Vh"
    if full is True:
        return follows("... m n -> ... m m | ... min(m,n) | ... n n", dtype="float", names=names)(call)
    if full is False:
        return follows("... m n -> ... m min(m,n) | ... min(m,n) | ... min(m,n) n", dtype="float", names=names)(call)
    return Tuple((Array("numpy", ANY), Array("numpy", ANY), Array("numpy", ANY)), None, tuple(names.split()))


def _norm(call: Call) -> Value:
    from tensorlint.libraries.arrays.reductions import reduced_shape

    content = _first(call)
    axis = axes_argument(call.machine, call["axis"])
    keep = call.constant("keepdims", MISSING)
    shape = ANY if keep is MISSING else reduced_shape(content.shape, axis, keepdims=bool(keep))
    dtype = content.dtype if is_float(content.dtype) or content.dtype is None else "float64"
    return changed(content, shape, dtype)


def _einsum(call: Call) -> Value:
    values = call.star("operands")
    return einsum(call, call.machine.constant(values[0], MISSING) if values else None, values[1:], "numpy")


def _tensordot(call: Call) -> Value:
    a, b = as_array(call, "a"), as_array(call, "b")
    axes = call.constant("axes" if any(p.name == "axes" for p in call.row.signature.parameters) else "dims", MISSING)
    if a is None or b is None or not isinstance(axes, int) or a.shape.rank is None or b.shape.rank is None or min(a.shape.rank, b.shape.rank) < axes:
        return Array(str(call.row.facts.get("library", "numpy")), ANY)
    from tensorlint.libraries.arrays.dtypes import promote_names

    dims = (*a.shape.dims[: a.shape.rank - axes], *b.shape.dims[axes:])
    return changed(a, Shape(dims), promote_names(a.dtype, b.dtype, torch_like=a.library == "torch"))


def _covariance(call: Call) -> Value:
    content = _first(call)
    rows = call.constant("rowvar", MISSING)
    if call.given("y") or rows is MISSING or content.shape.rank not in {1, 2}:
        return changed(content, ANY)
    dtype = content.dtype if content.dtype in {"float64", None} else "float64"
    if content.shape.rank == 1:
        return changed(content, Shape(()), dtype)
    size = content.shape.dims[0 if rows else 1]
    return changed(content, Shape((size, size)) if size != 1 else Shape(()), dtype)


def _convolve(call: Call) -> Value:
    a, v = as_array(call, "a"), as_array(call, "v")
    mode = call.constant("mode", MISSING)
    if a is None or v is None or a.shape.rank != 1 or v.shape.rank != 1:
        return Array("numpy", ANY)
    n, k = a.shape.dims[0], v.shape.dims[0]
    from tensorlint.libraries.arrays.dtypes import promote_names

    size: Dim = None
    if mode == "full":
        size = add(add(n, k), -1)
    elif isinstance(n, int) and isinstance(k, int):
        size = {"same": max(n, k), "valid": max(n, k) - min(n, k) + 1}.get(str(mode))
    return changed(a, Shape((size,)), promote_names(a.dtype, v.dtype))


def _polyval(call: Call) -> Value:
    content = call.array("x")
    return Array("numpy", ANY) if content is None else changed(content, content.shape, content.dtype if is_float(content.dtype) else None)


def _polyfit(call: Call) -> Value:
    degree = repeating.count_of(call, "deg")
    plain = call.constant("full") is False and call.constant("cov") is False
    y = as_array(call, "y")
    return changed(y, Shape((add(degree, 1),)), "float64") if plain and y is not None and y.shape.rank == 1 else Array("numpy", ANY)


def _vander(call: Call) -> Value:
    content = _first(call)
    if content.shape.rank != 1:
        return changed(content, ANY)
    size = content.shape.dims[0]
    return changed(content, Shape((size, size if call.is_none("N") else repeating.count_of(call, "N"))))


def _spectrum(call: Call, *, keeps: bool) -> Value:
    content = _first(call)
    plain = call.is_none("n")
    dtype = content.dtype if keeps else {"float32": "complex64"}.get(content.dtype or "", "complex128" if content.dtype else None)
    return changed(content, content.shape if plain or keeps else ANY, dtype)


def _rfft(call: Call) -> Value:
    content = _first(call)
    half = along(content.shape, call.constant("axis", MISSING), lambda dim: dim // 2 + 1 if isinstance(dim, int) else None)
    dtype = {"float32": "complex64"}.get(content.dtype or "", "complex128" if content.dtype else None)
    return changed(content, half if call.is_none("n") else ANY, dtype)


def _making(lib: Library) -> None:
    lib.row("full(shape, fill_value, dtype=None, order='C', *, device=None, like=None)", _full)
    lib.rows("logspace geomspace", "(start, stop, num=50, endpoint=True, base=10.0, dtype=None, axis=0)", _spaced)
    lib.row("indices(dimensions, dtype=int, sparse=False)", _indices)
    lib.row("fromiter(iter, dtype, count=-1, *, like=None)", lambda call: generated(call, "numpy", Shape((None,)), wanted_dtype(call, None)))
    lib.row("meshgrid(*xi, copy=True, sparse=False, indexing='xy')", _meshgrid)


def _full(call: Call) -> Value:
    value = call.content("fill_value")
    kind = {bool: "bool", int: "int64", float: "float64"}.get(type(value.value)) if isinstance(value, Const) else None
    return generated(call, "numpy", shape_argument(call.machine, (call["shape"],)), wanted_dtype(call, kind))


def _spaced(call: Call) -> Value:
    made = generated(call, "numpy", Shape((dim_of(call.machine, call["num"]),)), wanted_dtype(call, "float64"))
    return between(call, made, (call["start"], call["stop"]))


def _indices(call: Call) -> Value:
    shape = shape_argument(call.machine, (call["dimensions"],))
    return generated(call, "numpy", ANY if shape.prefix else Shape((len(shape.dims), *shape.dims)), "int64")


def _meshgrid(call: Call) -> Value:
    arrays = [call.machine.content(value) for value in call.star("xi") or call.star("tensors")]
    indexing = call.constant("indexing", MISSING)
    library = str(call.row.facts.get("library", "numpy"))
    known = [each for each in arrays if isinstance(each, Array) and each.shape.rank == 1]
    if not known or len(known) != len(arrays) or indexing not in {"xy", "ij", None} or call.constant("sparse", False):
        return Sequence((), Array(library, ANY))
    dims = [each.shape.dims[0] for each in known]
    if indexing == "xy" and len(dims) > 1:
        dims[0], dims[1] = dims[1], dims[0]
    return Tuple(tuple(changed(each, Shape(dims)) for each in known))


def _counting(lib: Library, array: ClassRows) -> None:
    for name in ("quantile", "percentile", "nanquantile", "nanpercentile"):
        lib.row(f"{name}(a, q, axis=None, out=None, overwrite_input=False, method='linear', keepdims=False)", _quantile)
    lib.row("argwhere(a)", _picked(lambda call: Array("numpy", Shape((_many(call), _first(call).shape.rank)), "int64", _first(call).origins)))
    lib.row("nonzero(a)", _picked(_nonzero))
    array.method("nonzero()", _picked(_nonzero))
    lib.row("flatnonzero(a)", _picked(lambda call: Array("numpy", Shape((None,)), "int64", _first(call).origins)))
    lib.rows("searchsorted digitize", "(a, v, *args, **kwargs)", _picked(_placed))
    lib.row("bincount(x, weights=None, minlength=0)", _picked(_counted))
    lib.row("histogram(a, bins=10, range=None, density=None, weights=None)", _histogram)
    lib.rows("isin in1d", "(element, test_elements, *args, **kwargs)", _isin)
    lib.row("unique(ar, return_index=False, return_inverse=False, return_counts=False, axis=None, **kwargs)", _picked(_unique))
    lib.rows("intersect1d union1d setdiff1d", "(ar1, ar2, *args, **kwargs)", lambda call: changed(_first(call), Shape((None,))))


def _picked(run: Transfer) -> Transfer:
    """A function that looks for something in its argument: what was decided of it is at its end."""

    def looked(call: Call) -> Value:
        call.machine.use(_first(call), "argmax", call.place)
        return run(call)

    return looked


def _counted(call: Call) -> Value:
    return Array("numpy", Shape((None,)), None if call.given("weights") else "int64", _first(call).origins)


def _many(call: Call) -> Dim:
    return Sym("rows", call.token)


def _quantile(call: Call) -> Value:
    from tensorlint.libraries.arrays.reductions import reduction

    out, q = reduction(call), as_array(call, "q")
    if not isinstance(out, Array) or q is None or q.shape.prefix:
        return out.derive(shape=ANY) if isinstance(out, Array) else out
    shape = ANY if out.shape.prefix else Shape((*q.shape.dims, *out.shape.dims))
    return out.derive(shape=shape)


def _nonzero(call: Call) -> Value:
    content = _first(call)
    rank = content.shape.rank
    each = Array("numpy", Shape((_many(call),)), "int64", content.origins)
    return Tuple((), each) if rank is None else Tuple((each,) * rank)


def _placed(call: Call) -> Value:
    values = call.array("v" if call.row.name.endswith("searchsorted") else "a")
    return Array("numpy", ANY, "int64") if values is None else changed(values, values.shape, "int64")


def _histogram(call: Call) -> Value:
    bins = call.content("bins")
    size = dim_of(call.machine, bins) if not isinstance(bins, Array) else add(bins.shape.dims[0], -1) if bins.shape.rank == 1 else None
    plain = call.is_none("density") and not call.given("weights")
    return Tuple((Array("numpy", Shape((size,)), "int64" if plain else "float64"), Array("numpy", Shape((add(size, 1),)), None)))


def _isin(call: Call) -> Value:
    content = _first(call)
    flat = call.row.name.endswith("in1d")
    return changed(content, Shape((content.shape.size(),)) if flat else content.shape, "bool")


def _unique(call: Call) -> Value:
    content = _first(call)
    extras = [name for name in ("return_index", "return_inverse", "return_counts") if call.constant(name, MISSING) is not False]
    shape = Shape((None,)) if call.is_none("axis") else ANY
    values = changed(content, shape)
    if not extras:
        return values
    if any(call.constant(name, MISSING) is MISSING for name in extras):
        return UNKNOWN
    return Tuple((values, *(Array("numpy", ANY if name == "return_inverse" else Shape((None,)), "int64") for name in extras)))


__all__ = ["register", "summed_dtype"]
