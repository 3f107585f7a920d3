"""A layer gets input of another size than it was built for.

## What it does
Reports layers that get another number of features or channels, or of axes, than they were built for: `Linear`, convolutions, normalisations, recurrent
layers; in a `Sequential` or a `forward`, also where a flatten leaves another size than the next `Linear` takes; and Keras models whose entry was declared for
data of another shape.

## Why it matters
The line raises at the first batch. The number to change usually stands far away, where the layer was built.

## Example
```python
import torch
from torch import nn

images = torch.rand(8, 1, 28, 28)
features = nn.Conv2d(1, 4, 5)(images)
scores = nn.Linear(4 * 28 * 28, 10)(features.flatten(1))
```

## Use instead
```python
import torch
from torch import nn

images = torch.rand(8, 1, 28, 28)
features = nn.Conv2d(1, 4, 5)(images)
scores = nn.Linear(4 * 24 * 24, 10)(features.flatten(1))
```

## When it is silent
Where a size is not known (data from files), behind adaptive pooling of any input, and for lazy layers.

## Fix safety
The layer's number is offered: whether the layer or what comes before it is wrong takes a person's eye. Not where a single feature comes: the others were lost
on the way, and a layer for one would hide that.

## References
Tried on PyTorch 2.14 ("mat1 and mat2 shapes cannot be multiplied", "expected input[…] to have … channels", "running_mean should contain … elements").
"""

from __future__ import annotations

import ast
import math
from typing import TYPE_CHECKING

from tensorlint.findings import Family, Rule, Severity
from tensorlint.repairs import Replace
from tensorlint.rules.drafts import Draft, Repair
from tensorlint.rules.facts import callee, written
from tensorlint.rules.shape.arguments import built_at, number_of_layer
from tensorlint.syntax.places import in_one_file
from tensorlint.values import Array, Ref, Shape, guards

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tensorlint.interpreter.observations import Observation

RULE = Rule("TL305", "layer-input-mismatch", Family.SHAPE, Severity.ERROR, "offered", "a layer gets another size than it was built for", __doc__ or "")

KINDS = ("layer-mismatch", "layer-rank", "entry-mismatch")


def judge(mismatch: Observation) -> Iterator[Draft]:
    """Each layer that raises because of its input's shape."""
    given = mismatch["input"]
    if not isinstance(given, Array) or guards(mismatch.condition):
        return
    built = built_at(mismatch["layer"])
    called = callee(mismatch, 30)
    if mismatch.kind == "entry-mismatch":
        yield _of_entry(mismatch, given)
        return
    if mismatch.kind == "layer-rank":
        ranks = " or ".join(str(rank) for rank in mismatch["ranks"])
        name = written(built.node, 40) if built else called
        message = f"`{name}` raises: it takes {ranks} axes and gets shape {given.shape}; give it the missing axes"
        yield Draft(RULE.code, mismatch.place, message, cause=("raises", mismatch.place), part=_part(mismatch))
        return
    argument, wanted, got = str(mismatch["argument"]), mismatch["wanted"], mismatch["got"]
    if built is None:
        message = f"`{called}` raises: it takes {wanted} {_noun(argument)}, the input of shape {given.shape} has {got}; give it {got}"
        yield Draft(RULE.code, mismatch.place, message, cause=("raises", mismatch.place))
        return
    number = number_of_layer(mismatch["layer"], mismatch["cls"], argument)
    where = number.place if number is not None and number.outside else built.place
    features = given.shape.dims[1:]
    whole = all(isinstance(each, int) for each in features) and math.prod(features) == wanted  # type: ignore[arg-type]
    folded = (got == 1 and wanted in given.shape.dims) or (len(features) > 1 and whole)  # they stand on several axes: what came before was not flattened
    last = argument.endswith("channels") and given.shape.rank in {4, 5} and given.shape.dims[-1] == wanted  # a picture as arrays of pixels have it
    pooled = got == 1 and argument.endswith("features")  # a single feature is what is left where an axis was lost on the way
    remedy = "give it those axes flattened" if folded else "permute the channels to axis 1" if last else "keep its features" if pooled else f"give it {got}"
    message = f"`{written(built.node, 44)}` takes {wanted} {_noun(argument)} and gets {got}, of shape {given.shape}, so this raises; {remedy}"
    repairs = []
    if number is not None and isinstance(got, int) and not folded and not last and not pooled:
        text = _in_own_words(number.node, wanted, got)
        repairs = [Repair(f"Change `{written(number.node, 30)}` to {text}", Replace(node=number.node, place=number.place, text=text), preferred=False)]
    # One name for the numbers of several layers: they are wrong together, and where the first of them raises nobody comes to the others.
    once = (RULE.code, number.place.unit, number.node.id, wanted, got) if number is not None and isinstance(number.node, ast.Name) else None
    yield Draft(
        RULE.code,
        where,
        message,
        related=[(mismatch.place, f"it gets shape {given.shape} here")],
        cause=("raises", mismatch.place),
        once=once,
        repairs=repairs,
        part=_part(mismatch),
    )


def _part(mismatch: Observation) -> object:
    """Where the layer was built, if it is one of an object that nobody in view asks: its method was run by itself."""
    outermost, layer = mismatch.path, mismatch["layer"]
    while outermost is not None and outermost.outer is not None:
        outermost = outermost.outer
    method = None if mismatch.function is None else getattr(mismatch.function.definition[1], "tensorlint_place", None)
    return layer.cell.place if isinstance(layer, Ref) and outermost is not None and outermost.place == method else None


def _of_entry(mismatch: Observation, given: Array) -> Draft:
    """A model whose entry was declared for data of another shape."""
    built, wanted = built_at(mismatch["layer"]), mismatch["wanted"]
    assert isinstance(wanted, Shape)
    axes = Shape(given.shape.dims[1:])
    name = f"`{written(built.node, 40)}`" if built else "the model"
    message = f"`{callee(mismatch, 30)}` raises: {name} takes {wanted} for each row, and the data of shape {given.shape} has {axes}; give both one shape"
    if built is None or not in_one_file(built.place, mismatch.place):
        return Draft(RULE.code, mismatch.place, message, cause=("raises", mismatch.place))
    return Draft(RULE.code, built.place, message, related=[(mismatch.place, f"it gets shape {given.shape} here")], cause=("raises", mismatch.place))


def _in_own_words(node: ast.expr, wanted: object, got: int) -> str:
    """The number, as a multiple of the name that was written for another one."""
    if isinstance(node, (ast.Name, ast.Attribute)) and isinstance(wanted, int) and wanted > 1 and got % wanted == 0:
        return f"{ast.unparse(node)} * {got // wanted}"
    return str(got)


def _noun(argument: str) -> str:
    return "channels" if "channels" in argument else "features"
