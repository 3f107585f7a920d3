"""A loss is told to take logits and gets probabilities, or the reverse.

## What it does
Compares what a loss was told to take (`from_logits=True`, or probabilities, which is the default and what the loss named by a string takes) with what the
model gives: raw scores where its last layer has no activation, probabilities where it ends in `softmax` or `sigmoid`.

## Why it matters
Raw scores taken for probabilities are clipped to the range from 0 to 1, so most of them have no gradient, and the model hardly learns. Probabilities taken
for raw scores go through a second softmax, whose gradients are small and whose loss never comes near zero. Nothing raises.

## Example
```python
import keras
from keras import layers

model = keras.Sequential([keras.Input((8,)), layers.Dense(16, activation="relu"), layers.Dense(3)])
model.compile(optimizer="adam", loss="sparse_categorical_crossentropy")
```

## Use instead
```python
import keras
from keras import layers

model = keras.Sequential([keras.Input((8,)), layers.Dense(16, activation="relu"), layers.Dense(3)])
model.compile(optimizer="adam", loss=keras.losses.SparseCategoricalCrossentropy(from_logits=True))
```

## When it is silent
Where the activation or the option is not known, and where something stands behind the last layer of which nothing is known.

## Fix safety
Preferred: the option is what says which scores come, so it is changed and the model stays as it is. A model that was trained with the wrong option has to
be trained again.

## References
Tried on Keras 3.15 with TensorFlow 2.21. With `from_logits=True` and the activation as the very last operation, that backend looks behind the activation and
the loss comes out right: then this is information. Behind a `Reshape`, or on what `predict()` gave, it does not.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tensorlint.findings import Family, Rule, Severity
from tensorlint.repairs import LossOption
from tensorlint.rules.drafts import Draft, Repair
from tensorlint.rules.facts import written
from tensorlint.syntax import Place
from tensorlint.syntax.places import node_in, place_of
from tensorlint.values import Array, Ref, Scores

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tensorlint.interpreter.frames import CallPath
    from tensorlint.interpreter.observations import Observation
    from tensorlint.libraries.contracts import Contract
    from tensorlint.rules.facts import Facts

RULE = Rule(
    "TL405",
    "from-logits-mismatch",
    Family.LOSS,
    Severity.WARNING,
    "preferred",
    "a loss is told to take other scores than the model gives",
    __doc__ or "",
    varies="information where the activation is the very last operation",
)
KINDS = ("loss", "compiled-loss")
APPLIED: Final = frozenset({"softmax", "sigmoid"})


def check(facts: Facts) -> Iterator[Draft]:
    """Each loss that was told what scores it gets, beside the scores that come, and that anything is trained or judged by."""
    vain = facts.once("vain losses", lambda: _in_vain(facts))
    yield from (draft for draft in facts.collect(KINDS, _judge) if draft.place not in vain)


def _in_vain(facts: Facts) -> frozenset[object]:
    """The losses of models that a function is handed and compiles to look at them, where what is trained is trained by other losses."""
    compiled = {each.place: each for each in facts.of("compile")}
    losses = facts.of("compiled-loss")
    in_use = {loss.place for loss in losses if loss["used"] not in compiled}
    if not in_use:
        return frozenset()
    return frozenset(loss.place for loss in losses if loss.place not in in_use and loss.path is not None and not _is_made_within(loss["model"], loss.path))


def _is_made_within(model: object, path: CallPath) -> bool:
    """Whether a model was built in the course of a call."""
    at: CallPath | None = model.cell.path if isinstance(model, Ref) else None  # type: ignore[assignment]
    while at is not None and at != path:
        at = at.outer
    return at is not None


def _judge(loss: Observation) -> Iterator[Draft]:
    takes, content, place = loss["takes"], loss["a"], loss["option"]
    if not isinstance(takes, str) or not isinstance(content, Array) or content.scores is None or not isinstance(place, Place):
        return
    scores = content.scores
    contract: Contract = loss["contract"]
    named = f"`{_name(loss, place, contract)}`"
    if takes == "probabilities" and scores.kind == "logits":
        message = f"{named} takes probabilities, and the last layer gives raw scores, which are clipped to 0…1; give it `{contract.option}=True`"
        severity, told = Severity.WARNING, True
    elif takes == "logits" and scores.kind == "probabilities" and scores.activation in APPLIED:
        unwrapped = scores.last
        effect = "which one backend undoes when it comes last" if unwrapped else "so they go through a second one"
        message = (
            f"{named} has `{contract.option}=True`, and the scores went through a {scores.activation} already, {effect}; give it `{contract.option}=False`"
        )
        severity, told = Severity.INFORMATION if unwrapped else Severity.WARNING, False
    else:
        return
    title = f"Set `{contract.option}={told}`"
    yield Draft(
        RULE.code,
        place,
        message,
        severity=severity,
        related=list(_related(scores, place)),
        cause=("option", place),
        repairs=[Repair(title, LossOption(place=place, node=node_in(place), option=contract.option, told=str(told), built=contract.built), preferred=True)],
        once=("TL405", place),
    )


def _name(loss: Observation, place: Place, contract: Contract) -> str:
    """The loss as the user wrote it: a name in quotes without them, a call without its arguments."""
    node = node_in(place)
    text = written(getattr(node, "func", node), 40)
    return text.strip("'\"") or contract.name


def _related(scores: Scores, place: Place) -> Iterator[tuple[Place, str]]:
    applied = place_of(scores.token)
    if applied is not None and applied != place:
        yield applied, f"{scores.activation} is applied here" if scores.activation else "this layer has no activation"
