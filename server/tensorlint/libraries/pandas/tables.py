"""Frames and series: how they are made, what selecting and setting columns gives."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tensorlint.interpreter.store import MISSING
from tensorlint.libraries.arrays.indexing import select_rows
from tensorlint.libraries.arrays.shaping import number_of, shape_value
from tensorlint.libraries.notation import ClassRows, Library
from tensorlint.values import (
    ANY,
    INT,
    NONE,
    SOME,
    TEXT,
    TRUE,
    UNKNOWN,
    Array,
    Const,
    Dim,
    LibraryObject,
    Mapping_,
    Number,
    Origin,
    Ref,
    Sequence,
    Shape,
    Sym,
    Tuple,
    Value,
    add,
    leave_out,
    on_all,
    one_column,
    pick,
    put,
    story_of,
    unite,
)

if TYPE_CHECKING:
    import ast

    from tensorlint.interpreter.machine import Machine
    from tensorlint.interpreter.vocabulary import Call, Registry

SHOWN: Final = "head tail describe info hist plot boxplot value_counts nunique corr isna isnull notna notnull duplicated"
READERS: Final = "read_csv read_excel read_parquet read_json read_table read_pickle read_feather read_hdf read_sql"
OPENED: Final = "apply applymap transform pipe round abs where mask groupby rolling shift diff pct_change stack unstack pivot pivot_table melt rank join merge"


def register(registry: Registry) -> ClassRows:
    """The rows of frames and their columns."""
    lib = Library(registry, "pandas")
    frame = lib.klass("DataFrame(data=None, index=None, columns=None, dtype=None, copy=None)", array_of_pandas=True, updates_in_place=False, assign_item=assign)
    registry.arrays["pandas"] = frame.cls
    frame.hooks(getattr=_attribute, subscript=_subscript, iterate=_iterate, build=_frame, setattr=_set_attribute)
    lib.klass("Series(data=None, index=None, dtype=None, name=None)").hooks(build=_series)
    for name in READERS.split():
        lib.row(f"{name}(path=None, *args, **kwargs)", _read)
    lib.rows("to_datetime cut qcut to_numeric", "(x, *args, **kwargs)", _opened_argument)
    lib.rows("set_option option_context date_range Timestamp Timedelta Categorical isna isnull", "(*args, **kwargs)", lambda call: UNKNOWN)
    frame.methods("to_numpy", "(dtype=None, copy=False)", lambda call: array_of(call).derive(library="numpy", base=None))
    frame.methods("copy", "(deep=True)", lambda call: array_of(call).derive(base=None))
    frame.method("drop(labels=None, axis=0, index=None, columns=None, inplace=False, **kwargs)", _drop)
    frame.method("pop(item)", _pop)
    frame.method("assign(**kwargs)", _assign)
    frame.method("rename(mapper=None, *, columns=None, index=None, axis=None, inplace=False, **kwargs)", _rename)
    frame.methods(OPENED, "(*args, **kwargs)", opened)
    frame.method("clip(*args, inplace=False, **kwargs)", opened)
    frame.methods(SHOWN, "(*args, **kwargs)", _shown)
    frame.methods("to_csv to_excel to_parquet to_pickle to_json", "(*args, **kwargs)", _written)
    frame.methods("iterrows itertuples items", "(*args, **kwargs)", lambda call: Sequence((), UNKNOWN, "iterator"))
    frame.methods("unique tolist to_list to_dict", "(*args, **kwargs)", lambda call: UNKNOWN)
    frame.method("select_dtypes(include=None, exclude=None)", lambda call: pick(array_of(call), (SOME,)).derive(shape=Shape((rows_of(array_of(call)), None))))
    frame.methods("between isin eq", "(*args, **kwargs)", lambda call: Array("pandas", array_of(call).shape, "bool", array_of(call).origins))
    lib.klass("Indexer()", assign_item=_assign_located).hooks(subscript=_located)
    return frame


def array_of(call: Call) -> Array:
    """The table or column that a method is about."""
    content = call.own()
    return content if isinstance(content, Array) else Array("pandas", ANY)


def rows_of(content: Array) -> Dim:
    """The number of rows."""
    return content.shape.dims[0] if content.shape.dims and not content.shape.prefix else None


def _read(call: Call) -> Value:
    path = call.constant("path", MISSING)
    token = path if isinstance(path, str) else call.token
    origin = Origin("file", ("pandas", token), str(path) if isinstance(path, str) else "")
    rows = Sym("rows", ("file", token), many=True)
    return Array("pandas", Shape((rows, None)), None, frozenset({origin}), closed=True)


def _frame(call: Call) -> Value:
    """`DataFrame(array)`, `DataFrame({"a": …})`: columns taken from data keep their story."""
    m = call.machine
    content = call.content("data")
    columns = call.constant("columns", MISSING)
    if isinstance(content, Array):
        if isinstance(columns, tuple) and content.library != "pandas" and not content.columns:
            content = content.derive(flags=frozenset({("columns", columns)}))
        return content.derive(library="pandas", base=None)
    if isinstance(content, Mapping_) and content.rest is None:
        held = [(name, m.content(value)) for name, value in content.entries]
        known = [each for _, each in held if isinstance(each, Array)]
        rows: Dim = next((each.shape.dims[0] for each in known if each.shape.dims and not each.shape.prefix), None)
        origins = frozenset(origin for each in known for origin in each.origins)
        if not origins or (all(origin.kind == "generated" for origin in origins) and not any(each.library == "pandas" for each in known)):
            origins = frozenset({Origin("generated", call.token, "DataFrame")})
        out = Array("pandas", Shape((rows, len(content.entries))), None, origins, closed=True)
        out = out.derive(flags=frozenset({("columns", tuple(name for name, _ in held))}))
        for name, each in held:
            if isinstance(each, Array) and (each.steps or not each.closed):
                out = put(out, name, (each.steps, each.closed))
        return out
    width = len(columns) if isinstance(columns, tuple) else None
    return Array("pandas", Shape((None, width)), None, frozenset({Origin("generated", call.token, "DataFrame")}), closed=isinstance(content, (Tuple, Sequence)))


def _series(call: Call) -> Value:
    content = call.content("data")
    if isinstance(content, Array):
        return content.derive(library="pandas", base=None)
    return Array("pandas", Shape((None,)))


def _subscript(m: Machine, receiver: Value, content: Value, index: Value, node: ast.AST) -> Value:
    assert isinstance(content, Array)
    held = m.content(index)
    rows = rows_of(content)
    name = m.constant(index, MISSING)
    if isinstance(held, (Sequence, Tuple)) and getattr(held, "kind", "") != "slice":
        names = name if isinstance(name, tuple) else (SOME,)
        width = len(held.items) if held.rest is None else None
        if names == (SOME,):
            from tensorlint.libraries.pandas.categories import aligned

            return aligned(content).derive(shape=Shape((rows, width)), base=None)
        return pick(content, names).derive(shape=Shape((rows, width)), base=None)
    if isinstance(name, str) and content.shape.rank != 1:
        return one_column(content, name).derive(shape=Shape((rows,)), base=_home(receiver, name))
    if isinstance(held, Sequence) and held.kind == "slice":
        return select(m, content, index, node)
    if isinstance(held, Array):
        if held.dtype == "bool" or held.shape.rank == 1:
            return select(m, content, index, node)
        return content.derive(shape=ANY, closed=False)
    if isinstance(held, LibraryObject) and held.name == "pandas.Index":
        from tensorlint.libraries.pandas.categories import aligned

        return aligned(content).derive(shape=Shape((rows, None)), base=None)
    if content.shape.rank == 2 and (held == TEXT or held is UNKNOWN):
        return one_column(content, SOME).derive(shape=ANY, base=_home(receiver, SOME))
    return content.derive(shape=ANY, base=None)


def _home(receiver: Value, name: object) -> object:
    """Where a column lives: what is done to it in place is done to the table."""
    return ("column", receiver.cell, name) if isinstance(receiver, Ref) else None


def select(m: Machine, content: Array, index: Value, node: ast.AST) -> Array:
    """Some rows of a table; where they are the first or last of tables put below one another, those tables' rows."""
    from tensorlint.libraries.arrays.indexing import _slice_size
    from tensorlint.libraries.pandas.rows import part_of_joined

    held = m.content(index)
    dims = content.shape.dims
    size: Dim = Sym("rows", ("rows", m.place(node), m.frame.path), many=True)
    whole = part_of_joined(m, content, index)
    if whole is not None:
        return content.derive(shape=Shape((whole[0], *dims[1:])), origins=whole[1], base=None, formula=None, flags=_unjoined(content))
    if isinstance(held, Sequence) and held.kind == "slice" and dims and not content.shape.prefix:
        size = _slice_size(m, dims[0], held, node)
    shape = Shape((size, *dims[1:])) if dims and not content.shape.prefix else ANY
    return content.derive(shape=shape, origins=select_rows(m, content.origins, index), base=None, formula=None, flags=_unjoined(content))


def _unjoined(content: Array) -> frozenset[object]:
    return frozenset(flag for flag in content.flags if not (isinstance(flag, tuple) and flag[0] == "joined"))


def _attribute(m: Machine, receiver: Value, content: Value, name: str) -> Value | None:
    assert isinstance(content, Array)
    if name == "shape":
        return shape_value(content)
    if name == "values":
        return content.derive(library="numpy", base=None)
    if name in {"loc", "iloc", "at", "iat"}:
        return LibraryObject("pandas.Indexer", (("of", receiver), ("how", Const(name))))
    if name == "columns":
        return LibraryObject("pandas.Index")
    if name == "cat":
        return LibraryObject("pandas.Categories", (("of", content),))
    if name in {"index", "dtypes", "dtype", "str", "dt", "plot", "name"}:
        return UNKNOWN
    if name == "T":
        return content.derive(shape=Shape(reversed(content.shape.dims)) if not content.shape.prefix else ANY)
    if name == "size":
        return number_of(content.shape.size())
    if name == "ndim":
        return INT
    if content.shape.rank == 2:  # a column by attribute
        return one_column(content, name).derive(shape=Shape((rows_of(content),)), base=_home(receiver, name))
    return None


def _set_attribute(m: Machine, receiver: Ref, name: str, value: Value) -> bool:
    """`table.name = …` sets a column that is there (or the labels, which change no value)."""
    content = m.content(receiver)
    if isinstance(content, Array) and name not in {"columns", "index", "name"}:
        m.write(receiver, _with(content, name, m.content(value)))
    return True


def _iterate(m: Machine, receiver: Value, content: Value) -> Value | None:
    return Sequence((), TEXT, "iterator")


def _located(m: Machine, receiver: Value, content: Value, index: Value, node: ast.AST) -> Value:
    """`df.loc[rows, columns]`, `df.iloc[rows, columns]`."""
    assert isinstance(content, LibraryObject)
    table = m.content(content.get("of"))
    if not isinstance(table, Array):
        return UNKNOWN
    parts = list(index.items) if isinstance(index, Tuple) and index.rest is None else [index]
    rows = select(m, table, parts[0], node)
    first = m.content(parts[0])
    if isinstance(first, Const):
        rows = rows.derive(shape=ANY)
    if len(parts) == 1:
        return rows
    from tensorlint.interpreter.subscripts import slice_bounds

    bounds = slice_bounds(m, parts[1])
    if bounds == (None, None, None):
        return rows
    lead = rows_of(rows)
    if m.constant(content.get("how")) == "loc":
        chosen = m.content(parts[1])
        if isinstance(chosen, Sequence) and chosen.kind == "slice":
            return rows.derive(shape=Shape((lead, None)) if rows.shape.dims and not rows.shape.prefix else ANY)
        return _subscript(m, receiver, rows, parts[1], node)
    # by position: which columns these are is not known
    one = isinstance(m.constant(parts[1], MISSING), int)
    kept = rows if not rows.columns else on_all(rows, lambda steps, closed: (steps, False))
    return kept.derive(shape=Shape((lead,)) if one else Shape((lead, None)), flags=frozenset())


def assign(m: Machine, content: Array, index: Value, held: Value, node: ast.AST) -> Array:
    """The table after `table[index] = held`."""
    name = m.constant(index, MISSING)
    if isinstance(name, str) or (isinstance(name, int) and content.shape.rank == 2):
        return _with(content, name, held)
    if isinstance(name, tuple) and all(isinstance(each, str) for each in name):
        for each in name:
            content = _with(content, each, _part(held, each))
        return content
    picked = m.content(index)
    if isinstance(picked, Array):  # some rows
        return on_all(content, lambda steps, closed: (steps, False))
    return _with(content, SOME, held)


def _part(held: Value, name: str) -> Value:
    """One of the columns that are set together: of its own story where it is known by its name."""
    if isinstance(held, Array) and held.columns and any(known == name for known, _ in held.columns):
        steps, closed = story_of(held, name)
        return held.derive(steps=steps, closed=closed, columns=None)
    return held


def _with(content: Array, name: object, held: Value) -> Array:
    """The table with a column set; what it held of a prediction, or of a constant, is no preprocessing."""
    if isinstance(held, Array):
        story = held.steps, held.closed and not held.columns
    else:
        story = (), isinstance(held, (Const, Number))
    out = put(content, name, story)
    if not isinstance(held, Array) or held.dtype != content.dtype:
        out = out.derive(dtype=None)  # of a table with columns of several dtypes none is told
    if isinstance(held, Array) and any(origin.kind == "model" for origin in held.origins):
        return out.derive(origins=unite(out.origins, frozenset(origin for origin in held.origins if origin.kind == "model")))
    return out


def _assign_located(m: Machine, content: Value, index: Value, value: Value, node: ast.AST) -> None:
    """`table.loc[rows, column] = …`: some values of a column are others now."""
    assert isinstance(content, LibraryObject)
    home = content.get("of")
    table = m.content(home)
    if not isinstance(table, Array) or not isinstance(home, Ref):
        return
    parts = list(index.items) if isinstance(index, Tuple) and index.rest is None else [index]
    if _made_up(table):
        return  # this is how the data is made, not what is done to it
    if len(parts) < 2:
        m.write(home, on_all(table, lambda steps, closed: (steps, False)))
        return
    names = m.constant(parts[1], MISSING)
    for name in names if isinstance(names, tuple) else (names if isinstance(names, str) else SOME,):
        m.write(home, put(table, name, (story_of(table, name)[0], False)))
        table = m.content(home)
        assert isinstance(table, Array)


def _made_up(table: Array) -> bool:
    return bool(table.origins) and all(origin.kind == "generated" for origin in table.origins) and not table.steps and not table.columns


def changed(call: Call, out: Array) -> Value:
    """The changed table or column; with `inplace=True` the table itself changes."""
    if call["inplace"] != TRUE:
        return out.derive(base=None)
    base = array_of(call).base
    if isinstance(base, tuple) and base[0] == "column":
        table = call.machine.content(Ref(base[1]))
        if isinstance(table, Array):
            call.machine.write(Ref(base[1]), _with(table, base[2], out))
    if isinstance(call.receiver, Ref):
        call.machine.write(call.receiver, out)
    return NONE


def opened(call: Call) -> Value:
    """Something that is not followed was done to the values."""
    content = on_all(array_of(call), lambda steps, closed: (steps, False))
    return content.derive(shape=ANY if content.shape.rank != 1 else content.shape, base=None, formula=None, statistic=None)


def _opened_argument(call: Call) -> Value:
    content = call.array("x")
    return UNKNOWN if content is None else content.derive(closed=False, base=None)


def _shown(call: Call) -> Value:
    name = call.row.name.rpartition(".")[2]
    content = array_of(call)
    if name in {"isna", "isnull", "notna", "notnull", "duplicated"}:
        return Array("pandas", content.shape, "bool", content.origins)
    if name in {"head", "tail"}:
        return content.derive(shape=Shape((None, *content.shape.dims[1:])) if content.shape.dims and not content.shape.prefix else ANY, base=None)
    return UNKNOWN


def _drop(call: Call) -> Value:
    content = array_of(call)
    axis = call.constant("axis", MISSING)
    dims = content.shape.dims
    if call.given("columns") or axis in {1, "columns"}:
        held = call.constant("columns" if call.given("columns") else "labels", MISSING)
        gone = held if isinstance(held, tuple) else (held,) if isinstance(held, str) else ()
        width = add(dims[1], -len(gone)) if gone and content.shape.rank == 2 and isinstance(dims[1], int) else None
        shape = Shape((dims[0], width)) if content.shape.rank == 2 else ANY
        return changed(call, leave_out(content, gone).derive(shape=shape))
    return changed(call, content.derive(shape=Shape((None, *dims[1:])) if dims and not content.shape.prefix else ANY))


def _pop(call: Call) -> Value:
    content = array_of(call)
    name = call.constant("item", MISSING)
    rows = rows_of(content)
    if isinstance(call.receiver, Ref):
        call.machine.write(call.receiver, leave_out(content, (name,)).derive(shape=Shape((rows, None))))
    return one_column(content, name if isinstance(name, str) else SOME).derive(shape=Shape((rows,)), base=None)


def _assign(call: Call) -> Value:
    out = array_of(call)
    for name, value in call.bound.items():
        out = _with(out, name, call.machine.content(value))
    return out.derive(base=None)


def _rename(call: Call) -> Value:
    content = array_of(call)
    names = call.content("columns")
    if content.columns and isinstance(names, Mapping_):
        for old, value in names.entries:
            new = call.machine.constant(value, MISSING)
            if any(known == old for known, _ in content.columns or ()) and isinstance(new, str):
                content = put(leave_out(content, (old,)), new, story_of(content, old))
    return changed(call, content)


def _written(call: Call) -> Value:
    call.machine.use(array_of(call), "file", call.place)
    return NONE
