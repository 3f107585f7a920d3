"""Which models a program trains, where that can be said of all its training: one of two copies may be trained, and the other asked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tensorlint.rules.facts import callee
from tensorlint.rules.mode.activations import is_beside, is_near
from tensorlint.rules.roles import words
from tensorlint.values import Array, Instance, Ref

if TYPE_CHECKING:
    from tensorlint.interpreter.observations import Observation
    from tensorlint.rules.facts import Facts
    from tensorlint.values import Value

ON_PURPOSE: Final = frozenset(
    ["untrained", "random", "baseline", "initial", "init", "before", "dummy", "fresh", "scratch", "target", "teacher", "ema", "momentum", "average", "averaged"]
)
"""Words of names of a model that is asked untrained so that it can be compared, or that follows another."""


def trained_copies(facts: Facts, call: Observation) -> list[Ref]:
    """The trained models of the kind of the one that is asked, where it is surely none of those that are trained, nor holds a part of one."""
    trained = facts.once("models that are trained", lambda: _trained(facts))
    model = call["model"]
    if trained is None or not isinstance(model, Ref) or model in trained or _says_so(facts, call):
        return []
    leaves = {leaf for leaf, _, _ in call["leaves"]}
    for other in facts.of("model-call"):
        if other["model"] in trained and leaves & {leaf for leaf, _, _ in other["leaves"]}:
            return []
    return [each for each in trained if _is_copy(each, trained[each], model, call["content"])]


def _says_so(facts: Facts, call: Observation) -> bool:
    """Whether a name says that it is meant to be untrained, or what it answers goes into a loss."""
    names = {callee(call, 80), *call.callers}
    return any(ON_PURPOSE & set(words(name)) for name in names) or call["origin"] in facts.once("answers in losses", lambda: _answers_in_losses(facts))


def _answers_in_losses(facts: Facts) -> frozenset[object]:
    """What went into a loss that something is trained by: a target network, a teacher."""
    found = [loss[side].origins for loss in facts.of("loss") if loss["role"] != "metric" for side in "ab" if isinstance(loss[side], Array)]
    return frozenset(origin for origins in found for origin in origins)


def _trained(facts: Facts) -> dict[Ref, Value] | None:
    """Each model that is trained, and what is known of it; None where a training cannot be told, or weights come from elsewhere."""
    if facts.of("weights-loaded", "loaded"):
        return None
    calls = facts.of("model-call")
    contents = {call["model"]: call["content"] for call in calls if isinstance(call["model"], Ref)}
    answers: dict[object, set[Ref]] = {}
    for call in calls:
        if not isinstance(call["model"], Ref):
            return None
        answers.setdefault(call["origin"], set()).add(call["model"])
    found: set[Ref] = set()
    for fit in facts.of("fit"):
        if fit["api"] == "framework" or (fit["api"] == "network" and not isinstance(fit["model"], Ref)):
            return None  # a framework trains what its objects hold, loads it again and runs their hooks: which of them it was is not told
        if fit["api"] == "network":
            found.add(fit["model"])
    backwards, steps = facts.of("backward"), facts.of("optimizer-step")
    for backward in backwards:
        if steps and not any(is_near(step.path, backward.path) or is_beside(step.path, backward.path) for step in steps):
            return None  # gradients that no step follows may be wanted as they are: of copies that are laid beside one another, none learns
        content = backward["content"]
        origins = [origin for origin in content.origins if origin.kind == "model"] if isinstance(content, Array) else []
        if not origins or any(origin not in answers for origin in origins):
            return None
        found |= {model for origin in origins for model in answers[origin]}
    if steps and not backwards:
        return None
    return {model: contents.get(model) for model in found}  # type: ignore[misc]


def _is_copy(trained: Ref, held: object, model: Ref, content: object) -> bool:
    """Whether both were made by one expression, or are objects of one class of the program."""
    if trained.cell.place == model.cell.place or _copied(trained) == model.cell or _copied(model) == trained.cell:
        return True
    return isinstance(held, Instance) and isinstance(content, Instance) and held.cls == content.cls


def _copied(model: Ref) -> object:
    """The object that a model is a copy of."""
    which = model.cell.which
    return which[1] if isinstance(which, tuple) and len(which) == 2 and which[0] == "copy" else None
