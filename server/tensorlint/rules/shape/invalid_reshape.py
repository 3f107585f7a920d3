"""A reshape or view to a shape that the elements cannot take.

## What it does
Reports `reshape`, `view` and `unflatten` to another number of elements than there are, with two `-1`, and `view` of a tensor whose axes were permuted,
so that its elements do not lie in memory in the order of its axes.

## Why it matters
The line raises, often only after the first batch has gone through most of the model. For `view` after `permute` the numbers even look right.

## Example
```python
import torch

maps = torch.rand(8, 3, 10, 10)
rows = maps.permute(0, 2, 3, 1).view(-1, 3)
```

## Use instead
```python
import torch

maps = torch.rand(8, 3, 10, 10)
rows = maps.permute(0, 2, 3, 1).reshape(-1, 3)
```

## When it is silent
Where a size is not known, after `contiguous()`, and for a view of permuted axes that merges none of them (splitting one axis always works).

## Fix safety
`reshape` copies where `view` cannot; it is offered, because the order of the elements is worth a look. A number that should be left to `-1` is offered.

## References
Tried on PyTorch 2.14 ("view size is not compatible with input tensor's size and stride", "shape '[…]' is invalid for input of size …", "only one dimension
can be inferred") and numpy 2 ("cannot reshape array of size …").
"""

from __future__ import annotations

import ast
from math import prod
from typing import TYPE_CHECKING

from tensorlint.findings import Family, Rule, Severity
from tensorlint.repairs import RenameMethod, Replace
from tensorlint.rules.drafts import Draft, Repair
from tensorlint.rules.facts import written
from tensorlint.rules.loss.label_format_mismatch import units_at
from tensorlint.rules.shape.arguments import built_at
from tensorlint.values import Array, Shape, guards

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tensorlint.interpreter.observations import Observation

RULE = Rule("TL303", "invalid-reshape", Family.SHAPE, Severity.ERROR, "offered", "a reshape to a shape that the elements cannot take", __doc__ or "")

KINDS = ("reshape",)


def judge(reshape: Observation) -> Iterator[Draft]:
    """Each reshape that raises."""
    before, wanted, reason = reshape["before"], reshape["wanted"], reshape["reason"]
    if not reason or not isinstance(before, Array) or not isinstance(wanted, Shape) or guards(reshape.condition):
        return
    if 0 in wanted.dims and reshape.condition:
        return  # whoever asks for none, where something was looked at first, has seen that there are none
    layer = built_at(reshape["layer"])
    what = written(reshape["node"] if layer is None else layer.node, 40)
    count = before.shape.size()
    if reason == "holes":
        message = f"`{what}` raises: only one size can be -1; give the other one as a number"
    elif reason == "memory":
        message = f"`{what}` raises: the axes of {before.shape} were permuted and do not lie in order in memory; use `reshape`, which copies them"
    else:
        rest = "" if -1 in wanted.dims else f" = {wanted.size()}"
        message = f"`{what}` raises: shape {before.shape} has {count} elements, which do not fill {wanted}{rest}; give it sizes that fit"
    repairs = _repairs(reshape, str(reason)) if layer is None else []
    repairs += _units_that_fit(before, wanted) if reason == "count" else []
    # Several of one function that have the same sizes wrong are one mistake, made where these come from.
    alike = ("TL303", reshape.function.definition, before.shape, wanted) if reason == "count" and layer is None and reshape.function is not None else None
    place = reshape.place if layer is None else layer.place
    yield Draft(RULE.code, place, message, cause=("raises", reshape.place), once=alike, repairs=repairs)


def _repairs(reshape: Observation, reason: str) -> list[Repair]:
    node = reshape["node"]
    if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute):
        return []
    if reason == "memory" and reshape["how"] == "view":
        return [Repair("Use `reshape`, which copies", RenameMethod(node=node, name="reshape"), preferred=False)]
    before, wanted = reshape["before"], reshape["wanted"]
    assert isinstance(before, Array)
    assert isinstance(wanted, Shape)
    if reshape["how"] == "layer":
        return _repairs_of_layer(reshape, node, before.shape, wanted)
    total = before.shape.size()
    if reason != "count" or -1 in wanted.dims or len(node.args) != len(wanted.dims) or not isinstance(total, int):
        return []
    for index in (len(wanted.dims) - 1, 0):
        if isinstance(node.args[index], ast.Constant) and _keeps_axes_whole(before.shape, wanted, index):
            return [Repair("Leave this size to -1", Replace(node=node.args[index], place=reshape.place, text="-1"), preferred=False)]
    return []


def _repairs_of_layer(reshape: Observation, node: ast.Call, before: Shape, wanted: Shape) -> list[Repair]:
    """Of a layer that unfolds one axis of each sample: its last size follows from the others, where they divide what is there."""
    sizes = node.args[0] if len(node.args) == 1 else next((each.value for each in node.keywords if each.arg == "target_shape"), None)
    if not isinstance(sizes, (ast.Tuple, ast.List)) or len(before.dims) != 1 or before.prefix or len(sizes.elts) != len(wanted.dims) or len(sizes.elts) < 2:
        return []
    there, others = _product(before.dims), _product(wanted.dims[:-1])
    if not there or not others or there % others:
        return []
    return [Repair("Leave its last size to -1", Replace(node=sizes.elts[-1], place=reshape.place, text="-1"), preferred=False)]


def _units_that_fit(before: Array, wanted: Shape) -> list[Repair]:
    """The layer that gave the numbers gives as many for each sample as are asked for."""
    known, rank = units_at(before), len(before.shape.dims)
    sample = wanted.dims if rank == 1 else wanted.dims[1:]  # a layer of Keras is told of one sample, without the batch
    if known is None or rank > 2 or before.shape.prefix or not isinstance(known[1], ast.expr) or len(sample) < 2 or -1 in sample:
        return []
    if _product(sample) is None:
        return []
    text = " * ".join(str(dim) for dim in sample)
    return [Repair(f"Let the layer before it give {text} numbers", Replace(node=known[1], place=known[0], text=text), preferred=False)]


def _keeps_axes_whole(before: Shape, wanted: Shape, index: int) -> bool:
    """Whether the other sizes are those of whole axes, all but the first or the last alone, so that nothing is mixed up when this one is left open."""
    others = [*wanted.dims[:index], *wanted.dims[index + 1 :]]
    rank = len(before.dims)
    kept = [before.dims[1:], before.dims[rank - 1 :]] if index == 0 else [before.dims[: rank - 1], before.dims[:1]]
    return rank > 1 and any(_product(others) is not None and _product(others) == _product(axes) for axes in kept)


def _product(dims: Sequence[object]) -> int | None:
    numbers = [dim for dim in dims if isinstance(dim, int)]
    return prod(numbers) if len(numbers) == len(dims) else None
