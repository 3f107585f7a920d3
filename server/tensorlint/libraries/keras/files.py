"""Models in files: saved whole or as weights, by hand or by a callback, and what comes back of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tensorlint.interpreter.construction import make_object
from tensorlint.libraries.keras.models import ENTRY, MODEL
from tensorlint.libraries.keras.sequential import SEQUENTIAL, layers_of
from tensorlint.libraries.notation import ClassRows, Library
from tensorlint.libraries.python.files import file_of, observe_saved
from tensorlint.values import NONE, UNKNOWN, Array, Fact, LibraryObject, Ref

if TYPE_CHECKING:
    from tensorlint.interpreter.machine import Machine
    from tensorlint.interpreter.vocabulary import Call, Registry
    from tensorlint.values import Value


def register(registry: Registry) -> None:
    """keras.models.load_model and its counterparts, also as methods."""
    model = ClassRows(registry, registry.entries[MODEL])  # type: ignore[arg-type]
    model.methods("save save_weights export", "(filepath, *args, **kwargs)", lambda call: _saved(call, call.receiver or UNKNOWN))
    model.method("load_weights(filepath, *args, **kwargs)", _weights_loaded)
    for space in ("keras.models", "keras.saving"):
        lib = Library(registry, space)
        lib.row("load_model(filepath, *args, **kwargs)", _loaded)
        lib.row("save_model(model, filepath, *args, **kwargs)", lambda call: _saved(call, call["model"]))


def _saved(call: Call, model: Value) -> Value:
    observe_saved(call, model, file_of(call.machine, call["filepath"]))
    return NONE


def _loaded(call: Call) -> Value:
    """A model of layers that only the program which wrote the file can name."""
    m = call.machine
    model = make_object(m, LibraryObject(MODEL, ()), call.place)
    m.set(model.cell, "weights", Fact("loaded", call.token, file_of(m, call["filepath"])))
    m.observe("weights-loaded", call.place, model=model, source=call["filepath"])
    return model


def _parts_of(m: Machine, model: Ref, depth: int = 3) -> list[Ref]:
    """The models and layers that a model is made of, as far as they are known."""
    content = m.content(model)
    if depth == 0 or not isinstance(content, LibraryObject):
        return []
    entry = m.content(content.get("inputs", UNKNOWN))
    built_on = [flag[1] for flag in (entry.flags if isinstance(entry, Array) else ()) if isinstance(flag, tuple) and flag[0] == ENTRY]
    held = [each for way in layers_of(m, model) for each in way] if content.name == SEQUENTIAL else built_on
    parts = [each for each in held if isinstance(each, Ref) and each != model]
    return [*parts, *(inner for part in parts for inner in _parts_of(m, part, depth - 1))]


def _weights_loaded(call: Call) -> Value:
    m = call.machine
    m.observe("weights-loaded", call.place, model=call.receiver, source=call["filepath"])
    if isinstance(call.receiver, Ref):
        m.set(call.receiver.cell, "weights", Fact("loaded", call.token, file_of(m, call["filepath"])))
        for part in _parts_of(m, call.receiver):
            state = m.get(part.cell, "weights")
            if isinstance(state, Fact) and state.state == "pretrained":
                m.set(part.cell, "weights", Fact("loaded", call.token))  # the file has those of its parts too
    return NONE
