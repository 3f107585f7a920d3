"""A prediction is made with the training flag on.

## What it does
Reports a call of a model with `training=True` whose result is a prediction: it is printed, compared, saved or handed to
a metric, and no gradient is taken of it.

## Why it matters
Dropout then drops parts of the network, and batch normalisation takes its statistics from the batch at hand: the same input gets another answer on every
call, and the rows beside it change it.

## Example
```python
import keras
import numpy as np
from keras import layers

model = keras.Sequential([keras.Input((6,)), layers.Dense(32), layers.Dropout(0.5), layers.Dense(1, activation="sigmoid")])
model.compile(optimizer="adam", loss="binary_crossentropy")
model.fit(np.random.rand(64, 6), np.random.rand(64, 1) > 0.5, verbose=0)
print(model(np.random.rand(4, 6), training=True))
```

## Use instead
```python
import keras
import numpy as np
from keras import layers

model = keras.Sequential([keras.Input((6,)), layers.Dense(32), layers.Dropout(0.5), layers.Dense(1, activation="sigmoid")])
model.compile(optimizer="adam", loss="binary_crossentropy")
model.fit(np.random.rand(64, 6), np.random.rand(64, 1) > 0.5, verbose=0)
print(model(np.random.rand(4, 6), training=False))
```

## When it is silent
In a training step (gradients are taken of the result), for models in view without dropout, batch normalisation or the like, where several passes over
the same input are made, in a loop or as copies of its rows (Monte-Carlo dropout), and where one input is asked about with the flag and without it, only to
show both answers or to have both scored side by side. A generator that learns against a critic draws by its dropout where it makes something of given data
(pix2pix), and samples that it draws between the steps of its training show how far it has come; those drawn afterwards are reported.

## Fix safety
Preferred: the flag is turned, and nothing else changes.

## References
Tried on Keras 3.15 and Flax (linen).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tensorlint.findings import Family, Rule, Severity
from tensorlint.repairs import ArgumentValue
from tensorlint.rules.drafts import Draft, Repair
from tensorlint.rules.facts import callee
from tensorlint.rules.roles import DECIDED, HARMLESS, is_inference, is_made_up, is_trained_further, is_training_call, learns_of_a_critic, words
from tensorlint.syntax import Place
from tensorlint.values import Array, keys

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tensorlint.interpreter.observations import Observation
    from tensorlint.rules.facts import Facts

RULE = Rule(
    "TL205",
    "training-flag-at-inference",
    Family.MODE,
    Severity.WARNING,
    "preferred",
    "a prediction is made with the training flag on",
    __doc__ or "",
)
SAMPLES: Final = frozenset({"mc", "monte", "carlo", "uncertainty", "bayesian", "stochastic", "ensemble"})
"""Words of a function's name that say that it makes one of several passes on purpose."""

LOOKS: Final = frozenset({"screen", "shape"})


def check(facts: Facts) -> Iterator[Draft]:
    """Each call of a model with the training flag on that predicts; and learning phases that are left on."""
    for call in facts.of("model-call"):
        flag = call["flag"]
        if flag is None or call["again"] or not _matters(call) or is_training_call(facts, call) or not _predicts(facts, call):
            continue
        if _is_a_generator_at_work(facts, call) or _shows_both(facts, call) or _is_tried(facts, call) or _is_first_of_several(facts, call):
            continue
        assert isinstance(flag, tuple)
        name, written, told, place = flag
        effect = _effect(call["kinds"])
        message = f"`{callee(call)}` predicts with `{name}={written}`, so {effect}; call it with `{name}={told}`"
        at = place if isinstance(place, Place) else call.place
        repair = Repair(f"Set `{name}={told}`", ArgumentValue(place=at, text=told), preferred=True)
        yield Draft(RULE.code, call.place, message, cause=("flag", call.place), repairs=[repair], once=("TL205", call.place))
    for phase in facts.of("learning-phase"):
        used = next((call for call in facts.of("model-call") if call["api"] in {"predict", "evaluate"}), None)
        if phase["training"] and used is not None and not facts.of("fit") and not any(not each["training"] for each in facts.of("learning-phase")):
            message = f"`{callee(phase)}` leaves the learning phase on training while `{callee(used)}` predicts; call it with 0"
            yield Draft(RULE.code, phase.place, message, related=[(used.place, "predictions are made here")], once=("TL205", phase.place))


def _matters(call: Observation) -> bool:
    """Whether something in the model may work in another way in training; where nothing of it is known, the flag says so."""
    kinds = call["kinds"]
    return not isinstance(kinds, frozenset) or bool(kinds & {"dropout", "batchnorm", "unknown"})


def _predicts(facts: Facts, call: Observation) -> bool:
    if any(set(words(name)) & SAMPLES for name in call.callers):
        return False
    return is_inference(facts, call) or _only_handed_on(facts, call)


def _shows_both(facts: Facts, call: Observation) -> bool:
    """Whether one input is asked about with the flag and without it, and the answer decides nothing, or the same becomes of both in one function: the
    difference is what is looked at."""
    others = [other for other in facts.of("model-call") if other["flag"] is None and other["model"] == call["model"]]
    uses = facts.uses(call["origin"])
    if not DECIDED & uses:
        return any(other["inputs"][:1] == call["inputs"][:1] for other in others)
    data = _rows(call)
    return bool(data) and any(other.path is call.path and _rows(other) == data and facts.uses(other["origin"]) == uses for other in others)


def _rows(call: Observation) -> tuple[object, ...]:
    """The rows that a network is asked about, and what was done with them."""
    return tuple((each.origins, keys(each.steps)) for each in call["contents"][:1] if isinstance(each, Array) and each.origins)


def _is_a_generator_at_work(facts: Facts, call: Observation) -> bool:
    """Whether what the network makes is judged by another one, and that is how it learns: where it makes something of given data, its dropout is all the
    chance that there is, and batches are what its norms were learned with (pix2pix); a sample that it draws between its steps shows how far it has come.
    """
    return learns_of_a_critic(facts, call) and (not is_made_up(call) or is_trained_further(facts, call))


def _is_tried(facts: Facts, call: Observation) -> bool:
    """Whether a model is handed made-up numbers ahead of its training, to see that some come out."""
    if not call["fresh"] or not is_made_up(call) or not facts.uses(call["origin"]) <= LOOKS:
        return False
    return any(fit["model"] == call["model"] for fit in facts.of("fit"))


def _is_first_of_several(facts: Facts, call: Observation) -> bool:
    """Whether a loop makes more passes over the same input: this one is what they are put beside."""
    asked = (call["model"], *call["contents"][:1])
    return any(other["again"] and other["flag"] is not None and (other["model"], *other["contents"][:1]) == asked for other in facts.of("model-call"))


def _only_handed_on(facts: Facts, call: Observation) -> bool:
    """At script level the result reaches nothing that could train on it."""
    kinds = facts.uses(call["origin"])
    return not call.callers and not call.loop and kinds <= HARMLESS - {"loss"} and bool(facts.of("fit", "backward", "optimizer-step"))


def _effect(kinds: object) -> str:
    known = kinds if isinstance(kinds, frozenset) else frozenset()
    if "dropout" in known and "batchnorm" in known:
        return "dropout drops units and batch norm uses this batch"
    if "dropout" in known:
        return "dropout drops units at random"
    if "batchnorm" in known:
        return "batch norm takes the statistics of this batch"
    return "its layers work as in training"
