"""Tests that a path has assumed, and values that hold only under such tests.

`if training:` … `if not training:` must not meet: a slot that got different values on two paths keeps both, each with the tests that it
assumes, up to four; a reader drops those that contradict its own path.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from tensorlint.values.arrays import Array
from tensorlint.values.base import UNKNOWN, Token, Value
from tensorlint.values.shapes import without_names

MAX_CASES: Final = 4
INFINITY: Final = float("inf")

Test = tuple[Token, object]
"""What is asked (an expression over certain values) and the answer assumed: True, False, or a comparison with a constant: ("==", c), ("!=", c),
("<", c), ("<=", c), (">", c), (">=", c), or with several: ("in", (c, d)), ("not in", (c, d))."""

Condition = frozenset[Test]
"""All of these tests hold."""

ALWAYS: Final[Condition] = frozenset()


PICKED: Final = "picked"
"""Stands first in the subject of the question at which place an item was picked, where the program does not tell."""
COMPUTED: Final = "computed"
"""Stands last in the subject of a test for a name or attribute that holds no object: what the program has worked out before."""

COUNTED: Final = "counted"
"""Stands last in the subject of a test that asks whether there are several of something, or how many axes an array has."""


def is_picked(condition: Condition) -> bool:
    """Whether it is not known that what holds under these tests is ever the case: one item was picked, and it may always be another."""
    return any(isinstance(subject, tuple) and subject[0] == PICKED for subject, _ in condition)


def guards(condition: Condition) -> bool:
    """Whether a path assumes a flag that the program has computed, that two sizes are one, or what class something is of, and it is not known how that
    came out: it may be of the very sizes at hand."""
    return any(isinstance(subject, tuple) and len(subject) == 3 and subject[2] == COMPUTED for subject, _ in condition)


def asks_for_few(condition: Condition) -> bool:
    """Whether what holds under these tests is of a size, or a number of axes, that the program asks for: it may never come."""
    return any(isinstance(subject, tuple) and len(subject) == 3 and subject[2] == COUNTED for subject, _ in condition)


def _answers_contradict(a: object, b: object) -> bool:
    if a == b:
        return False
    if isinstance(a, bool) and isinstance(b, bool):
        return True
    if isinstance(a, tuple) and isinstance(b, tuple):
        one, other = _several(a), _several(b)
        if one is None or other is None:
            return _apart(a, b)
        (listed, values), (also_listed, others) = one, other
        if listed and also_listed:
            return not any(value == each for value in values for each in others)
        if listed or also_listed:
            within, without = (values, others) if listed else (others, values)
            return all(value in without for value in within)
    return False


def _several(answer: tuple[str, object]) -> tuple[bool, tuple[object, ...]] | None:
    """Whether an answer says that something is one of several constants, or is none of them, and which those are; None for a comparison of size."""
    operator, value = answer
    if operator in {"==", "!="}:
        return operator == "==", (value,)
    return (operator == "in", value) if operator in {"in", "not in"} else None  # type: ignore[return-value]


def _apart(a: tuple[str, object], b: tuple[str, object]) -> bool:
    """Whether no number answers to both of two comparisons. What is compared with 1 is a count of something: `n > 1` is the opposite of `n == 1`."""
    x, y = _numbers(a), _numbers(b)
    return x is not None and y is not None and not any(low < high or (low == high and closed) for low, high, closed in _common(x, y))


_Interval = tuple[float, float, bool]
"""From, to, and whether a single number in both ends lies in it."""


def _numbers(answer: tuple[str, object]) -> list[tuple[float, bool, float, bool]] | None:
    """The intervals of numbers that an answer leaves: from, whether that is in it, to, whether that is in it."""
    operator, value = answer
    if not isinstance(value, (int, float)):
        return None
    least = (1.0, True) if value == 1 else (-INFINITY, False)
    if operator == "==":
        return [(value, True, value, True)]
    if operator == "!=":
        return [(*least, value, False), (value, False, INFINITY, False)]
    if operator in {"<", "<="}:
        return [(*least, value, operator == "<=")]
    return [(value, operator == ">=", INFINITY, False)]


def _common(x: list[tuple[float, bool, float, bool]], y: list[tuple[float, bool, float, bool]]) -> Iterator[_Interval]:
    """What lies in both."""
    for low, has_low, high, has_high in x:
        for other_low, has_other_low, other_high, has_other_high in y:
            bottom, top = max(low, other_low), min(high, other_high)
            closed = (has_low or low < bottom) and (has_other_low or other_low < bottom) and (has_high or high > top) and (has_other_high or other_high > top)
            yield bottom, top, closed


def contradict(a: Condition, b: Condition) -> bool:
    """Whether the two can provably not hold together."""
    if not a or not b:
        return False
    for subject, answer in a:
        for other, opposite in b:
            if subject == other and _answers_contradict(answer, opposite):
                return True
    return False


class Cases(Value):
    """One of up to four values, each under its condition; conditions need not exclude one another."""

    __slots__ = ("_hash", "alternatives")

    def __init__(self, alternatives: tuple[tuple[Condition, Value], ...]) -> None:
        self.alternatives = alternatives
        self._hash = hash(alternatives)

    def __eq__(self, other: object) -> bool:
        return type(other) is Cases and other._hash == self._hash and other.alternatives == self.alternatives

    def __hash__(self) -> int:
        return self._hash

    def __repr__(self) -> str:
        return " | ".join(repr(value) for _, value in self.alternatives)


def alternatives(value: Value, path: Condition = ALWAYS) -> Iterator[tuple[Condition, Value]]:
    """The values that are possible on a path."""
    if type(value) is Cases:
        for condition, each in value.alternatives:
            if not contradict(condition, path):
                yield condition, each
    else:
        yield ALWAYS, value


def select(value: Value, path: Condition) -> Value:
    """The value as a path sees it: alternatives that contradict the path are gone."""
    if type(value) is not Cases or not path:
        return value
    kept = [(condition, each) for condition, each in value.alternatives if not contradict(condition, path)]
    if len(kept) == len(value.alternatives):
        return value
    return make_cases(kept)


def make_cases(pairs: list[tuple[Condition, Value]]) -> Value:
    """Cases in normal form: equal values are one, one value stands alone. Of more than four what holds of all of them is kept, where they are arrays."""
    merged: dict[Value, Condition] = {}
    for condition, value in pairs:
        if value in merged:
            merged[value] = merged[value] & condition
        else:
            merged[value] = condition
    if len(merged) == 1:
        return next(iter(merged))
    if merged and all(type(value) is Array for value in merged):
        merged = _but_for_names(merged)
        if len(merged) == 1:
            return next(iter(merged))
    if not merged:
        return UNKNOWN
    if len(merged) > MAX_CASES:
        from tensorlint.values.merging import join_all

        return join_all(list(merged))
    return Cases(tuple((condition, value) for value, condition in merged.items()))


def _but_for_names(merged: dict[Value, Condition]) -> dict[Value, Condition]:
    """Arrays that differ in the names of their sizes alone are one, without the names."""
    plain: dict[Value, Condition] = {}
    for value, condition in merged.items():
        assert isinstance(value, Array)
        shape = without_names(value.shape)
        bare = value if shape is value.shape else value.derive(shape=shape)
        plain[bare] = plain[bare] & condition if bare in plain else condition
    return plain if len(plain) < len(merged) else merged


def join(a: Value, b: Value, if_a: Condition = ALWAYS, if_b: Condition = ALWAYS) -> Value:
    """The value of a slot after two paths meet."""
    if a is b or a == b:
        return a
    pairs: list[tuple[Condition, Value]] = []
    for value, given in ((a, if_a), (b, if_b)):
        for condition, each in alternatives(value):
            if not contradict(condition, given):
                pairs.append((condition | given, each))
    return make_cases(pairs)
