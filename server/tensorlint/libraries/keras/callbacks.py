"""What watches a training: callbacks that stop it, keep the best weights or lower the learning rate, and the history of its losses."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tensorlint.interpreter.calls import call_value
from tensorlint.interpreter.construction import make_object
from tensorlint.interpreter.inheritance import class_member, library_base
from tensorlint.interpreter.store import MISSING
from tensorlint.interpreter.vocabulary import items_of
from tensorlint.libraries.notation import Library
from tensorlint.libraries.python.files import observe_saved, path_of
from tensorlint.values import INT, UNKNOWN, BoundMethod, Const, Function, Instance, LibraryObject, Mapping_, Number, Ref, Sequence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tensorlint.interpreter.machine import Machine
    from tensorlint.interpreter.vocabulary import Call, Registry
    from tensorlint.values import Origin, Value

HELD_OUT: Final = "val_loss"
PHASES: Final = (
    "on_train_begin",
    "on_epoch_begin",
    "on_train_batch_begin",
    "on_batch_begin",
    "on_batch_end",
    "on_train_batch_end",
    "on_epoch_end",
    "on_train_end",
)
"""What a callback of the program is told of while a model trains, in order."""
HISTORY: Final = "keras.callbacks.History"
CHECKPOINT: Final = "keras.callbacks.ModelCheckpoint"


def register(registry: Registry) -> None:
    """keras.callbacks."""
    lib = Library(registry, "keras.callbacks")
    lib.classes("EarlyStopping ReduceLROnPlateau", f"(monitor='{HELD_OUT}', *args, **kwargs)", watches=True)
    lib.klass(f"ModelCheckpoint(filepath, monitor='{HELD_OUT}', verbose=0, save_best_only=False, *args, **kwargs)", watches="save_best_only")
    lib.klass("Callback()", told=PHASES)
    lib.klass("LambdaCallback(*args, **kwargs)").hooks(created=lambda m, made, place: m.observe("callback", place, callback=made))
    lib.klass("History()").hooks(getattr=_attribute)


def _attribute(m: Machine, receiver: Value, content: Value, name: str) -> Value | None:
    return content.get("losses", UNKNOWN) if name == "history" and isinstance(content, LibraryObject) else UNKNOWN


def history_of(call: Call, held_out: Origin) -> Value:
    """What `fit` gives back: a list of numbers for each loss and metric; that of the validation data has an origin of its own."""
    losses = Mapping_(((HELD_OUT, Sequence((), Number("float", None, frozenset({held_out})))),), UNKNOWN)
    return make_object(call.machine, LibraryObject(HISTORY, (("losses", losses),)), call.place)


def watches(call: Call, name: str) -> bool:
    """Whether a callback that the call is given decides by the loss or metric of this name."""
    m = call.machine
    for callback in _callbacks(call):
        entry = m.registry.lookup(callback.name)
        condition = getattr(entry, "facts", {}).get("watches")
        if any(given == "?" for given, _ in callback.arguments):
            continue
        if isinstance(condition, str) and m.constant(callback.get(condition, Const(False)), MISSING) is not True:
            continue
        if condition and m.constant(callback.get("monitor", Const(HELD_OUT)), MISSING) == name:
            return True
    return False


def note_checkpoints(call: Call) -> None:
    """The files that callbacks keep the model in."""
    for callback in _callbacks(call):
        if callback.name == CHECKPOINT:
            observe_saved(call, call.receiver or UNKNOWN, path_of(call.machine, callback.get("filepath", UNKNOWN)))


def run_own(call: Call) -> None:
    """The callbacks that are classes of the program: each is handed the model, and told how the training goes on."""
    m = call.machine
    held = m.content(call.bound.get("callbacks", UNKNOWN))
    for value in items_of(held) or (() if held is UNKNOWN else (call.bound["callbacks"],)):
        content = m.content(value)
        base = library_base(m, content.cls) if isinstance(content, Instance) else None
        if not isinstance(content, Instance) or not isinstance(value, Ref) or base is None:
            continue
        m.set_attribute(value.cell, "model", call.receiver or UNKNOWN)
        for phase in base.fact("told") or ():  # type: ignore[attr-defined]
            member = class_member(m, content.cls, phase)
            if isinstance(member, Function):
                counted = [] if phase.startswith("on_train_") and "batch" not in phase else [INT]
                call_value(m, BoundMethod(value, member, phase), [*counted, UNKNOWN], {}, call.node)


def _callbacks(call: Call) -> Iterator[LibraryObject]:
    m = call.machine
    held = m.content(call.bound.get("callbacks", UNKNOWN))
    each = items_of(held)
    for value in (held,) if each is None else each:
        content = m.content(value)
        if isinstance(content, LibraryObject):
            yield content
