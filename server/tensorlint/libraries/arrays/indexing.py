"""Indexing of arrays: which axes remain, and which rows of the data they are."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Final

from tensorlint.interpreter.observations import Use
from tensorlint.interpreter.store import MISSING
from tensorlint.interpreter.subscripts import slice_bounds, sliced
from tensorlint.libraries.arrays.beside import part_of
from tensorlint.libraries.arrays.channels import indexed, may_reorder, with_turned_steps
from tensorlint.libraries.arrays.conditions import condition_of
from tensorlint.libraries.arrays.dtypes import is_integer
from tensorlint.libraries.arrays.memory import unordered_if
from tensorlint.libraries.arrays.offsets import difference
from tensorlint.libraries.labels import CONSTANT, constants_of, labels_kept
from tensorlint.libraries.numberings import each_of
from tensorlint.values import (
    ANY,
    ONE_SAMPLE,
    UNKNOWN,
    Array,
    Const,
    Dim,
    Number,
    Origin,
    Origins,
    Ref,
    Sequence,
    Shape,
    Sym,
    Tuple,
    Value,
    add,
    is_one_row,
    mixed,
    split_by_number,
    subtract,
    unite,
)

if TYPE_CHECKING:
    from tensorlint.interpreter.machine import Machine

MAX_PARTS: Final = 6
TABLE: Final = "table"
"""The flag of numbers read from a text, which have one axis or two."""
BATCHES: Final = "batches"
"""The flag of data that is handed out in batches; beside it `("labels", …)` tells what comes with each."""


def index_array(m: Machine, receiver: Value, content: Array, index: Value, node: ast.AST) -> Value:
    """content[index]: basic, boolean and integer indexing of numpy arrays and tensors."""
    if BATCHES in content.flags:
        return _batch_of(m, content)
    parts = list(index.items) if isinstance(index, Tuple) and index.rest is None else [index]
    apart = part_of(m, content, parts) if len(parts) == 2 and content.flags else None
    if apart is not None:
        return apart.derive(library=content.library)
    whole = content.shape
    if TABLE in content.flags and whole.rank is None and len(parts) == 2 and all(_consumes(m, part) == 1 for part in parts):
        whole = Shape((Sym("rows", ("rows", content.origins), many=True), None))
    shape = _index_shape(m, whole, parts, node)
    origins = content.origins
    first = parts[0] if parts else UNKNOWN
    graph = content.graph
    if not is_ellipsis(m, first) and not _is_none(m, first):
        origins = select_rows(m, origins, first, node)
    basic = all(_is_basic(m, part) for part in parts)
    for each in (m.content(part) for part in parts):
        for flag in each.flags if isinstance(each, Array) else ():
            if isinstance(flag, tuple) and flag[0] == "picked":
                m.trace.uses.append(Use(flag, "index", m.place(node), m.frame.path))
        if isinstance(each, Array) and each.graph is not None and each.graph.is_hard and graph is not None and not graph.flows:
            # Which of the data it is was decided by a model, in a way that has no gradient.
            graph, origins = each.graph, unite(origins, frozenset(origin for origin in each.origins if origin.kind == "model"))
    out = content.derive(
        shape=shape,
        origins=origins,
        graph=graph,
        base=receiver.cell if basic and isinstance(receiver, Ref) else None,
        formula=None,
        statistic=content.statistic,
        axes=(),
        flags=_mark(m, content, parts) | _constants_of(m, content, parts),
        image=None if content.image is None else indexed(m, content, parts, node),
    )
    if out.steps:
        out = with_turned_steps(content, out, reorders=may_reorder(m, parts))
    if out.columns and not all(slice_bounds(m, part) == (None, None, None) for part in parts[1:]):
        out = mixed(out)
    if content.scores is not None and content.scores.axis is not None and not (len(parts) == 1 and shape.rank is not None and shape.rank == content.shape.rank):
        out = out.derive(scores=content.scores.on_axis(_left_of_axis(m, content.scores.axis, content.shape.rank, parts)))
    return out


def _left_of_axis(m: Machine, axis: int, rank: int | None, parts: list[Value]) -> int | None:
    """Where an axis is after numbers took single places of axes before it; None where it is gone or another index moved it."""
    if rank is None or not -rank <= axis < rank or not all(isinstance(m.constant(part, MISSING), int) or isinstance(part, Number) for part in parts):
        return None
    return axis % rank - len(parts) if axis % rank >= len(parts) else None


def _mark(m: Machine, content: Array, parts: list[Value]) -> frozenset[object]:
    """`x[0]` of data is one sample, and `x[0, 1:]` a part of it: the batch axis is gone."""
    one = {ONE_SAMPLE} if parts and isinstance(m.constant(parts[0], MISSING), int) and (content.shape.rank or 0) >= len(parts) else set()
    named = frozenset(flag for flag in content.flags if len(parts) == 1 and isinstance(flag, tuple) and flag[0] == "columns" and not one)
    if all(_is_basic(m, part) for part in parts):
        return unordered_if(named | labels_kept(content.flags) | one | (content.flags & {ONE_SAMPLE}), content)
    index = m.content(parts[0]) if len(parts) == 1 else UNKNOWN
    looked_up = content.dtype == "str" and isinstance(index, Array) and is_integer(index.dtype)
    return named | labels_kept(content.flags) if looked_up else named  # of what a condition leaves, it is not known which classes there are


def _constants_of(m: Machine, content: Array, parts: list[Value]) -> frozenset[object]:
    """The numbers that are left of some that stand in the program: `means[::-1]`."""
    known = constants_of(content) if len(parts) == 1 and content.shape.rank == 1 else None
    bounds = slice_bounds(m, parts[0]) if isinstance(known, tuple) else None
    left = sliced(known, bounds) if isinstance(known, tuple) and bounds is not None else None
    return frozenset() if left is None else frozenset({(CONSTANT, left)})


def is_ellipsis(m: Machine, part: Value) -> bool:
    """Whether an index is `...`."""
    return isinstance(part, Const) and part.value is Ellipsis


def _is_none(m: Machine, part: Value) -> bool:
    return isinstance(part, Const) and part.value is None


def _is_basic(m: Machine, part: Value) -> bool:
    return isinstance(part, (Const, Number)) or (isinstance(part, Sequence) and part.kind == "slice")


def _consumes(m: Machine, part: Value) -> int | None:
    """How many axes an index uses up; None where that is not known."""
    if _is_none(m, part) or is_ellipsis(m, part):
        return 0
    content = m.content(part)
    if isinstance(content, Array) and content.dtype == "bool":
        return content.shape.rank
    if (isinstance(content, Array) and content.dtype is None) or (isinstance(content, Number) and content.kind == "bool"):
        return None  # what a comparison of something unknown gave may be a mask
    if isinstance(content, (Array, Const, Number, Sequence, Tuple)):
        return 1
    return None


def _index_shape(m: Machine, shape: Shape, parts: list[Value], node: ast.AST) -> Shape:
    used = [_consumes(m, part) for part in parts]
    if None in used:
        return ANY
    consumed = sum(each or 0 for each in used)
    ellipsis = next((i for i, part in enumerate(parts) if is_ellipsis(m, part)), None)
    if shape.prefix:
        if ellipsis is None:
            return ANY
        tail = sum(each or 0 for each in used[ellipsis + 1 :])
        if ellipsis != 0 or tail > len(shape.dims):
            return ANY
        dims, _ = _apply(m, list(shape.dims[len(shape.dims) - tail :]), parts[1:], node)
        return ANY if dims is None else Shape((*shape.dims[: len(shape.dims) - tail], *dims), prefix=True)
    if consumed > len(shape.dims):
        return ANY
    if ellipsis is not None:
        rest = len(shape.dims) - consumed
        parts = [*parts[:ellipsis], *[_full_slice()] * rest, *parts[ellipsis + 1 :]]
    dims, left = _apply(m, list(shape.dims), parts, node)
    return ANY if dims is None else Shape((*dims, *left))


def _full_slice() -> Value:
    return Sequence((Const(None), Const(None), Const(None)), None, "slice")


def _apply(m: Machine, dims: list[Dim], parts: list[Value], node: ast.AST) -> tuple[list[Dim] | None, list[Dim]]:
    out: list[Dim] = []
    whole = len(dims)
    advanced: list[tuple[int, Shape]] = []
    for part in parts:
        if _is_none(m, part):
            out.append(1)
            continue
        content = m.content(part)
        if isinstance(content, Sequence) and content.kind == "slice":
            out.append(slice_size(m, dims.pop(0), content, node, rows=len(dims) == whole - 1))
        elif isinstance(content, Array):
            rank = content.shape.rank
            if rank is None:
                return None, []
            if content.dtype == "bool":
                first = len(dims) == whole  # of rows, those left are taken to be many; of columns it may be one
                del dims[:rank]
                size = Sym("rows" if first else "part", ("mask", m.place(node), m.frame.path), many=first)
                advanced.append((len(out), Shape((size,))))
            else:
                dims.pop(0)
                advanced.append((len(out), content.shape))
        elif isinstance(content, (Sequence, Tuple)):
            dims.pop(0)
            advanced.append((len(out), Shape((len(content.items) if content.rest is None else None,))))
        else:
            dims.pop(0)
    if advanced:
        from tensorlint.values import broadcast

        place, shape = advanced[0]
        for _, other in advanced[1:]:
            shape, fits = broadcast(shape, other)
            if fits is False or shape.prefix:
                return None, []
        if any(position != place for position, _ in advanced):
            place = 0  # separated by slices: the indexed axes come first
        out[place:place] = shape.dims
    return out, dims


def slice_size(m: Machine, dim: Dim, part: Sequence, node: ast.AST, *, rows: bool = True) -> Dim:
    """How much of an axis a slice leaves. `rows`: it is the first axis, of which a part is taken to be many."""
    bounds = slice_bounds(m, part)
    assert bounds is not None
    lower, upper, step = bounds
    if step == 0:
        return None  # which raises
    if MISSING not in bounds and isinstance(dim, int) and all(each is None or isinstance(each, int) for each in bounds):
        return len(range(dim)[slice(lower, upper, step)])  # type: ignore[arg-type]
    if step not in (None, 1):
        return None
    if lower in (None, 0) and upper is None:
        return dim
    if upper is None and isinstance(lower, int):
        if lower < 0:
            return None
        return subtract(dim, lower) if isinstance(dim, Sym) and dim.many and lower <= 1 else None
    if lower in (None, 0) and isinstance(upper, int):
        if upper < 0:
            return subtract(dim, -upper)
        return None if upper != 1 else _one_of(dim)
    first, last = (m.content(each) for each in part.items[:2])
    if isinstance(first, Number) and isinstance(last, Number) and isinstance(first.dim, Sym) and not first.dim.many:
        if last.dim == add(first.dim, 1):
            return 1
    return (_window(m, dim, node) if rows else None) or _unknown_part(m, node, part, many=rows and not _is_kept_elsewhere(node))


def _bounds(node: ast.AST) -> ast.Slice | None:
    """The first of the slices that an index is made of."""
    index = getattr(node, "slice", None)
    first = index.elts[0] if isinstance(index, ast.Tuple) and index.elts else index
    return first if isinstance(first, ast.Slice) else None


def _is_kept_elsewhere(node: ast.AST) -> bool:
    """Whether both ends of a part are read out of something: `rows[ends[0] : ends[1]]` may well be one row."""
    bounds = _bounds(node)
    return bounds is not None and isinstance(bounds.lower, ast.Subscript) and isinstance(bounds.upper, ast.Subscript)


def _window(m: Machine, dim: Dim, node: ast.AST) -> Dim:
    """The length of `x[i : i + size]`: what the two bounds differ by, whatever they are. The last one of a pass through the rows may be shorter."""
    bounds = _bounds(node)
    if bounds is None or bounds.lower is None or bounds.upper is None:
        return None
    length = difference(m, bounds.upper, bounds.lower)
    if isinstance(length, int):
        return length if length > 0 and not (isinstance(dim, int) and length > dim) else None
    return None if length is None else Sym("rows", ("window", length), many=True)


def _one_of(dim: Dim) -> Dim:
    return 1 if isinstance(dim, Sym) and dim.many else None


def _unknown_part(m: Machine, node: ast.AST, part: Sequence, *, many: bool) -> Dim:
    """A part whose bounds are not known: so much, of a number with an identity."""
    return Sym("rows" if many else "part", ("slice", part.items, m.place(node), m.frame.path), many=many)


def select_rows(m: Machine, origins: Origins, index: Value, node: ast.AST) -> Origins:
    """The part of the data that an index of its first axis picks; of what is one row already, an index picks no rows."""
    selector = _selector(m, index, node)
    if selector is None or _are_one_row(origins):
        return origins
    return frozenset(origin if origin.kind == "model" or len(origin.part) >= MAX_PARTS else origin.select(selector) for origin in origins)


def _are_one_row(origins: Origins) -> bool:
    """Whether all data is of one row, whatever noise was added to it."""
    apart = [origin for origin in origins if not is_one_row(origin)]
    return len(apart) < len(origins) and all(origin.kind == "generated" for origin in apart)


def _selector(m: Machine, index: Value, node: ast.AST) -> object:
    content = m.content(index)
    if isinstance(content, Sequence) and content.kind == "slice":
        bounds = slice_bounds(m, content)
        assert bounds is not None
        if bounds[0] in (None, 0) and bounds[1] is None and bounds[2] in (None, 1):
            return None
        return ("slice", *(item if bound is MISSING else bound for item, bound in zip(content.items, bounds)))  # a bound left out is None in each of them
    if isinstance(content, Array):
        return condition_of(content) or split_by_number(content.origins) or ("by", frozenset(content.origins))
    if isinstance(content, Number) and content.kind == "bool":
        return ("by", index if isinstance(index, Ref) else m.token(node))  # which rows an unknown question leaves, it alone tells
    if isinstance(content, (Const, Number)):
        return ("at", content)
    return ("by", index)


def iterate_array(m: Machine, value: Value, content: Array) -> Value:
    """The rows of an array; of one that is handed out in batches, those, with their labels where it has some."""
    if BATCHES in content.flags:
        return Sequence((), _batch_of(m, content), "iterator")
    shape = content.shape
    row = content.derive(
        shape=Shape(shape.dims[1:]) if not shape.prefix and shape.dims else ANY,
        origins=frozenset(_row(origin) for origin in content.origins),
        formula=None,
        axes=(),
        flags=labels_kept(content.flags) | each_of(content.flags) | {ONE_SAMPLE},
    )
    if content.dtype is None and shape.rank == 1:
        row = row.derive(shape=ANY)  # what is not known to hold numbers may hold lists
    first = shape.dims[0] if shape.dims and not shape.prefix else None
    if isinstance(first, int) and 0 < first <= 8:
        return Tuple((row,) * first)
    return Sequence((), row, "iterator")


def _batch_of(m: Machine, content: Array) -> Value:
    labels = next((flag[1] for flag in content.flags if isinstance(flag, tuple) and flag[0] == "labels"), None)
    dims = content.shape.dims
    told = bool(dims) and (dims[0] == 1 or (isinstance(dims[0], Sym) and dims[0].name == "batch"))
    many = dims[0] if told else Sym("batch", ("batch", content.origins), many=True)
    batch = content.derive(
        shape=Shape((many, *dims[1:])) if dims and not content.shape.prefix else ANY,
        flags=frozenset(flag for flag in content.flags if flag != BATCHES and not (isinstance(flag, tuple) and flag[0] == "labels")),
        base=None,
    )
    if not isinstance(labels, Array):
        return batch
    rest = labels.shape.dims[1:] if labels.shape.dims and not labels.shape.prefix else None
    return Tuple((batch, labels.derive(shape=ANY if rest is None else Shape((many, *rest)), base=None)))


def _row(origin: Origin) -> Origin:
    return origin if origin.kind == "model" or len(origin.part) >= MAX_PARTS else origin.select(("row",))
