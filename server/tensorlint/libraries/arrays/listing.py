"""Arrays as Python's own lists of numbers: `tolist()`."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tensorlint.libraries.arrays.dtypes import is_float, is_integer
from tensorlint.libraries.labels import classes_of, is_one_hot
from tensorlint.libraries.numberings import each_of
from tensorlint.values import ANY, UNKNOWN, Array, Number, Sequence, Shape

if TYPE_CHECKING:
    from tensorlint.values import Steps, Value


class Listed(NamedTuple):
    """The flag of what stands in a list for each element of a column, with which nothing has been done since: the column's preprocessing."""

    steps: Steps
    closed: bool


def column_in(element: Value) -> Array | None:
    """The column whose elements stand in a list, by what stands there for each; None where it is no column's."""
    if not isinstance(element, Array) or not element.origins:
        return None
    told = next((flag for flag in element.flags if isinstance(flag, Listed)), None)
    return None if told is None else element.derive(library="numpy", steps=told.steps, closed=told.closed, flags=frozenset())


def listed(content: Array) -> Value:
    """One number for each element, in a list for each axis; where it is not known what they are, an element without axes,
    or, of a table, anything."""
    shape = content.shape
    if shape.rank is None and content.statistic is not None:  # of however many axes: what it is a statistic of stays known
        return Sequence((), Array(content.library, ANY, content.dtype, content.origins).derive(statistic=content.statistic))
    if shape.rank is None:
        return Sequence((), UNKNOWN)
    if not shape.dims:
        return _number(content)
    return Sequence((), listed(content.derive(shape=Shape(shape.dims[1:]))), size=shape.dims[0])


def _number(content: Array) -> Value:
    kind = "int" if is_integer(content.dtype) else "float" if is_float(content.dtype) else "bool" if content.dtype == "bool" else ""
    if not kind:
        axes = ANY if content.library == "pandas" else Shape(())  # a cell of a table may hold a whole picture
        told = Listed(content.steps, content.closed and not content.columns)
        return Array(content.library, axes, None, content.origins).derive(flags=each_of(content.flags) | {told}, statistic=content.statistic)
    return Number(kind, None, content.origins, classes=None if is_one_hot(content) else classes_of(content), statistic=content.statistic)
