"""What holds of several values at once, aspect by aspect: for readers that ask for one answer."""

from __future__ import annotations

from tensorlint.values.arrays import NO_FLAGS, Array
from tensorlint.values.base import UNKNOWN, Const, Number, Value
from tensorlint.values.columns import agreed
from tensorlint.values.conditions import Condition, alternatives, join
from tensorlint.values.containers import Sequence, Tuple
from tensorlint.values.dims import same
from tensorlint.values.graphs import join_graphs
from tensorlint.values.images import join_images
from tensorlint.values.lineage import unite
from tensorlint.values.scores import join_scores
from tensorlint.values.shapes import join_shapes
from tensorlint.values.steps import common, keys


def join_arrays(a: Array, b: Array) -> Array:
    """The description that is true of both arrays."""
    if a == b:
        return a
    agree = keys(a.steps) == keys(b.steps)
    return a.derive(
        library=a.library if a.library == b.library else "",
        shape=join_shapes(a.shape, b.shape),
        dtype=a.dtype if a.dtype == b.dtype else None,
        origins=unite(a.origins, b.origins),
        steps=a.steps if agree else common(a.steps, b.steps),
        closed=a.closed and b.closed and agree,
        scores=join_scores(a.scores, b.scores),
        graph=join_graphs(a.graph, b.graph),
        statistic=a.statistic if a.statistic == b.statistic else None,
        formula=a.formula if a.formula == b.formula else None,
        axes=a.axes if a.axes == b.axes else (),
        base=a.base if a.base == b.base else None,
        columns=a.columns if a.columns == b.columns else agreed(a, b),
        flags=a.flags & b.flags if a.flags and b.flags else NO_FLAGS,
        image=join_images(a.image, b.image),
    )


def less_measured(a: Value, b: Value) -> Array | None:
    """The one of two descriptions of an array that is true of both: they differ in their shapes alone, and its own says less."""
    if type(a) is not Array or type(b) is not Array or a.shape == b.shape:
        return None
    shape = join_shapes(a.shape, b.shape)
    less = a if shape == a.shape else b if shape == b.shape else None
    return less if less is not None and a.derive(shape=shape) == b.derive(shape=shape) else None


def join_contents(contents: list[Value]) -> Value:
    """What is known of a value that is one of these."""
    if not contents:
        return UNKNOWN
    out = contents[0]
    for content in contents[1:]:
        out = join_two(out, content)
        if out is UNKNOWN:
            return UNKNOWN
    return out


def are_one_table(cases: list[tuple[Condition, Value]]) -> bool:
    """A table some of whose columns were set in the passes that a test picked: which ones is a matter of the columns, and there is one table in the end."""
    tables = [each for _, each in cases if isinstance(each, Array)]
    return not any(condition for condition, _ in cases) and len(tables) == len(cases) and len({each.columns for each in tables}) > 1


def join_all(values: list[Value]) -> Value:
    """What is known of a slot that holds one of many values: of arrays what they have in common."""
    return join_contents(values) if all(isinstance(value, Array) for value in values) else UNKNOWN


def join_two(a: Value, b: Value) -> Value:
    """What holds of two contents; unknown where they are of different kinds."""
    if a is b or a == b:
        return a
    if isinstance(a, Array) and isinstance(b, Array):
        joined = join_arrays(a, b)
        return joined if joined.library else UNKNOWN
    if isinstance(a, (Tuple, Sequence)) and type(a) is type(b) and a.rest is None and b.rest is None and len(a.items) == len(b.items):
        items = tuple(join_two(x, y) for x, y in zip(a.items, b.items))
        return Tuple(items, None, a.names if isinstance(b, Tuple) and a.names == b.names else ()) if isinstance(a, Tuple) else Sequence(items, None, a.kind)
    if isinstance(a, Sequence) and isinstance(b, Sequence) and a.kind == b.kind:
        return _join_sequences(a, b)
    kinds = {_number_kind(a), _number_kind(b)}
    if None not in kinds and len(kinds) == 1:
        dim = a.dim if isinstance(a, Number) and isinstance(b, Number) and same(a.dim, b.dim) else None  # type: ignore[arg-type]
        # Of numbers that came of several sources it is not told which: what was done to them is not known.
        computed = any(isinstance(each, Number) and (each.computed or bool(each.origins)) for each in (a, b))
        return Number(next(iter(kinds)) or "", dim, computed=computed)
    return UNKNOWN


def _join_sequences(a: Sequence, b: Sequence) -> Sequence:
    """Item by item as far as both have some; what only one has is among the further ones."""
    both = min(len(a.items), len(b.items))
    rest: Value | None = None
    for each in (*a.items[both:], *b.items[both:], a.rest, b.rest):
        if each is not None:
            rest = each if rest is None else _either(rest, each)
    longer, shorter = (a, b) if len(parts_of(a)) >= len(parts_of(b)) else (b, a)
    parts = parts_of(longer)
    follows = rest is not None and parts[: len(parts_of(shorter))] == parts_of(shorter) and all(many for _, many in parts[len(parts_of(shorter)) :])
    size = a.size if same(a.size, b.size) else None
    return Sequence(tuple(join(x, y) for x, y in zip(a.items, b.items)), rest, a.kind, parts if follows else (), size)


def _either(a: Value, b: Value) -> Value:
    """One of two further items; of more kinds than are kept apart, what they have in common."""
    apart = join(a, b)
    return apart if apart is not UNKNOWN else join_contents([each for value in (a, b) for _, each in alternatives(value)])


def parts_of(held: Sequence) -> tuple[tuple[Value, bool], ...]:
    """What follows what in a sequence, as far as is known."""
    if held.parts or held.rest is not None:
        return held.parts
    return tuple((item, False) for item in held.items)


def _number_kind(value: Value) -> str | None:
    if isinstance(value, Number):
        return value.kind
    if isinstance(value, Const) and isinstance(value.value, (bool, int, float)):
        return type(value.value).__name__
    return None
