"""A learner is given no loss function, and its data carries none.

## What it does
Reports a `Learner` (`vision_learner`, `unet_learner`, `tabular_learner`, …) without `loss_func=` whose data was built from plain PyTorch data sets or loaders,
or from a data block whose target block brings no loss function.

## Why it matters
It stops with "Could not infer loss function from the data, please pass a loss function."

## Example
```python
import torch
from fastai.data.core import DataLoaders
from fastai.learner import Learner
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

rows = TensorDataset(torch.randn(64, 3), torch.randn(64, 1))
dls = DataLoaders(DataLoader(rows, batch_size=8), DataLoader(rows, batch_size=8))
learn = Learner(dls, nn.Linear(3, 1))
```

## Use instead
```python
import torch
from fastai.data.core import DataLoaders
from fastai.learner import Learner
from fastai.losses import MSELossFlat
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

rows = TensorDataset(torch.randn(64, 3), torch.randn(64, 1))
dls = DataLoaders(DataLoader(rows, batch_size=8), DataLoader(rows, batch_size=8))
learn = Learner(dls, nn.Linear(3, 1), loss_func=MSELossFlat())
```

## When it is silent
For data whose target says which loss it wants (categories, several categories, numbers, masks, points, and the factories that infer them), for data sets with
a `loss_func` of their own, and where the data is not known.

## Fix safety
Offered, where the targets are known: cross entropy for class indices, the squared error for floats. Other losses may suit the task better.

## References
Tried on fastai 2.8.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from tensorlint.findings import Family, Rule, Severity
from tensorlint.repairs import NamedLoss
from tensorlint.rules.drafts import Draft, Repair
from tensorlint.rules.facts import callee, written

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tensorlint.interpreter.observations import Observation

RULE = Rule(
    "TL409",
    "loss-not-inferable",
    Family.LOSS,
    Severity.ERROR,
    "offered",
    "a learner is given no loss function, and its data carries none",
    __doc__ or "",
)
KINDS = ("learner-built",)


def judge(learner: Observation) -> Iterator[Draft]:
    """Each learner whose data is known to carry no loss."""
    if learner["given"] is not False or learner["carried"] is not False:
        return
    node, option, suits = learner["node"], learner["option"], learner["suits"]
    data = written(next(iter(getattr(node, "args", [])), None), 30)
    carried = f"the data `{data}` carries none" if data else "its data carries none"
    message = f"`{callee(learner)}` stops here: it is given no loss function and {carried}; give it `{option}=`"
    repairs = []
    if isinstance(suits, str) and isinstance(option, str) and isinstance(node, ast.expr):
        title = f"Pass `{option}={suits.rpartition('.')[2]}()`"
        repairs = [Repair(title, NamedLoss(place=learner.place, node=node, option=option, built=suits), preferred=False)]
    yield Draft(RULE.code, learner.place, message, cause=("learner", learner.place), repairs=repairs)
