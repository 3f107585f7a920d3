"""`datasets` of Hugging Face: tables whose rows are what a function makes of them, and how they are handed out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tensorlint.interpreter.calls import call_value
from tensorlint.interpreter.iteration import alike
from tensorlint.interpreter.store import MISSING
from tensorlint.interpreter.subscripts import slice_bounds
from tensorlint.interpreter.vocabulary import items_of
from tensorlint.libraries.arrays.creation import from_literal
from tensorlint.libraries.arrays.dtypes import is_float, is_integer
from tensorlint.libraries.notation import Library
from tensorlint.libraries.pipelines import sampling
from tensorlint.values import INT, NONE, TEXT, UNKNOWN, Array, Const, LibraryObject, Mapping_, Number, Ref, Sequence, Shape, Text, Tuple, Value

if TYPE_CHECKING:
    import ast
    from collections.abc import Callable

    from tensorlint.interpreter.machine import Machine
    from tensorlint.interpreter.vocabulary import Call, Registry
    from tensorlint.libraries.notation import ClassRows

    Change = Callable[[Call, LibraryObject], LibraryObject]

DATASET: Final = "datasets.Dataset"
PARTS: Final = "datasets.DatasetDict"
OPEN: Final = Mapping_((), UNKNOWN)
"""Columns that nobody in view names."""
KEPT: Final = "filter shuffle select sort shard flatten_indices take skip repeat class_encode_column"
"""What leaves each row as it is."""
FORMATS: Final = {"torch": "torch", "pt": "torch", "numpy": "numpy", "np": "numpy"}
"""The formats that make arrays of numbers; whole ones become int64, others float32 (tried on 5.2)."""
MAP: Final = "map(function=None, with_indices=False, with_rank=False, input_columns=None, batched=False, *args, remove_columns=None, fn_kwargs=None, **kwargs)"


def register(registry: Registry) -> None:
    """load_dataset, Dataset, DatasetDict."""
    registry.ensure("torch")
    lib = Library(registry, "datasets")
    lib.row("load_dataset(path, name=None, data_dir=None, data_files=None, split=None, *args, **kwargs)", _loaded)
    rows = lib.klass("Dataset(*args, **kwargs)", dataset=True, element=_element)
    rows.hooks(subscript=_pick, iterate=_each, getattr=_attribute)
    lib.row("Dataset.from_dict(mapping, *args, **kwargs)", _of_columns)
    lib.rows(
        "Dataset.from_pandas Dataset.from_list Dataset.from_csv Dataset.from_json Dataset.from_generator", "(*args, **kwargs)", lambda call: _made(call, OPEN)
    )
    parts = lib.klass("DatasetDict(*args, **kwargs)")
    parts.hooks(subscript=_part, build=_of_parts)
    for each in (rows, parts):
        each.methods(KEPT, "(*args, **kwargs)", _changed(lambda call, content: content))
        each.method(MAP, _changed(_mapped))
        _columns(each)
        each.methods("save_to_disk push_to_hub cleanup_cache_files cast rename_columns to_tf_dataset to_pandas", "(*args, **kwargs)")
    rows.method("train_test_split(*args, **kwargs)", _split)


def _columns(rows: ClassRows) -> None:
    """Methods by which columns come and go, and by which a format is set."""
    rows.method("remove_columns(column_names, *args, **kwargs)", _changed(_without))
    rows.method("select_columns(column_names, *args, **kwargs)", _changed(_only))
    rows.method("rename_column(original_column_name, new_column_name, *args, **kwargs)", _changed(_renamed))
    rows.method("cast_column(column, *args, **kwargs)", _changed(lambda call, content: _put(call, content, "column", UNKNOWN)))
    rows.method("add_column(name, column, *args, **kwargs)", _changed(lambda call, content: _put(call, content, "name", _one(call.machine, call["column"]))))
    rows.method("with_format(type=None, columns=None, *args, **kwargs)", _changed(_formatted))
    rows.method("with_transform(transform, columns=None, *args, **kwargs)", _changed(_transformed))
    rows.method("set_format(type=None, columns=None, *args, **kwargs)", _in_place(_formatted))
    rows.method("set_transform(transform, columns=None, *args, **kwargs)", _in_place(_transformed))
    rows.method("reset_format()", _in_place(_formatted))


# -- what a table is


def _made(call: Call, row: Value, which: object = None) -> Ref:
    return call.machine.make(LibraryObject(DATASET, (("row", row),)), call.token, which)


def _row(content: LibraryObject) -> Mapping_:
    """The columns of a row, as they are kept."""
    row = content.get("row", OPEN)
    return row if isinstance(row, Mapping_) else OPEN


def _with(content: LibraryObject, **settings: Value) -> LibraryObject:
    kept = tuple((name, value) for name, value in content.arguments if name not in settings)
    return LibraryObject(DATASET, (*kept, *settings.items()))


def _one(m: Machine, value: Value) -> Value:
    """One of the values of a column."""
    content = m.content(value)
    if isinstance(content, (Sequence, Tuple)):
        return alike(m, (*content.items, *(() if content.rest is None else (content.rest,)))) if content.items or content.rest is not None else UNKNOWN
    if isinstance(content, Array) and content.shape.dims and not content.shape.prefix:
        return content.derive(shape=Shape(content.shape.dims[1:]), base=None, formula=None, axes=())
    return UNKNOWN


def _loaded(call: Call) -> Value:
    """A table of unknown columns, where a part is asked for; else one for each part."""
    split = call.content("split")
    if split == NONE:
        return call.machine.make(LibraryObject(PARTS, (("parts", Mapping_((), LibraryObject(DATASET, (("row", OPEN),)))),)), call.token)
    several = items_of(split)
    if several is not None:
        return Tuple(tuple(_made(call, OPEN, index) for index in range(len(several))))
    return _made(call, OPEN) if isinstance(split, Text) or isinstance(call.constant("split", MISSING), str) else UNKNOWN


def _of_columns(call: Call) -> Value:
    m, given = call.machine, call.content("mapping")
    if not isinstance(given, Mapping_):
        return _made(call, OPEN)
    return _made(call, Mapping_(tuple((key, _one(m, value)) for key, value in given.entries), given.rest))


def _of_parts(call: Call) -> Value:
    """A dict of tables."""
    m, given = call.machine, call.star()
    held = m.content(given[0]) if len(given) == 1 else UNKNOWN
    return m.make(LibraryObject(PARTS, (("parts", held),)), call.token) if isinstance(held, Mapping_) else UNKNOWN


def _split(call: Call) -> Value:
    """Two parts of the rows."""
    content = call.own()
    row = _row(content) if isinstance(content, LibraryObject) else OPEN
    entries = tuple((name, _made(call, row, name)) for name in ("train", "test"))
    return call.machine.make(LibraryObject(PARTS, (("parts", Mapping_(entries)),)), call.token)


# -- what is done to it


def _changed(change: Change) -> Callable[[Call], Value]:
    """A new table, or a dict of them, in which each is changed."""

    def run(call: Call) -> Value:
        m, content = call.machine, call.own()
        if not isinstance(content, LibraryObject):
            return UNKNOWN
        if content.name != PARTS:
            return m.make(change(call, content), call.token)
        held = _parts(content)
        entries = tuple((key, m.make(change(call, own), call.token, key)) for key, value in held.entries if isinstance(own := m.content(value), LibraryObject))
        rest = change(call, held.rest) if isinstance(held.rest, LibraryObject) else held.rest
        return m.make(LibraryObject(PARTS, (("parts", Mapping_(entries, rest)),)), call.token)

    return run


def _in_place(change: Change) -> Callable[[Call], Value]:
    """The table itself is changed, or each of a dict."""

    def run(call: Call) -> Value:
        m, content = call.machine, call.own()
        if isinstance(content, LibraryObject) and content.name != PARTS:
            m.write(call.receiver or UNKNOWN, change(call, content))
        elif isinstance(content, LibraryObject):
            held = _parts(content)
            for _, value in held.entries:
                if isinstance(own := m.content(value), LibraryObject):
                    m.write(value, change(call, own))
            if isinstance(held.rest, LibraryObject):
                m.write(call.receiver or UNKNOWN, LibraryObject(PARTS, (("parts", Mapping_(held.entries, change(call, held.rest))),)))
        return NONE

    return run


def _names(m: Machine, value: Value) -> tuple[str, ...] | None:
    """Columns that are told by their names."""
    told = m.constant(value, MISSING)
    if isinstance(told, str):
        return (told,)
    return told if isinstance(told, tuple) and all(isinstance(each, str) for each in told) else None


def _without(call: Call, content: LibraryObject) -> LibraryObject:
    names, row = _names(call.machine, call["column_names"]), _row(content)
    return _with(content, row=OPEN if names is None else Mapping_(tuple((key, value) for key, value in row.entries if key not in names), row.rest))


def _only(call: Call, content: LibraryObject) -> LibraryObject:
    names, row = _names(call.machine, call["column_names"]), _row(content)
    return _with(content, row=OPEN if names is None else Mapping_(tuple((name, row.get(name) or UNKNOWN) for name in names)))


def _renamed(call: Call, content: LibraryObject) -> LibraryObject:
    old, new = call.constant("original_column_name", MISSING), call.constant("new_column_name", MISSING)
    if not isinstance(old, str) or not isinstance(new, str):
        return _with(content, row=OPEN)
    row = _row(content)
    kept = Mapping_(tuple((key, value) for key, value in row.entries if key != old), row.rest)
    return _with(content, row=kept.put(new, row.get(old) or UNKNOWN))


def _put(call: Call, content: LibraryObject, name: str, value: Value) -> LibraryObject:
    column = call.constant(name, MISSING)
    return _with(content, row=_row(content).put(column, value) if isinstance(column, str) else OPEN)


def _formatted(call: Call, content: LibraryObject) -> LibraryObject:
    return _with(content, format=call.bound.get("type", NONE), columns=call.bound.get("columns", NONE), transform=NONE)


def _transformed(call: Call, content: LibraryObject) -> LibraryObject:
    return _with(content, format=NONE, columns=call["columns"], transform=call["transform"])


def _mapped(call: Call, content: LibraryObject) -> LibraryObject:
    """Each row with the columns that a function makes of it, or of many rows at once."""
    m, row = call.machine, _row(content)
    batched = call.constant("batched", MISSING)
    if not isinstance(batched, bool) or call.given("input_columns") or call.star():
        return _with(content, row=OPEN)
    given: list[Value] = [m.make(_as_batch(m, row, call) if batched else row, call.token, "rows")]
    if call.constant("with_indices", MISSING) is not False:
        given.append(m.make(Sequence((), INT), call.token, "indices") if batched else INT)
    named = call.content("fn_kwargs")
    keywords = {str(key): value for key, value in named.entries} if isinstance(named, Mapping_) else {}
    out = m.content(call_value(m, call["function"], given, keywords, call.node))
    if out == NONE:
        return content
    if not isinstance(out, Mapping_):
        return _with(content, row=OPEN)
    gone = _names(m, call["remove_columns"]) if call.given("remove_columns") else ()
    kept = Mapping_((), UNKNOWN) if gone is None else Mapping_(tuple((key, value) for key, value in row.entries if key not in gone), row.rest)
    for key, value in out.entries:
        kept = kept.put(key, _one(m, value) if batched else m.content(value))
    return _with(content, row=Mapping_(kept.entries, kept.rest if out.rest is None else UNKNOWN))


def _as_batch(m: Machine, row: Mapping_, call: Call) -> Mapping_:
    """Many rows: a list for each column."""
    return Mapping_(tuple((key, m.make(Sequence((), value), call.token, key)) for key, value in row.entries), row.rest)


# -- how it is handed out


def _parts(content: LibraryObject) -> Mapping_:
    held = content.get("parts", OPEN)
    return held if isinstance(held, Mapping_) else OPEN


def _part(m: Machine, receiver: Value, content: Value, index: Value, node: ast.AST) -> Value:
    """A part by its name; each is a table of its own from when it is first asked for."""
    key = m.constant(index, MISSING)
    if not isinstance(content, LibraryObject) or not isinstance(key, str):
        return UNKNOWN
    held = _parts(content)
    found = held.get(key)
    if not isinstance(found, LibraryObject):
        return UNKNOWN if found is None else found
    own = m.make(found, m.token(node), key)
    m.write(receiver, LibraryObject(PARTS, (("parts", held.put(key, own)),)))
    return own


def _pick(m: Machine, receiver: Value, content: Value, index: Value, node: ast.AST) -> Value:
    """A row, many rows, or a column."""
    if not isinstance(content, LibraryObject):
        return UNKNOWN
    position, row = m.content(index), _element(m, receiver, content, node, 0)
    if isinstance(position, Number) or (isinstance(position, Const) and type(position.value) is int):
        return row
    if isinstance(position, Const) and isinstance(position.value, str) and _is_plain(m, content):
        return Sequence((), _row(content).get(position.value) or UNKNOWN)
    if slice_bounds(m, index) is None or not isinstance(row, Mapping_):
        return UNKNOWN
    return Mapping_(tuple((key, _stacked(m, value)) for key, value in row.entries), row.rest)


def _is_plain(m: Machine, content: LibraryObject) -> bool:
    return m.content(content.get("format", NONE)) == NONE and m.content(content.get("transform", NONE)) == NONE


def _stacked(m: Machine, value: Value) -> Value:
    """A column of many rows: arrays of one size become one, other things lists."""
    content = m.content(value)
    if not isinstance(content, Array):
        return Sequence((), value)
    if content.shape.prefix or None in content.shape.dims:
        return UNKNOWN
    return content.derive(shape=Shape((None, *content.shape.dims)), base=None, axes=())


def _each(m: Machine, receiver: Value, content: Value) -> Value | None:
    if not isinstance(content, LibraryObject):
        return None
    return Sequence((), _element(m, receiver, content, m.frame.unit.body[0], 0), "iterator")


def _element(m: Machine, dataset: Value, content: Value, node: ast.AST, depth: int) -> Value:
    """A row as it is handed out."""
    if not isinstance(content, LibraryObject):
        return UNKNOWN
    row = _row(content)
    names, transform = m.content(content.get("columns", NONE)), content.get("transform", NONE)
    if names != NONE:
        told = _names(m, names)
        if told is None:
            return UNKNOWN
        row = Mapping_(tuple((name, row.get(name) or UNKNOWN) for name in told))
    if m.content(transform) != NONE:
        with sampling(m, dataset):
            batch = m.make(Mapping_(tuple((key, Sequence((value,))) for key, value in row.entries), row.rest), m.token(node), "rows")
            out = m.content(call_value(m, transform, [batch], {}, node))
        return Mapping_(tuple((key, _one(m, value)) for key, value in out.entries), out.rest) if isinstance(out, Mapping_) else UNKNOWN
    wanted = m.content(content.get("format", NONE))
    if wanted == NONE:
        return Mapping_(tuple((key, UNKNOWN if isinstance(m.content(value), Array) else value) for key, value in row.entries), row.rest)
    library = FORMATS.get(str(m.constant(wanted, MISSING)))
    return UNKNOWN if library is None else Mapping_(tuple((key, _as_array(m, value, library)) for key, value in row.entries), row.rest)


def _as_array(m: Machine, value: Value, library: str) -> Value:
    """A value of a row as an array."""
    content = m.content(value)
    if isinstance(content, Text) or (isinstance(content, Const) and isinstance(content.value, str)):
        return value
    made = from_literal(m, value, library)
    if made is None or not (is_float(made.dtype) or is_integer(made.dtype)):
        return UNKNOWN
    return made.derive(dtype="float32" if is_float(made.dtype) else "int64", scores=None, image=None)


def _attribute(m: Machine, receiver: Value, content: Value, name: str) -> Value | None:
    return INT if name in {"num_rows", "num_columns"} else Sequence((), TEXT) if name == "column_names" else None
