"""Groups of rows: what is computed of each group, and laid beside its rows again."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tensorlint.interpreter.store import MISSING
from tensorlint.libraries.notation import ClassRows, Library
from tensorlint.libraries.pandas.selection import array_of, rows_of
from tensorlint.values import (
    ANY,
    UNKNOWN,
    Array,
    Function,
    LibraryObject,
    Sequence,
    Shape,
    Statistic,
    Step,
    Tuple,
    Value,
    as_written,
    keys,
    on_all,
    one_column,
    pick,
    then,
)

if TYPE_CHECKING:
    from tensorlint.interpreter.machine import Machine
    from tensorlint.interpreter.vocabulary import Call, Registry

GROUPS: Final = "groups"
"""The axis of a statistic that was computed of each group of rows."""
STATISTICS: Final = "mean median sum std var min max count"
OTHERS: Final = "agg aggregate apply first last head tail nth size nunique cumsum cumcount shift diff rolling rank ffill bfill filter sample describe quantile"


def register(registry: Registry, frame: ClassRows) -> None:
    """The rows of `groupby`."""
    frame.method("groupby(*args, **kwargs)", lambda call: _groups(call.machine, array_of(call), call.token))
    groups = Library(registry, "pandas").klass("Groups()").hooks(subscript=_subscript, getattr=_attribute, iterate=_each)
    groups.methods(STATISTICS, "(*args, **kwargs)", _computed)
    groups.methods(OTHERS, "(*args, **kwargs)", lambda call: _opened(_of(call.own())))
    groups.method("get_group(name, obj=None)", lambda call: _group(_of(call.own()), call["name"]))
    _windows(registry, frame)
    groups.method("transform(func=None, *args, **kwargs)", _transformed)


def _windows(registry: Registry, frame: ClassRows) -> None:
    """The rows of `rolling`: what is computed of the few rows before each row, which is no statistic of all of them."""
    frame.methods("rolling expanding ewm", "(*args, **kwargs)", lambda call: LibraryObject("pandas.Window", (("of", array_of(call)),)))
    windows = Library(registry, "pandas").klass("Window()").hooks(subscript=_subscript_of_window, getattr=lambda *_: UNKNOWN)
    windows.methods(f"{STATISTICS} {OTHERS} skew kurt corr cov sem", "(*args, **kwargs)", _of_window)


def _of_window(call: Call) -> Value:
    table = _of(call.own())
    return _opened(table).derive(shape=table.shape if table.shape.rank == 1 else ANY)


def _subscript_of_window(m: Machine, receiver: Value, content: Value, index: Value, node: object) -> Value:
    groups = _subscript(m, receiver, content, index, node)
    return LibraryObject("pandas.Window", (("of", _of(groups)),))


def _groups(m: Machine, content: Array, token: object) -> Value:
    return LibraryObject("pandas.Groups", (("of", content),))


def _of(groups: Value) -> Array:
    held = groups.get("of", UNKNOWN) if isinstance(groups, LibraryObject) else UNKNOWN
    return held if isinstance(held, Array) else Array("pandas", ANY)


def _subscript(m: Machine, receiver: Value, content: Value, index: Value, node: object) -> Value:
    """`groups["price"]`, `groups[["price", "rooms"]]`: the groups of some columns."""
    name = m.constant(index, MISSING)
    table = _of(content)
    if isinstance(name, str) and table.shape.rank != 1:
        return _groups(m, one_column(table, name).derive(shape=Shape((rows_of(table),)), base=None), None)
    if isinstance(name, tuple):
        return _groups(m, pick(table, name).derive(base=None), None)
    return _groups(m, _opened(table), None)


def _attribute(m: Machine, receiver: Value, content: Value, name: str) -> Value | None:
    table = _of(content)
    return _groups(m, one_column(table, name).derive(shape=Shape((rows_of(table),)), base=None), None) if table.shape.rank == 2 else UNKNOWN


def _each(m: Machine, receiver: Value, content: Value) -> Value:
    """Going through the groups gives what they are told apart by, and the rows of each."""
    return Sequence((), Tuple((UNKNOWN, _group(_of(content), UNKNOWN))), "iterator")


def _group(table: Array, name: Value) -> Array:
    """The rows of one group: a part of the table's, with columns as they are there."""
    shape = Shape((None, *table.shape.dims[1:])) if table.shape.dims and not table.shape.prefix else ANY
    origins = frozenset(origin if origin.kind == "model" else origin.select(("group", name)) for origin in table.origins)
    return as_written(table, ()).derive(shape=shape, origins=origins, base=None, formula=None, statistic=None)


def _opened(content: Array) -> Array:
    out = as_written(on_all(content, lambda steps, closed: (steps, False)), ())
    return out.derive(shape=ANY, dtype=None, base=None, formula=None, statistic=None)


def _statistic(call: Call, kind: str) -> Statistic:
    content = _of(call.own())
    return Statistic(kind, content.origins, GROUPS, keys(content.steps), call.token)


def _computed(call: Call) -> Value:
    """One row for each group."""
    return _opened(_of(call.own())).derive(statistic=_statistic(call, call.row.name.rpartition(".")[2]))


def _transformed(call: Call) -> Value:
    """`transform("mean")`: beside each row, what its group came to."""
    content = _of(call.own())
    kind = call.constant("func", MISSING)
    if kind not in STATISTICS.split():
        done = _by_function(call, content)
        return _opened(content).derive(shape=content.shape) if done is None else done
    return beside(content, _statistic(call, str(kind)), "transform", call.token)


def _by_function(call: Call, content: Array) -> Value | None:
    """`transform(lambda each: each.fillna(each.median()))`: what a function of the program does to the rows of each group, with statistics of the group."""
    from tensorlint.interpreter.calls import call_value

    m = call.machine
    function = m.content(call["func"])
    if not isinstance(function, Function):
        return None
    out = m.content(call_value(m, function, [content.derive(base=None)], {}, call.node))
    if not isinstance(out, Array) or out.library != "pandas" or out.statistic is not None or out.origins != content.origins:
        return None
    done = out.derive(shape=content.shape, base=None)
    return on_all(done, lambda steps, closed: (tuple(step if step in content.steps else _of_groups(step) for step in steps), closed))


def _of_groups(step: Step) -> Step:
    """A step whose statistic was computed of each group."""
    told = step.operand
    if not isinstance(told, Statistic):
        return step
    return Step(step.kind, Statistic(told.kind, told.of, GROUPS, told.steps, told.token), step.label, step.token, step.of, step.via)


def beside(content: Array, statistic: Statistic, label: str, token: object) -> Array:
    """A column of what the group of each row came to."""
    step = Step("grouped", statistic, label, token, statistic.of)
    return on_all(as_written(content, ()), lambda steps, closed: (then(steps, step), False)).derive(dtype=None, base=None, formula=None, statistic=statistic)
