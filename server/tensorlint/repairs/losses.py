"""Repairs of what a loss is given: activations, the kind of loss, its arguments."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tensorlint.values.frozen import dataclass

if TYPE_CHECKING:
    import ast

    from tensorlint.interpreter.observations import Observation
    from tensorlint.syntax import Place


@dataclass(frozen=True)
class DropActivation:
    """The activation at a place goes; the calls at others get it, since their results are predictions."""

    place: Place
    calls: tuple[Place, ...] = ()


@dataclass(frozen=True)
class ScoresForLoss:
    """The loss gets what the activation at a place is applied to; the result of that is wanted as it is by others."""

    place: Place
    argument: ast.expr | None


@dataclass(frozen=True)
class LogActivation:
    """`softmax` becomes `log_softmax`."""

    place: Place


@dataclass(frozen=True)
class SigmoidInstead:
    """`softmax` over one unit becomes `sigmoid`."""

    place: Place
    library: str = ""


@dataclass(frozen=True)
class RenameLoss:
    """Another loss of the same library; `append` goes behind the argument that it takes otherwise."""

    place: Place
    name: str
    argument: ast.expr | None = None
    append: str = ""


@dataclass(frozen=True)
class LossOption:
    """An option of the loss that stands there by name, or as a call."""

    place: Place
    node: ast.expr | None
    option: str
    told: str
    built: str


@dataclass(frozen=True)
class NamedLoss:
    """A loss for what infers one from its data."""

    place: Place
    node: ast.expr
    option: str
    built: str


@dataclass(frozen=True)
class OtherLoss:
    """The loss of the same kind for the other format of labels: `old` and `new` are strings, `built` and `other` classes."""

    place: Place
    node: ast.expr | None
    old: str
    new: str
    built: str
    other: str


@dataclass(frozen=True)
class NumberInstead:
    """Another number in the place of a literal one."""

    place: Place
    node: ast.expr | None
    number: int


@dataclass(frozen=True)
class PlainCriterion:
    """A criterion without label smoothing for the evaluation; `made`: where the one of training is."""

    loss: Observation
    made: Place | None
