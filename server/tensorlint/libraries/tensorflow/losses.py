"""The losses of `tf.nn` and of version 1: (labels, logits), and what they take is scores."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tensorlint.libraries.contracts import Contract, observe_loss
from tensorlint.libraries.notation import Library

if TYPE_CHECKING:
    from tensorlint.interpreter.vocabulary import Call, Registry, Transfer
    from tensorlint.values import Value

SOFTMAX: Final = Contract("softmax_cross_entropy_with_logits", "aligns", "logits", labels="one-hot", applies="softmax")
SPARSE: Final = Contract("sparse_softmax_cross_entropy_with_logits", "aligns", "logits", labels="indices", applies="softmax")
SIGMOID: Final = Contract("sigmoid_cross_entropy_with_logits", "aligns", "logits", labels="flags", applies="sigmoid")


def register(registry: Registry) -> None:
    """tf.nn.*_cross_entropy_with_logits, tf.losses."""
    for space in ("tensorflow.nn", "tensorflow.compat.v1.nn"):
        lib = Library(registry, space)
        for contract in (SOFTMAX, SPARSE, SIGMOID):
            lib.row(f"{contract.name}(labels=None, logits=None, *args, _sentinel=None, **kwargs)", _run(contract, "labels", "logits"), loss=contract)
        lib.row("softmax_cross_entropy_with_logits_v2(labels, logits, *args, **kwargs)", _run(SOFTMAX, "labels", "logits"), loss=SOFTMAX)
        lib.row("weighted_cross_entropy_with_logits(labels, logits, *args, **kwargs)", _run(SIGMOID, "labels", "logits"), loss=SIGMOID)
    for space in ("tensorflow.losses", "tensorflow.compat.v1.losses"):
        lib = Library(registry, space)
        lib.row("softmax_cross_entropy(onehot_labels, logits, *args, **kwargs)", _run(SOFTMAX, "onehot_labels", "logits"), loss=SOFTMAX)
        lib.row("sparse_softmax_cross_entropy(labels, logits, *args, **kwargs)", _run(SPARSE, "labels", "logits"), loss=SPARSE)
        lib.row("sigmoid_cross_entropy(multi_class_labels, logits, *args, **kwargs)", _run(SIGMOID, "multi_class_labels", "logits"), loss=SIGMOID)


def _run(contract: Contract, target: str, prediction: str) -> Transfer:
    def run(call: Call) -> Value:
        return observe_loss(call, contract, prediction, target, library="tensorflow", reduction="none")

    return run
