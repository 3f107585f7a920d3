"""numpy's functions that work number by number, or sum an axis up."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tensorlint.interpreter.store import MISSING
from tensorlint.libraries.arrays.creation import wanted_dtype
from tensorlint.libraries.arrays.elementwise import astype, elementwise, unchanged
from tensorlint.libraries.arrays.gaps import are_gaps_of, filled, gaps_of
from tensorlint.libraries.arrays.products import matmul
from tensorlint.libraries.arrays.reductions import reduction
from tensorlint.libraries.comparing import compared
from tensorlint.libraries.labels import without_classes
from tensorlint.libraries.notation import Library
from tensorlint.libraries.numpy.members import array_of, arrays_of, both
from tensorlint.values import ANY, UNKNOWN, Array, Const, Number, Ref, Shape, Step, Sym, Tuple, broadcast, on_all, then

if TYPE_CHECKING:
    from tensorlint.interpreter.vocabulary import Call, Registry, Transfer
    from tensorlint.libraries.notation import ClassRows
    from tensorlint.values import Value


FLOATING: Final = "exp log log2 log10 log1p expm1 sqrt sin cos tan tanh arcsin arccos arctan sinh cosh cbrt deg2rad rad2deg"
SAME: Final = "abs absolute square sign negative floor ceil rint round around clip fabs roll sort"
TESTS: Final = "isnan isinf isfinite logical_not"
REDUCED: Final = "mean std var median sum min max amin amax prod argmax argmin all any nanmean nanstd nanvar nansum nanmedian nanmax nanmin nanargmax nanargmin ptp average count_nonzero"
SPREADS: Final = frozenset({"std", "var", "nanstd", "nanvar"})
"""Those of them that are told how many degrees of freedom are lost, ahead of `keepdims`."""
BINARY: Final = {
    "add": "Add", "subtract": "Sub", "multiply": "Mult", "divide": "Div", "true_divide": "Div", "power": "Pow", "equal": "Eq", "maximum": "Mod",
    "minimum": "Mod", "mod": "Mod",
    "not_equal": "NotEq", "greater": "Gt", "greater_equal": "GtE", "less": "Lt", "less_equal": "LtE", "floor_divide": "FloorDiv", "remainder": "Mod",
    "fmod": "Mod", "arctan2": "Mod", "hypot": "Mod", "fmax": "Mod", "fmin": "Mod", "float_power": "Pow", "logical_and": "Eq", "logical_or": "Eq",
    "logical_xor": "Eq", "isclose": "Eq", "bitwise_and": "Mod", "bitwise_or": "Mod", "copysign": "Mod",
}  # fmt: skip


def register(registry: Registry) -> None:
    """The rows, and the methods that are spelled like them."""
    lib, array = Library(registry, "numpy"), arrays_of(registry)
    for name in FLOATING.split():
        lib.row(f"{name}(x, *args, **kwargs)", elementwise, dtype="float")
    for name in SAME.split():
        lib.row(f"{name}(x, *args, **kwargs)", elementwise, exact=name == "clip")
    lib.rows("reciprocal degrees radians trunc sinc exp2 positive conj real", "(x, *args, **kwargs)", elementwise)
    lib.rows("tril triu", "(m, k=0)", elementwise)
    array.methods("round clip sort", "(*args, **kwargs)", elementwise)
    for name in TESTS.split():
        lib.row(f"{name}(x)", gaps_of if name == "isnan" else elementwise, dtype="bool")
    lib.rows("signbit iscomplex isreal", "(x)", elementwise, dtype="bool")
    lib.row("fix(x, *args, **kwargs)", elementwise)
    lib.row("imag(x)", elementwise)
    lib.row("angle(x, deg=False)", elementwise, dtype="float")
    for name, operator in BINARY.items():
        lib.row(f"{name}(x1, x2, *args, **kwargs)", _binary(operator))
    lib.row("nan_to_num(a, copy=True, nan=0.0, posinf=None, neginf=None)", _filled)
    lib.row("where(condition, x=None, y=None)", _where)
    lib.rows("array_equal allclose", "(*args, **kwargs)", compared)
    array.method("astype(dtype, copy=True)", astype)
    array.method("copy()", unchanged)
    _summing(lib, array)


def _summing(lib: Library, array: ClassRows) -> None:
    for name in REDUCED.split():
        further = "ddof=0, keepdims=False" if name in SPREADS else "keepdims=False"
        lib.row(f"{name}(a, axis=None, dtype=None, out=None, {further}, **kwargs)", reduction)
        array.method(f"{name}(axis=None, dtype=None, out=None, {further}, **kwargs)", reduction)
    both(lib, array, "dot(b)", lambda call: _product(call, each_with_each=True))
    lib.row("matmul(a, b)", lambda call: _product(call, each_with_each=False))
    for name in ("cumsum", "cumprod", "nancumsum"):
        lib.row(f"{name}(a, axis=None, dtype=None, out=None)", _running)
        array.method(f"{name}(axis=None, dtype=None, out=None)", _running)


def _binary(operator: str) -> Transfer:
    def run(call: Call) -> Value:
        m = call.machine
        a, b = call.content("x1"), call.content("x2")
        if not (isinstance(a, Array) or isinstance(b, Array)):
            return UNKNOWN
        out = m.registry.binary(m, operator, (call["x1"], a), (call["x2"], b), call.node)
        main = a if isinstance(a, Array) else b
        if call.row.name.endswith(("maximum", "minimum")) and isinstance(main, Array) and isinstance(out, Array):
            other = b if main is a else a
            if isinstance(other, Const):
                return out.derive(statistic=main.statistic, steps=main.steps, closed=main.closed)
        return out

    return run


def _filled(call: Call) -> Value:
    """`nan_to_num(x)`: a constant in every gap."""
    content = array_of(call)
    filling = call.constant("nan", MISSING)
    step = Step("impute", None if filling is MISSING else filling, "nan_to_num", call.token)
    out = on_all(content, lambda steps, closed: (then(steps, step), closed and filling is not MISSING))
    if isinstance(call["a"], Ref) and call.constant("copy", True) is False:
        call.machine.write(call["a"], out)
    return out.derive(base=None, formula=None, statistic=None)


def _where(call: Call) -> Value:
    if not call.given("x"):
        found = call.array("condition")
        axes = (found.shape.rank if found is not None else None) or 1  # a list of places for each axis
        return Tuple((Array("numpy", Shape((Sym("rows", call.token, many=True),)), "int64"),) * axes)
    condition = call.array("condition")
    main = call.array("x") or call.array("y")
    if condition is None:
        return Array("numpy", ANY)
    kept = call.array("y")
    if kept is not None and are_gaps_of(condition, kept):
        return filled(call.machine, kept, call["x"], call.token, "where")
    base = Array("numpy", condition.shape) if main is None else main
    kinds = [type(call.constant(name)).__name__ for name in ("x", "y")]
    dtype = "int64" if kinds == ["int", "int"] else "float64" if set(kinds) <= {"int", "float"} else base.dtype
    shape = condition.shape
    for each in (call.array("x"), call.array("y")):
        if each is not None:
            shape, fits = broadcast(shape, each.shape)
            shape = shape if fits is not False else ANY
    if any(not isinstance(call.content(name), (Array, Const, Number)) for name in ("x", "y")) and shape.rank != base.shape.rank:
        shape = ANY  # a list may have more axes
    return without_classes(base).derive(
        shape=shape,
        dtype=dtype,
        origins=condition.origins | base.origins,
        closed=False,
        formula=None,
        statistic=None,
    )


def _product(call: Call, *, each_with_each: bool) -> Value:
    a, b = array_of(call), call.array("b")
    return matmul(call.machine, a, b, call.node, each_with_each=each_with_each) if b is not None else Array("numpy", ANY, None, a.origins)


def _running(call: Call) -> Value:
    content = array_of(call)
    out = elementwise(call) if call.receiver is not None or call.array("a") is not None else content
    shape = Shape((content.shape.size(),)) if call.is_none("axis") else content.shape
    assert isinstance(out, Array)
    return out.derive(shape=shape, dtype=wanted_dtype(call, summed_dtype(content.dtype)))


def summed_dtype(dtype: str | None) -> str | None:
    """Sums of small integers are wide."""
    if dtype in {"bool", "int8", "int16", "int32"}:
        return "int64"
    return "uint64" if dtype in {"uint8", "uint16", "uint32"} else dtype
