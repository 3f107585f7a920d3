"""The layers: what they do to shapes, and whether they depend on the mode."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tensorlint.interpreter.attributes import library_base
from tensorlint.interpreter.construction import built
from tensorlint.interpreter.store import MISSING
from tensorlint.libraries.arrays import shaping
from tensorlint.libraries.arrays.memory import UNORDERED, unordered_if
from tensorlint.libraries.arrays.misfits import refuse
from tensorlint.libraries.arrays.shaping import dim_of
from tensorlint.libraries.gradients import under_mode
from tensorlint.libraries.notation import Library
from tensorlint.libraries.torch import packing
from tensorlint.values import (
    ANY,
    ATTACHED,
    LOGITS,
    NONE,
    TRUE,
    UNKNOWN,
    Array,
    Const,
    Dim,
    Instance,
    LibraryObject,
    Ref,
    Scores,
    Shape,
    Tuple,
    Value,
    add,
    divide,
    multiply,
    same,
)

if TYPE_CHECKING:
    from tensorlint.interpreter.machine import Machine
    from tensorlint.interpreter.vocabulary import Call, Registry

MODULE: Final = "torch.nn.Module"
OPTIONS: Final = "device=None, dtype=None"


def register(registry: Registry) -> None:
    """torch.nn's layers."""
    lib = Library(registry, "torch.nn")
    lib.klass(
        f"Linear(in_features, out_features, bias=True, {OPTIONS})",
        bases=MODULE,
        forward=_linear,
        trains=True,
        weight="out_features in_features",
        bias="out_features",
    )
    lib.klass(f"LazyLinear(out_features, bias=True, {OPTIONS})", bases=MODULE, forward=_linear, trains=True)
    lib.klass(f"Bilinear(in1_features, in2_features, out_features, bias=True, {OPTIONS})", bases=MODULE, forward=_bilinear, trains=True)
    lib.klass(f"Embedding(num_embeddings, embedding_dim, padding_idx=None, max_norm=None, norm_type=2.0, scale_grad_by_freq=False, sparse=False, _weight=None, _freeze=False, {OPTIONS})", bases=MODULE, forward=_embedding, trains=True, weight="num_embeddings embedding_dim")  # fmt: skip
    lib.klass("EmbeddingBag(num_embeddings, embedding_dim, *args, **kwargs)", bases=MODULE, forward=_bag, trains=True)
    for rank in (1, 2, 3):
        lib.klass(f"Conv{rank}d(in_channels, out_channels, kernel_size, stride=1, padding=0, dilation=1, groups=1, bias=True, padding_mode='zeros', {OPTIONS})", bases=MODULE, forward=_convolution, spatial=rank, trains=True)  # fmt: skip
        lib.klass(f"LazyConv{rank}d(out_channels, kernel_size, stride=1, padding=0, dilation=1, groups=1, bias=True, padding_mode='zeros', {OPTIONS})", bases=MODULE, forward=_convolution, spatial=rank, trains=True)  # fmt: skip
        lib.klass(f"ConvTranspose{rank}d(in_channels, out_channels, kernel_size, stride=1, padding=0, output_padding=0, groups=1, bias=True, dilation=1, padding_mode='zeros', {OPTIONS})", bases=MODULE, forward=_transposed, spatial=rank, trains=True)  # fmt: skip
        for kind in ("Max", "Avg", "LP"):
            lib.klass(f"{kind}Pool{rank}d(kernel_size, stride=None, padding=0, dilation=1, return_indices=False, ceil_mode=False, count_include_pad=True)", bases=MODULE, forward=_pool, spatial=rank)  # fmt: skip
        for kind in ("Max", "Avg"):
            lib.klass(f"Adaptive{kind}Pool{rank}d(output_size, return_indices=False)", bases=MODULE, forward=_adaptive, spatial=rank, averages=kind == "Avg" and rank > 1)  # fmt: skip
        lib.klass(f"BatchNorm{rank}d(num_features, eps=1e-05, momentum=0.1, affine=True, track_running_stats=True, {OPTIONS})", bases=MODULE, forward=_same, depends_on_mode=_tracks, batchnorm=rank, trains=True)  # fmt: skip
        lib.klass(f"InstanceNorm{rank}d(num_features, eps=1e-05, momentum=0.1, affine=False, track_running_stats=False, {OPTIONS})", bases=MODULE, forward=_same, depends_on_mode=_tracks_instances, trains=True)  # fmt: skip
        for kind in ("ZeroPad", "ReflectionPad", "ReplicationPad", "ConstantPad"):
            lib.klass(f"{kind}{rank}d(padding, value=0)", bases=MODULE, forward=_padded, spatial=rank)
    lib.klass("SyncBatchNorm(num_features, *args, **kwargs)", bases=MODULE, forward=_same, depends_on_mode=True, trains=True)
    for name in ("Dropout", "Dropout1d", "Dropout2d", "Dropout3d", "AlphaDropout", "FeatureAlphaDropout"):
        lib.klass(f"{name}(p=0.5, inplace=False)", bases=MODULE, forward=_same_probability, depends_on_mode=_drops, dropout=True)
    lib.klass("RReLU(lower=0.125, upper=0.3333333333333333, inplace=False)", bases=MODULE, forward=_same, depends_on_mode=True)
    lib.klass(f"LayerNorm(normalized_shape, eps=1e-05, elementwise_affine=True, bias=True, {OPTIONS})", bases=MODULE, forward=_normalised, trains=True)
    lib.klass(f"RMSNorm(normalized_shape, eps=None, elementwise_affine=True, {OPTIONS})", bases=MODULE, forward=_normalised, trains=True)
    lib.klass(f"GroupNorm(num_groups, num_channels, eps=1e-05, affine=True, {OPTIONS})", bases=MODULE, forward=_grouped, trains=True)
    lib.klass("LocalResponseNorm(size, alpha=0.0001, beta=0.75, k=1.0)", bases=MODULE, forward=_same)
    lib.klass("Identity(*args, **kwargs)", bases=MODULE, forward=_identity)
    lib.klass("Flatten(start_dim=1, end_dim=-1)", bases=MODULE, forward=_flatten)
    lib.klass("Unflatten(dim, unflattened_size)", bases=MODULE, forward=_unflatten)
    for name in ("RNN", "LSTM", "GRU"):
        lib.klass(f"{name}(input_size, hidden_size, num_layers=1, nonlinearity='tanh', bias=True, batch_first=False, dropout=0.0, bidirectional=False, proj_size=0, {OPTIONS})", bases=MODULE, forward=_recurrent, depends_on_mode=_drops_between_layers, trains=True)  # fmt: skip
    for name in ("RNNCell", "GRUCell"):
        lib.klass(f"{name}(input_size, hidden_size, bias=True, *args, **kwargs)", bases=MODULE, forward=_cell, trains=True)
    lib.klass("LSTMCell(input_size, hidden_size, bias=True, **kwargs)", bases=MODULE, forward=_lstm_cell, trains=True)
    lib.klass("MultiheadAttention(embed_dim, num_heads, dropout=0.0, bias=True, add_bias_kv=False, add_zero_attn=False, kdim=None, vdim=None, batch_first=False, **kwargs)", bases=MODULE, forward=_attention, depends_on_mode=_drops_attention, trains=True)  # fmt: skip
    for name in ("TransformerEncoderLayer", "TransformerDecoderLayer"):
        lib.klass(f"{name}(d_model, nhead, dim_feedforward=2048, dropout=0.1, activation='relu', layer_norm_eps=1e-05, batch_first=False, norm_first=False, bias=True, {OPTIONS})", bases=MODULE, forward=_same, depends_on_mode=_drops_attention, trains=True)  # fmt: skip
    lib.klass("TransformerEncoder(encoder_layer, num_layers, norm=None, enable_nested_tensor=True, mask_check=True)", bases=MODULE, forward=_same, trains=True)
    lib.klass("TransformerDecoder(decoder_layer, num_layers, norm=None)", bases=MODULE, forward=_same, trains=True)
    lib.klass("Transformer(d_model=512, nhead=8, num_encoder_layers=6, num_decoder_layers=6, dim_feedforward=2048, dropout=0.1, **kwargs)", bases=MODULE, forward=_transformer, depends_on_mode=_drops_attention, trains=True)  # fmt: skip


IN_CONTAINER: Final = "in-container"
"""The aspect of the surroundings that is set while a container calls one of its own layers."""


def applied_at(call: Call) -> tuple[object, object]:
    """Where a layer is applied: its call, or, where a container calls it, where it was built."""
    receiver = call.receiver
    if isinstance(receiver, Ref) and call.machine.get("ambient", IN_CONTAINER) == TRUE:
        return (receiver.cell.place, receiver.cell.path)
    return call.token


def layer_of(call: Call) -> LibraryObject:
    """The layer that is called."""
    content = call.own()
    known = built(call.machine, call.receiver or UNKNOWN, content)
    if known is not None:
        return known
    base = library_base(call.machine, content.cls) if isinstance(content, Instance) else None
    return LibraryObject(base.name if base is not None else MODULE, (("?", UNKNOWN),))


def setting(call: Call, name: str) -> Value:
    """An argument that the layer was built with, or its default."""
    content = layer_of(call)
    value = content.get(name, MISSING)
    if value is not MISSING:
        return value
    if any(known == "?" for known, _ in content.arguments):
        return UNKNOWN
    cls = call.machine.registry.lookup(content.name)
    for parameter in cls.init.parameters:  # type: ignore[union-attr]
        if parameter.name == name:
            return UNKNOWN if parameter.default is None else parameter.default
    return UNKNOWN


def input_of(call: Call) -> Array:
    """The tensor that goes in."""
    values = call.star()
    if not values:
        values = tuple(value for name, value in call.bound.items() if not name.startswith("*"))
    content = call.machine.content(values[0]) if values else UNKNOWN
    return content if isinstance(content, Array) else Array("torch", ANY)


def passed(call: Call, shape: Shape, **changes: object) -> Array:
    """What comes out of a layer with weights: new numbers of the same data."""
    given = input_of(call)
    dtype = given.dtype if given.dtype is not None and given.dtype.startswith(("float", "bfloat")) else None
    changed = {
        "shape": shape,
        "dtype": dtype or "float32",
        "graph": under_mode(call.machine, ATTACHED),
        "scores": None,
        "steps": (),
        "closed": False,
        **changes,
    }
    return given.derive(statistic=None, formula=None, base=None, axes=(), columns=None, flags=unordered_if(frozenset(), given), **changed)


def mismatch(call: Call, argument: str, wanted: Dim, got: Dim) -> None:
    """A layer gets another size than it was built for."""
    refuse(
        call.machine, "layer-mismatch", call.place, layer=call.receiver, argument=argument, wanted=wanted, got=got, input=input_of(call), node=call.node,
        cls=call.machine.registry.lookup(layer_of(call).name),
    )  # fmt: skip


def _unknown(call: Call) -> Value:
    return passed(call, ANY)


def _linear(call: Call) -> Value:
    given, m = input_of(call), call.machine
    out = dim_of(m, setting(call, "out_features"))
    wanted = dim_of(m, setting(call, "in_features"))
    if not given.shape.dims:
        if given.shape.rank == 0:
            return passed(call, ANY)
        return _of_units(call, "out_features", passed(call, Shape((out,), prefix=True), scores=_logits(call)))
    if same(given.shape.dims[-1], wanted) is False:
        mismatch(call, "in_features", wanted, given.shape.dims[-1])
        return passed(call, ANY)
    shape = Shape((*given.shape.dims[:-1], out), prefix=given.shape.prefix)
    return _of_units(call, "out_features", passed(call, shape, scores=_logits(call, len(given.shape.dims) - 1)))


def _of_units(call: Call, name: str, out: Array) -> Array:
    """What comes out of a layer remembers which argument said how many units it has."""
    return out.derive(flags=out.flags | {("units", call.receiver, call.machine.registry.lookup(layer_of(call).name), name)})


def _logits(call: Call, axis: int | None = None) -> Scores:
    return Scores(LOGITS, "", axis, call.token, layer=call.receiver.cell if isinstance(call.receiver, Ref) else None)


def _bilinear(call: Call) -> Value:
    given = input_of(call)
    lead = given.shape.dims[:-1]
    return passed(call, Shape((*lead, dim_of(call.machine, setting(call, "out_features"))), prefix=given.shape.prefix))


def _embedding(call: Call) -> Value:
    given = input_of(call)
    return passed(call, Shape((*given.shape.dims, dim_of(call.machine, setting(call, "embedding_dim"))), prefix=given.shape.prefix), dtype="float32")


def _bag(call: Call) -> Value:
    given = input_of(call)
    width = dim_of(call.machine, setting(call, "embedding_dim"))
    rows: Dim = given.shape.dims[0] if given.shape.rank == 2 else None
    return passed(call, Shape((rows, width)), dtype="float32")


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


def _over_space(call: Call, channels: Dim, wanted: Dim, each: object, argument: str = "in_channels") -> Value:
    """Channels on axis 1 (or 0 without a batch), then the spatial axes, each changed."""
    rank = _spatial(call)
    given = input_of(call)
    dims = given.shape.dims
    if given.shape.prefix:
        tail = [each(index, None) for index in range(rank)]  # type: ignore[operator]
        return passed(call, Shape((None if channels == "same" else channels, *tail), prefix=True))  # type: ignore[comparison-overlap]
    if len(dims) not in {rank + 1, rank + 2}:
        refuse(call.machine, "layer-rank", call.place, layer=call.receiver, input=given, ranks=(rank + 1, rank + 2), node=call.node)
        return passed(call, ANY)
    at = len(dims) - rank - 1
    if wanted is not None and same(dims[at], wanted) is False:
        mismatch(call, argument, wanted, dims[at])
        return passed(call, ANY)
    tail = [each(index, dim) for index, dim in enumerate(dims[at + 1 :])]  # type: ignore[operator]
    channel = dims[at] if channels == "same" else channels  # type: ignore[comparison-overlap]
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
    return _of_units(call, "out_channels", out.derive(scores=_logits(call, at))) if isinstance(out, Array) else out


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
        return _over_space(call, "same", None, lambda i, size: None)  # type: ignore[arg-type]
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
    return _over_space(call, "same", None, lambda i, size: size if wanted[i] == NONE else dim_of(m, wanted[i]))  # type: ignore[arg-type]


def _padded(call: Call) -> Value:
    m, rank = call.machine, _spatial(call)
    constant = m.constant(setting(call, "padding"), MISSING)
    if isinstance(constant, int):
        return _over_space(call, "same", None, lambda i, size: add(size, 2 * constant))  # type: ignore[arg-type]
    if isinstance(constant, tuple) and len(constant) == 2 * rank:
        return _over_space(call, "same", None, lambda i, size: add(size, constant[2 * (rank - 1 - i)] + constant[2 * (rank - 1 - i) + 1]))  # type: ignore[arg-type, operator]
    return passed(call, ANY)


def _same(call: Call) -> Value:
    given = input_of(call)
    m = call.machine
    cls = m.registry.lookup(layer_of(call).name)
    rank = cls.facts.get("batchnorm") if cls is not None else None  # type: ignore[union-attr]
    if isinstance(rank, int) and not given.shape.prefix:
        allowed = {2, 3} if rank == 1 else {rank + 2}
        if len(given.shape.dims) not in allowed:
            refuse(m, "layer-rank", call.place, layer=call.receiver, input=given, ranks=tuple(sorted(allowed)), node=call.node)
            return passed(call, ANY)
        wanted = dim_of(m, setting(call, "num_features"))
        if same(given.shape.dims[1], wanted) is False:
            mismatch(call, "num_features", wanted, given.shape.dims[1])
            return passed(call, ANY)
    return passed(call, given.shape)


def _normalised(call: Call) -> Value:
    """Normalises the last axes, whose sizes it was built for."""
    given, m = input_of(call), call.machine
    wanted = shaping.shape_argument(m, (setting(call, "normalized_shape"),))
    if wanted.prefix:
        return passed(call, given.shape)
    count = len(wanted.dims)
    if len(given.shape.dims) < count and not given.shape.prefix:
        refuse(m, "layer-rank", call.place, layer=call.receiver, input=given, ranks=(count, count + 1), node=call.node)
        return passed(call, ANY)
    for size, got in zip(reversed(wanted.dims), reversed(given.shape.dims)):
        if same(size, got) is False:
            mismatch(call, "normalized_shape", size if count == 1 else None, got)
            return passed(call, ANY)
    return passed(call, given.shape)


def _grouped(call: Call) -> Value:
    """Normalises groups of channels."""
    given = input_of(call)
    wanted = dim_of(call.machine, setting(call, "num_channels"))
    if len(given.shape.dims) > 1 and not given.shape.prefix and same(given.shape.dims[1], wanted) is False:
        mismatch(call, "num_channels", wanted, given.shape.dims[1])
        return passed(call, ANY)
    return passed(call, given.shape)


def _same_probability(call: Call) -> Value:
    """Dropout: the values stay what they are."""
    from tensorlint.libraries.torch.dropout import observe_layer

    observe_layer(call)
    given = input_of(call)
    return given.derive(formula=None, statistic=None, base=None)


def _identity(call: Call) -> Value:
    values = call.star()
    return values[0] if values else UNKNOWN


def _flatten(call: Call) -> Value:
    m = call.machine
    return shaping.flatten(input_of(call), m.constant(setting(call, "start_dim"), MISSING), m.constant(setting(call, "end_dim"), MISSING))


def _unflatten(call: Call) -> Value:
    m = call.machine
    return shaping.unflatten(call, input_of(call), m.constant(setting(call, "dim"), MISSING), shaping.shape_argument(m, (setting(call, "unflattened_size"),)))


def _recurrent(call: Call) -> Value:
    m, given = call.machine, input_of(call)
    hidden = dim_of(m, setting(call, "hidden_size"))
    layers = dim_of(m, setting(call, "num_layers"))
    first = m.constant(setting(call, "batch_first"), MISSING)
    both = m.constant(setting(call, "bidirectional"), MISSING)
    directions: Dim = None if both is MISSING else 2 if both else 1
    lstm = layer_of(call).name.endswith("LSTM")
    packed = packing.shape_in(given)
    if packed is not None:
        return _recurrent_of_packed(call, packed, hidden, layers, directions, lstm=lstm)
    if not given.shape.prefix and len(given.shape.dims) not in {2, 3}:
        refuse(m, "layer-rank", call.place, layer=call.receiver, input=given, ranks=(2, 3), node=call.node)
        return Tuple((passed(call, ANY), UNKNOWN))
    if given.shape.prefix or first is MISSING:
        out = passed(call, Shape((multiply(hidden, directions),), prefix=True))
        state = passed(call, Shape((hidden,), prefix=True))
        return Tuple((out, Tuple((state, state)) if lstm else state))
    dims = given.shape.dims
    wanted = dim_of(m, setting(call, "input_size"))
    if same(dims[-1], wanted) is False:
        mismatch(call, "input_size", wanted, dims[-1])
        return Tuple((passed(call, ANY), UNKNOWN))
    projected = dim_of(m, setting(call, "proj_size")) if lstm else 0
    width = hidden if projected == 0 else projected
    out = passed(call, Shape((*dims[:-1], multiply(width, directions))))
    lead: tuple[Dim, ...] = (multiply(layers, directions),)
    if len(dims) == 3:
        lead += (dims[0] if first else dims[1],)
    state, memory = passed(call, Shape((*lead, width))), passed(call, Shape((*lead, hidden)))
    if first and len(dims) == 3:
        out = out.derive(flags=out.flags | {UNORDERED})
    return Tuple((out, Tuple((state, memory)) if lstm else state))


def _recurrent_of_packed(call: Call, packed: Shape, hidden: Dim, layers: Dim, directions: Dim, *, lstm: bool) -> Value:
    """A packed batch goes in and comes out; the states are those of a batch."""
    m, dims = call.machine, packed.dims
    wanted = dim_of(m, setting(call, "input_size"))
    if same(dims[-1], wanted) is False:
        mismatch(call, "input_size", wanted, dims[-1])
        return Tuple((passed(call, ANY), UNKNOWN))
    projected = dim_of(m, setting(call, "proj_size")) if lstm else 0
    width = hidden if projected == 0 else projected
    out = packing.packed(passed(call, ANY), Shape((*dims[:-1], multiply(width, directions))))
    lead = (multiply(layers, directions), dims[0])
    state, memory = passed(call, Shape((*lead, width))), passed(call, Shape((*lead, hidden)))
    return Tuple((out, Tuple((state, memory)) if lstm else state))


def _cell(call: Call) -> Value:
    given = input_of(call)
    hidden = dim_of(call.machine, setting(call, "hidden_size"))
    return passed(call, Shape((*given.shape.dims[:-1], hidden)) if given.shape.dims and not given.shape.prefix else Shape((hidden,), prefix=True))


def _lstm_cell(call: Call) -> Value:
    out = _cell(call)
    return Tuple((out, out))


def _attention(call: Call) -> Value:
    m = call.machine
    given = input_of(call)
    query = given.shape
    key = m.content(call.star()[1]) if len(call.star()) > 1 else m.content(call.bound.get("key", UNKNOWN))
    first = m.constant(setting(call, "batch_first"), MISSING)
    weights = ANY
    if isinstance(key, Array) and query.rank == 3 and key.shape.rank == 3 and isinstance(first, bool):
        batch, steps = (0, 1) if first else (1, 0)
        weights = Shape((query.dims[batch], query.dims[steps], key.shape.dims[steps]))
    if m.constant(call.bound.get("average_attn_weights", Const(True)), MISSING) is not True:
        weights = ANY
    out = passed(call, query).derive(flags=frozenset({UNORDERED}))
    if m.constant(call.bound.get("need_weights", Const(True)), MISSING) is False:
        return Tuple((out, NONE))
    return Tuple((out, passed(call, weights)))


def _transformer(call: Call) -> Value:
    """The output is as long as the target."""
    target = call.machine.content(call.star()[1]) if len(call.star()) > 1 else call.machine.content(call.bound.get("tgt", UNKNOWN))
    return passed(call, target.shape if isinstance(target, Array) else ANY)


def _rate(m: Machine, content: LibraryObject, name: str, default: float) -> bool | None:
    """Whether a probability is above 0."""
    value = content.get(name, Const(default))
    constant = m.constant(value, MISSING)
    if isinstance(constant, (int, float)):
        return constant > 0
    return None


def _drops(m: Machine, content: LibraryObject) -> bool | None:
    return _rate(m, content, "p", 0.5)


def _drops_attention(m: Machine, content: LibraryObject) -> bool | None:
    return _rate(m, content, "dropout", 0.0 if content.name.endswith("Attention") else 0.1)


def _drops_between_layers(m: Machine, content: LibraryObject) -> bool | None:
    """Dropout stands between the layers of a recurrent net: with one layer there is none."""
    layers = m.constant(content.get("num_layers", Const(1)), MISSING)
    if layers == 1:
        return False
    rate = _rate(m, content, "dropout", 0.0)
    return None if layers is MISSING and rate else rate


def _tracks(m: Machine, content: LibraryObject) -> bool | None:
    constant = m.constant(content.get("track_running_stats", Const(True)), MISSING)
    return None if constant is MISSING else bool(constant)


def _tracks_instances(m: Machine, content: LibraryObject) -> bool | None:
    constant = m.constant(content.get("track_running_stats", Const(False)), MISSING)
    return None if constant is MISSING else bool(constant)
