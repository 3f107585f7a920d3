"""The old backend's learning phase: set for all that follows, or handed to a function of a graph."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Final

from tensorlint.interpreter.construction import make_object
from tensorlint.interpreter.store import MISSING
from tensorlint.interpreter.vocabulary import items_of
from tensorlint.libraries.keras.arrays import array_in
from tensorlint.libraries.keras.models import ENTRY
from tensorlint.libraries.models import observe_model_call
from tensorlint.libraries.notation import Library
from tensorlint.libraries.repeating import repeats
from tensorlint.values import ANY, NONE, UNKNOWN, Array, LibraryObject, Ref, Sequence, Value

if TYPE_CHECKING:
    from tensorlint.interpreter.vocabulary import Call, Registry

PHASE: Final = "keras.backend.LearningPhase"


def register(registry: Registry) -> None:
    """The rows."""
    lib = Library(registry, "keras.backend")
    lib.row("set_learning_phase(value)", _set_phase)
    lib.klass("LearningPhase()")
    lib.row("learning_phase()", lambda call: make_object(call.machine, LibraryObject(PHASE), call.place))
    function = lib.klass("function(inputs, outputs, updates=None, **kwargs)")
    function.invoked("(inputs)", _run)


def _set_phase(call: Call) -> Value:
    """The learning phase of old versions: 1 is training, for all that is called afterwards."""
    value = call.machine.constant(call["value"])
    call.machine.observe("learning-phase", call.place, training=value == 1, node=call.node)
    return NONE


def _run(call: Call) -> Value:
    """The part of a model between its inputs and outputs; where one of the inputs is the learning phase, its value comes with the data."""
    m, own = call.machine, call.own()
    if not isinstance(own, LibraryObject):
        return UNKNOWN
    wanted, given = items_of(m.content(own.get("inputs"))), items_of(m.content(call["inputs"]))
    if wanted is None or given is None or len(wanted) != len(given):
        return UNKNOWN
    position = next((index for index, each in enumerate(wanted) if isinstance(m.content(each), LibraryObject) and m.content(each).name == PHASE), None)  # type: ignore[attr-defined]
    model = next((flag[1] for each in wanted for flag in array_in(m, each).flags if isinstance(flag, tuple) and flag[0] == ENTRY), None)
    value = m.constant(given[position], MISSING) if position is not None else 0
    node = getattr(call.node, "args", [None])[0]
    if not isinstance(model, Ref) or value is MISSING or not isinstance(node, (ast.List, ast.Tuple)):
        return Sequence((), Array("numpy", ANY))
    flag = None if position is None or not value else ("learning_phase", str(value), "False" if value is True else "0", m.place(node.elts[position]))
    asked = type(call)(m, call.row, call.bound, model, call.place, call.path, call.node)
    out = observe_model_call(asked, "call", Array("numpy", ANY), data=given[0], at=node.elts[0], kinds=frozenset({"unknown"}), flag=flag, again=repeats(call))
    return Sequence((), out)
