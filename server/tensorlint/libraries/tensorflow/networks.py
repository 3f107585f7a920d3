"""`tf.nn`, as functions: what slides over pictures, what looks rows up, what draws lots (tried with 2.21, channels last); and what only surrounds code."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tensorlint.interpreter.store import MISSING
from tensorlint.interpreter.vocabulary import items_of
from tensorlint.libraries.arrays.dtypes import dtype_of
from tensorlint.libraries.arrays.repeating import along, changed, taken
from tensorlint.libraries.arrays.shaping import dim_of, shape_argument
from tensorlint.libraries.tensorflow.arithmetic import array_of
from tensorlint.libraries.tensorflow.rearranging import index_of
from tensorlint.libraries.tensorflow.tensors import Tensors
from tensorlint.libraries.torch.convolutions import window
from tensorlint.values import ANY, Array, Dim, Shape, Tuple, Value, add, broadcast, divide

if TYPE_CHECKING:
    from tensorlint.interpreter.vocabulary import Call, Registry

SURROUNDING: Final = (
    "device name_scope variable_scope profiler ConfigProto app set_random_seed random.set_seed logging trainable_variables global_variables "
    "get_default_graph reset_default_graph constant_initializer zeros_initializer ones_initializer random_normal_initializer "
    "random_uniform_initializer truncated_normal_initializer glorot_uniform_initializer TensorSpec"
)
"""What changes nothing of what it is handed."""


def register(registry: Registry) -> None:
    """The rows, also as version 1 has them."""
    for root in ("tensorflow", "tensorflow.compat.v1"):
        registry.neutral.update(f"{root}.{name}" for name in SURROUNDING.split())
    lib = Tensors(registry, "tensorflow.nn")
    lib.row("conv2d(input, filters, strides=1, padding='VALID', *args, **kwargs)", _convolved).signature.other_names = {"filter": "filters"}
    for name in ("max_pool", "avg_pool", "max_pool2d", "avg_pool2d"):
        lib.row(f"{name}(input, ksize, strides, padding, *args, **kwargs)", _pooled).signature.other_names = {"value": "input"}
    lib.row("bias_add(value, bias, *args, **kwargs)", lambda call: changed(array_of(call, "value"), array_of(call, "value").shape))
    lib.row("dropout(x, *args, **kwargs)", lambda call: changed(array_of(call, "x"), array_of(call, "x").shape))
    lib.row("embedding_lookup(params, ids, *args, **kwargs)", _looked_up)
    top = Tensors(registry, "tensorflow")
    for space in (lib, Tensors(registry, "tensorflow.math")):
        space.row("top_k(input, k=1, sorted=True, *args, **kwargs)", _largest)
        space.rows("l2_normalize", "(x, axis=None, *args, **kwargs)", lambda call: changed(array_of(call, "x"), array_of(call, "x").shape))
    for space in (top, Tensors(registry, "tensorflow.math")):
        space.row("add_n(inputs, name=None)", _summed)
    top.row("gather_nd(params, indices, batch_dims=0, name=None)", _picked)
    top.row("slice(input_, begin, size, name=None)", _cut_out)
    top.alias("truediv", "tensorflow.divide")
    top.alias("div", "tensorflow.divide")
    top.alias("diag", "tensorflow.linalg.diag")
    images = Tensors(registry, "tensorflow.image")
    images.rows("resize_with_crop_or_pad resize_image_with_crop_or_pad resize_with_pad", "(image, target_height, target_width, *args, **kwargs)", _of_size)
    images.row("central_crop(image, central_fraction)", _middle)
    images.row("crop_to_bounding_box(image, offset_height, offset_width, target_height, target_width)", _of_size)
    images.row("pad_to_bounding_box(image, offset_height, offset_width, target_height, target_width)", _of_size)


def _space(call: Call, name: str) -> tuple[Dim, Dim] | None:
    """A setting for rows and columns: one number, two, or one for each of four axes."""
    m, content = call.machine, call.content(name)
    items = items_of(content)
    if items is None:
        size = dim_of(m, call[name])
        return None if size is None else (size, size)
    sizes = [dim_of(m, item) for item in items]
    if len(sizes) == 4 and sizes[0] == sizes[3] == 1:
        return sizes[1], sizes[2]
    return (sizes[0], sizes[-1]) if len(sizes) in {1, 2} else None


def _slid(call: Call, kernel: tuple[Dim, Dim] | None, channels: Dim) -> Array:
    """A window moved over the rows and columns of pictures."""
    given, padding = array_of(call, "input"), call.constant("padding", MISSING)
    strides = _space(call, "strides")
    if given.shape.rank != 4 or call.star() or "data_format" in call.bound or "dilations" in call.bound:
        return changed(given, ANY)
    out: list[Dim] = []
    for dim, size, step in zip(given.shape.dims[1:3], kernel or (None, None), strides or (None, None)):
        if padding == "SAME":
            out.append(None if step is None else add(divide(add(dim, -1), step), 1))
        else:
            out.append(window(dim, size, step, 0, 1) if padding == "VALID" else None)
    return changed(given, Shape((given.shape.dims[0], *out, channels)))


def _convolved(call: Call) -> Value:
    filters = array_of(call, "filters").shape
    whole = filters.rank == 4
    out = _slid(call, (filters.dims[0], filters.dims[1]) if whole else None, filters.dims[3] if whole else None)
    return out.derive(steps=(), closed=False, flags=frozenset())


def _pooled(call: Call) -> Value:
    shape = array_of(call, "input").shape
    return _slid(call, _space(call, "ksize"), shape.dims[3] if shape.rank == 4 else None)


def _looked_up(call: Call) -> Value:
    """A row for each number."""
    table, numbers = array_of(call, "params"), index_of(call, "ids")
    if numbers is None or numbers.shape.prefix or table.shape.prefix:
        return changed(table, ANY)
    return changed(table, taken(table.shape, numbers.shape, 0)).derive(origins=numbers.origins or table.origins)


def _largest(call: Call) -> Value:
    """The largest of the last axis, and where they stand."""
    m, content = call.machine, array_of(call, "input")
    m.use(content, "argmax", call.place)
    count = dim_of(m, call["k"])
    shape = along(content.shape, -1, lambda _: count)
    places = dtype_of(m, call.bound["index_type"]) if "index_type" in call.bound else None if call.star() else "int32"
    return Tuple((changed(content, shape), changed(content, shape, places)), None, ("values", "indices"))


def _summed(call: Call) -> Value:
    items = items_of(call.content("inputs"))
    arrays = [held for item in items or () if isinstance(held := call.machine.content(item), Array)]
    if not arrays or items is None or len(arrays) < len(items):
        return Array("tensorflow", ANY)
    shape = arrays[0].shape
    for each in arrays[1:]:
        shape, fits = broadcast(shape, each.shape)
        if fits is not True:
            return changed(arrays[0], ANY)
    return changed(arrays[0], shape)


def _cut_out(call: Call) -> Value:
    """As many of each axis as is told; of -1, all from its beginning on."""
    m, content = call.machine, array_of(call, "input_")
    sizes, begins = shape_argument(m, (call["size"],)), shape_argument(m, (call["begin"],))
    if sizes.prefix or content.shape.rank != len(sizes.dims):
        return changed(content, ANY)
    starts = begins.dims if len(begins.dims) == len(sizes.dims) and not begins.prefix else (None,) * len(sizes.dims)
    left = [add(dim, -start) if isinstance(start, int) else None for dim, start in zip(content.shape.dims, starts)]
    return changed(content, Shape(rest if size == -1 else size for size, rest in zip(sizes.dims, left)))


def _picked(call: Call) -> Value:
    """What stands at each place: a place is as many numbers as it names axes."""
    content, index = array_of(call, "params"), index_of(call, "indices")
    places = ANY if index is None else index.shape
    count = places.dims[-1] if places.dims else None
    if places.prefix or content.shape.prefix or not isinstance(count, int) or count > len(content.shape.dims) or call.given("batch_dims"):
        return changed(content, ANY)
    return changed(content, Shape((*places.dims[:-1], *content.shape.dims[count:])))


def _middle(call: Call) -> Value:
    given = array_of(call, "image")
    whole = given.shape.rank in {3, 4}
    return given.derive(shape=Shape((*given.shape.dims[:-3], None, None, given.shape.dims[-1])) if whole else ANY, axes=(), base=None)


def _of_size(call: Call) -> Value:
    """Pictures of the height and width that are told."""
    m, given = call.machine, array_of(call, "image")
    dims, size = given.shape.dims, (dim_of(m, call["target_height"]), dim_of(m, call["target_width"]))
    whole = given.shape.rank in {3, 4}
    dtype = given.dtype
    if call.row.name.endswith("resize_with_pad") and dtype != "float32":
        dtype = None if call.star() or "method" in call.bound else "float32"  # the nearest pixels keep what they are
    return given.derive(shape=Shape((*dims[:-3], *size, dims[-1])) if whole else ANY, dtype=dtype, axes=(), base=None)
