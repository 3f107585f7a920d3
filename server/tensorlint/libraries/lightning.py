"""Lightning: a LightningModule is a module whose steps the framework runs, in the right mode and with the right gradients."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tensorlint.interpreter.activation import call_function, unknown_argument
from tensorlint.interpreter.attributes import class_member
from tensorlint.interpreter.iteration import element
from tensorlint.libraries.models import AMBIENT
from tensorlint.libraries.notation import Library
from tensorlint.libraries.torch.modules import MODULE, set_mode
from tensorlint.values import FALSE, NONE, UNKNOWN, Fact, Function, Instance, Mode, Ref, Value

if TYPE_CHECKING:
    import ast

    from tensorlint.interpreter.machine import Machine
    from tensorlint.interpreter.vocabulary import Call, Registry

HOOKS = (
    "training_step",
    "validation_step",
    "test_step",
    "predict_step",
    "configure_optimizers",
    "on_validation_epoch_end",
    "on_train_epoch_end",
    "on_test_epoch_end",
)


def register(registry: Registry) -> None:
    """The rows under all the names that the package has had."""
    registry.ensure("torch")
    for name in ("lightning", "lightning.pytorch", "pytorch_lightning"):
        lib = Library(registry, name)
        module = lib.klass("LightningModule(*args, **kwargs)", bases=MODULE, hooks=HOOKS, step=run_step)
        module.methods("log log_dict print", "(*args, **kwargs)", _logged)
        module.methods("save_hyperparameters optimizers lr_schedulers", "(*args, **kwargs)", lambda call: UNKNOWN)
        module.method("manual_backward(loss, *args, **kwargs)", _manual_backward)
        trainer = lib.klass("Trainer(*args, **kwargs)")
        trainer.method("fit(model=None, train_dataloaders=None, val_dataloaders=None, datamodule=None, ckpt_path=None, **kwargs)", _fit)
        trainer.methods("validate test predict", "(model=None, dataloaders=None, ckpt_path=None, verbose=True, datamodule=None, **kwargs)", _judge)
        lib.klass("LightningDataModule(*args, **kwargs)")


def run_step(m: Machine, receiver: Ref, step: Function, batch: Value | None, node: ast.AST) -> None:
    """Runs a step as the trainer does: training steps in training mode, their loss differentiated; the others in evaluation mode without gradients."""
    training = step.name == "training_step"
    token = (m.place(node), m.frame.path)
    before = {aspect: m.get(AMBIENT, aspect) for aspect in ("inside", "gradient")}
    if step.name.endswith("_step"):
        set_mode(m, receiver, Mode(training, "origin", token, receiver.cell), node)
        m.set(AMBIENT, "gradient", Fact("on" if training else "off", token))
    m.set(AMBIENT, "inside", FALSE)
    arguments = step.definition[1].args  # type: ignore[index]
    parameters = [*arguments.posonlyargs, *arguments.args][1:]
    values = [unknown_argument(m, step, parameter.arg, parameter.annotation) for parameter in parameters]
    if batch is not None and values:
        values[0] = batch
    result = call_function(m, step, [receiver, *values], {}, node)
    if training:
        m.use(result, "backward", m.place(node))
        m.observe("backward", node, value=result, content=m.content(result), node=node)
    for aspect, value in before.items():
        m.set(AMBIENT, aspect, value)


def _logged(call: Call) -> Value:
    """What is logged is seen by people, and by what watches a metric."""
    for value in (*call.star(), *call.bound.values()):
        call.machine.use(value, "screen", call.place)
    return UNKNOWN


def _manual_backward(call: Call) -> Value:
    call.machine.use(call["loss"], "backward", call.place)
    call.machine.observe("backward", call.place, value=call["loss"], content=call.content("loss"), node=call.node)
    return NONE


def _steps(call: Call, *wanted: tuple[str, str]) -> None:
    """Runs the steps of a model, each on what its loader gives: `wanted` are pairs of a step and the argument that holds its loader."""
    m = call.machine
    model, content = call["model"], call.content("model")
    if not isinstance(model, Ref) or not isinstance(content, Instance):
        m.escape(model, call.place)
        return
    for name, argument in wanted:
        step = class_member(m, content.cls, name)
        if isinstance(step, Function):
            run_step(m, model, step, _batch(call, argument, f"{name.partition('_')[0]}_dataloader"), call.node)
    token = (call.place, call.path)
    set_mode(m, model, Mode(True, "origin", token, model.cell), call.node)


def _batch(call: Call, argument: str, method: str) -> Value | None:
    """A batch of the loader that is handed in, or of the one that the model makes itself."""
    m = call.machine
    loader = call[argument] if call.given(argument) else UNKNOWN
    content = call.content("model")
    if loader in (UNKNOWN, NONE) and isinstance(content, Instance):
        maker = class_member(m, content.cls, method.replace("validation", "val").replace("training", "train"))
        loader = call_function(m, maker, [call["model"]], {}, call.node) if isinstance(maker, Function) else UNKNOWN
    batch = UNKNOWN if loader in (UNKNOWN, NONE) else element(m, loader, call.node)
    return None if batch is UNKNOWN else batch


def _fit(call: Call) -> Value:
    _steps(call, ("configure_optimizers", ""), ("training_step", "train_dataloaders"), ("validation_step", "val_dataloaders"))
    model = call["model"]
    if isinstance(model, Ref):
        call.machine.set(model.cell, "weights", Fact("trained", call.token))
    call.machine.observe("fit", call.place, api="framework", model=model, node=call.node)
    return NONE


def _judge(call: Call) -> Value:
    name = call.row.name.rpartition(".")[2]
    _steps(call, (f"{'validation' if name == 'validate' else name}_step", "dataloaders"))
    return UNKNOWN
