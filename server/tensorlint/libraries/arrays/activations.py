"""Activations written by hand: `e / e.sum(1, keepdim=True)` with `e = exp(x)` is a softmax, `1 / (1 + exp(-x))` a sigmoid.

What such an expression has come to is kept in the formula of the array: ("exponentials", scores), ("exponentials summed", scores, axis) and
("one more", scores), where the scores are the raw ones that the exponentials are taken of.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tensorlint.libraries.arrays.weights import are_weights
from tensorlint.libraries.labels import is_one_hot
from tensorlint.values import Array, Const, Scores, Value
from tensorlint.values.scores import LOGITS, PROBABILITIES

if TYPE_CHECKING:
    from tensorlint.values import Token

    Formula = tuple[object, ...] | None

EXPONENTIALS: Final = "exponentials"
SUMMED: Final = "exponentials summed"
ONE_MORE: Final = "one more"
HAND_MADE: Final = frozenset({EXPONENTIALS, SUMMED, ONE_MORE})


def exponentials(content: Array, name: str) -> Formula:
    """Of raw scores."""
    return (EXPONENTIALS, content.scores) if name == "exp" and content.scores is not None and content.scores.kind == LOGITS else None


def summed(content: Array, name: str, axis: object, *, keepdims: bool) -> Formula:
    """Their sum over one axis, which stays."""
    formula = content.formula
    if formula is None or formula[0] != EXPONENTIALS or name != "sum" or not isinstance(axis, int) or not keepdims:
        return None
    return (SUMMED, formula[1], axis)


def combined(operator: str, a: Value, b: Value) -> Formula:
    """With 1 added."""
    for array, number in ((a, b), (b, a)):
        if operator == "Add" and isinstance(array, Array) and array.formula is not None and array.formula[0] == EXPONENTIALS and _is_one(number):
            return (ONE_MORE, array.formula[1])
    return None


def quotient(operator: str, a: Value, b: Value, token: Token) -> Scores | None:
    """The probabilities that a division gives, where it is the last of such an activation."""
    divisor = b.formula if operator == "Div" and isinstance(b, Array) else None
    if divisor is None or divisor[0] not in {SUMMED, ONE_MORE}:
        return None
    own = a.formula if isinstance(a, Array) else None
    exponential = own is not None and own[0] == EXPONENTIALS and own[1] == divisor[1]
    if divisor[0] == SUMMED:
        axis = divisor[2]
        return Scores(PROBABILITIES, "softmax", axis if isinstance(axis, int) else None, token) if exponential else None
    return Scores(PROBABILITIES, "sigmoid", None, token) if exponential or _is_one(a) else None


def shifted(operator: str, a: Value, b: Value) -> Scores | None:
    """Raw scores less their largest, as it is done for exponentials not to overflow: raw scores still."""
    if operator != "Sub" or not isinstance(a, Array) or not isinstance(b, Array) or a.scores is None or a.scores.kind != LOGITS:
        return None
    largest = b.statistic is not None and b.statistic.kind == "max" and b.statistic.of <= a.origins
    return a.scores.worked_on() if largest else None


LEARNED: Final = "parameter"
"""The flag of an array of weights that are learned."""


def of_product(a: Array, b: Array, token: Token) -> Scores | None:
    """The scores that a product of matrices gives: a learned matrix makes raw scores of anything, and sums of rows of raw scores are such."""
    rank = b.shape.rank
    if rank is not None and rank > 1:
        if LEARNED in b.flags or are_weights(b):
            return Scores(LOGITS, "", -1, token) if LEARNED not in a.flags and not are_weights(a) else None
        if b.scores is not None and b.scores.kind == LOGITS and b.scores.axis is not None and b.scores.axis % rank == rank - 1:
            return b.scores.worked_on().on_axis(-1)
    return _mixture(a, b)


def with_learned(a: Array, operator: str, b: Array) -> Scores | None:
    """Raw scores that a learned number is added to, or that one scales: raw scores."""
    for scores, other in ((a.scores, b), (b.scores, a)):
        if (
            scores is not None
            and scores.kind == LOGITS
            and (LEARNED in other.flags or are_weights(other))
            and (operator in {"Add", "Sub", "Mult"} or (operator == "Div" and other is b))
        ):
            return scores.worked_on()
    return None


def _mixture(a: Array, b: Array) -> Scores | None:
    """Probabilities times one-hot rows: the probability of each class."""
    scores, rank = a.scores, a.shape.rank
    if scores is None or scores.kind != PROBABILITIES or scores.axis is None or rank is None or not is_one_hot(b):
        return None
    return scores.worked_on().on_axis(-1) if scores.axis % rank == rank - 1 else None


def _is_one(value: Value) -> bool:
    return isinstance(value, Const) and value.value == 1
