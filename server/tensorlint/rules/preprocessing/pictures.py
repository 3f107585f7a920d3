"""What the preprocessing rules ask of pictures: how data was read, which steps draw lots, and which weights a model has."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from tensorlint.rules.roles import is_inference, is_training_call
from tensorlint.values import Array, Fact, Mode, Ref

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tensorlint.interpreter.observations import Observation
    from tensorlint.rules.facts import Facts
    from tensorlint.syntax import Place
    from tensorlint.values import Image, Step

    Birth = tuple[Place, object]


def asked(facts: Facts) -> list[tuple[Observation, Array]]:
    """The calls of models at inference, with the data that they are asked about. A module without weights predicts nothing: it is a step of preparation."""
    return facts.once("asked", lambda: list(_asked(facts)))


def _asked(facts: Facts) -> Iterator[tuple[Observation, Array]]:
    for call in facts.of("model-call"):
        contents = call["contents"]
        if isinstance(contents, tuple) and contents and isinstance(contents[0], Array) and not call["weightless"] and is_inference(facts, call):
            yield call, contents[0]


def taught(facts: Facts) -> list[tuple[Observation, Array]]:
    """The calls that train models, with their data."""
    return facts.once("taught", lambda: list(_taught(facts)))


def _taught(facts: Facts) -> Iterator[tuple[Observation, Array]]:
    for call in facts.of("model-call"):
        contents = call["contents"]
        if isinstance(contents, tuple) and contents and isinstance(contents[0], Array) and is_training_call(facts, call):
            yield call, contents[0]
    for fit in facts.of("fit"):
        if isinstance(fit["content"], Array):
            yield fit, fit["content"]


def ready_entries(facts: Facts) -> list[tuple[Observation, Ref, Fact, Array]]:
    """The questions to models with ready weights that are not trained in view: (the call, the network with the weights, those, and what it is handed)."""
    return facts.once("entries", lambda: list(_entries(facts)))


def _entries(facts: Facts) -> Iterator[tuple[Observation, Ref, Fact, Array]]:
    ready = ready_weights(facts)
    trained = _trained(facts)
    for call, data in asked(facts):
        model = call["model"]
        if isinstance(model, Ref) and model.cell in ready:
            yield call, model, ready[model.cell][1], data
        elif isinstance(model, Ref) and model.cell not in trained:
            for part, weights, given in call["entries"] or ():
                if isinstance(given, Array) and part.cell not in trained:
                    yield call, part, weights, given


def read_at(image: Image) -> Place:
    """Where a picture was read."""
    return cast("Birth", image.token)[0]


def place_of(step: Step) -> Place:
    """Where a step stands."""
    return cast("Birth", step.token)[0]


def ready_weights(facts: Facts) -> dict[object, tuple[Ref, Fact]]:
    """The models whose weights came ready and that are not trained in view, by their cells."""
    return facts.once("ready", lambda: _ready(facts))


def _ready(facts: Facts) -> dict[object, tuple[Ref, Fact]]:
    trained = _trained(facts)
    out: dict[object, tuple[Ref, Fact]] = {}
    for call in facts.of("model-call"):
        model, weights = call["model"], call["weights"]
        if isinstance(model, Ref) and isinstance(weights, Fact) and weights.state == "pretrained" and model.cell not in trained:
            out[model.cell] = (model, weights)
    return out


def _trained(facts: Facts) -> set[object]:
    """The models that are trained in view, and the parts of them whose weights came ready."""
    # Also where it is not known what they are trained on: it may be treated as what they are asked about.
    found: set[object] = {fit["model"].cell for fit in facts.of("fit") if isinstance(fit["model"], Ref)}
    # Whoever puts one into training mode and asks it then trains it, of whatever the loss is made.
    begun: set[object] = set()
    for call in facts.of("model-call", "mode-written"):
        if call.kind == "mode-written":
            (begun.add if isinstance(call["mode"], Mode) and call["mode"].training else begun.discard)(call["model"])
        elif isinstance(call["model"], Ref) and (call["model"] in begun or is_training_call(facts, call)):
            found.add(call["model"].cell)
            found.update(part.cell for part, _, _ in call["entries"] or ())
    return found
