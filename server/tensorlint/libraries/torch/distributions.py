"""Distributions: the shapes of what is drawn from them, and of what is asked about it."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING, Final

from tensorlint.interpreter.vocabulary import items_of
from tensorlint.libraries.arrays.dtypes import is_float
from tensorlint.libraries.arrays.shaping import dim_of
from tensorlint.libraries.gradients import graph_of_all
from tensorlint.libraries.notation import ClassRows, Library
from tensorlint.values import ANY, Array, LibraryObject, Shape, Value, broadcast, unite

if TYPE_CHECKING:
    from tensorlint.interpreter.machine import Machine
    from tensorlint.interpreter.vocabulary import Call, Registry
    from tensorlint.values import Origins

ELEMENTWISE: Final = {
    "Normal": "(loc, scale, validate_args=None)",
    "Laplace": "(loc, scale, validate_args=None)",
    "Cauchy": "(loc, scale, validate_args=None)",
    "LogNormal": "(loc, scale, validate_args=None)",
    "Uniform": "(low, high, validate_args=None)",
    "Beta": "(concentration1, concentration0, validate_args=None)",
    "Gamma": "(concentration, rate, validate_args=None)",
    "Exponential": "(rate, validate_args=None)",
    "Poisson": "(rate, validate_args=None)",
    "Bernoulli": "(probs=None, logits=None, validate_args=None)",
}
"""One number is drawn for each of the parameters."""
SEVERAL: Final = "MultivariateNormal(loc, covariance_matrix=None, precision_matrix=None, scale_tril=None, validate_args=None)"
MOMENTS: Final = frozenset({"mean", "mode", "stddev", "variance", "loc", "scale", "low", "high", "rate"})
"""What a distribution tells of itself, a number for each of its draws."""
ROWS: Final = {"Categorical": 0, "OneHotCategorical": 1, "Dirichlet": 1}
"""One draw for each row of parameters, of so many axes."""
FLOAT: Final = "of the parameters"
"""In place of a dtype: that of the parameters."""
PARAMETERS: Final = ("loc", "scale", "low", "high", "concentration1", "concentration0", "concentration", "rate", "probs", "logits")


def register(registry: Registry) -> None:
    """torch.distributions."""
    lib = Library(registry, "torch.distributions")
    for name, signature in ELEMENTWISE.items():
        _methods(lib, lib.klass(f"{name}{signature}", drawn="each"), name)
    for name in ROWS:
        signature = "(concentration, validate_args=None)" if name == "Dirichlet" else "(probs=None, logits=None, validate_args=None)"
        _methods(lib, lib.klass(f"{name}{signature}", drawn=ROWS[name]), name)
    _methods(lib, lib.klass(SEVERAL, drawn=1), "MultivariateNormal")
    lib.alias("multivariate_normal.MultivariateNormal", "torch.distributions.MultivariateNormal")
    lib.row("kl_divergence(p, q)", _apart)
    lib.alias("kl.kl_divergence", "torch.distributions.kl_divergence")
    _methods(lib, lib.klass("Independent(base_distribution, reinterpreted_batch_ndims, validate_args=None)", drawn="inner"), "Independent")


def _methods(lib: Library, rows: ClassRows, name: str) -> None:
    rows.hooks(getattr=_told)
    lib.alias(f"{name.lower()}.{name}", f"torch.distributions.{name}")
    rows.method("sample(sample_shape=())", _drawn)
    rows.method("rsample(sample_shape=())", _drawn, keeps_graph=True)
    rows.method("log_prob(value)", _judged)
    rows.method("entropy()", _judged)
    if name in ELEMENTWISE:
        for asked in ("cdf", "icdf"):
            rows.method(f"{asked}(value)", _judged)


def _told(m: Machine, receiver: Value, content: Value, name: str) -> Value | None:
    """The moments of a distribution of single numbers."""
    if not isinstance(content, LibraryObject) or name not in MOMENTS or content.name.rpartition(".")[2] not in ELEMENTWISE:
        return None
    held = _parameters(m, content)
    return Array("torch", _shapes(m, content)[0], _kind(held), _sources(held), graph=graph_of_all(m, list(held)))


def _apart(call: Call) -> Value:
    """How far one distribution is from another: a number for each probability of both."""
    m = call.machine
    both = [call.content(name) for name in ("p", "q")]
    shape, fits = broadcast(*(_shapes(m, each)[1] for each in both))
    held = [parameter for each in both for parameter in _parameters(m, each)]
    out = _made(call, ANY if fits is False else shape, graph=True, dtype=FLOAT, further=tuple(held))
    return out if held else out.derive(graph=None)


def _sources(held: list[Array]) -> Origins:
    return functools.reduce(unite, (each.origins for each in held), frozenset())


def _kind(held: list[Array]) -> str | None:
    """The dtype of numbers that come of these tensors; of numbers of Python alone, single precision."""
    known = [each.dtype for each in held]
    first = known[0] if known else "float32"
    return first if all(each == first for each in known) and is_float(first) else None


def _parameters(m: Machine, content: Value) -> list[Array]:
    """The arrays that a distribution was built with."""
    if not isinstance(content, LibraryObject):
        return []
    if content.name.endswith(".Independent"):
        return _parameters(m, m.content(content.get("base_distribution")))
    held = [m.content(content.get(name)) for name in PARAMETERS if name in dict(content.arguments)]
    return [each for each in held if isinstance(each, Array)]


def _shapes(m: Machine, content: Value) -> tuple[Shape, Shape]:
    """The shape of one draw, and of its probability."""
    if not isinstance(content, LibraryObject):
        return ANY, ANY
    if content.name.endswith(".Independent"):
        event, batch = _shapes(m, m.content(content.get("base_distribution")))
        count = dim_of(m, content.get("reinterpreted_batch_ndims"))
        known = isinstance(count, int) and batch.rank is not None and count <= batch.rank
        return event, Shape(batch.dims[: len(batch.dims) - count]) if known else ANY  # type: ignore[operator]
    given = [name for name in PARAMETERS if name in dict(content.arguments)]
    held = _parameters(m, content)
    if any(name == "?" for name, _ in content.arguments) or not held:
        return ANY, ANY
    name = content.name.rpartition(".")[2]
    shape = held[0].shape
    if name in ROWS:
        if shape.prefix or not shape.dims:
            return ANY, ANY
        return (shape if ROWS[name] else Shape(shape.dims[:-1])), Shape(shape.dims[:-1])
    if name == "MultivariateNormal":
        return _of_several(m, content)
    for each in held[1:]:
        shape, fits = broadcast(shape, each.shape)
        if fits is False:
            return ANY, ANY
    numbers = len(given) - len(held)  # numbers of Python widen nothing
    return (shape, shape) if numbers >= 0 else (ANY, ANY)


def _of_several(m: Machine, content: LibraryObject) -> tuple[Shape, Shape]:
    """One draw is a row; there are as many as rows of means or of matrices."""
    mean = m.content(content.get("loc"))
    spread = next((m.content(value) for name, value in content.arguments if name not in {"loc", "validate_args"}), None)
    if (
        not isinstance(mean, Array)
        or not isinstance(spread, Array)
        or mean.shape.prefix
        or spread.shape.prefix
        or not mean.shape.dims
        or len(spread.shape.dims) < 2
    ):
        return ANY, ANY
    batch, fits = broadcast(Shape(mean.shape.dims[:-1]), Shape(spread.shape.dims[:-2]))
    return (ANY, ANY) if fits is False or batch.prefix else (Shape((*batch.dims, mean.shape.dims[-1])), batch)


def _made(call: Call, shape: Shape, *, graph: bool, dtype: str | None = None, further: tuple[Value, ...] = ()) -> Array:
    m = call.machine
    held = [*_parameters(m, call.own()), *(each for each in further if isinstance(each, Array))]
    made = Array("torch", shape, _kind(held) if dtype == FLOAT else dtype, _sources(held))
    return made.derive(graph=graph_of_all(m, list(held)) if graph else None)


def _drawn(call: Call) -> Value:
    m = call.machine
    more = items_of(call.content("sample_shape"))
    shape, _ = _shapes(m, call.own())
    own = call.own()
    whole = isinstance(own, LibraryObject) and own.name.endswith(".Categorical")
    if more is None:
        size = call.array("sample_shape")
        shape = ANY if size is None or size.shape.dims != (0,) else shape
    elif not shape.prefix:
        shape = Shape((*(dim_of(m, each) for each in more), *shape.dims))
    return _made(call, shape, graph=bool(call.row.facts.get("keeps_graph")), dtype="int64" if whole else FLOAT)


def _judged(call: Call) -> Value:
    m = call.machine
    event, batch = _shapes(m, call.own())
    value = call.content("value") if call.given("value") else None
    shape = batch
    if isinstance(value, Array) and not batch.prefix:
        further = None if value.shape.rank is None or event.prefix else value.shape.rank - len(event.dims)
        if event == batch:
            shape, fits = broadcast(value.shape, batch)
            shape = ANY if fits is False else shape
        elif further is None or further > 0:
            shape = ANY
    elif value is not None and not isinstance(value, Array):
        shape = ANY
    return _made(call, shape, graph=True, dtype=FLOAT, further=() if value is None else (value,))
