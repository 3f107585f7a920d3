"""Preprocessing in normal form: the ordered steps that a value has gone through.

Two spellings of one step are equal: `x / 255` and `x * (1 / 255)`, a `StandardScaler` and `(x - mean) / std` of the same rows. A list of steps is
open where something unknown may have happened; only closed lists are compared.
"""

from __future__ import annotations

import math
from itertools import takewhile
from typing import TYPE_CHECKING, Final, cast

from tensorlint.values.base import Token
from tensorlint.values.lineage import Origins, Statistic

if TYPE_CHECKING:
    from collections.abc import Callable

CHANNELS: Final = 3
LAID: Final = "laid down"
"""Categories that a program has laid down, without it being known which they are."""

Operand = object
"""A `Statistic`, a number, a tuple of numbers, or None (unknown)."""


class Step:
    """One step. `kind`: "affine" (x * scale + offset, constants), "subtract"/"divide" (by a statistic), "fitted" (a transformer's own mapping),
    "stored" (that of a transformer from a file: (path,), and what it does once the program that wrote the file has told),
    "impute", "encode", "random", "geometry", "grouped" (what the group of each row came
    to), "looked up" (in what is not known); `operand` tells which. `label` is what a person would call it; place and label are no part of its identity.
    """

    __slots__ = ("_key", "kind", "label", "of", "operand", "token", "via")

    def __init__(self, kind: str, operand: Operand, label: str, token: Token, of: Origins = frozenset(), via: Token = None) -> None:
        self.kind = kind
        self.operand = operand
        self.label = label
        self.token = token
        self.of = of  # whose statistics, where they come from data
        self.via = via  # where the pipeline that it is a part of was applied, or handed to a data set
        self._key = (kind, operand, of)

    def __eq__(self, other: object) -> bool:
        return type(other) is Step and other._key == self._key and other.token == self.token and other.via == self.via

    def __hash__(self) -> int:
        return hash(self._key)

    def __repr__(self) -> str:
        return self.label

    @property
    def key(self) -> tuple[object, ...]:
        """What the step does, without where it stands."""
        return self._key

    @property
    def statistics_of(self) -> Origins:
        """The data that the step's statistics were computed of; empty for constants."""
        if isinstance(self.operand, Statistic):
            return self.operand.of
        return self.of

    def learned_of(self, data: Origins) -> Step:
        """The same step with statistics of other data."""
        operand = self.operand
        if isinstance(operand, Statistic):
            return Step(
                self.kind, Statistic(operand.kind, data, operand.axis, operand.steps, operand.token, operand.size), self.label, self.token, via=self.via
            )
        return Step(self.kind, operand, self.label, self.token, data, self.via)

    @property
    def scales(self) -> bool:
        """Whether the step brings features to a scale: by statistics of data, or by constants."""
        if self.kind in {"subtract", "divide", "normalize"}:
            return True
        return self.kind == "affine" or "scale" in self.does

    @property
    def fills(self) -> bool:
        """Whether the step puts something in place of missing values."""
        return self.kind == "impute" or "impute" in self.does

    @property
    def shifts(self) -> bool:
        """Whether the step adds a constant, and no more."""
        return self.kind == "affine" and isinstance(self.operand, tuple) and self.operand[0] == 1.0

    @property
    def looks_up(self) -> bool:
        """Whether each value is looked up in a mapping: what that does not hold, a gap or what was put in one, is a gap behind it."""
        return self.kind == "looked up" or (self.kind == "encode" and isinstance(self.operand, tuple) and self.operand[0] == "map")

    @property
    def counts_gaps_in(self) -> bool:
        """Whether a missing value has a number (or columns) of its own after the step, as any category has."""
        return self.kind == "encode" and isinstance(self.operand, tuple) and self.operand[0] != "map"

    @property
    def encodes(self) -> bool:
        """Whether the step makes numbers of categories."""
        return self.kind == "encode" or "encode" in self.does

    @property
    def does(self) -> tuple[object, ...]:
        """What a fitted transformer does: one thing, or several where it is put together of others."""
        if self.kind not in {"fitted", "stored"} or not isinstance(self.operand, tuple) or len(self.operand) < 2:
            return ()
        does = self.operand[1]
        return does if isinstance(does, tuple) else (does,)


PIXEL_DIVISORS: Final = (255.0, 256.0, 127.5, 128.0)


def scales_pixels(operand: Operand) -> bool:
    """Whether an affine step divides by the range of a byte (or half of it)."""
    if not (isinstance(operand, tuple) and len(operand) == 2 and isinstance(operand[0], float)):
        return False
    return any(math.isclose(operand[0] * divisor, 1.0, rel_tol=1e-9) for divisor in PIXEL_DIVISORS)


Steps = tuple[Step, ...]
MAX_STEPS: Final = 24


def then_affine(steps: Steps, scale: float, offset: float, label: str, token: Token) -> Steps:
    """The steps followed by `x * scale + offset`; two such steps in a row are one."""
    if scale == 1.0 and offset == 0.0:
        return steps
    if steps and steps[-1].kind == "affine":
        last = steps[-1]
        assert isinstance(last.operand, tuple)
        first_scale, first_offset = last.operand
        merged = _rounded(first_scale * scale), _rounded(first_offset * scale + offset)
        if merged == (1.0, 0.0):
            return steps[:-1]
        return (*steps[:-1], Step("affine", merged, _in_one(last.label, label), token))
    return then(steps, Step("affine", (_rounded(scale), _rounded(offset)), label, token))


def _in_one(first: str, then: str) -> str:
    """The label of two steps in a row: a sum that is then multiplied stands in brackets."""
    is_sum = " + " in f" {first}" or " - " in f" {first}"
    return f"({first.strip()}) {then}" if is_sum and then.lstrip().startswith(("*", "/")) else f"{first} {then}".strip()


def turned_round(steps: Steps) -> Steps:
    """The steps with what they say of each of three channels said of the channels in the other order: these have been turned round since."""
    if not any(_by_channel(step) for step in steps):
        return steps
    return tuple(Step(step.kind, mirrored(step.operand), step.label, step.token, step.of, step.via) if _by_channel(step) else step for step in steps)


def _by_channel(step: Step) -> bool:
    return step.kind in {"subtract", "divide", "normalize"} and isinstance(step.operand, tuple)


def mirrored(operand: Operand) -> Operand:
    """Three numbers, or pairs of three, the other way round."""
    if not isinstance(operand, tuple):
        return operand
    if len(operand) == CHANNELS and all(isinstance(each, (int, float)) for each in operand):
        return operand[::-1]
    return tuple(mirrored(each) for each in operand)


def _rounded(number: float) -> float:
    """Twelve digits: enough to tell constants apart, few enough that 1/255 and a product that means it are one."""
    return float(f"{number:.12g}")


def then(steps: Steps, step: Step) -> Steps:
    """The steps followed by another."""
    return (*steps, step) if len(steps) < MAX_STEPS else steps


def common(a: Steps, b: Steps) -> Steps:
    """The steps that two have gone through alike, before they part."""
    alike = takewhile(lambda pair: pair[0].key == pair[1].key, zip(a, b))
    return tuple(step for step, _ in alike)


def keys(steps: Steps) -> tuple[tuple[object, ...], ...]:
    """What the steps do, in order, without where they stand."""
    return tuple(step.key for step in steps)


Form = tuple[tuple[object, ...], ...]
"""What a list of steps does to the numbers, in the one form that all its spellings share."""


def normal_form(steps: Steps) -> Form:
    """What the steps do to the numbers, in order: neighbours that map each channel by `x * scale + offset` are one; geometry and chance are left out.

    `ToTensor` and `Normalize`, `(x / 255 - mean) / std`, and `(x - 255 * mean) / (255 * std)` come to the same.
    """
    out: list[tuple[object, ...]] = []
    for step in steps:
        if step.kind in {"geometry", "random"}:
            continue
        mapping = _mapping(step)
        if mapping is None:
            out.append(step.key)
            continue
        if out and out[-1][0] == "affine":
            mapping = _after(out.pop()[1], mapping)
        out.append(("affine", mapping))
    return tuple(_tidy(each) for each in out if each != ("affine", (1.0, 0.0)))


def _after(first: object, second: tuple[object, object]) -> tuple[object, object]:
    scale, offset = cast("tuple[object, object]", first)
    return _times(scale, second[0]), _plus(_times(offset, second[0]), second[1])


def _mapping(step: Step) -> tuple[object, object] | None:
    """The scale and offset of a step, each one number or one a channel; None where it is no such step."""
    operand = step.operand
    if step.kind == "affine" and isinstance(operand, tuple) and len(operand) == 2:
        return operand
    if step.kind == "normalize" and isinstance(operand, tuple) and len(operand) == 2:
        mean, std = (_numbers(each) for each in operand)
        if mean is None or std is None:
            return None
        scale = _each(lambda number: 1.0 / number if number else math.inf, std)
        return scale, _times(_each(lambda number: -number, mean), scale)
    numbers = _numbers(operand)
    if step.kind == "subtract" and numbers is not None:
        return 1.0, _each(lambda number: -number, numbers)
    if step.kind == "divide" and numbers is not None:
        return _each(lambda number: 1.0 / number if number else math.inf, numbers), 0.0
    return None


def _numbers(operand: object) -> object:
    if isinstance(operand, (int, float)) and not isinstance(operand, bool):
        return float(operand)
    if isinstance(operand, tuple) and operand and all(isinstance(each, (int, float)) for each in operand):
        return tuple(float(each) for each in operand)
    return None


def _each(run: Callable[[float], float], numbers: object) -> object:
    return tuple(run(each) for each in numbers) if isinstance(numbers, tuple) else run(numbers)  # type: ignore[arg-type]


def _with(run: Callable[[float, float], float], a: object, b: object) -> object:
    if not isinstance(a, tuple) and not isinstance(b, tuple):
        return run(a, b)  # type: ignore[arg-type]
    size = max(len(each) for each in (a, b) if isinstance(each, tuple))
    left, right = ((each * size if len(each) == 1 else each) if isinstance(each, tuple) else (each,) * size for each in (a, b))
    return tuple(run(x, y) for x, y in zip(left, right))


def _times(a: object, b: object) -> object:
    return _with(lambda x, y: x * y, a, b)


def _plus(a: object, b: object) -> object:
    return _with(lambda x, y: x + y, a, b)


def _tidy(key: tuple[object, ...]) -> tuple[object, ...]:
    """Few enough digits that two ways to the same numbers are one, and one number where all channels have the same."""
    if key[0] != "affine":
        return key
    out = []
    for numbers in key[1]:  # type: ignore[attr-defined]
        short = _each(lambda number: float(f"{number:.5g}"), numbers)
        out.append(short[0] if isinstance(short, tuple) and len(set(short)) == 1 else short)
    return ("affine", tuple(out))
