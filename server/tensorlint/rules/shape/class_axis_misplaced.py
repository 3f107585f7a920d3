"""The classes of the scores are not on axis 1, where the loss looks for them.

## What it does
Reports class scores of shape `(N, T, C)` given to `CrossEntropyLoss` or `NLLLoss` with targets `(N, T)`, and scores whose class axis was moved to
axis 1 with `view` or `reshape` where `permute` or `transpose` was meant, ahead of the loss or of a softmax over them.

## Why it matters
With classes on the last axis the loss raises, or, where the sizes happen to agree, learns of the wrong axis. After a `view` the shape is right and the
numbers are in other cells: nothing raises, and the model does not learn.

## Example
```python
import torch
from torch import nn

scores = nn.Linear(16, 5)(torch.randn(8, 12, 16))
tags = torch.randint(0, 5, (8, 12))
loss = nn.functional.cross_entropy(scores, tags)
loss.backward()
```

## Use instead
```python
import torch
from torch import nn

scores = nn.Linear(16, 5)(torch.randn(8, 12, 16))
tags = torch.randint(0, 5, (8, 12))
loss = nn.functional.cross_entropy(scores.transpose(1, 2), tags)
loss.backward()
```

## When it is silent
Where batch and time are flattened together for scores and targets alike, and for convolutional nets, which leave the classes on axis 1.

## Fix safety
Preferred. A transpose puts the axes into the order that the loss takes; a `view` that mixed the elements up becomes a `permute`,
which changes results on purpose.

## References
Tried on PyTorch 2.13: "Expected target size [8, 5], got [8, 12]".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tensorlint.findings import Family, Rule, Severity
from tensorlint.repairs import Append, PermuteInstead
from tensorlint.rules.drafts import Draft, Repair
from tensorlint.rules.facts import callee, expression
from tensorlint.rules.shape.fitting import misfit_of, shapes_of
from tensorlint.rules.shape.repairs import node_at, told_at
from tensorlint.values import Array, Shape

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tensorlint.interpreter.observations import Observation
    from tensorlint.syntax import Place

RULE = Rule(
    "TL304",
    "class-axis-misplaced",
    Family.SHAPE,
    Severity.ERROR,
    "preferred",
    "class scores whose class axis is not axis 1, or was moved there with view",
    __doc__ or "",
    varies="warning where it runs",
)


KINDS = ("loss", "softmax")


def judge(loss: Observation) -> Iterator[Draft]:
    """Scores with the classes last, and scores whose axes a view has mixed up."""
    if loss.kind == "softmax":
        yield from _normalised(loss)
        return
    pair = shapes_of(loss)
    if loss["policy"] != "classes" or pair is None:
        return
    scores, target = pair
    places = loss["places"]
    assert isinstance(places, tuple)
    mixed = _mixed(scores)
    name = told_at(loss, 0, 30)
    if mixed is not None:
        yield _recut(mixed, callee(loss, 30), loss.place, "the scores reach the loss here")
        return
    misfit = misfit_of(loss)
    if misfit is None or misfit.kind != "classes-last":
        return
    what = "raises: it takes classes from axis 1," if misfit.certain else "takes classes from axis 1, and"
    axes = ", ".join(str(axis) for axis in (0, len(scores.shape.dims) - 1, *range(1, len(scores.shape.dims) - 1)))
    node = expression(node_at(loss, 0))
    text = ".transpose(1, 2)" if len(scores.shape.dims) == 3 else f".permute({axes})"
    yield Draft(
        RULE.code,
        places[0],
        f"`{callee(loss, 30)}` {what} `{name}` {scores.shape} has them last (targets {target.shape}); move them with `{text}`",
        severity=Severity.ERROR if misfit.certain else Severity.WARNING,
        cause=("loss", loss.place),
        repairs=[Repair(f"Change to `{name}{text}`", Append(node, places[0], text), preferred=True)] if node is not None else [],
    )


def _mixed(scores: Array) -> tuple[object, ...] | None:
    """What a view did to the axes of class scores, where it moved them."""
    return next((flag for flag in scores.flags if isinstance(flag, tuple) and flag[0] == "mixed"), None)


def _normalised(softmax: Observation) -> Iterator[Draft]:
    """Scores that a view has cut into rows of neighbours, and of whose rows a softmax is taken."""
    scores, axis = softmax["input"], softmax["axis"]
    if not isinstance(scores, Array) or scores.scores is None or not isinstance(axis, int) or not scores.shape.rank:
        return
    mixed = _mixed(scores)
    rows = mixed is not None and isinstance(mixed[2], Shape) and mixed[2].rank is not None and mixed[2].rank > 2
    if mixed is not None and rows and scores.shape.rank == 2 and axis % 2 == 1:
        yield _recut(mixed, callee(softmax, 30), softmax.place, "the scores are made probabilities here")


def _recut(mixed: tuple[object, ...], reader: str, place: Place, said: str) -> Draft:
    _, token, before, after = mixed
    assert isinstance(before, Shape)
    assert isinstance(after, Shape)
    at: Place = token[0]  # type: ignore[index]
    return Draft(
        RULE.code,
        at,
        f"this re-cuts {before} to {after} to move the classes, so `{reader}` sees numbers in other cells; permute the axes",
        severity=Severity.WARNING,
        related=[(place, said)],
        cause=("mixed", token),
        once=("TL304", at),
        repairs=[Repair("Permute the axes instead of re-cutting", PermuteInstead(before=before, after=after), preferred=True)],
    )
