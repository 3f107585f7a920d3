"""Rows of tables: dropped, drawn, sorted, put below one another and told apart again."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tensorlint.interpreter.store import MISSING
from tensorlint.interpreter.subscripts import slice_bounds
from tensorlint.interpreter.vocabulary import items_of
from tensorlint.libraries.notation import ClassRows, Library
from tensorlint.libraries.pandas.assignment import changed
from tensorlint.libraries.pandas.selection import array_of, rows_of
from tensorlint.values import ANY, COPIED, Array, Dim, Number, Origin, Origins, Sequence, Shape, Sym, Value, add, drawn_of, same, unite

if TYPE_CHECKING:
    from tensorlint.interpreter.machine import Machine
    from tensorlint.interpreter.vocabulary import Call, Registry

KEPT: Final = "sort_index set_index infer_objects convert_dtypes rename_axis drop_duplicates sort_values"


def register(registry: Registry, frame: ClassRows) -> None:
    """The rows of what is done to whole rows."""
    lib = Library(registry, "pandas")
    lib.row("concat(objs, axis=0, *args, **kwargs)", _concat)
    lib.row("merge(left, right, *args, **kwargs)", lambda call: Array("pandas", Shape((None, None))))
    frame.method("append(other, *args, **kwargs)", _append)
    frame.method("sample(n=None, frac=None, replace=False, *args, **kwargs)", _drawn)
    frame.methods("query", "(*args, **kwargs)", _drawn)
    frame.methods(KEPT, "(*args, inplace=False, **kwargs)", lambda call: changed(call, array_of(call)))
    frame.method("reset_index(level=None, *, drop=False, inplace=False, **kwargs)", _numbered)


def _numbered(call: Call) -> Value:
    """The rows numbered from zero. What they were called becomes a column, so that a column becomes a table, unless it is dropped."""
    content = array_of(call)
    if content.shape.rank == 1 and call.constant("drop", MISSING) is not True:
        content = content.derive(shape=Shape((rows_of(content), None)) if call.constant("drop", MISSING) is False else ANY)
    return changed(call, content)


def _drawn(call: Call) -> Value:
    content = array_of(call)
    copied = "replace" in call.bound and call.constant("replace", MISSING) is True
    if call.constant("frac", MISSING) == 1 and not copied:
        return content.derive(base=None)
    rows = Sym("rows", ("sample", call.token), many=True)
    shape = Shape((rows, *content.shape.dims[1:])) if content.shape.dims and not content.shape.prefix else ANY
    selector = ("sample", call.token, COPIED) if copied else ("sample", call.token)
    return content.derive(shape=shape, origins=drawn_of(content.origins, selector), base=None)


def _concat(call: Call) -> Value:
    from tensorlint.libraries.arrays.joining import parts_of

    parts, known = parts_of(call.machine, call["objs"])
    below = call.constant("axis", MISSING) in {0, "index", "rows"}
    joined = _joined(parts, known=known, below=below)
    if call.given("keys") and isinstance(joined, Array) and not below:
        return joined.derive(shape=ANY)  # the names have two levels
    listed = items_of(call.content("objs"))
    if below and not known and listed and isinstance(joined, Array):
        return joined.derive(origins=unite(joined.origins, frozenset({Origin("unknown", call.token)})))  # of some of the rows it is not known what they are
    return joined


def _append(call: Call) -> Value:
    other = call.array("other")
    return _joined([array_of(call), *([other] if other is not None else [])], known=other is not None, below=True)


def _joined(parts: list[Array], *, known: bool, below: bool) -> Value:
    from tensorlint.libraries.arrays.joining import together

    if not parts:
        return Array("pandas", ANY)
    if not below:
        return _beside(parts, known=known)
    out = together(parts, known=known)
    origins = out.origins
    total: Dim = 0 if known else None
    for part in parts:
        origins = unite(origins, part.origins)
        total = add(total, rows_of(part))
    flags = frozenset({("joined", tuple((rows_of(part), part.origins) for part in parts))}) if known else out.flags
    ranks = {part.shape.rank for part in parts} if known else {None}
    shape = Shape((total,)) if ranks == {1} else ANY if None in ranks else Shape((total, None))
    return out.derive(shape=shape, origins=origins, flags=flags)


def _beside(parts: list[Array], *, known: bool) -> Array:
    """Tables put side by side: each column keeps its story."""
    from tensorlint.values import REST, put, stories

    out = parts[0]
    for part in parts[1:]:
        for name, (steps, closed) in stories(part).items():
            if name is REST:
                if (steps, closed) != (out.steps, out.closed):
                    out = out.derive(closed=False)
            else:
                out = put(out, name, (steps, closed))
        out = out.derive(origins=unite(out.origins, part.origins))
    return out.derive(shape=Shape((rows_of(parts[0]), None)), closed=out.closed and known, base=None, formula=None, statistic=None, library="pandas")


def part_of_joined(m: Machine, content: Array, index: Value) -> tuple[Dim, Origins] | None:
    """The size and data of a slice of tables put below one another, where it is just some of them: `both[:len(train)]`, `both[len(train):]`."""
    joined = next((flag[1] for flag in content.flags if isinstance(flag, tuple) and flag[0] == "joined"), None)
    held = m.content(index)
    if joined is None or not isinstance(held, Sequence) or held.kind != "slice":
        return None
    bounds = slice_bounds(m, held)
    assert bounds is not None
    lower, upper = (_bound(m, item) for item in held.items[:2])
    ends: list[Dim] = [0]
    for size, _ in joined:
        ends.append(add(ends[-1], size))
    first = 0 if bounds[0] in (None, 0) else _meeting(ends, lower)
    last = len(joined) if bounds[1] is None else _meeting(ends, upper)
    if first is None or last is None or first >= last or last - first == len(joined):
        return None
    taken = joined[first:last]
    size, origins = taken[0]
    for more, others in taken[1:]:
        size, origins = add(size, more), unite(origins, others)
    return size, origins


def _meeting(ends: list[Dim], bound: Dim) -> int | None:
    """Behind which of the tables a bound stands."""
    return next((at for at, end in enumerate(ends) if bound is not None and same(bound, end)), None)


def _bound(m: Machine, value: Value) -> Dim:
    held = m.content(value)
    if isinstance(held, Number):
        return held.dim  # type: ignore[return-value]
    constant = m.constant(value, MISSING)
    return constant if isinstance(constant, int) and not isinstance(constant, bool) else None
