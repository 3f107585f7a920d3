"""Pipelines: a model that is asked, in evaluation mode, with all that belongs to it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tensorlint.interpreter.construction import make_object
from tensorlint.interpreter.store import MISSING
from tensorlint.libraries.torch.modes import set_mode
from tensorlint.libraries.torch.structure import is_module
from tensorlint.values import FLOAT, TEXT, UNKNOWN, Const, LibraryObject, Mapping_, Mode, Ref, Sequence, Text, Value

if TYPE_CHECKING:
    from tensorlint.interpreter.machine import Machine
    from tensorlint.interpreter.vocabulary import Call
    from tensorlint.libraries.notation import Library

LABELLING: Final = frozenset({"text-classification", "sentiment-analysis", "image-classification", "audio-classification"})
"""Tasks whose answers are names of classes, each with its score."""


def rows(lib: Library) -> None:
    """The function that makes one, and what it does."""
    lib.row("pipeline(task=None, model=None, *args, **kwargs)", _build)
    made = lib.klass("Pipeline(task=None, model=None, *args, **kwargs)")
    made.hooks(getattr=_attribute)
    made.invoked("(*args, **kwargs)", _ask, takes_more=True)
    made.methods("save_pretrained", "(*args, **kwargs)")


def _build(call: Call) -> Value:
    """A pipeline; the model that it is handed goes into evaluation mode (tried)."""
    m = call.machine
    model = call["model"]
    if isinstance(model, Ref) and is_module(m, model):
        set_mode(m, model, Mode(False, "origin", call.token, model.cell), call.node)
    return make_object(m, LibraryObject("transformers.Pipeline", (("task", call["task"]), ("model", model))), call.place)


def _attribute(m: Machine, receiver: Value, content: Value, name: str) -> Value | None:
    return content.get(name, UNKNOWN) if isinstance(content, LibraryObject) and name in {"task", "model"} and not _is_name(m, content, name) else None


def _is_name(m: Machine, content: LibraryObject, name: str) -> bool:
    """Whether the model is only named: what it is, is not in view."""
    return name == "model" and not isinstance(content.get(name, UNKNOWN), Ref)


def _ask(call: Call) -> Value:
    """What it answers: for each input the best class and its score; for one text the same, in a list."""
    m, own = call.machine, call.own()
    for value in call.star():
        m.use(value, "screen", call.place)
    task = m.constant(own.get("task", UNKNOWN), MISSING) if isinstance(own, LibraryObject) else MISSING
    plain = {"top_k", "return_all_scores"}.isdisjoint(call.bound) and task in LABELLING
    first = m.content(call.star()[0]) if len(call.star()) == 1 else UNKNOWN
    if not plain or not isinstance(first, (Text, Const, Sequence)) or task not in {"text-classification", "sentiment-analysis"}:
        return UNKNOWN
    return m.make(Sequence((), Mapping_((("label", TEXT), ("score", FLOAT)))), call.token)
