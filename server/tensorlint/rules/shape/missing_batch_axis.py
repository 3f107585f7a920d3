"""One sample without a batch axis goes to a model that needs one.

## What it does
Reports a model that is called with a single sample (`model(x[0])`, `predict(x[0])`) and raises because of it, where the same sample with a batch axis of size
1 would go through. That is tried: the model is run in the head a second time. So does an estimator of tables that gets data with one axis, be that a sample or
a column.

## Why it matters
The line raises, and only at prediction time: in training a loader makes the batches. The message of the library is about some layer in the middle.

## Example
```python
import torch
from torch import nn

model = nn.Sequential(nn.Conv2d(3, 4, 3), nn.BatchNorm2d(4), nn.ReLU()).eval()
images = torch.rand(16, 3, 8, 8)
with torch.no_grad():
    print(model(images[0]))
```

## Use instead
```python
import torch
from torch import nn

model = nn.Sequential(nn.Conv2d(3, 4, 3), nn.BatchNorm2d(4), nn.ReLU()).eval()
images = torch.rand(16, 3, 8, 8)
with torch.no_grad():
    print(model(images[0].unsqueeze(0)))
```

## When it is silent
For models that take a single sample (linear layers work on the last axis, convolutions take unbatched input), and for slices (`x[:1]`), which keep the axis;
for estimators that read texts, or leave it to a kernel or to another estimator what they take.

## Fix safety
Preferred: only an axis of size 1 is added, in the array's own library. None where it is not known whether one axis is a sample or a column.

## References
Tried on PyTorch 2.14 ("expected 4D input (got 3D input)"), scikit-learn 1.8 ("Expected 2D array, got 1D array instead") and Keras 3.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from tensorlint.findings import Family, Rule, Severity
from tensorlint.libraries.arrays.spelling import EITHER, FEATURE, FRONT, SAMPLE, SECOND, written_as
from tensorlint.repairs import Append, Enclose
from tensorlint.rules.drafts import Draft, Repair
from tensorlint.rules.facts import argument, callee, written
from tensorlint.rules.unpackings import cause_of, splits_of
from tensorlint.syntax import Place
from tensorlint.values import Array

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tensorlint.interpreter.observations import Observation

RULE = Rule("TL306", "missing-batch-axis", Family.SHAPE, Severity.ERROR, "preferred", "a single sample goes to a model that needs a batch axis", __doc__ or "")

KINDS = ("model-call", "transform")


def judge(call: Observation) -> Iterator[Draft]:
    """Each call of a model that raises for want of a batch axis."""
    contents = call["contents"]
    given = contents[0] if isinstance(contents, tuple) and contents else call["content"]
    if not call["lacks_batch"]:
        return
    node = argument(call)
    place = call["argument_place"]
    if node is None:
        keywords = getattr(call["node"], "keywords", [])
        node = keywords[0].value if keywords else None
        place = getattr(node, "tensorlint_place", None)
    what, repairs = _told(call, node, place, given)
    message = f"`{callee(call, 30)}` raises: {what}"
    raised = call["raised"]
    related = [(raised, "it raises here")] if isinstance(raised, Place) and raised != call.place else []
    cause: object = ("raises", call.place if raised is None else raised)
    if call["lacks_axis"] in {FEATURE, EITHER} and isinstance(given, Array) and splits_of(given):
        cause = cause_of(splits_of(given)[0])
    yield Draft(RULE.code, place if isinstance(place, Place) else call.place, message, related=related, cause=cause, repairs=repairs)


def _told(call: Observation, node: object, place: object, given: object) -> tuple[str, list[Repair]]:
    """What is said of the argument, and the repair of it: of the axis that one sample lacks, or one column; which it is need not be known."""
    lacks = call["lacks_axis"] or SAMPLE
    bare = bool(call["listed"])
    shape = f"of shape {given.shape}" if isinstance(given, Array) and given.shape.dims != (None,) else "with one axis"
    spelled = written_as(call["spelled"], 0, SECOND if lacks == FEATURE else FRONT)
    cannot = call["spelled"] is not None and spelled is None  # its library has no such method
    text = "" if bare or cannot else spelled or "" if lacks == FEATURE else ".reshape(1, -1)" if call["rows"] else spelled or ""
    name = written(node, 30)
    if lacks == EITHER:
        use = f"give it as `[{written(node, 24)}]` if it is one sample" if bare else "give it two" if cannot else "use `.reshape(1, -1)` or `.reshape(-1, 1)`"
        return f"`{written(node, 24)}` has one axis, and a table is needed; {use}", []
    if lacks == FEATURE:
        use = f" with `{text}`" if text else ""
        what = f"`{name}` is one column {shape}, and a table is needed; give it a second axis{use}"
    else:
        add = f"give it a batch axis with `{text}`" if text else f"give it as `[{name}]`" if bare else "give it a batch axis"
        what = f"`{name}` is one sample {shape}, and the model takes a batch; {add}"
    if not isinstance(node, ast.expr) or not isinstance(place, Place):
        return what, []
    if bare and lacks == SAMPLE:
        return what, [Repair(f"Change to `[{name}]`", Enclose(node=node, place=place, before="[", after="]"), preferred=True)]
    if text and isinstance(given, Array) and spelled is not None:
        return what, [Repair(f"Change to `{name}{text}`", Append(node=node, place=place, text=text), preferred=True)]
    return what, []
