"""Which estimators take tables only, and which of its two axes data with a single one lacks.

Tried with scikit-learn 1.9: of 358 methods of fitted estimators all but those of `Dummy*`, `IsotonicRegression`, `FunctionTransformer` and what reads texts refuse
data with one axis ("Expected 2D array, got 1D array instead", "Expected a 2-dimensional container").
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tensorlint.interpreter.store import MISSING
from tensorlint.libraries.arrays.creation import from_literal
from tensorlint.libraries.arrays.dtypes import is_float, is_integer
from tensorlint.libraries.arrays.shaping import dim_of
from tensorlint.libraries.arrays.spelling import EITHER, FEATURE, SAMPLE
from tensorlint.values import ONE_SAMPLE, TRUE, Array, LibraryObject, Ref, Value, same

if TYPE_CHECKING:
    from tensorlint.interpreter.machine import Machine

FLAT: Final = "flat"
"""The aspect of an estimator that was fitted on data with one axis: whoever did that is not told about its answers."""
NOT_ALWAYS: Final = frozenset({
    "CalibratedClassifierCV", "OneVsRestClassifier", "OneVsOneClassifier", "OutputCodeClassifier", "MultiOutputClassifier",
    "MultiOutputRegressor", "ClassifierChain", "RegressorChain", "SelfTrainingClassifier", "BaggingClassifier",
    "BaggingRegressor", "AdaBoostClassifier", "AdaBoostRegressor", "DummyClassifier", "DummyRegressor",
    "IsotonicRegression",
})  # fmt: skip
"""The predictors that take one axis, or leave it to the estimator that they were given what they take."""


def takes_tables(m: Machine, content: Value) -> bool:
    """Whether an estimator refuses data with one axis. A pipeline takes what its first step takes, a search what its estimator does."""
    from tensorlint.libraries.sklearn.composition import steps_of
    from tensorlint.libraries.sklearn.estimators import facts_of

    if not isinstance(content, LibraryObject):
        return False
    about = facts_of(m, content)
    if about.get("in_place"):
        first = next((step for step in steps_of(m, content) if m.constant(step) != "passthrough"), None)
        return first is not None and takes_tables(m, m.content(first))
    if about.get("composed"):
        return takes_tables(m, m.content(content.get("estimator")))
    measures = content.get("kernel", MISSING)
    return bool(about.get("tables")) and (measures is MISSING or isinstance(m.constant(measures), str))


def lacking_axis(m: Machine, estimator: Value | None, value: Value, *, fits: bool = False) -> str | None:
    """Which axis the data lacks that an estimator of tables is handed: one sample lacks the first, one feature the second.

    None where it has both, or may have. `fits`: it is what the estimator learns of, and one sample is nothing to learn of.
    """
    content = m.content(value)
    made = content if isinstance(content, Array) else from_literal(m, value, "numpy")
    if made is None or made.shape.rank != 1 or not isinstance(estimator, Ref):
        return None
    if made.library != "pandas" and not (is_float(made.dtype) or is_integer(made.dtype)):
        return None  # what it holds may be rows, as of a list that was made of a column of lists
    if (m.get(estimator.cell, FLAT) == TRUE and not fits) or not takes_tables(m, m.content(estimator)):
        return None
    width = m.get(estimator.cell, "width")
    known = dim_of(m, width) if isinstance(width, Value) and width is not MISSING else None
    if same(made.shape.dims[0], known):
        return SAMPLE
    if same(known, 1):
        return FEATURE
    return SAMPLE if ONE_SAMPLE in made.flags else FEATURE if fits else EITHER
