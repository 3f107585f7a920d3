"""Optimizers and schedulers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tensorlint.libraries.notation import OMITTED, Library
from tensorlint.values import NONE, UNKNOWN, Array, Shape, Value

if TYPE_CHECKING:
    from tensorlint.interpreter.vocabulary import Call, Registry

OPTIMIZERS: Final = "SGD Adam AdamW RMSprop Adagrad Adadelta Adamax NAdam RAdam ASGD Rprop LBFGS SparseAdam Adafactor"
SCHEDULERS: Final = "StepLR MultiStepLR ExponentialLR CosineAnnealingLR ReduceLROnPlateau LambdaLR CyclicLR OneCycleLR CosineAnnealingWarmRestarts LinearLR SequentialLR ConstantLR PolynomialLR MultiplicativeLR"


def register(registry: Registry) -> None:
    """The rows of torch.optim."""
    lib = Library(registry, "torch.optim")
    base = lib.klass("Optimizer(params=None, *args, **kwargs)")
    base.method("step(closure=None)", _step, **OMITTED["step"])
    base.method("zero_grad(set_to_none=True)", lambda call: UNKNOWN, **OMITTED["zero_grad"])
    base.methods("state_dict load_state_dict add_param_group", "(*args, **kwargs)", lambda call: UNKNOWN)
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
    m.observe("optimizer-step", call.place, optimizer=call.receiver, node=call.node)
    return NONE


def _scheduled(call: Call) -> Value:
    for value in call.star():
        call.machine.use(value, "compare", call.place)
    return NONE
