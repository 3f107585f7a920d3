"""The losses of `tf.nn` and of version 1: (labels, logits), and what they take is scores."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tensorlint.libraries.contracts import Contract, observe_loss
from tensorlint.libraries.notation import Library
from tensorlint.values import Array, Shape

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
            lib.row(
                f"{contract.name}(labels=None, logits=None, *args, _sentinel=None, **kwargs)", _run(contract, "labels", "logits", by_place=False), loss=contract
            )
        lib.row("softmax_cross_entropy_with_logits_v2(labels, logits, *args, **kwargs)", _run(SOFTMAX, "labels", "logits"), loss=SOFTMAX)
        lib.row("weighted_cross_entropy_with_logits(labels, logits, *args, **kwargs)", _run(SIGMOID, "labels", "logits"), loss=SIGMOID)
        lib.row("l2_loss(t, name=None)", _half_of_squares)
        lib.rows("nce_loss sampled_softmax_loss", "(weights, biases, labels, inputs, *args, **kwargs)", _of_a_sample)
    for space in ("tensorflow.losses", "tensorflow.compat.v1.losses"):
        lib = Library(registry, space)
        lib.row("softmax_cross_entropy(onehot_labels, logits, *args, **kwargs)", _run(SOFTMAX, "onehot_labels", "logits"), loss=SOFTMAX)
        lib.row("sparse_softmax_cross_entropy(labels, logits, *args, **kwargs)", _run(SPARSE, "labels", "logits"), loss=SPARSE)
        lib.row("sigmoid_cross_entropy(multi_class_labels, logits, *args, **kwargs)", _run(SIGMOID, "multi_class_labels", "logits"), loss=SIGMOID)


def _run(contract: Contract, target: str, prediction: str, *, by_place: bool = True) -> Transfer:
    """The loss of the two; not `by_place`: releases below 1.0 took them the other way round, so that their places tell nothing."""

    def run(call: Call) -> Value:
        untold = not by_place and len(getattr(call.node, "args", ())) > 1
        return observe_loss(call, contract, prediction, target, library="tensorflow", reduction="none", symmetric=untold)

    return run


def _half_of_squares(call: Call) -> Value:
    """Half the sum of the squares: of weights, to keep them small; it compares nothing."""
    given = call.array("t")
    return Array("tensorflow", Shape(()), given.dtype if given is not None else None, given.origins if given is not None else frozenset())


def _of_a_sample(call: Call) -> Value:
    """One number for each row of the inputs, of a sample of the classes."""
    given = call.array("inputs")
    rows = given.shape.dims[0] if given is not None and given.shape.rank == 2 else None
    return Array("tensorflow", Shape((rows,)), given.dtype if given is not None else None, given.origins if given is not None else frozenset())
