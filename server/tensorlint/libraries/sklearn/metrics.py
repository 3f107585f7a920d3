"""Metrics: (y_true, y_pred), what they demand, and what they do with shapes (as tried)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tensorlint.interpreter.store import MISSING
from tensorlint.libraries.contracts import Contract, observe_loss
from tensorlint.libraries.notation import Library
from tensorlint.values import NONE, TEXT, UNKNOWN, Array, Number, Shape, Tuple, Value

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

KERNELS: Final = "linear_kernel rbf_kernel polynomial_kernel laplacian_kernel sigmoid_kernel"


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
    lib.rows("make_scorer get_scorer ConfusionMatrixDisplay silhouette_score auc", "(*args, **kwargs)", _used)
    for display in ("ConfusionMatrixDisplay", "RocCurveDisplay", "PrecisionRecallDisplay", "DetCurveDisplay", "PredictionErrorDisplay"):
        lib.rows(f"{display}.from_predictions {display}.from_estimator", "(*args, **kwargs)", _used)
    lib.rows("plot_confusion_matrix plot_roc_curve plot_precision_recall_curve ndcg_score dcg_score", "(*args, **kwargs)", _used)
    Library(registry, "sklearn.inspection").rows("permutation_importance partial_dependence", "(*args, **kwargs)", _used)
    registry.neutral.update(f"sklearn.tree.{name}" for name in ("plot_tree", "export_graphviz", "export_text"))
    lib.row("pairwise_distances(X, Y=None, **kwargs)", _in_pairs)
    pairwise = Library(registry, "sklearn.metrics.pairwise")
    pairwise.rows(
        f"cosine_similarity cosine_distances euclidean_distances manhattan_distances pairwise_distances {KERNELS}", "(X, Y=None, **kwargs)", _in_pairs
    )


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
            return _four(call)
        if (call.given("average") and call.is_none("average")) or (call.given("multioutput") and call.constant("multioutput", MISSING) != "uniform_average"):
            return Array("numpy", Shape((None,)))
        return value

    return run


def _four(call: Call) -> Value:
    """Precision, recall, F score and support: of each class, or as an average that has no support."""
    if call.given("average") and not call.is_none("average"):
        return Tuple((Number("float"), Number("float"), Number("float"), NONE)) if call.constant("average", MISSING) is not MISSING else UNKNOWN
    each = Array("numpy", Shape((None,)), "float64")
    return Tuple((each, each, each, Array("numpy", Shape((None,)))))


def _in_pairs(call: Call) -> Value:
    """A number for each row of the one with each of the other."""
    _used(call)
    a, b = call.array("X"), call.array("Y") if not call.is_none("Y") else call.array("X")
    if a is None or b is None or a.shape.rank != 2 or b.shape.rank != 2 or not call.bound.keys() <= {"X", "Y", "metric"}:
        return UNKNOWN
    if call.given("metric") and call.constant("metric", MISSING) is MISSING:
        return UNKNOWN
    return Array("numpy", Shape((a.shape.dims[0], b.shape.dims[0])), "float64" if a.dtype == b.dtype == "float64" else None)


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
    for value in (*call.bound.values(), *call.star()):
        call.machine.use(value, "metric", call.place)
    return UNKNOWN
