"""xgboost, lightgbm, catboost: estimators like scikit-learn's, and their own interface, in which data is wrapped and a model comes out of `train`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tensorlint.interpreter.construction import make_object
from tensorlint.libraries.models import observe_model_call
from tensorlint.libraries.notation import Library
from tensorlint.libraries.sklearn.estimators import PREDICTOR, fit_predictor, predicted
from tensorlint.libraries.sklearn.estimators import register_boosters as register_estimators
from tensorlint.values import NONE, UNKNOWN, LibraryObject, Tuple, Value

if TYPE_CHECKING:
    from tensorlint.interpreter.vocabulary import Call, Registry

WRAPPERS: Final = {
    "xgboost": ("DMatrix QuantileDMatrix", "Booster"),
    "lightgbm": ("Dataset", "Booster"),
    "catboost": ("Pool", "CatBoost"),
}
"""For each package, what it wraps data in, and the model that `train` gives."""


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
    return made


def _predict(call: Call) -> Value:
    features, _ = unwrapped(call, call["data"])
    m = call.machine
    m.use(features, "predict", call.place)
    bound: dict[str, Value] = {"*args": Tuple((features,))}
    inner = type(call)(m, call.row, bound, call.receiver, call.place, call.path, call.node)
    fitted = m.get(call.receiver.cell, "fitted") if call.receiver is not None else UNKNOWN  # type: ignore[attr-defined]
    return observe_model_call(
        inner, "predict", predicted(inner, features), fitted=fitted, features=features, needs_fit=False, composed=False, takes_gaps=True, inside=(),
        lacks_batch=False, rows=True, goal=None,
    )  # fmt: skip
