"""Preprocessing in normal form: the ordered steps that a value has gone through.

Two spellings of one step are equal: `x / 255` and `x * (1 / 255)`, a `StandardScaler` and `(x - mean) / std` of the same rows. A list of steps is
open where something unknown may have happened; only closed lists are compared.
"""

from __future__ import annotations

import math
from typing import Final

from tensorlint.values.base import Token
from tensorlint.values.lineage import Origins, Statistic

Operand = object
"""A `Statistic`, a number, a tuple of numbers, or None (unknown)."""


class Step:
    """One step. `kind`: "affine" (x * scale + offset, constants), "subtract"/"divide" (by a statistic), "fitted" (a transformer's own mapping),
    "impute", "encode", "random", "geometry"; `operand` tells which. `label` is what a person would call it; place and label are no part of its identity.
    """

    __slots__ = ("_key", "kind", "label", "of", "operand", "token")

    def __init__(self, kind: str, operand: Operand, label: str, token: Token, of: Origins = frozenset()) -> None:
        self.kind = kind
        self.operand = operand
        self.label = label
        self.token = token
        self.of = of  # whose statistics, where they come from data
        self._key = (kind, operand, of)

    def __eq__(self, other: object) -> bool:
        return type(other) is Step and other._key == self._key and other.token == self.token

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

    @property
    def scales(self) -> bool:
        """Whether the step brings features to a scale: by statistics of data, or by constants."""
        if self.kind in {"subtract", "divide", "normalize"}:
            return True
        if self.kind == "fitted":
            return isinstance(self.operand, tuple) and "scale" in self.operand
        return self.kind == "affine"


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
        return (*steps[:-1], Step("affine", merged, f"{last.label} {label}".strip(), last.token))
    return then(steps, Step("affine", (_rounded(scale), _rounded(offset)), label, token))


def _rounded(number: float) -> float:
    """Twelve digits: enough to tell constants apart, few enough that 1/255 and a product that means it are one."""
    return float(f"{number:.12g}")


def then(steps: Steps, step: Step) -> Steps:
    """The steps followed by another."""
    return (*steps, step) if len(steps) < MAX_STEPS else steps


def keys(steps: Steps) -> tuple[tuple[object, ...], ...]:
    """What the steps do, in order, without where they stand."""
    return tuple(step.key for step in steps)
