"""What setting columns and values of a table makes of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tensorlint.interpreter.calls import call_value
from tensorlint.interpreter.iteration import EACH
from tensorlint.interpreter.signatures import FURTHER
from tensorlint.interpreter.store import MISSING
from tensorlint.libraries.arrays.gaps import are_gaps_of, filled
from tensorlint.libraries.pandas.selection import SET, array_of, without_rows
from tensorlint.values import (
    ANY,
    NONE,
    SOME,
    SOURCES,
    TRUE,
    UNKNOWN,
    Array,
    BoundMethod,
    Const,
    Function,
    LibraryObject,
    Number,
    Ref,
    Sequence,
    Shape,
    Text,
    Tuple,
    Value,
    add,
    as_written,
    chosen_names,
    leave_out,
    on_all,
    one_column,
    put,
    story_of,
    unite,
    written_columns,
)

if TYPE_CHECKING:
    import ast

    from tensorlint.interpreter.machine import Machine
    from tensorlint.interpreter.vocabulary import Call


CATEGORIES: Final = "pandas.Categories"
"""The categories of a column, and the values that they are of."""


def assign(m: Machine, content: Array, index: Value, held: Value, node: ast.AST) -> Array:
    """The table after `table[index] = held`."""
    name = m.constant(index, MISSING)
    if isinstance(name, str) or (isinstance(name, int) and content.shape.rank == 2):
        return with_column(content, name, held)
    if isinstance(name, tuple) and all(isinstance(each, str) for each in name):
        for each in name:
            content = with_column(content, each, _part(held, each))
        return content
    picked = m.content(index)
    if picked == EACH:
        if not isinstance(held, Array) or held.shape != content.shape or held.origins != content.origins:
            return on_all(content, lambda steps, closed: (steps, False))
        out = held.derive(library="pandas", base=None, formula=None, statistic=None)
        return on_all(out, lambda steps, closed: (steps, False)) if has_learned(out, content) else out
    if isinstance(picked, Array):  # some rows
        return on_all(content, lambda steps, closed: (steps, False))
    out = with_column(content, SOME, held)
    return out.derive(flags=out.flags | {(SET, picked.turns)}) if isinstance(picked, Text) and picked.turns is not None else out


def has_learned(out: Array, before: Array) -> bool:
    """Whether columns went through something that learned of each in turn: what it holds in the end is the last one's, so it is no step of the table."""
    return any(step.kind == "fitted" for step in out.steps if step not in before.steps)


def _part(held: Value, name: str) -> Value:
    """One of the columns that are set together: of its own story where it is known by its name."""
    if isinstance(held, Array) and held.columns and any(known == name for known, _ in held.columns):
        steps, closed = story_of(held, name)
        return held.derive(steps=steps, closed=closed, columns=None)
    return held


def with_column(content: Array, name: object, held: Value) -> Array:
    """The table with a column set; what it held of a prediction, or of a constant, is no preprocessing."""
    held = values_of(held)
    if isinstance(held, Array):
        story = held.steps, held.closed and not held.columns
    else:
        story = (), isinstance(held, (Const, Number)) and name != SOME  # a constant in whichever column it is tells nothing of the others
    out = put(content, name, story).derive(shape=_widened(content, name))
    out = out.derive(flags=frozenset(flag for flag in out.flags if not (isinstance(flag, tuple) and flag[0] == SOURCES)))
    if not isinstance(held, Array) or held.dtype != content.dtype:
        out = out.derive(dtype=None)  # of a table with columns of several dtypes none is told
    if isinstance(held, Array) and any(origin.kind == "model" for origin in held.origins):
        return out.derive(origins=unite(out.origins, frozenset(origin for origin in held.origins if origin.kind == "model")))
    return out


def values_of(held: Value) -> Value:
    """What a column holds that is made of categories: their values."""
    of = held.get("of") if isinstance(held, LibraryObject) and held.name == CATEGORIES else held
    return of if isinstance(of, Array) else held


def _widened(content: Array, name: object) -> Shape:
    """The shape once a column of that name has been set: one more column, unless it was there."""
    shape = content.shape
    if shape.rank != 2 or not isinstance(shape.dims[1], int):
        return shape
    names = chosen_names(content)
    if names is None or len(names) != shape.dims[1] or SOME in (name, *names):
        return Shape((shape.dims[0], None))
    return shape if name in names else Shape((shape.dims[0], shape.dims[1] + 1))


def set_attribute(m: Machine, receiver: Ref, name: str, value: Value) -> bool:
    """`table.name = …` sets a column that is there (or the labels, which change no value)."""
    content = m.content(receiver)
    if isinstance(content, Array) and name not in {"columns", "index", "name"}:
        m.write(receiver, with_column(content, name, m.content(value)))
    return True


def assign_located(m: Machine, content: Value, index: Value, value: Value, node: ast.AST) -> None:
    """`table.loc[rows, column] = …`: some values of a column are others now."""
    assert isinstance(content, LibraryObject)
    home = content.get("of")
    table = m.content(home)
    if not isinstance(table, Array) or not isinstance(home, Ref):
        return
    parts = list(index.items) if isinstance(index, Tuple) and index.rest is None else [index]
    if m.constant(content.get("how")) in {"loc", "at"} and _may_add_a_row(m, table, parts[0]):
        table = table.derive(shape=Shape((None, *table.shape.dims[1:])))
        m.write(home, table)
    name = m.constant(parts[1], MISSING) if len(parts) == 2 else None
    generated = bool(table.origins) and all(origin.kind == "generated" for origin in table.origins)
    if generated and isinstance(name, str) and is_missing(m.constant(value, MISSING)) and not story_of(table, name)[0]:  # gaps for later
        m.write(home, as_written(table, (*(each for each in written_columns(table) if each[0] != name), (name, None, True))))
        return
    if generated and not table.steps and not table.columns:
        return  # this is how the data is made, not what is done to it
    if len(parts) < 2:
        m.write(home, on_all(table, lambda steps, closed: (steps, False)))
        return
    names = m.constant(parts[1], MISSING)
    if isinstance(names, str) and are_gaps_of(m.content(parts[0]), one_column(table, names)):
        m.write(home, with_column(table, names, filled(m, one_column(table, names), value, m.token(node), "= in the gaps")))
        return
    for name in names if isinstance(names, tuple) else (names if isinstance(names, str) else SOME,):
        m.write(home, put(table, name, (story_of(table, name)[0], False)))
        table = m.content(home)
        assert isinstance(table, Array)


def _may_add_a_row(m: Machine, table: Array, label: Value) -> bool:
    """Whether what is set under a label may have no row yet: then the table gets one more. It matters where the rows have been counted."""
    rows = None if table.shape.prefix or not table.shape.dims else table.shape.dims[0]
    held = m.content(label)
    if not isinstance(rows, int) or isinstance(held, (Array, Sequence, Tuple, LibraryObject)):  # masks, slices, labels of rows that are there
        return False
    known = held.value if isinstance(held, Const) else None
    return not (isinstance(known, int) and 0 <= known < rows)


def is_missing(constant: object) -> bool:
    """Whether a constant stands for a value that is not there."""
    return constant is None or (isinstance(constant, float) and constant != constant)


def changed(call: Call, out: Array) -> Value:
    """The changed table or column; with `inplace=True` the table itself changes."""
    if call["inplace"] != TRUE:
        return out.derive(base=None)
    base = array_of(call).base
    if isinstance(base, tuple) and base[0] == "column":
        table = call.machine.content(Ref(base[1]))
        if isinstance(table, Array):
            call.machine.write(Ref(base[1]), with_column(table, base[2], out))
    if isinstance(call.receiver, Ref):
        call.machine.write(call.receiver, out)
    return NONE


def assigned(call: Call) -> Value:
    """`table.assign(name=values)`: the columns come one after the other, and a function is given the table as it is by then."""
    m, out = call.machine, array_of(call)
    for name, value in call.bound.items():
        content = UNKNOWN if name == FURTHER else m.content(value)
        if isinstance(content, (Function, BoundMethod)):
            content = m.content(call_value(m, content, [m.make(out.derive(base=None), call.token, ("assigned", name))], {}, call.node))
        out = with_column(out, SOME if name == FURTHER else name, content)
    return out.derive(base=None)


def inserted(call: Call) -> Value:
    """`table.insert(2, "name", values)` sets a column of the table itself."""
    name = call.constant("column", MISSING)
    if isinstance(call.receiver, Ref):
        call.machine.write(call.receiver, with_column(array_of(call), name if isinstance(name, str) else SOME, call.content("value")))
    return NONE


def drop(call: Call) -> Value:
    content = array_of(call)
    axis = call.constant("axis", MISSING)
    dims = content.shape.dims
    if call.given("columns") or axis in {1, "columns"}:
        held = call.constant("columns" if call.given("columns") else "labels", MISSING)
        gone = held if isinstance(held, tuple) else (held,) if isinstance(held, str) else ()
        width = add(dims[1], -len(gone)) if gone and content.shape.rank == 2 and isinstance(dims[1], int) else None
        shape = Shape((dims[0], width)) if content.shape.rank == 2 else ANY
        return changed(call, leave_out(content, gone).derive(shape=shape))
    return changed(call, without_rows(call.machine, content, call["index"] if call.given("index") else call["labels"]))
