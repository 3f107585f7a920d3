"""fastai: its losses, which lay out predictions and targets in one line each before they compare, and the step of training that a `Learner` does (tried on fastai 2.8)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tensorlint.interpreter.iteration import element
from tensorlint.interpreter.store import MISSING
from tensorlint.interpreter.vocabulary import LibraryClass, items_of
from tensorlint.libraries.contracts import Contract, observe_loss
from tensorlint.libraries.torch.applied_losses import call_as_handed, take_a_step
from tensorlint.libraries.torch.layers import layer_of, setting
from tensorlint.values import ANY, NONE, TRUE, UNKNOWN, LibraryObject, Ref, Shape, Tuple, Value

if TYPE_CHECKING:
    from tensorlint.interpreter.machine import Machine
    from tensorlint.interpreter.vocabulary import Call, Transfer
    from tensorlint.libraries.notation import Library

OF_CLASSES: Final = (
    Contract(
        "CrossEntropyLossFlat",
        "classes",
        "logits",
        raises="RuntimeError or ValueError",
        goals="indices or probabilities",
        applies="softmax",
        for_one_unit=("BCEWithLogitsLossFlat", ""),
        labels="indices or rows",
    ),
)
"""The losses that keep the axis of the classes apart."""
OF_ELEMENTS: Final = (
    Contract("BCEWithLogitsLossFlat", "same", "logits", raises="ValueError", applies="sigmoid"),
    Contract("BCELossFlat", "same", "probabilities", raises="ValueError", for_scores=("BCEWithLogitsLossFlat", ""), refuses_scores=True),
    Contract("MSELossFlat", "broadcast", symmetric=True),
    Contract("L1LossFlat", "broadcast", symmetric=True),
)
"""Those of single numbers; they turn the target into floats."""
WIDENED: Final = frozenset({"int8", "int16", "int32"})
"""The whole numbers that all of these turn into such of 64 bits."""
LAYOUT: Final = frozenset({"flatten", "is_2d", "*args", "**kwargs", "?"})
"""What a constructor is told where the layout is another, or could be."""
OTHERS: Final = "FocalLossFlat LabelSmoothingCrossEntropyFlat DiceLoss BaseLoss"
BROUGHT: Final = "brought"
"""What `DataLoaders` know of the loss that comes with their data."""
MEDDLED: Final = "meddled with"
"""What a learner is once it was given a callback that may change its batches, predictions or losses."""
WATCHERS: Final = "SaveModelCallback EarlyStoppingCallback ReduceLROnPlateau CSVLogger ShowGraphCallback GradientClip GradientAccumulation ProgressCallback"
"""The callbacks that leave the batch, the prediction and the loss as they are."""


def register(lib: Library) -> None:
    """The losses, and the callbacks that do not meddle with them."""
    for contract in OF_CLASSES:
        lib.klass(f"{contract.name}(*args, axis=-1, **kwargs)", model=False, loss=contract).invoked("(inp, targ, **kwargs)", _of_classes(contract))
    for contract in OF_ELEMENTS:
        lib.klass(f"{contract.name}(*args, axis=-1, **kwargs)", model=False, loss=contract).invoked("(inp, targ, **kwargs)", _of_elements(contract))
    lib.classes(OTHERS, "(*args, **kwargs)", model=False)
    lib.classes(WATCHERS, "(*args, **kwargs)", watches=True)


def _flattens(call: Call) -> bool:
    """Whether a loss lays out in one line what it compares: so it does unless its constructor was told how."""
    told = {name for name, _ in layer_of(call).arguments}
    later = call.machine.attribute_names(call.receiver.cell) if isinstance(call.receiver, Ref) else ()
    return not LAYOUT & {*told, *later}


def _of_classes(contract: Contract) -> Transfer:
    def run(call: Call) -> Value:
        if not _flattens(call):
            return UNKNOWN
        scores = call.array("inp")
        own = call.machine.constant(setting(call, "axis"), MISSING)
        if scores is not None:
            rank = scores.shape.rank
            axis = own % rank if isinstance(own, int) and rank else None
            wide = scores.shape.dims[axis] if axis is not None else None
            rows = Shape((*scores.shape.dims[:axis], *scores.shape.dims[axis + 1 :])).size() if axis is not None else None
            call.bound["inp"] = scores.derive(shape=Shape((rows, wide)), base=None)
        return _judged(call, contract)

    return run


def _of_elements(contract: Contract) -> Transfer:
    def run(call: Call) -> Value:
        if not _flattens(call):
            return UNKNOWN
        said = call.array("inp")
        if said is not None:
            call.bound["inp"] = said.derive(shape=Shape((said.shape.size(),)) if said.shape.rank is not None else ANY, base=None)
        return _judged(call, contract)

    return run


def _judged(call: Call, contract: Contract) -> Value:
    target = call.array("targ")
    if target is not None:
        dtype = "int64" if target.dtype in WIDENED else target.dtype
        call.bound["targ"] = target.derive(shape=Shape((target.shape.size(),)) if target.shape.rank is not None else ANY, dtype=dtype, base=None)
    plain = not call.star("kwargs") and "reduction" not in call.bound
    return observe_loss(call, contract, "inp", "targ", reduction="mean" if plain else MISSING, library="torch")


def add_callbacks(call: Call) -> Value:
    """`learn.add_cb(watcher)`: where it may change what the loss is computed of, no later step is followed."""
    given = call.bound.get("cb", call.bound.get("cbs", UNKNOWN))
    if isinstance(call.receiver, Ref) and not _only_watch(call.machine, given):
        call.machine.set(call.receiver.cell, MEDDLED, TRUE)
    return call.receiver or UNKNOWN


def learn(call: Call, learner: LibraryObject, model: Value) -> None:
    """A step of training with the loss that the learner was handed, or that came with its data; not followed where something else may have changed what it is computed of."""
    m, receiver = call.machine, call.receiver
    loss, loaders = learner.get("loss_func", NONE), m.content(learner.get("dls", UNKNOWN))
    if m.content(loss) == NONE and isinstance(loaders, LibraryObject):
        loss = loaders.get(BROUGHT, NONE)
    known = {name for name, _ in learner.arguments}
    if not isinstance(receiver, Ref) or not isinstance(model, Ref) or m.content(loss) in (UNKNOWN, NONE) or known & {"?", "**kwargs", "*args"}:
        return
    meddled = m.get(receiver.cell, MEDDLED) is not MISSING or any(
        not _only_watch(m, given) for given in (learner.get("cbs", NONE), call.bound.get("cbs", NONE))
    )
    at = call_as_handed(m, receiver)
    if at is None or meddled or m.attribute_names(receiver.cell) or not isinstance(loaders, LibraryObject):
        return
    batch = m.content(element(m, loaders.get("train", UNKNOWN), call.node))
    items = items_of(batch) if isinstance(batch, Tuple) else None
    if items is not None and len(items) > 1:
        take_a_step(call, model, loss, list(items[:-1]), list(items[-1:]), at)


def _only_watch(m: Machine, callbacks: Value) -> bool:
    """Whether these callbacks change nothing of what the loss is computed of."""
    content = m.content(callbacks)
    if content == NONE:
        return True
    items = items_of(content)
    for each in (callbacks,) if items is None else items:
        made = m.content(each)
        cls = m.registry.lookup(made.name) if isinstance(made, LibraryObject) else None
        if not isinstance(cls, LibraryClass) or not cls.fact("watches"):
            return False
    return True
