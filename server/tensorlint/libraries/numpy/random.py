"""numpy.random: numbers that are drawn."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tensorlint.libraries.arrays.creation import asked_shape, generated, shaped, wanted_dtype
from tensorlint.libraries.arrays.shaping import dim_of, shape_argument
from tensorlint.libraries.labels import with_classes
from tensorlint.libraries.notation import Library
from tensorlint.values import ANY, NONE, UNKNOWN, Array, Const, LibraryObject, Number, Sequence, Shape, Tuple

if TYPE_CHECKING:
    from tensorlint.interpreter.vocabulary import Call, Registry
    from tensorlint.values import Value


RANDOM: Final = {
    "normal": "(loc=0.0, scale=1.0, size=None)", "uniform": "(low=0.0, high=1.0, size=None)", "standard_normal": "(size=None, dtype=None)",
    "random": "(size=None, dtype=None)", "random_sample": "(size=None)", "sample": "(size=None)", "exponential": "(scale=1.0, size=None)", "beta": "(a, b, size=None)",
    "gamma": "(shape, scale=1.0, size=None)", "lognormal": "(mean=0.0, sigma=1.0, size=None)", "laplace": "(loc=0.0, scale=1.0, size=None)",
    "integers": "(low, high=None, size=None, dtype=None, endpoint=False)", "randint": "(low, high=None, size=None, dtype=None)",
    "poisson": "(lam=1.0, size=None)", "binomial": "(n, p, size=None)", "geometric": "(p, size=None)",
    "choice": "(a, size=None, replace=True, p=None, axis=0, shuffle=True)",
}  # fmt: skip
NORMAL: Final = frozenset({"normal", "standard_normal"})


def register(registry: Registry) -> None:
    """The functions of the module, and the same as methods of generators."""
    module = Library(registry, "numpy.random")
    generator = module.klass("Generator(*args)")
    for name in ("default_rng", "RandomState"):
        module.klass(f"{name}(seed=None)").hooks(build=_generator)
    for name, signature in RANDOM.items():
        run = _choice if name == "choice" else _drawn
        module.row(name + signature, run, normal=name in NORMAL)
        generator.method(name + signature, run, normal=name in NORMAL)
    for target in (module, generator):
        add = target.row if isinstance(target, Library) else target.method
        add("multivariate_normal(mean, cov, size=None, **kwargs)", _multivariate)
        add("dirichlet(alpha, size=None)", _multivariate)
        add("multinomial(n, pvals, size=None)", _multivariate)
        add("permutation(x, axis=0)", _permutation)
        add("permuted(x, axis=None)", _permutation)
        add("shuffle(x, axis=0)", lambda call: NONE)
        add("rand(*size)", lambda call: shaped(call, "numpy", "float64"))
        add("randn(*size)", lambda call: shaped(call, "numpy", "float64"), normal=True)
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
        made = generated(call, "numpy", asked_shape(call.machine, (call["size"],)), wanted_dtype(call, dtype), filler=not told)
        return _bounded(call, made) if name in {"integers", "randint"} else made
    parameters = [call.array(parameter.name) for parameter in call.row.signature.parameters if parameter.name != "size"]
    arrays = [each for each in parameters if each is not None]
    if any(isinstance(call.content(p.name), (Sequence, Tuple)) for p in call.row.signature.parameters if p.name != "size"):
        return generated(call, "numpy", ANY, dtype)  # parameters given as lists: one number for each
    if arrays:
        return generated(call, "numpy", arrays[0].shape if len(arrays) == 1 else ANY, dtype)
    return Number("int" if dtype == "int64" else "float", computed=True)


def _choice(call: Call) -> Value:
    if call.is_none("size"):
        return UNKNOWN
    given = call.content("a")
    dtype = "int64" if isinstance(given, (Const, Number)) else given.dtype if isinstance(given, Array) else None
    made = generated(call, "numpy", asked_shape(call.machine, (call["size"],)), dtype)
    names = call.constant("a", None)
    if isinstance(names, tuple) and len(set(names)) == len(names) > 1 and all(isinstance(name, str) for name in names):
        return with_classes(made.derive(dtype="str"), len(names))
    return made


def _multivariate(call: Call) -> Value:
    """Each draw is a row: as long as the means, or the weights, that it is made with."""
    name = call.row.name.rpartition(".")[2]
    by = call.content({"multivariate_normal": "mean", "dirichlet": "alpha", "multinomial": "pvals"}[name])
    if isinstance(by, Array):
        width = by.shape.dims[0] if by.shape.rank == 1 else None
        known = by.shape.rank == 1
    else:
        width, known = (len(by.items), True) if isinstance(by, (Tuple, Sequence)) and by.rest is None else (None, isinstance(by, (Tuple, Sequence)))
    if not known:
        return generated(call, "numpy", ANY, "int64" if name == "multinomial" else "float64")
    lead = shape_argument(call.machine, (call["size"],)) if not call.is_none("size") else Shape(())
    return generated(call, "numpy", ANY if lead.prefix else Shape((*lead.dims, width)), "int64" if name == "multinomial" else "float64")


def _permutation(call: Call) -> Value:
    content = call.content("x")
    if isinstance(content, Array):
        return content.derive(base=None, formula=None)
    return generated(call, "numpy", Shape((dim_of(call.machine, call["x"]),)), "int64")
