"""Images as Keras reads them: generators that rescale, pictures loaded one by one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tensorlint.interpreter.store import MISSING
from tensorlint.libraries import labels, pictures
from tensorlint.libraries.arrays.indexing import BATCHES
from tensorlint.libraries.arrays.shaping import shape_argument
from tensorlint.libraries.notation import Library
from tensorlint.values import (
    ANY,
    GREY,
    NONE,
    PICTURE,
    RGB,
    UNKNOWN,
    Array,
    Image,
    LibraryObject,
    Origin,
    Ref,
    Shape,
    Step,
    Sym,
    Tuple,
    Value,
    then,
    then_affine,
)

if TYPE_CHECKING:
    from tensorlint.interpreter.machine import Machine
    from tensorlint.interpreter.vocabulary import Call, Registry

RANDOM = "rotation_range width_shift_range height_shift_range brightness_range shear_range zoom_range channel_shift_range horizontal_flip vertical_flip"
STATISTICS = "featurewise_center samplewise_center featurewise_std_normalization samplewise_std_normalization zca_whitening"


def register(registry: Registry) -> None:
    """keras.preprocessing.image and its newer names."""
    image = Library(registry, "keras.preprocessing.image")
    generator = image.klass("ImageDataGenerator(*args, rescale=None, preprocessing_function=None, **kwargs)")
    generator.methods("flow_from_directory flow_from_dataframe", "(*args, **kwargs)", _from_files)
    generator.method("flow(x, y=None, batch_size=32, *args, **kwargs)", _from_arrays)
    generator.method("fit(x, *args, **kwargs)", lambda call: NONE)
    image.row("load_img(path, grayscale=False, color_mode='rgb', target_size=None, *args, **kwargs)", _load)
    image.row(
        "image_dataset_from_directory(directory, labels='inferred', label_mode='int', class_names=None, color_mode='rgb', batch_size=32, "
        "image_size=(256, 256), *args, **kwargs)",
        _in_folders,
    )
    image.row("img_to_array(img, *args, **kwargs)", _to_array)
    image.row("array_to_img(x, *args, **kwargs)", lambda call: UNKNOWN)
    for name in ("load_img", "img_to_array", "array_to_img", "ImageDataGenerator", "image_dataset_from_directory"):
        Library(registry, "keras").alias(f"utils.{name}", f"keras.preprocessing.image.{name}")
    Library(registry, "keras").alias("src.legacy.preprocessing.image.ImageDataGenerator", "keras.preprocessing.image.ImageDataGenerator")


def _steps(call: Call, generator: LibraryObject, given: Array, place: object) -> Array:
    """What a generator does to each picture: random changes, a function of the program, the factor (tried in this order)."""
    m = call.machine
    token = (place, None)
    rescale = m.constant(generator.get("rescale", NONE), MISSING)
    closed = given.closed and rescale is not MISSING and not any(name == "?" for name, _ in generator.arguments)
    steps = given.steps
    for name in RANDOM.split():
        if _asked_for(m, generator, name):
            steps = then(steps, Step("random", (name,), name, token, via=("flow", call.place)))
    if any(_asked_for(m, generator, name) for name in STATISTICS.split()):
        closed = False
    given = _treated(m, generator.get("preprocessing_function", NONE), given.derive(library="numpy", steps=steps), call)
    steps, closed = given.steps, closed and given.closed
    if isinstance(rescale, (int, float)) and not isinstance(rescale, bool):
        steps = then_affine(steps, float(rescale), 0.0, "rescale", token)
    return given.derive(library="numpy", steps=steps, closed=closed)


def _asked_for(m: Machine, generator: LibraryObject, name: str) -> bool:
    """Whether a generator may do one of its changes: all are off by default, and an argument that only spells that out (False, 0, None) asks for nothing."""
    given = generator.get(name, MISSING)
    return given is not MISSING and m.constant(given, MISSING) not in (False, None)


def _treated(m: Machine, function: Value, given: Array, call: Call) -> Array:
    """What a function of one picture makes of each."""
    from tensorlint.interpreter.calls import call_value

    if m.content(function) == NONE:
        return given
    shape = given.shape
    picture = given.derive(shape=Shape(shape.dims[1:]) if shape.dims and not shape.prefix else ANY, base=None)
    result = m.content(call_value(m, function, [picture], {}, call.node))
    if not isinstance(result, Array) or not result.origins:
        return given.derive(closed=False)
    return given.derive(steps=result.steps, closed=result.closed, image=result.image)


def _from_files(call: Call) -> Value:
    """Pictures of a folder, in batches."""
    content = call.own()
    data = Array("numpy", Shape((None, None, None, None)), "float32", frozenset({Origin("file", call.token, "pictures", medium=PICTURE)}), closed=True)
    order = {"rgb": RGB, "grayscale": GREY}.get(str(call.constant("color_mode", "?") if call.given("color_mode") else "rgb"))
    if order is not None:
        data = data.derive(image=Image(order, call.row.name.rpartition(".")[2], call.token))
    made = _steps(call, content, data, _birth(call)) if isinstance(content, LibraryObject) else data.derive(closed=False)
    return made.derive(flags=frozenset({BATCHES, ("labels", _targets(call))}))


def _targets(call: Call) -> Array | None:
    """The labels beside the pictures, as `class_mode` asks for them."""
    mode = call.constant("class_mode", "categorical") if call.given("class_mode") else "categorical"
    batch = Sym("batch", ("batch", call.token), many=True)
    target = Array("numpy", Shape((batch,)), "float32", frozenset({Origin("file", (call.token, "target"), "labels")}), closed=True)
    if mode == "categorical":
        return labels.one_hot(target, None, "float32")
    return target if mode in {"binary", "sparse"} else None


def _birth(call: Call) -> object:
    return call.receiver.cell.place if isinstance(call.receiver, Ref) else call.place


def _from_arrays(call: Call) -> Value:
    content = call.own()
    data = call.array("x")
    if data is None or not isinstance(content, LibraryObject):
        return UNKNOWN
    target = call.array("y")
    if call.constant("batch_size", MISSING) == 1 and data.shape.dims and not data.shape.prefix:
        data = data.derive(shape=Shape((1, *data.shape.dims[1:])), base=None)
    return _steps(call, content, data, _birth(call)).derive(flags=frozenset({BATCHES, ("labels", target)}))


def _load(call: Call) -> Value:
    """A picture from a file: bytes."""
    grey = call.constant("color_mode", "rgb") == "grayscale" or call.constant("grayscale", False) is True
    size = shape_argument(call.machine, (call["target_size"],)) if call.given("target_size") else ANY
    dims = size.dims if len(size.dims) == 2 else (None, None)
    order = GREY if grey else RGB
    return pictures.read(call, "pil", order, shape=Shape((*dims, 1 if grey else 3)), reader="load_img")


def _to_array(call: Call) -> Value:
    """The numbers stay from 0 to 255, as floats."""
    content = call.array("img")
    if content is None:
        return Array("numpy", Shape((None, None, None)), "float32")
    shape = content.shape if content.shape.rank == 3 else Shape((None, None, None))
    return content.derive(library="numpy", dtype="float32", base=None, shape=shape)


def _in_folders(call: Call) -> Value:
    """`image_dataset_from_directory`: batches of pictures, with the labels that `label_mode` asks for (tried)."""
    m = call.machine
    batch = Sym("batch", ("batch", call.token), many=True)
    size = shape_argument(m, (call["image_size"],))
    dims = size.dims if len(size.dims) == 2 else (None, None)
    channels = {"rgb": 3, "grayscale": 1, "rgba": 4}.get(str(call.constant("color_mode", "?")))
    many = () if call.is_none("batch_size") else (1,) if call.constant("batch_size", MISSING) == 1 else (batch,)
    images = Array("tensorflow", Shape((*many, *dims, channels)), "float32", frozenset({Origin("file", call.token, "pictures", medium=PICTURE)}), closed=True)
    if channels == 3:
        images = images.derive(image=Image(RGB, "image_dataset_from_directory", call.token))
    target = Array("tensorflow", Shape(many), "int32", frozenset({Origin("file", (call.token, "target"), "labels")}), closed=True)
    mode = call.constant("label_mode", "?")
    if mode == "categorical":
        target = labels.one_hot(target, None, "float32")
    elif mode == "binary":
        target = target.derive(shape=Shape((*many, 1)), dtype="float32")
    elif mode != "int":
        target = Array("tensorflow", ANY)
    element = images if mode is None else Tuple((images, target))
    return m.make(LibraryObject("tensorflow.data.Dataset", (("element", element),)), call.token)
