"""numpy's functions that look for something in an array, count it or sort by it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tensorlint.interpreter.store import MISSING
from tensorlint.libraries.arrays.patterns import as_array
from tensorlint.libraries.arrays.repeating import changed
from tensorlint.libraries.arrays.shaping import dim_of
from tensorlint.libraries.notation import Library
from tensorlint.libraries.numberings import distinct
from tensorlint.libraries.numpy.members import array_of, arrays_of
from tensorlint.values import ANY, UNKNOWN, Array, Origin, Shape, Sym, Tuple, add

if TYPE_CHECKING:
    from tensorlint.interpreter.vocabulary import Call, Registry, Transfer
    from tensorlint.values import Dim, Value


def register(registry: Registry) -> None:
    """The rows, and the methods that are spelled like them."""
    lib, array = Library(registry, "numpy"), arrays_of(registry)
    for name in ("quantile", "percentile", "nanquantile", "nanpercentile"):
        lib.row(f"{name}(a, q, axis=None, out=None, overwrite_input=False, method='linear', keepdims=False)", _quantile)
    lib.row("argwhere(a)", _picked(lambda call: Array("numpy", Shape((_many(call), array_of(call).shape.rank)), "int64", array_of(call).origins)))
    lib.row("nonzero(a)", _picked(_nonzero))
    array.method("nonzero()", _picked(_nonzero))
    lib.row("flatnonzero(a)", _picked(lambda call: Array("numpy", Shape((None,)), "int64", array_of(call).origins)))
    lib.rows("searchsorted digitize", "(a, v, *args, **kwargs)", _picked(_placed))
    lib.row("bincount(x, weights=None, minlength=0)", _picked(_counted))
    lib.row("histogram(a, bins=10, range=None, density=None, weights=None)", _histogram)
    lib.rows("isin in1d", "(element, test_elements, *args, **kwargs)", _isin)
    lib.row("unique(ar, return_index=False, return_inverse=False, return_counts=False, axis=None, **kwargs)", _picked(_unique))
    lib.rows("intersect1d union1d setdiff1d", "(ar1, ar2, *args, **kwargs)", lambda call: changed(array_of(call), Shape((None,))))
    lib.row("argsort(a, *args, **kwargs)", _sorted)
    array.method("argsort(*args, **kwargs)", _sorted)


def _picked(run: Transfer) -> Transfer:
    """A function that looks for something in its argument: what was decided of it is at its end."""

    def looked(call: Call) -> Value:
        call.machine.use(array_of(call), "argmax", call.place)
        return run(call)

    return looked


def _counted(call: Call) -> Value:
    return Array("numpy", Shape((None,)), None if call.given("weights") else "int64", array_of(call).origins)


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
    content = array_of(call)
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
    content = array_of(call)
    flat = call.row.name.endswith("in1d")
    return changed(content, Shape((content.shape.size(),)) if flat else content.shape, "bool")


def _unique(call: Call) -> Value:
    content = array_of(call)
    extras = [name for name in ("return_index", "return_inverse", "return_counts") if call.constant(name, MISSING) is not False]
    shape = Shape((None,)) if call.is_none("axis") else ANY
    values = changed(content, shape)
    if content.origins:  # the values that there are: no rows any more
        values = distinct(values.derive(origins=frozenset({Origin("derived", call.token, "values")})), content.origins)
    if not extras:
        return values
    if any(call.constant(name, MISSING) is MISSING for name in extras):
        return UNKNOWN
    return Tuple((values, *(Array("numpy", ANY if name == "return_inverse" else Shape((None,)), "int64") for name in extras)))


def _sorted(call: Call) -> Value:
    content = array_of(call)
    call.machine.use(content, "argmax", call.place)
    return Array("numpy", content.shape, "int64", content.origins)
