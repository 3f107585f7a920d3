"""Assignments to items of arrays: what is known of the whole after some of it was written."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from tensorlint.interpreter.subscripts import slice_bounds
from tensorlint.libraries.arrays.gaps import are_gaps_of, filled
from tensorlint.libraries.arrays.indexing import is_ellipsis
from tensorlint.libraries.arrays.scaling import RANGED
from tensorlint.libraries.gradients import graph_of_all
from tensorlint.libraries.labels import without_classes
from tensorlint.values import (
    NOWHERE,
    Array,
    Const,
    Number,
    Origin,
    Origins,
    Sequence,
    Tuple,
    Value,
    put_in_cells,
    unite,
)

if TYPE_CHECKING:
    from tensorlint.interpreter.machine import Machine


def assign_item(m: Machine, receiver: Value, content: Array, index: Value, value: Value, node: ast.AST) -> Value:
    """The array after `content[index] = value`: some of its elements are another array's."""
    held = m.content(value)
    put_item = m.registry.arrays[content.library].action("assign_item") if content.library in m.registry.arrays else None
    if put_item is not None:
        result: Value = put_item(m, content, index, held, node)
        return result
    if are_gaps_of(m.content(index), content):
        return filled(m, content, value, m.token(node), ast.unparse(node)[:36])
    origins = content.origins
    given = held.origins if isinstance(held, (Array, Number)) else NOWHERE
    if given and _is_told_by_data(m, index, given):
        given = put_in_cells(given, m.token(node))
    if isinstance(held, Array):
        origins = unite(origins, given)
        if _covers_all(m, index) and held.shape == content.shape:
            return held.derive(base=None)
    elif isinstance(held, Number):
        origins = unite(origins, given)
    elif not isinstance(held, Const):
        origins = frozenset(_filled(origin) for origin in origins)
    picked = m.content(index)
    if isinstance(picked, Array) and picked.dtype == "bool" and content.origins and all(origin.filler for origin in content.origins):
        origins = unite(origins, picked.origins)  # numbers put where a question picks are an answer to it
    made = bool(origins) and all(origin.kind == "generated" for origin in origins)
    plain = isinstance(held, (Const, Number)) or (isinstance(held, Array) and held.closed and (not held.steps or _shifts_a_part(held, content)))
    graph = content.graph if content.graph is not None and content.graph.flows else graph_of_all(m, [content, held])
    ranged = (
        made and (content.shape.rank or 0) > 2 and isinstance(held, Const) and isinstance(held.value, (int, float)) and held.value < 0
    )  # no raw picture holds such
    kept = without_classes(content)
    if isinstance(held, Array) and _is_filled_by_rows(m, content, index):
        same = content.steps == held.steps or all(origin.filler for origin in content.origins)
        kept = kept.derive(steps=held.steps if same else ())
    return kept.derive(
        origins=origins, closed=content.closed and made and plain and not content.steps, statistic=None, formula=None, scores=None, graph=graph,
        flags=kept.flags | {RANGED} if ranged else kept.flags,
    )  # fmt: skip


def _is_told_by_data(m: Machine, index: Value, held: Origins) -> bool:
    """Whether each axis of the place comes out of the very data that is put there: a row for each user, a column for each item."""
    place = m.content(index)
    if not isinstance(place, Tuple) or len(place.items) < 2:
        return False
    sources = {(origin.kind, origin.token) for origin in held}
    for item in map(m.content, place.items):
        if not isinstance(item, (Array, Number)) or not any((origin.kind, origin.token) in sources for origin in item.origins):  # type: ignore[attr-defined]
            return False
    return True


def _is_filled_by_rows(m: Machine, content: Array, index: Value) -> bool:
    """Whether whole rows are put into an array that was made to be filled: what was done to them was done to it."""
    return any(origin.filler for origin in content.origins) and not isinstance(m.content(index), (Tuple, Sequence)) and slice_bounds(m, index) is None


def _shifts_a_part(held: Array, content: Array) -> bool:
    """Whether some of an array's numbers were moved by a constant: of made-up numbers, that is how they are made."""
    sources = {(origin.token, origin.name) for origin in content.origins}
    return all(not origin.part for origin in content.origins) and all(
        step.kind == "affine" and isinstance(step.operand, tuple) and step.operand[0] == 1.0 for step in held.steps
    ) and {(origin.token, origin.name) for origin in held.origins} <= sources  # fmt: skip


def _filled(origin: Origin) -> Origin:
    """An empty array that something was put into is no source of its own any more."""
    return Origin("filled", origin.token, origin.name, origin.part) if origin.kind == "generated" else origin


def _covers_all(m: Machine, index: Value) -> bool:
    if is_ellipsis(m, index):
        return True
    bounds = slice_bounds(m, index)
    return bounds is not None and bounds == (None, None, None)
