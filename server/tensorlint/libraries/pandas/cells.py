"""Tables that a program puts together value by value: what a value went through is the story of its column."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tensorlint.interpreter.names import is_worked_out
from tensorlint.values import UNKNOWN, Array, Const, Mapping_, Number, Opaque, Sequence, Tuple, Value, on_all, put

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tensorlint.interpreter.machine import Machine
    from tensorlint.values import Steps

    Story = tuple[Steps, bool]

RAW: Final[Story] = ((), True)
MANY: Final = 64
"""So many values of a list are looked at: whoever writes down more has not worked them out one by one."""


def told_by_cells(m: Machine, table: Array, content: Value, names: object) -> Array:
    """The table of a list of rows or a dict of columns: values that the program has worked out may have been scaled or encoded one by one."""
    for name, cells in _by_column(m, content, names):
        story = _story(m, cells)
        if story != RAW:
            table = on_all(table, lambda steps, closed: (steps, False)) if name is None else put(table, name, story)
    return table


def is_laid_out(m: Machine, content: Value) -> bool:
    """Whether a row is laid out with numbers of the program under names that are not known, as that of columns which an encoding has made."""
    rows = [m.content(row) for row in _held_in(content)]
    laid = [row.rest for row in rows if isinstance(row, Mapping_) and row.rest is not None]
    return bool(laid) and all(_is_written_number(m.content(each)) for rest in laid for _, each in m.alternatives(rest))


def _is_written_number(content: Value) -> bool:
    return isinstance(content, Const) and isinstance(content.value, (int, float))


def _by_column(m: Machine, content: Value, names: object) -> Iterator[tuple[object, list[Value]]]:
    """The values of each column; under None those of which it is not known in which they stand."""
    if isinstance(content, Mapping_):
        for name, held in content.entries:
            inner = m.content(held)
            yield name, _held_in(inner) if isinstance(inner, (Array, Tuple, Sequence)) else [held]
        return
    found: dict[object, list[Value]] = {}
    for row in _held_in(content):
        inner = m.content(row)
        if isinstance(inner, Mapping_):
            for name, value in inner.entries:
                found.setdefault(name, []).append(value)
            if inner.rest is not None:
                found.setdefault(None, []).append(inner.rest)
        elif isinstance(inner, (Tuple, Sequence)):
            for position, value in enumerate(_held_in(inner)):
                name = names[position] if isinstance(names, tuple) and position < len(names) else position if names is None else None
                found.setdefault(name, []).append(value)
    yield from found.items()


def _held_in(content: Value) -> list[Value]:
    if not isinstance(content, (Tuple, Sequence)):
        return []
    return [*content.items[:MANY], *([] if content.rest is None else [content.rest])]


def _story(m: Machine, cells: list[Value]) -> Story:
    """What all values of a column went through; open where that differs."""
    told = {_of_cell(m.content(each)) for cell in cells for _, each in m.alternatives(cell)}
    return next(iter(told), RAW) if len(told) < 2 else ((), False)


def _of_cell(content: Value) -> Story:
    if isinstance(content, Array):
        return content.steps, content.closed
    if isinstance(content, (Const, Number)):
        return (), not content.computed and not getattr(content, "origins", ())
    if isinstance(content, Opaque):
        return (), not is_worked_out(content)
    return (), content is not UNKNOWN
