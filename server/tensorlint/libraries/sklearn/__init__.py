"""scikit-learn."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from tensorlint.interpreter.vocabulary import Registry

FORMER: Final = {
    "model_selection": "cross_validation grid_search learning_curve",
    "linear_model": "linear_model.logistic linear_model.base linear_model.ridge linear_model.coordinate_descent linear_model.stochastic_gradient",
    "ensemble": "ensemble.forest ensemble.gradient_boosting ensemble.bagging ensemble.weight_boosting ensemble.voting_classifier ensemble.voting",
    "tree": "tree.tree",
    "svm": "svm.classes",
    "neighbors": "neighbors.classification neighbors.regression",
    "preprocessing": "preprocessing.data preprocessing.label preprocessing.imputation",
    "decomposition": "decomposition.pca decomposition.truncated_svd",
    "metrics": "metrics.classification metrics.regression metrics.ranking",
    "neural_network": "neural_network.multilayer_perceptron",
}
"""Modules that were renamed or hidden (until 0.20 and 0.24): what was in them is found where it is now."""


def register(registry: Registry) -> None:
    """All tables of scikit-learn."""
    from tensorlint.libraries.sklearn import composition, datasets, drawing, estimators, fetching, metrics, splitting, transformers

    registry.ensure("numpy")
    registry.ensure("pandas")
    for table in (estimators, transformers, composition, metrics, splitting, datasets, drawing, fetching):
        table.register(registry)
    for now, former in FORMER.items():
        for name in former.split():
            registry.aliases[f"sklearn.{name}"] = f"sklearn.{now}"
