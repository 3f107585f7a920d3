"""Conditions: what a mask asks of each row, so that the rows it takes and the rows it leaves are told apart.

A mask carries `("picks", selector)` as a flag: how the part of the rows that it takes is named. Of a comparison the selector is
`("where", question, answer)`; the question is an operator, what is asked about and what it is compared with. Two spellings of one question are one, and
so are a comparison and its negation, with the other answer.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tensorlint.interpreter.comparisons import MIRRORED
from tensorlint.values import Array, Const, Value, keys, opposite

if TYPE_CHECKING:
    from tensorlint.values.base import Token

NEGATIONS: Final = {"NotEq": "Eq", "GtE": "Lt", "Gt": "LtE"}


def condition_of(mask: Array) -> Token:
    """The selector of the rows that a mask takes; None where it is not known."""
    return next((flag[1] for flag in mask.flags if isinstance(flag, tuple) and flag[0] == "picks"), None)


def compared(out: Array, operator: str, left: Value, right: Value) -> Array:
    """The mask `left operator right`, with its condition where one side is data and the other a constant."""
    if not isinstance(left, Array):
        left, right, operator = right, left, MIRRORED[operator]
    if (
        isinstance(right, Array)
        and right.shape.dims == ()
        and not right.shape.prefix
        and right.statistic is not None
        and isinstance(left, Array)
        and left.origins
    ):
        by_cutoff = (NEGATIONS.get(operator, operator), _subject(left), right.statistic)
        return picking(out, ("where", by_cutoff, operator not in NEGATIONS))  # `rows[rows.date < cutoff]`, a cutoff that was computed of them
    if not isinstance(left, Array) or not isinstance(right, Const):
        return out
    known = condition_of(left)
    if known is not None and isinstance(right.value, bool) and operator in {"Eq", "NotEq"}:
        return picking(out, known if right.value is (operator == "Eq") else opposite(known))
    if not left.origins:
        return out
    question = (NEGATIONS.get(operator, operator), _subject(left), right)
    return picking(out, ("where", question, operator not in NEGATIONS))


def labels_compared(out: Array, operator: str, labelled: Array, bound: Value) -> Array:
    """The mask of rows whose labels lie on one side of a bound."""
    question = (NEGATIONS.get(operator, operator), ("labels", labelled.origins), bound)
    return picking(out, ("where", question, operator not in NEGATIONS))


def negated(out: Array, mask: Array) -> Array:
    """The mask that takes what the other leaves."""
    known = condition_of(mask)
    return out if known is None else picking(out, opposite(known))


def picking(mask: Array, selector: Token) -> Array:
    """The mask that takes the rows of a selector."""
    others = (flag for flag in mask.flags if not (isinstance(flag, tuple) and flag[0] == "picks"))
    return mask.derive(flags=frozenset(others) | {("picks", selector)})


def _subject(data: Array) -> object:
    """What is asked about: a column by its name, else the data as it has become. Of a column all of whose steps are known, no matter which table
    it is read of: a copy, or what is left of the table on one of two paths, asks the same of the same rows."""
    home = data.base[1:] if isinstance(data.base, tuple) and data.base[0] == "column" else None
    if home is not None and data.closed:
        home = home[1:]
    return (home, data.origins, keys(data.steps))
