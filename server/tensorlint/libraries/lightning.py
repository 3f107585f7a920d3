"""Lightning: a LightningModule is a module whose steps the framework runs, in the right mode and with the right gradients."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tensorlint.interpreter.activation import call_function, unknown_argument
from tensorlint.interpreter.calls import call_value
from tensorlint.interpreter.construction import instantiate
from tensorlint.interpreter.inheritance import class_member, library_base
from tensorlint.interpreter.iteration import element
from tensorlint.interpreter.store import MISSING
from tensorlint.interpreter.surroundings import AMBIENT, surrounded
from tensorlint.libraries import hyperparameters
from tensorlint.libraries.notation import Library
from tensorlint.libraries.torch.applied_losses import differentiated
from tensorlint.libraries.torch.modes import freeze, set_mode
from tensorlint.libraries.torch.structure import MODULE, descendants
from tensorlint.values import FALSE, NONE, UNKNOWN, Class, Const, Fact, Function, Instance, LibraryObject, Mode, Ref, Sequence, Sym, Tuple, Value

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


HOMES = ("core", "core.module", "core.lightning", "core.datamodule", "trainer", "trainer.trainer")
"""Where the classes are defined, by which old programs import them (`core.lightning` up to release 1.7)."""
TAKEN = ("checkpoint_path", "map_location", "hparams_file", "strict", "weights_only")
"""What `load_from_checkpoint` keeps for itself; all else goes to the constructor."""


def register(registry: Registry) -> None:
    """The rows under all the names that the package has had."""
    registry.ensure("torch")
    hyperparameters.register(registry)
    for name in ("lightning", "lightning.pytorch", "pytorch_lightning"):
        lib = Library(registry, name)
        module = lib.klass("LightningModule(*args, **kwargs)", bases=MODULE, hooks=HOOKS, step=run_step)
        module.methods("log log_dict print", "(*args, **kwargs)", _logged)
        module.methods("optimizers lr_schedulers", "(*args, **kwargs)", lambda call: UNKNOWN)
        module.method("load_from_checkpoint(checkpoint_path, map_location=None, hparams_file=None, strict=None, **kwargs)", _load, of_class=True)
        module.method("freeze()", lambda call: _frozen(call, frozen=True))
        module.method("unfreeze()", lambda call: _frozen(call, frozen=False))
        module.method("manual_backward(loss, *args, **kwargs)", _manual_backward)
        trainer = lib.klass("Trainer(*args, **kwargs)")
        trainer.method("fit(model=None, train_dataloaders=None, val_dataloaders=None, datamodule=None, ckpt_path=None, **kwargs)", _fit)
        trainer.methods("validate test", "(model=None, dataloaders=None, ckpt_path=None, verbose=True, datamodule=None, **kwargs)", _judge)
        trainer.method("predict(model=None, dataloaders=None, datamodule=None, return_predictions=None, ckpt_path=None, **kwargs)", _predicted)
        hyperparameters.keepers(module, lib.klass("LightningDataModule(*args, **kwargs)"))
        for home in HOMES:
            lib.alias(home, name)


def run_step(m: Machine, receiver: Ref, step: Function, batch: Value | None, node: ast.AST) -> Value:
    """Runs a step as the trainer does: training steps in training mode, their loss differentiated; the others in evaluation mode without gradients."""
    training = step.name == "training_step"
    token = (m.place(node), m.frame.path)
    gradient = m.get(AMBIENT, "gradient")
    if step.name.endswith("_step"):
        set_mode(m, receiver, Mode(training, "origin", token, receiver.cell), node)
        gradient = Fact("on" if training else "off", token)
    arguments = step.definition[1].args
    parameters = [*arguments.posonlyargs, *arguments.args][1:]
    values = [unknown_argument(m, step, parameter.arg, parameter.annotation) for parameter in parameters]
    if batch is not None and values:
        values[0] = batch
    with surrounded(m, inside=FALSE, gradient=gradient):
        result = call_function(m, step, [receiver, *values], {}, node)
        if training:
            differentiated(m, result, node)
    return result


def _logged(call: Call) -> Value:
    """What is logged is seen by people, and by what watches a metric."""
    for value in (*call.star(), *call.bound.values()):
        call.machine.use(value, "screen", call.place)
    return UNKNOWN


def _frozen(call: Call, *, frozen: bool) -> Value:
    """`freeze()`: no weight wants a gradient, and evaluation mode; `unfreeze()`: all do, and training mode."""
    m = call.machine
    if isinstance(call.receiver, Ref):
        freeze(m, call.receiver, frozen=frozen)
        mode = Mode(not frozen, "call", call.token, call.receiver.cell)
        set_mode(m, call.receiver, mode, call.node)
        m.observe("mode-written", call.place, model=call.receiver, mode=mode, node=call.node, turns=bool(m.frame.loops))
    return NONE


def _manual_backward(call: Call) -> Value:
    call.machine.use(call["loss"], "backward", call.place)
    call.machine.observe("backward", call.place, value=call["loss"], content=call.content("loss"), node=call.node)
    return NONE


def _steps(call: Call, *wanted: tuple[str, str]) -> Value:
    """Runs the steps of a model, each on what its loader gives: `wanted` are pairs of a step and the argument that holds its loader. What the last one gives."""
    m = call.machine
    model = _remembered(call, "model")
    content = m.content(model)
    if not isinstance(model, Ref) or not isinstance(content, Instance):
        m.escape(model, call.place)
        return UNKNOWN
    data = _data_module(call, wanted[-1][1])
    fitting = call.row.name.endswith(".fit")
    before = {part: m.get(part.cell, "mode") for part in (model, *(each for _, each in descendants(m, model)))}
    _prepare(call, data, fitting=fitting)
    given: Value = UNKNOWN
    for name, argument in wanted:
        step = class_member(m, content.cls, name)
        if isinstance(step, Function):
            given = run_step(m, model, step, _batch(call, model, data, argument, _loader_of(name)), call.node)
        elif name == "predict_step":
            given = _predict(m, model, _batch(call, model, data, argument, _loader_of(name)), call.node)
    trained = Mode(True, "origin", (call.place, call.path), model.cell)
    for part, mode in before.items():  # judging puts each part back; what came to the training in evaluation mode has stayed in it, or has not: releases differ
        m.set(part.cell, "mode", mode if not fitting else UNKNOWN if isinstance(mode, Mode) and not mode.training else trained)
    return given


def _remembered(call: Call, name: str) -> Value:
    """What a trainer is handed; where it is not, what it was handed before."""
    m = call.machine
    receiver = call.receiver
    if call.given(name) and m.content(call[name]) != NONE:
        if isinstance(receiver, Ref):
            m.set(receiver.cell, ("handed", name), call[name])
        return call[name]
    known = m.get(receiver.cell, ("handed", name)) if isinstance(receiver, Ref) else MISSING
    return NONE if known is MISSING else known


def _data_module(call: Call, argument: str) -> Value:
    """The data module: under its own name, or handed in where a loader may stand (`trainer.predict(model, module)`)."""
    first = "train_dataloaders" if call.row.name.endswith(".fit") else argument
    content = call.content(first) if call.given(first) else NONE
    if isinstance(content, Instance) and (base := library_base(call.machine, content.cls)) is not None and base.name.endswith(".LightningDataModule"):
        call.bound["datamodule"] = call[first]
        del call.bound[first]
    return _remembered(call, "datamodule")


def _prepare(call: Call, data: Value, *, fitting: bool) -> None:
    """A data module reads and splits its data before its loaders are asked for."""
    m = call.machine
    content = m.content(data)
    if isinstance(data, Ref) and isinstance(content, Instance):
        for name, arguments in (("prepare_data", []), ("setup", [Const("fit" if fitting else call.row.name.rpartition(".")[2])])):
            member = class_member(m, content.cls, name)
            if isinstance(member, Function):
                call_function(m, member, [data, *arguments], {}, call.node)


def _loader_of(step: str) -> str:
    """The method of a model or data module that gives the loader of a step."""
    return {"training_step": "train", "validation_step": "val", "test_step": "test", "predict_step": "predict"}.get(step, step) + "_dataloader"


def _batch(call: Call, model: Ref, data: Value, argument: str, method: str) -> Value | None:
    """A batch of the loader that is handed in, or of the one that the data module or the model makes itself."""
    m = call.machine
    loader = _loader(call, model, data, argument, method)
    if m.content(loader) in (UNKNOWN, NONE):
        return None
    held = m.content(loader)
    if isinstance(held, (Sequence, Tuple)) and held.items:
        loader = held.items[0]  # several loaders: a step sees batches of each
    batch = element(m, loader, call.node)
    return None if batch is UNKNOWN else batch


def _loader(call: Call, model: Ref, data: Value, argument: str, method: str) -> Value:
    m = call.machine
    loader = call[argument] if call.given(argument) else NONE
    for owner in (data, model):
        content = m.content(owner)
        if m.content(loader) == NONE and isinstance(content, Instance):
            maker = class_member(m, content.cls, method)
            loader = call_function(m, maker, [owner], {}, call.node) if isinstance(maker, Function) else NONE
    return loader


def _predict(m: Machine, model: Ref, batch: Value | None, node: ast.AST) -> Value:
    """A model without a `predict_step` is called with each batch."""
    token = (m.place(node), m.frame.path)
    set_mode(m, model, Mode(False, "origin", token, model.cell), node)
    with surrounded(m, inside=FALSE, gradient=Fact("off", token)):
        return call_value(m, model, [UNKNOWN if batch is None else batch], {}, node)


def _fit(call: Call) -> Value:
    _steps(call, ("configure_optimizers", ""), ("training_step", "train_dataloaders"), ("validation_step", "val_dataloaders"))
    model = _remembered(call, "model")
    if isinstance(model, Ref):
        call.machine.set(model.cell, "weights", Fact("trained", call.token))
    call.machine.observe("fit", call.place, api="framework", model=model, node=call.node)
    return NONE


def _judge(call: Call) -> Value:
    name = call.row.name.rpartition(".")[2]
    _steps(call, (f"{'validation' if name == 'validate' else name}_step", "dataloaders"))
    return UNKNOWN


def _predicted(call: Call) -> Value:
    """What the step gives for each batch, in a list. Of several loaders there is a list for each: one that is handed in is one."""
    answer = _steps(call, ("predict_step", "dataloaders"))
    m, model = call.machine, _remembered(call, "model")
    loader = m.content(_loader(call, model, _remembered(call, "datamodule"), "dataloaders", "predict_dataloader")) if isinstance(model, Ref) else NONE
    alone = isinstance(loader, (LibraryObject, Instance))
    if answer is UNKNOWN or not alone or call.given("return_predictions"):
        return UNKNOWN
    return call.machine.make(Sequence((), answer, size=Sym("batches", call.token, many=True)), call.token)


def _load(call: Call) -> Value:
    """A module of its checkpoint: built with the arguments that were kept, which are not in view, and in training mode (tried on 2.6)."""
    m = call.machine
    if not isinstance(call.receiver, Class):
        return UNKNOWN
    keywords = {name: value for name, value in call.bound.items() if not name.startswith("*") and name not in TAKEN}
    made = instantiate(m, call.receiver, [], keywords, call.node, known=False)
    if isinstance(made, Ref):
        path = m.constant(call["checkpoint_path"], MISSING)
        weights = Fact("loaded", call.token, path if path is not MISSING else None)
        for part in (made, *(each for _, each in descendants(m, made))):
            m.set(part.cell, "weights", weights)
        m.observe("weights-loaded", call.place, model=made, source=call["checkpoint_path"])
    return made
