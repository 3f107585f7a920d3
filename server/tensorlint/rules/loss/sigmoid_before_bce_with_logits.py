"""Probabilities go into a loss that applies sigmoid itself.

## What it does
Reports sigmoid (`torch.sigmoid`, `nn.Sigmoid`, `tensor.sigmoid()`, also softmax) on the way to `nn.BCEWithLogitsLoss` or `F.binary_cross_entropy_with_logits`.

## Why it matters
The loss takes raw scores and applies sigmoid to them. Of a probability between 0 and 1 it makes one between 0.5 and 0.73: "no" can never be
learned, and the loss stays above 0.31 for positives and 0.69 for negatives.

## Example
```python
import torch
from torch import nn

model = nn.Linear(8, 1)
labels = torch.rand(16, 1).round()
loss = nn.BCEWithLogitsLoss()(torch.sigmoid(model(torch.randn(16, 8))), labels)
loss.backward()
```

## Use instead
```python
import torch
from torch import nn

model = nn.Linear(8, 1)
labels = torch.rand(16, 1).round()
loss = nn.BCEWithLogitsLoss()(model(torch.randn(16, 8)), labels)
loss.backward()
```

## When it is silent
Where the sigmoid only makes weights (focal losses), thresholds or metrics beside the loss, with `nn.BCELoss`, which takes probabilities, and where a
`Sequential` is indexed so that the loss sees what comes before its sigmoid. Where an option that nobody in view sets, or a flag that the program computes,
decides whether there is a sigmoid, it is silent: whoever sets it may choose the loss that suits.

## Fix safety
As for TL401; the other loss that is offered is `nn.BCELoss`.

## References
Tried on PyTorch 2.14: neither the module nor the function checks what it gets.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tensorlint.findings import Family, Rule, Severity
from tensorlint.rules.loss.activations import doubled

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tensorlint.rules.drafts import Draft
    from tensorlint.rules.facts import Facts

RULE = Rule(
    "TL402",
    "sigmoid-before-bce-with-logits",
    Family.LOSS,
    Severity.WARNING,
    "preferred",
    "probabilities given to a loss that applies sigmoid itself",
    __doc__ or "",
)


def check(facts: Facts) -> Iterator[Draft]:
    """Each loss with a sigmoid of its own that gets probabilities."""
    yield from doubled(RULE.code, "sigmoid", facts)
