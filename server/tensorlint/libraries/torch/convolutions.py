"""The layers that go over space with a window: convolutions, pooling, padding."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from tensorlint.interpreter.refusals import refuse
from tensorlint.interpreter.store import MISSING
from tensorlint.libraries.arrays.shaping import dim_of
from tensorlint.libraries.notation import Library
from tensorlint.libraries.torch.dense import as_units, logits_of
from tensorlint.libraries.torch.layers import MODULE, OPTIONS, input_of, layer_of, mismatch, passed, setting
from tensorlint.values import ANY, NONE, UNKNOWN, Array, Shape, Tuple, add, divide, multiply, same

if TYPE_CHECKING:
    from collections.abc import Callable

    from tensorlint.interpreter.machine import Machine
    from tensorlint.interpreter.vocabulary import Call, Registry
    from tensorlint.values import Dim, Value


def register(registry: Registry) -> None:
    """The classes."""
    lib = Library(registry, "torch.nn")
    for rank in (1, 2, 3):
        lib.klass(f"Conv{rank}d(in_channels, out_channels, kernel_size, stride=1, padding=0, dilation=1, groups=1, bias=True, padding_mode='zeros', {OPTIONS})", bases=MODULE, forward=_convolution, spatial=rank, trains=True)  # fmt: skip
        lib.klass(f"LazyConv{rank}d(out_channels, kernel_size, stride=1, padding=0, dilation=1, groups=1, bias=True, padding_mode='zeros', {OPTIONS})", bases=MODULE, forward=_convolution, spatial=rank, trains=True)  # fmt: skip
        lib.klass(f"ConvTranspose{rank}d(in_channels, out_channels, kernel_size, stride=1, padding=0, output_padding=0, groups=1, bias=True, dilation=1, padding_mode='zeros', {OPTIONS})", bases=MODULE, forward=_transposed, spatial=rank, trains=True)  # fmt: skip
        for kind in ("Max", "Avg", "LP"):
            lib.klass(f"{kind}Pool{rank}d(kernel_size, stride=None, padding=0, dilation=1, return_indices=False, ceil_mode=False, count_include_pad=True)", bases=MODULE, forward=_pool, spatial=rank)  # fmt: skip
        for kind in ("Max", "Avg"):
            lib.klass(f"Adaptive{kind}Pool{rank}d(output_size, return_indices=False)", bases=MODULE, forward=_adaptive, spatial=rank, averages=kind == "Avg" and rank > 1)  # fmt: skip
        for kind in ("ZeroPad", "ReflectionPad", "ReplicationPad", "ConstantPad"):
            lib.klass(f"{kind}{rank}d(padding, value=0)", bases=MODULE, forward=_padded, spatial=rank)


def _pair(m: Machine, value: Value, rank: int) -> list[Dim | str]:
    """One number for each spatial axis."""
    constant = m.constant(value, MISSING)
    if isinstance(constant, str):
        return [constant] * rank
    if isinstance(constant, int):
        return [constant] * rank
    content = m.content(value)
    items = getattr(content, "items", None)
    if isinstance(items, tuple) and len(items) == rank:
        return [dim_of(m, item) for item in items]
    return [dim_of(m, value)] * rank


def _spatial(call: Call) -> int:
    cls = call.machine.registry.lookup(layer_of(call).name)
    rank = cls.facts.get("spatial", 2)  # type: ignore[union-attr]
    assert isinstance(rank, int)
    return rank


def window(size: Dim, kernel: Dim, stride: Dim, padding: Dim | str, dilation: Dim) -> Dim:
    """The size after a convolution or pooling: (size + 2p - d(k - 1) - 1) // s + 1."""
    if padding == "same":
        return size if stride == 1 else None
    if padding == "valid":
        padding = 0
    if isinstance(padding, str) or None in (size, kernel, stride, padding, dilation):
        return None
    reach = multiply(dilation, add(kernel, -1))
    free = add(add(add(size, multiply(padding, 2)), multiply(reach, -1)), -1)
    if isinstance(free, int) and free < 0:
        return None
    return add(divide(free, stride), 1)


def _over_space(call: Call, channels: Dim | Literal["same"], wanted: Dim, each: Callable[[int, Dim], Dim], argument: str = "in_channels") -> Value:
    """Channels on axis 1 (or 0 without a batch), then the spatial axes, each changed."""
    rank = _spatial(call)
    given = input_of(call)
    dims = given.shape.dims
    if given.shape.prefix:
        tail = [each(index, None) for index in range(rank)]
        return passed(call, Shape((None if isinstance(channels, str) else channels, *tail), prefix=True))
    if len(dims) not in {rank + 1, rank + 2}:
        refuse(call.machine, "layer-rank", call.place, layer=call.receiver, input=given, ranks=(rank + 1, rank + 2), node=call.node)
        return passed(call, ANY)
    at = len(dims) - rank - 1
    if wanted is not None and same(dims[at], wanted) is False:
        mismatch(call, argument, wanted, dims[at])
        return passed(call, ANY)
    tail = [each(index, dim) for index, dim in enumerate(dims[at + 1 :])]
    channel = dims[at] if isinstance(channels, str) else channels
    return passed(call, Shape((*dims[:at], channel, *tail)))


def _convolution(call: Call) -> Value:
    m, rank = call.machine, _spatial(call)
    kernel, stride, padding, dilation = (_pair(m, setting(call, name), rank) for name in ("kernel_size", "stride", "padding", "dilation"))
    out = _over_space(
        call,
        dim_of(m, setting(call, "out_channels")),
        dim_of(m, setting(call, "in_channels")),
        lambda i, size: window(size, kernel[i], stride[i], padding[i], dilation[i]),  # type: ignore[arg-type]
    )
    at = 1 if isinstance(out, Array) and not out.shape.prefix and len(out.shape.dims) == rank + 2 else None
    return as_units(call, "out_channels", out.derive(scores=logits_of(call, at))) if isinstance(out, Array) else out


def _transposed(call: Call) -> Value:
    m, rank = call.machine, _spatial(call)
    names = ("kernel_size", "stride", "padding", "dilation", "output_padding")
    kernel, stride, padding, dilation, extra = (_pair(m, setting(call, name), rank) for name in names)

    def size_of(i: int, size: Dim) -> Dim:
        grown = multiply(add(size, -1), stride[i])  # type: ignore[arg-type]
        reach = multiply(dilation[i], add(kernel[i], -1))  # type: ignore[arg-type]
        return add(add(add(grown, multiply(padding[i], -2)), add(reach, extra[i])), 1)  # type: ignore[arg-type]

    return _over_space(call, dim_of(m, setting(call, "out_channels")), dim_of(m, setting(call, "in_channels")), size_of)


def _pool(call: Call) -> Value:
    m, rank = call.machine, _spatial(call)
    kernel = _pair(m, setting(call, "kernel_size"), rank)
    stride = kernel if setting(call, "stride") == NONE else _pair(m, setting(call, "stride"), rank)
    padding, dilation = _pair(m, setting(call, "padding"), rank), _pair(m, setting(call, "dilation"), rank)
    ceil = m.constant(setting(call, "ceil_mode"), MISSING)
    if ceil is MISSING:
        return _over_space(call, "same", None, lambda i, size: None)
    from tensorlint.libraries.torch.spatial import pooled

    out = _over_space(call, "same", None, lambda i, size: pooled(size, kernel[i], stride[i], padding[i], dilation[i], ceil=bool(ceil)))  # type: ignore[arg-type]
    if m.constant(setting(call, "return_indices")) is not False:
        return Tuple((out, out.derive(dtype="int64"))) if isinstance(out, Array) else UNKNOWN
    return out


def _adaptive(call: Call) -> Value:
    m, rank = call.machine, _spatial(call)
    content = m.content(setting(call, "output_size"))
    items = getattr(content, "items", None)
    wanted = list(items) if isinstance(items, tuple) and len(items) == rank else [content] * rank
    from tensorlint.libraries.torch.spatial import averaged

    cls = m.registry.lookup(layer_of(call).name)
    mean = averaged(input_of(call).shape, [dim_of(m, each) for each in wanted], listed=items is not None) if cls.facts.get("averages") else None  # type: ignore[union-attr]
    if mean is not None:
        return passed(call, mean)
    return _over_space(call, "same", None, lambda i, size: size if wanted[i] == NONE else dim_of(m, wanted[i]))


def _padded(call: Call) -> Value:
    m, rank = call.machine, _spatial(call)
    constant = m.constant(setting(call, "padding"), MISSING)
    if isinstance(constant, int):
        return _over_space(call, "same", None, lambda i, size: add(size, 2 * constant))
    if isinstance(constant, tuple) and len(constant) == 2 * rank:
        return _over_space(call, "same", None, lambda i, size: add(size, constant[2 * (rank - 1 - i)] + constant[2 * (rank - 1 - i) + 1]))
    return passed(call, ANY)
