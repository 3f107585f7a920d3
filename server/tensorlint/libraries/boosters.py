"""xgboost, lightgbm, catboost: estimators like scikit-learn's, and their own interface, in which data is wrapped and a model comes out of `train`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tensorlint.interpreter.construction import make_object
from tensorlint.interpreter.store import MISSING
from tensorlint.libraries.models import observe_model_call
from tensorlint.libraries.notation import Library
from tensorlint.libraries.sklearn.estimators import PREDICTOR, fit_predictor, predicted, rows_of
from tensorlint.libraries.sklearn.estimators import register_boosters as register_estimators
from tensorlint.values import ANY, NONE, UNKNOWN, Array, Const, LibraryObject, Mapping_, Ref, Shape, Tuple, Value

if TYPE_CHECKING:
    from tensorlint.interpreter.vocabulary import Call, Registry

WRAPPERS: Final = {
    "xgboost": ("DMatrix QuantileDMatrix", "Booster"),
    "lightgbm": ("Dataset", "Booster"),
    "catboost": ("Pool", "CatBoost"),
}
"""For each package, what it wraps data in, and the model that `train` gives."""

EACH_CLASS: Final = frozenset({"multi:softprob", "multiclass", "softmax", "multiclassova", "multiclass_ova", "ova", "ovr"})
"""The objectives with which a booster gives a number for each class."""
LEVELS: Final = ("quantile_alpha", "expectile_alpha")
"""The parameters of which several ask for a number for each."""
RENAMED: Final = frozenset({"application", "app", "loss", "objective_type"})
"""Other names of the objective."""
OTHERWISE: Final = frozenset({"pred_leaf", "pred_contrib", "pred_contribs", "pred_interactions", "output_margin", "strict_shape"})
"""What asks for other answers, or for them in another shape (tried on XGBoost 3: margins are one for each class, a strict shape has always columns)."""
WIDTH: Final = "width of answers"


def register(registry: Registry) -> None:
    """The estimators, and the interface with wrapped data."""
    register_estimators(registry)
    for package, (wrappers, booster) in WRAPPERS.items():
        lib = Library(registry, package)
        for name in wrappers.split():
            wrapper = lib.klass(f"{name}(data=None, label=None, *args, **kwargs)", wraps="data")
            wrapper.methods("get_label get_data num_row num_col save_binary set_weight construct", "(*args, **kwargs)", lambda call: UNKNOWN)
        if booster == "CatBoost":
            continue
        model = lib.klass(f"{booster}(*args, **kwargs)", bases=PREDICTOR, kind="tree", insensitive_to_scale=True, takes_gaps=True)
        model.method("predict(data, *args, **kwargs)", _predict)
        lib.row("train(params, dtrain, *args, **kwargs)", _train, trains=f"{package}.{booster}")
        lib.row("cv(*args, **kwargs)", lambda call: UNKNOWN)


def unwrapped(call: Call, value: Value) -> tuple[Value, Value]:
    """The features and labels in a wrapper; the value itself where there is none."""
    content = call.machine.content(value)
    if isinstance(content, LibraryObject) and getattr(call.machine.registry.lookup(content.name), "facts", {}).get("wraps"):
        return content.get("data"), content.get("label")
    return value, NONE


def _train(call: Call) -> Value:
    m = call.machine
    made = make_object(m, LibraryObject(str(call.row.facts["trains"])), call.place)
    features, labels = unwrapped(call, call["dtrain"])
    inner = type(call)(m, call.row, call.bound, made, call.place, call.path, call.node)
    fit_predictor(inner, features, labels)
    m.set(made.cell, WIDTH, _width(call))
    return made


def _width(call: Call) -> Value:
    """How many numbers a booster gives for a row of one target, as its parameters say: 0 for a bare number."""
    params = call.content("params")
    if not isinstance(params, Mapping_) or params.rest is not None:
        return UNKNOWN
    told = {key: call.machine.constant(value, MISSING) for key, value in params.entries}
    objective = told.get("objective")
    unsaid = objective is None and RENAMED & told.keys()  # an objective of the program's own has one number but for a `num_class` (tried: else it raises)
    if objective is MISSING or unsaid or any(not isinstance(told.get(level, 0.5), (int, float)) for level in LEVELS):
        return UNKNOWN
    if objective in EACH_CLASS or (not isinstance(objective, str) and "num_class" in told):
        classes = told.get("num_class")
        return Const(classes) if isinstance(classes, int) else UNKNOWN
    return Const(0)


def _predict(call: Call) -> Value:
    features, _ = unwrapped(call, call["data"])
    m = call.machine
    m.use(features, "predict", call.place)
    bound: dict[str, Value] = {"*args": Tuple((features,))}
    inner = type(call)(m, call.row, bound, call.receiver, call.place, call.path, call.node)
    fitted = m.get(call.receiver.cell, "fitted") if call.receiver is not None else UNKNOWN  # type: ignore[attr-defined]
    return observe_model_call(
        inner, "predict", _answer(call, predicted(inner, features), features), fitted=fitted, features=features, needs_fit=False, composed=False, takes_gaps=True, inside=(),
        lacks_batch=False, rows=True, goal=None,
    )  # fmt: skip


def _answer(call: Call, answer: Array, features: Value) -> Array:
    """The answer as wide as the parameters said, where one target was learned; of leaves, contributions, margins and strict shapes nothing is said."""
    if OTHERWISE & call.bound.keys() or len(call.star()) > 0:
        return answer.derive(shape=ANY)
    if not isinstance(call.receiver, Ref):
        return answer
    width = call.machine.constant(call.machine.get(call.receiver.cell, WIDTH), MISSING)
    goal = call.machine.get(call.receiver.cell, "goal")
    if not isinstance(goal, Array) or not (goal.shape.rank == 1 or (goal.shape.rank == 2 and goal.shape.dims[1] == 1)):
        return answer
    if not isinstance(width, int):
        return answer.derive(shape=ANY)
    rows = rows_of(call.machine.content(features))
    return answer.derive(shape=Shape((rows, width) if width else (rows,)))
