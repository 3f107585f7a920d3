"""What a fitted estimator tells of what it has learned: `scaler.mean_`, `model.coef_`, `pca.components_`, `kmeans.labels_`.

The shapes were read off fitted estimators of scikit-learn 1.9.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

from tensorlint.interpreter.store import MISSING
from tensorlint.libraries.arrays.dtypes import is_integer
from tensorlint.libraries.arrays.shaping import dim_of, number_of
from tensorlint.libraries.sklearn.tables import FLAT
from tensorlint.values import TRUE, UNKNOWN, Array, Const, Fact, LibraryObject, Number, Ref, Shape, Statistic, Value

if TYPE_CHECKING:
    from tensorlint.interpreter.machine import Machine
    from tensorlint.values import Dim

ROWS_OF_COMPONENTS: Final = "components_:kd"
LEARNED: Final = {
    "StandardScaler": "mean_:d",
    "MinMaxScaler": "data_min_:d data_max_:d data_range_:d min_:d scale_:d",
    "MaxAbsScaler": "max_abs_:d scale_:d",
    "PowerTransformer": "lambdas_:d",
    "VarianceThreshold": "variances_:d",
    "SelectKBest SelectPercentile": "scores_:d",
    "PCA IncrementalPCA": f"{ROWS_OF_COMPONENTS} explained_variance_:k explained_variance_ratio_:k singular_values_:k mean_:d",
    "TruncatedSVD": f"{ROWS_OF_COMPONENTS} explained_variance_:k explained_variance_ratio_:k singular_values_:k",
    "NMF FastICA LatentDirichletAllocation": ROWS_OF_COMPONENTS,
    "KMeans MiniBatchKMeans": "cluster_centers_:kd labels_:n:int32 inertia_:float",
    "DBSCAN AgglomerativeClustering OPTICS": "labels_:n:int64",
    "GaussianMixture BayesianGaussianMixture": "means_:kd weights_:k",
    "LogisticRegression LogisticRegressionCV SGDClassifier RidgeClassifier Perceptron PassiveAggressiveClassifier LinearSVC": "coef_:?d classes_:? intercept_:?",
    "GaussianNB": "theta_:?d var_:?d class_prior_:? classes_:?",
    "MultinomialNB BernoulliNB ComplementNB": "feature_log_prob_:?d class_log_prior_:? classes_:?",
    "SVC NuSVC SVR NuSVR OneClassSVM": "support_vectors_:?d",
    "LinearRegression Ridge RidgeCV Lasso LassoCV ElasticNet ElasticNetCV HuberRegressor BayesianRidge Lars": "coef_:t intercept_:float",
    "RandomForestClassifier RandomForestRegressor ExtraTreesClassifier ExtraTreesRegressor GradientBoostingClassifier GradientBoostingRegressor"
    " AdaBoostClassifier AdaBoostRegressor DecisionTreeClassifier DecisionTreeRegressor ExtraTreeClassifier ExtraTreeRegressor": "feature_importances_:d",
    "XGBClassifier XGBRegressor LGBMClassifier LGBMRegressor": "feature_importances_:d:?",
}
"""By class: what it has learned, and its axes: d features, k parts that were asked for, n rows, t as the targets were, ? so many as the data has."""
PARTS: Final = {"KMeans": 8, "MiniBatchKMeans": 8, "GaussianMixture": 1, "BayesianGaussianMixture": 1, "TruncatedSVD": 2, "LatentDirichletAllocation": 10}
"""How many parts there are where nobody asks for a number."""


def learned(m: Machine, receiver: Value, content: Value, name: str) -> Value:
    """An attribute of an estimator whose name ends in an underscore: known once it is fitted on a table that is known."""
    if not isinstance(receiver, Ref) or not isinstance(content, LibraryObject):
        return UNKNOWN
    fitted = m.get(receiver.cell, "fitted")
    if not isinstance(fitted, Fact) or fitted.state != "fitted":
        return UNKNOWN
    kind = content.name.rpartition(".")[2]
    if name == "n_features_in_":
        return number_of(_size(m, receiver, "width"))
    if kind == "StandardScaler" and not content.arguments:
        found = _statistic(m, receiver, fitted, name)
        if found is not None:
            return found
    told = _table().get(kind, {}).get(name)
    if told is None:
        return UNKNOWN
    axes, dtype = told
    if axes == "t":
        goal = m.get(receiver.cell, "goal")
        if not isinstance(goal, Array) or goal.shape.rank != 1:
            return UNKNOWN
        axes = "d"
    if axes == "float":
        goal = m.get(receiver.cell, "goal")
        return Number("float", computed=True) if kind.endswith("KMeans") or (isinstance(goal, Array) and goal.shape.rank == 1) else UNKNOWN
    asked = number_asked(content)
    parts = PARTS.get(kind) if asked is MISSING else dim_of(m, asked)
    sizes: dict[str, Dim] = {"d": _size(m, receiver, "width"), "n": _size(m, receiver, "rows"), "k": parts, "?": _told_apart(m, receiver, kind, name)}
    return Array("numpy", Shape(sizes.get(axis) for axis in axes), _dtype(m, receiver, name) if dtype is None else None if dtype == "?" else dtype)


def _told_apart(m: Machine, receiver: Ref, kind: str, name: str) -> Dim:
    """The classes of a classifier's targets; of two classes, the linear ones keep one row of weights."""
    from tensorlint.libraries.sklearn.counts import count_of_classes

    if kind.startswith(("SVC", "NuSVC", "SVR", "NuSVR", "OneClass")):
        return None
    count = count_of_classes(m, receiver)
    if name in {"coef_", "intercept_"}:
        return None if not isinstance(count, int) else 1 if count == 2 else count
    return count


def remember(m: Machine, receiver: Ref, content: Value) -> None:
    """Notes how large the table was that an estimator was fitted on, and whether it was none."""
    known = isinstance(content, Array) and content.shape.rank == 2
    for name, axis in (("rows", 0), ("width", 1)):
        m.set(receiver.cell, name, number_of(content.shape.dims[axis]) if known and isinstance(content, Array) else MISSING)
    m.set(receiver.cell, FLAT, TRUE if isinstance(content, Array) and content.shape.rank == 1 else MISSING)
    m.set(receiver.cell, "numbers", Const(content.dtype) if isinstance(content, Array) else MISSING)


def _statistic(m: Machine, receiver: Ref, fitted: Fact, name: str) -> Array | None:
    """Of a plain StandardScaler: the very statistics that it applies (`scale_` is a deviation of one where a column does not vary)."""
    kind = {"mean_": "mean", "scale_": "std"}.get(name)
    if kind is None or not isinstance(fitted.detail, tuple):
        return None
    origins, before, known = fitted.detail
    shape = Shape((_size(m, receiver, "width"),))
    return Array("numpy", shape, "float64", origins, closed=bool(known)).derive(statistic=Statistic(kind, origins, 0, before, fitted.token))


def _dtype(m: Machine, receiver: Ref, name: str) -> str | None:
    """Classes are of the targets' kind; numbers are computed in float64, unless the table was in a smaller one."""
    if name == "classes_":
        goal = m.get(receiver.cell, "goal")
        return goal.dtype if isinstance(goal, Array) else None
    of = m.constant(m.get(receiver.cell, "numbers"))
    return "float64" if isinstance(of, str) and (of == "float64" or is_integer(of)) else None


def _size(m: Machine, receiver: Ref, name: str) -> Dim:
    held = m.get(receiver.cell, name)
    return None if held is MISSING else dim_of(m, held)


def number_asked(content: LibraryObject) -> Value:
    """How many clusters or components an estimator was told to find, by name or first; MISSING where it was not."""
    given = content.get("*args", MISSING)
    if given is not MISSING:
        return getattr(given, "items", (MISSING,))[0]  # type: ignore[no-any-return]  # of a tuple of values
    return content.get("n_clusters", content.get("n_components", MISSING))


@lru_cache(maxsize=1)
def _table() -> dict[str, dict[str, tuple[str, str | None]]]:
    """By class and attribute: axes and dtype."""
    table: dict[str, dict[str, tuple[str, str | None]]] = {}
    for kinds, told in LEARNED.items():
        attributes = {}
        for each in told.split():
            name, axes, *dtype = each.split(":")
            attributes[name] = axes, dtype[0] if dtype else None
        for kind in kinds.split():
            table[kind] = attributes
    return table
