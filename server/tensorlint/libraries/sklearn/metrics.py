"""Metrics: (y_true, y_pred), what they demand, and what they do with shapes (as tried)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tensorlint.interpreter.store import MISSING
from tensorlint.libraries.contracts import Contract, observe_loss
from tensorlint.libraries.notation import Library
from tensorlint.values import TEXT, UNKNOWN, Array, Shape, Tuple, Value

if TYPE_CHECKING:
    from tensorlint.interpreter.vocabulary import Call, Registry, Transfer

REGRESSION: Final = {
    "mean_squared_error": True, "root_mean_squared_error": True, "mean_absolute_error": True, "r2_score": False, "median_absolute_error": True, "max_error": True,
    "mean_squared_log_error": True, "mean_absolute_percentage_error": False, "explained_variance_score": False, "mean_pinball_loss": False,
}  # fmt: skip
LABELS: Final = {
    "accuracy_score": True, "balanced_accuracy_score": False, "f1_score": True, "precision_score": False, "recall_score": False, "fbeta_score": False,
    "jaccard_score": True, "matthews_corrcoef": True, "cohen_kappa_score": True, "hamming_loss": True, "zero_one_loss": True,
    "classification_report": False, "confusion_matrix": False, "precision_recall_fscore_support": False,
}  # fmt: skip
SCORED: Final = "roc_auc_score log_loss average_precision_score roc_curve precision_recall_curve brier_score_loss top_k_accuracy_score hinge_loss"


def register(registry: Registry) -> None:
    """The rows of sklearn.metrics."""
    lib = Library(registry, "sklearn.metrics")
    for name, symmetric in REGRESSION.items():
        contract = Contract(name, "columns", symmetric=symmetric, role="metric", raises="ValueError")
        lib.row(f"{name}(y_true, y_pred, *, sample_weight=None, multioutput='uniform_average', squared=True, **kwargs)", _metric(contract))
    for name, symmetric in LABELS.items():
        contract = Contract(name, "labels", symmetric=symmetric, role="metric", raises="ValueError")
        lib.row(f"{name}(y_true, y_pred, *, labels=None, average='binary', **kwargs)", _metric(contract))
    for name in SCORED.split():
        contract = Contract(name, "other", role="metric")
        lib.row(f"{name}(y_true, y_score, *args, **kwargs)", _scored(contract))
    lib.rows("make_scorer get_scorer ConfusionMatrixDisplay silhouette_score pairwise_distances auc", "(*args, **kwargs)", _used)
    pairwise = Library(registry, "sklearn.metrics.pairwise")
    pairwise.rows("cosine_similarity euclidean_distances pairwise_distances", "(X, Y=None, **kwargs)", _used)


def _metric(contract: Contract) -> Transfer:
    def run(call: Call) -> Value:
        value = observe_loss(call, contract, "y_pred", "y_true", library="number", symmetric=_is_symmetric(call, contract))
        if contract.name == "confusion_matrix":
            return Array(
                "numpy",
                Shape((None, None)),
                "int64" if call.is_none("labels") and "normalize" not in call.bound and "sample_weight" not in call.bound else None,
            )
        if contract.name == "classification_report":
            return TEXT if "output_dict" not in call.bound else UNKNOWN
        if contract.name == "precision_recall_fscore_support":
            return UNKNOWN
        if (call.given("average") and call.is_none("average")) or (call.given("multioutput") and call.constant("multioutput", MISSING) != "uniform_average"):
            return Array("numpy", Shape((None,)))
        return value

    return run


def _is_symmetric(call: Call, contract: Contract) -> bool:
    """Micro averages are accuracies, whatever they are of."""
    return contract.policy == "labels" and call.constant("average", None) == "micro"


def _scored(contract: Contract) -> Transfer:
    def run(call: Call) -> Value:
        value = observe_loss(call, contract, "y_score", "y_true", library="number")
        if contract.name in {"roc_curve", "precision_recall_curve"}:
            return Tuple((Array("numpy", Shape((None,))),) * 3)
        return UNKNOWN if "average" in call.bound else value

    return run


def _used(call: Call) -> Value:
    for value in call.bound.values():
        call.machine.use(value, "metric", call.place)
    return UNKNOWN
