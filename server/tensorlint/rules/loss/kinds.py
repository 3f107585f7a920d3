"""Predictions and targets: what the two arguments of a loss or metric are, from where they come."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tensorlint.interpreter.names import is_worked_out
from tensorlint.rules.choices import other_choices
from tensorlint.rules.roles import words
from tensorlint.rules.shape.repairs import node_at
from tensorlint.syntax.written import last_name
from tensorlint.values import LOG_PROBABILITIES, PROBABILITIES, Array, Cell, Number, Opaque, guards

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tensorlint.interpreter.observations import Observation
    from tensorlint.libraries.contracts import Contract
    from tensorlint.values import Dim

FORMS: Final = frozenset(["logit", "logits", "score", "scores", "prob", "probs", "probability", "probabilities"])
PREDICTED: Final = FORMS | {"pred", "preds", "predicted", "prediction", "predictions", "yhat", "hat", "output", "outputs"}
TRUE: Final = frozenset(["true", "truth", "target", "targets", "label", "labels", "gt", "groundtruth", "actual", "expected"])
SOURCES: Final = frozenset({"generated", "file", "dataset", "parameter", "derived"})


def kind_of(content: object) -> str:
    """ "prediction", "target", or "" where it is not known: computed by a model, or data that no model has touched; last, what a parameter's name says."""
    if isinstance(content, (Array, Number)):
        kinds = {getattr(origin, "kind", "") for origin in content.origins}
        if "model" in kinds:
            return "prediction"
        if isinstance(content, Array) and content.graph is not None and content.graph.flows:
            return ""
        return "target" if kinds and kinds <= SOURCES else ""
    if not isinstance(content, Opaque):
        return ""
    named = kind_of_name(content.name)
    if named and not is_worked_out(content):  # a network that is not in view gives `soft_labels` as well
        return named
    return "target" if isinstance(content.token, Cell) and content.name.isdigit() else ""  # an item of a batch


def _kind_in(loss: Observation, index: int) -> str:
    """What an argument of a loss is. The name of what was worked out counts where the other argument is called the opposite: two such names make a pair."""
    content = loss["ab"[index]]
    told = kind_of(content)
    if told or not isinstance(content, Opaque):
        return told
    own, other = kind_of_name(content.name), kind_of_name(last_name(node_at(loss, 1 - index)))
    return own if {own, other} == {"prediction", "target"} else ""


def kind_of_name(name: str) -> str:
    """What a name says, where it says one thing."""
    found = set(words(name)) | {name.lower()}
    predicted, true = bool(found & PREDICTED), bool(found & TRUE)
    return "" if predicted == true else "prediction" if predicted else "target"


def is_called_target(name: str) -> bool:
    """Whether a name says target, be it in a form that predictions have as well (`target_probs`)."""
    found = set(words(name)) | {name.lower()}
    return bool(found & TRUE) and not found & (PREDICTED - FORMS)


def are_swapped(loss: Observation, contract: Contract) -> bool:
    """Whether the target stands where the prediction belongs, and the prediction where the target does."""
    a, b = loss["a"], loss["b"]
    apart = _kind_in(loss, 0) == "target" and _kind_in(loss, 1) == "prediction"
    if not contract.of_distributions:
        return apart
    # Of two distributions either may be the target: only a logarithm that stands where none belongs tells.
    first, second = (each.scores.kind if isinstance(each, Array) and each.scores is not None else "" for each in (a, b))
    if second != LOG_PROBABILITIES or loss["goals"] in {LOG_PROBABILITIES, ""}:
        return False
    return first != LOG_PROBABILITIES and (apart or first == PROBABILITIES)


def width_of(scores: Array, contract: Contract) -> Dim:
    """How many scores there are for each item: along the last axis, or along axis 1 where the loss looks for the classes there."""
    dims = scores.shape.dims
    if contract.policy != "classes" or len(dims) < 2:
        return dims[-1] if dims else None
    return None if scores.shape.prefix else dims[1]


def certain(losses: list[Observation]) -> Iterator[Observation]:
    """Of the losses and metrics of one record, those of which one kind alone is possible: a criterion that was chosen by a test may be chosen by the one
    that suits."""
    together = _at_one_place(losses)
    return (loss for loss in losses if len({_contract_name(each) for each in together[loss.place, loss.path]}) == 1)


def unavoidable(losses: list[Observation]) -> Iterator[Observation]:
    """The certain losses whose scores and targets are known to meet, the same ones whatever network or data is chosen: for what shows itself once it runs."""
    together = _at_one_place(losses)
    for loss in certain(losses):
        if not (loss["unsure"] or guards(loss.condition)) and not any(_differ(loss, other) for other in other_choices(loss, together[loss.place, loss.path])):
            yield loss


def _at_one_place(losses: list[Observation]) -> dict[object, list[Observation]]:
    found: dict[object, list[Observation]] = {}
    for loss in losses:
        found.setdefault((loss.place, loss.path), []).append(loss)
    return found


def _contract_name(loss: Observation) -> object:
    return getattr(loss["contract"], "name", None)


def _differ(loss: Observation, other: Observation) -> bool:
    """Whether another choice gives the loss other scores, or targets of another dtype."""
    return any(None not in pair and pair[0] != pair[1] for pair in zip(_makes(loss), _makes(other)))


def _makes(loss: Observation) -> tuple[object, ...]:
    a, b = (each if isinstance(each, Array) else None for each in (loss["a"], loss["b"]))
    scores = (each.scores.kind if each is not None and each.scores is not None else None for each in (a, b))
    return (*scores, b.dtype if b is not None else None)
