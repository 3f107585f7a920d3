"""A model predicts with the random weights that it was built with.

## What it does
Reports predictions of a model that was built in view and neither trained, nor loaded, nor given pretrained weights, in a program that trains and loads nothing.

## Why it matters
The predictions are noise, different after each start. Nothing raises, and the numbers look like predictions. It is told as information where the answer is only
looked at, or the model is only asked about numbers that the program makes itself: that may be meant to see that it runs.

## Example
```python
import torch
from sklearn.datasets import load_iris
from torch import nn

x, y = load_iris(return_X_y=True)
model = nn.Linear(4, 3)
with torch.inference_mode():
    predicted = model(torch.tensor(x, dtype=torch.float32)).argmax(dim=1)
print("accuracy", (predicted == torch.tensor(y)).float().mean().item())
```

## Use instead
```python
import torch
from sklearn.datasets import load_iris
from torch import nn

x, y = load_iris(return_X_y=True)
model = nn.Linear(4, 3)
model.load_state_dict(torch.load("iris.pt"))
model.eval()
with torch.inference_mode():
    predicted = model(torch.tensor(x, dtype=torch.float32)).argmax(dim=1)
print("accuracy", (predicted == torch.tensor(y)).float().mean().item())
```

## When it is silent
Where weights are loaded, copied or written anywhere in the program, or the model is handed to code that is not in view; where something is trained, unless
that is surely another copy of the model, and the answers of this one are judged; where only shape, dtype or speed of the result is looked at; where a single
layer of a library is tried out, its output only shown; where made-up input is only tried out, or raw answers are only shown and nothing made the model
ready for a question (`eval()`, `no_grad`); where the training part of published data is put in and no file is written; where two answers of the model are
only laid beside one another; where gradients are taken that no step follows, as they are wanted themselves;
for tables that give each number a code, which predict nothing; and where the result is the input of another estimator
(random features).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tensorlint.findings import Family, Rule, Severity
from tensorlint.rules.drafts import Draft
from tensorlint.rules.facts import callee
from tensorlint.rules.mode.activations import is_apart, root
from tensorlint.rules.mode.trained_instead import trained_copies
from tensorlint.rules.roles import (
    DECIDED,
    are_training_rows,
    gradients_off,
    is_made_up,
    is_tried_out,
    is_written_down,
    read_of,
    told_by,
    tries_itself,
    words,
)
from tensorlint.values import Array, Mode, Ref

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tensorlint.interpreter.observations import Observation
    from tensorlint.rules.facts import Facts

RULE = Rule(
    "TL207",
    "untrained-model-at-inference",
    Family.MODE,
    Severity.WARNING,
    "none",
    "a model predicts with the random weights that it was built with",
    __doc__ or "",
)
APIS: Final = frozenset({"module", "predict", "evaluate"})
READ: Final = frozenset({"argmax", "metric", "file", "numpy", "number", "compare", "screen"})
TRIALS: Final = frozenset({"test", "tests", "demo", "example", "sanity", "smoke", "check"})
"""Words of functions that try something out, where they make up what they try it with."""
HANDED_ON: Final = frozenset({"fit", "fit-transformer", "cluster", "escape", "backward", "predict"})


def check(facts: Facts) -> Iterator[Draft]:
    """One finding a function: its first prediction of a model that nothing has trained."""
    training = _has_training(facts)
    extractors = {call["model"] for call in facts.of("model-call") if HANDED_ON & facts.uses(call["origin"])}
    for call in facts.of("model-call"):
        if call["api"] not in APIS or not call["fresh"] or (call["api"] == "module" and not call["predicts"]):
            continue
        if call["model"] in extractors or not _is_in_view(call):
            continue
        trained = trained_copies(facts, call) if training and _is_judged(facts, call) and not tries_itself(facts, call.path) else []
        if not (trained if training else _is_looked_at(facts, call)):
            continue
        name = callee(call)
        model = call["model"]
        why = "nothing in view trains or loads it; give it trained weights first"
        if trained:
            why = "what is trained is another copy; use that one"
        related = [(each.cell.place, "this one is trained") for each in trained[:1] if isinstance(model, Ref) and each.cell.place != model.cell.place]
        yield Draft(
            RULE.code,
            call.place,
            f"`{name}` predicts with the random weights that it was built with: {why}",
            severity=None if trained or _counts(facts, call) else Severity.INFORMATION,  # whoever looks at it may only try the model out
            related=[(model.cell.place, "the model is built here"), *related] if isinstance(model, Ref) else (),  # type: ignore[list-item]
            once=("TL207", model, call.function.definition if call.function is not None else call.place.unit.block),
        )


def _has_training(facts: Facts) -> bool:
    """Whether anything is trained or loaded in the program; a model that is called without a pass of its framework may be trained by hand."""
    if any(call["api"] not in APIS for call in facts.of("model-call") if call["fresh"]):
        return True
    learns = facts.of("backward", "optimizer-step", "weights-loaded", "loaded", "callback")  # who is called back while a model trains, trains one
    return bool(learns) or any(fit["api"] in {"network", "framework"} for fit in facts.of("fit"))


def _is_in_view(call: Observation) -> bool:
    """Whether the whole history of the model is in view: it is not the part of an object whose methods nobody calls."""
    model = call["model"]
    if not isinstance(model, Ref):
        return False
    built = model.cell.path  # what a function that is called at the top builds for a global name is as much in view as what is built there
    return not is_apart(call.path) or not is_apart(built) or root(built) is root(call.path)  # type: ignore[arg-type]


def _is_put_at_rest(facts: Facts, call: Observation) -> bool:
    """Whether somebody calls `eval()` on the model."""
    return any(each["model"] == call["model"] and isinstance(each["mode"], Mode) and not each["mode"].training for each in facts.of("mode-written"))


def _is_looked_at(facts: Facts, call: Observation) -> bool:
    """Whether the prediction itself is read by people, files or metrics."""
    uses = read_of(facts, call) & told_by(facts, call)
    if call["api"] == "evaluate":
        return not is_made_up(call)
    if any(name.startswith("test_") for name in call.callers):  # a test holds shapes, ranges and sums against what they should be
        uses = uses - {"compare", "number", "numpy", "screen"}
    if not READ & uses or tries_itself(facts, call.path):
        return False
    if is_tried_out(facts, call) or (_is_trial(call) and "metric" not in uses):
        return False
    if are_training_rows(*call["contents"]) and "file" not in uses:
        return False  # what is there to learn from is put in to see what comes out: nobody asks for what it tells
    looked_at = is_written_down(call) or (READ & uses == {"screen"} and not _is_put_at_rest(facts, call))
    if call["api"] == "module" and looked_at and not gradients_off(call) and not DECIDED & uses:
        return False  # numbers are put in to see some come out, with nothing made ready for a prediction
    if is_made_up(call):
        return "argmax" in uses and ("metric" in uses or call["origin"] in facts.once("held against data", lambda: _held_against_data(facts)))
    return "metric" in uses or call["origin"] not in facts.once("answers to noise", lambda: _answers_to_noise(facts))


def _counts(facts: Facts, call: Observation) -> bool:
    """Whether a prediction is meant: it decides, is judged or written down, and is not only of numbers that the program makes itself."""
    origins = {origin for content in call["contents"] if isinstance(content, Array) for origin in content.origins}
    if origins and all(origin.kind in {"generated", "model"} for origin in origins):
        return False
    return call["api"] == "evaluate" or bool(DECIDED & told_by(facts, call))


def _is_judged(facts: Facts, call: Observation) -> bool:
    """Whether an answer counts: it is held against labels, or decides."""
    held = facts.once("held against data", lambda: _held_against_data(facts))
    return call["api"] == "evaluate" or bool({"metric", "argmax"} & facts.uses(call["origin"])) or call["origin"] in held


def _is_trial(call: Observation) -> bool:
    """Whether a function that says it tries something out asks about numbers that stand in its text, or about answers to such."""
    if not any(TRIALS & set(words(name)) for name in call.callers):
        return False
    origins = {origin for content in call["contents"] if isinstance(content, Array) for origin in content.origins}
    return bool(origins) and all(origin.kind == "model" or origin.filler or (origin.kind, origin.name) == ("generated", "literal") for origin in origins)


def _held_against_data(facts: Facts) -> frozenset[object]:
    """What arrays of data were made of that are compared with one another: answers with labels, and no answer with a number."""
    return frozenset(facts.collect(("combine",), _compared))


def _compared(combined: Observation) -> Iterator[object]:
    a, b = combined["a"], combined["b"]
    if combined["operator"] in {"Eq", "NotEq"} and isinstance(a, Array) and isinstance(b, Array) and a.origins and b.origins:
        yield from a.origins | b.origins


def _answers_to_noise(facts: Facts) -> frozenset[object]:
    """The answers to made-up input, and those to such answers: a network tried out part by part, or word by word."""
    if not any(is_made_up(call) for call in facts.of("model-call")):
        return frozenset()
    calls = [call for call in facts.of("model-call") if _is_noise(call, None)]
    found = {call["origin"] for call in calls}
    while True:  # what a network is asked about may be its own answer
        kept = {call["origin"] for call in calls if _is_noise(call, found)} - {call["origin"] for call in calls if not _is_noise(call, found)}
        if kept == found:
            return frozenset(found)
        found = kept


def _is_noise(call: Observation, answers: set[object] | None) -> bool:
    """Whether all that a model is asked about was made up or is an answer to such (None: to anything), beside numbers that stand in the text."""
    origins = {origin for content in call["contents"] if isinstance(content, Array) for origin in content.origins}
    drawn = {origin for origin in origins if not (origin.kind == "generated" and origin.name == "literal")}
    return bool(drawn) and all(origin.filler or (origin.kind == "model" if answers is None else origin in answers) for origin in drawn)
