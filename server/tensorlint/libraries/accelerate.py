"""Accelerate: what it prepares are the same models, optimizers and loaders, and it takes the gradients."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tensorlint.libraries.notation import Library
from tensorlint.values import NONE, UNKNOWN, Tuple, Value

if TYPE_CHECKING:
    from tensorlint.interpreter.vocabulary import Call, Registry


def register(registry: Registry) -> None:
    """The Accelerator."""
    registry.ensure("torch")
    lib = Library(registry, "accelerate")
    rows = lib.klass("Accelerator(*args, **kwargs)")
    rows.method("prepare(*args, **kwargs)", _prepared)
    rows.methods("prepare_model prepare_data_loader prepare_optimizer prepare_scheduler unwrap_model", "(obj, *args, **kwargs)", lambda call: call["obj"])
    rows.methods("gather gather_for_metrics reduce pad_across_processes", "(tensor, *args, **kwargs)", lambda call: call["tensor"])
    rows.method("backward(loss, **kwargs)", _backward)
    rows.methods("print log", "(*args, **kwargs)", _shown)
    rows.methods("clip_grad_norm_ clip_grad_value_ wait_for_everyone save save_state load_state end_training init_trackers free_memory", "(*args, **kwargs)")


def _prepared(call: Call) -> Value:
    given = call.star()
    return given[0] if len(given) == 1 else Tuple(given)


def _backward(call: Call) -> Value:
    m, loss = call.machine, call["loss"]
    m.use(loss, "backward", call.place)
    m.observe("backward", call.place, value=loss, content=call.content("loss"), node=call.node)
    return NONE


def _shown(call: Call) -> Value:
    for value in call.star():
        call.machine.use(value, "screen", call.place)
    return UNKNOWN
