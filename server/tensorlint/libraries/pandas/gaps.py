"""Missing values: statistics of columns, and what is put in the gaps."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tensorlint.interpreter.store import MISSING
from tensorlint.libraries.arrays.reductions import reduction
from tensorlint.libraries.notation import ClassRows
from tensorlint.libraries.pandas.assignment import changed
from tensorlint.libraries.pandas.selection import array_of
from tensorlint.values import ANY, SOME, Array, Mapping_, Shape, Statistic, Step, Steps, Sym, Value, keys, on_all, put, story_of, then

if TYPE_CHECKING:
    from tensorlint.interpreter.vocabulary import Call, Registry

REDUCED: Final = "mean sum std var median min max mode prod"
CARRIED: Final = "ffill bfill pad backfill interpolate"


def register(registry: Registry, frame: ClassRows) -> None:
    """The rows of statistics and fills."""
    for name in REDUCED.split():
        frame.method(f"{name}(axis=0, *args, **kwargs)", column_statistic)
    frame.method("quantile(q=0.5, axis=0, *args, **kwargs)", column_statistic)
    frame.method("fillna(value=None, method=None, *args, inplace=False, **kwargs)", _fillna)
    frame.method("dropna(*args, subset=None, inplace=False, **kwargs)", _dropna)
    frame.methods(CARRIED, "(*args, inplace=False, **kwargs)", _carried)


def column_statistic(call: Call) -> Value:
    """The mean, median, … of a column, or of each column of a table."""
    content = array_of(call)
    name = call.row.name.rpartition(".")[2]
    if name == "quantile" and not isinstance(call.constant("q", MISSING), (int, float)):
        return Array("pandas", ANY)  # several of them
    if content.shape.rank == 1 and name != "mode":
        return reduction(call)
    axis = call.constant("axis", MISSING)
    if axis != 0:
        return Array("pandas", ANY)
    statistic = Statistic(name, content.origins, 0, keys(content.steps), call.token)
    call.machine.observe("statistic", call.place, of=content, statistic=statistic)
    width = content.shape.dims[1] if content.shape.rank == 2 and "numeric_only" not in call.bound else None
    shape = ANY if content.shape.rank is None else Shape((None, width)) if name == "mode" and content.shape.rank == 2 else Shape((width,))
    return Array("pandas", shape, None, content.origins, closed=True).derive(statistic=statistic)


def _filled_with(call: Call, value: Value) -> tuple[object, object]:
    """What is put in the gaps (a statistic or a constant; None where that is not known), and whose statistic it is."""
    held = call.machine.content(value)
    if isinstance(held, Array) and held.statistic is not None and held.statistic.kind in {"sum", "std", "var"}:
        return None, frozenset()  # no value that stands for the others
    if isinstance(held, Array):
        return held.statistic, held.statistic.of if held.statistic is not None else frozenset()
    constant = call.machine.constant(value, MISSING)
    return (None if constant is MISSING else constant), frozenset()


def impute(steps: Steps, closed: bool, operand: object, of: object, label: str, token: object) -> tuple[Steps, bool]:
    """The story of a column after its gaps were filled."""
    step = Step("impute", operand, label, token, of)  # type: ignore[arg-type]
    return then(steps, step), closed and operand is not None


def _fillna(call: Call) -> Value:
    content = array_of(call)
    table = call.content("value")
    m = call.machine
    method = call.constant("method", None)
    m.observe("fill", call.place, value=call.receiver, content=content, node=call.node)
    if isinstance(method, str):
        return changed(call, on_all(content, lambda steps, closed: impute(steps, closed, ("carried", method), frozenset(), "fillna", call.token)))
    if isinstance(table, Mapping_):
        for name, value in table.entries:
            content = put(content, name, impute(*story_of(content, name), *_filled_with(call, value), "fillna", call.token))
        return changed(call, content if table.rest is None else content.derive(closed=False))
    operand, of = _filled_with(call, call["value"])
    return changed(call, on_all(content, lambda steps, closed: impute(steps, closed, operand, of, "fillna", call.token)))


def _carried(call: Call) -> Value:
    name = call.row.name.rpartition(".")[2]
    return changed(call, on_all(array_of(call), lambda steps, closed: impute(steps, closed, ("carried", name), frozenset(), name, call.token)))


def _dropna(call: Call) -> Value:
    """Rows with gaps are left out: all rows, or those with a gap in some columns."""
    content = array_of(call)
    step = Step("drop", ("dropna",), "dropna", call.token)
    subset = call.constant("subset", MISSING)
    names = (subset,) if isinstance(subset, str) else subset
    if isinstance(names, tuple):
        for name in names:
            steps, closed = story_of(content, name)
            content = put(content, name, (then(steps, step), closed))
    elif call.given("subset"):
        steps, closed = story_of(content, SOME)
        content = put(content, SOME, (then(steps, step), closed))
    else:
        content = on_all(content, lambda steps, closed: (then(steps, step), closed))
    rows = Sym("rows", ("dropna", call.token), many=True)
    shape = Shape((rows, *content.shape.dims[1:])) if content.shape.dims and not content.shape.prefix else ANY
    return changed(call, content.derive(shape=shape))
