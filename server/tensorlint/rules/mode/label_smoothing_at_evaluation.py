"""The loss that is reported for validation data is one of smoothed labels.

## What it does
Reports an evaluation loss that comes from a criterion with `label_smoothing` and is reported, or selects the best model.

## Why it matters
Smoothing makes even a perfect prediction cost something, so the number is no cross entropy: it cannot be compared with other runs, and the epoch that it
picks is the one that fits the smoothed labels best.

## Example
```python
import torch
from torch import nn

model = nn.Linear(4, 3)
criterion = nn.CrossEntropyLoss(label_smoothing=0.1)
model.load_state_dict(torch.load("model.pt"))
model.eval()
with torch.no_grad():
    print(criterion(model(torch.randn(8, 4)), torch.randint(3, (8,))).item())
```

## Use instead
```python
import torch
from torch import nn

model = nn.Linear(4, 3)
criterion = nn.CrossEntropyLoss()
model.load_state_dict(torch.load("model.pt"))
model.eval()
with torch.no_grad():
    print(criterion(model(torch.randn(8, 4)), torch.randint(3, (8,))).item())
```

## When it is silent
For the loss of training, for a criterion without smoothing, and where the loss is neither shown, compared, nor kept as a number. The `val_loss` of a Keras
`fit` counts where a callback decides by it or it is read from the history.

## Fix safety
Offered: a second criterion without smoothing for evaluation; where it is handed to the function that evaluates, that one is handed in.
Numbers of earlier runs are then no longer comparable. Not where one line computes the loss of training as well.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tensorlint.findings import Family, Rule, Severity
from tensorlint.repairs import PlainCriterion
from tensorlint.rules.drafts import Draft, Repair
from tensorlint.rules.facts import callee
from tensorlint.rules.roles import does_evaluation, gradients_off, is_inference
from tensorlint.syntax import Place
from tensorlint.values import Array, Ref

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tensorlint.interpreter.observations import Observation
    from tensorlint.rules.facts import Facts

RULE = Rule(
    "TL209",
    "label-smoothing-at-evaluation",
    Family.MODE,
    Severity.INFORMATION,
    "offered",
    "an evaluation loss is one of smoothed labels",
    __doc__ or "",
)
TITLE = "Evaluate with a criterion without label smoothing"
REPORTED = frozenset({"number", "numpy", "screen", "file", "compare", "metric"})


def check(facts: Facts) -> Iterator[Draft]:
    """One finding for each evaluation loss of smoothed labels."""
    for loss, smoothing in facts.collect(("loss",), _smoothed):
        if not (loss["reported"] or REPORTED & facts.uses(loss["origin"])):
            continue
        if not (loss["evaluates"] or _is_evaluation(facts, loss)):
            continue
        criterion = loss["criterion"]
        built = criterion.cell.place if isinstance(criterion, Ref) else None
        made = built if isinstance(built, Place) else None
        name = callee(loss)
        message = f"`{name}` smooths the labels ({smoothing:g}) of this evaluation loss, so it is no plain cross entropy; use a criterion without smoothing"
        if loss["known_as"]:
            message = f"the `{loss['known_as']}` of `{name}` is a loss of smoothed labels ({smoothing:g}), so no plain cross entropy; use a plain metric"
        yield Draft(
            RULE.code,
            loss.place,
            message,
            related=[(made, "label smoothing is set here")] if made is not None else [],
            once=("TL209", loss.place),
            repairs=[] if _trains_too(facts, loss) else [Repair(TITLE, PlainCriterion(loss=loss, made=made), preferred=False)],
        )


def _smoothed(loss: Observation) -> Iterator[tuple[Observation, float]]:
    smoothing = loss["smoothing"]
    if isinstance(smoothing, (int, float)) and smoothing > 0:
        yield loss, smoothing


def _trains_too(facts: Facts, loss: Observation) -> bool:
    """Whether the loss that stands there is one of training in another call: without smoothing, training would lose it."""
    return any(each.place == loss.place and "backward" in facts.uses(each["origin"]) for each in facts.of("loss"))


def _is_evaluation(facts: Facts, loss: Observation) -> bool:
    """Whether the loss is one of predictions made for evaluation."""
    if "backward" in facts.uses(loss["origin"]):
        return False
    content = loss["a"]
    origins = content.origins if isinstance(content, Array) else frozenset()
    calls = facts.once("model-calls", lambda: {call["origin"]: call for call in facts.of("model-call")})
    made_by = [calls[origin] for origin in origins if origin in calls]
    if made_by:
        return all(is_inference(facts, call) for call in made_by)
    return gradients_off(loss) or (bool(loss.callers) and does_evaluation(loss.callers[0]))
