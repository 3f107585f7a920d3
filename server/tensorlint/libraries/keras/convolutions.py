"""Layers that slide over space: convolutions, pooling, padding, cropping, resizing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tensorlint.interpreter.store import MISSING
from tensorlint.libraries.arrays.shaping import dim_of
from tensorlint.libraries.keras.arrays import made, not_last
from tensorlint.libraries.keras.layers import LAYER
from tensorlint.libraries.keras.settings import has_channels_last, setting
from tensorlint.libraries.notation import Library
from tensorlint.libraries.torch.convolutions import window
from tensorlint.values import ANY, NONE, Array, Dim, LibraryObject, Shape, Value, add, divide, multiply

if TYPE_CHECKING:
    from tensorlint.interpreter.machine import Machine
    from tensorlint.interpreter.vocabulary import Registry

SLIDES = "strides=1, padding='valid', data_format=None, dilation_rate=1, groups=1, activation=None, **kwargs"


def register(registry: Registry) -> None:
    """Convolutions, pooling and what only changes sizes."""
    lib = Library(registry, "keras.layers")
    for rank in (1, 2, 3):
        for name in (f"Conv{rank}D", f"Convolution{rank}D", f"SeparableConv{rank}D", f"SeparableConvolution{rank}D"):
            lib.klass(f"{name}(filters, kernel_size, {SLIDES})", bases=LAYER, forward=_convolution, spatial=rank, activated=True, weights=True)
        for name in (f"Conv{rank}DTranspose", f"Convolution{rank}DTranspose"):
            transposed = "strides=1, padding='valid', output_padding=None, data_format=None, dilation_rate=1, activation=None, **kwargs"
            lib.klass(f"{name}(filters, kernel_size, {transposed})", bases=LAYER, forward=_transposed, spatial=rank, activated=True, weights=True)
        lib.klass(f"DepthwiseConv{rank}D(kernel_size, strides=1, padding='valid', depth_multiplier=1, data_format=None, dilation_rate=1, activation=None, **kwargs)", bases=LAYER, forward=_depthwise, spatial=rank, weights=True)  # fmt: skip
        for kind in ("MaxPooling", "AveragePooling", "MaxPool", "AvgPool"):
            lib.klass(f"{kind}{rank}D(pool_size=2, strides=None, padding='valid', data_format=None, **kwargs)", bases=LAYER, forward=_pool, spatial=rank)
        for kind in ("GlobalMaxPooling", "GlobalAveragePooling", "GlobalMaxPool", "GlobalAvgPool"):
            lib.klass(f"{kind}{rank}D(data_format=None, keepdims=False, **kwargs)", bases=LAYER, forward=_global_pool, spatial=rank)
        lib.klass(f"ZeroPadding{rank}D(padding=1, data_format=None, **kwargs)", bases=LAYER, forward=_padded, spatial=rank, sign=1)
        lib.klass(f"Cropping{rank}D(cropping=1, data_format=None, **kwargs)", bases=LAYER, forward=_padded, spatial=rank, sign=-1)
        lib.klass(f"UpSampling{rank}D(size=2, data_format=None, interpolation='nearest', **kwargs)", bases=LAYER, forward=_upsampled, spatial=rank)


def _numbers(m: Machine, value: Value, rank: int) -> list[Dim]:
    content = m.content(value)
    items = getattr(content, "items", None)
    if isinstance(items, tuple) and len(items) == rank:
        return [dim_of(m, item) for item in items]
    return [dim_of(m, value)] * rank


def _rank(m: Machine, layer: LibraryObject) -> int:
    rank = m.registry.lookup(layer.name).facts.get("spatial", 2)  # type: ignore[union-attr]
    assert isinstance(rank, int)
    return rank


def _space(m: Machine, layer: LibraryObject, given: Array) -> tuple[Dim, ...] | None:
    """The sizes of the spatial axes; None where the axes are not known to be batch, space, channels."""
    rank, shape = _rank(m, layer), given.shape
    if not has_channels_last(m, layer):
        return None
    if shape.prefix:
        return (None,) * rank if len(shape.dims) <= 1 else None
    return shape.dims[1:-1] if len(shape.dims) == rank + 2 else None


def _around(given: Array, space: list[Dim], channels: Dim) -> Shape:
    return Shape((given.shape.dims[0] if not given.shape.prefix else None, *space, channels))


def slid(m: Machine, layer: LibraryObject, given: Array, channels: Dim, size: str) -> Array:
    """A window moved over space; `size` is what its setting is called."""
    space = _space(m, layer, given)
    if space is None:
        return made(given, ANY)
    rank = len(space)
    kernel = _numbers(m, setting(m, layer, size), rank)
    strides = setting(m, layer, "strides")
    step = kernel if strides == NONE else _numbers(m, strides, rank)
    dilation = _numbers(m, setting(m, layer, "dilation_rate"), rank) if layer.get("dilation_rate", MISSING) is not MISSING else [1] * rank
    padding = m.constant(setting(m, layer, "padding"), MISSING)
    dims: list[Dim] = []
    for index, dim in enumerate(space):
        if padding == "same":
            dims.append(add(divide(add(dim, -1), step[index]), 1))
        elif padding == "valid":
            dims.append(window(dim, kernel[index], step[index], 0, dilation[index]))
        else:
            dims.append(None)
    return made(given, _around(given, dims, channels))


def _channels(given: Array) -> Dim:
    return given.shape.dims[-1] if given.shape.dims else None


def _convolution(m: Machine, layer: LibraryObject, given: Array, token: object) -> Array:
    return slid(m, layer, given, dim_of(m, setting(m, layer, "filters")), "kernel_size")


def _depthwise(m: Machine, layer: LibraryObject, given: Array, token: object) -> Array:
    return slid(m, layer, given, multiply(_channels(given), dim_of(m, setting(m, layer, "depth_multiplier"))), "kernel_size")


def _pool(m: Machine, layer: LibraryObject, given: Array, token: object) -> Array:
    return slid(m, layer, given, _channels(given), "pool_size")


def _global_pool(m: Machine, layer: LibraryObject, given: Array, token: object) -> Array:
    dims, kept = given.shape.dims, m.constant(setting(m, layer, "keepdims"), MISSING)
    if not isinstance(kept, bool) or not has_channels_last(m, layer):
        return made(given, ANY)
    if not given.shape.prefix and len(dims) != _rank(m, layer) + 2:
        return made(given, ANY)
    ones = (1,) * _rank(m, layer) if kept else ()
    return made(given, Shape((None if given.shape.prefix else dims[0], *ones, dims[-1] if dims else None)))


def _transposed(m: Machine, layer: LibraryObject, given: Array, token: object) -> Array:
    space = _space(m, layer, given)
    if space is None or m.constant(setting(m, layer, "dilation_rate"), MISSING) != 1 or m.constant(setting(m, layer, "output_padding"), MISSING) is not None:
        return made(given, ANY)
    kernel, step = _numbers(m, setting(m, layer, "kernel_size"), len(space)), _numbers(m, setting(m, layer, "strides"), len(space))
    padding = m.constant(setting(m, layer, "padding"), MISSING)
    dims: list[Dim] = []
    for dim, size, stride in zip(space, kernel, step):
        longer = add(size, multiply(stride, -1))
        if padding == "same":
            dims.append(multiply(dim, stride))
        elif padding == "valid" and isinstance(longer, int):
            dims.append(add(multiply(dim, stride), max(longer, 0)))
        else:
            dims.append(None)
    return made(given, _around(given, dims, dim_of(m, setting(m, layer, "filters"))))


def _padded(m: Machine, layer: LibraryObject, given: Array, token: object) -> Array:
    space = _space(m, layer, given)
    if space is None:
        return made(given, ANY)
    cls = m.registry.lookup(layer.name)
    sign = cls.facts["sign"]  # type: ignore[union-attr]
    value = setting(m, layer, "padding" if sign == 1 else "cropping")
    amounts = m.constant(value, MISSING)
    rank = len(space)
    pairs: list[Dim] = [None] * rank
    if isinstance(amounts, int):
        pairs = [2 * amounts] * rank
    elif isinstance(amounts, tuple) and rank == 1 and len(amounts) == 2 and all(isinstance(each, int) for each in amounts):
        pairs = [sum(amounts)]
    elif isinstance(amounts, tuple) and len(amounts) == rank:
        pairs = [2 * each if isinstance(each, int) else sum(each) if isinstance(each, tuple) and all(isinstance(n, int) for n in each) else None for each in amounts]  # fmt: skip
    dims = [add(dim, multiply(pair, sign)) for dim, pair in zip(space, pairs)]  # type: ignore[arg-type]
    return given.derive(shape=_around(given, dims, _channels(given)), scores=not_last(given.scores), axes=())


def _upsampled(m: Machine, layer: LibraryObject, given: Array, token: object) -> Array:
    space = _space(m, layer, given)
    if space is None:
        return made(given, ANY)
    factors = _numbers(m, setting(m, layer, "size"), len(space))
    dims = [multiply(dim, factor) for dim, factor in zip(space, factors)]
    return given.derive(shape=_around(given, dims, _channels(given)), scores=not_last(given.scores), axes=())
