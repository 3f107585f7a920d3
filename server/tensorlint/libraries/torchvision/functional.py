"""The transforms as functions."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tensorlint.interpreter.store import MISSING
from tensorlint.libraries import pictures
from tensorlint.libraries.arrays.patterns import follows
from tensorlint.libraries.contracts import Contract, observe_loss
from tensorlint.libraries.notation import Library
from tensorlint.libraries.torchvision import sizes, transforms
from tensorlint.values import ANY, FALSE, NONE, UNKNOWN, Array, LibraryObject, Shape, Value

if TYPE_CHECKING:
    from tensorlint.interpreter.vocabulary import Call, Registry

MOVES: Final = "resize center_crop crop hflip vflip rotate pad affine perspective resized_crop horizontal_flip vertical_flip five_crop ten_crop"
VALUES: Final = "adjust_brightness adjust_contrast adjust_saturation adjust_hue adjust_gamma adjust_sharpness gaussian_blur invert posterize solarize autocontrast equalize erase"
AS_CLASSES: Final = {
    "to_tensor": ("ToTensor", "()"), "pil_to_tensor": ("PILToTensor", "()"), "to_image": ("ToImage", "()"), "to_dtype": ("ToDtype", "(dtype=None, scale=False)"),
    "convert_image_dtype": ("ConvertImageDtype", "(dtype=None)"), "to_dtype_image": ("ToDtype", "(dtype=None, scale=False)"),
    "to_pil_image": ("ToPILImage", "(mode=None)"), "normalize": ("Normalize", "(mean, std, inplace=False)"), "rgb_to_grayscale": ("Grayscale", "(num_output_channels=1)"),
    "to_grayscale": ("Grayscale", "(num_output_channels=1)"),
}  # fmt: skip
"""Functions that do what an object of a class does."""

FOCAL: Final = Contract("sigmoid_focal_loss", "same", "logits", raises="ValueError", goals="floating", applies="sigmoid")


def register(registry: Registry) -> None:
    """torchvision.transforms.functional and torchvision.transforms.v2.functional; torchvision.io."""
    for space in transforms.SPACES:
        lib = Library(registry, f"{space}.functional")
        for name, (_, signature) in AS_CLASSES.items():
            lib.row(f"{name}(img, {signature[1:]}", _as_class)
        for name in MOVES.split():
            lib.row(f"{name}(img, *args, **kwargs)", _moved)
        for name in VALUES.split():
            lib.row(f"{name}(img, *args, **kwargs)", _revalued)
    reading = Library(registry, "torchvision.io")
    reading.rows("read_image decode_image decode_jpeg decode_png", "(path, mode=None, *args, **kwargs)", _read)
    for name in ("image.read_image", "image.decode_image"):
        reading.alias(name, f"torchvision.io.{name.rpartition('.')[2]}")
    utils = Library(registry, "torchvision.utils")
    utils.row("save_image(tensor, *args, **kwargs)", _shown)
    utils.row("make_grid(tensor, *args, **kwargs)", _grid)
    boxes = Library(registry, "torchvision.ops")
    boxes.row("sigmoid_focal_loss(inputs, targets, alpha=0.25, gamma=2, reduction='none')", _focal, loss=FOCAL, library="torch")
    boxes.alias("focal_loss", "torchvision.ops")
    boxes.rows("nms batched_nms", "(boxes, scores, *args, **kwargs)", lambda call: Array("torch", Shape((None,)), "int64"))
    boxes.rows("box_iou generalized_box_iou", "(boxes1, boxes2, *args, **kwargs)", follows("n 4, m 4 -> n m"), library="torch")


def _focal(call: Call) -> Value:
    return observe_loss(call, FOCAL, "inputs", "targets", reduction=call.constant("reduction", MISSING), library="torch")


def _as_class(call: Call) -> Value:
    m = call.machine
    space, _, name = call.row.name.rpartition(".functional.")
    given = call.content("img")
    if not isinstance(given, Array):
        given = Array("pil" if name == "to_tensor" else "torch", ANY)
    made = LibraryObject(f"{space}.{AS_CLASSES[name][0]}", tuple((key, value) for key, value in call.bound.items() if key != "img"))
    cls = m.registry.class_named(made.name)
    run = cls.action("step") if cls is not None else None
    return run(m, made, given, call.token) if run is not None else UNKNOWN


def _moved(call: Call) -> Value:
    given = call.array("img")
    if given is None:
        return Array("torch", ANY)
    name = call.row.name.rpartition(".")[2]
    does, names = sizes.FUNCTIONS.get(name, ("", ()))
    told = {**dict(zip(names, call.star())), **{key: value for key, value in call.bound.items() if not key.startswith("*")}}
    shape = sizes.after(call.machine, does, given, lambda wanted: told.get(wanted, _unsaid(wanted, told)))
    return pictures.placed(given, name, call.token, shape)


def _unsaid(name: str, told: dict[str, Value]) -> Value:
    """What an argument is that was not given."""
    if name == "size":
        return told.get("output_size", UNKNOWN)
    return {"max_size": NONE, "expand": FALSE}.get(name, UNKNOWN)


def _revalued(call: Call) -> Value:
    given = call.array("img")
    if given is None:
        return Array("torch", ANY)
    operand = tuple(call.machine.constant(value) for value in call.star())
    return pictures.revalued(given, call.row.name.rpartition(".")[2], operand, call.token)


def _read(call: Call) -> Value:
    """Bytes with the channels in front."""
    from tensorlint.values import GREY, RGB, LibraryName, Shape

    mode = call.content("mode")
    grey = isinstance(mode, LibraryName) and "GRAY" in mode.name
    colour = (isinstance(mode, LibraryName) and mode.name.endswith(".RGB")) or call.constant("mode") == "RGB"
    out = pictures.read(call, "torch", GREY if grey else RGB, shape=Shape((1 if grey else 3 if colour else None, None, None)))
    return out.derive(image=out.image.on_axis(-3) if out.image is not None else None)


def _grid(call: Call) -> Value:
    """Pictures beside one another, as one; a flat one comes with three channels."""
    call.machine.use(call["tensor"], "screen", call.place)
    given = call.array("tensor")
    channels = given.shape.dims[-3] if given is not None and given.shape.rank in {3, 4} else None
    return Array("torch", Shape((3 if channels == 1 else channels, None, None)), given.dtype if given is not None else None)


def _shown(call: Call) -> Value:
    call.machine.use(call["tensor"], "screen", call.place)
    return UNKNOWN
