"""Activations, as layers and as functions; and the other functions of `nn.functional`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tensorlint.interpreter.store import MISSING
from tensorlint.interpreter.vocabulary import LibraryClass
from tensorlint.libraries.labels import one_hot
from tensorlint.libraries.notation import ClassRows, Library
from tensorlint.libraries.torch.layers import MODULE, applied_at, input_of, layer_of, setting
from tensorlint.libraries.torch.operations import in_place
from tensorlint.libraries.torch.tensors import both, tensor_of
from tensorlint.values import ANY, LOG_PROBABILITIES, PROBABILITIES, Array, Ref, Scores, Value

if TYPE_CHECKING:
    from tensorlint.interpreter.vocabulary import Call, Registry

SHAPED: Final = "ReLU LeakyReLU ELU SELU GELU Tanh Hardtanh ReLU6 SiLU Mish PReLU Softplus Softsign Hardswish CELU Tanhshrink Threshold"
FUNCTIONS: Final = "relu leaky_relu elu selu gelu hardtanh relu6 silu mish softplus softsign hardswish celu threshold prelu normalize layer_norm batch_norm instance_norm group_norm"


def register(registry: Registry) -> None:
    """Activations."""
    lib = Library(registry, "torch.nn")
    for name in SHAPED.split():
        lib.klass(f"{name}(*args, **kwargs)", bases=MODULE, forward=_shaped)
    lib.klass("Sigmoid()", bases=MODULE, forward=_sigmoid_layer)
    lib.klass("Softmax(dim=None)", bases=MODULE, forward=_softmax_layer)
    lib.klass("Hardsigmoid(inplace=False)", bases=MODULE, forward=_sigmoid_layer)
    lib.klass("LogSigmoid()", bases=MODULE, forward=_sigmoid_layer)
    lib.klass("Softmax2d()", bases=MODULE, forward=_softmax_layer)
    lib.klass("LogSoftmax(dim=None)", bases=MODULE, forward=_softmax_layer)
    functional = Library(registry, "torch.nn.functional")
    for name in FUNCTIONS.split():
        functional.row(f"{name}(input, *args, **kwargs)", _shaped_function, library="torch")
    functional.rows("relu_ leaky_relu_ elu_ selu_ celu_ hardtanh_ threshold_", "(input, *args, **kwargs)", _shaped_function, library="torch")
    functional.row("tanh(input)", _shaped_function)
    functional.rows("sigmoid hardsigmoid logsigmoid", "(input, inplace=False)", _sigmoid)
    functional.rows("softmax log_softmax softmin", "(input, dim=None, _stacklevel=3, dtype=None, tau=1, hard=False)", _softmax)
    functional.row("one_hot(tensor, num_classes=-1)", _one_hot)
    functional.rows("bilinear", "(input, *args, **kwargs)", _unfollowed, library="torch")
    torch = Library(registry, "torch")
    tensor = registry.arrays["torch"]
    assert isinstance(tensor, LibraryClass)
    rows = ClassRows(registry, tensor)
    for name in ("softmax", "log_softmax"):
        both(torch, rows, f"{name}(dim=None, dtype=None)", _softmax)
    both(torch, rows, "sigmoid(out=None)", _sigmoid)
    torch.row("sigmoid_(input)", _sigmoid)
    rows.method("sigmoid_()", in_place(_sigmoid))
    special = Library(registry, "torch.special")
    special.rows("softmax log_softmax", "(input, dim=None, dtype=None)", _softmax)
    special.row("expit(input)", _sigmoid)


def _shaped(call: Call) -> Value:
    given = input_of(call)
    return given.derive(scores=None, statistic=None, formula=None, base=None, steps=(), closed=False)


def _shaped_function(call: Call) -> Value:
    return tensor_of(call).derive(scores=None, statistic=None, formula=None, base=None, steps=(), closed=False)


def _scored(given: Array, kind: str, name: str, axis: object, call: Call) -> Array:
    layer = call.receiver.cell if isinstance(call.receiver, Ref) and not isinstance(call.own(), Array) else None
    scores = Scores(kind, name, axis if isinstance(axis, int) else None, applied_at(call) if layer is not None else call.token, layer=layer)
    return given.derive(scores=scores, statistic=None, formula=None, base=None, steps=(), closed=False)


def _kind(name: str) -> str:
    return LOG_PROBABILITIES if name.startswith("log") else PROBABILITIES


def _softmax_layer(call: Call) -> Value:
    layer = layer_of(call).name.rpartition(".")[2]
    name = "log_softmax" if layer == "LogSoftmax" else "softmax"
    axis = 1 if layer == "Softmax2d" else call.machine.constant(setting(call, "dim"), MISSING)
    given = input_of(call)
    _observe_axis(call, given, axis, name, layer=call.receiver)
    return _scored(given, _kind(name), name, axis, call)


def _sigmoid_layer(call: Call) -> Value:
    name = "logsigmoid" if layer_of(call).name.endswith("LogSigmoid") else "sigmoid"
    return _scored(input_of(call), _kind(name), name, None, call)


def _softmax(call: Call) -> Value:
    name = call.row.name.rpartition(".")[2]
    given = tensor_of(call)
    axis = call.constant("dim", MISSING)
    _observe_axis(call, given, axis, name)
    if name in {"softmin", "gumbel_softmax"}:
        return given.derive(scores=None, statistic=None, formula=None, base=None, steps=(), closed=False)
    return _scored(given, _kind(name), name, axis, call)


def _observe_axis(call: Call, given: Array, axis: object, name: str, layer: Value | None = None) -> None:
    """Scores are brought to 1 along an axis."""
    call.machine.observe(
        "softmax", call.place, input=given, axis=axis, name=name, node=call.node, layer=layer, keyword="dim", token=applied_at(call), applied=applied_at(call)
    )


def _sigmoid(call: Call) -> Value:
    name = call.row.name.rpartition(".")[2].strip("_")
    kind = "logsigmoid" if name == "logsigmoid" else "sigmoid"
    given = tensor_of(call)
    if given.dtype is not None and not given.dtype.startswith(("float", "bfloat", "complex")):
        given = given.derive(dtype="float32")
    out = _scored(given, _kind(kind), kind, None, call)
    if name != call.row.name.rpartition(".")[2] and isinstance(call.receiver, Ref):
        call.machine.write(call.receiver, out)
        return call.receiver
    return out


def _one_hot(call: Call) -> Value:
    from tensorlint.libraries.arrays.shaping import dim_of

    content = call.array("tensor")
    count = dim_of(call.machine, call["num_classes"])
    if content is None:
        return Array("torch", ANY, "int64")
    return one_hot(content, None if count == -1 else count, "int64")


def _unfollowed(call: Call) -> Value:
    return tensor_of(call).derive(shape=ANY, scores=None, statistic=None, formula=None, base=None, steps=(), closed=False)
