"""Frames and series: what is asked of them, and what changes them as a whole."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Final

from tensorlint.interpreter.iteration import LABELS
from tensorlint.interpreter.store import MISSING
from tensorlint.interpreter.vocabulary import items_of
from tensorlint.libraries.arrays import spelling
from tensorlint.libraries.arrays.dtypes import dtype_of
from tensorlint.libraries.arrays.gaps import gap_mask
from tensorlint.libraries.arrays.listing import listed
from tensorlint.libraries.arrays.shaping import number_of, shape_value
from tensorlint.libraries.notation import ClassRows, Library
from tensorlint.libraries.numberings import distinct
from tensorlint.libraries.pandas.accessors import dates_of
from tensorlint.libraries.pandas.assignment import (
    CATEGORIES,
    assign,
    assign_located,
    assigned,
    changed,
    drop,
    has_learned,
    inserted,
    set_attribute,
)
from tensorlint.libraries.pandas.making import are_there, from_dict, from_records, make_frame, make_series, read_in
from tensorlint.libraries.pandas.selection import ROW_LABELS, among, array_of, compare_labels, home_of, labels_of, located, rows_of, subscript
from tensorlint.libraries.python.files import file_of, is_open, keep_data
from tensorlint.values import (
    ANY,
    INT,
    NONE,
    SOME,
    TEXT,
    UNKNOWN,
    Array,
    BoundMethod,
    Const,
    Function,
    LibraryObject,
    Mapping_,
    Ref,
    Sequence,
    Shape,
    Value,
    as_written,
    common_type,
    leave_out,
    on_all,
    one_column,
    pick,
    put,
    same,
    story_of,
)

if TYPE_CHECKING:
    from tensorlint.interpreter.machine import Machine
    from tensorlint.interpreter.vocabulary import Call, Registry

SHOWN: Final = "head tail describe info hist plot boxplot value_counts nunique corr isna isnull notna notnull duplicated"
READERS: Final = "read_csv read_excel read_parquet read_json read_table read_pickle read_feather read_hdf read_sql read_stata read_sas read_spss read_orc read_fwf read_sql_query read_sql_table read_clipboard read_xml"
WRITERS: Final = {
    "to_csv": "path_or_buf", "to_excel": "excel_writer", "to_parquet": "path", "to_pickle": "path", "to_json": "path_or_buf", "to_feather": "path",
}  # fmt: skip
"""What writes a table, with the argument that names the file."""
OPENED: Final = "applymap transform round abs shift diff pct_change rank"
RESHAPED: Final = "stack unstack pivot pivot_table melt"
"""What makes a table of a column, or the reverse; its names may have several levels."""

NEUTRAL: Final = "DatetimeIndex Grouper bdate_range period_range Timestamp.now Timestamp.today datetime errors ExcelWriter api testing MultiIndex plotting get_option reset_option DateOffset infer_freq NamedAgg"


def register(registry: Registry) -> ClassRows:
    """The rows of frames and their columns."""
    lib = Library(registry, "pandas")
    frame = lib.klass(
        "DataFrame(data=None, index=None, columns=None, dtype=None, copy=None)",
        array_of_pandas=True,
        axes=2,
        updates_in_place=False,
        aligns=True,
        assign_item=assign,
        spelled=((spelling.ROWS, ".iloc"),),
    )
    registry.arrays["pandas"] = frame.cls
    registry.operators[ROW_LABELS] = compare_labels
    frame.hooks(getattr=_attribute, subscript=subscript, iterate=_iterate, build=make_frame, setattr=set_attribute)
    lib.klass("Series(data=None, index=None, dtype=None, name=None)", axes=1).hooks(build=make_series)
    lib.alias("core.frame", "pandas")
    lib.alias("core.series", "pandas")
    for name in READERS.split():
        lib.row(f"{name}(path=None, *args, **kwargs)", read_in)
    lib.rows("to_datetime to_timedelta cut qcut to_numeric melt pivot pivot_table wide_to_long", "(x, *args, **kwargs)", _opened_argument)
    lib.rows("set_option option_context date_range Timestamp Timedelta isna isnull", "(*args, **kwargs)", lambda call: UNKNOWN)
    lib.rows("json_normalize crosstab merge_asof merge_ordered", "(*args, **kwargs)", lambda call: Array("pandas", Shape((None, None))))
    lib.rows("notna notnull", "(obj)", are_there)
    lib.row("unique(values)", lambda call: distinct(Array("numpy", Shape((None,))), held.origins) if (held := call.array("values")) is not None else UNKNOWN)
    lib.row("DataFrame.from_dict(data, orient='columns', dtype=None, columns=None, *, index=None)", from_dict)
    lib.row("DataFrame.from_records(data, index=None, exclude=None, columns=None, *args, dtype=None, **kwargs)", from_records)
    registry.neutral.update(f"pandas.{name}" for name in NEUTRAL.split())
    frame.methods("to_numpy", "(dtype=None, copy=False)", _to_numpy)
    frame.methods("copy", "(deep=True)", lambda call: array_of(call).derive(base=None))
    frame.method("drop(labels=None, axis=0, index=None, columns=None, inplace=False, **kwargs)", drop)
    frame.method("pop(item)", _pop)
    frame.method("assign(**kwargs)", assigned)
    frame.method("insert(loc, column, value, allow_duplicates=False)", inserted)
    frame.method("rename(mapper=None, *, columns=None, index=None, axis=None, inplace=False, **kwargs)", _rename)
    frame.methods(OPENED, "(*args, **kwargs)", opened)
    frame.methods(RESHAPED, "(*args, **kwargs)", _reshaped)
    frame.methods("join merge", "(*args, **kwargs)", lambda call: opened(call).derive(shape=Shape((None, None)) if array_of(call).shape.rank == 2 else ANY))
    frame.method("apply(func, axis=0, *args, **kwargs)", _applied)
    frame.method("pipe(func, *args, **kwargs)", _piped)
    frame.methods("where mask", "(cond=None, *args, **kwargs)", _with_gaps)
    frame.method("clip(*args, inplace=False, **kwargs)", opened)
    frame.methods(SHOWN, "(*args, **kwargs)", _shown)
    for name, where in WRITERS.items():
        frame.method(f"{name}({where}=None, *args, **kwargs)", _written)
    frame.methods("iterrows itertuples items", "(*args, **kwargs)", lambda call: Sequence((), UNKNOWN, "iterator"))
    frame.method("unique()", _unique)
    frame.method("to_dict(*args, **kwargs)", lambda call: UNKNOWN)
    frame.methods("tolist to_list", "()", lambda call: listed(array_of(call)))
    frame.method("select_dtypes(include=None, exclude=None)", lambda call: pick(array_of(call), (SOME,)).derive(shape=Shape((rows_of(array_of(call)), None))))
    frame.methods("between isin eq", "(*args, **kwargs)", lambda call: Array("pandas", array_of(call).shape, "bool", array_of(call).origins))
    lib.klass("Indexer()", assign_item=assign_located).hooks(subscript=located)
    lib.klass("RowLabels()").hooks(subscript=lambda m, receiver, content, index, node: UNKNOWN).method("isin(values, level=None)", among)
    return frame


def _attribute(m: Machine, receiver: Value, content: Value, name: str) -> Value | None:
    if not isinstance(content, Array):  # of a class that the program derives from it
        return UNKNOWN
    if name == "shape":
        return shape_value(content)
    if name == "values":
        return content.derive(library="numpy", dtype=common_type(content), base=None)
    if name in {"loc", "iloc", "at", "iat", "ix"}:
        return LibraryObject("pandas.Indexer", (("of", receiver), ("how", Const(name))))
    if name == "columns":
        return LibraryObject("pandas.Index")
    if name == "cat":
        return LibraryObject(CATEGORIES, (("of", content),))
    if name == "index":
        return labels_of(content)
    if name == "str":
        return LibraryObject("pandas.Texts", (("of", content),))
    if name == "dt":
        return dates_of(content)
    if name in {"dtypes", "dtype", "plot", "name", "empty", "axes", "attrs", "hasnans", "is_unique"}:
        return UNKNOWN
    if name == "T":
        return content.derive(shape=Shape(reversed(content.shape.dims)) if not content.shape.prefix else ANY)
    if name == "size":
        return number_of(content.shape.size())
    if name == "ndim":
        return INT
    if content.shape.rank == 2:  # a column by attribute
        return one_column(content, name).derive(shape=Shape((rows_of(content),)), base=home_of(receiver, name))
    return None


def _iterate(m: Machine, receiver: Value, content: Value) -> Value | None:
    """A table gives the names of its columns, a column its values."""
    return listed(content) if isinstance(content, Array) and content.shape.rank == 1 else Sequence((), TEXT, LABELS)


def _unique(call: Call) -> Value:
    column = array_of(call)
    return distinct(Array("numpy", Shape((None,)) if column.shape.rank == 1 else ANY), column.origins)


def _to_numpy(call: Call) -> Value:
    content = array_of(call)
    dtype = common_type(content) if call.is_none("dtype") else dtype_of(call.machine, call["dtype"])
    return content.derive(library="numpy", dtype=dtype, base=None)


def opened(call: Call) -> Array:
    """Something that is not followed was done to the values."""
    content = as_written(on_all(array_of(call), lambda steps, closed: (steps, False)), ()).derive(dtype=None)
    return content.derive(shape=ANY if content.shape.rank != 1 else content.shape, base=None, formula=None, statistic=None)


def _reshaped(call: Call) -> Value:
    return opened(call).derive(shape=ANY)


def _with_gaps(call: Call) -> Value:
    """`table.mask(rows)`: some values are missing afterwards, the others stay what they were; unless others are put in their place."""
    if call.star() or call.bound.keys() & {"other", "inplace", "axis", "level"}:
        return opened(call)
    return as_written(array_of(call), ()).derive(dtype=None, base=None, formula=None, statistic=None)


def _applied(call: Call) -> Value:
    """`table.apply(f)` hands each column to `f`: what that does to one it does to all, as long as it leaves each as long as it was."""
    from tensorlint.interpreter.calls import call_value

    table = array_of(call)
    if table.shape.rank == 1:  # a function that gives a row of each value makes a table of them
        return opened(call).derive(shape=ANY)
    if table.shape.rank != 2 or call.constant("axis", MISSING) not in {0, "index"} or len(call.bound.keys() - {"axis"}) > 1 or call.receiver is None:
        return opened(call)
    if not isinstance(call["func"], (Function, BoundMethod)):
        return opened(call)
    out = call.machine.content(call_value(call.machine, call["func"], [call.receiver], {}, _as_said(call.node)))
    if not isinstance(out, Array) or out.shape.rank != 2 or same(rows_of(out), rows_of(table)) is not True:
        return opened(call)
    out = out.derive(library="pandas", shape=table.shape, base=None, formula=None, statistic=None)
    return on_all(out, lambda steps, closed: (steps, False)) if has_learned(out, table) else out


def _as_said(node: ast.AST) -> ast.AST:
    """`f(table)` for `table.apply(f)`: who is called with what."""
    if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute) or not node.args:
        return node
    return ast.copy_location(ast.Call(func=node.args[0], args=[node.func.value], keywords=[]), node)


def _piped(call: Call) -> Value:
    """`table.pipe(f, …)` is `f(table, …)`; a pair tells the name of the argument that takes the table."""
    from tensorlint.interpreter.calls import call_value

    m, func = call.machine, call["func"]
    table = UNKNOWN if call.receiver is None else call.receiver
    keywords = {name: value for name, value in call.bound.items() if name != "func" and not name.startswith("*")}
    pair = items_of(m.content(func))
    if pair is None:
        out = call_value(m, func, [table, *call.star()], keywords, call.node)
        return opened(call) if out is UNKNOWN else out
    name = m.constant(pair[1], MISSING) if len(pair) == 2 else MISSING
    if not isinstance(name, str) or name in keywords:
        return opened(call)
    return call_value(m, pair[0], [*call.star()], {**keywords, name: table}, call.node)


def _opened_argument(call: Call) -> Value:
    content = call.array("x")
    return UNKNOWN if content is None else as_written(content, ()).derive(closed=False, dtype=None, base=None)


def _shown(call: Call) -> Value:
    name = call.row.name.rpartition(".")[2]
    content = array_of(call)
    if name in {"isna", "isnull"}:
        return gap_mask(content).derive(library="pandas")
    if name in {"notna", "notnull", "duplicated"}:
        return Array("pandas", content.shape, "bool", content.origins)
    if name in {"head", "tail"}:
        return content.derive(shape=Shape((None, *content.shape.dims[1:])) if content.shape.dims and not content.shape.prefix else ANY, base=None)
    return UNKNOWN


def _pop(call: Call) -> Value:
    content = array_of(call)
    name = call.constant("item", MISSING)
    rows = rows_of(content)
    if isinstance(call.receiver, Ref):
        call.machine.write(call.receiver, leave_out(content, (name,)).derive(shape=Shape((rows, None))))
    return one_column(content, name if isinstance(name, str) else SOME).derive(shape=Shape((rows,)), base=None)


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
    where = WRITERS[call.row.name.rpartition(".")[2]]
    added = is_open(call.machine, call[where]) or (call.given("mode") and call.constant("mode") != "w")
    named = not call.given("header") or call.constant("header") is True  # else whoever reads it may take the first row for the names
    keep_data(call, call.receiver or UNKNOWN, file_of(call.machine, call[where]), whole=not added, counted=named)
    return NONE
