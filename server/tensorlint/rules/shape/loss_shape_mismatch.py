"""Prediction and target have shapes that the loss or metric refuses.

## What it does
Reports a loss or metric whose two arguments are known to have shapes that it refuses: another number of axes (`nn.BCELoss` wants equal shapes,
scikit-learn's metrics take no third axis), sizes that do not broadcast, or class indices of the wrong rank.

## Why it matters
The line raises, late: after the data was loaded and the first batch went through the model.

## Example
```python
import numpy as np
from sklearn.metrics import mean_squared_error

targets = np.zeros((10, 1))
predictions = np.zeros((10, 1, 1))
print(mean_squared_error(targets, predictions))
```

## Use instead
```python
import numpy as np
from sklearn.metrics import mean_squared_error

targets = np.zeros((10, 1))
predictions = np.zeros((10, 1, 1))
print(mean_squared_error(targets, predictions.reshape(targets.shape)))
```

## When it is silent
Where a size is not known, where the loss or metric lines the ranks up by itself (Keras' own), and inside `pytest.raises` or `assertRaises`.

## Fix safety
Preferred where only axes of size 1 are added or dropped. Where the sizes agree in another order a transpose is offered: a reshape there would silence
the error and scramble the values.

## What it cannot see
Shapes that depend on files or on code outside the files in view. Where an option chooses the network or the data, only what raises under every answer is
reported: whoever runs the script chooses what it was written for.

## References
Tried on scikit-learn 1.8 and PyTorch 2.13.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tensorlint.findings import Family, Rule, Severity
from tensorlint.libraries.contracts import Contract
from tensorlint.rules.drafts import Draft, Repair
from tensorlint.rules.facts import callee
from tensorlint.rules.shape.fitting import apart, misfit_of, of_other_splits, shapes_of
from tensorlint.rules.shape.repairs import equal_shape_repairs, told_at
from tensorlint.values import Shape, guards

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tensorlint.interpreter.observations import Observation
    from tensorlint.rules.shape.fitting import Misfit
    from tensorlint.values import Array

RULE = Rule(
    "TL301",
    "loss-shape-mismatch",
    Family.SHAPE,
    Severity.ERROR,
    "preferred",
    "prediction and target have shapes that the loss refuses",
    __doc__ or "",
)


KINDS = ("loss",)


def judge(loss: Observation) -> Iterator[Draft]:
    """Each loss or metric that raises because of its arguments' shapes."""
    misfit = misfit_of(loss)
    pair = shapes_of(loss)
    if loss["unsure"] or guards(loss.condition):
        return
    if misfit is None or misfit.kind not in {"raises", "rows"} or pair is None:
        return
    if misfit.kind == "rows" and of_other_splits(loss):
        return
    a, b = pair
    name = callee(loss, 36)
    prediction, target = told_at(loss, 0, 30), told_at(loss, 1, 30)
    message = f"`{name}` raises: `{prediction}` has shape {a.shape}, `{target}` has {b.shape}; {_remedy(loss['contract'], misfit, a, b)}"
    repairs: list[Repair] = equal_shape_repairs(loss)
    once = None if repairs else apart(loss, a, b)  # what is repaired where it stands has to be told wherever it stands
    yield Draft(RULE.code, loss["places"][0], message, repairs=repairs, cause=_picked_at(a, b) or ("loss", loss.place), once=once)


def _picked_at(*arrays: Array) -> object:
    """Where one of the two was picked along axis 0: it has as many elements as there are classes, and that is what is wrong."""
    return next((("axis", flag[1][0]) for each in arrays for flag in each.flags if isinstance(flag, tuple) and flag[0] == "picked"), None)


def _remedy(contract: object, misfit: Misfit, a: Array, b: Array) -> str:
    """What would fit: class indices have the shape of the scores without the axis of the classes; two arrays of too many axes lose some."""
    if misfit.axes and min(a.shape.rank or 0, b.shape.rank or 0) > misfit.axes:
        return f"it takes at most {misfit.axes} axes, so flatten both"
    if isinstance(contract, Contract) and contract.policy == "classes last":
        return f"give the target shape {Shape(a.shape.dims[:-1])}"
    if isinstance(contract, Contract) and contract.policy == "classes" and a.shape.rank == b.shape.rank and (b.dtype or "").startswith("float"):
        return "give the two one number of classes"
    if isinstance(contract, Contract) and contract.policy == "classes" and a.shape.rank and b.shape.rank is not None and a.shape.rank != b.shape.rank + 1:
        return f"give the target shape {Shape((a.shape.dims[0], *a.shape.dims[2:]))}"
    return "give the prediction the target's shape"
