"""Arrays as Keras' layers take them and make them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tensorlint.interpreter.vocabulary import items_of
from tensorlint.libraries.keras.freshness import GROWN
from tensorlint.libraries.keras.inner_tensors import SYMBOLIC
from tensorlint.values import ANY, Array, Dim, Mapping_, Scores, Sequence, Shape, Tuple, Value

if TYPE_CHECKING:
    from tensorlint.interpreter.machine import Machine


def array_in(m: Machine, given: Value) -> Array:
    """The tensor that goes in (the first, where there are several); an unknown one where it is not known."""
    content = m.content(given)
    if isinstance(content, Array):
        return content
    if isinstance(content, (Tuple, Sequence)) and content.items:
        return array_in(m, content.items[0])
    if isinstance(content, Mapping_) and content.entries:
        return array_in(m, content.entries[0][1])
    return Array("tensorflow", ANY)


def arrays_in(m: Machine, given: Value) -> list[Array] | None:
    """The tensors of a list; None where they are not all known."""
    items = items_of(m.content(given))
    if items is None:
        return None
    arrays = [content for item in items if isinstance(content := m.content(item), Array)]
    return arrays if len(arrays) == len(items) else None


def made(given: Array, shape: Shape, scores: Scores | None = None) -> Array:
    """New numbers that were computed of data, by weights or otherwise."""
    flags = frozenset({SYMBOLIC, GROWN}) & given.flags
    return given.derive(
        library="tensorflow", shape=shape, dtype="float32", steps=(), closed=False, scores=scores, formula=None, statistic=None, base=None, axes=(),
        columns=None, flags=flags,
    )  # fmt: skip


def not_last(scores: Scores | None) -> Scores | None:
    """The scores once something stands behind their activation."""
    return None if scores is None else Scores(scores.kind, scores.activation, None, scores.token, last=False)


def batch_of(given: Array) -> Dim:
    """The size of the first axis."""
    return given.shape.dims[0] if given.shape.dims and not given.shape.prefix else None
