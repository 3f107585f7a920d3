"""The layers of Flax (channels last): what they do to shapes, and which of them give raw scores (tried on 0.12)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tensorlint.interpreter.store import MISSING
from tensorlint.libraries.arrays.shaping import dim_of
from tensorlint.libraries.jax import ACTIVATIONS
from tensorlint.libraries.notation import Library
from tensorlint.libraries.torch.convolutions import window
from tensorlint.values import ANY, LOGITS, NONE, UNKNOWN, Array, Const, LibraryObject, Scores, Sequence, Shape, Tuple, Value, add, divide

if TYPE_CHECKING:
    from tensorlint.interpreter.machine import Machine
    from tensorlint.interpreter.vocabulary import Call, Registry
    from tensorlint.values import Dim

SAME: Final = "BatchNorm LayerNorm GroupNorm RMSNorm InstanceNorm WeightNorm SpectralNorm"
"""The layers that scale numbers and leave them in their places."""
FUNCTIONS: Final = f"{ACTIVATIONS} softmax log_softmax sigmoid"


def register(registry: Registry) -> None:
    """The layers by their sizes (`flax.linen`, told by what they give) and by both (`flax.nnx`), and the functions that both hand on."""
    linen, nnx = Library(registry, "flax.linen"), Library(registry, "flax.nnx")
    for lib in (linen, nnx):
        for name in FUNCTIONS.split():
            lib.alias(name, f"jax.nn.{name}")
        lib.alias("tanh", "numpy.tanh")
        for name in SAME.split():
            lib.klass(f"{name}(*args, **kwargs)").invoked("(x, *args, **kwargs)", _same)
        lib.klass("Dropout(rate, *args, **kwargs)").invoked("(inputs, *args, **kwargs)", _same, kept=True)
        lib.rows("avg_pool max_pool min_pool", "(inputs, window_shape, strides=None, padding='VALID', **kwargs)", _pooled)
    nnx.klass("Module(*args, **kwargs)")
    for name in ("jit", "grad", "value_and_grad"):
        nnx.alias(name, f"jax.{name}")
    linen.klass("Dense(features, *args, **kwargs)").invoked("(inputs)", _dense, width="features")
    nnx.klass("Linear(in_features, out_features, *args, **kwargs)").invoked("(inputs)", _dense, width="out_features")
    for lib, sizes in ((linen, "features, kernel_size"), (nnx, "in_features, out_features, kernel_size")):
        conv = lib.klass(f"Conv({sizes}, strides=1, padding='SAME', input_dilation=1, kernel_dilation=1, *args, **kwargs)")
        conv.invoked("(inputs)", _convolved, width="features" if lib is linen else "out_features")
        lib.klass("Embed(num_embeddings, features, *args, **kwargs)").invoked("(inputs)", _embedded)


def _dense(call: Call) -> Value:
    """Raw scores, along the last axis."""
    given = call.array("inputs")
    dims = given.shape.dims[:-1] if given is not None else ()
    return _made(call, given, Shape((*dims, _width(call)), prefix=given is None or given.shape.prefix or not given.shape.dims), scores=True)


def _convolved(call: Call) -> Value:
    given = call.array("inputs")
    size, strides, padding = (_setting(call, name) for name in ("kernel_size", "strides", "padding"))
    spread = any(_setting(call, f"{what}_dilation") != Const(1) for what in ("input", "kernel"))  # over more cells than the window has sizes for
    return _made(call, given, ANY if spread else _slid(call, given, size, strides, padding, _width(call)), scores=True)


def _pooled(call: Call) -> Value:
    given = call.array("inputs")
    channels = given.shape.dims[-1] if given is not None and given.shape.dims else None
    return _made(call, given, _slid(call, given, call["window_shape"], call["strides"], call["padding"], channels))


def _embedded(call: Call) -> Value:
    given = call.array("inputs")
    dims = given.shape.dims if given is not None else ()
    return _made(call, given, Shape((*dims, dim_of(call.machine, _setting(call, "features"))), prefix=given is None or given.shape.prefix))


def _same(call: Call) -> Value:
    """Scaled or dropped numbers; scores that numbers were dropped of are such still."""
    given = call.array(call.row.signature.parameters[0].name)
    if given is None:
        return UNKNOWN
    scores = given.scores.worked_on() if given.scores is not None and call.row.facts.get("kept") else None
    return given.derive(scores=scores, steps=(), closed=False, statistic=None, formula=None, base=None)


def _slid(call: Call, given: Array | None, size: Value, strides: Value, padding: Value, channels: Dim) -> Shape:
    """A window moved over space, which lies between the batch and the channels."""
    m = call.machine
    rank = _axes_of(m, size)
    if given is None or given.shape.prefix or rank is None or given.shape.rank != rank + 2:
        return ANY
    kernel, steps, how = _numbers(m, size, rank), _numbers(m, Const(1) if strides == NONE else strides, rank), m.constant(padding, MISSING)
    space: list[Dim] = []
    for dim, width, step in zip(given.shape.dims[1:-1], kernel, steps):
        same, valid = how in {"SAME", "same"}, how in {"VALID", "valid"}
        space.append(add(divide(add(dim, -1), step), 1) if same else window(dim, width, step, 0, 1) if valid else None)
    return Shape((given.shape.dims[0], *space, channels))


def _axes_of(m: Machine, size: Value) -> int | None:
    """Over how many axes a window goes: as many as it has sizes."""
    content = m.content(size)
    return len(content.items) if isinstance(content, (Tuple, Sequence)) and content.rest is None else None


def _numbers(m: Machine, value: Value, rank: int) -> list[Dim]:
    content = m.content(value)
    items = content.items if isinstance(content, (Tuple, Sequence)) else (value,) * rank
    return [dim_of(m, item) for item in items] if len(items) == rank else [None] * rank


def _setting(call: Call, name: str) -> Value:
    """What the layer was built with, or has by default."""
    content = call.own()
    if not isinstance(content, LibraryObject):
        return UNKNOWN
    held = content.get(name, MISSING)
    cls = call.machine.registry.class_named(content.name)
    default = next((each.default for each in cls.init.parameters if each.name == name), None) if held is MISSING and cls is not None else None
    return held if held is not MISSING else UNKNOWN if default is None else default


def _width(call: Call) -> Dim:
    return dim_of(call.machine, _setting(call, str(call.row.facts["width"])))


def _made(call: Call, given: Array | None, shape: Shape, *, scores: bool = False) -> Array:
    """New numbers that were computed of data by weights, or moved."""
    made = Array("numpy", shape, "float32", given.origins if given is not None else frozenset())
    return made.derive(scores=Scores(LOGITS, "", -1, call.token)) if scores else made
