"""Estimators of unknown make: an object that is told to `fit` rows and their labels and is then asked to `predict`, whoever has made it.

Functions are handed their model, and who calls them is often not in view: what is done to the rows on both sides is the same, whatever model that is.
"""

from __future__ import annotations

from typing import Final

from tensorlint.interpreter.store import MISSING
from tensorlint.interpreter.vocabulary import Call
from tensorlint.libraries.models import observe_model_call
from tensorlint.values import ANY, NONE, UNKNOWN, Array, Cell, Fact, Ref, Value

LEARNS: Final = frozenset({"fit", "fit_generator", "partial_fit", "train_on_batch"})
"""Methods by which whatever they belong to learns: nobody is asked for an answer there."""
ANSWERS: Final = frozenset({"predict", "predict_proba", "decision_function"})
TAUGHT: Final = "taught rows and labels"
"""The aspect of an unknown object that has learned."""


def learned(call: Call) -> Value | None:
    """What becomes of a call of a method that learns; None where it is none."""
    name, model = _method(call)
    if name not in LEARNS or model is None:
        return None
    m = call.machine
    features, target = _handed(call, "X", "x"), _handed(call, "y", "y", 1)
    for value in (features, target):
        m.use(value, "fit", call.place)
    content = m.content(features)
    if name != "fit" or not isinstance(content, Array) or not content.origins or target is UNKNOWN or m.content(target) == NONE:
        return None
    m.observe(
        "fit", call.place, model=model, features=features, target=target, content=content, goal=m.content(target), api="estimator", node=call.node, clusters=False
    )  # fmt: skip
    m.set(model.cell, TAUGHT, Fact("fitted", call.token))
    return UNKNOWN


def answered(call: Call) -> Value | None:
    """What an unknown object answers that has learned of rows and labels; None of any other."""
    name, model = _method(call)
    if name not in ANSWERS or model is None or not isinstance(call.machine.get(model.cell, TAUGHT), Fact):
        return None
    m = call.machine
    features = _handed(call, "X", "x")
    content = m.content(features)
    if not isinstance(content, Array):
        return None
    m.use(features, "predict", call.place)
    asked = Call(m, call.row, {"X": features}, model, call.place, call.path, call.node)
    return observe_model_call(asked, "predict", Array("numpy", ANY, None, content.origins), data=features, features=features, rows=True)


def names_a_fit(call: Call) -> bool:
    """Whether it is a method that learns: no answer of a network comes out of it."""
    return _method(call)[0] in LEARNS


def _method(call: Call) -> tuple[str, Ref | None]:
    """The name of a method of an unknown object, and the object."""
    cell = call.receiver.cell if isinstance(call.receiver, Ref) else None
    which = cell.which if cell is not None else None
    if cell is None or not isinstance(which, tuple) or len(which) != 2 or not isinstance(which[1], str):
        return "", None
    return which[1], Ref(Cell(cell.place, cell.path, which[0]))


def _handed(call: Call, name: str, other: str, index: int = 0) -> Value:
    given = call.star()
    if len(given) > index:
        return given[index]
    return next((call.bound[each] for each in (name, other) if call.bound.get(each, MISSING) is not MISSING), UNKNOWN)
