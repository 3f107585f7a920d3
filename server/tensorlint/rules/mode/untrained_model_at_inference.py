"""A model predicts with the random weights that it was built with.

## What it does
Reports predictions of a model that was built in view and neither trained, nor loaded, nor given pretrained weights, in a program that trains and loads nothing.

## Why it matters
The predictions are noise, different after each start. Nothing raises, and the numbers look like predictions.

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
Where weights are trained, loaded, copied or written anywhere in the program, or the model is handed to code that is not in view; where only shape, dtype or
speed of the result is looked at; where a single layer of a library is tried out, its output only shown; where made-up input is only tried out; where
two answers of the model are only laid beside one another; and where the result is the input of another estimator (random features).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tensorlint.findings import Family, Rule, Severity
from tensorlint.rules.drafts import Draft
from tensorlint.rules.facts import callee
from tensorlint.rules.mode.activations import is_apart, root
from tensorlint.rules.roles import DECIDED, gradients_off, is_made_up, is_tried_out, is_written_down, read_of, tries_itself
from tensorlint.values import Ref

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
HANDED_ON: Final = frozenset({"fit", "fit-transformer", "cluster", "escape", "backward", "predict"})
JUDGED: Final = frozenset({"metric", "number", "compare"})


def check(facts: Facts) -> Iterator[Draft]:
    """One finding a function: its first prediction of a model that nothing has trained."""
    if _has_training(facts):
        return
    extractors = {call["model"] for call in facts.of("model-call") if HANDED_ON & facts.uses(call["origin"])}
    for call in facts.of("model-call"):
        if call["api"] not in APIS or not call["fresh"] or (call["api"] == "module" and not call["trainable"]):
            continue
        if call["model"] in extractors or not _is_in_view(call):
            continue
        if not _is_looked_at(facts, call):
            continue
        name = callee(call)
        model = call["model"]
        yield Draft(
            RULE.code,
            call.place,
            f"`{name}` predicts with the random weights that it was built with: nothing in view trains or loads it; give it trained weights first",
            related=[(model.cell.place, "the model is built here")] if isinstance(model, Ref) else (),  # type: ignore[list-item]
            once=("TL207", model, call.function.definition if call.function is not None else call.place.unit.block),  # type: ignore[attr-defined]
        )


def _has_training(facts: Facts) -> bool:
    """Whether anything is trained or loaded in the program; a model that is called without a pass of its framework may be trained by hand."""
    if any(call["api"] not in APIS for call in facts.of("model-call") if call["fresh"]):
        return True
    return bool(facts.of("backward", "optimizer-step", "weights-loaded", "loaded")) or any(fit["api"] in {"network", "framework"} for fit in facts.of("fit"))


def _is_in_view(call: Observation) -> bool:
    """Whether the whole history of the model is in view: it is not the part of an object whose methods nobody calls."""
    model = call["model"]
    if not isinstance(model, Ref):
        return False
    return not is_apart(call.path) or model.cell.path is None or root(model.cell.path) is root(call.path)  # type: ignore[arg-type]


def _is_looked_at(facts: Facts, call: Observation) -> bool:
    """Whether the prediction itself is read by people, files or metrics."""
    uses = read_of(facts, call)
    if call["api"] == "evaluate":
        return not is_made_up(call)
    if any(name.startswith("test_") for name in call.callers):  # a test holds shapes, ranges and sums against what they should be
        uses = uses - {"compare", "number", "numpy", "screen"}
    if not READ & uses or tries_itself(facts, call.path):
        return False
    if is_tried_out(facts, call):
        return False
    if is_written_down(call) and call["api"] == "module" and not gradients_off(call) and not DECIDED & uses:
        return False  # a few numbers are put in to see some come out, with nothing made ready for a prediction
    return not is_made_up(call) or ("argmax" in uses and bool(JUDGED & uses))
