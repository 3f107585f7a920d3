"""numpy."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tensorlint.interpreter.store import MISSING
from tensorlint.libraries.arrays import joining, shaping, spelling
from tensorlint.libraries.arrays.channels import flipped
from tensorlint.libraries.arrays.creation import as_source, between, counted, from_literal, generated, shaped, wanted_dtype
from tensorlint.libraries.arrays.dtypes import NAMES
from tensorlint.libraries.arrays.elementwise import astype, elementwise, unchanged
from tensorlint.libraries.arrays.gaps import are_gaps_of, filled, gaps_of
from tensorlint.libraries.arrays.indexing import index_array, iterate_array
from tensorlint.libraries.arrays.listing import listed
from tensorlint.libraries.arrays.products import matmul
from tensorlint.libraries.arrays.reductions import reduction
from tensorlint.libraries.arrays.shaping import axes_argument, dim_of, moving, permute, shape_argument, shape_value
from tensorlint.libraries.comparing import compared
from tensorlint.libraries.labels import with_classes, without_classes
from tensorlint.libraries.notation import ClassRows, Library
from tensorlint.values import (
    ANY,
    INT,
    NONE,
    UNKNOWN,
    Array,
    Const,
    LibraryName,
    LibraryObject,
    Number,
    Origin,
    Ref,
    Sequence,
    Shape,
    Step,
    Sym,
    Tuple,
    Value,
    on_all,
    then,
)

if TYPE_CHECKING:
    from tensorlint.interpreter.machine import Machine
    from tensorlint.interpreter.vocabulary import Call, Registry, Transfer

FLOATING: Final = "exp log log2 log10 log1p expm1 sqrt sin cos tan tanh arcsin arccos arctan sinh cosh cbrt deg2rad rad2deg"
SAME: Final = "abs absolute square sign negative floor ceil rint round around clip fabs roll sort"
TESTS: Final = "isnan isinf isfinite logical_not"
REDUCED: Final = "mean std var median sum min max amin amax prod argmax argmin all any nanmean nanstd nanmedian nanmax nanmin ptp average count_nonzero"
COPIES: Final = "copy asfortranarray"
RANDOM: Final = {
    "normal": "(loc=0.0, scale=1.0, size=None)", "uniform": "(low=0.0, high=1.0, size=None)", "standard_normal": "(size=None, dtype=None)",
    "random": "(size=None, dtype=None)", "random_sample": "(size=None)", "exponential": "(scale=1.0, size=None)", "beta": "(a, b, size=None)",
    "gamma": "(shape, scale=1.0, size=None)", "lognormal": "(mean=0.0, sigma=1.0, size=None)", "laplace": "(loc=0.0, scale=1.0, size=None)",
    "integers": "(low, high=None, size=None, dtype=None, endpoint=False)", "randint": "(low, high=None, size=None, dtype=None)",
    "poisson": "(lam=1.0, size=None)", "binomial": "(n, p, size=None)", "geometric": "(p, size=None)",
    "choice": "(a, size=None, replace=True, p=None, axis=0, shuffle=True)", "dirichlet": "(alpha, size=None)",
}  # fmt: skip


SPELLED: Final = ((spelling.FRONT, "[None, ...]"), (spelling.WITHOUT_LAST, ".ravel()"), (spelling.LIKE, ".reshape({}.shape)"))


def register(registry: Registry) -> None:
    """The rows of numpy."""
    lib = Library(registry, "numpy")
    array = lib.klass("ndarray(*args, **kwargs)", array_of_numpy=True, spelled=SPELLED)
    registry.arrays["numpy"] = array.cls
    array.hooks(
        getattr=_attribute,
        subscript=index_array,
        iterate=lambda m, receiver, content: iterate_array(m, receiver, content),
        build=lambda call: Array("numpy", ANY),
    )
    for name in (*NAMES, "single", "intp", "uint", "number", "floating", "integer"):
        lib.constant(name, LibraryName(f"numpy.{name}"))
    for name in ("pi", "e"):
        import math

        lib.constant(name, Const(getattr(math, name)))
    lib.constant("inf", Const(float("inf")))
    lib.constant("newaxis", NONE)
    lib.constant("nan", Number("float"))
    _functions(lib, array)
    _creation(lib)
    _joining(lib)
    _random(registry)


def both(lib: Library, array: ClassRows, signature: str, run: Transfer, **facts: object) -> None:
    """A function of numpy that is a method of arrays too."""
    name, _, rest = signature.partition("(")
    array.method(signature, run, **facts)  # type: ignore[arg-type]
    lib.row(f"{name}(a{', ' if rest != ')' else ''}{rest}", run, **facts)  # type: ignore[arg-type]


def array_of(call: Call) -> Array:
    """The array that a method or function is about."""
    content = call.own() if call.receiver is not None else call.content("a")
    if isinstance(content, (Array)):
        return content
    if isinstance(content, (Sequence, Tuple)) and call.receiver is None:
        return from_literal(call.machine, content, "numpy") or Array("numpy", ANY)
    return Array("numpy", ANY)


def _functions(lib: Library, array: ClassRows) -> None:
    for name in FLOATING.split():
        lib.row(f"{name}(x, *args, **kwargs)", elementwise, dtype="float")
    for name in SAME.split():
        lib.row(f"{name}(x, *args, **kwargs)", elementwise, exact=name == "clip")
    array.methods("round clip sort", "(*args, **kwargs)", elementwise)
    for name in TESTS.split():
        lib.row(f"{name}(x)", gaps_of if name == "isnan" else elementwise, dtype="bool")
    lib.row("nan_to_num(a, copy=True, nan=0.0, posinf=None, neginf=None)", _filled)
    lib.row("where(condition, x=None, y=None)", _where)
    for name, operator in (
        ("add", "Add"),
        ("subtract", "Sub"),
        ("multiply", "Mult"),
        ("divide", "Div"),
        ("true_divide", "Div"),
        ("power", "Pow"),
        ("equal", "Eq"),
        ("maximum", "Mod"),
        ("minimum", "Mod"),
        ("mod", "Mod"),
    ):
        lib.row(f"{name}(x1, x2, **kwargs)", _binary(operator))
    for name in REDUCED.split():
        lib.row(f"{name}(a, axis=None, dtype=None, out=None, keepdims=False, **kwargs)", reduction)
        array.method(f"{name}(axis=None, dtype=None, out=None, keepdims=False, **kwargs)", reduction)
    both(lib, array, "dot(b)", _dot)
    lib.row("matmul(a, b)", _dot)
    array.method("reshape(*shape, order='C', newshape=None)", _reshape)
    array.method("resize(*new_shape, refcheck=True)", _resize)
    lib.row("reshape(a, shape=None, order='C', newshape=None)", _reshape_function)
    both(lib, array, "ravel(order='C')", lambda call: shaping.flatten(array_of(call), 0, -1))
    array.method("flatten(order='C')", lambda call: shaping.flatten(array_of(call), 0, -1))
    both(lib, array, "squeeze(axis=None)", lambda call: shaping.squeeze(array_of(call), axes_argument(call.machine, call["axis"])))
    lib.row("expand_dims(a, axis)", lambda call: shaping.unsqueeze(array_of(call), axes_argument(call.machine, call["axis"])))
    array.method("transpose(*axes)", _transpose)
    lib.row("transpose(a, axes=None)", _transpose_function)
    both(
        lib,
        array,
        "swapaxes(axis1, axis2)",
        lambda call: shaping.swap(array_of(call), call.constant("axis1", MISSING), call.constant("axis2", MISSING), UNKNOWN),
    )
    lib.row("moveaxis(a, source, destination)", lambda call: permute(array_of(call), moving(call, array_of(call)), UNKNOWN))
    lib.row("rollaxis(a, axis, start=0)", lambda call: permute(array_of(call), None, UNKNOWN))
    lib.rows("flip fliplr flipud", "(a, axis=None)", _flip)
    lib.row("broadcast_to(a, shape)", lambda call: shaping.expand_to(array_of(call), shape_argument(call.machine, (call["shape"],))))
    array.method("astype(dtype, copy=True)", astype)
    array.method("copy()", unchanged)
    array.methods("item", "(*args)", _item)
    array.methods("toarray todense tocsr tocsc tocoo", "(*args, **kwargs)", lambda call: array_of(call).derive(base=None))  # of a sparse one
    array.methods("tolist", "()", lambda call: listed(array_of(call)))
    array.methods("tofile dump", "(*args)", lambda call: UNKNOWN)
    array.methods("fill", "(value)", lambda call: NONE)
    for name in COPIES.split():
        lib.row(f"{name}(a, *args, **kwargs)", unchanged)
    lib.row("argsort(a, *args, **kwargs)", _sorted)
    array.method("argsort(*args, **kwargs)", _sorted)
    lib.rows("array_equal allclose", "(*args, **kwargs)", compared)
    lib.rows("save savez savetxt savez_compressed", "(file, *args, **kwargs)", _saved)
    lib.rows("load loadtxt genfromtxt fromfile", "(file, *args, **kwargs)", _loaded)
    lib.rows("set_printoptions seterr", "(*args, **kwargs)", lambda call: UNKNOWN)
    lib.row("ndim(a)", _ndim)
    lib.rows("shape", "(a)", lambda call: shape_value(array_of(call)))


def _creation(lib: Library) -> None:
    lib.rows("array asarray asanyarray", "(object, dtype=None, *args, **kwargs)", _array)
    lib.rows("zeros ones empty", "(shape, dtype=None, *args, **kwargs)", _sized)
    lib.rows("zeros_like ones_like empty_like full_like", "(a, *args, dtype=None, **kwargs)", _like)
    lib.row("arange(*args, dtype=None, start=None, stop=None, step=None)", _arange)
    lib.row("linspace(start, stop, num=50, endpoint=True, retstep=False, dtype=None, axis=0)", _linspace)
    lib.rows("eye identity", "(N, M=None, *args, **kwargs)", _eye)


def _joining(lib: Library) -> None:
    lib.row("stack(arrays, axis=0, **kwargs)", lambda call: joining.stack(call, call["arrays"], call.constant("axis", MISSING), "numpy"))
    lib.rows("vstack row_stack", "(tup)", _vstack)
    lib.row("hstack(tup)", lambda call: joining.concatenate(call, call["tup"], _axis_of_columns(call), "numpy"))
    lib.row("column_stack(tup)", lambda call: joining.columns(call, call["tup"]))


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


def _attribute(m: Machine, receiver: Value, content: Value, name: str) -> Value | None:
    if not isinstance(content, Array):  # of a class that the program derives from it
        return UNKNOWN
    if name == "shape":
        return shape_value(content)
    if name == "T":
        rank = content.shape.rank
        return permute(content, tuple(reversed(range(rank))) if rank is not None else None, receiver)
    if name == "size":
        return shaping.number_of(content.shape.size())
    if name == "ndim":
        return INT if content.shape.rank is None else Const(content.shape.rank)
    if name == "dtype":
        return LibraryName(f"numpy.{content.dtype}") if content.dtype else UNKNOWN
    return None


def _ndim(call: Call) -> Value:
    """How many axes something has; numbers have none."""
    content = call.content("a")
    if isinstance(content, (Number, Const)):
        return Const(0)
    return INT if not isinstance(content, Array) or content.shape.rank is None else Const(content.shape.rank)


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
        return Tuple((Array("numpy", Shape((Sym("rows", call.token, many=True),)), "int64"),))
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
    return without_classes(base).derive(
        shape=condition.shape if base.shape.rank == condition.shape.rank else ANY,
        dtype=dtype,
        origins=condition.origins | base.origins,
        closed=False,
        formula=None,
        statistic=None,
    )


def _dot(call: Call) -> Value:
    a, b = array_of(call), call.array("b")
    return matmul(call.machine, a, b, call.node) if b is not None else Array("numpy", ANY, None, a.origins)  # type: ignore[arg-type]


def _flip(call: Call) -> Value:
    name = call.row.name.rpartition(".")[2]
    axes = {"fliplr": 1, "flipud": 0}.get(name, call.constant("axis", MISSING))
    content = array_of(call)
    return content.derive(image=flipped(call.machine, content, axes, call.node), formula=None, base=None)  # type: ignore[arg-type]


def _reshape(call: Call) -> Value:
    return shaping.reshape(call, array_of(call), _with_hole(shape_argument(call.machine, call.star("shape"))), call.receiver or UNKNOWN, "reshape")


def _resize(call: Call) -> Value:
    """In place, with what is missing filled up by zeros."""
    if isinstance(call.receiver, Ref):
        call.machine.write(call.receiver, shaping.moved(array_of(call), shape_argument(call.machine, call.star("new_shape"))))
    return NONE


def _with_hole(shape: Shape) -> Shape:
    """Numpy takes every negative size for the one to be worked out (tried)."""
    return Shape((-1 if isinstance(dim, int) and dim < 0 else dim for dim in shape.dims), prefix=shape.prefix)


def _reshape_function(call: Call) -> Value:
    shape = call["shape"] if call.given("shape") else call["newshape"]
    return shaping.reshape(call, array_of(call), _with_hole(shape_argument(call.machine, (shape,))), call["a"], "reshape")


def _transpose(call: Call) -> Value:
    content = array_of(call)
    values = call.star("axes")
    if not values:
        rank = content.shape.rank
        return permute(content, tuple(reversed(range(rank))) if rank is not None else None, call.receiver or UNKNOWN)
    constant = call.machine.constant(values[0] if len(values) == 1 else Tuple(values), MISSING)
    constant = (constant,) if isinstance(constant, int) else constant
    return permute(content, constant if isinstance(constant, tuple) else None, call.receiver or UNKNOWN)


def _transpose_function(call: Call) -> Value:
    content = array_of(call)
    if call.is_none("axes"):
        rank = content.shape.rank
        return permute(content, tuple(reversed(range(rank))) if rank is not None else None, call["a"])
    constant = call.constant("axes", MISSING)
    return permute(content, constant if isinstance(constant, tuple) else None, call["a"])


def _item(call: Call) -> Value:
    content = array_of(call)
    kind = "int" if content.dtype and content.dtype.startswith("int") else "float"
    return Number(kind, None, content.origins)  # type: ignore[arg-type]


def _sorted(call: Call) -> Value:
    content = array_of(call)
    call.machine.use(content, "argmax", call.place)
    return Array("numpy", content.shape, "int64", content.origins)


def _saved(call: Call) -> Value:
    for value in call.star():
        call.machine.use(value, "file", call.place)
    return NONE


def _loaded(call: Call) -> Value:
    path = call.constant("file", MISSING)
    token = path if isinstance(path, str) else call.token
    return Array("numpy", ANY, None, frozenset({Origin("file", ("numpy", token), str(path) if isinstance(path, str) else "")}), closed=True)


def _array(call: Call) -> Value:
    made = from_literal(call.machine, call["object"], "numpy")
    if made is None:
        return Array("numpy", ANY, wanted_dtype(call, None))
    content = call.content("object")
    if isinstance(content, Array) and content.library != "numpy":
        call.machine.use(content, "numpy", call.place)
    return as_source(call, made).derive(dtype=wanted_dtype(call, made.dtype))


def _sized(call: Call) -> Value:
    return generated(call, "numpy", shape_argument(call.machine, (call["shape"],)), wanted_dtype(call, "float64"))


def _like(call: Call) -> Value:
    content = array_of(call)
    return generated(call, "numpy", content.shape, wanted_dtype(call, content.dtype))


def _arange(call: Call) -> Value:
    m = call.machine
    values = [*call.star(), *(call[name] for name in ("start", "stop", "step") if call.given(name))]
    constants = [m.constant(value, MISSING) for value in values]
    size = None
    if len(values) == 1 and not isinstance(constants[0], float):
        size = dim_of(m, values[0])
    elif constants and all(isinstance(each, int) for each in constants) and 0 not in constants[2:]:
        size = len(range(*constants))  # type: ignore[call-overload]
    elif constants and all(isinstance(each, (int, float)) for each in constants):
        size = counted(constants)  # type: ignore[arg-type]
    integers = all(isinstance(each, int) for each in constants) or all(getattr(m.content(value), "kind", "") == "int" for value in values)
    floats = any(isinstance(each, float) for each in constants)
    made = generated(call, "numpy", Shape((size,)), wanted_dtype(call, "int64" if integers else "float64" if floats else None))
    return between(call, made, values)


def _linspace(call: Call) -> Value:
    start = call.content("start")
    shape = Shape((dim_of(call.machine, call["num"]),)) if isinstance(start, (Const, Number)) else ANY
    return between(call, generated(call, "numpy", shape, wanted_dtype(call, "float64")), (call["start"], call["stop"]))


def _eye(call: Call) -> Value:
    n = dim_of(call.machine, call["N"])
    return generated(call, "numpy", Shape((n, n if call.is_none("M") else dim_of(call.machine, call["M"]))), wanted_dtype(call, "float64"))


def _random(registry: Registry) -> None:
    module = Library(registry, "numpy.random")
    generator = module.klass("Generator(*args)")
    for name in ("default_rng", "RandomState"):
        module.klass(f"{name}(seed=None)").hooks(build=_generator)
    for name, signature in RANDOM.items():
        run = _choice if name == "choice" else _drawn
        module.row(name + signature, run)
        generator.method(name + signature, run)
    for target in (module, generator):
        add = target.row if isinstance(target, Library) else target.method
        add("multivariate_normal(mean, cov, size=None, **kwargs)", _multivariate)
        add("permutation(x, axis=0)", _permutation)
        add("permuted(x, axis=None)", _permutation)
        add("shuffle(x, axis=0)", lambda call: NONE)
        add("rand(*size)", lambda call: shaped(call, "numpy", "float64"))
        add("randn(*size)", lambda call: shaped(call, "numpy", "float64"))
    module.rows("seed get_state set_state", "(*args)", lambda call: NONE)


def _generator(call: Call) -> Value:
    return call.machine.make(LibraryObject("numpy.random.Generator"), call.token)


def _bounded(call: Call, made: Array) -> Array:
    """Whole numbers of a range may be labels of that many classes."""
    low, high = call.constant("low", None), call.constant("high", None)
    if call.given("endpoint") or type(low) is not int or (call.given("high") and type(high) is not int):
        return made
    first, end = (low, high) if type(high) is int else (0, low)
    return with_classes(made, end - first, first) if 1 < end - first <= 1000 else made


def _drawn(call: Call) -> Value:
    name = call.row.name.rpartition(".")[2]
    dtype = "int64" if name in {"integers", "randint", "poisson", "binomial", "geometric"} else "float64"
    if call.given("size") and not call.is_none("size"):
        told = any(call.given(parameter.name) for parameter in call.row.signature.parameters if parameter.name not in {"size", "dtype", "endpoint"})
        made = generated(call, "numpy", shape_argument(call.machine, (call["size"],)), wanted_dtype(call, dtype), filler=not told)
        return _bounded(call, made) if name in {"integers", "randint"} else made
    parameters = [call.array(parameter.name) for parameter in call.row.signature.parameters if parameter.name != "size"]
    arrays = [each for each in parameters if each is not None]
    if any(isinstance(call.content(p.name), (Sequence, Tuple)) for p in call.row.signature.parameters if p.name != "size"):
        return generated(call, "numpy", ANY, dtype)  # parameters given as lists: one number for each
    if arrays:
        return generated(call, "numpy", arrays[0].shape if len(arrays) == 1 else ANY, dtype)
    return Number("int" if dtype == "int64" else "float")


def _choice(call: Call) -> Value:
    if call.is_none("size"):
        return UNKNOWN
    given = call.content("a")
    dtype = "int64" if isinstance(given, (Const, Number)) else given.dtype if isinstance(given, Array) else None
    return generated(call, "numpy", shape_argument(call.machine, (call["size"],)), dtype)


def _multivariate(call: Call) -> Value:
    mean = call.content("mean")
    width = len(mean.items) if isinstance(mean, (Tuple, Sequence)) and mean.rest is None else None
    lead = shape_argument(call.machine, (call["size"],)).dims if not call.is_none("size") else ()
    return generated(call, "numpy", Shape((*lead, width)), "float64")


def _permutation(call: Call) -> Value:
    content = call.content("x")
    if isinstance(content, Array):
        return content.derive(base=None, formula=None)
    return generated(call, "numpy", Shape((dim_of(call.machine, call["x"]),)), "int64")
