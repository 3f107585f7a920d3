"""Activations, as layers and as functions; and the other functions of `nn.functional`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tensorlint.interpreter.store import MISSING
from tensorlint.interpreter.vocabulary import LibraryClass
from tensorlint.libraries.notation import ClassRows, Library
from tensorlint.libraries.torch.layers import MODULE, input_of, setting
from tensorlint.libraries.torch.tensors import both, tensor_of
from tensorlint.values import ANY, Array, Scores, Shape, Value

if TYPE_CHECKING:
    from tensorlint.interpreter.vocabulary import Call, Registry

SHAPED: Final = (
    "ReLU LeakyReLU ELU SELU GELU Tanh Hardtanh ReLU6 SiLU Mish PReLU Softplus Softsign Hardswish Hardsigmoid CELU Tanhshrink Threshold LogSigmoid GLU"
)
FUNCTIONS: Final = "relu leaky_relu elu selu gelu hardtanh relu6 silu mish softplus softsign hardswish celu logsigmoid threshold prelu normalize layer_norm batch_norm instance_norm group_norm"


def register(registry: Registry) -> None:
    """Activations."""
    lib = Library(registry, "torch.nn")
    for name in SHAPED.split():
        lib.klass(f"{name}(*args, **kwargs)", bases=MODULE, forward=_shaped)
    lib.klass("Sigmoid()", bases=MODULE, forward=_sigmoid_layer)
    lib.klass("Softmax(dim=None)", bases=MODULE, forward=_softmax_layer)
    lib.klass("Softmax2d()", bases=MODULE, forward=_shaped)
    lib.klass("LogSoftmax(dim=None)", bases=MODULE, forward=_softmax_layer)
    functional = Library(registry, "torch.nn.functional")
    for name in FUNCTIONS.split():
        functional.row(f"{name}(input, *args, **kwargs)", _shaped_function, library="torch")
    functional.row("tanh(input)", _shaped_function)
    functional.row("sigmoid(input)", _sigmoid)
    functional.rows("softmax log_softmax gumbel_softmax softmin", "(input, dim=None, _stacklevel=3, dtype=None, tau=1, hard=False)", _softmax)
    functional.row("one_hot(tensor, num_classes=-1)", _one_hot)
    functional.rows("interpolate upsample pad grid_sample conv1d conv2d conv3d max_pool1d max_pool2d max_pool3d avg_pool1d avg_pool2d adaptive_avg_pool2d adaptive_avg_pool1d adaptive_max_pool2d unfold fold linear embedding bilinear pixel_shuffle cosine_similarity pairwise_distance", "(input, *args, **kwargs)", _followed)  # fmt: skip
    torch = Library(registry, "torch")
    tensor = registry.arrays["torch"]
    assert isinstance(tensor, LibraryClass)
    rows = ClassRows(registry, tensor)
    for name in ("softmax", "log_softmax"):
        both(torch, rows, f"{name}(dim=None, dtype=None)", _softmax)
    both(torch, rows, "sigmoid()", _sigmoid)


def _shaped(call: Call) -> Value:
    given = input_of(call)
    return given.derive(scores=None, statistic=None, formula=None, base=None, steps=(), closed=False)


def _shaped_function(call: Call) -> Value:
    return tensor_of(call).derive(scores=None, statistic=None, formula=None, base=None, steps=(), closed=False)


def _scored(given: Array, kind: str, name: str, axis: object, call: Call) -> Array:
    return given.derive(
        scores=Scores(kind, name, axis if isinstance(axis, int) else None, call.token), statistic=None, formula=None, base=None, steps=(), closed=False
    )


def _kind(name: str) -> str:
    return "log-probabilities" if name.lower().startswith("log") else "probabilities"


def _softmax_layer(call: Call) -> Value:
    name = call.own().name.rpartition(".")[2]  # type: ignore[attr-defined]
    axis = call.machine.constant(setting(call, "dim"), MISSING)
    _observe_axis(call, input_of(call), axis, name, layer=call.receiver)
    return _scored(input_of(call), _kind(name), "softmax" if name == "Softmax" else "log_softmax", axis, call)


def _sigmoid_layer(call: Call) -> Value:
    return _scored(input_of(call), "probabilities", "sigmoid", None, call)


def _softmax(call: Call) -> Value:
    name = call.row.name.rpartition(".")[2]
    given = tensor_of(call)
    axis = call.constant("dim", MISSING)
    _observe_axis(call, given, axis, name)
    return _scored(given, _kind(name), name, axis, call)


def _observe_axis(call: Call, given: Array, axis: object, name: str, layer: Value | None = None) -> None:
    """Scores are brought to 1 along an axis."""
    call.machine.observe("softmax", call.place, input=given, axis=axis, name=name, node=call.node, layer=layer, token=call.token)


def _sigmoid(call: Call) -> Value:
    return _scored(tensor_of(call), "probabilities", "sigmoid", None, call)


def _one_hot(call: Call) -> Value:
    from tensorlint.libraries.arrays.shaping import dim_of

    content = call.array("tensor")
    count = dim_of(call.machine, call["num_classes"])
    if content is None:
        return Array("torch", ANY, "int64")
    shape = Shape((*content.shape.dims, None if count == -1 else count), prefix=content.shape.prefix)
    return content.derive(shape=shape, dtype="int64", statistic=None, formula=None)


def _followed(call: Call) -> Value:
    given = tensor_of(call)
    return given.derive(shape=ANY, scores=None, statistic=None, formula=None, base=None, steps=(), closed=False)
