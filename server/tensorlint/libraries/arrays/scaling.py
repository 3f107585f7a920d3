"""Preprocessing by hand: the step that a sum, a product or a quotient of data is, and what it leaves of the steps ahead of it."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Final

from tensorlint.interpreter.frames import CallPath, called_from, leads_to
from tensorlint.libraries.labels import constants_of
from tensorlint.values import (
    ONE_SAMPLE,
    SAMPLED,
    Array,
    Const,
    Kept,
    Number,
    Origins,
    Shape,
    Statistic,
    Step,
    Steps,
    Value,
    is_one_row,
    keys,
    range_between,
    then,
    then_affine,
)
from tensorlint.values.steps import PIXEL_DIVISORS, scales_pixels

if TYPE_CHECKING:
    from tensorlint.interpreter.machine import Machine

SYMBOLS: Final = {"Add": "+", "Sub": "-", "Mult": "*", "Div": "/", "Pow": "**", "Mod": "%", "FloorDiv": "//", "MatMult": "@"}
READ: Final = frozenset({"file", "dataset", "parameter"})
RANGED: Final = "ranged"
"""Made-up numbers have been brought to a range: how they were made, or a step like those of the training data."""
RANGING: Final = frozenset({"Mult", "Div", "Add", "Sub"})


def steps_after(m: Machine, operator: str, a: Value, b: Value, node: ast.AST) -> tuple[Steps, bool]:
    """The preprocessing of the result, and whether it is all that was done."""
    token = m.token(node)
    sign = SYMBOLS.get(operator, operator)
    if isinstance(a, Array) and isinstance(b, Number) and isinstance(b.statistic, Statistic):
        return _with_array(operator, sign, a, Array("numpy", Shape(())).derive(statistic=b.statistic), token)
    if isinstance(a, Array) and not isinstance(b, Array):
        constant = _plain(b)
        if constant is None:
            return then(a.steps, Step("function", (sign, None), sign, token)), False
        return _with_constant(a, operator, constant, token), a.closed
    if isinstance(b, Array) and not isinstance(a, Array):
        constant = _plain(a)
        if constant is None:
            return b.steps, False
        if operator in {"Add", "Mult"}:
            return _with_constant(b, operator, constant, token), b.closed
        if operator == "Sub":
            return then_affine(b.steps, -1.0, constant, f"{constant:g} -", token), b.closed
        return then(b.steps, Step("function", (operator, constant), sign, token)), b.closed
    assert isinstance(a, Array)
    assert isinstance(b, Array)
    return _with_array(operator, sign, a, b, token)


def _plain(value: Value) -> float | None:
    if isinstance(value, Const) and isinstance(value.value, (int, float)):
        try:
            return float(value.value)
        except OverflowError:
            return None
    return None


def _with_constant(a: Array, operator: str, constant: float, token: tuple[object, object]) -> Steps:
    label = f"{SYMBOLS.get(operator, operator)} {constant:g}"
    if operator == "Add":
        scale, offset = 1.0, constant
    elif operator == "Sub":
        scale, offset = 1.0, -constant
    elif operator == "Mult":
        scale, offset = constant, 0.0
    elif operator == "Div" and constant:
        scale, offset = 1.0 / constant, 0.0
    else:
        return then(a.steps, Step("function", (operator, constant), label, token))
    steps = then_affine(a.steps, scale, offset, label, token)
    centres = operator == "Sub" and constant in PIXEL_DIVISORS
    if not a.steps and steps and not centres and not scales_pixels(steps[0].operand) and is_made_up(a.origins) and _are_made_in(token[1], a.origins):
        return a.steps  # random numbers brought to a range: that is how the data is made, not what is done to it
    return steps


def is_made_up(origins: Origins) -> bool:
    return bool(origins) and all(origin.kind == "generated" and not origin.part for origin in origins)


def _are_made_in(path: object, origins: Origins) -> bool:
    """Whether numbers are made up in the function where something is done to them, or in one that it calls: what is handed to a function is data to it."""
    assert path is None or isinstance(path, CallPath)
    function = called_from(path)
    return all(leads_to(function, origin.token[1]) for origin in origins if isinstance(origin.token, tuple) and isinstance(origin.token[1], CallPath | None))


def _with_array(operator: str, sign: str, a: Array, b: Array, token: tuple[object, object]) -> tuple[Steps, bool]:
    operand = _statistic_operand(b)
    if isinstance(operand, Statistic) and _of_each_sample(operand, a):
        return then(a.steps, Step("function", (operator, operand.kind, operand.axis), _name_of(operand, sign), token)), a.closed
    told = _statistic_operand(a)
    as_data = (
        not isinstance(told, (Statistic, Kept)) if isinstance(operand, (Statistic, Kept)) else told is None
    )  # rows that were written down are data all the same
    if operand is not None and as_data:
        if operator == "Sub":
            return then(a.steps, Step("subtract", operand, _name_of(operand, sign), token)), a.closed
        if operator == "Div":
            return then(a.steps, Step("divide", operand, _name_of(operand, sign), token)), a.closed
        return then(a.steps, Step("function", (operator, operand), _name_of(operand, sign), token)), a.closed
    if operator in RANGING and operand is None and b.shape.rank == 1 and _is_written_down(b) and not _is_written_down(a):
        return a.steps, False  # numbers that stand in the program, and of which it is not known any more what they are
    if not a.steps and not b.steps:
        return (), a.closed and b.closed and not (operator in RANGING and _is_of_another_source(a, b))
    if is_made_up(a.origins | b.origins) and not (a.steps and b.steps) and a.origins.isdisjoint(b.origins):
        return (), a.closed and b.closed  # made of two lots of made up numbers
    if keys(a.steps) == keys(b.steps):
        return a.steps, False
    return (), False


def _is_written_down(array: Array) -> bool:
    """Whether all of it are numbers that stand in the program."""
    return bool(array.origins) and all(origin.kind == "generated" and origin.name == "literal" for origin in array.origins)


def _is_of_another_source(a: Array, b: Array) -> bool:
    """Whether one of two comes from where the other does not: numbers that were read beside the data may be its statistics."""
    of_a, of_b = ({origin.token for origin in each.origins if origin.kind in READ} for each in (a, b))
    return bool(of_a and of_b) and not of_a & of_b


def _of_each_sample(statistic: Statistic, data: Array) -> bool:
    """Whether the statistic is taken of each sample by itself: then it is no statistic of the data, and training and inference are treated alike."""
    if ONE_SAMPLE in data.flags or statistic.axis == SAMPLED or (statistic.of and all(map(is_one_row, statistic.of))):
        return True
    axes = statistic.axis if isinstance(statistic.axis, tuple) else (statistic.axis,)
    rank = data.shape.rank
    return all(isinstance(axis, int) and axis != 0 and not (rank is not None and axis == -rank) for axis in axes)


def range_of(operator: str, a: Value, b: Value) -> Statistic | None:
    """`max - min` of one data is a statistic too."""
    if operator != "Sub" or not isinstance(a, Array) or not isinstance(b, Array) or a.statistic is None or b.statistic is None:
        return None
    return range_between(a.statistic, b.statistic)


def _statistic_operand(array: Array) -> object:
    """What a step works with: a statistic, or constants."""
    if array.statistic is not None:
        return array.statistic
    for flag in array.flags:
        if isinstance(flag, Kept):
            return flag
    return constants_of(array)


def _name_of(operand: object, sign: str) -> str:
    kind = operand.called if isinstance(operand, Kept) else getattr(operand, "kind", None)
    return f"{sign} {kind}" if kind else f"{sign} {operand}"
