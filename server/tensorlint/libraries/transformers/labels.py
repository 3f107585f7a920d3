"""The loss that a model computes itself of the labels that it is handed: which one, its kind of problem decides (tried on transformers 5.24)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tensorlint.interpreter.store import MISSING
from tensorlint.libraries.contracts import Contract, observe_loss
from tensorlint.libraries.torch.losses import LOSSES
from tensorlint.values import NONE, UNKNOWN, Array, Dim, LibraryObject, Shape

if TYPE_CHECKING:
    from tensorlint.interpreter.machine import Machine
    from tensorlint.interpreter.vocabulary import Call

SINGLE: Final = "single_label_classification"
MULTI: Final = "multi_label_classification"
CONTRACTS: Final[dict[str, Contract]] = {name: contract for name, _, contract in LOSSES}
TOKENS: Final = "ForTokenClassification"
ROWS: Final = ("ForSequenceClassification", "ForImageClassification")


def judge(call: Call, scores: Array) -> None:
    """The loss of a head of classes, where labels are handed to it and what they are tells which loss it takes."""
    m, content = call.machine, call.own()
    labels = m.content(call.bound.get("labels", NONE))
    if not isinstance(content, LibraryObject) or not isinstance(labels, Array) or scores.shape.rank is None:
        return
    classes = scores.shape.dims[-1]
    kind = SINGLE if content.name.endswith(TOKENS) else _kind(m, content, labels, classes)
    if kind not in {SINGLE, MULTI}:
        return  # of one number the model lines up the shapes itself
    bound = dict(call.bound)
    if kind == SINGLE:
        call.bound["labels"] = labels.derive(shape=Shape((labels.shape.size(),)), base=None)
        scores = scores.derive(shape=Shape((Shape(scores.shape.dims[:-1]).size(), classes)), base=None)
    call.bound["logits"] = scores
    observe_loss(call, CONTRACTS["CrossEntropyLoss" if kind == SINGLE else "BCEWithLogitsLoss"], "logits", "labels", library="torch")
    call.bound.clear()
    call.bound.update(bound)


def _kind(m: Machine, content: LibraryObject, labels: Array, classes: Dim) -> object:
    """What the model was told; else one number for one label, classes for whole numbers, and flags for floats."""
    told = _told(m, content)
    if told is not None:
        return told
    if not isinstance(classes, int) or labels.dtype is None:
        return None
    if classes == 1:
        return "regression"
    return SINGLE if labels.dtype in {"int64", "int32"} else MULTI if labels.dtype.startswith("float") else None


def _told(m: Machine, content: LibraryObject) -> object:
    """The kind of problem that a model or its configuration was built for; None where nobody said one."""
    for held in (content, m.content(content.get("config", UNKNOWN))):
        value = held.get("problem_type", MISSING) if isinstance(held, LibraryObject) else MISSING
        if value is not MISSING:
            return m.constant(value, "?")
    return None
