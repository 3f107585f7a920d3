"""Class scores are normalised, or the best is taken, over the batch axis.

## What it does
Reports `softmax`, `log_softmax`, `argmax` and `normalize` over axis 0 of a batch of class scores, and `softmax` without `dim` on them: the library then
guesses an axis, the right one for two axes (which is deprecated), axis 0 for three. Of sequences also a `log_softmax` over the steps, or over the samples
where these come second, whose result a loss reads as scores of the classes on the last axis.

## Why it matters
Nothing raises. The probabilities of a class then sum to 1 over the rows, so each prediction depends on what else happens to be in the batch.

## Example
```python
import torch
from torch import nn

model = nn.Linear(4, 3)
rows = torch.randn(50, 4)
loss = nn.functional.cross_entropy(model(rows), torch.randint(0, 3, (50,)))
loss.backward()
model.eval()
with torch.inference_mode():
    print(torch.softmax(model(rows), dim=0))
```

## Use instead
```python
import torch
from torch import nn

model = nn.Linear(4, 3)
rows = torch.randn(50, 4)
loss = nn.functional.cross_entropy(model(rows), torch.randint(0, 3, (50,)))
loss.backward()
model.eval()
with torch.inference_mode():
    print(torch.softmax(model(rows), dim=1))
```

## When it is silent
For scores that are not what a model gives (attention weights, similarities), after a `squeeze` of the classes, for a single class, and for an `argmax`
over axis 0 whose result is used class by class (the strongest sample of each class): it is reported where the result meets the labels of the rows, or
where the program calls it predictions or labels, or takes it in a function that is named for predicting, and picks nothing by it.

## Fix safety
Preferred: the axis of the classes, also for an `argmax` of the result that goes over the same one; results change on purpose.

## References
Tried on PyTorch 2.14 ("Implicit dimension choice for softmax has been deprecated").
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Final

from tensorlint.findings import Family, Rule, Severity
from tensorlint.repairs import SetAxis
from tensorlint.rules.drafts import Draft, Repair
from tensorlint.rules.facts import written
from tensorlint.rules.roles import words
from tensorlint.rules.shape.arguments import Written, built_at
from tensorlint.syntax.places import node_in
from tensorlint.values import ONE_EACH, ONE_SAMPLE, Array, Sym, same

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from tensorlint.interpreter.observations import Observation
    from tensorlint.rules.facts import Facts
    from tensorlint.syntax import Place
    from tensorlint.values import Dim, Scores

RULE = Rule(
    "TL308",
    "wrong-reduction-axis",
    Family.SHAPE,
    Severity.WARNING,
    "preferred",
    "class scores are normalised over the batch axis",
    __doc__ or "",
    varies="information where the axis that is guessed is the right one",
)


PICKED: Final = frozenset(["per", "of", "each", "by", "for", "every", "best", "top"])
"""The words by which a name tells that something is picked for each class."""
CALLED: Final = frozenset(["pred", "preds", "predicted", "prediction", "predictions", "yhat", "label", "labels", "class", "classes", "category", "categories"])
ANSWERING: Final = frozenset({"predict", "predicts", "classify", "classifies"})
"""The words by which a function tells that it answers for each row that it is given."""


def check(facts: Facts) -> Iterator[Draft]:
    """Each softmax over axis 0 of what a model gives, or whose result a model gives; each argmax over axis 0 that meets labels."""
    given = _given_by_models(facts)
    for softmax in facts.of("softmax"):
        yield from _softmax(facts, softmax, given)
        if softmax["name"] == "log_softmax" and softmax["axis"] is not None:
            yield from _beside_the_classes(softmax, dict(facts.collect(("loss",), _classes_in_losses)).get(softmax["token"]))
    met = _meet_labels(facts) | _called_predictions(facts) | _answers_for_rows(facts)
    answered = dict(facts.collect(("model-call",), _picked_answers))
    for reduction in facts.of("reduction"):
        yield from _argmax(reduction, met, answered)


def _given_by_models(facts: Facts) -> set[object]:
    """The activations that were the last operation of a model's output or of what a loss was given."""
    return set(facts.collect(("model-call", "loss"), _last_activations))


def _last_activations(event: Observation) -> Iterator[object]:
    for output in (event["output"],) if event.kind == "model-call" else (event["a"], event["b"]):
        if isinstance(output, Array) and output.scores is not None:
            yield output.scores.token


def _is_output(value: Array) -> bool:
    """Whether class scores are what a model gave: not weights made of them on the way."""
    return value.scores is not None and any(origin.kind == "model" for origin in value.origins)


def _softmax(facts: Facts, softmax: Observation, given: set[object]) -> Iterator[Draft]:
    value, axis = softmax["input"], softmax["axis"]
    if not isinstance(value, Array) or value.shape.rank is None or value.scores is None:
        return
    rank = value.shape.rank
    if rank < 2 or ONE_EACH in value.flags or not (_is_output(value) or softmax["token"] in given) or _single_class(value):
        return
    written_at = built_at(softmax["layer"]) or Written(softmax.place, softmax["node"] or node_in(softmax.place))  # type: ignore[arg-type]
    node, name, word = written_at.node, softmax["name"], softmax["keyword"]
    wanted = _class_axis(value, rank)
    repairs = [Repair(f"Use `{word}={wanted}`", SetAxis(node, written_at.place, wanted, keyword=word), preferred=True)] if isinstance(node, ast.Call) else []
    cause = ("axis", written_at.place)
    if axis is None and rank == 2:
        message = f"`{written(node, 50)}` has no `{word}`: the axis is guessed, rightly for {value.shape}, and that is deprecated; give it `{word}={wanted}`"
        yield Draft(RULE.code, written_at.place, message, severity=Severity.INFORMATION, cause=cause, repairs=repairs)
        return
    if axis is None and rank != 3:
        return
    batch = 1 if ("stacked", 0) in value.flags and rank > 2 else 0  # outputs of several heads stand side by side on axis 0
    if isinstance(axis, int) and axis % rank != batch:
        return
    if (axis is not None and not isinstance(axis, int)) or _is_elsewhere(value, batch):
        return
    if isinstance(node, ast.Call) and isinstance(axis, int):
        also = tuple(_along_it(facts, softmax, batch, rank))
        repairs = [Repair(f"Use `{word}={wanted}`", SetAxis(node, written_at.place, wanted, also, word), preferred=True)]
    guess = "guesses axis 0 for" if axis is None else f"goes over axis {batch}, the batch, of"
    message = f"`{written(node, 50) or name}` {guess} {value.shape}, so the {name} mixes the samples of a batch; use `{word}={wanted}`"
    yield Draft(RULE.code, written_at.place, message, cause=cause, repairs=repairs)


def _along_it(facts: Facts, softmax: Observation, axis: int, rank: int) -> Iterator[tuple[ast.Call, Place]]:
    """The reductions of what a softmax gives that go over the same axis: they want the classes as well."""
    for each in facts.of("reduction"):
        value, node = each["value"], each["node"]
        if isinstance(value, Array) and value.scores is not None and value.scores.token == softmax["token"] and isinstance(node, ast.Call):
            if value.shape.rank == rank and isinstance(each["axis"], int) and each["axis"] % rank == axis:
                yield node, each.place


def _classes_in_losses(loss: Observation) -> Iterator[tuple[object, Dim]]:
    """The activations that a loss was given, and how many classes it read of them: those of its axis 1."""
    value = loss["a"]
    if isinstance(value, Array) and value.scores is not None and (value.shape.rank or 0) >= 2:
        yield value.scores.token, value.shape.dims[1]


def _beside_the_classes(softmax: Observation, read: Dim) -> Iterator[Draft]:
    """A softmax over the steps of sequences, or over samples that come after the steps, whose result a loss reads as what was made for its classes."""
    value, axis = softmax["input"], softmax["axis"]
    if not isinstance(value, Array) or value.scores is None or value.scores.axis is None or not isinstance(axis, int) or (value.shape.rank or 0) < 3:
        return
    rank = len(value.shape.dims)
    over, wanted = axis % rank, value.scores.axis % rank
    if over in {0, wanted} or same(value.shape.dims[wanted], read) is not True or same(value.shape.dims[over], read):
        return
    at = built_at(softmax["layer"]) or Written(softmax.place, softmax["node"] or node_in(softmax.place))  # type: ignore[arg-type]
    node, name, word = at.node, softmax["name"], softmax["keyword"]
    message = f"`{written(node, 50) or name}` goes over axis {over} of {value.shape}, while the loss reads the classes of axis {wanted}; use `{word}={wanted}`"
    repairs = [Repair(f"Use `{word}={wanted}`", SetAxis(node, at.place, wanted, keyword=word), preferred=True)] if isinstance(node, ast.Call) else []
    yield Draft(RULE.code, at.place, message, cause=("axis", at.place), repairs=repairs)


def _is_elsewhere(value: Array, axis: int) -> bool:
    """Whether the samples of a batch are known to lie along another axis, as the steps of sequences may come first, or one of them was taken out."""
    batches = [isinstance(dim, Sym) and dim.name == "batch" for dim in value.shape.dims]
    return not batches[axis] if any(batches) else ONE_SAMPLE in value.flags


def _single_class(value: Array) -> bool:
    """Whether there is one score for each item: a weight, no class."""
    axis = _class_axis(value, value.shape.rank or 1)
    return bool(same(value.shape.dims[axis], 1))


def _holds_classes(value: Array, axis: int) -> bool:
    """Whether an axis is known to be the one of the classes: of one sample, the first."""
    scores: Scores | None = value.scores
    return scores is not None and scores.axis is not None and value.shape.rank is not None and scores.axis % value.shape.rank == axis


def _class_axis(value: Array, rank: int) -> int:
    scores: Scores | None = value.scores
    if scores is not None and scores.axis is not None and scores.axis % rank != 0:
        return scores.axis % rank
    return 1 if rank in {2, 4} else -1


def _meet_labels(facts: Facts) -> set[object]:
    """The results of argmax over axis 0 that were held against labels of the rows."""
    return set(facts.collect(("combine", "loss"), _picked))


def _picked(meeting: Observation) -> Iterator[object]:
    if meeting.kind == "loss" or meeting["operator"] == "Eq":
        for value in (meeting["a"], meeting["b"]):
            if isinstance(value, Array):
                yield from (flag[1] for flag in value.flags if isinstance(flag, tuple) and flag[0] == "picked")


def _picked_answers(call: Observation) -> Iterator[tuple[object, Dim]]:
    """The results of argmax over axis 0 that a model itself answers with, and how many rows it was asked about."""
    output, contents = call["output"], call["contents"]
    asked = contents[0] if isinstance(contents, tuple) and contents else None
    if isinstance(output, Array) and isinstance(asked, Array) and asked.shape.dims and not asked.shape.prefix:
        yield from ((flag[1], asked.shape.dims[0]) for flag in output.flags if isinstance(flag, tuple) and flag[0] == "picked")


def _called_predictions(facts: Facts) -> set[object]:
    """The results of argmax over axis 0 that the program calls predictions or labels, and by which it picks nothing: a sample of each class would be picked."""

    def collect() -> set[object]:
        found: set[object] = set()
        for name, _, value in facts.named:
            told = set(words(name))
            if told & CALLED and not told & PICKED:
                found |= {flag[1] for flag in value.flags if isinstance(flag, tuple) and flag[0] == "picked"}
        return {token for token in found if "index" not in facts.uses(("picked", token))}

    return facts.once("picked over axis 0 and called predictions", collect)


def _answers_for_rows(facts: Facts) -> set[object]:
    """The results of argmax over axis 0 in functions that are named for predicting, where the classes are known to lie along another axis."""
    return {token for token in facts.collect(("reduction",), _in_predicting) if "index" not in facts.uses(("picked", token))}


def _in_predicting(reduction: Observation) -> Iterator[object]:
    told, value = set(words(getattr(reduction.function, "name", ""))), reduction["value"]
    if told & (ANSWERING | CALLED) and not told & PICKED and isinstance(value, Array) and value.scores is not None and value.scores.axis is not None:
        yield reduction["token"]


def _argmax(reduction: Observation, met: set[object], answered: Mapping[object, Dim]) -> Iterator[Draft]:
    value, axis, node = reduction["value"], reduction["axis"], reduction["node"]
    if not isinstance(value, Array) or value.shape.rank is None or not isinstance(axis, int) or not isinstance(node, ast.AST):
        return
    rank = value.shape.rank
    if rank < 2 or axis % rank != 0 or _single_class(value) or _holds_classes(value, 0):
        return
    if not _is_output(value) and not (rank == 2 and same(value.shape.dims[0], answered.get(reduction["token"]))):
        return
    alone = bool(same(value.shape.dims[0], 1))
    if not alone and reduction["token"] not in met:
        return
    wanted = _class_axis(value, rank)
    what = "is always 0" if alone else "gives one sample for each class"
    message = f"`{written(node, 40)}` goes over axis 0 of {value.shape}, the batch, and {what}; use axis {wanted}, the classes"
    repairs = (
        [Repair(f"Use axis {wanted}", SetAxis(node, reduction.place, wanted, keyword=reduction["keyword"]), preferred=True)]
        if isinstance(node, ast.Call)
        else []
    )
    yield Draft(RULE.code, reduction.place, message, cause=("axis", reduction.place), repairs=repairs)
