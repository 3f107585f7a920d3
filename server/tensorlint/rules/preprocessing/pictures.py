"""What the preprocessing rules ask of pictures: how data was read, which steps draw lots, and which weights a model has."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from tensorlint.rules.roles import is_inference, is_training_call
from tensorlint.values import Array, Fact, Ref

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tensorlint.interpreter.observations import Observation
    from tensorlint.rules.facts import Facts
    from tensorlint.syntax import Place
    from tensorlint.values import Image, Step

    Birth = tuple[Place, object]


def asked(facts: Facts) -> list[tuple[Observation, Array]]:
    """The calls of models at inference, with the data that they are asked about."""
    return facts.once("asked", lambda: list(_asked(facts)))


def _asked(facts: Facts) -> Iterator[tuple[Observation, Array]]:
    for call in facts.of("model-call"):
        contents = call["contents"]
        if isinstance(contents, tuple) and contents and isinstance(contents[0], Array) and is_inference(facts, call):
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
    trained = {call["model"].cell for call, _ in taught(facts) if isinstance(call["model"], Ref)}
    out: dict[object, tuple[Ref, Fact]] = {}
    for call in facts.of("model-call"):
        model, weights = call["model"], call["weights"]
        if isinstance(model, Ref) and isinstance(weights, Fact) and weights.state == "pretrained" and model.cell not in trained:
            out[model.cell] = (model, weights)
    return out
