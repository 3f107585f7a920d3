"""How many there are of what an estimator has learned of: the classes of its targets, its groups, the neighbours that it is asked for.

The shapes and dtypes were read off fitted estimators of scikit-learn 1.9.
"""

from __future__ import annotations

from math import comb
from typing import TYPE_CHECKING, Final

from tensorlint.interpreter.store import MISSING
from tensorlint.libraries.arrays.shaping import dim_of
from tensorlint.libraries.labels import classes_of
from tensorlint.libraries.sklearn.learned import PARTS, number_asked
from tensorlint.values import ANY, UNKNOWN, Array, Const, Dim, LibraryObject, Ref, Shape, Sym, Tuple, Value

if TYPE_CHECKING:
    from tensorlint.interpreter.machine import Machine
    from tensorlint.interpreter.vocabulary import Call

GROUPS: Final = {
    **dict.fromkeys(("KMeans", "MiniBatchKMeans", "SpectralClustering"), "int32"),
    **dict.fromkeys(
        ("DBSCAN", "AgglomerativeClustering", "GaussianMixture", "BayesianGaussianMixture", "OneClassSVM", "IsolationForest", "LocalOutlierFactor"), "int64"
    ),
}
"""The dtype of the groups that an estimator tells rows into."""
ONE_SCORE: Final = frozenset({"OneClassSVM", "IsolationForest", "LocalOutlierFactor"})
BY_CLASS: Final = (
    "LogisticRegression LogisticRegressionCV LinearSVC SGDClassifier RidgeClassifier Perceptron PassiveAggressiveClassifier LinearDiscriminantAnalysis "
    "GradientBoostingClassifier HistGradientBoostingClassifier"
)
"""Classifiers whose decisions are a number for each class, and one number where there are two."""


def name_of(content: Value) -> str:
    """The class of an estimator."""
    return content.name.rpartition(".")[2] if isinstance(content, LibraryObject) else ""


def count_of_classes(m: Machine, receiver: Value) -> Dim:
    """The classes of the targets that a classifier was fitted on; a name for their number where not all of the targets are known to have been there."""
    goal = m.get(receiver.cell, "goal") if isinstance(receiver, Ref) else None
    if not isinstance(receiver, Ref) or not isinstance(goal, Array) or goal.shape.rank != 1:
        return None
    known = classes_of(goal)
    if known is not None and not any(origin.part for origin in goal.origins):
        return known.number
    return Sym("classes", ("classes", receiver.cell))


def decided(call: Call, rows: Dim) -> Shape:
    """The shape of `decision_function`."""
    own = call.own()
    name = name_of(own)
    if name in ONE_SCORE:
        return Shape((rows,))
    count = count_of_classes(call.machine, call.receiver or UNKNOWN)
    if name not in BY_CLASS.split() or not isinstance(count, int) or count < 2:
        return ANY
    return Shape((rows,)) if count == 2 else Shape((rows, count))


def groups_of(call: Call, rows: Dim) -> Array | None:
    """The group of each row, of what tells rows into groups; None of other estimators."""
    name = name_of(call.own())
    content = call.content("X")
    return Array("numpy", Shape((rows,)), GROUPS[name], content.origins if isinstance(content, Array) else frozenset()) if name in GROUPS else None


def parts_asked(m: Machine, own: Value) -> Dim:
    """How many groups an estimator makes."""
    if not isinstance(own, LibraryObject):
        return None
    asked = number_asked(own)
    return PARTS.get(name_of(own)) if asked is MISSING else dim_of(m, asked)


def distances(call: Call, rows: Dim) -> Array:
    """`transform` of what finds groups: how far each row is from the middle of each."""
    known = name_of(call.own()) in {"KMeans", "MiniBatchKMeans"}
    return Array("numpy", Shape((rows, parts_asked(call.machine, call.own()))) if known else ANY, "float64" if known and _is_double(call) else None)


def _is_double(call: Call) -> bool:
    content = call.content("X")
    return isinstance(content, Array) and content.dtype in {"float64", "int64", "int32"}


def scored(call: Call, rows: Dim) -> Array:
    """`score_samples`: a number for each row."""
    return Array("numpy", Shape((rows,)), "float64" if _is_double(call) else None)


def neighbours(call: Call, rows: Dim) -> Value:
    """`kneighbors`: how far they are, and which rows they are."""
    m, own = call.machine, call.own()
    if not isinstance(own, LibraryObject) or any(name == "?" for name, _ in own.arguments):
        return UNKNOWN
    given = own.get("*args", MISSING)
    named = own.get("n_neighbors", given.items[0] if isinstance(given, Tuple) and given.items and "Neighbors" in own.name else MISSING)
    count = dim_of(m, call["n_neighbors"]) if not call.is_none("n_neighbors") else 5 if named is MISSING else dim_of(m, named)
    shape = Shape((rows if call.given("X") and not call.is_none("X") else None, count))
    far, which = Array("numpy", shape, "float64" if _is_double(call) else None), Array("numpy", shape, "int64")
    told = call.constant("return_distance", MISSING)
    return UNKNOWN if told is MISSING else Tuple((far, which)) if told else which


def powers_of(call: Call, own: LibraryObject, width: Dim) -> Dim:
    """How many columns `PolynomialFeatures` gives: the products of so many columns."""
    m, named, given = call.machine, dict(own.arguments), own.get("*args", MISSING)
    first = given.items[0] if isinstance(given, Tuple) and given.items else Const(2)
    degree = m.constant(named.get("degree", first), MISSING)
    settings = [m.constant(named.get(name, Const(default)), MISSING) for name, default in (("interaction_only", False), ("include_bias", True))]
    if not isinstance(width, int) or not isinstance(degree, int) or MISSING in settings or "?" in named or not 0 <= degree < 9:
        return None
    count = sum(comb(width, each) for each in range(degree + 1)) if settings[0] else comb(width + degree, degree)
    return count if settings[1] else count - 1


def picked(call: Call, own: LibraryObject) -> Dim:
    """How many columns `SelectKBest` leaves."""
    named = dict(own.arguments).get("k")
    if name_of(own) != "SelectKBest" or any(name == "?" for name, _ in own.arguments):
        return None
    width = call.content("X")
    count = 10 if named is None else call.machine.constant(named, MISSING)
    columns = width.shape.dims[1] if isinstance(width, Array) and width.shape.rank == 2 else None
    return min(count, columns) if isinstance(count, int) and not isinstance(count, bool) and isinstance(columns, int) else None
