"""Accounts: what happened where an expression stands (a model was asked, a loss taken, something fitted), as far as it matters to whoever judges it.

Hover shows them, so that it can be seen why a rule speaks or is silent.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tensorlint.rules.roles import gradients_off, is_inference, is_trained_further, is_training_call, takes_passes
from tensorlint.values import Array, Mode

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tensorlint.interpreter.observations import Observation
    from tensorlint.rules.facts import Facts
    from tensorlint.values import Step, Value

BY_DEFINITION = frozenset({"predict", "evaluate", "score"})
"""The ways to ask a model that are inference whatever mode it is in."""


def account_of(facts: Facts, event: Observation) -> Iterator[str]:
    """The lines about one event; none where there is nothing to tell of its kind."""
    if event.kind == "model-call":
        yield from _of_model_call(facts, event)
    elif event.kind in {"loss", "compiled-loss"}:
        yield _of_loss(event)
    elif event.kind == "fit" and event["stateless"]:
        yield "learns nothing of its data"
    elif event.kind == "learner-built":
        yield "a loss is given" if event["given"] else _carried(event["carried"])


def _carried(loss: object) -> str:
    return "whether its data carries a loss is not known" if loss is None else "its data carries a loss" if loss else "its data carries no loss"


def _of_model_call(facts: Facts, call: Observation) -> Iterator[str]:
    parts = [_mode(call)]
    if gradients_off(call):
        parts.append("with gradients off")
    if takes_passes(facts, call):
        parts.append("one of several passes over the same input")
    elif is_training_call(facts, call):
        parts.append("to be differentiated")
    elif is_inference(facts, call):
        parts.append("for a prediction")
        parts += _beside_training(facts, call)
    yield "asked " + ", ".join(parts)
    contents = call["contents"]
    assert isinstance(contents, tuple)
    if contents and isinstance(contents[0], Array):
        yield from _input(contents[0])
    inside = call["inside"]
    if isinstance(inside, tuple) and inside:
        yield "which prepares its input itself: " + ", ".join(sorted(map(str, inside)))
    uses = sorted(facts.uses(call["origin"]))
    if uses:
        yield "what comes out reaches: " + ", ".join(uses)


def _beside_training(facts: Facts, call: Observation) -> list[str]:
    """Where a prediction stands to the training of its model, if that is in view."""
    if not any(each["model"] == call["model"] and is_training_call(facts, each) for each in facts.of("model-call")):
        return []
    return ["between the steps of its training" if is_trained_further(facts, call) else "apart from its training"]


def _mode(call: Observation) -> str:
    if call["api"] in BY_DEFINITION:
        return f"by {call['api']}, in which no layer works as in training"
    flag = call["flag"]
    if isinstance(flag, tuple):
        return f"with `{flag[0]}={flag[1]}`"
    leaves = call["leaves"]
    kinds = call["kinds"]
    if isinstance(kinds, frozenset):
        return "with the training flag off" if kinds else "with no layer that would work as in training"
    assert isinstance(leaves, tuple)
    told = [_told(mode, call["partial"]) for _, depends, modes in leaves if depends for _, mode in modes]
    if told:
        return " or ".join(sorted(set(told)))
    if call["api"] == "opaque" or any(depends is None for _, depends, _ in leaves):
        known = {_told(mode, ()) for _, _, modes in leaves for _, mode in modes}
        return f"{' or '.join(sorted(known)) or 'in a mode that is not known'}, and what depends on it is not known"
    return "with no layer in it that depends on the mode"


def _input(content: Array) -> Iterator[str]:
    if content.steps:
        yield "its input went through " + ", ".join(f"`{step.label.strip()}`{_lots(step)}" for step in content.steps)
    elif content.closed:
        yield "its input is as it came"


def _lots(step: Step) -> str:
    """How often one item goes through a step that draws lots, where that is known."""
    how = step.via[0] if step.kind == "random" and isinstance(step.via, tuple) else ""
    return {"again": " several times over", "once": " once"}.get(how, "")


def _told(mode: object, partial: object) -> str:
    if not isinstance(mode, Mode):
        return "in a mode that is not known"
    assert isinstance(partial, (frozenset, tuple))
    alone = mode.by == "call" and mode.receiver in partial
    return f"in {mode!r}" + (", as it came" if mode.by == "origin" else " of a part that was switched by itself" if alone else "")


def _of_loss(loss: Observation) -> str:
    contract = loss["contract"]
    name = getattr(contract, "name", "") or "a loss written by hand"
    smoothing = loss["smoothing"]
    order = ", in either order" if getattr(contract, "symmetric", False) else ""
    smooth = f", with labels smoothed by {smoothing}" if isinstance(smoothing, float) and smoothing else ""
    takes = f", told to take {loss['takes']}" if loss["takes"] else ""
    return f"`{name}` of {_side(loss.value('a'))} and {_side(loss.value('b'))}{order}{smooth}{takes}"


def _side(value: Value | None) -> str:
    if not isinstance(value, Array):
        return "something unknown"
    scores = value.scores.kind if value.scores is not None else ""
    return f"{scores or value.dtype or 'numbers'} `{value.shape}`"
