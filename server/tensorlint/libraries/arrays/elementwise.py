"""Functions of each element: the shape stays, and data that went through one has a step more."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tensorlint.libraries.arrays.activations import exponentials
from tensorlint.libraries.arrays.dtypes import dtype_of, is_float
from tensorlint.libraries.gradients import flattened, hardened
from tensorlint.libraries.labels import without_classes
from tensorlint.values import ANY, Array, Const, Number, Shape, Step, Value, on_all, then
from tensorlint.values.scores import after_function

if TYPE_CHECKING:
    from tensorlint.interpreter.vocabulary import Call

FLAT: Final = frozenset({"round", "floor", "ceil", "trunc", "sign", "fix", "rint", "heaviside"})
"""Functions that are steps: their slope is zero wherever they have one."""


def operand(call: Call, library: str) -> Array:
    """The array that the call is about: the receiver, or the first argument; an unknown one where it is not known."""
    content = call.own() if call.receiver is not None else call.content(call.row.signature.parameters[0].name)
    if isinstance(content, Array):
        return content
    alone = isinstance(content, Number) or (isinstance(content, Const) and isinstance(content.value, (int, float)))
    return Array(library, Shape(()) if alone else ANY)


def library_of(call: Call) -> str:
    """The library that the row says its result belongs to."""
    return str(call.row.facts.get("library", "numpy"))


def elementwise(call: Call) -> Value:
    """A function of each element. The row's facts: `dtype` ("float", "bool", "same" or a name), `monotone`."""
    content = operand(call, library_of(call))
    name = call.row.name.rpartition(".")[2].strip("_")
    dtype = content.dtype
    want = call.row.facts.get("dtype", "same")
    if want == "float" and not is_float(dtype):
        dtype = None if dtype is None else ("float32" if content.library == "torch" else "float64")
    elif name in {"abs", "absolute", "real", "imag"} and dtype in {"complex64", "complex128"}:
        dtype = "float32" if dtype == "complex64" else "float64"
    elif want not in {"float", "same"}:
        dtype = str(want)
    formula = None
    if content.formula is not None and content.formula[0] == "difference" and name in {"abs", "absolute", "square", "fabs"}:
        formula = ("squared" if name == "square" else "absolute", *content.formula[1:])
    formula = formula or exponentials(content, name)
    if content.origins and not call.row.facts.get("exact"):
        step = Step("function", name, name, call.token)
        content = on_all(content, lambda steps, closed: (then(steps, step) if closed else steps, closed))
    graph = content.graph
    if graph is not None and dtype == "bool":
        graph = hardened(call.machine, graph, "comparison", call.token)
    elif graph is not None and name in FLAT:
        ends = hardened if content.library == "tensorflow" and name != "sign" else flattened  # TensorFlow gives None there (tried with 2.21)
        graph = ends(call.machine, graph, "sign" if name == "sign" else "round", call.token)
    scores = after_function(content.scores, name)
    if content.scores is not None and scores is None:
        call.machine.use_scores(content, "arithmetic", call.place)
    return without_classes(content).derive(dtype=dtype, scores=scores, statistic=None, formula=formula, base=None, graph=graph)


def power(call: Call) -> Value:
    """`pow(x, 2)`: the square of a difference is a part of a loss."""
    content = operand(call, library_of(call))
    exponent = call["exponent"]
    formula = None
    if content.formula is not None and content.formula[0] == "difference" and exponent in (Const(2), Const(2.0)):
        formula = ("squared", *content.formula[1:])
    steps = then(content.steps, Step("function", ("pow", exponent), "pow", call.token)) if content.closed and content.origins else content.steps
    return content.derive(steps=steps, scores=None, statistic=None, formula=formula, base=None, columns=None)


def cast(call: Call, content: Array, dtype: str | None) -> Array:
    """Another dtype: the numbers stay (a step only where digits are cut off)."""
    steps = content.steps
    cut = dtype is not None and not is_float(dtype) and is_float(content.dtype)
    if cut and content.closed and content.steps:
        steps = then(steps, Step("function", ("cast", dtype), f"astype({dtype})", call.token))
    graph = content.graph
    if dtype is not None and not is_float(dtype) and not dtype.startswith("complex") and graph is not None:
        graph = hardened(call.machine, graph, "cast", call.token)
    return content.derive(dtype=dtype, steps=steps, graph=graph, formula=content.formula, base=None)


def astype(call: Call) -> Value:
    """`x.astype(dtype)`."""
    content = operand(call, library_of(call))
    return cast(call, content, dtype_of(call.machine, call["dtype"]))


def unchanged(call: Call) -> Value:
    """A function that gives its argument back (or a copy of it): `copy`, `ascontiguousarray`, `to(device)`."""
    content = call.own() if call.receiver is not None else call.content(call.row.signature.parameters[0].name)
    return content.derive(base=None) if isinstance(content, Array) else content
