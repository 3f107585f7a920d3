"""The labels are not in the format that the loss takes, or the last layer has fewer units than there are classes.

## What it does
Compares the target with what the loss takes (class indices, or one-hot rows) and with the number of scores that the model gives, where labels are one-hot,
counted, or come from a known data set.

## Why it matters
Most of these raise at the first batch, after the data was loaded. Some run: labels from 0 to 9 with a single sigmoid, or, on a GPU, an index beyond the last
score, which gives NaN.

## Example
```python
import keras
from keras import layers

(images, digits), _ = keras.datasets.mnist.load_data()
model = keras.Sequential([keras.Input((28, 28)), layers.Flatten(), layers.Dense(10, activation="softmax")])
model.compile(optimizer="adam", loss="categorical_crossentropy")
model.fit(images / 255, digits)
```

## Use instead
```python
import keras
from keras import layers

(images, digits), _ = keras.datasets.mnist.load_data()
model = keras.Sequential([keras.Input((28, 28)), layers.Flatten(), layers.Dense(10, activation="softmax")])
model.compile(optimizer="adam", loss="sparse_categorical_crossentropy")
model.fit(images / 255, digits)
```

## When it is silent
Where the model has more units than there are classes (labels that do not start at 0, classes to come), for labels of shape `(n, 1)` with a loss of class
indices, which takes them, and where neither the labels' shape nor their classes are known.

## Fix safety
Preferred where the loss for the other format exists: the numbers that it gives are the same. More units change the model: offered.

## References
Tried on Keras 3.15 with TensorFlow 2.21 and on PyTorch 2.14: `ValueError` at the first step; an index beyond the last
score: `InvalidArgumentError` or `IndexError`. PyTorch refuses an index beyond the last score unless it is `ignore_index`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tensorlint.findings import Family, Rule, Severity
from tensorlint.libraries.contracts import Contract
from tensorlint.libraries.labels import BINARIZED, classes_of, is_one_hot
from tensorlint.repairs import NumberInstead, OtherLoss
from tensorlint.rules.drafts import Draft, Repair
from tensorlint.rules.facts import written
from tensorlint.rules.loss.kinds import width_of
from tensorlint.rules.shape.arguments import number_of_layer
from tensorlint.rules.shape.fitting import misfit_of
from tensorlint.syntax import Place
from tensorlint.syntax.places import node_in, place_of
from tensorlint.values import Array, is_one

if TYPE_CHECKING:
    import ast
    from collections.abc import Iterator

    from tensorlint.interpreter.observations import Observation
    from tensorlint.libraries.labels import Classes
    from tensorlint.values import Dim

RULE = Rule(
    "TL406",
    "label-format-mismatch",
    Family.LOSS,
    Severity.ERROR,
    "preferred",
    "labels are not in the format that the loss takes, or there are fewer scores than classes",
    __doc__ or "",
    varies="warning where it runs",
)
KINDS = ("loss", "compiled-loss")


def judge(loss: Observation) -> Iterator[Draft]:
    """Each loss beside its labels and its scores."""
    contract, scores, labels = loss["contract"], loss["a"], loss["b"]
    if not isinstance(contract, Contract) or not isinstance(scores, Array) or not isinstance(labels, Array) or not contract.labels:
        return
    place = loss["option"] if isinstance(loss["option"], Place) else loss.place
    if loss.kind == "compiled-loss":
        place = loss.place if contract.labels == "flags" or not isinstance(loss["option"], Place) else place
    width = width_of(scores, contract)
    yield from _format(loss, contract, scores, labels, width, place)
    yield from _too_few(loss, contract, scores, labels, width)


def _format(loss: Observation, contract: Contract, scores: Array, labels: Array, width: Dim, place: Place) -> Iterator[Draft]:
    """One-hot rows where indices are taken, or the reverse."""
    said = _mismatch(contract, scores, labels, width)
    if said is None:
        return
    wants, has, remedy = said
    message = f"`{_name(loss, place, contract)}` {wants} and raises: {_target(loss)} {has}; {remedy}"
    certain = contract.labels != "one-hot" or classes_of(labels) is not None or labels.dtype is None or not labels.dtype.startswith("float")
    repairs = []
    if contract.other and not loss["validates"] and not _has_further_axis(contract, scores, labels, width):  # the loss suits the labels of training
        old, new = _snake(contract.built), _snake(contract.other)
        title = f"Use `{new}`"
        repairs = [Repair(title, OtherLoss(place=place, node=node_in(place), old=old, new=new, built=contract.built, other=contract.other), preferred=certain)]
    used = loss["used"]
    related = [(used, "the labels come in here")] if isinstance(used, Place) and used != place else []
    yield Draft(RULE.code, place, message, related=related, cause=("labels", place), repairs=repairs, once=("TL406", place))


def _mismatch(contract: Contract, scores: Array, labels: Array, width: Dim) -> tuple[str, str, str] | None:
    """What the loss wants, what the target is instead, and the remedy."""
    shape = labels.shape
    if _has_further_axis(contract, scores, labels, width):
        return "wants labels of the scores' shape", f"has shape {shape}, they have {scores.shape}", "give it scores of one axis fewer"
    if contract.labels == "indices" and (_in_rows(scores, labels) or _is_binarized(labels, width)):
        return "takes class indices", f"is {_called(labels)}", "give it the loss that takes one-hot labels"
    if contract.labels == "one-hot" and _is_indices(scores, labels, width, rows=True):
        return "takes one-hot labels", f"has one number a row, shape {shape}", "give it the loss that takes class indices"
    if contract.labels == "flags" and _is_indices(scores, labels, width):
        return f"wants a label for each of the {width} scores", f"has shape {shape}", "use a loss that takes class indices"
    if contract.labels == "flags" and width == 1 and is_one_hot(labels) and _in_rows(scores, labels):
        return "wants one number for the single score", "is one-hot", "give it labels of one number a row"
    return None


def _has_further_axis(contract: Contract, scores: Array, labels: Array, width: Dim) -> bool:
    """Whether there is a label for each score, and the scores have one axis more, such as a sequence's: all its steps were returned."""
    if contract.labels not in {"one-hot", "flags"} or scores.shape.rank is None or scores.shape.rank < 3 or labels.shape.rank != scores.shape.rank - 1:
        return False
    return isinstance(width, int) and width > 1 and labels.shape.dims[-1] == width and labels.shape.dims[0] not in scores.shape.dims[1:-1]


def _called(labels: Array) -> str:
    if BINARIZED in labels.flags:
        return "one-hot"
    return f"one-hot, of shape {labels.shape}" if is_one_hot(labels) else f"of shape {labels.shape}"


def _is_binarized(labels: Array, width: Dim) -> bool:
    """Whether labels stand one-hot if there are more than two classes, and there are as many scores."""
    return BINARIZED in labels.flags and isinstance(width, int) and width > 2


def _in_rows(scores: Array, labels: Array) -> bool:
    """Whether the target has as many axes as the scores, and more than one number in a row."""
    rank = labels.shape.rank
    if rank is None or rank < 2 or (scores.shape.rank is not None and scores.shape.rank != rank):
        return False
    last = labels.shape.dims[-1]
    if is_one_hot(labels):
        return is_one(last) is not True
    return scores.shape.rank == rank and isinstance(last, int) and last > 1


def _is_indices(scores: Array, labels: Array, width: Dim, *, rows: bool = False) -> bool:
    """Whether the target is shown to hold one number for each row of scores."""
    if is_one_hot(labels) or scores.shape.rank is None or labels.shape.rank is None:
        return False
    if not isinstance(width, int) or width < 2:
        # As many scores as there are classes, where that is counted at run time: more than one.
        whole = classes_of(labels) is not None or (labels.dtype is not None and labels.dtype.startswith(("int", "uint")))
        return width != 1 and rows and whole and labels.shape.rank == scores.shape.rank - 1 >= 1
    if labels.shape.rank == scores.shape.rank - 1:
        return labels.shape.rank >= 1
    return labels.shape.rank == scores.shape.rank and len(labels.shape.dims) > 1 and labels.shape.dims[-1] == 1


def _too_few(loss: Observation, contract: Contract, scores: Array, labels: Array, width: Dim) -> Iterator[Draft]:
    """Fewer scores than classes known."""
    if not isinstance(width, int) or (contract.policy == "classes" and misfit_of(loss) is not None):
        return  # where the shapes do not fit, axis 1 need not be the classes
    known = classes_of(labels)
    wide = labels.shape.dims[-1] if labels.shape.rank == scores.shape.rank and labels.shape.dims else None
    if contract.labels in {"one-hot", "flags"} and isinstance(wide, int) and wide > 1 and wide != width:
        told, needed, severity = f"{_target(loss)} has {wide} columns", wide, Severity.ERROR
    elif known is None or is_one_hot(labels):
        return
    elif contract.labels in {"indices", "indices or rows"} and known.highest >= width and loss["ignored"] != known.highest:
        told, needed, severity = f"{_target(loss)} has {_classes(known)}", known.highest + 1, Severity.ERROR
    elif contract.labels == "flags" and width == 1 and known.number > 2:
        told, needed, severity = f"{_target(loss)} has {_classes(known)}", known.number, Severity.WARNING
    else:
        return
    told_there = units_at(scores)
    at, node = (loss.place, None) if told_there is None else told_there
    units = "unit" if width == 1 else "units"
    wanted = "unit" if needed == 1 else "units"
    effect = "so all but two of them are lost" if severity is Severity.WARNING else "and this raises"
    more = " and a loss of classes" if severity is Severity.WARNING else ""
    message = f"the last layer has {width} {units}, {told}, {effect}; give it {needed} {wanted}{more}"
    repairs = [
        Repair(
            f"Give the layer {needed} units",
            NumberInstead(place=at, node=node, number=needed),
            preferred=False,
        )
    ]
    if contract.labels == "flags":
        repairs = []
    alone = width == 1 and contract.applies == "softmax"  # whatever the labels are, a softmax over one score is the defect
    cause: tuple[str, object] = ("loss", loss.place) if alone else ("units", at)
    if width == 1 and scores.scores is not None and scores.scores.activation == "softmax":
        cause = ("scores", place_of(scores.scores.token))  # which is reported where it is applied
    yield Draft(RULE.code, at, message, severity=severity, related=[(loss.place, "the loss of its scores")], cause=cause, repairs=repairs, once=("TL406", at))


def units_at(scores: Array) -> tuple[Place, ast.expr | None] | None:
    """Where the number of units of the last layer was written."""
    for flag in scores.flags:
        if isinstance(flag, tuple) and flag[0] == "units":
            if isinstance(flag[1], Place):
                return flag[1], node_in(flag[1])
            number = number_of_layer(*flag[1:]) if len(flag) == 4 else None
            return None if number is None else (number.place, number.node)
    return None


def _classes(known: Classes) -> str:
    return f"{known.number} classes" + (f", from {known.lowest} to {known.highest}" if known.lowest else "")


def _target(loss: Observation) -> str:
    """The target as the user wrote it, where that can be seen."""
    places = loss["places"]
    node = node_in(places[1]) if isinstance(places, tuple) else None
    return f"`{written(node, 24)}`" if node is not None else "the target"


def _name(loss: Observation, place: Place, contract: Contract) -> str:
    node = node_in(place)
    return written(getattr(node, "func", node), 40).strip("'\"") or contract.name


def _snake(name: str) -> str:
    """`SparseCategoricalCrossentropy` as a function: the two are spelled alike."""
    last = name.rpartition(".")[2]
    return "".join(f"_{letter.lower()}" if letter.isupper() and index else letter.lower() for index, letter in enumerate(last))
