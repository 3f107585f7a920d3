"""The target has a dtype that the loss refuses.

## What it does
Reports class indices that are floats, `int32` or bools, and one-hot rows of integers, in `CrossEntropyLoss` and `NLLLoss`; integers and bools in `BCELoss`,
`BCEWithLogitsLoss`, `HuberLoss` and `KLDivLoss`.

## Why it matters
The first batch raises: "expected target dtype to be Long or Byte, but got Float", "result type Float can't be cast to the desired output type Long".

## Example
```python
import torch
from torch import nn

model = nn.Linear(8, 3)
labels = torch.tensor([0.0, 2.0, 1.0, 1.0])
loss = nn.CrossEntropyLoss()(model(torch.randn(4, 8)), labels)
```

## Use instead
```python
import torch
from torch import nn

model = nn.Linear(8, 3)
labels = torch.tensor([0.0, 2.0, 1.0, 1.0])
loss = nn.CrossEntropyLoss()(model(torch.randn(4, 8)), labels.long())
```

## When it is silent
Where a float target of the scores' own shape holds class probabilities, for `MSELoss`, `L1Loss` and `SmoothL1Loss`, which take integers today, for
`uint8` class indices, and wherever a dtype is not known.

## Fix safety
The target is cast in the loss's argument: `.long()`, `.float()`. Of one-hot rows for `NLLLoss` the index is taken.

## What it cannot see
A network that was built in double precision by something that is not in view, and targets whose dtype follows an option.

## References
Tried on PyTorch 2.14, each loss with each dtype.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Final, NamedTuple

from tensorlint.findings import Family, Rule, Severity
from tensorlint.libraries.contracts import Contract
from tensorlint.repairs import Append
from tensorlint.rules.drafts import Draft, Repair
from tensorlint.rules.facts import callee
from tensorlint.rules.loss.kinds import unavoidable
from tensorlint.rules.shape.fitting import misfit_of
from tensorlint.rules.shape.repairs import node_at, told_at
from tensorlint.values import Array, same

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tensorlint.interpreter.observations import Observation
    from tensorlint.rules.facts import Facts

RULE = Rule(
    "TL408",
    "target-dtype-mismatch",
    Family.LOSS,
    Severity.ERROR,
    "preferred",
    "targets of a dtype that the loss refuses",
    __doc__ or "",
)


class Refusal(NamedTuple):
    """What the loss takes instead, and what makes it of the target; `certain`: whatever axes the target turns out to have."""

    takes: str
    text: str
    certain: bool = True


NEITHER: Final = frozenset({"int8", "int16", "int32", "bool"})
"""Refused as class indices and as rows of probabilities alike."""


def check(facts: Facts) -> Iterator[Draft]:
    """Each loss or metric of which one kind alone is possible."""
    yield from facts.pick(("loss",), _of_one_record)


def _of_one_record(losses: list[Observation]) -> Iterator[Draft]:
    for loss in unavoidable(losses):
        yield from _judge(loss)


def _judge(loss: Observation) -> Iterator[Draft]:
    """A target whose dtype is known and refused."""
    contract, a, b = loss["contract"], loss["a"], loss["b"]
    if not isinstance(contract, Contract) or not isinstance(b, Array) or b.dtype is None or not loss["own"] or contract.role != "loss":
        return
    prediction = a if isinstance(a, Array) else None
    refusal = _refused(str(loss["goals"]), b, prediction, plain=bool(loss["single_precision"]))
    if refusal is None or misfit_of(loss) is not None:
        return
    places, target = loss["places"], node_at(loss, 1)
    assert isinstance(places, tuple)
    name = told_at(loss, 1, 30)
    message = f"`{callee(loss, 30)}` raises: the target `{name}` is {b.dtype}, and it takes {refusal.takes}; give it `{name}{refusal.text}`"
    repairs = []
    if isinstance(target, ast.expr):
        title = f"Change to `{name}{refusal.text}`"
        repairs = [Repair(title, Append(node=target, place=places[1], text=refusal.text), preferred=refusal.certain)]
    yield Draft(RULE.code, places[1], message, cause=("loss", loss.place), repairs=repairs)


def _refused(goals: str, target: Array, prediction: Array | None, *, plain: bool) -> Refusal | None:
    dtype = target.dtype
    assert dtype is not None
    floats = dtype.startswith(("float", "bfloat"))
    if goals in {"indices", "indices or probabilities"}:
        return _refused_classes(goals, target, prediction, floats=floats)
    if goals == "floating" or goals.endswith("probabilities"):
        return None if floats or dtype.startswith("complex") else Refusal("floats", ".float()")
    if goals == "like the prediction":
        known = prediction.dtype if prediction is not None else None
        if not floats:
            return Refusal("floats", ".double()" if known == "float64" else ".float()")
        if plain and known == "float32" and dtype == "float64":
            return Refusal("float32 like the prediction", ".float()")
    return None


def _refused_classes(goals: str, target: Array, prediction: Array | None, *, floats: bool) -> Refusal | None:
    scores, wanted = (prediction.shape if prediction is not None else None), target.shape
    if scores is None or scores.rank is None or wanted.rank is None:
        refused = target.dtype in NEITHER or (goals == "indices" and floats)
        return Refusal("class indices as int64", ".long()", certain=False) if refused else None
    rows = scores.rank == wanted.rank and scores.rank > 1 and all(same(x, y) for x, y in zip(scores.dims, wanted.dims))
    if rows:
        if goals == "indices":
            return Refusal("class indices, no rows", ".argmax(dim=1)")
        return None if floats else Refusal("class indices, or rows of floats", ".float()")
    if wanted.rank != scores.rank - 1 or target.dtype in {"int64", "uint8"}:
        return None
    return Refusal("class indices as int64", ".long()")
