"""An activation that the loss applies itself, and what can be done about it: the story of two rules."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Final

from tensorlint.findings import Severity
from tensorlint.libraries.contracts import Contract
from tensorlint.repairs import DropActivation, RenameLoss, ScoresForLoss
from tensorlint.rules.drafts import Draft, Repair
from tensorlint.rules.facts import callee, expression, written
from tensorlint.rules.loss.kinds import certain
from tensorlint.rules.shape.repairs import node_at, told_at
from tensorlint.syntax.places import in_one_file, inside, node_in, place_of
from tensorlint.values import LOG_PROBABILITIES, LOGITS, Array, Ref, Scores, guards

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tensorlint.interpreter.observations import Observation
    from tensorlint.rules.facts import Facts
    from tensorlint.syntax import Place

SURVIVES: Final = frozenset({"loss", "backward", "argmax", "shape"})
"""What may be done with scores that gives the same without the activation."""


def doubled(code: str, applies: str, facts: Facts) -> Iterator[Draft]:
    """Each loss that applies an activation to what went through one already."""
    for loss, contract, scores in facts.pick(("loss",), _applied_twice):
        if contract.applies == applies:
            yield facts.once((code, loss), lambda loss=loss, contract=contract, scores=scores: _draft(code, loss, contract, scores, facts))  # type: ignore[misc]


def _applied_twice(losses: list[Observation]) -> Iterator[tuple[Observation, Contract, Scores]]:
    """The losses that apply an activation to what is no raw scores any more."""
    for loss in certain(losses):
        contract, scores = loss["contract"], scores_of(loss)
        if isinstance(contract, Contract) and contract.applies and scores is not None and scores.kind != LOGITS and not _is_optional(loss):
            yield loss, contract, scores


def _is_optional(loss: Observation) -> bool:
    """Whether an option that nobody in view sets, or a flag that was computed, decides on the way to the loss: whoever sets it may choose the loss that
    suits."""
    return guards(loss.condition) or any(isinstance(subject, Ref) and answer in {True, False} for subject, answer in loss.condition)


def scores_of(loss: Observation, index: int = 0) -> Scores | None:
    """What is known of the scores of the prediction (0) or target (1)."""
    content = loss["b" if index else "a"]
    return content.scores if isinstance(content, Array) else None


def _draft(code: str, loss: Observation, contract: Contract, scores: Scores, facts: Facts) -> Draft:
    applied = place_of(scores.token)
    places = loss["places"]
    assert isinstance(places, tuple)
    node = node_in(applied)
    name = callee(loss, 30)
    what = scores.activation or "an activation"
    harmless = contract.applies == "softmax" and scores.kind == LOG_PROBABILITIES and what in {"softmax", "log_softmax"}
    severity = Severity.INFORMATION if harmless else Severity.WARNING
    if applied is not None and node is not None and in_one_file(applied, loss.place):
        own = f"`{name}` applies {contract.applies} itself"
        effect = "so it changes nothing" if harmless else "so scores go through two"
        message = f"`{written(node, 44)}` comes before the loss, and {own}, {effect}; give it the raw scores"
        related = [(loss.place, "the loss that applies it once more")] if not inside(applied, places[0]) else []
        repairs = _repairs(loss, contract, scores, applied, node, facts)
        return Draft(code, applied, message, severity=severity, related=related, cause=("loss", loss.place), repairs=repairs, once=("scores", applied))
    held = "log-probabilities" if harmless else "probabilities" if scores.kind != LOG_PROBABILITIES else "their logarithms"
    effect = ", which changes nothing" if harmless else ""
    message = f"`{name}` applies {contract.applies} itself, and `{told_at(loss, 0, 40)}` already holds {held} ({what}){effect}; give it raw scores"
    related = [(applied, f"{what} is applied here")] if applied is not None else []
    repairs = [] if harmless else changed_loss(loss, contract, preferred=False)
    return Draft(code, places[0], message, severity=severity, related=related, cause=("loss", loss.place), repairs=repairs)


def survives(facts: Facts, applied: Place) -> bool:
    """Whether all that is done with the scores in view gives the same without the activation."""
    return facts.uses(("scores", applied)) <= SURVIVES


def _repairs(loss: Observation, contract: Contract, scores: Scores, applied: Place, node: ast.expr, facts: Facts) -> list[Repair]:
    places = loss["places"]
    assert isinstance(places, tuple)
    name = written(node, 30)
    if not scores.last:
        return changed_loss(loss, contract, preferred=False)  # without it, what was made of the probabilities would mean something else
    if inside(applied, places[0]) or survives(facts, applied):
        return [Repair(f"Remove `{name}`", DropActivation(place=applied, calls=()), preferred=True)]
    if scores.token == (applied, loss.path) and place_of(scores.layer) != applied:  # a line of the loss's own run, whose result is wanted as it is
        details = ScoresForLoss(place=applied, argument=expression(node_at(loss, 0)))
        return [Repair("Give the loss the raw scores", details, preferred=True), *changed_loss(loss, contract, preferred=False)]
    calls = tuple(dict.fromkeys(_predictions(facts, applied)))
    title = f"Return raw scores, and apply `{scores.activation}` where they are used as predictions" if calls else f"Return raw scores (without `{name}`)"
    return [Repair(title, DropActivation(place=applied, calls=calls), preferred=False), *changed_loss(loss, contract, preferred=False)]


def _predictions(facts: Facts, applied: Place) -> Iterator[Place]:
    """The calls of the model whose result, with the activation, is a prediction and no part of a loss."""
    for call in facts.of("model-call"):
        output = call["output"]
        content = output if isinstance(output, Array) else None
        if content is not None and content.scores is not None and place_of(content.scores.token) == applied:
            uses = facts.uses(call["origin"])
            if "loss" not in uses and in_one_file(call.place, applied):
                yield call.place


def changed_loss(loss: Observation, contract: Contract, *, preferred: bool) -> list[Repair]:
    """The loss of the same kind that takes probabilities."""
    if contract.for_probabilities is None:
        return []
    cls, function, first = contract.for_probabilities
    criterion = loss["criterion"]
    built = place_of(getattr(criterion, "cell", None))
    title = f"Use `{cls if built else function}`, which takes {'log-' if first else ''}probabilities"
    argument = expression(node_at(loss, 0))
    return [Repair(title, RenameLoss(place=built or loss.place, name=cls if built else function, argument=argument, append=first), preferred=preferred)]
