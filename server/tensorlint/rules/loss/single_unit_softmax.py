"""A softmax over a single unit: every prediction is 1.

## What it does
Reports softmax along an axis of size 1 of a layer's units (`Linear(…, 1)` with `softmax`, `Dense(1, activation="softmax")`), and scores of a single class
in a loss that applies softmax itself, such as `CrossEntropyLoss`.

## Why it matters
A softmax divides by the sum over the units; of one unit it makes 1, whatever the input. The net predicts one class for ever, gradients are 0, and
`CrossEntropyLoss` is 0 from the start (or raises an `IndexError` on the label 1).

## Example
```python
import torch
from torch import nn

model = nn.Sequential(nn.Linear(8, 1), nn.Softmax(dim=1))
loss = nn.BCELoss()(model(torch.randn(16, 8)), torch.ones(16, 1))
```

## Use instead
```python
import torch
from torch import nn

model = nn.Sequential(nn.Linear(8, 1), nn.Sigmoid())
loss = nn.BCELoss()(model(torch.randn(16, 8)), torch.ones(16, 1))
```

## When it is silent
Where the softmax runs over another axis than the units' (one attention score a step, softmax over the steps), and where the number of units is not known.

## Fix safety
A sigmoid in its place is preferred, where the single unit is written at the layer; not where the class is then taken by `argmax`, which is 0 either way.
Of sequences with one score for each step, a softmax over the steps is offered, and a sigmoid. With `CrossEntropyLoss`: the loss that applies sigmoid, where the
targets have the scores' shape (preferred); a unit for each class, where the classes are known (offered).

## References
Tried on PyTorch 2.14 and Keras 3.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from tensorlint.findings import Family, Rule, Severity
from tensorlint.interpreter.tests import counts
from tensorlint.libraries.contracts import Contract
from tensorlint.libraries.labels import classes_of
from tensorlint.repairs import NumberInstead, RenameLoss, SetAxis, SigmoidInstead
from tensorlint.rules.drafts import Draft, Repair
from tensorlint.rules.facts import callee, written
from tensorlint.rules.loss.kinds import width_of
from tensorlint.rules.loss.label_format_mismatch import units_at
from tensorlint.rules.shape.arguments import built_at
from tensorlint.rules.shape.repairs import told_at
from tensorlint.syntax.places import in_one_file, node_in, place_of
from tensorlint.values import LOGITS, Array, axis_index

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tensorlint.interpreter.observations import Observation
    from tensorlint.syntax import Place
    from tensorlint.values import Scores

RULE = Rule(
    "TL407",
    "single-unit-softmax",
    Family.LOSS,
    Severity.WARNING,
    "preferred",
    "a softmax over a single unit, which always gives 1",
    __doc__ or "",
)

KINDS = ("softmax", "loss")


def judge(observation: Observation) -> Iterator[Draft]:
    """A softmax, by itself or in a loss, over one unit."""
    if observation.kind == "softmax":
        yield from _activation(observation)
    else:
        yield from _loss(observation)


def _activation(softmax: Observation) -> Iterator[Draft]:
    given, axis = softmax["input"], softmax["axis"]
    if not isinstance(given, Array) or given.scores is None or given.scores.kind != LOGITS or not isinstance(axis, int) or counts(softmax.condition):
        return
    dims = given.shape.dims
    index = axis_index(axis, len(dims)) if not given.shape.prefix else (len(dims) + axis if -len(dims) <= axis < 0 else None)
    if index is None or dims[index] != 1 or not isinstance(dims[index], int) or not _holds_units(given, given.scores, index):
        return
    place = place_of(softmax["applied"]) or softmax.place
    name = written(node_in(place), 40) or str(softmax["name"])
    layer = place_of(given.scores.layer)
    yield Draft(
        RULE.code,
        place,
        f"`{name}` runs over a single unit, so every output is 1; use sigmoid for two classes, or give the layer before it a unit for each class",
        related=[(layer, "this layer has one unit")] if layer is not None else [],
        cause=("scores", place),
        repairs=_other_activations(softmax, given, place, layer),
        once=("single-unit", place),
    )


def _holds_units(given: Array, scores: Scores, index: int) -> bool:
    """Whether an axis is the one of the units of a layer: the last one, of a convolution that of its channels."""
    rank = given.shape.rank
    return index == len(given.shape.dims) - 1 or (scores.axis is not None and rank is not None and scores.axis % rank == index)


def _other_activations(softmax: Observation, given: Array, place: Place, layer: Place | None) -> list[Repair]:
    """A sigmoid; where one score stands for each step of a sequence, a softmax over the steps may be what was meant."""
    built = node_in(layer)
    units = built or _layer_around(place)
    number = [1 for each in ast.walk(units) if isinstance(each, ast.Constant) and each.value == 1] if units is not None else [1]
    sequences = given.shape.rank == 3 and softmax["keyword"] == "dim"
    sigmoid = Repair("Use sigmoid", SigmoidInstead(place=place, library=given.library), preferred=bool(number) and not sequences)
    at = built_at(softmax["layer"])
    node = at.node if at is not None else softmax["node"] or node_in(place)
    if not sequences or not isinstance(node, ast.Call):
        return [sigmoid]
    return [Repair("Normalise over the steps, axis 1", SetAxis(node, at.place if at is not None else place, 1), preferred=False), sigmoid]


def _layer_around(place: Place) -> ast.Call | None:
    """The call in which an activation is named."""
    node = node_in(place)
    calls = (each for statement in place.unit.body for each in ast.walk(statement) if isinstance(each, ast.Call))
    return next((each for each in calls if node is not None and any(keyword.value is node for keyword in each.keywords)), None)


def _loss(loss: Observation) -> Iterator[Draft]:
    contract, scores = loss["contract"], loss["a"]
    if not isinstance(contract, Contract) or contract.applies != "softmax" or not isinstance(scores, Array) or counts(loss.condition):
        return
    width = width_of(scores, contract)
    if scores.shape.prefix or len(scores.shape.dims) < 2 or width != 1 or not isinstance(width, int):
        return
    if scores.scores is not None and scores.scores.kind != LOGITS:
        return  # the activation is what is reported
    built = place_of(scores.scores.layer) if scores.scores is not None else None
    at_layer = built is not None and in_one_file(built, loss.place)
    name = callee(loss, 30)
    subject = written(node_in(built), 40) if at_layer else told_at(loss, 0, 40)
    message = (
        f"`{name}` takes a score for each class, and `{subject}` gives one in all, so the loss is always 0; use a loss with sigmoid, or give it a unit a class"
    )
    related = [(loss.place, "the loss that takes scores of classes")] if at_layer else [(built, "this layer has one unit")] if built is not None else []
    yield Draft(
        RULE.code,
        built if at_layer and built is not None else loss.place,
        message,
        related=related,
        cause=("loss", loss.place),
        repairs=_repairs(loss, contract, scores),
        once=("single-unit", built or loss.place),
    )


def _repairs(loss: Observation, contract: Contract, scores: Array) -> list[Repair]:
    """The loss with a sigmoid takes targets of the scores' own shape; a loss of classes wants a unit for each that is known."""
    target = loss["b"]
    known, written_at = classes_of(target) if isinstance(target, Array) else None, units_at(scores)
    if known is not None and known.highest > 0 and written_at is not None:
        details = NumberInstead(place=written_at[0], node=written_at[1], number=known.highest + 1)
        return [Repair(f"Give the layer {known.highest + 1} units", details, preferred=False)]
    if contract.for_one_unit is None or not isinstance(target, Array) or target.shape != scores.shape or (target.dtype or "").startswith(("int", "bool")):
        return []
    built = place_of(getattr(loss["criterion"], "cell", None))
    name = contract.for_one_unit[0 if built else 1]
    return [Repair(f"Use `{name}`", RenameLoss(place=built or loss.place, name=name, argument=None, append=""), preferred=True)]
