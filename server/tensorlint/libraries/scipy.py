"""SciPy, as far as it brings features to a scale, or scores to probabilities."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tensorlint.interpreter.store import MISSING
from tensorlint.libraries.notation import Library
from tensorlint.values import LOG_PROBABILITIES, PROBABILITIES, UNKNOWN, Array, Scores, Statistic, Step, Value, keys, on_all, then

if TYPE_CHECKING:
    from tensorlint.interpreter.vocabulary import Call, Registry
    from tensorlint.values import Steps


def register(registry: Registry) -> None:
    """scipy.stats, scipy.special."""
    registry.ensure("numpy")
    special = Library(registry, "scipy.special")
    special.rows("softmax log_softmax", "(x, axis=None)", softmaxed)
    special.row("expit(x)", squashed)
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


def softmaxed(call: Call) -> Value:
    """Without an axis all numbers together come to 1: no probabilities of classes."""
    held, axis, name = call.array("x"), call.constant("axis", MISSING), call.row.name.rpartition(".")[2]
    if held is None or not isinstance(axis, int):
        return UNKNOWN if held is None else _scored(held, None)
    call.machine.observe(
        "softmax", call.place, input=held, axis=axis, given=True, name=name, node=call.node, keyword="axis", applied=call.place, token=call.token
    )  # fmt: skip
    return _scored(held, Scores(PROBABILITIES if name == "softmax" else LOG_PROBABILITIES, name, axis, call.token))


def squashed(call: Call) -> Value:
    """A sigmoid of each number."""
    held = call.array("x")
    return UNKNOWN if held is None else _scored(held, Scores(PROBABILITIES, "sigmoid", None, call.token))


def _scored(held: Array, scores: Scores | None) -> Array:
    return held.derive(scores=scores, steps=(), closed=False, formula=None, statistic=None, base=None)
