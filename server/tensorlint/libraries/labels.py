"""What is known of labels: how many classes there are, which number is the lowest, and whether they stand one-hot. Kept as flags of an array."""

from __future__ import annotations

from typing import Final, NamedTuple

from tensorlint.values import Array, Dim, Shape

CONSTANT: Final = "constant"
"""With the numbers themselves, the flag of an array whose numbers stand in the program."""


class Classes(NamedTuple):
    """`number` classes, numbered from `lowest`."""

    number: int
    lowest: int = 0

    @property
    def highest(self) -> int:
        """The largest label."""
        return self.lowest + self.number - 1


def with_classes(array: Array, number: int, lowest: int = 0) -> Array:
    """Labels of that many classes."""
    kept = {flag for flag in array.flags if not isinstance(flag, Classes)}
    return array.derive(flags=frozenset({*kept, Classes(number, lowest)}))


def labels_kept(flags: frozenset[object]) -> frozenset[object]:
    """Of the flags of labels those that hold of any of them: how many classes there are."""
    return frozenset(flag for flag in flags if isinstance(flag, Classes)) if flags else flags


def without_classes(array: Array) -> Array:
    """Other numbers than the labels were, or than those that stand in the program."""
    array = without_constants(array)
    if not array.flags:
        return array
    return array.derive(flags=frozenset(flag for flag in array.flags if not isinstance(flag, Classes) and flag != "one-hot"))


def without_constants(array: Array) -> Array:
    """Other numbers than those that stand in the program, or in another order."""
    if constants_of(array) is None:
        return array
    return array.derive(flags=frozenset(flag for flag in array.flags if not (isinstance(flag, tuple) and flag[0] == CONSTANT)))


def constants_of(array: Array) -> object:
    """The numbers of an array that stand in the program; None of any other."""
    return next((flag[1] for flag in array.flags if isinstance(flag, tuple) and flag[0] == CONSTANT), None)


def classes_of(array: Array) -> Classes | None:
    """How many classes the labels have, where that is known."""
    return next((flag for flag in array.flags if isinstance(flag, Classes)), None)


def one_hot(array: Array, count: Dim, dtype: str | None) -> Array:
    """The labels as rows of one 1 and zeros, on a last axis; where a last axis of size 1 is there, it is that one."""
    known = classes_of(array)
    if count is None and known is not None:
        count = known.highest + 1
    dims = array.shape.dims
    kept = array.flags | {"one-hot"}
    return array.derive(shape=Shape((*dims, count), prefix=array.shape.prefix), dtype=dtype, statistic=None, formula=None, base=None, axes=(), flags=kept)


BINARIZED: Final = "binarized"
"""The flag of labels that stand one-hot where there are more than two classes, and in one column else."""


def is_one_hot(array: Array) -> bool:
    """Whether each row is known to be the one-hot form of a label."""
    return "one-hot" in array.flags
