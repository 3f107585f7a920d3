"""A network whose weights are averages of those that another one has while it learns: a copy, in a mode of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tensorlint.interpreter.construction import make_object
from tensorlint.libraries.notation import Library
from tensorlint.libraries.python.copies import whole_copy
from tensorlint.libraries.torch.calling import through, wrapped
from tensorlint.libraries.torch.layers import MODULE
from tensorlint.values import NONE, Fact, LibraryObject, Ref, Value

if TYPE_CHECKING:
    from tensorlint.interpreter.vocabulary import Call, Registry


def register(registry: Registry) -> None:
    """The rows of `torch.optim.swa_utils`."""
    lib = Library(registry, "torch.optim.swa_utils")
    lib.klass("AveragedModel(model, device=None, avg_fn=None, multi_avg_fn=None, use_buffers=False)").hooks(build=_copied)
    rows = lib.klass("Averaged(module)", bases=MODULE, container=True, is_true="held", forward=wrapped)
    rows.hooks(getattr=through).method("update_parameters(model)", _averaged)
    lib.row("update_bn(loader, model, device=None)", lambda call: NONE)  # it leaves the mode as it was (tried)


def _copied(call: Call) -> Value:
    return make_object(call.machine, LibraryObject("torch.optim.swa_utils.Averaged", (("module", whole_copy(call, call["model"])),)), call.place)


def _averaged(call: Call) -> Value:
    """It takes over what the other one has learned."""
    own = call.own()
    module = own.get("module") if isinstance(own, LibraryObject) else None
    for each in (call.receiver, module):
        if isinstance(each, Ref):
            call.machine.set(each.cell, "weights", Fact("trained", call.token))
    return NONE
