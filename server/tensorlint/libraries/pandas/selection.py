"""What selecting columns and rows of a table gives, and which rows these are."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tensorlint.interpreter.comparisons import MIRRORED
from tensorlint.interpreter.iteration import EACH
from tensorlint.interpreter.store import MISSING
from tensorlint.libraries.arrays.conditions import labels_compared, picking
from tensorlint.libraries.arrays.indexing import select_rows
from tensorlint.values import (
    ANY,
    ONE_SAMPLE,
    SOME,
    UNKNOWN,
    Array,
    Const,
    Dim,
    LibraryObject,
    Number,
    Origin,
    Ref,
    Sequence,
    Shape,
    Sym,
    Text,
    Tuple,
    Value,
    leave_out,
    on_all,
    one_column,
    opposite,
    pick,
)

if TYPE_CHECKING:
    import ast

    from tensorlint.interpreter.machine import Machine
    from tensorlint.interpreter.vocabulary import Call

ROW_LABELS: Final = "pandas.RowLabels"
SET: Final = "set in each pass"
"""The flag of a table of which a loop over names sets a column in each pass."""


def array_of(call: Call) -> Array:
    """The table or column that a method is about."""
    content = call.own()
    return content if isinstance(content, Array) else Array("pandas", ANY)


def rows_of(content: Array) -> Dim:
    """The number of rows."""
    return content.shape.dims[0] if content.shape.dims and not content.shape.prefix else None


def subscript(m: Machine, receiver: Value, content: Value, index: Value, node: ast.AST) -> Value:
    if not isinstance(content, Array):  # of a class that the program derives from it
        return UNKNOWN
    held = m.content(index)
    if held == EACH:
        return content.derive(base=None)
    rows = rows_of(content)
    name = m.constant(index, MISSING)
    if isinstance(held, (Sequence, Tuple)) and getattr(held, "kind", "") != "slice":
        maybe_one_row = content.shape.rank is None and ONE_SAMPLE in content.flags
        if content.shape.rank == 1 or maybe_one_row or any(isinstance(each, Sequence) for each in held.items):
            return content.derive(shape=ANY, base=None)
        names = name if isinstance(name, tuple) else (SOME,)
        width = len(held.items) if held.rest is None else None
        if names == (SOME,):
            from tensorlint.libraries.pandas.categories import aligned

            return aligned(content).derive(shape=Shape((rows, width)), base=None)
        return _told_by_name(pick(content, names)).derive(shape=Shape((rows, width)), base=None)
    if isinstance(name, str) and content.shape.rank in {None, 1} and ONE_SAMPLE in content.flags:
        return one_column(content, name).derive(shape=ANY)
    if isinstance(name, str) and content.shape.rank != 1:
        one = content.shape.rank == 2  # else the names may have several levels (a pivot table, groups with several statistics), and it is a table
        return _told_by_name(one_column(content, name)).derive(shape=Shape((rows,)) if one else ANY, base=home_of(receiver, name))
    if isinstance(held, Sequence) and held.kind == "slice":
        return select(m, content, index, node)
    if isinstance(held, Array):
        if held.dtype == "bool" or held.shape.rank == 1:
            return select(m, content, index, node)
        return content.derive(shape=ANY, closed=False)
    if isinstance(held, LibraryObject) and held.name == ROW_LABELS:
        return content.derive(shape=ANY, closed=False, base=None)
    if isinstance(held, LibraryObject) and held.name == "pandas.Index":
        from tensorlint.libraries.pandas.categories import aligned

        return aligned(content).derive(shape=Shape((rows, None)), base=None)
    if content.shape.rank == 2 and (isinstance(held, Text) or held is UNKNOWN):
        if isinstance(held, Text) and (SET, held.turns) in content.flags:
            content = leave_out(content, (SOME,))  # in this pass it is another column than those that were set in the ones before
        return _told_by_name(one_column(content, SOME)).derive(shape=ANY, base=home_of(receiver, SOME))
    return _told_by_name(content).derive(shape=ANY, base=None)  # names out of a file, say


def _told_by_name(content: Array) -> Array:
    """Columns that were asked for by their names: each dummy among them says of its category the same in any part."""
    from tensorlint.libraries.pandas.categories import aligned

    return aligned(content) if content.steps or content.columns else content


def home_of(receiver: Value, name: object) -> object:
    """Where a column lives: what is done to it in place is done to the table."""
    return ("column", receiver.cell, name) if isinstance(receiver, Ref) else None


def select(m: Machine, content: Array, index: Value, node: ast.AST) -> Array:
    """Some rows of a table; where they are the first or last of tables put below one another, those tables' rows."""
    from tensorlint.libraries.arrays.indexing import slice_size
    from tensorlint.libraries.pandas.rows import part_of_joined

    held = m.content(index)
    if isinstance(held, LibraryObject) and held.name == ROW_LABELS:
        return _rows_labelled(m, content, held)
    dims = content.shape.dims
    size: Dim = Sym("rows", ("rows", m.place(node), m.frame.path), many=True)
    whole = part_of_joined(m, content, index)
    if whole is not None:
        return content.derive(shape=Shape((whole[0], *dims[1:])), origins=whole[1], base=None, formula=None, flags=_unjoined(content))
    if isinstance(held, Sequence) and held.kind == "slice" and dims and not content.shape.prefix:
        size = slice_size(m, dims[0], held, node)
    shape = Shape((size, *dims[1:])) if dims and not content.shape.prefix else ANY
    return content.derive(shape=shape, origins=select_rows(m, content.origins, index, node), base=None, formula=None, flags=_unjoined(content))


def _unjoined(content: Array) -> frozenset[object]:
    return frozenset(flag for flag in content.flags if not (isinstance(flag, tuple) and flag[0] == "joined"))


def located(m: Machine, receiver: Value, content: Value, index: Value, node: ast.AST) -> Value:
    """`df.loc[rows, columns]`, `df.iloc[rows, columns]`."""
    assert isinstance(content, LibraryObject)
    table = m.content(content.get("of"))
    if not isinstance(table, Array):
        return UNKNOWN
    parts = list(index.items) if isinstance(index, Tuple) and index.rest is None else [index]
    rows = select(m, table, parts[0], node)
    several = isinstance(m.content(parts[0]), (Array, Sequence, Tuple)) or _labelled(m, parts[0]) is not None
    if not several:
        one = table.shape.rank == 2 and m.constant(content.get("how")) == "iloc" and _is_number(m, parts[0])  # else what one label names
        rows = rows.derive(shape=Shape((table.shape.dims[1],)) if one else ANY, flags=rows.flags | {ONE_SAMPLE})
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
        picked = subscript(m, receiver, rows, parts[1], node)
        return picked if several or not isinstance(picked, Array) else picked.derive(shape=ANY)
    # by position: which columns these are is not known
    one = isinstance(m.constant(parts[1], MISSING), int)
    kept = rows if not rows.columns else on_all(rows, lambda steps, closed: (steps, False))
    return kept.derive(shape=ANY if not several else Shape((lead,)) if one else Shape((lead, None)), flags=frozenset())


def compare_labels(m: Machine, operator: str, left: tuple[Value, Value], right: tuple[Value, Value], node: object) -> Value:
    """`df.index < "2014-01-01"`: a mask of the rows."""
    if operator not in MIRRORED:
        return UNKNOWN
    (held, labels), (bound, told) = left, right
    if _labelled(m, held) is None:
        (held, labels), (bound, told), operator = right, left, MIRRORED[operator]
    rows = _labelled(m, held)
    if rows is None or not isinstance(labels, LibraryObject):
        return UNKNOWN
    mask = Array("numpy", Shape((rows_of(rows),)), "bool", rows.origins)
    if isinstance(told, Const):
        bound = told
    return labels_compared(mask, operator, rows, bound) if isinstance(bound, (Const, Ref)) else picking(mask, ("by", m.token(node)))  # type: ignore[arg-type]


def _is_number(m: Machine, value: Value) -> bool:
    held = m.content(value)
    return isinstance(held.value if isinstance(held, Const) else None, int) or (isinstance(held, Number) and held.kind == "int")


def labels_of(content: Array) -> LibraryObject:
    """`df.index`: which rows these are."""
    return LibraryObject(ROW_LABELS, (("of", content),))


def _labelled(m: Machine, value: Value) -> Array | None:
    """The rows that labels are of."""
    held = m.content(value)
    rows = held.get("of") if isinstance(held, LibraryObject) and held.name == ROW_LABELS else None
    return rows if isinstance(rows, Array) else None


def _rows_labelled(m: Machine, content: Array, labels: LibraryObject) -> Array:
    """`df.loc[part.index]`: the rows of the part, where it is a part of the table."""
    part = _labelled(m, labels)
    dims = content.shape.dims
    shape = Shape((rows_of(part) if part is not None else None, *dims[1:])) if dims and not content.shape.prefix else ANY
    origins = content.origins
    if part is not None and part.origins and all(any(whole.covers(origin) for whole in content.origins) for origin in part.origins):
        origins = part.origins
    return content.derive(shape=shape, origins=origins, base=None, formula=None, flags=_unjoined(content))


def selector_of(m: Machine, whole: Origin, labels: Value) -> object:
    """The selector by which labelled rows are a part of a table's; None where they are no part that is known."""
    part = _labelled(m, labels)
    for origin in part.origins if part is not None else ():
        if whole.covers(origin) and len(origin.part) == len(whole.part) + 1:
            return origin.part[-1]
    return None


def without_rows(m: Machine, content: Array, labels: Value) -> Array:
    """`df.drop(part.index)`: the rows that the part leaves."""
    dims = content.shape.dims
    origins = []
    for origin in content.origins:
        selector = selector_of(m, origin, labels)
        origins.append(origin if selector is None else origin.select(opposite(selector)))
    return content.derive(shape=Shape((None, *dims[1:])) if dims and not content.shape.prefix else ANY, origins=frozenset(origins))


def among(call: Call) -> Value:
    """`df.index.isin(part.index)`: a mask that takes the part's rows."""
    rows = _labelled(call.machine, call.receiver or UNKNOWN)
    if rows is None:
        return UNKNOWN
    mask = Array("numpy", Shape((rows_of(rows),)), "bool", rows.origins)
    selectors = {selector_of(call.machine, origin, call["values"]) for origin in rows.origins}
    return picking(mask, selectors.pop()) if len(selectors) == 1 and None not in selectors else mask
