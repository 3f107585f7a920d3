"""Predictors: `fit`, `predict`, `score`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tensorlint.interpreter.store import MISSING
from tensorlint.interpreter.uncalled import born_here
from tensorlint.interpreter.vocabulary import LibraryClass
from tensorlint.libraries.arrays.creation import from_literal, table_in_lists
from tensorlint.libraries.arrays.dtypes import is_float, is_integer
from tensorlint.libraries.arrays.shaping import dim_of
from tensorlint.libraries.arrays.spelling import SAMPLE
from tensorlint.libraries.models import observe_model_call
from tensorlint.libraries.notation import Library
from tensorlint.libraries.sklearn import counts
from tensorlint.libraries.sklearn.learned import learned, remember
from tensorlint.libraries.sklearn.tables import NOT_ALWAYS, lacking_axis
from tensorlint.values import ANY, ONE_SAMPLE, UNKNOWN, Array, Dim, Fact, LibraryObject, Number, Ref, Sequence, Shape, Tuple, Value, same

if TYPE_CHECKING:
    from tensorlint.interpreter.machine import Machine
    from tensorlint.interpreter.vocabulary import Call, Registry

CLASSIFIERS: Final = {
    "linear_model": "LogisticRegression LogisticRegressionCV SGDClassifier RidgeClassifier RidgeClassifierCV Perceptron PassiveAggressiveClassifier",
    "svm": "SVC LinearSVC NuSVC",
    "neighbors": "KNeighborsClassifier RadiusNeighborsClassifier NearestCentroid",
    "naive_bayes": "GaussianNB MultinomialNB BernoulliNB ComplementNB CategoricalNB",
    "neural_network": "MLPClassifier",
    "discriminant_analysis": "LinearDiscriminantAnalysis QuadraticDiscriminantAnalysis",
    "gaussian_process": "GaussianProcessClassifier",
    "calibration": "CalibratedClassifierCV",
    "multiclass": "OneVsRestClassifier OneVsOneClassifier OutputCodeClassifier",
    "multioutput": "MultiOutputClassifier ClassifierChain",
    "semi_supervised": "SelfTrainingClassifier LabelPropagation LabelSpreading",
    "dummy": "DummyClassifier",
}
REGRESSORS: Final = {
    "linear_model": "LinearRegression Ridge RidgeCV Lasso LassoCV ElasticNet ElasticNetCV SGDRegressor HuberRegressor BayesianRidge Lars LassoLars RANSACRegressor TheilSenRegressor PoissonRegressor QuantileRegressor ARDRegression GammaRegressor TweedieRegressor OrthogonalMatchingPursuit OrthogonalMatchingPursuitCV PassiveAggressiveRegressor MultiTaskLasso MultiTaskElasticNet LarsCV LassoLarsCV LassoLarsIC",
    "svm": "SVR LinearSVR NuSVR",
    "neighbors": "KNeighborsRegressor RadiusNeighborsRegressor",
    "neural_network": "MLPRegressor",
    "gaussian_process": "GaussianProcessRegressor",
    "kernel_ridge": "KernelRidge",
    "isotonic": "IsotonicRegression",
    "multioutput": "MultiOutputRegressor RegressorChain",
    "dummy": "DummyRegressor",
}
REFUSE_GAPS: Final = frozenset({"linear_model", "svm", "neighbors", "naive_bayes", "neural_network", "discriminant_analysis", "gaussian_process"})
"""The modules whose estimators all raise where a value is missing (by their tags, 1.9), with the distances that need all values."""
MEASURES: Final = frozenset({"minkowski", "euclidean", "manhattan", "cosine", "chebyshev", "l1", "l2", "cityblock"})
TREES: Final = {
    "tree": "DecisionTreeClassifier DecisionTreeRegressor ExtraTreeClassifier ExtraTreeRegressor",
    "ensemble": "RandomForestClassifier RandomForestRegressor ExtraTreesClassifier ExtraTreesRegressor GradientBoostingClassifier GradientBoostingRegressor HistGradientBoostingClassifier HistGradientBoostingRegressor AdaBoostClassifier AdaBoostRegressor BaggingClassifier BaggingRegressor IsolationForest",
}
CLUSTERS: Final = {
    "cluster": "KMeans MiniBatchKMeans DBSCAN AgglomerativeClustering SpectralClustering MeanShift Birch OPTICS AffinityPropagation",
    "mixture": "GaussianMixture BayesianGaussianMixture",
    "neighbors": "NearestNeighbors LocalOutlierFactor KernelDensity",
    "svm": "OneClassSVM",
}
BOOSTERS: Final = {
    "xgboost": "XGBClassifier XGBRegressor XGBRFClassifier XGBRFRegressor",
    "lightgbm": "LGBMClassifier LGBMRegressor",
    "catboost": "CatBoostClassifier CatBoostRegressor CatBoost",
}
READY: Final = {"GaussianProcessRegressor", "IsotonicRegression"}
"""What predicts before any fit (tried)."""
PREDICTOR: Final = "sklearn.base.Predictor"


def register(registry: Registry) -> None:
    """The rows of all predictors."""
    base = Library(registry, "sklearn.base")
    predictor = base.klass("Predictor(*args, **kwargs)", predictor=True, model=True, is_true=True)
    predictor.hooks(created=created, getattr=_attribute, setattr=set_attribute)
    predictor.method("fit(X, y=None, sample_weight=None, **kwargs)", _fit)
    predictor.method("partial_fit(X, y=None, classes=None, sample_weight=None)", _fit)
    predictor.method("predict(X, **kwargs)", _predict)
    predictor.methods("predict_proba predict_log_proba decision_function", "(X)", _probabilities)
    predictor.method("score(X, y=None, sample_weight=None)", _score)
    predictor.method("fit_predict(X, y=None)", _fit_predict)
    predictor.method("transform(X)", lambda call: counts.distances(call, rows_of(call.content("X"))))
    predictor.method("score_samples(X)", lambda call: counts.scored(call, rows_of(call.content("X"))))
    predictor.method("kneighbors(X=None, n_neighbors=None, return_distance=True)", lambda call: counts.neighbours(call, rows_of(call.content("X"))))
    predictor.method("fit_transform(X, y=None, **kwargs)", _fit_transform)
    predictor.methods("sample apply decision_path staged_predict radius_neighbors bic aic", "(*args, **kwargs)", lambda call: UNKNOWN)
    predictor.methods("load_model load_weights", "(*args, **kwargs)", _loaded)
    predictor.methods("get_params set_params get_metadata_routing", "(*args, **kwargs)", lambda call: call.receiver or UNKNOWN)
    base.klass("BaseEstimator(*args, **kwargs)")
    for mixin in ("TransformerMixin", "ClassifierMixin", "RegressorMixin"):
        base.klass(f"{mixin}(*args, **kwargs)")
    base.row("clone(estimator, safe=True)", _clone)
    for kind, table in (("classifier", CLASSIFIERS), ("regressor", REGRESSORS), ("tree", TREES), ("cluster", CLUSTERS)):
        for module, names in table.items():
            lib = Library(registry, f"sklearn.{module}")
            for name in names.split():
                lib.klass(
                    f"{name}(*args, **kwargs)",
                    bases=PREDICTOR,
                    kind=kind,
                    insensitive_to_scale=kind == "tree",
                    clusters=kind == "cluster",
                    takes_gaps=name.startswith("Hist"),
                    refuses_gaps=module in REFUSE_GAPS,
                    ready=name in READY,
                    tables=name not in NOT_ALWAYS,
                )


def register_boosters(registry: Registry) -> None:
    """Estimators of other packages with scikit-learn's interface."""
    registry.ensure("sklearn")
    for package, names in BOOSTERS.items():
        lib = Library(registry, package)
        for name in names.split():
            lib.klass(f"{name}(*args, **kwargs)", bases=PREDICTOR, kind="tree", insensitive_to_scale=True, takes_gaps=True)


def created(m: Machine, receiver: Ref, place: object) -> None:
    """A new estimator is not fitted."""
    m.set(receiver.cell, "fitted", Fact("fresh", (place, m.frame.path)))


def facts_of(m: Machine, content: Value) -> dict[str, object]:
    """What the rows say of an estimator."""
    cls = m.registry.lookup(content.name) if isinstance(content, LibraryObject) else None
    return dict(cls.facts) if isinstance(cls, LibraryClass) else {}


def is_clustering(call: Call) -> bool:
    """Whether the estimator finds groups and predicts nothing that was learned of targets."""
    return bool(facts_of(call.machine, call.own()).get("clusters"))


def fit_predictor(call: Call, features: Value, target: Value) -> None:
    """A predictor learns of these rows."""
    m = call.machine
    for value in (features, target):
        m.use(value, "cluster" if is_clustering(call) else "fit", call.place)
    m.observe(
        "fit",
        call.place,
        model=call.receiver,
        features=features,
        target=target,
        content=m.content(features),
        goal=m.content(target),
        api="estimator",
        node=call.node,
        clusters=is_clustering(call),
    )
    if isinstance(call.receiver, Ref):
        goal, data = m.content(target), m.content(features)
        remember(m, call.receiver, data)
        m.set(call.receiver.cell, "fitted", Fact("fitted", call.token))
        if isinstance(goal, Array):
            m.set(call.receiver.cell, "goal", goal)


def _loaded(call: Call) -> Value:
    if isinstance(call.receiver, Ref):
        call.machine.set(call.receiver.cell, "fitted", UNKNOWN)
    return call.receiver or UNKNOWN


def _fit(call: Call) -> Value:
    fit_predictor(call, call["X"], call["y"])
    return call.receiver or UNKNOWN


def rows_of(content: Value) -> Dim:
    """The number of rows of a table or matrix."""
    if isinstance(content, Array) and content.shape.dims and not content.shape.prefix:
        return content.shape.dims[0]
    return None


def predicted(call: Call, features: Value) -> Array:
    """What `predict` gives: `(n,)`, or `(n, k)` where the targets had k columns."""
    m = call.machine
    content = m.content(features)
    goal = m.get(call.receiver.cell, "goal") if isinstance(call.receiver, Ref) else None
    shape = ANY
    found = counts.groups_of(call, rows_of(content))
    if found is not None:
        return found
    if (isinstance(goal, Array) and goal.shape.rank == 1) or (
        isinstance(goal, Array)
        and goal.shape.rank == 2
        and goal.shape.dims[1] == 1
        and _kind_of(call) == "regressor"
        and not keeps_columns(call)
        and _flattens(call)
    ):
        shape = Shape((rows_of(content),))
    elif isinstance(goal, Array) and goal.shape.rank == 2 and (keeps_columns(call) or same(goal.shape.dims[1], 1) is False):
        shape = Shape((rows_of(content), goal.shape.dims[1]))
    origins = content.origins if isinstance(content, Array) else frozenset()
    kind = _kind_of(call)
    dtype = goal.dtype if kind == "classifier" and isinstance(goal, Array) else "float64" if kind == "regressor" else None
    if isinstance(content, Array) and content.dtype == "float32" and kind == "regressor":
        dtype = None
    return Array("numpy", shape, dtype, origins)


def _kind_of(call: Call) -> object:
    """ "classifier" or "regressor", as the class or its name says."""
    content = call.own()
    name = content.name.rpartition(".")[2] if isinstance(content, LibraryObject) else ""
    cls = call.machine.registry.lookup(content.name) if isinstance(content, LibraryObject) else None
    kind = getattr(cls, "facts", {}).get("kind")
    if kind == "tree":
        return "classifier" if name.endswith("Classifier") else "regressor" if name.endswith("Regressor") else None
    return kind


def keeps_columns(call: Call) -> bool:
    """Whether `predict` keeps the columns of two-dimensional targets (a single column too)."""
    content = call.own()
    return isinstance(content, LibraryObject) and content.name.rpartition(".")[2] in {
        "LinearRegression", "Ridge", "KNeighborsRegressor", "GaussianProcessRegressor", "KernelRidge",
    }  # fmt: skip


def _flattens(call: Call) -> bool:
    """Whether `predict` makes a single column of targets a vector."""
    content = call.own()
    return isinstance(content, LibraryObject) and content.name.rpartition(".")[2] in {
        "RandomForestRegressor", "ExtraTreesRegressor", "DecisionTreeRegressor", "ExtraTreeRegressor", "GradientBoostingRegressor", "SVR", "MLPRegressor",
    }  # fmt: skip


def _predict(call: Call) -> Value:
    call.bound.setdefault("*args", call["X"])
    return observe_answer(call, "predict", predicted(call, call["X"]))


def history_of(call: Call) -> Value:
    """What is known of the estimator's fits. Where the program hands it to a function that nobody in view calls, it may have been fitted meanwhile."""
    from tensorlint.libraries.sklearn.composition import children_of

    m = call.machine
    if not isinstance(call.receiver, Ref):
        return UNKNOWN
    fitted = m.get(call.receiver.cell, "fitted")
    if fitted is MISSING:
        return UNKNOWN
    never = isinstance(fitted, Fact) and fitted.state == "fresh"
    if never and not born_here(m, call.receiver.cell):
        return UNKNOWN
    if never and facts_of(m, call.own()).get("in_place") and not all(_is_fresh(m, child) for child in children_of(m, call.own())):
        return UNKNOWN  # its parts may have been fitted by themselves
    return fitted


def _is_fresh(m: Machine, child: Value) -> bool:
    fitted = m.get(child.cell, "fitted") if isinstance(child, Ref) else UNKNOWN
    return fitted is MISSING or (isinstance(fitted, Fact) and fitted.state == "fresh")


def set_attribute(m: Machine, receiver: Ref, name: str, value: Value) -> bool:
    """`model.coef_ = …` by hand: from then on nothing is known of what it has learned."""
    if name.endswith("_"):
        m.set(receiver.cell, "fitted", UNKNOWN)
    return False


def observe_answer(call: Call, api: str, result: Value) -> Value:
    """An estimator is asked about rows."""
    m = call.machine
    features = call["X"]
    fitted = history_of(call)
    call.bound.pop("*args", None)
    m.use(features, "predict", call.place)
    from tensorlint.libraries.sklearn.composition import kinds_of, needs_fit

    about = facts_of(m, call.own())
    lacks = lacking_axis(m, call.receiver, features) or (SAMPLE if _is_one_row(call, features) else None)
    return observe_model_call(
        call, api, result, data=table_in_lists(call, features), fitted=fitted, features=features, needs_fit=needs_fit(m, call.own()), composed=bool(about.get("composed")),
        takes_gaps=bool(about.get("takes_gaps")), refuses_gaps=bool(about.get("refuses_gaps")) and not _measures_gaps(m, call.own()), inside=kinds_of(m, call.own()), lacks_batch=lacks is not None, lacks_axis=lacks, rows=True,
        listed=isinstance(m.content(features), (Tuple, Sequence)),
        goal=call.content("y") if call.given("y") else None,
    )  # fmt: skip


def _measures_gaps(m: Machine, estimator: Value) -> bool:
    """Whether an estimator was told a distance of its own, which may be one between rows with gaps (`nan_euclidean`)."""
    told = estimator.get("metric", MISSING) if isinstance(estimator, LibraryObject) else MISSING
    return told is not MISSING and m.constant(told, MISSING) not in MEASURES


def _is_one_row(call: Call, features: Value) -> bool:
    """Whether the features are one row by itself, whatever else the estimator takes: a vector of numbers as long as the rows that the estimator was fitted on, or picked out of a table."""
    m = call.machine
    content = m.content(features)
    made = content if isinstance(content, Array) else from_literal(m, features, "numpy")
    if made is None or made.shape.rank != 1:
        return False
    width = m.get(call.receiver.cell, "width") if isinstance(call.receiver, Ref) else None
    known = dim_of(m, width) if isinstance(width, Value) and width is not MISSING else None
    numbers = is_float(made.dtype) or is_integer(made.dtype)  # texts are samples by themselves
    rows = isinstance(width, Value) and width is not MISSING  # it was fitted on a table
    return ((numbers or rows) and ONE_SAMPLE in made.flags and same(known, 1) is not True) or bool(same(made.shape.dims[0], known))


def _probabilities(call: Call) -> Value:
    from tensorlint.values import Scores

    name = call.row.name.rpartition(".")[2]
    rows = rows_of(call.content("X"))
    content = call.content("X")
    goal = call.machine.get(call.receiver.cell, "goal") if isinstance(call.receiver, Ref) else None
    several = isinstance(goal, Array) and goal.shape.rank != 1  # of several targets at once some give a list of tables
    columns = counts.parts_asked(call.machine, call.own()) if is_clustering(call) else counts.count_of_classes(call.machine, call.receiver or UNKNOWN)
    out = Array(
        "numpy",
        counts.decided(call, rows) if name == "decision_function" else ANY if several and not is_clustering(call) else Shape((rows, columns)),
        "float64",
        content.origins if isinstance(content, Array) else frozenset(),
    )
    if name == "predict_proba":
        out = out.derive(scores=Scores("probabilities", "predict_proba", 1, call.token))
    return observe_answer(call, "predict", out)


def _score(call: Call) -> Value:
    m = call.machine
    m.use(call["y"], "metric", call.place)
    m.use(call["X"], "metric", call.place)
    out = observe_answer(call, "score", Array("numpy", Shape(()), "float64"))
    m.use(out, "metric", call.place)
    content = m.content(out)
    return Number("float", None, content.origins if isinstance(content, Array) else frozenset())


def _fit_transform(call: Call) -> Value:
    fit_predictor(call, call["X"], call["y"])
    return UNKNOWN  # distances, leaves or discriminants: nothing is said of them


def _fit_predict(call: Call) -> Value:
    fit_predictor(call, call["X"], call["y"])
    rows = rows_of(call.content("X"))
    return counts.groups_of(call, rows) or Array("numpy", Shape((rows,)))


def _attribute(m: Machine, receiver: Value, content: Value, name: str) -> Value | None:
    if name.endswith("_") and not name.startswith("_"):
        return learned(m, receiver, content, name)
    return None


def _clone(call: Call) -> Value:
    from tensorlint.interpreter.construction import make_object

    content = call.content("estimator")
    if isinstance(content, LibraryObject):
        made = make_object(call.machine, content, call.place)
        created(call.machine, made, call.place)
        return made
    return UNKNOWN
