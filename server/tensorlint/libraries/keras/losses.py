"""The losses and metrics of Keras: (y_true, y_pred), with ranks lined up before they are compared (tried on Keras 3)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from tensorlint.interpreter.store import MISSING
from tensorlint.interpreter.vocabulary import LibraryClass, Row
from tensorlint.libraries.contracts import Contract, observe_loss
from tensorlint.libraries.notation import Library
from tensorlint.syntax import Place
from tensorlint.values import UNKNOWN, Array, Const, LibraryName, LibraryObject, Ref, Value

if TYPE_CHECKING:
    from tensorlint.interpreter.machine import Machine
    from tensorlint.interpreter.vocabulary import Call, Registry, Transfer

OPTION: Final = "from_logits"
CLASSES: Final = {
    "CategoricalCrossentropy": ("categorical_crossentropy", "one-hot", "SparseCategoricalCrossentropy"),
    "SparseCategoricalCrossentropy": ("sparse_categorical_crossentropy", "indices", "CategoricalCrossentropy"),
    "BinaryCrossentropy": ("binary_crossentropy", "flags", ""),
    "CategoricalFocalCrossentropy": ("categorical_focal_crossentropy", "one-hot", ""),
    "BinaryFocalCrossentropy": ("binary_focal_crossentropy", "flags", ""),
}
"""Losses that are told what scores they get: their functions, the labels that they take, and their counterparts for other labels."""
OTHERS: Final = {
    "MeanSquaredError": "mean_squared_error", "MeanAbsoluteError": "mean_absolute_error", "Huber": "huber", "LogCosh": "log_cosh",
    "MeanAbsolutePercentageError": "mean_absolute_percentage_error", "MeanSquaredLogarithmicError": "mean_squared_logarithmic_error",
    "KLDivergence": "kl_divergence", "Hinge": "hinge", "SquaredHinge": "squared_hinge", "CategoricalHinge": "categorical_hinge",
    "CosineSimilarity": "cosine_similarity", "Poisson": "poisson",
}  # fmt: skip
SYMMETRIC: Final = {"MeanSquaredError", "MeanAbsoluteError", "Huber", "LogCosh", "CosineSimilarity"}
SHORT: Final = {
    "mse": "mean_squared_error", "mae": "mean_absolute_error", "mape": "mean_absolute_percentage_error", "msle": "mean_squared_logarithmic_error",
    "bce": "binary_crossentropy", "kld": "kl_divergence", "kullback_leibler_divergence": "kl_divergence", "logcosh": "log_cosh", "cosine": "cosine_similarity",
    "huber_loss": "huber", "MSE": "mean_squared_error", "MAE": "mean_absolute_error",
}  # fmt: skip
SPACES: Final = ("keras.losses", "keras.backend", "keras.metrics", "keras.objectives")


def register(registry: Registry) -> None:
    """keras.losses."""
    lib = Library(registry, "keras.losses")
    lib.klass("Loss(*args, **kwargs)").method("__init__(*args, **kwargs)")
    for name, (function, labels, other) in CLASSES.items():
        contract = Contract(name, "aligns", option=OPTION, labels=labels, built=f"keras.losses.{name}", other=other and f"keras.losses.{other}")
        options = "from_logits=False, label_smoothing=0.0, *args, **kwargs" if labels != "indices" else "from_logits=False, *args, **kwargs"
        if "Focal" in name:
            options = "*args, from_logits=False, label_smoothing=0.0, **kwargs"
        lib.klass(f"{name}({options})", loss=contract).invoked("(y_true, y_pred, sample_weight=None)", _called(contract))
        row = f"(y_true, y_pred, {options})" if "Focal" not in name else "(y_true, y_pred, *args, from_logits=False, **kwargs)"
        for space in SPACES:
            each = space == "keras.backend" and name == "BinaryCrossentropy"
            Library(registry, space).row(function + row, _function(contract, each=each), loss=contract)
    for name, function in OTHERS.items():
        contract = Contract(name, "aligns", symmetric=name in SYMMETRIC, of_distributions=name == "KLDivergence")
        lib.klass(f"{name}(*args, **kwargs)", loss=contract).invoked("(y_true, y_pred, sample_weight=None)", _called(contract))
        lib.row(f"{function}(y_true, y_pred, *args, **kwargs)", _function(contract), loss=contract)
    for short, long in SHORT.items():
        for space in SPACES:
            Library(registry, space).alias(short, f"keras.losses.{long}")


class Wanted(NamedTuple):
    """What a loss demands, what scores it was told to take (None: not known), where it was told so, and the loss itself."""

    contract: Contract
    takes: str | None
    place: Place | None
    smoothing: object
    value: Value


def _takes(m: Machine, contract: Contract, told: Value | None) -> str | None:
    if not contract.option:
        return None
    constant = m.constant(told, MISSING) if told is not None else False
    return "logits" if constant is True else "probabilities" if constant is False else None


def wanted_by(m: Machine, loss: Value, place: Place) -> Wanted | None:
    """What a loss that was named, imported or built demands; None where it is not one of the library."""
    content = m.content(loss)
    registry = m.registry
    if isinstance(content, Const) and isinstance(content.value, str):
        name = content.value
        entry = registry.lookup(registry.canonical(f"keras.losses.{name}"))
    elif isinstance(content, (LibraryName, LibraryObject)):
        entry = registry.lookup(content.name)
    else:
        return None
    contract = entry.facts.get("loss") if isinstance(entry, (Row, LibraryClass)) else None
    if not isinstance(contract, Contract):
        return None
    if not isinstance(content, LibraryObject):
        return Wanted(contract, _takes(m, contract, None), place, None, loss)
    known = not any(name == "?" for name, _ in content.arguments)
    built = loss.cell.place if isinstance(loss, Ref) else place
    takes = _takes(m, contract, dict(content.arguments).get(contract.option)) if known else None
    return Wanted(contract, takes, built if isinstance(built, Place) else place, m.constant(content.get("label_smoothing", Const(0.0))), loss)


def _called(contract: Contract) -> Transfer:
    def run(call: Call) -> Value:
        found = wanted_by(call.machine, call.receiver or UNKNOWN, call.place)
        reduction = "none" if _unreduced(call) else "mean"
        return observe_loss(
            call, contract, "y_pred", "y_true", library="tensorflow", reduction=reduction, takes=found.takes if found else None,
            option=found.place if found else call.place,
        )  # fmt: skip

    return run


def _unreduced(call: Call) -> bool:
    content = call.own()
    given = content.get("reduction", Const("mean")) if isinstance(content, LibraryObject) else Const("mean")
    return str(call.machine.constant(given, "none")).lower().endswith("none")


def _function(contract: Contract, *, each: bool = False) -> Transfer:
    """A loss as a function gives one number a row, or (`each`: the old backend's, tried) one for each element."""

    def run(call: Call) -> Value:
        takes = _takes(call.machine, contract, call.bound.get(contract.option) if contract.option else None)
        found = observe_loss(call, contract, "y_pred", "y_true", library="tensorflow", reduction="none", takes=takes, option=call.place)
        given = call.content("y_pred")
        return found.derive(shape=given.shape) if each and isinstance(found, Array) and isinstance(given, Array) else found

    return run
