"""A method is named in a statement and never called.

## What it does
Reports a statement that only names a method: `model.eval`, `model.train`, `optimizer.step`, `optimizer.zero_grad`, `loss.backward`, `scheduler.step`, or a
method of a class of the program.

## Why it matters
Without parentheses Python looks the method up and throws it away. Nothing raises and nothing runs: the model keeps its mode, the weights stay as they are.

## Example
```python
import torch
from torch import nn

model = nn.Sequential(nn.Linear(4, 8), nn.Dropout(0.5), nn.Linear(8, 2))
model.eval
with torch.no_grad():
    print(model(torch.randn(3, 4)).argmax(dim=1))
```

## Use instead
```python
import torch
from torch import nn

model = nn.Sequential(nn.Linear(4, 8), nn.Dropout(0.5), nn.Linear(8, 2))
model.eval()
with torch.no_grad():
    print(model(torch.randn(3, 4)).argmax(dim=1))
```

## When it is silent
For properties, which run when they are read; for methods that are handed over, stored or compared; and for methods with decorators, which may be anything.

## Fix safety
Preferred where the method can be called without arguments. It changes what the program does: the method runs from then on.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from tensorlint.findings import Family, Rule, Severity
from tensorlint.repairs import CallIt
from tensorlint.rules.drafts import Draft, Repair
from tensorlint.rules.facts import written
from tensorlint.rules.roles import words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from tensorlint.interpreter.observations import Observation

RULE = Rule(
    "TL208",
    "method-not-called",
    Family.MODE,
    Severity.WARNING,
    "preferred",
    "a method is named in a statement and never called",
    __doc__ or "",
)
KINDS = ("method-named",)


def judge(observation: Observation) -> Iterator[Draft]:
    """A method that a statement names."""
    facts: Mapping[str, object] | None = observation["facts"]
    omitted = None if facts is None else facts.get("omitted")
    if facts is not None and omitted is None:
        return
    node = observation["node"]
    assert isinstance(node, ast.Attribute)
    receiver = written(node.value)
    if facts is not None and not observation["known"]:
        owner = facts.get("owner")
        if owner is not None and not owner & set(words(receiver.rpartition(".")[2])):  # type: ignore[operator]
            return  # of an object of unknown class, a name that may be a property too
    name = written(node)
    what = f"and {omitted}" if omitted is not None else "and nothing of it runs"
    yield Draft(
        RULE.code,
        observation.place,
        f"`{name}` is only named here, not called, {what}; call it: `{name}()`",
        cause=("named", observation.place),
        repairs=[Repair(f"Call `{name}()`", CallIt(node=node), preferred=True)] if observation["ready"] else (),
    )
