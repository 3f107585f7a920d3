"""fastai: what a batch of a `DataLoaders` holds, read off its blocks and the transforms that give pictures one size (tried on fastai 2.8)."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from tensorlint.interpreter.iteration import element
from tensorlint.interpreter.store import CONTENT, MISSING
from tensorlint.interpreter.vocabulary import items_of
from tensorlint.libraries.arrays.shaping import dim_of
from tensorlint.libraries.notation import Library
from tensorlint.values import ANY, NONE, PICTURE, UNKNOWN, Array, Dim, LibraryName, LibraryObject, Origin, Ref, Sequence, Shape, Sym, Tuple, Value

if TYPE_CHECKING:
    from tensorlint.interpreter.machine import Machine
    from tensorlint.interpreter.vocabulary import Call

LOADER: Final = "fastai.DataLoader"
SIZED: Final = "RandomResizedCrop RandomCrop CropPad RandomResizedCropGPU"
"""Transforms besides `Resize` behind which every picture has the size that they were given."""
KEEPS: Final = "Normalize Flip Dihedral Brightness Contrast Saturation Hue RandomErasing ToTensor IntToFloatTensor Rotate Zoom Warp"
Size = tuple[Dim, Dim]
OPEN: Final[Size] = (None, None)
BatchOf = Callable[[Dim], Value]
"""What a batch holds, by its size."""
TRANSFORMS: Final = ("item_tfms", "batch_tfms")
TOLD: Final = {
    "source",
    "path",
    "verbose",
    "bs",
    "val_bs",
    "num_workers",
    "shuffle",
    "shuffle_train",
    "val_shuffle",
    "device",
    "drop_last",
    "pin_memory",
    "n",
    *TRANSFORMS,
}
"""What `dataloaders` may be told without another content of its batches."""


def register(lib: Library) -> None:
    """The transforms, and what gives the batches."""
    lib.classes(SIZED, "(size, *args, **kwargs)", carries=False)
    lib.classes(" ".join(name for name in KEEPS.split() if name not in {"Normalize", "ToTensor", "IntToFloatTensor"}), "(*args, **kwargs)", carries=False)
    lib.row("Normalize.from_stats(*args, **kwargs)", lambda call: call.machine.make(LibraryObject("fastai.Normalize", ()), call.token))
    lib.row("aug_transforms(*args, size=None, **kwargs)", _augmenting)
    lib.row("first(x, f=None, negate=False, **kwargs)", lambda call: element(call.machine, call["x"], call.node) if call.is_none("f") else UNKNOWN)
    for name in ("imagenet", "cifar", "mnist"):
        lib.constant(f"{name}_stats", Tuple((UNKNOWN, UNKNOWN)))
    loader = lib.klass("DataLoader(dataset=None, bs=None, num_workers=0, pin_memory=False, timeout=0, batch_size=None, *args, **kwargs)")
    loader.hooks(iterate=_batches)
    loader.method("one_batch()", lambda call: element(call.machine, call.receiver or UNKNOWN, call.node))


def _augmenting(call: Call) -> Value:
    """A list of transforms of whole batches; where it is told a size, pictures have that one behind it."""
    made = LibraryObject("fastai.Flip", ()) if call.is_none("size") else LibraryObject("fastai.RandomResizedCropGPU", (("size", call["size"]),))
    return call.machine.make(Sequence((made,)), call.token)  # one stands for all of them


def loaders_of(call: Call, batch_of: BatchOf) -> tuple[tuple[str, Value], ...]:
    """The loaders for training and validation, each with what its batches hold."""
    out = []
    for name in ("train", "valid"):
        batch = batch_of(Sym("batch", ("batch", call.token, name), many=True))
        out.append((name, call.machine.make(LibraryObject(LOADER, (("batch", batch),)), call.token, name)))
    return tuple(out)


def changed_block(call: Call) -> Value:
    """`block.new(item_tfms=…)`: the block itself has these transforms from then on, and those that it is not told are gone (tried)."""
    content = call.own()
    if not isinstance(content, LibraryObject) or not isinstance(call.receiver, Ref):
        return UNKNOWN
    kept = tuple((name, value) for name, value in content.arguments if name not in TRANSFORMS)
    told = tuple((name, call[name]) for name in TRANSFORMS)
    call.machine.set(call.receiver.cell, CONTENT, LibraryObject(content.name, (*kept, *told), content.token))
    return call.receiver


def batch_of_block(call: Call, block: LibraryObject) -> BatchOf:
    """What a batch holds of the data of a `DataBlock`; its transforms are those of the block, whatever else `dataloaders` is told (tried)."""
    blocks = items_of(call.machine.content(block.get("blocks", UNKNOWN)))
    if blocks is None or any(name == "?" for name, _ in block.arguments) or block.get("getters", NONE) != NONE or not call.bound.keys() <= TOLD:
        return lambda batch: UNKNOWN
    return _batch_of(call, blocks, [block.get(name, NONE) for name in TRANSFORMS])


def batch_of_pictures(call: Call, target: Value | None) -> BatchOf:
    """What a batch of an `ImageDataLoaders` holds: colour pictures with a category, unless there is another block for it."""
    kinds = (LibraryName("fastai.ImageBlock"), LibraryName("fastai.CategoryBlock") if target is None else target)
    return _batch_of(call, kinds, [call[name] for name in TRANSFORMS])


def _batch_of(call: Call, blocks: tuple[Value, ...], transforms: list[Value]) -> BatchOf:
    m = call.machine
    size = OPEN
    for each in transforms:
        size = _resized(m, each, size)
    origins = [Origin("dataset", (call.token, index), "pictures", medium=PICTURE) for index, _ in enumerate(blocks)]
    return lambda batch: Tuple(tuple(_part(m, block, batch, size, origin) for block, origin in zip(blocks, origins)))


def _resized(m: Machine, transforms: Value, size: Size) -> Size:
    """The height and width of pictures behind transforms."""
    content = m.content(transforms)
    if content == NONE:
        return size
    items = items_of(content)
    steps = [m.content(item) for item in ((transforms,) if items is None else items)]
    if (items is None and isinstance(content, Sequence)) or sum(_name_of(step) in {"Resize", *SIZED.split()} for step in steps) > 1:
        return OPEN  # they are put in an order of their own
    for step in steps:
        size = _behind(m, step, size)
    return size


def _name_of(content: Value) -> str:
    """The name that fastai has for a class or an object of it."""
    return content.name.rpartition(".")[2] if isinstance(content, (LibraryName, LibraryObject)) and content.name.startswith("fastai.") else ""


def _behind(m: Machine, step: Value, size: Size) -> Size:
    name = _name_of(step)
    if name in KEEPS.split():
        return size
    if not isinstance(step, LibraryObject) or name not in {"Resize", *SIZED.split()}:
        return OPEN
    given = step.get("*args", MISSING)
    wanted = step.get("size", given.items[0] if isinstance(given, Tuple) and given.items else UNKNOWN)
    known = m.constant(wanted, MISSING)
    if isinstance(known, tuple):
        return (known[0], known[1]) if len(known) == 2 and all(isinstance(each, int) for each in known) else OPEN  # height and width (tried)
    side = dim_of(m, wanted)
    return side, side


def _part(m: Machine, block: Value, batch: Dim, size: Size, origin: Origin) -> Value:
    """What one block puts into a batch."""
    content = m.content(block)
    name = _name_of(content)
    origins = frozenset({origin})
    if name == "ImageBlock":
        cls = m.content(_first(content)) if isinstance(content, LibraryObject) else NONE
        kind = cls.name.rpartition(".")[2] if isinstance(cls, LibraryName) else "PILImage" if cls == NONE else ""
        channels = {"PILImage": 3, "PILImageBW": 1}.get(kind)
        return Array("torch", Shape((batch, channels, *size)), "float32", origins) if channels else Array("torch", ANY, None, origins)
    if name == "MaskBlock":
        return Array("torch", Shape((batch, *size)), "int64", origins)
    if name == "CategoryBlock":
        return Array("torch", Shape((batch,)), "int64", origins)
    if name == "MultiCategoryBlock":
        return Array("torch", Shape((batch, None)), "float32", origins)
    return Array("torch", ANY, "float32", origins) if name == "RegressionBlock" else UNKNOWN  # one number or several, as the data has


def _first(content: LibraryObject) -> Value:
    given = content.get("*args", MISSING)
    return content.get("cls", given.items[0] if isinstance(given, Tuple) and given.items else NONE)


def _batches(m: Machine, receiver: Value, content: Value) -> Value | None:
    """Going through a loader: what its batches hold, or the samples of its data set put together."""
    from tensorlint.libraries.torch.data import sample_of
    from tensorlint.libraries.torch.loaders import collate

    if not isinstance(content, LibraryObject):
        return None
    held = content.get("batch", MISSING)
    if held is not MISSING:
        return Sequence((), held, "iterator")
    sizes = [m.content(content.get(name, NONE)) for name in ("bs", "batch_size")]
    if any(name in {"?", "*args", "**kwargs"} for name, _ in content.arguments) or all(size == NONE for size in sizes):
        return Sequence((), UNKNOWN, "iterator")
    place = receiver.cell if isinstance(receiver, Ref) else content
    sample = sample_of(m, content.get("dataset", UNKNOWN), m.frame.unit.body[0])
    return Sequence((), collate(m, sample, Sym("batch", ("batch", place), many=True)), "iterator")
