"""Tables: each column has a story of its own (its steps, and whether those are all), and the rest of the table another."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from tensorlint.values.arrays import Array
    from tensorlint.values.lineage import Origins
    from tensorlint.values.steps import Steps

    Story = tuple[Steps, bool]

REST: Final = None
"""The columns that have no story of their own."""
SOME: Final = "*"
"""A column whose name is not known: `for name in names: table[name] = …`."""
SOURCES: Final = "sources"
"""The flag of a table that was put together of columns: all that it comes from, and what each column does."""


WRITTEN: Final = "written"
"""The flag of a table whose values stand in the program: of each such column its name, its type (None: not of numbers), and whether values are missing."""


def as_written(array: Array, columns: Iterable[tuple[object, str | None, bool]]) -> Array:
    """The table, of whose columns these are known by what stands in the program."""
    held = tuple(columns)
    others = frozenset(flag for flag in array.flags if not (isinstance(flag, tuple) and flag[0] == WRITTEN))
    return array.derive(flags=others | {(WRITTEN, held)} if held else others)


def written_columns(array: Array) -> tuple[tuple[object, str | None, bool], ...]:
    """What stands in the program of single columns."""
    return next((flag[1] for flag in array.flags if isinstance(flag, tuple) and flag[0] == WRITTEN), ())


def has_written_gaps(array: Array) -> bool:
    """Whether values are missing where the table's values are written down."""
    return any(gaps for _, _, gaps in written_columns(array))


def chosen_names(array: Array) -> tuple[object, ...] | None:
    """The names of the columns, where they were picked by name."""
    for flag in array.flags:
        if isinstance(flag, tuple) and flag[0] == "columns":
            return flag[1]  # type: ignore[no-any-return]
    return None


def story_of(array: Array, name: object) -> Story:
    """What one column went through."""
    for known, story in array.columns or ():
        if known == name:
            return story
    return array.steps, array.closed


def stories(array: Array) -> dict[object, Story]:
    """What each column went through; under `REST` what all others did."""
    names = chosen_names(array)
    own = dict(array.columns or ())
    if names is not None and names != (SOME,):
        return {name: own.get(name, (array.steps, array.closed)) for name in names}
    return {REST: (array.steps, array.closed), **own}


def pick(array: Array, names: tuple[object, ...]) -> Array:
    """The table with these columns only; one story where they share it."""
    own = [(name, story_of(array, name)) for name in names]
    known = tuple(each for each in written_columns(array) if each[0] in names)
    flags = frozenset({("columns", names)}) if names else array.flags
    if names and known:
        flags |= {(WRITTEN, known)}
    told = {story for _, story in own}
    if len(told) == 1:
        steps, closed = next(iter(told))
        return array.derive(steps=steps, closed=closed, columns=None, flags=flags)
    return array.derive(columns=tuple(own) or None, flags=flags)


def one_column(array: Array, name: object) -> Array:
    """One column as an array of its own."""
    steps, closed = story_of(array, name)
    column = array.derive(steps=steps, closed=closed, columns=None, origins=_sources_of(array, name), flags=frozenset({("columns", (name,))}))
    for each in written_columns(array):
        if each[0] == name:
            return as_written(column, [each]).derive(dtype=array.dtype or each[1])
    return column


def _sources_of(array: Array, name: object) -> Origins:
    """Where one column comes from, as long as the table is what was put together of its columns."""
    for flag in array.flags:
        if isinstance(flag, tuple) and flag[0] == SOURCES and flag[1] == array.origins:
            return dict(flag[2]).get(name, array.origins)  # type: ignore[no-any-return]
    return array.origins


def put(array: Array, name: object, story: Story) -> Array:
    """The table after one of its columns was set: the others stay what they are."""
    kept = tuple((known, value) for known, value in array.columns or () if known != name)
    if name == SOME and len(kept) < len(array.columns or ()):
        before = story_of(array, SOME)[0]
        if story[0][: len(before)] != before:
            story = (), False  # set anew, and it need not be the column that was set before
    names = chosen_names(array)
    flags = array.flags
    if names is not None and name not in names:
        flags = (flags - {("columns", names)}) | {("columns", (*names, name))}
    held = written_columns(array)
    if held:  # what is set now does not stand there
        flags = (flags - {(WRITTEN, held)}) | {(WRITTEN, left) for left in [tuple(each for each in held if name not in (each[0], SOME))] if left}
    return array.derive(columns=(*kept, (name, story)), flags=flags)


def leave_out(array: Array, names: Iterable[object]) -> Array:
    """The table without some of its columns."""
    gone = set(names)
    kept = tuple((known, value) for known, value in array.columns or () if known not in gone)
    chosen = chosen_names(array)
    flags = array.flags
    if chosen is not None:
        flags = (flags - {("columns", chosen)}) | {("columns", tuple(name for name in chosen if name not in gone))}
    left = array.derive(columns=kept or None, flags=flags)
    return as_written(left, (each for each in written_columns(left) if each[0] not in gone)) if written_columns(left) else left


def on_all(array: Array, change: Callable[[Steps, bool], Story]) -> Array:
    """The table after the same was done to every column."""
    steps, closed = change(array.steps, array.closed)
    columns = tuple((name, change(*story)) for name, story in array.columns) if array.columns else None
    return array.derive(steps=steps, closed=closed, columns=columns)


def common_type(array: Array) -> str | None:
    """The type of a table as one array, where all its columns are known and of one type."""
    names, known = chosen_names(array), {name: dtype for name, dtype, _ in written_columns(array)}
    if array.dtype is not None or not names or not all(name in known for name in names):
        return array.dtype
    told = {known[name] for name in names}
    return told.pop() if len(told) == 1 else "float64" if told == {"int64", "float64"} else None


def mixed(array: Array) -> Array:
    """The array where its columns can be told apart no more: open, unless they share one story."""
    if not array.columns:
        return array
    told = list(dict.fromkeys(stories(array).values()))
    if len(told) == 1:
        steps, closed = told[0]
        return array.derive(steps=steps, closed=closed, columns=None)
    every: Steps = ()
    for steps, _ in told:
        every += tuple(step for step in steps if step not in every)
    return array.derive(steps=every, closed=False, columns=None)


def agreed(a: Array, b: Array) -> tuple[tuple[object, Story], ...] | None:
    """The stories of the columns of two tables put below one another; open where they differ."""
    from tensorlint.values.steps import keys

    if not a.columns and not b.columns:
        return None
    out = []
    for name in dict.fromkeys([name for name, _ in (*(a.columns or ()), *(b.columns or ()))]):
        (mine, known), (other, also) = story_of(a, name), story_of(b, name)
        agree = keys(mine) == keys(other)
        out.append((name, (mine if agree else (), known and also and agree)))
    return tuple(out)
