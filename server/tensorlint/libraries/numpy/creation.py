"""numpy's ways of making arrays: of lists, of sizes, between bounds, out of files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tensorlint.interpreter.store import MISSING
from tensorlint.libraries.arrays.creation import as_source, asked_shape, between, from_literal, generated, length_of_range, meshgrid, wanted_dtype
from tensorlint.libraries.arrays.indexing import TABLE
from tensorlint.libraries.arrays.shaping import dim_of, shape_argument
from tensorlint.libraries.notation import Library
from tensorlint.libraries.numpy.members import array_of
from tensorlint.libraries.pipelines import read_at
from tensorlint.libraries.python.files import data_file_of, is_open, keep_data, kept_data, path_of
from tensorlint.values import ANY, ARRAYS, NONE, Array, Const, Number, Origin, Shape

if TYPE_CHECKING:
    from tensorlint.interpreter.vocabulary import Call, Registry
    from tensorlint.values import Value


def register(registry: Registry) -> None:
    """The rows."""
    lib = Library(registry, "numpy")
    lib.rows("array asarray asanyarray", "(object, dtype=None, *args, **kwargs)", lambda call: _array(call, "object"))
    lib.rows("asfortranarray require", "(a, dtype=None, *args, **kwargs)", lambda call: _array(call, "a"))
    lib.row("copy(a, order='K', subok=False)", lambda call: _array(call, "a"))
    lib.rows("zeros ones empty", "(shape, dtype=None, *args, **kwargs)", _sized)
    lib.rows("zeros_like ones_like empty_like full_like", "(a, *args, dtype=None, **kwargs)", _like)
    lib.row("full(shape, fill_value, dtype=None, order='C', *, device=None, like=None)", _full)
    lib.row("arange(*args, dtype=None, start=None, stop=None, step=None)", _arange)
    lib.row("linspace(start, stop, num=50, endpoint=True, retstep=False, dtype=None, axis=0)", _linspace)
    lib.rows("logspace geomspace", "(start, stop, num=50, endpoint=True, base=10.0, dtype=None, axis=0)", _spaced)
    lib.rows("eye identity", "(N, M=None, *args, **kwargs)", _eye)
    lib.row("indices(dimensions, dtype=int, sparse=False)", _indices)
    lib.row("fromiter(iter, dtype, count=-1, *, like=None)", lambda call: generated(call, "numpy", Shape((None,)), wanted_dtype(call, None)))
    lib.row("meshgrid(*xi, copy=True, sparse=False, indexing='xy')", lambda call: meshgrid(call, call.star("xi"), "numpy"))
    lib.row("save(file, arr, *args, **kwargs)", _saved)
    lib.row("savetxt(fname, X, *args, **kwargs)", _saved)
    lib.rows("savez savez_compressed", "(file, *args, **kwargs)", _saved_together)
    lib.rows("load fromfile", "(file, *args, **kwargs)", _loaded)
    lib.rows("loadtxt genfromtxt", "(fname, *args, **kwargs)", _loaded)


def _array(call: Call, name: str) -> Value:
    """An array, or what becomes one: a list of numbers or of arrays. `name`: that of the argument."""
    made = from_literal(call.machine, call[name], "numpy")
    if made is None:
        return Array("numpy", ANY, wanted_dtype(call, None))
    content = call.content(name)
    if isinstance(content, Array) and content.library != "numpy":
        call.machine.use(content, "numpy", call.place)
    return _of_rank_at_least(call, as_source(call, made, call[name]).derive(dtype=wanted_dtype(call, made.dtype)))


def _of_rank_at_least(call: Call, made: Array) -> Array:
    """`np.array([1, 2], ndmin=2)`: as many axes of size 1 in front as are missing."""
    if "ndmin" not in call.bound:
        return made
    least, rank = call.constant("ndmin", None), made.shape.rank
    if not isinstance(least, int) or rank is None or made.shape.prefix:
        return made.derive(shape=ANY)
    return made.derive(shape=Shape((*((1,) * max(0, least - rank)), *made.shape.dims)))


def _sized(call: Call) -> Value:
    return generated(call, "numpy", asked_shape(call.machine, (call["shape"],)), wanted_dtype(call, "float64"))


def _like(call: Call) -> Value:
    content = array_of(call)
    return generated(call, "numpy", content.shape, wanted_dtype(call, content.dtype))


def _full(call: Call) -> Value:
    value = call.content("fill_value")
    kind = {bool: "bool", int: "int64", float: "float64"}.get(type(value.value)) if isinstance(value, Const) else None
    return generated(call, "numpy", asked_shape(call.machine, (call["shape"],)), wanted_dtype(call, kind))


def _arange(call: Call) -> Value:
    m = call.machine
    values = [*call.star(), *(call[name] for name in ("start", "stop", "step") if call.given(name))]
    constants = [m.constant(value, MISSING) for value in values]
    integers = all(isinstance(each, int) for each in constants) or all(getattr(m.content(value), "kind", "") == "int" for value in values)
    floats = any(isinstance(each, float) for each in constants)
    made = generated(call, "numpy", Shape((length_of_range(m, values, constants),)), wanted_dtype(call, "int64" if integers else "float64" if floats else None))
    return between(call, made, values)


def _linspace(call: Call) -> Value:
    start = call.content("start")
    shape = Shape((dim_of(call.machine, call["num"]),)) if isinstance(start, (Const, Number)) else ANY
    return between(call, generated(call, "numpy", shape, wanted_dtype(call, "float64")), (call["start"], call["stop"]))


def _spaced(call: Call) -> Value:
    made = generated(call, "numpy", Shape((dim_of(call.machine, call["num"]),)), wanted_dtype(call, "float64"))
    return between(call, made, (call["start"], call["stop"]))


def _eye(call: Call) -> Value:
    n = dim_of(call.machine, call["N"])
    return generated(call, "numpy", Shape((n, n if call.is_none("M") else dim_of(call.machine, call["M"]))), wanted_dtype(call, "float64"))


def _indices(call: Call) -> Value:
    shape = shape_argument(call.machine, (call["dimensions"],))
    return generated(call, "numpy", ANY if shape.prefix else Shape((len(shape.dims), *shape.dims)), "int64")


def _saved(call: Call) -> Value:
    """`save` and `savetxt`: the file holds the array, by position or by name."""
    where, what = (call[each.name] for each in call.row.signature.parameters[:2])
    if not call.star():
        keep_data(call, what, path_of(call.machine, where), whole=not is_open(call.machine, where))
    else:
        call.machine.use(what, "file", call.place)
    return NONE


def _saved_together(call: Call) -> Value:
    for value in (*call.star(), *(value for name, value in call.bound.items() if name not in {"file", "*args"})):
        call.machine.use(value, "file", call.place)
    return NONE


def _loaded(call: Call) -> Value:
    path = data_file_of(call.machine, call[call.row.signature.parameters[0].name])
    kept = kept_data(call.machine, path)
    if kept is not None:
        return kept.derive(library="numpy", base=None, **({} if call.row.name == "numpy.load" else {"dtype": None, "shape": ANY}))
    token, flags = read_at(call, path)
    name = call.row.name.rpartition(".")[2]
    origin = Origin("file", ("numpy", token), str(path) if isinstance(path, str) else "", medium=ARRAYS if name == "load" else "")
    found = Array("numpy", ANY, None, frozenset({origin}), closed=True).derive(flags=flags)
    if name not in {"loadtxt", "genfromtxt"} or call.star():
        return found
    plain = not any(call.given(name) for name in ("dtype", "names", "converters"))
    return found.derive(dtype="float64" if plain else None, flags=flags | ({TABLE} if plain else frozenset()))
