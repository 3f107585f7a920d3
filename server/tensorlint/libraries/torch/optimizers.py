"""Optimizers and schedulers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tensorlint.libraries.notation import OMITTED, Library
from tensorlint.libraries.torch.structure import descendants
from tensorlint.values import NONE, TRUE, UNKNOWN, Array, Cases, LibraryObject, Ref, Sequence, Shape, Tuple, Value

if TYPE_CHECKING:
    from tensorlint.interpreter.machine import Machine
    from tensorlint.interpreter.vocabulary import Call, Registry
    from tensorlint.values import Cell

OPTIMIZERS: Final = "SGD Adam AdamW RMSprop Adagrad Adadelta Adamax NAdam RAdam ASGD Rprop LBFGS SparseAdam Adafactor"
SCHEDULERS: Final = "StepLR MultiStepLR ExponentialLR CosineAnnealingLR ReduceLROnPlateau LambdaLR CyclicLR OneCycleLR CosineAnnealingWarmRestarts LinearLR SequentialLR ConstantLR PolynomialLR MultiplicativeLR"
GROWN: Final = "grown"
"""The aspect of an optimizer that was handed further parameters after it was built."""


def register(registry: Registry) -> None:
    """The rows of torch.optim."""
    lib = Library(registry, "torch.optim")
    base = lib.klass("Optimizer(params=None, *args, **kwargs)")
    base.method("step(closure=None)", _step, **OMITTED["step"])
    base.method("zero_grad(set_to_none=True)", lambda call: UNKNOWN, **OMITTED["zero_grad"])
    base.methods("state_dict load_state_dict", "(*args, **kwargs)", lambda call: UNKNOWN)
    base.method("add_param_group(param_group)", _add_group)
    for name in OPTIMIZERS.split():
        lib.klass(f"{name}(params=None, lr=None, *args, **kwargs)", bases="torch.optim.Optimizer")
        lib.alias(name.lower(), "torch.optim")  # the module that it lives in
    lib.alias("optimizer", "torch.optim")
    schedulers = Library(registry, "torch.optim.lr_scheduler")
    schedulers.klass("LRScheduler(optimizer=None, *args, **kwargs)").method(
        "step(*args, **kwargs)", _scheduled, omitted="the learning rate stays as it is"
    ).methods("get_last_lr state_dict load_state_dict", "(*args, **kwargs)", _scheduled)
    for name in SCHEDULERS.split():
        schedulers.klass(f"{name}(optimizer=None, *args, **kwargs)", bases="torch.optim.lr_scheduler.LRScheduler")
    utils = Library(registry, "torch.nn.utils")
    utils.row("parameters_to_vector(parameters)", lambda call: Array("torch", Shape((None,)), None))
    utils.rows("clip_grad_norm_ clip_grad_value_ vector_to_parameters", "(*args, **kwargs)", lambda call: UNKNOWN)


def _step(call: Call) -> Value:
    from tensorlint.interpreter.calls import call_value

    m = call.machine
    if call.given("closure"):
        call_value(m, call["closure"], [], {}, call.node)
    observe_step(call, call.receiver or UNKNOWN)
    return NONE


def _add_group(call: Call) -> Value:
    if isinstance(call.receiver, Ref):
        call.machine.set(call.receiver.cell, GROWN, TRUE)
    return NONE


def observe_step(call: Call, optimizer: Value) -> None:
    """An optimizer takes a step: which optimizer, and which modules learn by it."""
    m = call.machine
    m.observe("optimizer-step", call.place, optimizer=optimizer, learners=_learners(m, optimizer), node=call.node)


def _learners(m: Machine, optimizer: Value) -> frozenset[Cell] | None:
    """The modules whose parameters an optimizer holds, with all that is in them; None where some of what it holds is not known."""
    content = m.content(optimizer)
    if not isinstance(optimizer, Ref) or not isinstance(content, LibraryObject) or m.get(optimizer.cell, GROWN) == TRUE:
        return None
    owners = _owners(m, content.get("params") or UNKNOWN)
    if owners is None:
        return None
    inside = {part.cell for owner in owners for _, part in descendants(m, owner)}
    return frozenset(inside | {owner.cell for owner in owners})


def _owners(m: Machine, held: Value) -> set[Ref] | None:
    """The modules that parameters are of, whichever of several it may be; None where it is not known of each."""
    content = m.content(held)
    if isinstance(content, (Cases, Sequence, Tuple)):
        out: set[Ref] = set()
        rest = () if isinstance(content, Cases) or content.rest is None else (content.rest,)
        for each in [each for _, each in m.alternatives(content)] if isinstance(content, Cases) else (*content.items, *rest):
            found = _owners(m, each)
            if found is None:
                return None
            out |= found
        return out
    flags = content.flags if isinstance(content, Array) else ()
    owner = next((flag[1] for flag in flags if isinstance(flag, tuple) and flag[0] == "of"), None)
    return {owner} if isinstance(owner, Ref) else None


def _scheduled(call: Call) -> Value:
    for value in call.star():
        call.machine.use(value, "compare", call.place)
    return NONE
