"""The preprocessing that a model saw in training, beside what it is given at inference."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tensorlint.rules.roles import is_inference, is_training_call
from tensorlint.values import Array, Ref

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tensorlint.interpreter.observations import Observation
    from tensorlint.rules.facts import Facts
    from tensorlint.values import Step


class Given(NamedTuple):
    """What went into a model: the data, the value it is held by, and where."""

    data: Array
    value: object
    call: Observation


class History(NamedTuple):
    """A model's input slot: all that trained it, and all that it was asked about."""

    model: Ref
    training: list[Given]
    inference: list[Given]


def histories(facts: Facts) -> list[History]:
    """The histories of all models that were trained in view."""
    return facts.once("histories", lambda: list(_histories(facts)))


def _histories(facts: Facts) -> Iterator[History]:
    found: dict[object, History] = {}
    for call in facts.of("fit", "model-call"):
        model = call["model"]
        if not isinstance(model, Ref):
            continue
        history = found.setdefault(model.cell, History(model, [], []))
        if call.kind == "fit":
            if call["api"] in {"estimator", "network"} and not call["clusters"]:
                content = call["content"]
                history.training.append(Given(content, call["features"], call))  # type: ignore[arg-type]
            continue
        contents, inputs = call["contents"], call["inputs"]
        if not isinstance(contents, tuple) or not contents or not isinstance(inputs, tuple):
            continue
        given = Given(contents[0], inputs[0], call)
        if is_training_call(facts, call):
            history.training.append(given)
        elif is_inference(facts, call):
            history.inference.append(given)
    for history in found.values():
        if history.training and history.inference:
            yield history


def is_closed(given: Given) -> bool:
    """Whether all that was done to the data is known."""
    return isinstance(given.data, Array) and given.data.closed and bool(given.data.origins)


def scaling(steps: tuple[Step, ...]) -> list[Step]:
    """The steps that bring features to a scale."""
    return [step for step in steps if step.scales]


def same_rows(given: Given, others: list[Given]) -> bool:
    """Whether the data is (a part of) what the model was trained on."""
    return any(
        mine.covers(other) or other.covers(mine)
        for each in others
        if isinstance(each.data, Array)
        for mine in given.data.origins
        for other in each.data.origins
        if mine.kind != "model"
    )
