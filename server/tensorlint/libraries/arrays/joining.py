"""Putting arrays together: concatenate, stack, and the data that comes out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tensorlint.interpreter.iteration import length_of
from tensorlint.interpreter.refusals import refuse
from tensorlint.interpreter.vocabulary import items_of
from tensorlint.libraries.arrays.beside import noted
from tensorlint.libraries.arrays.dtypes import promote_names
from tensorlint.libraries.arrays.memory import unordered_if
from tensorlint.libraries.arrays.repeating import changed
from tensorlint.libraries.arrays.shaping import unsqueeze
from tensorlint.libraries.gradients import graph_of
from tensorlint.values import (
    ANY,
    NO_FLAGS,
    Array,
    Dim,
    Shape,
    Tuple,
    Value,
    add,
    agreed,
    axis_index,
    common,
    join_images,
    join_scores,
    keys,
    multiply,
    on_all,
    same,
    stacked,
    together_graphs,
    unite,
)

if TYPE_CHECKING:
    from tensorlint.interpreter.machine import Machine
    from tensorlint.interpreter.vocabulary import Call


EACH: Final = ("group", "one of many")
"""Selects one of the arrays that a loop has put into a list, whichever it is."""


def parts_of(m: Machine, value: Value) -> tuple[list[Array], bool]:
    """The arrays in a list, and whether those are all."""
    content = m.content(value)
    items = items_of(content)
    if items is None:
        rest = getattr(content, "rest", None)
        each = m.content(rest) if rest is not None else None
        return ([_one_of_many(each)] if isinstance(each, Array) else []), False
    arrays = [m.content(item) for item in items]
    known = [each for each in arrays if isinstance(each, Array)]
    return known, len(known) == len(arrays)


def _one_of_many(each: Array) -> Array:
    """An array that stands for any number of arrays like it, which a loop has read: what it learned of itself, each of them learned of itself alone."""
    own = each.origins
    if not own:
        return each
    alone = frozenset(origin.select(EACH) for origin in own)
    return on_all(each, lambda steps, closed: (tuple(step.learned_of(alone) if step.statistics_of == own else step for step in steps), closed))


def together(parts: list[Array], *, known: bool) -> Array:
    """What holds of an array made of these: their data, and their preprocessing where it is one."""
    first = parts[0]
    out = first.derive(formula=None, statistic=None, base=None, axes=(), flags=NO_FLAGS)
    for part in parts[1:]:
        agree = keys(part.steps) == keys(out.steps)
        out = out.derive(
            dtype=promote_names(out.dtype, part.dtype, torch_like=out.library == "torch"),
            origins=unite(out.origins, part.origins),
            closed=out.closed and part.closed and agree,
            columns=agreed(out, part),
            steps=out.steps if agree else common(out.steps, part.steps),
            scores=join_scores(out.scores, part.scores),
            image=join_images(out.image, part.image),
            graph=together_graphs(graph_of(out), graph_of(part)),
        )
    out = out.derive(flags=unordered_if(out.flags, *parts))
    if known:
        return out
    graph = out.graph if len(parts) == 1 or (out.graph is not None and out.graph.flows) else None
    return out.derive(closed=out.closed and len(parts) == 1, graph=graph)


def concatenate(call: Call, value: Value, axis: object, library: str) -> Array:
    """Along an axis that is there."""
    m = call.machine
    parts, known = parts_of(m, value)
    if not parts:
        return Array(library, ANY)
    out = together(parts, known=known)
    if not isinstance(axis, int):
        return out.derive(shape=ANY)
    if any(_is_nothing(part) for part in parts) and not all(_is_nothing(part) for part in parts):
        return out.derive(shape=ANY)  # a tensor that holds nothing yet fits any other
    shapes = [part.shape for part in parts]
    rank = shapes[0].rank
    if any(shape.prefix for shape in shapes) or any(shape.rank != rank for shape in shapes) or rank is None:
        if known and all(not shape.prefix for shape in shapes):
            refuse(m, "join", call.place, parts=tuple(parts), axis=axis, value=value, node=call.node)
        return out.derive(shape=ANY)
    index = axis_index(axis, rank)
    if index is None:
        return out.derive(shape=ANY)
    dims: list[Dim] = []
    for position in range(rank):
        column = [shape.dims[position] for shape in shapes]
        if position == index:
            total: Dim = 0 if known else None
            for dim in column:
                total = add(total, dim)
            held = m.content(value)
            if items_of(held) is None:  # any number of one kind, where none is told apart from the others
                total = None if getattr(held, "items", ()) else multiply(column[0], length_of(held))
            dims.append(total)
            continue
        if any(same(column[0], dim) is False for dim in column[1:]):
            refuse(m, "join", call.place, parts=tuple(parts), axis=axis, value=value, node=call.node)
            return out.derive(shape=ANY)
        numbers = [dim for dim in column if dim is not None]
        dims.append(
            numbers[0] if len(numbers) == len(column) and all(same(numbers[0], n) for n in numbers) else next((n for n in numbers if isinstance(n, int)), None)
        )
    joined = out.derive(shape=Shape(dims))
    return noted(joined, parts) if known and (index, rank) == (1, 2) else joined


def _is_nothing(part: Array) -> bool:
    """Whether an array may be one that is only there to be added to: one axis without an element."""
    return part.shape.dims == (0,) and not part.shape.prefix


def stack(call: Call, value: Value, axis: object, library: str) -> Array:
    """Along a new axis."""
    m = call.machine
    m.use(value, "stacked", call.place)
    parts, known = parts_of(m, value)
    if not parts:
        return Array(library, ANY)
    out = together(parts, known=known)
    if axis == 0:
        out = out.derive(origins=stacked(out.origins))
    shapes = [part.shape for part in parts]
    rank = shapes[0].rank
    if known and all(shape.rank is not None for shape in shapes) and not all(_alike(shapes[0], shape) for shape in shapes):
        refuse(m, "join", call.place, parts=tuple(parts), axis=None, value=value, node=call.node)
        return out.derive(shape=ANY)
    if not isinstance(axis, int) or rank is None or any(shape.rank != rank for shape in shapes):
        return out.derive(shape=ANY)
    index = axis_index(axis, rank + 1)
    if index is None:
        return out.derive(shape=ANY)
    dims: list[Dim] = []
    for position in range(rank):
        column = [shape.dims[position] for shape in shapes]
        dims.append(column[0] if all(same(column[0], dim) for dim in column[1:]) or len(column) == 1 else None)
    dims.insert(index, len(parts) if known else length_of(m.content(value)))
    if out.scores is not None and rank > 1:
        classes = out.scores.axis
        moved = out.scores if classes is None else out.scores.on_axis(classes % rank + (1 if classes % rank >= index else 0))
        out = out.derive(flags=out.flags | {("stacked", index)}, scores=moved)  # with index 0 the batch is on the next axis
    return out.derive(shape=Shape(dims))


def _alike(a: Shape, b: Shape) -> bool:
    """Whether two shapes may be one."""
    return len(a.dims) == len(b.dims) and all(same(x, y) is not False for x, y in zip(a.dims, b.dims))


def columns(call: Call, value: Value) -> Array:
    """`column_stack`: vectors become columns, matrices are put side by side."""
    m = call.machine
    parts, known = parts_of(m, value)
    if not parts:
        return Array("numpy", ANY)
    if all((part.shape.rank or 0) >= 3 for part in parts):
        return concatenate(call, value, 1, "numpy")
    if not known or any(part.shape.rank not in {1, 2} for part in parts):
        joined = together(parts, known=known).derive(shape=ANY)
        return noted(joined, parts) if known else joined
    return concatenate(call, Tuple(tuple(part.derive(shape=Shape((*part.shape.dims, 1))) if part.shape.rank == 1 else part for part in parts)), 1, "numpy")


def raised(content: Array, rank: int) -> Array:
    """An array with axes of one put around its own, until it has so many."""
    have = content.shape.rank
    if have is None:
        return changed(content, ANY)
    if have >= rank:
        return content
    if rank == 3 and have == 2:
        return unsqueeze(content, 2)
    if rank == 3 and have == 1:
        return unsqueeze(unsqueeze(content, 0), 2)
    return changed(content, Shape((1,) * (rank - have) + content.shape.dims))
