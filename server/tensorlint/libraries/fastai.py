"""fastai: whether the data that a Learner gets carries a loss function (read off fastai 2.8: `dls.train_ds.loss_func`, of any transform of the data set)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tensorlint.interpreter.inheritance import class_member, has_unknown_base, linearize
from tensorlint.interpreter.iteration import element
from tensorlint.interpreter.store import MISSING
from tensorlint.interpreter.vocabulary import LibraryClass, Row, items_of
from tensorlint.libraries import fastai_batches, fastai_losses, fastai_networks
from tensorlint.libraries.fastai_batches import LOADER, batch_of_block, batch_of_pictures, changed_block, loaders_of
from tensorlint.libraries.fastai_losses import BROUGHT
from tensorlint.libraries.notation import Library
from tensorlint.libraries.torch.applied_losses import note_handed
from tensorlint.values import FALSE, NONE, TRUE, UNKNOWN, Array, Const, Fact, Instance, LibraryName, LibraryObject, Ref, Tuple, Value

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tensorlint.interpreter.machine import Machine
    from tensorlint.interpreter.vocabulary import Call, Registry

MODULES: Final = (
    "vision.all vision.core vision.data vision.learner vision.augment basics learner losses metrics optimizer data.all data.core data.block data.load data.transforms "
    "tabular.all tabular.core tabular.data tabular.learner tabular.model text.all text.core text.data text.learner collab callback.all torch_core torch_basics "
    "torch_imports imports interpret callback.core vision"
)
CARRY: Final = {
    "CategoryBlock Categorize": ("CrossEntropyLossFlat", -1),
    "MaskBlock": ("CrossEntropyLossFlat", 1),
    "MultiCategoryBlock MultiCategorize EncodedMultiCategorize": ("BCEWithLogitsLossFlat", -1),
    "RegressionBlock RegressionSetup PointBlock": ("MSELossFlat", -1),
}
"""What brings a loss along: which one, and the axis of its classes."""
CARRY_NOT: Final = "ImageBlock ToTensor IntToFloatTensor Normalize RandomSplitter Resize"
OPENERS: Final = "parent_label ColReader RegexLabeller Pipeline"
PICTURES: Final = "PILImage PILImageBW PILBase PILMask TensorImage"
"""Functions and classes among the transforms of a data set that bring no loss (tried: of all these `PILMask.create` alone has one)."""
CLASSMETHODS: Final = {
    "ImageDataLoaders": "from_folder from_path_func from_name_func from_path_re from_name_re from_df from_csv from_lists",
    "SegmentationDataLoaders": "from_label_func",
    "TextDataLoaders": "from_folder from_df from_csv",
    "TabularDataLoaders": "from_df from_csv",
}
NAMED: Final = frozenset({"from_folder", "from_path_func", "from_name_func", "from_path_re", "from_name_re"})
"""The factories of pictures whose labels are read off names: categories."""
LEARNERS: Final = "Learner vision_learner cnn_learner unet_learner tabular_learner text_classifier_learner TextLearner TabularLearner"
OTHER_LEARNERS: Final = "language_model_learner collab_learner GANLearner"  # bring a loss of their own
NAMES: Final = {"torch": "torch", "nn": "torch.nn", "F": "torch.nn.functional", "np": "numpy", "pd": "pandas", "plt": "matplotlib.pyplot"}
"""What a star import brings along."""
LOADERS: Final = "fastai.DataLoaders"
PARTS: Final = ("train", "valid")
UNCLEAR: Final = Const("?")


def register(registry: Registry) -> None:
    """All of fastai, under one name: its modules hand each other's names on."""
    registry.ensure("torch")
    lib = Library(registry, "fastai")
    for module in MODULES.split():
        lib.alias(module, "fastai")
    for name, meant in NAMES.items():
        lib.constant(name, LibraryName(meant))
    for names, brought in CARRY.items():
        lib.classes(names, "(*args, **kwargs)", carries=True, brings=brought)
    lib.classes(CARRY_NOT, "(*args, **kwargs)", carries=False)
    lib.rows(OPENERS, "(*args, **kwargs)", lambda call: UNKNOWN, carries=False)
    for name in PICTURES.split():
        lib.klass(f"{name}(*args, **kwargs)", carries=False).method("create(*args, **kwargs)", lambda call: UNKNOWN, carries=name == "PILMask")
    lib.klass("TransformBlock(type_tfms=None, item_tfms=None, batch_tfms=None, dl_type=None, dls_kwargs=None)", carries=_by_transforms)
    fastai_batches.register(lib)
    fastai_networks.register(lib)
    block = lib.klass("DataBlock(blocks=None, dl_type=None, getters=None, n_inp=None, item_tfms=None, batch_tfms=None, **kwargs)")
    block.methods("dataloaders", "(source=None, path='.', verbose=False, **kwargs)", lambda call: _from_block(call, call.own()))
    block.methods("datasets summary", "(*args, **kwargs)", lambda call: UNKNOWN)
    block.method("new(item_tfms=None, batch_tfms=None)", changed_block)
    sets = lib.klass("Datasets(items=None, tfms=None, *args, **kwargs)")
    sets.method("dataloaders(*args, **kwargs)", lambda call: _loaders(call, _of_tfms(call.machine, call.own())))
    lib.alias("TfmdDL", "fastai.DataLoader")
    loaders = lib.klass("DataLoaders(*loaders, path='.', device=None)").hooks(build=_from_loaders, getattr=_of_loaders)
    loaders.method("one_batch()", _one_batch)
    lib.rows("DataLoaders.from_dsets", "(*ds, path='.', bs=64, device=None, dl_kwargs=None, **kwargs)", _from_datasets)
    lib.row("DataLoaders.from_dblock(dblock, source, *args, **kwargs)", lambda call: _from_block(call, call.content("dblock")))
    for cls, names in CLASSMETHODS.items():
        lib.klass(f"{cls}(*loaders, path='.', device=None)").hooks(build=_from_loaders)
        for name in names.split():
            lib.row(f"{cls}.{name}(*args, y_block=None, is_lm=False, y_names=None, item_tfms=None, batch_tfms=None, **kwargs)", _factory)
    for name in LEARNERS.split():
        wants = "dls, model, loss_func=None" if name in {"Learner", "TextLearner", "TabularLearner"} else "dls, *args, loss_func=None"
        rows = lib.klass(f"{name}({wants}, **kwargs)" if "*" in wants else f"{name}({wants}, *args, **kwargs)")
        rows.hooks(written=_built, getattr=_of_learner)
        rows.method(
            "get_preds(ds_idx=1, dl=None, with_input=False, with_decoded=False, with_loss=False, act=None, *args, **kwargs)", fastai_networks.all_answers
        )
        rows.methods("fit fit_one_cycle fine_tune fit_flat_cos fit_sgdr", "(*args, **kwargs)", _fit)
        rows.method("add_cb(cb)", fastai_losses.add_callbacks)
        rows.methods("add_cbs added_cbs", "(cbs)", fastai_losses.add_callbacks)
        rows.methods("validate predict show_results lr_find export save load freeze unfreeze no_logging no_bar summary", "(*args, **kwargs)")
    lib.rows(OTHER_LEARNERS, "(*args, **kwargs)")
    fastai_losses.register(lib)


def carries(m: Machine, value: Value) -> bool | None:
    """Whether a block or transform brings a loss; None where that is not known."""
    content = m.content(value)
    name = content.name if isinstance(content, (LibraryName, LibraryObject)) else ""
    entry = m.registry.lookup(name) if name else None
    if isinstance(entry, Row):
        known = entry.facts.get("carries")
        return known if isinstance(known, bool) else None
    if not isinstance(entry, LibraryClass):
        return None
    known = entry.fact("carries")
    if callable(known):
        return known(m, content) if isinstance(content, LibraryObject) else False
    return known if isinstance(known, bool) else None


def _brought_by(call: Call, blocks: tuple[Value, ...]) -> Value:
    """The loss that a `Learner` finds in its data where it is handed none: that of the one block that brings one."""
    m = call.machine
    bringing = [block for block in blocks if carries(m, block) is not False]
    content = m.content(bringing[0]) if len(bringing) == 1 else UNKNOWN
    entry = m.registry.lookup(content.name) if isinstance(content, (LibraryName, LibraryObject)) else None
    brought = entry.fact("brings") if isinstance(entry, LibraryClass) else None
    if not isinstance(brought, tuple):
        return NONE
    name, axis = brought
    return m.make(LibraryObject(f"fastai.{name}", (("axis", Const(axis)),)), call.token, "loss")


def _any(answers: Iterable[bool | None]) -> bool | None:
    found = list(answers)
    if True in found:
        return True
    return None if None in found or not found else False


def _by_transforms(m: Machine, content: LibraryObject) -> bool | None:
    """A plain block carries what its transforms carry; without any it carries nothing."""
    given = [content.get(name) for name in ("type_tfms",) if content.get(name, NONE) != NONE]
    if any(name == "?" for name, _ in content.arguments):
        return None
    out: list[bool | None] = [False]
    for value in given:
        items = items_of(m.content(value))
        out += [carries(m, item) for item in (items if items is not None else (value,))]
    return _any(out)


def _of_block(m: Machine, content: Value) -> bool | None:
    if not isinstance(content, LibraryObject) or content.name != "fastai.DataBlock":
        return None
    blocks = content.get("blocks", MISSING)
    if blocks is MISSING:
        return None if any(name == "?" for name, _ in content.arguments) else False
    items = items_of(m.content(blocks))
    return None if items is None else _any(carries(m, item) for item in items)


def _from_block(call: Call, content: Value) -> Value:
    """Pictures as targets are numbers to be met: the squared error suits them."""
    blocks = items_of(call.machine.content(content.get("blocks", UNKNOWN))) if isinstance(content, LibraryObject) else None
    target = call.machine.content(blocks[-1]) if blocks is not None and len(blocks) > 1 else UNKNOWN
    pictures = isinstance(target, (LibraryName, LibraryObject)) and target.name == "fastai.ImageBlock"
    parts = loaders_of(call, batch_of_block(call, content)) if isinstance(content, LibraryObject) else ()
    brought = _brought_by(call, blocks) if blocks is not None else NONE
    return _loaders(call, _of_block(call.machine, content), parts=parts, brought=brought, suits="fastai.losses.MSELossFlat" if pictures else None)


def _of_tfms(m: Machine, content: Value) -> bool | None:
    """Of pipelines of transforms: functions of the program carry nothing."""
    from tensorlint.values import Function

    if not isinstance(content, LibraryObject):
        return None
    pipelines = items_of(m.content(content.get("tfms", UNKNOWN)))
    answers: list[bool | None] = []
    for pipeline in pipelines or ():
        steps = items_of(m.content(pipeline))
        for step in steps if steps is not None else (pipeline,):
            answers.append(False if isinstance(m.content(step), Function) else carries(m, step))
    return _any(answers)


def _of_dataset(m: Machine, dataset: Value) -> bool | None:
    """A data set of PyTorch or of the program carries a loss only as an attribute of that name."""
    content = m.content(dataset)
    if isinstance(content, LibraryObject):
        if content.name == "fastai.Datasets":
            return _of_tfms(m, content)
        cls = m.registry.lookup(content.name)
        return False if isinstance(cls, LibraryClass) and cls.fact("dataset") else None
    if isinstance(content, Instance) and isinstance(dataset, Ref):
        own = m.get(dataset.cell, "loss_func") is not MISSING or class_member(m, content.cls, "loss_func") is not None
        if own or has_unknown_base(m, content.cls) or class_member(m, content.cls, "__getattr__") is not None:
            return True if own else None
        from_library = [each for each in linearize(m, content.cls) if isinstance(each, LibraryClass)]
        return False if not from_library or any(each.fact("dataset") for each in from_library) else None
    return None


def _of_loader(m: Machine, loader: Value) -> tuple[bool | None, Value]:
    content = m.content(loader)
    dataset = content.get("dataset", UNKNOWN) if isinstance(content, LibraryObject) else UNKNOWN
    return _of_dataset(m, dataset), dataset


def _loaders(
    call: Call, known: bool | None, dataset: Value = UNKNOWN, parts: tuple[tuple[str, Value], ...] = (), suits: str | None = None, brought: Value = NONE
) -> Value:
    """A `DataLoaders`; `parts`: its loaders for training and validation; `brought`: the loss that comes with its data, where it is known which."""
    answer = UNCLEAR if known is None else TRUE if known else FALSE
    told = (("carries", answer), ("dataset", dataset), ("suits", Const(suits)), (BROUGHT, brought))
    return call.machine.make(LibraryObject(LOADERS, (*told, *parts)), call.token)


def _of_loaders(m: Machine, receiver: Value, content: Value, name: str) -> Value | None:
    """The loader of one part: `dls.train`."""
    found = content.get(name, MISSING) if isinstance(content, LibraryObject) and name in PARTS else MISSING
    return None if found is MISSING else found


def _one_batch(call: Call) -> Value:
    content = call.own()
    loader = content.get("train", UNKNOWN) if isinstance(content, LibraryObject) else UNKNOWN
    return element(call.machine, loader, call.node)


def _from_loaders(call: Call) -> Value:
    given = call.star("loaders")
    known, dataset = _of_loader(call.machine, given[0]) if given else (None, UNKNOWN)
    return _loaders(call, known, dataset, tuple(zip(PARTS, given)))


def _from_datasets(call: Call) -> Value:
    """Each set gets a loader that puts its samples together."""
    given = call.star("ds")
    known = _of_dataset(call.machine, given[0]) if given else None
    plain = [each for each in given if is_plain_set(call.machine, each)]
    if not given or len(plain) < len(given) or call.star("kwargs") or not call.is_none("dl_kwargs"):
        return _loaders(call, known, given[0] if given else UNKNOWN)
    made = [LibraryObject(LOADER, (("dataset", each), ("bs", call["bs"]))) for each in given]
    parts = [(name, call.machine.make(each, call.token, name)) for name, each in zip(PARTS, made)]
    return _loaders(call, known, given[0], tuple(parts))


def is_plain_set(m: Machine, dataset: Value) -> bool:
    """Whether a data set is one of PyTorch or of the program: those of fastai put transforms of their own behind their samples."""
    content = m.content(dataset)
    return isinstance(content, Instance) or (isinstance(content, LibraryObject) and not content.name.startswith("fastai."))


def _factory(call: Call) -> Value:
    """The factories infer the block of the target; a language model's target is its text."""
    if call.constant("is_lm", MISSING) is not False:
        return _loaders(call, None)
    kind = call.row.name.rpartition(".")[0].rpartition(".")[2]
    target = None if call.is_none("y_block") else call["y_block"]
    parts = loaders_of(call, batch_of_pictures(call, target)) if kind == "ImageDataLoaders" else ()
    if target is None:
        named = kind == "TabularDataLoaders"
        by_name = kind == "ImageDataLoaders" and call.row.name.rpartition(".")[2] in NAMED  # the others look at the labels first
        brought = _brought_by(call, (LibraryName("fastai.CategoryBlock"),)) if by_name else NONE
        return _loaders(call, True if not named or call.given("y_names") else None, parts=parts, brought=brought)
    return _loaders(call, carries(call.machine, target), parts=parts, brought=_brought_by(call, (target,)))


def _built(m: Machine, learner: Ref, node: object) -> None:
    """A Learner: with a loss of its own, or one that its data carries."""
    content = m.content(learner)
    assert isinstance(content, LibraryObject)
    note_handed(m, learner, node, "loss_func", 2)
    if any(name == "?" for name, _ in content.arguments):
        return
    data = m.content(content.get("dls", UNKNOWN))
    known = data.get("carries", UNCLEAR) if isinstance(data, LibraryObject) and data.name == LOADERS else UNCLEAR
    loss = m.content(content.get("loss_func", NONE))
    m.observe(
        "learner-built", node, learner=learner, carried=known.value if isinstance(known, Const) and known != UNCLEAR else None,  # type: ignore[arg-type]
        given=None if loss is UNKNOWN else loss != NONE, option="loss_func", node=node, suits=_suiting(m, data),
    )  # fmt: skip


def _suiting(m: Machine, data: Value) -> str | None:
    """The loss of the library that suits the targets, where those are known."""
    from tensorlint.libraries.torch.data import sample_of

    dataset = data.get("dataset", UNKNOWN) if isinstance(data, LibraryObject) else UNKNOWN
    if dataset is UNKNOWN:
        told = data.get("suits", NONE) if isinstance(data, LibraryObject) else NONE
        return told.value if isinstance(told, Const) and isinstance(told.value, str) else None
    sample = m.content(sample_of(m, dataset, m.frame.unit.body[0]))
    target = m.content(sample.items[1]) if isinstance(sample, Tuple) and len(sample.items) == 2 else UNKNOWN
    if not isinstance(target, Array) or target.dtype is None:
        return None
    if target.dtype == "int64" and target.shape.rank == 0:
        return "fastai.losses.CrossEntropyLossFlat"
    return "fastai.losses.MSELossFlat" if target.dtype.startswith("float") else None


def _of_learner(m: Machine, receiver: Value, content: Value, name: str) -> Value | None:
    if isinstance(content, LibraryObject) and name in {"model", "dls", "loss_func"}:
        found = content.get(name, MISSING)
        built = fastai_networks.network_of(m, receiver, content) if name == "model" else None
        return built if found is MISSING else found
    return None


def _fit(call: Call) -> Value:
    """The model is trained; its mode afterwards is what the last phase left."""
    content = call.own()
    model = _of_learner(call.machine, call.receiver or UNKNOWN, content, "model") or UNKNOWN
    if isinstance(content, LibraryObject):
        fastai_losses.learn(call, content, model)
    call.machine.escape(model, call.place)
    if isinstance(model, Ref):
        call.machine.set(model.cell, "weights", Fact("trained", call.token))
    return NONE
