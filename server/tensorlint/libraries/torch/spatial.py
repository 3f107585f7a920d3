"""`nn.functional` where weights and sizes come as arguments: linear maps, convolutions, pooling, resizing, attention."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from tensorlint.interpreter.refusals import refuse
from tensorlint.interpreter.store import MISSING
from tensorlint.libraries.arrays.patterns import follows
from tensorlint.libraries.arrays.repeating import along, changed, padded_from_the_end
from tensorlint.libraries.arrays.shaping import dim_of
from tensorlint.libraries.gradients import graph_of_all, under_mode
from tensorlint.libraries.notation import Library
from tensorlint.libraries.torch.convolutions import window
from tensorlint.libraries.torch.layers import MODULE, input_of, setting
from tensorlint.libraries.torch.tensors import tensor_of
from tensorlint.values import ANY, ATTACHED, LOGITS, NONE, Array, Dim, Scores, Shape, Tuple, Value, add, divide, multiply, same

if TYPE_CHECKING:
    from collections.abc import Callable

    from tensorlint.interpreter.machine import Machine
    from tensorlint.interpreter.vocabulary import Call, Registry, Transfer

CONVOLUTION = "(input, weight, bias=None, stride=1, padding=0, dilation=1, groups=1)"
TRANSPOSED = "(input, weight, bias=None, stride=1, padding=0, output_padding=0, groups=1, dilation=1)"
MAX = "(input, kernel_size, stride=None, padding=0, dilation=1, ceil_mode=False, return_indices=False)"
AVERAGE = "(input, kernel_size, stride=None, padding=0, ceil_mode=False, count_include_pad=True, divisor_override=None)"


def register(registry: Registry) -> None:
    """The rows."""
    lib, torch = Library(registry, "torch.nn.functional"), Library(registry, "torch")
    lib.row("linear(input, weight, bias=None)", _linear, library="torch")
    lib.row("embedding(input, weight, padding_idx=None, max_norm=None, norm_type=2.0, scale_grad_by_freq=False, sparse=False)", _embedding, library="torch")
    for rank in (1, 2, 3):
        for table in (lib, torch):
            table.row(f"conv{rank}d{CONVOLUTION}", _convolution(rank), library="torch")
            table.row(f"conv_transpose{rank}d{TRANSPOSED}", _transposed(rank), library="torch")
        lib.row(f"max_pool{rank}d{MAX}", _pool(rank), library="torch")
        lib.row(f"avg_pool{rank}d{AVERAGE}", _pool(rank), library="torch")
        lib.row(f"adaptive_avg_pool{rank}d(input, output_size)", _adaptive(rank, averages=rank > 1), library="torch")
        lib.row(f"adaptive_max_pool{rank}d(input, output_size, return_indices=False)", _adaptive(rank), library="torch")
    resize = "(input, size=None, scale_factor=None, mode='nearest', align_corners=None, recompute_scale_factor=None, antialias=False)"
    lib.rows("interpolate upsample", resize, _interpolate, library="torch")
    lib.row("pad(input, pad, mode='constant', value=None)", lambda call: padded_from_the_end(tensor_of(call), call.constant("pad", MISSING)), library="torch")
    lib.row("unfold(input, kernel_size, dilation=1, padding=0, stride=1)", _unfold, library="torch")
    lib.row("grid_sample(input, grid, mode='bilinear', padding_mode='zeros', align_corners=None)", follows("n c _ _, n h w 2 -> n c h w"), library="torch")
    lib.row("affine_grid(theta, size, align_corners=None)", _affine_grid, library="torch")
    for table in (lib, torch):
        table.row(
            "pixel_shuffle(input, upscale_factor)", lambda call: _shuffled(tensor_of(call), dim_of(call.machine, call["upscale_factor"])), library="torch"
        )
        table.row("pixel_unshuffle(input, downscale_factor)", lambda call: _unshuffled(tensor_of(call), dim_of(call.machine, call["downscale_factor"])), library="torch")  # fmt: skip
    lib.row("fold(input, output_size, kernel_size, dilation=1, padding=0, stride=1)", _fold, library="torch")
    lib.row("cosine_similarity(x1, x2, dim=1, eps=1e-08)", _similarity, library="torch")
    lib.row("pairwise_distance(x1, x2, p=2.0, eps=1e-06, keepdim=False)", _distance, library="torch")
    lib.row("glu(input, dim=-1)", lambda call: changed(tensor_of(call), _halved(tensor_of(call).shape, call.constant("dim", MISSING))), library="torch")
    lib.row("gumbel_softmax(logits, tau=1, hard=False, eps=1e-10, dim=-1)", _gumbel, library="torch")
    _layers(Library(registry, "torch.nn"))


def _layers(lib: Library) -> None:
    lib.klass("GLU(dim=-1)", bases=MODULE, forward=lambda call: changed(input_of(call), _halved(input_of(call).shape, _constant(call, "dim"))))
    lib.klass("PixelShuffle(upscale_factor)", bases=MODULE, forward=lambda call: _shuffled(input_of(call), _number(call, "upscale_factor")))
    lib.klass("PixelUnshuffle(downscale_factor)", bases=MODULE, forward=lambda call: _unshuffled(input_of(call), _number(call, "downscale_factor")))
    lib.klass("ChannelShuffle(groups)", bases=MODULE, forward=lambda call: changed(input_of(call), input_of(call).shape))
    lib.klass("Upsample(size=None, scale_factor=None, mode='nearest', align_corners=None, recompute_scale_factor=None)", bases=MODULE, forward=_upsample)
    lib.classes("UpsamplingNearest2d UpsamplingBilinear2d", "(size=None, scale_factor=None)", bases=MODULE, forward=_upsample)
    lib.klass("Unfold(kernel_size, dilation=1, padding=0, stride=1)", bases=MODULE, forward=_unfold_layer)
    lib.klass("Fold(output_size, kernel_size, dilation=1, padding=0, stride=1)", bases=MODULE, forward=_folded_layer)
    lib.klass("CosineSimilarity(dim=1, eps=1e-08)", bases=MODULE, forward=lambda call: _pairwise(call, _constant(call, "dim")))
    lib.klass("PairwiseDistance(p=2.0, eps=1e-06, keepdim=False)", bases=MODULE, forward=lambda call: _pairwise(call, -1))
    lib.klass("FractionalMaxPool2d(kernel_size, output_size=None, output_ratio=None, return_indices=False)", bases=MODULE, forward=_fractional)


def _gumbel(call: Call) -> Value:
    """Samples of classes: probabilities, or one-hot rows."""
    content, axis = call.array("logits"), call.constant("dim", MISSING)
    if content is None:
        return Array("torch", ANY)
    return changed(content, content.shape).derive(scores=Scores("probabilities", "gumbel_softmax", axis if isinstance(axis, int) else None, call.token))


def _constant(call: Call, name: str) -> object:
    return call.machine.constant(setting(call, name), MISSING)


def _number(call: Call, name: str) -> Dim:
    return dim_of(call.machine, setting(call, name))


def numbers(m: Machine, value: Value, rank: int) -> list[Dim]:
    """One number for each spatial axis."""
    content = m.content(value)
    items = getattr(content, "items", None)
    if isinstance(items, tuple) and getattr(content, "rest", None) is None:
        if len(items) == 1:
            items = items * rank
        return [dim_of(m, item) for item in items] if len(items) == rank else [None] * rank
    return [dim_of(m, content)] * rank


def over(call: Call, given: Array, rank: int, sizes: Callable[[int, Dim], Dim], channels: Dim | Literal["same"] = "same") -> Array:
    """The spatial axes, the last ones, each changed by `sizes(index, size)`; the axis before them are the channels."""
    shape = given.shape
    if shape.prefix:
        tail = [sizes(index, None) for index in range(rank)]
        return changed(given, Shape((None if isinstance(channels, str) else channels, *tail), prefix=True))
    if len(shape.dims) not in {rank + 1, rank + 2}:
        refuse(call.machine, "layer-rank", call.place, layer=None, input=given, ranks=(rank + 1, rank + 2), node=call.node)
        return changed(given, ANY)
    at = len(shape.dims) - rank
    tail = [sizes(index, dim) for index, dim in enumerate(shape.dims[at:])]
    lead = shape.dims[:at] if isinstance(channels, str) else (*shape.dims[: at - 1], channels)
    out = changed(given, Shape((*lead, *tail)))
    return out.derive(scores=given.scores) if channels == "same" else out  # means or picks of neighbours: probabilities stay such


def _linear(call: Call) -> Value:
    weight = call.array("weight")
    rank = None if weight is None else weight.shape.rank
    out = follows("... k, n k -> ... n" if rank == 2 else "... k, k -> ...")(call) if rank in {1, 2} else changed(tensor_of(call), ANY)
    return weighted(call, out)  # type: ignore[arg-type]


def weighted(call: Call, out: Array, *, scores: bool = True) -> Array:
    """What came of weights: other numbers, raw scores where they come last; its gradient is the weights' where those are known, else taken to flow."""
    m, weight = call.machine, call.array("weight")
    graph = graph_of_all(m, [tensor_of(call), weight]) if weight is not None else under_mode(m, ATTACHED)
    return out.derive(graph=graph, scores=Scores(LOGITS, "", None, call.token) if scores else None, steps=(), closed=False)


def _embedding(call: Call) -> Value:
    given, weight = tensor_of(call), call.array("weight")
    if weight is None or weight.shape.rank != 2:
        return weighted(call, changed(given, ANY, None), scores=False)
    return weighted(call, changed(given, Shape((*given.shape.dims, weight.shape.dims[1]), prefix=given.shape.prefix), weight.dtype), scores=False)


def _convolution(rank: int) -> Transfer:
    def run(call: Call) -> Value:
        m, given, weight = call.machine, tensor_of(call), call.array("weight")
        if weight is None or weight.shape.rank != rank + 2:
            return weighted(call, changed(given, ANY))
        stride, dilation = (numbers(m, call[name], rank) for name in ("stride", "dilation"))
        named = call.constant("padding", MISSING)
        padding: list[object] = [named] * rank if isinstance(named, str) else list(numbers(m, call["padding"], rank))
        out, inner, *kernel = weight.shape.dims
        wanted = multiply(inner, dim_of(m, call["groups"]))
        at = len(given.shape.dims) - rank - 1
        if not given.shape.prefix and len(given.shape.dims) in {rank + 1, rank + 2} and same(given.shape.dims[at], wanted) is False:
            refuse(m, "product", call.place, a=given, b=weight, node=call.node)
            return changed(given, ANY)
        return weighted(call, over(call, given, rank, lambda i, size: window(size, kernel[i], stride[i], padding[i], dilation[i]), out))  # type: ignore[arg-type]

    return run


def _transposed(rank: int) -> Transfer:
    def run(call: Call) -> Value:
        m, given, weight = call.machine, tensor_of(call), call.array("weight")
        if weight is None or weight.shape.rank != rank + 2:
            return weighted(call, changed(given, ANY))
        stride, padding, extra, dilation = (numbers(m, call[name], rank) for name in ("stride", "padding", "output_padding", "dilation"))
        _, out, *kernel = weight.shape.dims

        def size_of(i: int, size: Dim) -> Dim:
            grown = add(multiply(add(size, -1), stride[i]), multiply(padding[i], -2))
            return add(add(add(grown, multiply(dilation[i], add(kernel[i], -1))), extra[i]), 1)

        return weighted(call, over(call, given, rank, size_of, multiply(out, dim_of(m, call["groups"]))))

    return run


def pooled(size: Dim, kernel: Dim, stride: Dim, padding: Dim, dilation: Dim, *, ceil: bool) -> Dim:
    """The size after pooling; with `ceil` a last window may hang over, where it starts inside."""
    if not ceil:
        return window(size, kernel, stride, padding, dilation)
    if not all(isinstance(each, int) for each in (size, kernel, stride, padding, dilation)):
        return None
    free = size + 2 * padding - dilation * (kernel - 1) - 1  # type: ignore[operator]
    count = -(-free // stride) + 1  # type: ignore[operator]
    return count - 1 if (count - 1) * stride >= size + padding else count  # type: ignore[operator]


def _pool(rank: int) -> Transfer:
    def run(call: Call) -> Value:
        m, given = call.machine, tensor_of(call)
        kernel = numbers(m, call["kernel_size"], rank)
        stride = kernel if call.is_none("stride") else numbers(m, call["stride"], rank)
        padding = numbers(m, call["padding"], rank)
        dilation = numbers(m, call["dilation"], rank) if "dilation" in {each.name for each in call.row.signature.parameters} else [1] * rank
        ceil = call.constant("ceil_mode", MISSING)
        if ceil is MISSING:
            return over(call, given, rank, lambda i, size: None)
        out = over(call, given, rank, lambda i, size: pooled(size, kernel[i], stride[i], padding[i], dilation[i], ceil=bool(ceil)))
        return Tuple((out, changed(out, out.shape, "int64"))) if call.constant("return_indices", False) is True else out

    return run


def averaged(shape: Shape, wanted: list[Dim], *, listed: bool) -> Shape | None:
    """An average to one number is a mean over the last axes, whatever stands ahead of them (of a list of sizes torch asks for one axis at least)."""
    rank = len(wanted)
    if shape.prefix or len(shape.dims) < rank + listed or any(size != 1 for size in wanted):
        return None
    return Shape((*shape.dims[:-rank], *wanted))


def _adaptive(rank: int, *, averages: bool = False) -> Transfer:
    def run(call: Call) -> Value:
        content = call.content("output_size")
        items = getattr(content, "items", None)
        wanted = list(items) if isinstance(items, tuple) and len(items) == rank else [content] * rank
        given = tensor_of(call)
        mean = averaged(given.shape, [dim_of(call.machine, each) for each in wanted], listed=items is not None) if averages else None
        if mean is not None:
            return changed(given, mean).derive(scores=given.scores)
        return over(call, given, rank, lambda i, size: size if wanted[i] == NONE else dim_of(call.machine, wanted[i]))

    return run


def resized(m: Machine, given: Array, size: Value, factor: Value) -> Array:
    """`interpolate`: another size, or a factor of the present one."""
    rank = given.shape.rank
    if rank is None or rank < 3:
        return changed(given, ANY).derive(scores=given.scores)
    dims, space = given.shape.dims, rank - 2
    if m.content(size) != NONE:
        return changed(given, Shape((*dims[:2], *numbers(m, size, space)))).derive(scores=given.scores)
    constant = m.constant(factor, MISSING)
    factors = constant if isinstance(constant, tuple) else (constant,) * space
    if len(factors) != space:
        return changed(given, ANY)
    return changed(given, Shape((*dims[:2], *(_scaled(dim, each) for dim, each in zip(dims[2:], factors))))).derive(scores=given.scores)


def _scaled(dim: Dim, factor: object) -> Dim:
    if isinstance(factor, int):
        return multiply(dim, factor)
    if isinstance(factor, float) and isinstance(dim, int):
        return int(dim * factor)
    return multiply(dim, int(factor)) if isinstance(factor, float) and factor.is_integer() else None


def _interpolate(call: Call) -> Value:
    out = resized(call.machine, tensor_of(call), call["size"], call["scale_factor"])
    return out.derive(scores=None) if call.constant("mode", MISSING) in {"bicubic", MISSING} else out  # which overshoots: no probabilities any more


def _upsample(call: Call) -> Value:
    return resized(call.machine, input_of(call), setting(call, "size"), setting(call, "scale_factor"))


def _columns(m: Machine, given: Array, settings: list[Value]) -> Array:
    kernel, dilation, padding, stride = (numbers(m, value, 2) for value in settings)
    if given.shape.rank not in {3, 4}:
        return changed(given, ANY)
    *lead, channels, height, width = given.shape.dims
    count: Dim = 1
    for i, size in enumerate((height, width)):
        count = multiply(count, window(size, kernel[i], stride[i], padding[i], dilation[i]))
    return changed(given, Shape((*lead, multiply(channels, multiply(kernel[0], kernel[1])), count)))


def _unfold(call: Call) -> Value:
    return _columns(call.machine, tensor_of(call), [call[name] for name in ("kernel_size", "dilation", "padding", "stride")])


def _unfold_layer(call: Call) -> Value:
    return _columns(call.machine, input_of(call), [setting(call, name) for name in ("kernel_size", "dilation", "padding", "stride")])


def _folded(m: Machine, given: Array, size: Value, kernel: Value) -> Array:
    """Patches put back into pictures: as many channels are left as a patch does not need for its own places."""
    if given.shape.rank not in {2, 3}:
        return changed(given, ANY)
    *lead, columns, _ = given.shape.dims
    return changed(given, Shape((*lead, divide(columns, multiply(*numbers(m, kernel, 2))), *numbers(m, size, 2))))


def _folded_layer(call: Call) -> Value:
    return _folded(call.machine, input_of(call), setting(call, "output_size"), setting(call, "kernel_size"))


def _fold(call: Call) -> Value:
    return _folded(call.machine, tensor_of(call), call["output_size"], call["kernel_size"])


def _affine_grid(call: Call) -> Value:
    from tensorlint.libraries.arrays.shaping import shape_argument

    size, theta = shape_argument(call.machine, (call["size"],)), call.array("theta")
    shape = Shape((size.dims[0], *size.dims[2:], len(size.dims) - 2)) if not size.prefix and len(size.dims) in {4, 5} else ANY
    return Array("torch", shape) if theta is None else changed(theta, shape)


def _shuffled(given: Array, factor: Dim) -> Array:
    if given.shape.rank is None or given.shape.rank < 3:
        return changed(given, ANY)
    *lead, channels, height, width = given.shape.dims
    return changed(given, Shape((*lead, divide(channels, multiply(factor, factor)), multiply(height, factor), multiply(width, factor))))


def _unshuffled(given: Array, factor: Dim) -> Array:
    if given.shape.rank is None or given.shape.rank < 3:
        return changed(given, ANY)
    *lead, channels, height, width = given.shape.dims
    return changed(given, Shape((*lead, multiply(channels, multiply(factor, factor)), divide(height, factor), divide(width, factor))))


def _halved(shape: Shape, axis: object) -> Shape:
    return along(shape, axis, lambda dim: divide(dim, 2))


def _between(a: Array | None, b: Array | None, axis: object, *, keepdims: bool = False) -> Array:
    from tensorlint.libraries.arrays.reductions import reduced_shape
    from tensorlint.values import broadcast

    if a is None or b is None:
        return Array("torch", ANY)
    shape, fits = broadcast(a.shape, b.shape)
    return changed(a, reduced_shape(shape, axis, keepdims=keepdims) if fits is not False and isinstance(axis, int) else ANY)


def _similarity(call: Call) -> Value:
    return _between(call.array("x1"), call.array("x2"), call.constant("dim", MISSING))


def _distance(call: Call) -> Value:
    kept = call.constant("keepdim", MISSING)
    return _between(call.array("x1"), call.array("x2"), -1 if isinstance(kept, bool) else MISSING, keepdims=kept is True)


def _pairwise(call: Call, axis: object) -> Value:
    values = call.star()
    arrays = [content if isinstance(content := call.machine.content(value), Array) else None for value in values]
    return _between(arrays[0], arrays[1], axis) if len(arrays) == 2 else Array("torch", ANY)


def _fractional(call: Call) -> Value:
    wanted = numbers(call.machine, setting(call, "output_size"), 2)
    return over(call, input_of(call), 2, lambda i, size: wanted[i])
