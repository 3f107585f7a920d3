"""Tables as they are made: read from a file, or put together of columns and rows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tensorlint.interpreter.iteration import length_of
from tensorlint.interpreter.store import MISSING
from tensorlint.libraries.arrays.creation import from_literal, holds_arrays, is_written, seems_scaled
from tensorlint.libraries.pandas.assignment import is_missing, values_of
from tensorlint.libraries.pandas.categories import typed, without_categories
from tensorlint.libraries.pandas.cells import is_laid_out, told_by_cells
from tensorlint.libraries.pandas.selection import rows_of
from tensorlint.libraries.pipelines import read_at
from tensorlint.libraries.python.files import data_file_of, kept_data
from tensorlint.values import ANY, NOWHERE, SOURCES, UNKNOWN, Array, Const, Dim, Mapping_, Origin, Sequence, Shape, Sym, Tuple, Value, as_written, mixed, put

if TYPE_CHECKING:
    from tensorlint.interpreter.machine import Machine
    from tensorlint.interpreter.vocabulary import Call

TYPED: Final = frozenset({"read_parquet", "read_pickle", "read_feather", "read_hdf", "read_orc"})
"""What reads a file that holds the types of its columns, categories too; a text holds the words only."""
NAMING: Final = ("header", "names")
"""What names the columns otherwise than the file does."""


def read_in(call: Call) -> Value:
    path = data_file_of(call.machine, call["path"])
    kept = kept_data(call.machine, path)
    if kept is not None:
        plain = kept.library == "pandas" and set(call.bound) == {"path"}  # other arguments may choose rows; what no table wrote has no header
        rows = rows_of(kept) if plain else Sym("rows", ("file", call.token), many=True)
        if call.row.name.rpartition(".")[2] not in TYPED:
            kept = without_categories(kept)
        if any(call.given(name) for name in NAMING):
            kept = mixed(kept)
        return typed(call, kept.derive(library="pandas", shape=Shape((rows, None)), dtype=None, flags=frozenset()), call["dtype"])
    token, flags = read_at(call, path)
    rows = Sym("rows", ("file", token), many=True)
    origin = Origin("file", ("pandas", token), str(path) if isinstance(path, str) else "")
    levels = call.given("header") and isinstance(call.content("header"), (Sequence, Tuple))  # names of several levels: what one of them names may be a table
    shape = ANY if levels else Shape((rows, None))
    return typed(call, Array("pandas", shape, None, frozenset({origin}), closed=True).derive(flags=flags), call["dtype"])


def make_frame(call: Call) -> Value:
    """`DataFrame(array)`, `DataFrame({"a": …})`: columns taken from data keep their story."""
    m = call.machine
    content = call.content("data")
    columns = call.constant("columns", MISSING)
    if isinstance(content, (Tuple, Sequence)) and holds_arrays(m, content):  # row by row
        content = from_literal(m, content, "numpy") or content
    if isinstance(content, Array):
        if isinstance(columns, tuple) and content.library != "pandas" and not content.columns:
            content = content.derive(flags=frozenset({("columns", columns)}))
        if content.shape.rank == 1:  # one column, by whichever name
            content = content.derive(shape=Shape((*content.shape.dims, 1)))
        return content.derive(library="pandas", base=None)
    if isinstance(content, Mapping_) and content.rest is None:
        held = [(name, m.content(value)) for name, value in content.entries]
        known = [each for _, each in held if isinstance(each, Array)]
        rows: Dim = next((each.shape.dims[0] for each in known if each.shape.dims and not each.shape.prefix), None)
        listed_rows = {length_of(each) for _, each in held if isinstance(each, (Sequence, Tuple))}
        if rows is None and len(listed_rows) == 1 and call.is_none("index"):
            (rows,) = listed_rows
        origins = frozenset(origin for each in known for origin in each.origins)
        if not origins or (all(origin.kind == "generated" for origin in origins) and not any(each.library == "pandas" for each in known)):
            origins = frozenset({Origin("generated", call.token, "literal" if is_written(m, content) else "DataFrame")})
        out = Array("pandas", Shape((rows, len(content.entries))), None, origins, closed=not seems_scaled(m, content))
        flags: set[object] = {("columns", tuple(name for name, _ in held))}
        if any(origin.kind == "model" for origin in origins):  # which column is the prediction and which is not
            flags.add((SOURCES, origins, tuple((name, each.origins if isinstance(each, Array) else NOWHERE) for name, each in held)))
        out = out.derive(flags=frozenset(flags))
        for name, each in held:
            if isinstance(each, Array) and (each.steps or not each.closed):
                out = put(out, name, (each.steps, each.closed))
        return told_by_cells(m, as_written(out, _written_columns(m, content) if call.is_none("dtype") else ()), content, None)
    width: Dim = len(columns) if isinstance(columns, tuple) else None
    rows = length_of(content) if isinstance(content, (Sequence, Tuple)) else None
    if width is None and isinstance(content, (Sequence, Tuple)) and content.rest is None and content.items and call.is_none("columns"):
        first = m.content(content.items[0])
        width = length_of(first) if isinstance(first, (Sequence, Tuple)) else 1 if isinstance(first, Const) else None
    name = "literal" if is_written(m, content) else "DataFrame"
    closed = isinstance(content, (Tuple, Sequence)) and not seems_scaled(m, content)
    origin = Origin("generated", call.token, name, filler=is_laid_out(m, content))
    out = Array("pandas", Shape((rows, width)), None, frozenset({origin}), closed=closed)
    return told_by_cells(m, out, content, columns if not call.is_none("columns") else None)


def from_dict(call: Call) -> Value:
    """A table of columns under their names; of rows under theirs it is not told how wide it is."""
    return make_frame(call) if call.constant("orient", MISSING) == "columns" else Array("pandas", Shape((None, None)))


def from_records(call: Call) -> Value:
    return make_frame(call) if call.bound.keys() <= {"data", "columns"} else Array("pandas", Shape((None, None)))


def are_there(call: Call) -> Value:
    content = call.array("obj")
    return UNKNOWN if content is None else Array(content.library, content.shape, "bool", content.origins)


def _written_columns(m: Machine, content: Mapping_) -> list[tuple[object, str | None, bool]]:
    """The columns whose values stand in the program, with their type (None: texts, or several types) and whether some are missing."""
    found: list[tuple[object, str | None, bool]] = []
    for name, held in content.entries:
        values = m.constant(held, MISSING)
        if isinstance(values, tuple) and values and not any(isinstance(each, tuple) for each in values):
            there = [each for each in values if not is_missing(each)]
            gaps = len(there) < len(values)
            kinds = {type(each) for each in there}
            dtype = "bool" if kinds == {bool} and not gaps else None
            if kinds and kinds <= {int, float}:
                dtype = "int64" if kinds == {int} and not gaps else "float64"
            found.append((name, dtype, gaps))
    return found


def make_series(call: Call) -> Value:
    content = values_of(call.content("data"))
    if isinstance(content, Array):
        return content.derive(library="pandas", base=None)
    return Array("pandas", Shape((length_of(content) if isinstance(content, (Sequence, Tuple)) and call.is_none("index") else None,)))
