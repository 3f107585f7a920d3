"""SciPy, as far as it brings features to a scale."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tensorlint.interpreter.store import MISSING
from tensorlint.libraries.notation import Library
from tensorlint.values import UNKNOWN, Statistic, Step, Value, keys, on_all, then

if TYPE_CHECKING:
    from tensorlint.interpreter.vocabulary import Call, Registry
    from tensorlint.values import Steps


def register(registry: Registry) -> None:
    """scipy.stats."""
    registry.ensure("numpy")
    Library(registry, "scipy.stats").row("zscore(a, axis=0, ddof=0, nan_policy='propagate')", _zscore)


def _zscore(call: Call) -> Value:
    """`zscore(x)`: each column by its own mean and deviation."""
    held = call.array("a")
    if held is None:
        return UNKNOWN
    if call.constant("axis", MISSING) != 0:
        return held.derive(closed=False, base=None, formula=None)  # rows by themselves, or all numbers at once

    def scaled(steps: Steps, closed: bool) -> tuple[Steps, bool]:
        mean, std = (Statistic(kind, held.origins, 0, keys(steps), call.token) for kind in ("mean", "std"))
        return then(then(steps, Step("subtract", mean, "zscore", call.token)), Step("divide", std, "zscore", call.token)), closed

    return on_all(held, scaled).derive(base=None, formula=None, dtype="float64")
