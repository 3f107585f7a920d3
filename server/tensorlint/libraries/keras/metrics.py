"""The metrics of Keras: objects that are told what was predicted, batch by batch."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tensorlint.libraries.notation import Library
from tensorlint.values import NONE, Array, Number, Shape, Value

if TYPE_CHECKING:
    from tensorlint.interpreter.vocabulary import Call, Registry

OF_PAIRS: Final = (
    "Accuracy BinaryAccuracy CategoricalAccuracy SparseCategoricalAccuracy TopKCategoricalAccuracy SparseTopKCategoricalAccuracy AUC Precision Recall F1Score "
    "MeanSquaredError RootMeanSquaredError MeanAbsoluteError MeanAbsolutePercentageError CosineSimilarity MeanIoU OneHotMeanIoU BinaryIoU IoU R2Score "
    "BinaryCrossentropy CategoricalCrossentropy SparseCategoricalCrossentropy TruePositives FalsePositives TrueNegatives FalseNegatives"
)
OF_VALUES: Final = "Mean Sum"


def register(registry: Registry) -> None:
    """keras.metrics."""
    lib = Library(registry, "keras.metrics")
    for name in OF_PAIRS.split():
        rows = lib.klass(f"{name}(*args, **kwargs)")
        rows.invoked("(y_true, y_pred, sample_weight=None)", _measured)
        rows.method("update_state(y_true, y_pred, sample_weight=None)", _measured)
        _shared(rows)
    for name in OF_VALUES.split():
        rows = lib.klass(f"{name}(*args, **kwargs)")
        rows.invoked("(values, sample_weight=None)", _collected)
        rows.method("update_state(values, sample_weight=None)", _collected)
        _shared(rows)


def _shared(rows: object) -> None:
    rows.method("result()", lambda call: Array("tensorflow", Shape(()), "float32"))  # type: ignore[attr-defined]
    rows.methods("reset_state reset_states", "()", lambda call: NONE)  # type: ignore[attr-defined]


def _measured(call: Call) -> Value:
    for name in ("y_true", "y_pred"):
        call.machine.use(call[name], "metric", call.place)
    return Number("float")


def _collected(call: Call) -> Value:
    call.machine.use(call["values"], "metric", call.place)
    return Number("float")
