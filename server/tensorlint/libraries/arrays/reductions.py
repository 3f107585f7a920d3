"""Reductions: the shape that is left, the statistic that comes out, and the losses by hand that end in one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tensorlint.interpreter.store import MISSING
from tensorlint.libraries.arrays.activations import HAND_MADE, summed
from tensorlint.libraries.arrays.channels import reduced
from tensorlint.libraries.arrays.dtypes import is_float
from tensorlint.libraries.arrays.memory import unordered_if
from tensorlint.libraries.arrays.shaping import axes_argument
from tensorlint.libraries.arrays.spelling import spelled
from tensorlint.libraries.gradients import hardened, under_mode
from tensorlint.values import ANY, NO_FLAGS, SAMPLED, Array, Dim, Graph, Sequence, Shape, Statistic, Tuple, Value, axis_index, keys
from tensorlint.values.scores import after_reduction

if TYPE_CHECKING:
    from tensorlint.interpreter.vocabulary import Call

STATISTICS: Final = {
    "mean": "mean", "nanmean": "mean", "average": "mean", "std": "std", "nanstd": "std", "var": "var", "median": "median", "nanmedian": "median",
    "min": "min", "amin": "min", "max": "max", "amax": "max", "mode": "mode", "quantile": "quantile", "percentile": "quantile", "ptp": "range",
    "nanmax": "max", "nanmin": "min", "nanvar": "var",
}  # fmt: skip
FLOATS: Final = {"mean", "std", "var", "median", "average", "nanmean", "nanstd", "nanvar", "nanmedian", "quantile", "norm", "logsumexp"}


def reduced_shape(shape: Shape, axis: object, *, keepdims: bool) -> Shape:
    """The shape after reducing some axes. axis None: all; MISSING: not known."""
    if axis is MISSING:
        return ANY
    if axis is None:
        if not keepdims:
            return Shape(())
        return ANY if shape.prefix else Shape((1,) * len(shape.dims))
    axes = axis if isinstance(axis, tuple) else (axis,)
    dims: list[Dim | str] = list(shape.dims)
    if not dims and not shape.prefix and all(each in {0, -1} for each in axes):
        return shape  # a single number has an axis to name, in some libraries
    for each in axes:
        assert isinstance(each, int)
        if shape.prefix:
            if each >= 0 or -each > len(dims):
                return ANY
            index: int | None = len(dims) + each
        else:
            index = axis_index(each, len(dims))
        if index is None or dims[index] == "gone":
            return ANY
        dims[index] = 1 if keepdims else "gone"
    return Shape((dim for dim in dims if dim != "gone"), prefix=shape.prefix)  # type: ignore[misc]


def _known_size(shape: Shape) -> int | None:
    size = 1
    for dim in shape.dims:
        if not isinstance(dim, int):
            return None
        size *= dim
    return None if shape.prefix else size


def reduce(call: Call, content: Array, name: str, axis: object, *, keepdims: bool) -> Array:
    """The array that is left of a reduction by that name."""
    m = call.machine
    shape = reduced_shape(content.shape, axis, keepdims=keepdims)
    scores = after_reduction(content.scores, name, axis, content.shape.rank)
    if content.scores is not None and scores is None and name not in {"argmax", "argmin"}:
        m.use_scores(content, "arithmetic", call.place)
    kind = STATISTICS.get(name)
    if kind in {"std", "var"}:
        m.use(content, "spread", call.place)
    statistic = None
    if kind is not None and content.statistic is None:
        along = SAMPLED if SAMPLED in content.flags else "?" if axis is MISSING else axis
        statistic = Statistic(kind, content.origins, along, keys(content.steps), call.token, _known_size(shape))
        m.observe("statistic", call.place, of=content, statistic=statistic)
    dtype = content.dtype
    if name in FLOATS and not is_float(dtype):
        dtype = None if dtype is None else ("float32" if content.library == "torch" else "float64")
    elif name in {"argmax", "argmin", "nanargmax", "nanargmin", "count_nonzero"} or (
        name in {"sum", "prod", "nansum"} and dtype in {"bool", "int8", "int16", "int32"}
    ):
        dtype = "int64"
    elif name in {"sum", "prod", "nansum"} and dtype == "uint8":
        dtype = "int64" if content.library == "torch" else "uint64"
    elif name in {"all", "any"}:
        dtype = "bool"
    _observe_loss(call, content, name, axis, keepdims=keepdims)
    return content.derive(
        shape=shape,
        dtype=dtype,
        statistic=statistic,
        formula=_formula(content, name, axis, keepdims=keepdims),
        scores=scores,
        graph=_graph(call, content, name, shape),
        base=None,
        columns=None,
        axes=(),
        image=reduced(content.image, axis, content.shape.rank),
        flags=unordered_if(NO_FLAGS, content),
    )


def _formula(content: Array, name: str, axis: object, *, keepdims: bool) -> tuple[object, ...] | None:
    """What an expression by hand has come to."""
    if content.formula is None or name not in {"mean", "sum"}:
        return None
    if content.formula[0] in HAND_MADE:
        return summed(content, name, axis, keepdims=keepdims)
    return ("mean", *content.formula[1:])


def _graph(call: Call, content: Array, name: str, shape: Shape) -> Graph | None:
    """Where the extreme is has no gradient; a number that is left of a tensor without one may be a loss."""
    graph = under_mode(call.machine, content.graph)
    if graph is not None and name in {"argmax", "argmin", "count_nonzero", "all", "any"}:
        graph = hardened(call.machine, graph, "argmax", call.token)
    return graph.summed_at(call.token) if graph is not None and shape.rank == 0 else graph


def _observe_loss(call: Call, content: Array, name: str, axis: object, *, keepdims: bool) -> None:
    """A loss or metric by hand: the mean or sum over all axes of squared or absolute differences, or of equalities."""
    formula = content.formula
    if formula is None or formula[0] not in {"squared", "absolute", "equal"} or name not in {"mean", "sum", "nanmean", "average"}:
        return
    if axis is not None or keepdims:
        return
    kind, left, right, a, b, places = formula
    call.machine.observe(
        "loss", call.place, prediction=left, target=right, a=a, b=b, places=places, policy="broadcast", by_hand=kind, reduction=name, node=call.node,
        spelled=spelled(call.machine, a, b),  # type: ignore[arg-type]
        role="metric" if kind == "equal" else "loss",
    )  # fmt: skip


def reduction(call: Call) -> Value:
    """A reduction as a function or method: `mean(x, axis=None, keepdims=False)`, `x.mean(dim=0, keepdim=True)`."""
    name = call.row.name.rpartition(".")[2]
    receiver = call.receiver
    content = call.own() if receiver is not None else call.content(call.row.signature.parameters[0].name)
    library = str(call.row.facts.get("library", "numpy"))
    if library == "numpy" and receiver is None and isinstance(content, (Sequence, Tuple)):
        from tensorlint.libraries.arrays.creation import from_literal

        content = from_literal(call.machine, content, library) or content
    if not isinstance(content, Array):
        return Array(library, ANY)
    names = {parameter.name for parameter in call.row.signature.parameters}
    axis_name = "dim" if "dim" in names else "axis"
    axis = axes_argument(call.machine, call[axis_name]) if axis_name in names else None
    keep_name = "keepdim" if "keepdim" in names else "keepdims"
    other_name = "keepdims" if keep_name == "keepdim" else "keepdim"  # torch takes numpy's name as well
    keep = call.constant(other_name if other_name in call.bound else keep_name, False) if keep_name in names else False
    if name in {"argmax", "argmin"}:
        call.machine.use(content, "argmax", call.place)
        return picked(call, content, axis, reduce(call, content, name, axis, keepdims=bool(keep)), name)
    return reduce(call, content, name, axis, keepdims=bool(keep))


def picked(call: Call, content: Array, axis: object, indices: Array, name: str) -> Array:
    """Where the largest elements along an axis are. Over axis 0 the result remembers it: it tells of columns, not of rows."""
    keyword = "dim" if any(parameter.name == "dim" for parameter in call.row.signature.parameters) else "axis"
    call.machine.observe("reduction", call.place, value=content, axis=axis, how=name, node=call.node, token=call.token, keyword=keyword)
    rank = content.shape.rank
    first = isinstance(axis, int) and rank is not None and rank > 1 and axis in {0, -rank}
    return indices.derive(flags=indices.flags | {("picked", call.token)}) if first else indices


__all__ = ["reduce", "reduced_shape", "reduction"]
