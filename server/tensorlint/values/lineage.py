"""Where data comes from: sources and the parts of their rows; and statistics computed of them.

Roles (training, test, inference) are not fields of a value: they are solved at the end from what each origin's data was used for.
"""

from __future__ import annotations

from typing import Final, NamedTuple

from tensorlint.values.base import Token, Value

MAX_ORIGINS: Final = 12
PICTURE: Final = "picture"
"""The medium of pixels that a decoder gives: always bytes, or what stands for them."""
ARRAYS: Final = "arrays"
"""The medium of what a program has written as an array: on whichever scale that had it."""
NOISE: Final = "noise"
"""The medium of numbers drawn around nought with a deviation of one: on the scale that data is brought to."""


class Origin:
    """A source of data, the output of a model call, or a part of the rows of a source.

    `kind`: "generated" (random numbers, constants), "file", "dataset", "parameter" (of a function that nobody in view calls), "model" (the output of
    a model call), "derived" (put together from several), "filled" (an array made
    for something that is not known). `part` is the chain of selections from the source: each a token, such as (split, 0).
    `filler`: numbers that stand for no data at all (noise, zeros, a range), made where only a shape is asked for.
    `medium`: how the numbers came, where that tells on which scale they may be (`PICTURE`, `ARRAYS`, `NOISE`); "" where it does not.
    """

    __slots__ = ("_hash", "filler", "kind", "medium", "name", "part", "token")

    def __init__(self, kind: str, token: Token, name: str = "", part: tuple[Token, ...] = (), *, filler: bool = False, medium: str = "") -> None:
        self.kind = kind
        self.token = token
        self.name = name
        self.part = part
        self.filler = filler
        self.medium = medium
        self._hash = hash((kind, token, part))

    def __eq__(self, other: object) -> bool:
        return type(other) is Origin and (other.kind, other.token, other.part) == (self.kind, self.token, self.part)

    def __hash__(self) -> int:
        return self._hash

    def __repr__(self) -> str:
        return f"{self.kind} {self.name}".strip() + (f"[{len(self.part)}]" if self.part else "")

    def select(self, selector: Token) -> Origin:
        """The part of these rows that a selector picks."""
        return self.within((*self.part, selector))

    def within(self, part: tuple[Token, ...]) -> Origin:
        """Another part of the same source."""
        return Origin(self.kind, self.token, self.name, part, filler=self.filler, medium=self.medium)

    def covers(self, other: Origin) -> bool:
        """Whether the other is this data or a part of its rows."""
        return (self.kind, self.token) == (other.kind, other.token) and other.part[: len(self.part)] == self.part


def is_another_matter(asked: Origins, trained: Origins) -> bool:
    """Whether what was done to the training data tells nothing of what the data that is asked about needs, since that came by another medium.

    Noise is on a network's own scale as it is drawn, and an array in a file may have come out of the very steps that training takes from the picture on.
    The reverse says as much as ever: whatever the arrays of the training were, a picture is raw.
    """
    if not asked or not trained:
        return False
    if all(origin.medium == NOISE for origin in asked):
        return not any(origin.medium == NOISE for origin in trained)
    return all(origin.medium == ARRAYS for origin in asked) and all(origin.medium == PICTURE for origin in trained)


def is_one_row(origin: Origin) -> bool:
    """Whether it is one row of its source, whichever that is."""
    last = origin.part[-1] if origin.part else None
    if not isinstance(last, tuple) or last[0] not in {"at", "row"}:
        return False
    return last[0] == "row" or not isinstance(getattr(last[1], "value", None), str)  # an archive's arrays have names


Origins = frozenset[Origin]
NOWHERE: Final[Origins] = frozenset()


WINDOWS: Final = "windows"
"""Stands in the selector of all windows of some rows, put together: what is cut of these is cut of their list."""


def is_window(selector: Token) -> bool:
    """Whether a selector picks a stretch whose place is not known, or all of these: together they reach from one end to the other."""
    return isinstance(selector, tuple) and selector[0] in {"slice", WINDOWS} and all(isinstance(bound, Value) for bound in selector[1:3])


def of_each(origins: Origins) -> Origins:
    """The sources of rows each of which was an item: which stretch of itself an item holds tells it from no other item, as what lies ahead of the cut in
    one window lies behind it in the next."""
    return frozenset(_of_each(origin) for origin in origins)


def stacked(origins: Origins) -> Origins:
    """The sources of rows that were whole arrays each: what is cut of such an array is cut of another axis now."""
    return frozenset(origin.within(_uncut(origin.part)) if origin.part and _is_cut(origin.part[-1]) else origin for origin in of_each(origins))


def _of_each(origin: Origin) -> Origin:
    at = next((index for index, selector in enumerate(origin.part) if is_window(selector)), None)
    window = None if at is None else origin.part[at]
    if at is None or not isinstance(window, tuple) or window[0] == WINDOWS:
        return origin
    return origin.within((*origin.part[:at], (WINDOWS, *window[1:]), *_uncut(origin.part[at + 1 :], first=True)))


def _uncut(part: tuple[Token, ...], *, first: bool = False) -> tuple[Token, ...]:
    """A part without the cuts that it ends, or (`first`) begins, with."""
    while part and _is_cut(part[0 if first else -1]):
        part = part[1:] if first else part[:-1]
    return part


def _is_cut(selector: Token) -> bool:
    return isinstance(selector, tuple) and selector[0] == "slice"


CELLS: Final = "cells"
"""Stands in the selector of a table of cells, each filled at the place that a row of the data names: its rows are what was counted, not the data's."""


def put_in_cells(origins: Origins, token: Token) -> Origins:
    """The sources of cells that were filled, by what stands at a token, at places which the data itself names."""
    return frozenset(_put_in_cells(origin, (CELLS, token)) for origin in origins)


def _put_in_cells(origin: Origin, selector: Token) -> Origin:
    return origin.within(origin.part[: origin.part.index(selector) + 1]) if selector in origin.part else origin.select(selector)


def rows_of(origin: Origin) -> tuple[Token, ...]:
    """The selectors that tell its rows apart: of a table of cells, not those which told the rows that its cells were filled from."""
    laid = [index for index, selector in enumerate(origin.part) if isinstance(selector, tuple) and selector[0] == CELLS]
    return origin.part[laid[-1] + 1 :] if laid else origin.part


def split_by_number(origins: Origins) -> Token:
    """The part of a split that rows are which are picked by their numbers, where those were split: `train, test = train_test_split(np.arange(len(x)))`.
    None where the numbers are others."""
    if len(origins) != 1:
        return None
    (numbers,) = origins
    part = numbers.part[0] if len(numbers.part) == 1 else None
    counted = numbers.kind == "generated" and numbers.name == "arange"
    return part if counted and isinstance(part, tuple) and part[0] == "split" else None


COPIED: Final = "copied"
"""Stands in the selector of rows that were drawn with replacement: some of them are there several times."""


def drawn_of(origins: Origins, selector: Token) -> Origins:
    """The sources of rows that were drawn of others; what a model gave is not told apart by rows, nor is what has been told apart often."""
    return frozenset(origin if origin.kind == "model" or len(origin.part) > 5 else origin.select(selector) for origin in origins)


def opposite(selector: Token) -> Token:
    """The selector of the rows that another leaves. Of a condition, `("where", question, answer)`, it is the other answer."""
    if isinstance(selector, tuple) and selector[0] == "where":
        return ("where", selector[1], not selector[2])
    if isinstance(selector, tuple) and selector[0] == "rest":
        return selector[1]  # type: ignore[no-any-return]
    return ("rest", selector)


def are_apart(a: Token, b: Token) -> bool:
    """Whether two selectors take rows of which none is the same: one takes what the other leaves, or they ask for other values of one thing."""
    if not (isinstance(a, tuple) and isinstance(b, tuple)):
        return False
    if a == opposite(b) or opposite(a) == b:
        return True
    if a[0] == b[0] == "where" and a[2] is b[2] is True:
        (asks, about, value), (also, of, other) = a[1], b[1]
        return bool(asks == also == "Eq" and about == of and value != other)
    return False


def unite(a: Origins, b: Origins) -> Origins:
    """Both lineages; past twelve origins the earliest-named are kept, in a fixed order."""
    if a == b or not b:
        return a
    if not a:
        return b
    both = a | b
    if len(both) > MAX_ORIGINS:
        return frozenset(sorted(both, key=lambda origin: (origin.kind != "model", repr(origin.token), repr(origin.part)))[:MAX_ORIGINS])
    return both


class Statistic:
    """A number or row computed of some data: its mean, std, minimum, median, …, along an axis (None: of all its elements)."""

    __slots__ = ("_hash", "axis", "kind", "of", "size", "steps", "token")

    def __init__(self, kind: str, of: Origins, axis: object, steps: tuple[object, ...], token: Token, size: int | None = None) -> None:
        self.kind = kind
        self.of = of
        self.axis = axis
        self.steps = steps  # what the data had gone through when the statistic was computed
        self.token = token
        self.size = size  # how many numbers it is, where that is known: one, or one a column; no part of its identity
        self._hash = hash((kind, of, axis, steps))

    def __eq__(self, other: object) -> bool:
        return (
            type(other) is Statistic
            and other._hash == self._hash
            and (other.kind, other.of, other.axis, other.steps) == (self.kind, self.of, self.axis, self.steps)
        )

    def __hash__(self) -> int:
        return self._hash

    def __repr__(self) -> str:
        return f"{self.kind} of its data"


def range_between(high: Statistic, low: Statistic) -> Statistic | None:
    """The range of some data, from its maximum and its minimum; None where they are not these, or not of the same data."""
    if (high.kind, low.kind) != ("max", "min") or (high.of, high.axis, high.steps) != (low.of, low.axis, low.steps):
        return None
    return Statistic("range", high.of, high.axis, high.steps, high.token, high.size)


ASKED: Final = "\0"
"""The start of a path that whoever starts the program tells: the same file wherever this run names it, another one in any other program."""


class Kept(NamedTuple):
    """What a file keeps under a key (None: all that it holds): which statistic it is, only the program that wrote the file knows."""

    path: str
    key: object

    @property
    def called(self) -> str:
        """What a person would call it."""
        return self.key if isinstance(self.key, str) else self.path.rpartition("/")[2].partition(".")[0].strip(ASKED)
