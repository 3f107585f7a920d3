"""The losses and metrics of Keras: (y_true, y_pred), with ranks lined up before they are compared (tried on Keras 3)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tensorlint.libraries.contracts import Contract, observe_loss
from tensorlint.libraries.notation import Library
from tensorlint.values import Value

if TYPE_CHECKING:
    from tensorlint.interpreter.vocabulary import Call, Registry, Transfer

LOSSES: Final = (
    "MeanSquaredError MeanAbsoluteError Huber LogCosh MeanAbsolutePercentageError MeanSquaredLogarithmicError BinaryCrossentropy CategoricalCrossentropy "
    "SparseCategoricalCrossentropy KLDivergence Hinge CosineSimilarity Poisson"
)


def register(registry: Registry) -> None:
    """keras.losses."""
    lib = Library(registry, "keras.losses")
    for name in LOSSES.split():
        contract = Contract(name, "aligns")
        lib.klass(f"{name}(*args, **kwargs)", loss=contract).invoked("(y_true, y_pred, sample_weight=None)", _run(contract))
    for name in (
        "mean_squared_error",
        "mean_absolute_error",
        "binary_crossentropy",
        "categorical_crossentropy",
        "sparse_categorical_crossentropy",
        "huber",
        "mse",
        "mae",
    ):
        lib.row(f"{name}(y_true, y_pred, *args, **kwargs)", _run(Contract(name, "aligns")))


def _run(contract: Contract) -> Transfer:
    def run(call: Call) -> Value:
        return observe_loss(call, contract, "y_pred", "y_true", library="tensorflow")

    return run
