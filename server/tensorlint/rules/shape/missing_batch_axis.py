"""One sample without a batch axis goes to a model that needs one.

## What it does
Reports a model that is called with a single sample (`model(x[0])`, `predict(x[0])`) and raises because of it, where the same sample with a batch axis of size
1 would go through. That is tried: the model is run in the head a second time.

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
For models that take a single sample (linear layers work on the last axis, convolutions take unbatched input), and for slices (`x[:1]`), which keep the axis.

## Fix safety
Preferred: only an axis of size 1 is added, in the array's own library.

## References
Tried on PyTorch 2.14 ("expected 4D input (got 3D input)"), scikit-learn 1.8 ("Expected 2D array, got 1D array instead") and Keras 3.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from tensorlint.findings import Family, Rule, Severity
from tensorlint.libraries.arrays.spelling import FRONT, written_as
from tensorlint.repairs import Append, Enclose
from tensorlint.rules.drafts import Draft, Repair
from tensorlint.rules.facts import argument, callee, written
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
    shape = f"of shape {given.shape}" if isinstance(given, Array) and given.shape.dims != (None,) else "with one axis"
    spelled = written_as(call["spelled"], 0, FRONT)
    bare = bool(call["listed"])
    cannot = call["spelled"] is not None and spelled is None  # its library has no such method
    text = "" if bare or cannot else ".reshape(1, -1)" if call["rows"] else spelled or ""
    add = f"give it a batch axis with `{text}`" if text else f"give it as `[{written(node, 30)}]`" if bare else "give it a batch axis"
    message = f"`{callee(call, 30)}` raises: `{written(node, 30)}` is one sample {shape}, and the model takes a batch; {add}"
    repairs = []
    if bare and isinstance(node, ast.expr) and isinstance(place, Place):
        repairs = [Repair(f"Change to `[{written(node, 30)}]`", Enclose(node=node, place=place, before="[", after="]"), preferred=True)]
    elif text and isinstance(node, ast.expr) and isinstance(place, Place) and isinstance(given, Array) and spelled is not None:
        repairs = [Repair(f"Change to `{written(node, 30)}{text}`", Append(node=node, place=place, text=text), preferred=True)]
    raised = call["raised"]
    related = [(raised, "it raises here")] if isinstance(raised, Place) and raised != call.place else []
    cause = ("raises", call.place if raised is None else raised)
    yield Draft(RULE.code, place if isinstance(place, Place) else call.place, message, related=related, cause=cause, repairs=repairs)
