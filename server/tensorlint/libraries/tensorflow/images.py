"""`tf.image` and `tf.io`: pictures read, resized, brought to a range, shaken."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tensorlint.interpreter.store import MISSING
from tensorlint.libraries.arrays.dtypes import dtype_of, is_float
from tensorlint.libraries.arrays.shaping import shape_argument
from tensorlint.libraries.notation import Library
from tensorlint.libraries.tensorflow.arithmetic import array_of
from tensorlint.values import ANY, NONE, PICTURE, UNKNOWN, Array, Origin, Shape, Step, then, then_affine
from tensorlint.values.images import GREY, RGB, Image

if TYPE_CHECKING:
    from tensorlint.interpreter.vocabulary import Call, Registry
    from tensorlint.values import Value

RANDOM: Final = (
    "random_flip_left_right random_flip_up_down random_brightness random_contrast random_hue random_saturation random_crop random_jpeg_quality "
    "stateless_random_flip_left_right stateless_random_flip_up_down stateless_random_brightness stateless_random_contrast"
)


def register(registry: Registry) -> None:
    """tf.image, tf.io."""
    lib = Library(registry, "tensorflow.image")
    for space in ("tensorflow.image", "tensorflow.io"):
        Library(registry, space).rows("decode_image decode_jpeg decode_png decode_bmp", "(contents, channels=0, *args, **kwargs)", _decoded)
    Library(registry, "tensorflow.io").row("read_file(filename, name=None)", lambda call: UNKNOWN)
    files = Library(registry, "tensorflow.io")
    files.rows(
        "serialize_tensor encode_jpeg encode_png", "(tensor, *args, **kwargs)", lambda call: array_of(call, "tensor").derive(shape=Shape(()), dtype=None)
    )
    files.row("write_file(filename, contents, name=None)", _written)
    lib.row("resize(images, size, *args, **kwargs)", _resized)
    lib.rows("flip_left_right flip_up_down rot90 adjust_brightness adjust_contrast", "(image, *args, **kwargs)", lambda call: array_of(call, "image"))
    lib.row("convert_image_dtype(image, dtype, *args, **kwargs)", _converted)
    lib.row("per_image_standardization(image)", lambda call: array_of(call, "image").derive(dtype="float32", closed=False))
    lib.rows("grayscale_to_rgb rgb_to_grayscale", "(images, name=None)", _grey)
    lib.rows(RANDOM, "(image, *args, **kwargs)", _random)


def _written(call: Call) -> Value:
    call.machine.use(call["contents"], "file", call.place)
    return NONE


def _decoded(call: Call) -> Value:
    """A picture as it is stored, unless a number of channels is told: one is grey, three are red, green and blue."""
    channels = call.constant("channels", MISSING)
    told = channels if isinstance(channels, int) and channels > 0 else None
    out = Array("tensorflow", Shape((None, None, told)), "uint8", frozenset({Origin("file", call.token, "picture", medium=PICTURE)}), closed=True)
    order = {0: RGB, 1: GREY, 3: RGB}.get(channels if isinstance(channels, int) else -1)
    return out if order is None else out.derive(image=Image(order, call.row.name.rpartition(".")[2], call.token))


def _grey(call: Call) -> Value:
    given = array_of(call, "images")
    channels = 1 if call.row.name.endswith("rgb_to_grayscale") else 3
    shape = Shape((*given.shape.dims[:-1], channels), prefix=given.shape.prefix) if given.shape.dims else ANY
    return given.derive(shape=shape, image=None if given.image is None else given.image.as_order(GREY, call.token))


def _resized(call: Call) -> Value:
    given = array_of(call, "images")
    size = shape_argument(call.machine, (call["size"],))
    dims = given.shape.dims
    if given.shape.prefix or size.prefix or len(size.dims) != 2 or len(dims) not in {3, 4}:
        return given.derive(shape=ANY, dtype="float32")
    return given.derive(shape=Shape((*dims[:-3], *size.dims, dims[-1])), dtype="float32", axes=())


def _converted(call: Call) -> Value:
    """To floats it divides by the range of the integers."""
    given = array_of(call, "image")
    dtype = dtype_of(call.machine, call["dtype"])
    if is_float(dtype) and given.dtype == "uint8":
        return given.derive(dtype=dtype, steps=then_affine(given.steps, 1 / 255, 0.0, "convert_image_dtype", call.token))
    return given.derive(dtype=dtype, closed=given.closed and bool(is_float(dtype)) and bool(is_float(given.dtype)))


def _random(call: Call) -> Value:
    given = array_of(call, "image")
    name = call.row.name.rpartition(".")[2]
    return given.derive(steps=then(given.steps, Step("random", (name,), name, call.token)), shape=ANY if "crop" in name else given.shape)
