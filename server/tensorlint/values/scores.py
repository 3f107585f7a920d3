"""Scores: what predictions of classes are, and what functions of each element, arithmetic and reductions make of them."""

from __future__ import annotations

from typing import Final

from tensorlint.values.base import Token

LOGITS: Final = "logits"
PROBABILITIES: Final = "probabilities"
LOG_PROBABILITIES: Final = "log-probabilities"


class Scores:
    """What predictions of classes are.

    kind: "logits", "probabilities" or "log-probabilities". activation: which function made them so. axis: where the classes are.
    token: where the activation was applied (of a container's layer: where the layer was built). layer: the cell of the layer that did it.
    last: whether it was the last operation.
    """

    __slots__ = ("activation", "axis", "kind", "last", "layer", "token")

    def __init__(self, kind: str, activation: str = "", axis: int | None = None, token: Token = None, *, layer: Token = None, last: bool = True) -> None:
        self.kind = kind
        self.activation = activation
        self.axis = axis
        self.token = token
        self.layer = layer
        self.last = last

    def _with(self, kind: str, axis: int | None, token: Token, *, last: bool) -> Scores:
        return Scores(kind, self.activation, axis, token, layer=self.layer, last=last)

    def on_axis(self, axis: int | None) -> Scores:
        """The same scores with their classes on another axis."""
        return self._with(self.kind, axis, self.token, last=self.last)

    def built_at(self, token: Token) -> Scores:
        """The same scores, whose layer is to be found where it was built."""
        return self._with(self.kind, self.axis, token, last=self.last)

    def as_kind(self, kind: str) -> Scores:
        """The same scores in another form, such as their logarithm."""
        return self._with(kind, self.axis, self.token, last=False)

    def worked_on(self) -> Scores:
        """The same scores after something that leaves them what they are."""
        return self.as_kind(self.kind) if self.last else self

    def _content(self) -> tuple[object, ...]:
        return (self.kind, self.activation, self.axis, self.token, self.layer, self.last)

    def __eq__(self, other: object) -> bool:
        return type(other) is Scores and other._content() == self._content()

    def __hash__(self) -> int:
        return hash(self._content())


def join_scores(a: Scores | None, b: Scores | None) -> Scores | None:
    """What holds of scores that are one of two, or both: their kind where it is one, and no place where there are two."""
    if a is None or b is None or a == b:
        return a if a == b else None
    if a.kind != b.kind:
        return None
    same = a.token == b.token
    return Scores(
        a.kind,
        a.activation if a.activation == b.activation else "",
        a.axis if a.axis == b.axis else None,
        a.token if same else None,
        layer=a.layer if a.layer == b.layer else None,
        last=a.last and b.last,
    )


_KEPT: Final = frozenset({"clamp", "clip", "clip_by_value", "nan_to_num", "positive"})
_BECOMES: Final = {
    ("exp", LOG_PROBABILITIES): PROBABILITIES,
    ("log", PROBABILITIES): LOG_PROBABILITIES,
    ("logit", PROBABILITIES): LOGITS,
    ("neg", LOGITS): LOGITS,
}


def after_function(scores: Scores | None, name: str) -> Scores | None:
    """The scores after a function of each element by that name; None where they are something else then."""
    if scores is None:
        return None
    if name in _KEPT and scores.kind != LOGITS:
        return scores.worked_on()
    kind = _BECOMES.get((name, scores.kind))
    return None if kind is None else scores.as_kind(kind)


_HOLDING_OFF: Final = {"Add": (0.0, 0.05), "Mult": (0.9, 1.0)}
"""What is added to probabilities, or multiplies them, so that no logarithm of them goes to infinity: `p * 0.98 + 0.01`."""


def after_number(scores: Scores | None, operator: str, number: object) -> Scores | None:
    """The scores after arithmetic with a number: scaled or shifted raw scores are raw scores, probabilities stay such only where they are held off 0 and 1."""
    if scores is None:
        return None
    if scores.kind == LOGITS:
        return scores.worked_on() if operator in {"Add", "Sub", "Mult", "Div"} else None
    low, high = _HOLDING_OFF.get(operator, (1, 0))
    held_off = isinstance(number, float) and low <= number <= high
    return scores.worked_on() if scores.kind == PROBABILITIES and held_off else None


def after_array(a: Scores | None, operator: str, b: Scores | None) -> Scores | None:
    """The scores of a sum of two arrays: raw where both are."""
    if a is None or b is None or operator != "Add" or not a.kind == b.kind == LOGITS:
        return None
    return join_scores(a.worked_on(), b.worked_on())


def after_reduction(scores: Scores | None, name: str, axis: object, rank: int | None) -> Scores | None:
    """The scores after a mean or an extreme over axes other than the classes'."""
    if scores is None or not (name in {"mean", "nanmean", "max", "min", "amax", "amin", "median"} or (name == "sum" and scores.kind == LOGITS)):
        return None
    axes = axis if isinstance(axis, tuple) else (axis,)
    if not all(isinstance(each, int) for each in axes):
        return None
    if name in {"mean", "nanmean"} and scores.kind == LOG_PROBABILITIES:
        return None  # the mean of logarithms is the logarithm of no mean
    if scores.axis is not None:
        if rank is None:
            same = {each for each in axes if isinstance(each, int)} & {scores.axis}
            mixed = any(isinstance(each, int) and (each < 0) != (scores.axis < 0) for each in axes)
            if same or mixed:
                return None
        elif scores.axis % rank in {each % rank for each in axes if isinstance(each, int)}:
            return None
    return scores.worked_on().on_axis(None)
