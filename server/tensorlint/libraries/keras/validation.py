"""The data that each epoch of a fit ends with: the compiled loss meets it, and the model is asked about it."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from tensorlint.libraries.contracts import place_of
from tensorlint.libraries.keras.compiled import Pairs, apply_compiled
from tensorlint.libraries.keras.feeding import as_data, run_own_step, split
from tensorlint.libraries.keras.models import kinds_of
from tensorlint.libraries.models import observe_model_call
from tensorlint.syntax import Place
from tensorlint.values import UNKNOWN, Array, Instance, LibraryObject, Sequence, Shape, Tuple, Value

if TYPE_CHECKING:
    from tensorlint.interpreter.vocabulary import Call


def validate(call: Call) -> None:
    """The data that each epoch ends with: the compiled loss meets it too."""
    m, given = call.machine, call["validation_data"]
    held = m.content(given)
    if isinstance(held, Tuple) or (isinstance(held, Sequence) and held.kind != "iterator"):
        for item in held.items:
            m.use(item, "metric", call.place)
        if len(held.items) >= 2:
            places = _written_apart(call)
            m.observe(
                "validated", places[1] if isinstance(places[1], Place) else call.place, features=held.items[0], content=as_data(m, held.items[0]),
                goal=m.content(held.items[1]), places=places, node=call.node,
            )  # fmt: skip
            if not run_own_step(call, held.items[0], held.items[0], held.items[1], "test_step"):
                apply_compiled(call, Pairs(held.items[0], held.items[1], _labels_at(call), validates=True))
            _asked(call, held.items[0], _written(call, 0))
    elif isinstance(held, (LibraryObject, Array, Instance, Sequence)):
        features, target = split(m, given, UNKNOWN, call.node)
        for item in (features, target):
            m.use(item, "metric", call.place)
        if not run_own_step(call, given, features, target, "test_step"):
            apply_compiled(call, Pairs(features, target, place_of(call, "validation_data"), validates=True))
        _asked(call, features, _written(call, 0))


def _asked(call: Call, features: Value, at: ast.AST | None) -> None:
    """What a fit is validated with, the model is asked about."""
    m = call.machine
    if at is not None:
        observe_model_call(
            call, "evaluate", Array("numpy", Shape(()), "float64"), data=features, at=at, features=features, validates=True, kinds=kinds_of(m, call.receiver)
        )


def _written(call: Call, index: int) -> ast.AST | None:
    """The expression of the features (0) or labels (1) that a fit is validated with; of both, where one stands for both."""
    node = next((each.value for each in getattr(call.node, "keywords", []) if each.arg == "validation_data"), None)
    return node.elts[index] if isinstance(node, (ast.Tuple, ast.List)) and len(node.elts) > 1 else node


def _labels_at(call: Call) -> object:
    """Where the labels of the validation data are written."""
    return _written_apart(call)[1]


def _written_apart(call: Call) -> tuple[object, object]:
    """Where the features and the labels of the validation data are written."""
    place = place_of(call, "validation_data")
    features, labels = _written(call, 0), _written(call, 1)
    return place if features is None else call.machine.place(features), place if labels is None else call.machine.place(labels)
