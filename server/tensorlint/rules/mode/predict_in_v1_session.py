"""A Keras model is used inside a session of TensorFlow 1, where TensorFlow 2 has no eager execution.

## What it does
Reports the first Keras call (`predict`, `evaluate`, `fit` or the model itself) inside `with tf.compat.v1.Session()` or `with graph.as_default()`.

## Why it matters
The call fails: Keras of TensorFlow 2 needs eager execution, and inside the block there is none. An initializer that is run in the session would not
bring trained weights either. `predict` by itself already turns dropout off; only `model(x, training=True)` has it on.

## Example
```python
import keras
import numpy as np
import tensorflow as tf

model = keras.Sequential([keras.Input((3,)), keras.layers.Dropout(0.5), keras.layers.Dense(1)])
with tf.compat.v1.Session() as sess:
    predictions = model.predict(np.zeros((2, 3)))
```

## Use instead
```python
import keras
import numpy as np
import tensorflow as tf

model = keras.Sequential([keras.Input((3,)), keras.layers.Dropout(0.5), keras.layers.Dense(1)])
predictions = model.predict(np.zeros((2, 3)))
```

## When it is silent
For hand-written graphs of TensorFlow 1 without Keras models, for `sess.as_default()` and `InteractiveSession`, which leave eager execution on, and where
eager execution was disabled for the whole program.

## Fix safety
Offered: the `with` goes, its block moves out, and the initializer, which has nothing to initialise, goes
with it. What else the session was opened for is yours to judge.

## References
Tried on TensorFlow 2.21: `RuntimeError` (no iteration over a `tf.data.Dataset`, or capturing an `EagerTensor`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tensorlint.findings import Family, Rule, Severity
from tensorlint.repairs import WithoutInitializer, WithoutSession
from tensorlint.rules.drafts import Draft, Repair
from tensorlint.rules.facts import callee
from tensorlint.values import Fact, contradict

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tensorlint.interpreter.observations import Observation
    from tensorlint.rules.facts import Facts

RULE = Rule(
    "TL206",
    "predict-in-v1-session",
    Family.MODE,
    Severity.ERROR,
    "offered",
    "a Keras model is used inside a TensorFlow 1 session",
    __doc__ or "",
    varies="warning for an initializer that overwrites trained weights",
)
APIS = frozenset({"predict", "evaluate", "call", "network"})


def check(facts: Facts) -> Iterator[Draft]:
    """The first call of a network in each session; and initializers that undo what was restored."""
    yield from _undone(facts)
    for call in facts.of("model-call", "fit"):
        session = call["session"]
        if call["api"] not in APIS or not isinstance(session, Fact):
            continue
        opened = session.detail
        name = callee(call)
        dropout = call.kind == "model-call" and call["api"] == "predict"
        also = " (`predict` has dropout off by itself)" if dropout else ""
        yield Draft(
            RULE.code,
            call.place,
            f"`{name}` fails here: in a TensorFlow 1 session Keras has no eager execution{also}; call it outside the session",
            related=[(opened, "the session is opened here")] if opened is not None else [],  # type: ignore[list-item]
            cause=("session", session.token),
            once=("TL206", session.token),
            repairs=[Repair("Run it eagerly, without the session", WithoutSession(session=opened), preferred=False)],
        )


def _undone(facts: Facts) -> Iterator[Draft]:
    """An initializer that runs after the variables were restored in the same session."""
    restored: dict[object, Observation] = {}
    for event in facts.of("variables-restored", "variables-initialised"):
        session = event["session"]
        if event.kind == "variables-restored":
            restored[session] = event
        elif session in restored and not contradict(restored[session].condition, event.condition):
            yield Draft(
                RULE.code,
                event.place,
                f"`{callee(event)}` initialises the variables again here, so what `{callee(restored[session])}` had restored is lost; run it before restoring",
                severity=Severity.WARNING,
                related=[(restored[session].place, "the variables are restored here")],
                once=("TL206", event.place),
                repairs=[Repair("Keep what was restored: leave this out", WithoutInitializer(place=event.place), preferred=False)],
            )
