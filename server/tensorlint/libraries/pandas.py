"""pandas, as far as preprocessing, shapes and roles go: a frame is an array of two axes that knows its columns' steps, a series one of one axis."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tensorlint.interpreter.store import MISSING
from tensorlint.libraries.arrays.indexing import select_rows
from tensorlint.libraries.arrays.reductions import reduction
from tensorlint.libraries.arrays.shaping import number_of, shape_value
from tensorlint.libraries.labels import one_hot
from tensorlint.libraries.notation import Library
from tensorlint.values import (
    ANY,
    INT,
    NONE,
    UNKNOWN,
    Array,
    Const,
    Dim,
    LibraryObject,
    Mapping_,
    Origin,
    Ref,
    Sequence,
    Shape,
    Statistic,
    Step,
    Sym,
    Tuple,
    Value,
    add,
    keys,
    then,
    unite,
)

if TYPE_CHECKING:
    import ast

    from tensorlint.interpreter.machine import Machine
    from tensorlint.interpreter.vocabulary import Call, Registry

REDUCED: Final = "mean sum std var median min max mode quantile prod"
SHOWN: Final = "head tail describe info hist plot boxplot value_counts nunique corr isna isnull notna notnull duplicated"
ROWS_KEPT: Final = "reset_index sort_index rename set_index infer_objects convert_dtypes rename_axis"
READERS: Final = "read_csv read_excel read_parquet read_json read_table read_pickle read_feather read_hdf read_sql"


def register(registry: Registry) -> None:
    """The rows of pandas."""
    registry.ensure("numpy")
    lib = Library(registry, "pandas")
    frame = lib.klass("DataFrame(data=None, index=None, columns=None, dtype=None, copy=None)", array_of_pandas=True, updates_in_place=False)
    registry.arrays["pandas"] = frame.cls
    frame.hooks(getattr=_attribute, subscript=_subscript, iterate=_iterate, build=_frame, setattr=lambda m, receiver, name, value: True)
    lib.klass("Series(data=None, index=None, dtype=None, name=None)").hooks(build=_series)
    for name in READERS.split():
        lib.row(f"{name}(path=None, *args, **kwargs)", _read)
    lib.row("concat(objs, axis=0, *args, **kwargs)", _concat)
    lib.row("get_dummies(data, *args, **kwargs)", _dummies)
    lib.rows("to_datetime cut qcut factorize to_numeric", "(x, *args, **kwargs)", _opened_argument)
    lib.row("merge(left, right, *args, **kwargs)", lambda call: Array("pandas", Shape((None, None))))
    lib.rows("set_option option_context date_range Timestamp Timedelta Categorical CategoricalDtype isna isnull", "(*args, **kwargs)", lambda call: UNKNOWN)
    frame.methods("to_numpy", "(dtype=None, copy=False)", lambda call: _array_of(call).derive(library="numpy"))
    frame.methods("copy", "(deep=True)", lambda call: _array_of(call).derive(base=None))
    for name in REDUCED.split():
        frame.method(f"{name}(axis=0, *args, **kwargs)", _column_statistic)
    frame.methods("fillna", "(value=None, *args, inplace=False, **kwargs)", _fillna)
    frame.methods("dropna", "(*args, subset=None, inplace=False, **kwargs)", _dropna)
    frame.methods("ffill bfill interpolate", "(*args, **kwargs)", _opened)
    frame.method("drop(labels=None, axis=0, index=None, columns=None, inplace=False, **kwargs)", _drop)
    frame.method("pop(item)", _pop)
    frame.method("assign(**kwargs)", _assign)
    frame.method("astype(dtype, **kwargs)", lambda call: _array_of(call).derive(dtype=None))
    frame.methods("map replace apply applymap transform pipe clip round abs where mask groupby rolling shift diff pct_change get_dummies stack unstack pivot pivot_table melt rank join merge", "(*args, **kwargs)", _opened)  # fmt: skip
    frame.method("sample(n=None, frac=None, *args, **kwargs)", _sampled)
    frame.methods("query", "(*args, **kwargs)", _sampled)
    frame.methods("sort_values", "(*args, **kwargs)", lambda call: _array_of(call).derive(base=None))
    frame.methods(ROWS_KEPT, "(*args, inplace=False, **kwargs)", _rows_kept)
    frame.methods(SHOWN, "(*args, **kwargs)", lambda call: UNKNOWN)
    frame.methods("to_csv to_excel to_parquet to_pickle to_json", "(*args, **kwargs)", _written)
    frame.methods("iterrows itertuples items", "(*args, **kwargs)", lambda call: Sequence((), UNKNOWN, "iterator"))
    frame.methods("unique tolist to_list to_dict", "(*args, **kwargs)", lambda call: UNKNOWN)
    frame.methods("between isin eq", "(*args, **kwargs)", _mask)
    lib.klass("Indexer()").hooks(subscript=_located)


def _array_of(call: Call) -> Array:
    content = call.own()
    return content if isinstance(content, Array) else Array("pandas", ANY)


def _read(call: Call) -> Value:
    path = call.constant("path", MISSING)
    token = path if isinstance(path, str) else call.token
    origin = Origin("file", ("pandas", token), str(path) if isinstance(path, str) else "")
    rows = Sym("rows", ("file", token), many=True)
    return Array("pandas", Shape((rows, None)), None, frozenset({origin}), closed=True)


def _frame(call: Call) -> Value:
    m = call.machine
    content = call.content("data")
    columns = call.constant("columns", MISSING)
    if isinstance(content, Array):
        return content.derive(library="pandas", base=None)
    if isinstance(content, Mapping_) and content.rest is None:
        arrays = [m.content(value) for _, value in content.entries]
        known = [each for each in arrays if isinstance(each, Array)]
        rows: Dim = next((each.shape.dims[0] for each in known if each.shape.dims and not each.shape.prefix), None)
        origin = Origin("generated" if all(o.kind == "generated" for each in known for o in each.origins) else "derived", call.token, "DataFrame")
        closed = all(each.closed and not each.steps for each in known)
        return Array("pandas", Shape((rows, len(content.entries))), None, frozenset({origin}), closed=closed)
    width = len(columns) if isinstance(columns, tuple) else None
    return Array("pandas", Shape((None, width)), None, frozenset({Origin("generated", call.token, "DataFrame")}), closed=isinstance(content, (Tuple, Sequence)))


def _series(call: Call) -> Value:
    content = call.content("data")
    if isinstance(content, Array):
        return content.derive(library="pandas", base=None)
    return Array("pandas", Shape((None,)))


def _column_steps(content: Array, names: tuple[object, ...]) -> tuple[tuple[Step, ...], bool]:
    """The steps of some columns: the table's, then their own; open where they differ from one another."""
    own = dict(content.columns or ())
    found = [own.get(name) for name in names]
    if not any(found):
        return content.steps, content.closed
    if all(each == found[0] for each in found) and found[0] is not None:
        return found[0][0], found[0][1] and content.closed
    every: tuple[Step, ...] = ()
    for each in found:
        every += tuple(step for step in (each[0] if each else content.steps) if step not in every)
    return every, content.closed and all(each is None or each[1] for each in found)  # what any of the columns went through


def _subscript(m: Machine, receiver: Value, content: Value, index: Value, node: ast.AST) -> Value:
    assert isinstance(content, Array)
    held = m.content(index)
    rows = content.shape.dims[0] if content.shape.dims and not content.shape.prefix else None
    name = m.constant(index, MISSING)
    if isinstance(held, (Sequence, Tuple)) and getattr(held, "kind", "") != "slice":
        names = name if isinstance(name, tuple) else ()
        width = len(held.items) if held.rest is None else None
        steps, closed = _column_steps(content, names)
        flags = _chosen(names) | ({"by-column"} if len({dict(content.columns or ()).get(each) for each in names}) > 1 else set())
        return content.derive(shape=Shape((rows, width)), steps=steps, closed=closed, base=None, flags=flags, columns=None)
    if isinstance(name, str) and content.shape.rank != 1:
        steps, closed = _column_steps(content, (name,))
        return content.derive(shape=Shape((rows,)), steps=steps, closed=closed, base=None, flags=_chosen((name,)), columns=None)
    if isinstance(held, Sequence) and held.kind == "slice":
        return _rows(m, content, index, node)
    if isinstance(held, Array):
        if held.dtype == "bool" or held.shape.rank == 1:
            return _rows(m, content, index, node)
        return content.derive(shape=ANY, closed=False)
    return content.derive(shape=ANY, base=None)


def _chosen(names: tuple[object, ...]) -> frozenset[object]:
    return frozenset({("columns", names)}) if names else frozenset()


def _rows(m: Machine, content: Array, index: Value, node: ast.AST) -> Array:
    from tensorlint.libraries.arrays.indexing import _slice_size

    held = m.content(index)
    dims = content.shape.dims
    size: Dim = Sym("rows", ("rows", m.place(node), m.frame.path), many=True)
    if isinstance(held, Sequence) and held.kind == "slice" and dims and not content.shape.prefix:
        size = _slice_size(m, dims[0], held, node)
    shape = Shape((size, *dims[1:])) if dims and not content.shape.prefix else ANY
    return content.derive(shape=shape, origins=select_rows(m, content.origins, index), base=None, formula=None)


def _attribute(m: Machine, receiver: Value, content: Value, name: str) -> Value | None:
    assert isinstance(content, Array)
    if name == "shape":
        return shape_value(content)
    if name == "values":
        return content.derive(library="numpy", base=None)
    if name in {"loc", "iloc", "at", "iat"}:
        return LibraryObject("pandas.Indexer", (("of", receiver), ("how", Const(name))))
    if name in {"columns", "index", "dtypes", "str", "dt", "cat", "plot"}:
        return UNKNOWN
    if name == "T":
        return content.derive(shape=Shape(reversed(content.shape.dims)) if not content.shape.prefix else ANY)
    if name == "size":
        return number_of(content.shape.size())
    if name == "ndim":
        return INT
    if content.shape.rank == 2:  # a column by attribute
        steps, closed = _column_steps(content, (name,))
        rows = content.shape.dims[0]
        return content.derive(shape=Shape((rows,)), steps=steps, closed=closed, base=None, columns=None)
    return None


def _iterate(m: Machine, receiver: Value, content: Value) -> Value | None:
    return Sequence((), UNKNOWN, "iterator")


def _located(m: Machine, receiver: Value, content: Value, index: Value, node: ast.AST) -> Value:
    """`df.loc[rows, columns]`, `df.iloc[rows, columns]`."""
    assert isinstance(content, LibraryObject)
    table = m.content(content.get("of"))
    if not isinstance(table, Array):
        return UNKNOWN
    parts = list(index.items) if isinstance(index, Tuple) and index.rest is None else [index]
    rows = _rows(m, table, parts[0], node)
    first = m.content(parts[0])
    if isinstance(first, Const):
        rows = rows.derive(shape=ANY)
    if len(parts) == 1:
        return rows
    if m.constant(content.get("how")) == "loc":
        from tensorlint.interpreter.subscripts import slice_bounds

        if slice_bounds(m, parts[1]) == (None, None, None):
            return rows
        chosen = m.content(parts[1])
        if isinstance(chosen, Sequence) and chosen.kind == "slice":
            return rows.derive(shape=Shape((rows.shape.dims[0], None)) if rows.shape.dims and not rows.shape.prefix else ANY)
        return _subscript(m, receiver, rows, parts[1], node)
    lead = rows.shape.dims[0] if rows.shape.dims and not rows.shape.prefix else None
    return rows.derive(shape=Shape((lead,)) if isinstance(m.constant(parts[1], MISSING), int) else Shape((lead, None)), columns=None)


def _column_statistic(call: Call) -> Value:
    content = _array_of(call)
    if content.shape.rank == 1:
        return reduction(call)
    axis = call.constant("axis", MISSING)
    if axis != 0:
        return Array("pandas", ANY)
    name = call.row.name.rpartition(".")[2]
    statistic = Statistic(name, content.origins, 0, keys(content.steps), call.token)
    call.machine.observe("statistic", call.place, of=content, statistic=statistic)
    width = content.shape.dims[1] if content.shape.rank == 2 else None
    return Array("pandas", Shape((width,)), None, content.origins, closed=True).derive(statistic=statistic)


def changed(call: Call, out: Array) -> Value:
    """The changed table; with `inplace=True` the table itself changes."""
    if call["inplace"] == Const(True) and isinstance(call.receiver, Ref):
        call.machine.write(call.receiver, out)
        return NONE
    return out


def _fillna(call: Call) -> Value:
    content = _array_of(call)
    value = call.content("value")
    statistic = value.statistic if isinstance(value, Array) else None
    constant = call.constant("value", MISSING)
    operand: object = statistic if statistic is not None else constant if constant is not MISSING else None
    step = Step("impute", operand, "fillna", call.token, statistic.of if statistic is not None else frozenset())
    call.machine.observe("fill", call.place, value=call.receiver, content=content, statistic=statistic, node=call.node)
    return changed(call, content.derive(steps=then(content.steps, step), closed=content.closed and operand is not None, base=None))


def _dropna(call: Call) -> Value:
    content = _array_of(call)
    step = Step("impute", ("dropna",), "dropna", call.token)
    rows = Sym("rows", ("dropna", call.token), many=True)
    shape = Shape((rows, *content.shape.dims[1:])) if content.shape.dims and not content.shape.prefix else ANY
    return changed(call, content.derive(steps=then(content.steps, step), shape=shape, base=None))


def _opened(call: Call) -> Value:
    """Something that is not followed was done to the values."""
    content = _array_of(call)
    return content.derive(shape=ANY if content.shape.rank != 1 else content.shape, closed=False, base=None, formula=None, statistic=None, columns=None)


def _opened_argument(call: Call) -> Value:
    content = call.array("x")
    return UNKNOWN if content is None else content.derive(closed=False, base=None)


def _rows_kept(call: Call) -> Value:
    return changed(call, _array_of(call).derive(base=None))


def _sampled(call: Call) -> Value:
    content = _array_of(call)
    rows = Sym("rows", ("sample", call.token), many=True)
    shape = Shape((rows, *content.shape.dims[1:])) if content.shape.dims and not content.shape.prefix else ANY
    part = frozenset(origin if origin.kind == "model" or len(origin.part) > 5 else origin.select(("sample", call.token)) for origin in content.origins)
    return content.derive(shape=shape, origins=part, base=None)


def _drop(call: Call) -> Value:
    content = _array_of(call)
    axis = call.constant("axis", MISSING)
    dims = content.shape.dims
    if call.given("columns") or axis in {1, "columns"}:
        held = call.constant("columns" if call.given("columns") else "labels", MISSING)
        count = len(held) if isinstance(held, tuple) else 1 if isinstance(held, str) else None
        width = add(dims[1], -count) if count is not None and content.shape.rank == 2 and isinstance(dims[1], int) else None
        shape = Shape((dims[0], width)) if content.shape.rank == 2 else ANY
        return changed(call, content.derive(shape=shape, base=None))
    return changed(call, content.derive(shape=Shape((None, *dims[1:])) if dims and not content.shape.prefix else ANY, base=None))


def _pop(call: Call) -> Value:
    content = _array_of(call)
    rows = content.shape.dims[0] if content.shape.dims and not content.shape.prefix else None
    if isinstance(call.receiver, Ref):
        call.machine.write(call.receiver, content.derive(shape=Shape((rows, None))))
    return content.derive(shape=Shape((rows,)), base=None)


def _assign(call: Call) -> Value:
    content = _array_of(call)
    out = content
    for name, value in call.bound.items():
        held = call.machine.content(value)
        if isinstance(held, Array):
            out = put_column(out, name, held)
        else:
            out = out.derive(columns=_with(out, name, (), False))
    return out.derive(base=None)


def _with(content: Array, name: object, steps: tuple[Step, ...], closed: bool) -> tuple[tuple[object, tuple[tuple[Step, ...], bool]], ...]:
    kept = [(known, value) for known, value in content.columns or () if known != name]
    return (*kept, (name, (steps, closed)))


def put_column(content: Array, name: object, held: Array) -> Array:
    """A table after one of its columns was set: the other columns stay what they are."""
    return content.derive(columns=_with(content, name, held.steps, held.closed), origins=content.origins)


def put_columns(content: Array, names: tuple[object, ...], held: Array) -> Array:
    """A table after several of its columns were set."""
    for name in names:
        content = put_column(content, name, held)
    return content


def _mask(call: Call) -> Value:
    content = _array_of(call)
    return Array("pandas", content.shape, "bool", content.origins)


def _dummies(call: Call) -> Value:
    content = call.array("data")
    if content is None:
        return UNKNOWN
    step = Step("encode", ("get_dummies",), "get_dummies", call.token, content.origins)
    call.machine.observe("encode", call.place, content=content, how="get_dummies", node=call.node)
    rows = content.shape.dims[0] if content.shape.dims and not content.shape.prefix else None
    out = content.derive(shape=Shape((rows, None)), steps=then(content.steps, step), base=None)
    if content.shape.rank != 1:
        return out
    return one_hot(content, None, None).derive(library="pandas", shape=Shape((rows, None)), steps=out.steps)  # of one column: its classes


def _written(call: Call) -> Value:
    call.machine.use(_array_of(call), "file", call.place)
    return NONE


def _concat(call: Call) -> Value:
    from tensorlint.libraries.arrays.joining import parts_of, together

    parts, known = parts_of(call.machine, call["objs"])
    if not parts:
        return Array("pandas", ANY)
    out = together(parts, known=known)
    origins = out.origins
    for part in parts:
        origins = unite(origins, part.origins)
    return out.derive(shape=Shape((None, None)), origins=origins)
