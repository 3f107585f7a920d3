"""Probabilities go into a loss that applies softmax itself.

## What it does
Reports softmax (`F.softmax`, `nn.Softmax`, `tensor.softmax`, also sigmoid) on the way to `nn.CrossEntropyLoss` or `F.cross_entropy`: in the loss's argument, in
the model's `forward`, as a layer of a `Sequential`, in a helper, or in another file.

## Why it matters
The loss takes raw scores and applies log-softmax to them. Of probabilities, which lie between 0 and 1, it makes a nearly flat distribution: the loss cannot
fall below a bound (1.46 for ten classes), gradients are small, and training stalls without an error.

## Example
```python
import torch
from torch import nn

model = nn.Sequential(nn.Linear(8, 4), nn.Softmax(dim=1))
loss = nn.CrossEntropyLoss()(model(torch.randn(16, 8)), torch.randint(0, 4, (16,)))
loss.backward()
```

## Use instead
```python
import torch
from torch import nn

model = nn.Sequential(nn.Linear(8, 4))
loss = nn.CrossEntropyLoss()(model(torch.randn(16, 8)), torch.randint(0, 4, (16,)))
loss.backward()
```

## When it is silent
Where the softmax is applied to another variable than the loss sees (for a report, a metric, a dice term), inside attention, in evaluation mode only, and
where the logarithm is taken and `NLLLoss` used. Where an option that nobody in view sets, or a flag that the program computes, decides whether there is a
softmax, it is silent: whoever sets it may choose the loss that suits. `log_softmax` before the loss changes nothing, so that is information.

## Fix safety
Preferred where the activation stands in the loss's argument, or where all that is done with the output in view (argmax, the loss) gives the same without it.
Where the lines around the loss want the probabilities for something else, the loss alone gets what they were made of (preferred).
Otherwise two fixes are offered: return scores and apply softmax where they are predictions; or use `NLLLoss` on their logarithm (this one alone where more was
done with the probabilities on the way to the loss). A layer that is not the last of a `Sequential` becomes `nn.Identity()`, so that saved weights still fit.

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
    "TL401",
    "softmax-before-cross-entropy",
    Family.LOSS,
    Severity.WARNING,
    "preferred",
    "probabilities given to a loss that applies softmax itself",
    __doc__ or "",
    varies="information for `log_softmax`",
)


def check(facts: Facts) -> Iterator[Draft]:
    """Each loss with a softmax of its own that gets probabilities."""
    yield from doubled(RULE.code, "softmax", facts)
