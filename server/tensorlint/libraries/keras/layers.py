"""The layers of Keras: what they do to shapes (channels last), which have a mode, which end in an activation."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tensorlint.interpreter.store import MISSING
from tensorlint.libraries.arrays import shaping
from tensorlint.libraries.arrays.shaping import dim_of, shape_argument
from tensorlint.libraries.notation import Library
from tensorlint.libraries.torch.layers import window
from tensorlint.values import (
    ANY,
    NONE,
    UNKNOWN,
    Array,
    Dim,
    Fact,
    LibraryName,
    LibraryObject,
    Ref,
    Scores,
    Shape,
    Statistic,
    Step,
    Sym,
    Value,
    add,
    divide,
    keys,
    then,
    then_affine,
)

if TYPE_CHECKING:
    from tensorlint.interpreter.machine import Machine
    from tensorlint.interpreter.vocabulary import Call, Registry

LAYER: Final = "keras.layers.Layer"
SAME: Final = (
    "Activation ReLU LeakyReLU PReLU ELU LayerNormalization GroupNormalization UnitNormalization ActivityRegularization Masking RandomFlip RandomRotation "
    "RandomZoom RandomTranslation RandomContrast RandomBrightness"
)
DROPS: Final = "Dropout SpatialDropout1D SpatialDropout2D SpatialDropout3D GaussianDropout GaussianNoise AlphaDropout"


def register(registry: Registry) -> None:
    """keras.layers."""
    lib = Library(registry, "keras.layers")
    layer = lib.klass("Layer(*args, **kwargs)")
    layer.invoked("(inputs, *args, training=None, mask=None, **kwargs)", call_layer)
    layer.method("__init__(*args, **kwargs)", lambda call: NONE)
    layer.methods("get_weights set_weights get_config build count_params add_weight adapt add_loss", "(*args, **kwargs)", lambda call: UNKNOWN)
    lib.klass("Dense(units, activation=None, **kwargs)", bases=LAYER, forward=_dense)
    lib.klass("Flatten(data_format=None, **kwargs)", bases=LAYER, forward=lambda m, layer, given, token: shaping.flatten(given, 1, -1))
    lib.klass("Reshape(target_shape, **kwargs)", bases=LAYER, forward=_reshape)
    lib.klass("Embedding(input_dim, output_dim, *args, **kwargs)", bases=LAYER, forward=_embedding)
    lib.klass("InputLayer(input_shape=None, shape=None, **kwargs)", bases=LAYER, forward=_same)
    for name in SAME.split():
        lib.klass(f"{name}(*args, **kwargs)", bases=LAYER, forward=_same)
    lib.klass("Softmax(axis=-1, **kwargs)", bases=LAYER, forward=_softmax)
    for name in DROPS.split():
        lib.klass(f"{name}(rate=0.5, *args, **kwargs)", bases=LAYER, forward=_same, dropout=True)
    for name in ("BatchNormalization", "SyncBatchNormalization"):
        lib.klass(f"{name}(*args, **kwargs)", bases=LAYER, forward=_same, batchnorm=True)
    for rank in (1, 2, 3):
        for name in (f"Conv{rank}D", f"Convolution{rank}D", f"SeparableConv{rank}D"):
            lib.klass(f"{name}(filters, kernel_size, strides=1, padding='valid', data_format=None, dilation_rate=1, groups=1, activation=None, **kwargs)", bases=LAYER, forward=_convolution, spatial=rank)  # fmt: skip
        for kind in ("MaxPooling", "AveragePooling", "MaxPool", "AvgPool"):
            lib.klass(f"{kind}{rank}D(pool_size=2, strides=None, padding='valid', data_format=None, **kwargs)", bases=LAYER, forward=_pool, spatial=rank)
        for kind in ("GlobalMaxPooling", "GlobalAveragePooling", "GlobalMaxPool", "GlobalAvgPool"):
            lib.klass(f"{kind}{rank}D(data_format=None, keepdims=False, **kwargs)", bases=LAYER, forward=_global_pool)
    for name in ("LSTM", "GRU", "SimpleRNN"):
        lib.klass(
            f"{name}(units, activation='tanh', recurrent_activation='sigmoid', return_sequences=False, return_state=False, **kwargs)",
            bases=LAYER,
            forward=_recurrent,
        )
    normalization = lib.klass("Normalization(axis=-1, mean=None, variance=None, invert=False, **kwargs)", bases=LAYER, forward=_unadapted)
    normalization.invoked("(inputs, *args, **kwargs)", _normalized)
    normalization.method("adapt(data, batch_size=None, steps=None)", _adapt)
    lib.klass("Rescaling(scale, offset=0.0, **kwargs)", bases=LAYER, forward=_rescaling)
    lib.classes(
        "Conv2DTranspose DepthwiseConv2D UpSampling1D UpSampling2D ZeroPadding1D ZeroPadding2D Cropping2D Permute RepeatVector Lambda Bidirectional TimeDistributed "
        "TextVectorization StringLookup IntegerLookup Discretization CategoryEncoding Hashing Resizing CenterCrop RandomCrop MultiHeadAttention "
        "Attention AdditiveAttention Concatenate Add Subtract Multiply Average Maximum Minimum Dot Wrapper RNN LSTMCell GRUCell",
        "(*args, **kwargs)",
        bases=LAYER,
    )
    lib.row("Input(shape=None, batch_size=None, dtype=None, **kwargs)", make_input)
    lib.rows("add multiply average maximum concatenate", "(inputs, axis=-1, **kwargs)", lambda call: Array("tensorflow", ANY))
    top = Library(registry, "keras")
    top.alias("Input", "keras.layers.Input")
    top.alias("engine.base_layer.Layer", LAYER)
    top.alias("Layer", LAYER)


def make_input(call: Call) -> Value:
    """A symbolic tensor: a batch of any size in front."""
    batch: Dim = Sym("batch", ("input", call.token), many=True)
    if call.is_none("shape"):
        return Array("tensorflow", ANY)
    shape = shape_argument(call.machine, (call["shape"],))
    dims = tuple(None if dim is None else dim for dim in shape.dims)
    return Array("tensorflow", Shape((batch, *dims)) if not shape.prefix else ANY, "float32")


def setting(m: Machine, layer: LibraryObject, name: str) -> Value:
    """An argument that a layer was built with, or its default."""
    value = layer.get(name, MISSING)
    if value is not MISSING:
        return value
    cls = m.registry.lookup(layer.name)
    for parameter in cls.init.parameters:  # type: ignore[union-attr]
        if parameter.name == name:
            return UNKNOWN if parameter.default is None else parameter.default
    return UNKNOWN


def call_layer(call: Call) -> Value:
    """A layer called on a tensor."""
    m = call.machine
    given = call.content("inputs")
    layer = call.own()
    if not isinstance(layer, LibraryObject):
        return run_custom(call)
    return forward(m, layer, given if isinstance(given, Array) else Array("tensorflow", ANY), call.token)


def run_custom(call: Call) -> Value:
    """A layer of the program: its `call` method runs."""
    from tensorlint.interpreter.attributes import class_member
    from tensorlint.interpreter.calls import call_function
    from tensorlint.values import Function, Instance

    content = call.own()
    member = class_member(call.machine, content.cls, "call") if isinstance(content, Instance) else None
    if not isinstance(member, Function) or call.receiver is None:
        return UNKNOWN
    names = {parameter.arg for parameter in member.definition[1].args.args} | {p.arg for p in member.definition[1].args.kwonlyargs}  # type: ignore[index]
    keywords = {name: value for name, value in call.bound.items() if name in names and name != "inputs"}
    return call_function(call.machine, member, [call.receiver, call["inputs"]], keywords, call.node)  # type: ignore[arg-type]


def forward(m: Machine, layer: Value, given: Array, token: object) -> Array:
    """What comes out of a library's layer."""
    cls = m.registry.lookup(layer.name) if isinstance(layer, LibraryObject) else None
    run = cls.fact("forward") if cls is not None and not isinstance(cls, Value) else None  # type: ignore[union-attr]
    if run is None:
        return given.derive(library="tensorflow", shape=ANY, steps=(), closed=False, scores=None)
    out = run(m, layer, given, token)  # type: ignore[operator]
    assert isinstance(out, Array)
    return out.derive(library="tensorflow")


def _new(given: Array, shape: Shape, scores: Scores | None = None) -> Array:
    return given.derive(shape=shape, dtype="float32", steps=(), closed=False, scores=scores, formula=None, statistic=None, base=None, flags=frozenset())


def activation_of(m: Machine, layer: LibraryObject, token: object) -> Scores:
    """The scores that an activation argument leaves: logits where it is linear."""
    value = setting(m, layer, "activation")
    content = m.content(value)
    name = m.constant(value, MISSING)
    if isinstance(content, LibraryName):
        name = content.name.rpartition(".")[2]
    if name in {"softmax", "sigmoid"}:
        return Scores("probabilities", str(name), -1 if name == "softmax" else None, token)
    if name == "log_softmax":
        return Scores("log-probabilities", str(name), -1, token)
    if name in {None, "linear"}:
        return Scores("logits", "", None, token)
    return Scores("", "", None, token)


def _dense(m: Machine, layer: LibraryObject, given: Array, token: object) -> Array:
    units = dim_of(m, setting(m, layer, "units"))
    dims = given.shape.dims[:-1] if given.shape.dims else ()
    return _new(given, Shape((*dims, units), prefix=given.shape.prefix), activation_of(m, layer, token))


def _same(m: Machine, layer: LibraryObject, given: Array, token: object) -> Array:
    name = layer.name.rpartition(".")[2]
    if name == "Activation":
        arguments = layer.get("*args", MISSING)
        first = getattr(arguments, "items", (UNKNOWN,))[0] if arguments is not MISSING else layer.get("activation")
        held = LibraryObject(layer.name, (("activation", first),))
        return given.derive(scores=activation_of(m, held, token))
    return given.derive(scores=given.scores if "Dropout" in name else None)


def _softmax(m: Machine, layer: LibraryObject, given: Array, token: object) -> Array:
    return given.derive(scores=Scores("probabilities", "softmax", -1, token))


def _reshape(m: Machine, layer: LibraryObject, given: Array, token: object) -> Array:
    shape = shape_argument(m, (setting(m, layer, "target_shape"),))
    first = given.shape.dims[0] if given.shape.dims and not given.shape.prefix else None
    dims = tuple(None if dim == -1 and isinstance(dim, int) else dim for dim in shape.dims)
    return given.derive(shape=ANY if shape.prefix else Shape((first, *dims)))


def _embedding(m: Machine, layer: LibraryObject, given: Array, token: object) -> Array:
    return _new(given, Shape((*given.shape.dims, dim_of(m, setting(m, layer, "output_dim"))), prefix=given.shape.prefix))


def _numbers(m: Machine, value: Value, rank: int) -> list[Dim]:
    content = m.content(value)
    items = getattr(content, "items", None)
    if isinstance(items, tuple) and len(items) == rank:
        return [dim_of(m, item) for item in items]
    return [dim_of(m, value)] * rank


def _rank(m: Machine, layer: LibraryObject) -> int:
    cls = m.registry.lookup(layer.name)
    rank = cls.facts.get("spatial", 2)  # type: ignore[union-attr]
    assert isinstance(rank, int)
    return rank


def _windowed(m: Machine, layer: LibraryObject, given: Array, channels: Dim, size: str, *, keep: bool) -> Array:
    rank = _rank(m, layer)
    shape = given.shape
    if shape.prefix or len(shape.dims) != rank + 2 or m.constant(setting(m, layer, "data_format"), MISSING) not in {None, "channels_last"}:
        return _new(given, ANY)
    kernel = _numbers(m, setting(m, layer, size), rank)
    strides = setting(m, layer, "strides")
    step = kernel if strides == NONE else _numbers(m, strides, rank)
    padding = m.constant(setting(m, layer, "padding"), MISSING)
    dims: list[Dim] = []
    for index, dim in enumerate(shape.dims[1:-1]):
        if padding == "same":
            dims.append(add(divide(add(dim, -1), step[index]), 1))
        elif padding == "valid":
            dims.append(window(dim, kernel[index], step[index], 0, 1))
        else:
            dims.append(None)
    return _new(given, Shape((shape.dims[0], *dims, shape.dims[-1] if keep else channels)))


def _convolution(m: Machine, layer: LibraryObject, given: Array, token: object) -> Array:
    out = _windowed(m, layer, given, dim_of(m, setting(m, layer, "filters")), "kernel_size", keep=False)
    dilated = m.constant(layer.get("dilation_rate", MISSING), MISSING)
    if layer.get("dilation_rate", MISSING) is not MISSING and dilated != 1:
        out = out.derive(shape=ANY)
    return out.derive(scores=activation_of(m, layer, token))


def _pool(m: Machine, layer: LibraryObject, given: Array, token: object) -> Array:
    return _windowed(m, layer, given, None, "pool_size", keep=True)


def _global_pool(m: Machine, layer: LibraryObject, given: Array, token: object) -> Array:
    dims = given.shape.dims
    if given.shape.prefix or len(dims) < 3 or layer.get("keepdims", MISSING) is not MISSING:
        return _new(given, ANY)
    return _new(given, Shape((dims[0], dims[-1])))


def _recurrent(m: Machine, layer: LibraryObject, given: Array, token: object) -> Array:
    units = dim_of(m, setting(m, layer, "units"))
    dims = given.shape.dims
    if m.constant(setting(m, layer, "return_state"), MISSING) is not False or given.shape.prefix or len(dims) != 3:
        return _new(given, ANY)
    whole = m.constant(setting(m, layer, "return_sequences"), MISSING)
    if whole is MISSING:
        return _new(given, ANY)
    return _new(given, Shape((*dims[:2], units)) if whole else Shape((dims[0], units)))


def _adapt(call: Call) -> Value:
    """The layer learns the mean and variance of data."""
    content = call.array("data")
    if isinstance(call.receiver, Ref):
        known = (content.origins, keys(content.steps), content.closed) if content is not None else (frozenset(), (), False)
        call.machine.set(call.receiver.cell, "fitted", Fact("fitted", call.token, known))
    return NONE


def _normalized(call: Call) -> Value:
    """Called on data: the step of what it was adapted to."""
    given = call.content("inputs")
    fitted = call.machine.get(call.receiver.cell, "fitted") if isinstance(call.receiver, Ref) else None
    if not isinstance(given, Array) or not given.origins:
        return given
    if not isinstance(fitted, Fact) or not isinstance(fitted.detail, tuple):
        return given.derive(library="tensorflow", closed=False)
    origins, before, known = fitted.detail
    steps = given.steps
    for kind, how in (("mean", "subtract"), ("std", "divide")):
        steps = then(steps, Step(how, Statistic(kind, origins, 0, before, fitted.token), "Normalization", fitted.token))
    return given.derive(library="tensorflow", steps=steps, closed=given.closed and bool(known), base=None)


def _unadapted(m: Machine, layer: LibraryObject, given: Array, token: object) -> Array:
    return given.derive(steps=(), closed=False)


def _rescaling(m: Machine, layer: LibraryObject, given: Array, token: object) -> Array:
    scale, offset = m.constant(setting(m, layer, "scale"), MISSING), m.constant(setting(m, layer, "offset"), MISSING)
    if isinstance(scale, (int, float)) and isinstance(offset, (int, float)):
        return given.derive(steps=then_affine(given.steps, float(scale), float(offset), "Rescaling", token))
    return given.derive(steps=then(given.steps, Step("function", None, "Rescaling", token)), closed=False)
