"""Prediction and target broadcast, so a loss averages over pairs that do not belong together.

## What it does
Reports an elementwise loss or metric (`nn.MSELoss`, `F.l1_loss`, `((a - b) ** 2).mean()`, `(pred == y).mean()`) whose arguments have shapes that differ and
broadcast, such as `(N, 1)` against `(N,)`.

## Why it matters
Nothing raises: of `(N, 1)` and `(N,)` the loss makes an N × N grid and averages over all of it. The model learns the mean of the targets.

## Example
```python
import torch
from torch import nn

predicted = torch.randn(32, 1, requires_grad=True)
target = torch.randn(32)
loss = nn.MSELoss()(predicted, target)
loss.backward()
```

## Use instead
```python
import torch
from torch import nn

predicted = torch.randn(32, 1, requires_grad=True)
target = torch.randn(32)
loss = nn.MSELoss()(predicted.squeeze(-1), target)
loss.backward()
```

## When it is silent
For Keras' built-in losses and metrics, which line the ranks up themselves; with `reduction="none"` where one side only is widened, for masks and weights that
come in later; and where one side is a single number, unless that is one number of the data for several rows of predictions.

## Fix safety
Preferred, in the array's own library: only axes of size 1 are dropped or added. It changes results on purpose: the loss then
compares each prediction with its own target.

## References
Tried on PyTorch 2.13, which warns once ("Using a target size … that is different to the input size"), and on numpy, which does not.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tensorlint.findings import Family, Rule, Severity
from tensorlint.repairs import Append
from tensorlint.rules.drafts import Draft, Repair
from tensorlint.rules.facts import callee, written
from tensorlint.rules.shape.fitting import ONE, both_grow, misfit_of, shapes_of
from tensorlint.rules.shape.repairs import equal_shape_repairs, handed_in, made_of_handed_in, node_at, told_at
from tensorlint.values import Shape, broadcast, same

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tensorlint.interpreter.observations import Observation

RULE = Rule(
    "TL302",
    "loss-broadcast",
    Family.SHAPE,
    Severity.WARNING,
    "preferred",
    "a loss averages over a grid of pairs because its arguments broadcast",
    __doc__ or "",
)


KINDS = ("loss",)


def judge(loss: Observation) -> Iterator[Draft]:
    """Each loss or metric whose arguments broadcast."""
    if loss["policy"] != "broadcast":
        return
    misfit = misfit_of(loss)
    pair = shapes_of(loss)
    if loss["reduction"] == "none" and not (pair is not None and both_grow(loss) and pair[0].shape.rank != pair[1].shape.rank):
        return  # one number for each element is masked or weighted later
    if misfit is None or misfit.kind != "broadcasts" or pair is None or (loss["by_hand"] and not _is_a_grid(loss)):
        return
    a, b = pair[0].shape, pair[1].shape
    grid, _ = broadcast(a, b)
    smaller = 0 if len(a.dims) < len(b.dims) else 1
    if len(a.dims) == len(b.dims):
        smaller = 0 if _grows(a, grid) and not _grows(b, grid) else 1
    first, second = told_at(loss, 0, 24), told_at(loss, 1, 24)
    name = "this mean" if loss["by_hand"] else f"`{callee(loss, 30)}`"
    does = "gives" if loss["reduction"] == "none" else "averages over"
    message = f"{name} {does} {_instead(grid, _of_one(a, b))}: `{first}` has shape {a}, `{second}` {b}; give both one shape"
    if misfit.reason == ONE:
        message = f"{name} holds all of `{first}` {a} against the one number `{second}` {b}; give it a target for each"
    places = loss["places"]
    assert isinstance(places, tuple)
    # A helper of one's own that is handed both is right, and its caller wrong; where it makes one of them itself, the two meet in it.
    outside = [handed_in(loss, index) or made_of_handed_in(loss, index) for index in (0, 1)] if loss["by_hand"] else [None]
    chosen = outside[smaller] if None not in outside else None
    if chosen is None:
        yield Draft(RULE.code, places[smaller], message, repairs=equal_shape_repairs(loss), cause=("loss", loss.place))
        return
    place, _ = chosen
    yield Draft(
        RULE.code,
        place,
        message,
        related=[(loss.place, "the two are combined here")],
        repairs=_outside(loss),
        cause=("loss", place),
    )


def _outside(loss: Observation) -> list[Repair]:
    """The same repair, on the argument that is handed in."""
    out = []
    for appended in (repair.details for repair in equal_shape_repairs(loss)):
        for index in (0, 1):
            given = handed_in(loss, index) or made_of_handed_in(loss, index)
            if given is not None and isinstance(appended, Append) and appended.node is node_at(loss, index):
                text = appended.text
                title = f"Change to `{written(given[1], 30)}{text}`"
                out.append(Repair(title, Append(node=given[1], place=given[0], text=text), preferred=True))
    return out


def _is_a_grid(loss: Observation) -> bool:
    """Arithmetic by hand is a loss only where a vector meets a column: pairwise differences are written with axes of their own."""
    pair = shapes_of(loss)
    if pair is None or not both_grow(loss) or {pair[0].shape.rank, pair[1].shape.rank} != {1, 2}:
        return False
    column, vector = pair if pair[0].shape.rank == 2 else (pair[1], pair[0])
    alike = same(column.shape.dims[0], vector.shape.dims[0])
    if alike is None:  # an answer of a model is held against data: one for each row, however many there are
        return [any(origin.kind == "model" for origin in each.origins) for each in (column, vector)] in ([True, False], [False, True])
    return alike  # rows of two groups are compared pair by pair on purpose


def _grows(shape: Shape, grid: Shape) -> bool:
    return shape.dims != grid.dims


def _of_one(a: Shape, b: Shape) -> Shape:
    """How many errors are meant: of what has an axis of one more than the other, all without it; else one for each row."""
    if len(a.dims) == len(b.dims):
        return Shape(b.dims[:1])
    longer = a if len(a.dims) > len(b.dims) else b
    told = Shape(tuple(dim for dim in longer.dims if dim != 1))
    return told if told.dims else Shape(longer.dims[:1])


def _instead(grid: Shape, meant: Shape) -> str:
    """A 64×64 grid instead of 64 errors; sizes that are no numbers (the rows of a file) make no count of it."""
    if all(isinstance(dim, int) for dim in (*grid.dims, *meant.dims)):
        return f"a {_sizes(grid)} grid instead of {_sizes(meant)} errors"
    return "a grid of all pairs instead of one error for each"


def _sizes(shape: Shape) -> str:
    return "×".join(str(dim) for dim in shape.dims)
