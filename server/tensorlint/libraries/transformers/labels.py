"""The loss that a model computes itself of the labels that it is handed: which one, its kind of problem decides (tried on transformers 5.24)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tensorlint.interpreter.attributes import get_attribute
from tensorlint.interpreter.store import MISSING
from tensorlint.libraries.contracts import Contract, observe_loss
from tensorlint.libraries.torch.losses import LOSSES
from tensorlint.values import NONE, UNKNOWN, Array, Dim, LibraryObject, Ref, Shape

if TYPE_CHECKING:
    from tensorlint.interpreter.vocabulary import Call

SINGLE: Final = "single_label_classification"
PROBLEM: Final = "problem_type"
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
    kind = SINGLE if content.name.endswith(TOKENS) else _kind(call, content, labels, classes)
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


def _kind(call: Call, content: LibraryObject, labels: Array, classes: Dim) -> object:
    """What the model was told; else one number for one label, classes for whole numbers, and flags for floats."""
    told = _told(call, content)
    if told is not None:
        return told
    if not isinstance(classes, int) or labels.dtype is None:
        return None
    if classes == 1:
        return "regression"
    return SINGLE if labels.dtype in {"int64", "int32"} else MULTI if labels.dtype.startswith("float") else None


def _told(call: Call, content: LibraryObject) -> object:
    """The kind of problem that a configuration was told last, or a model or configuration was built for; None where nobody said one."""
    m = call.machine
    config = get_attribute(m, call.receiver or UNKNOWN, "config", call.node)
    settings = m.content(config)
    if not isinstance(config, Ref) or not isinstance(settings, LibraryObject):
        return "?"
    if PROBLEM in m.attribute_names(config.cell):
        return m.constant(m.get(config.cell, PROBLEM), "?")
    told = content.get(PROBLEM, settings.get(PROBLEM, MISSING))
    return None if told is MISSING else m.constant(told, "?")
