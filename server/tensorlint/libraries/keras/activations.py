"""Activations of Keras: as an argument of a layer, as a layer of their own, as a function."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tensorlint.interpreter.store import MISSING
from tensorlint.libraries.keras.arrays import array_in
from tensorlint.libraries.keras.layers import LAYER, written_at
from tensorlint.libraries.keras.settings import setting
from tensorlint.libraries.notation import Library
from tensorlint.libraries.tensorflow.tensors import Tensors
from tensorlint.syntax import Place
from tensorlint.values import NONE, Array, Const, LibraryName, LibraryObject, Scores, Value

if TYPE_CHECKING:
    from tensorlint.interpreter.machine import Machine
    from tensorlint.interpreter.vocabulary import Call, Registry

OTHERS: Final = "relu elu selu gelu tanh softplus softsign swish silu leaky_relu relu6 hard_sigmoid exponential mish hard_silu crelu celu glu sparsemax"
LAYERS: Final = "ReLU LeakyReLU PReLU ELU ThresholdedReLU"
KINDS: Final = {"softmax": "probabilities", "sigmoid": "probabilities", "log_softmax": "log-probabilities", "linear": "logits"}


def register(registry: Registry) -> None:
    """Layers and functions."""
    lib = Library(registry, "keras.layers")
    lib.klass("Activation(activation, **kwargs)", bases=LAYER, forward=lambda m, layer, given, token: given, activated=True)
    for name in LAYERS.split():
        lib.klass(f"{name}(*args, **kwargs)", bases=LAYER, forward=lambda m, layer, given, token: given.derive(scores=None))
    lib.klass("Softmax(axis=-1, **kwargs)", bases=LAYER, forward=lambda m, layer, given, token: given, activated="softmax")
    for space, argument in (("keras.activations", "x"), ("keras.ops", "x"), ("keras.backend", "x"), ("tensorflow.nn", "logits"), ("tensorflow.math", "logits")):
        where = Tensors(registry, space)
        where.rows("softmax log_softmax", f"({argument}, axis=-1, name=None, dim=None)", _function)
        where.rows("sigmoid", f"({argument if space.startswith('keras') else 'x'}, name=None)", _function)
        where.rows(OTHERS, f"({argument if space.startswith('keras') else 'features'}, *args, **kwargs)", _other)
    Library(registry, "keras.activations").row("linear(x)", lambda call: call["x"])
    for name in ("sigmoid", "tanh"):
        Library(registry, "tensorflow").alias(name, f"tensorflow.nn.{name}")


def name_of(m: Machine, value: Value) -> object:
    """The name of an activation given as a string, a function of the library, or an object; MISSING where it is something else."""
    content = m.content(value)
    if isinstance(content, Const):
        return "linear" if content == NONE else content.value
    if isinstance(content, LibraryName):
        return content.name.rpartition(".")[2]
    if isinstance(content, LibraryObject):
        name = content.name.rpartition(".")[2]
        return "softmax" if name == "Softmax" and content.get("axis", Const(-1)) == Const(-1) else MISSING if name == "Softmax" else name
    return MISSING


def activate(m: Machine, layer: Value, content: LibraryObject, given: Array, token: tuple[object, object]) -> Array:
    """What the activation of a layer leaves: raw scores where it is linear."""
    cls = m.registry.lookup(content.name)
    fixed = cls.fact("activated")  # type: ignore[union-attr]
    name = fixed if isinstance(fixed, str) else name_of(m, setting(m, content, "activation"))
    if name == "linear" and content.name.endswith(".Activation"):
        return given
    axis: object = m.constant(setting(m, content, "axis"), MISSING) if isinstance(fixed, str) else -1
    at = written_at(m, layer, "activation"), token[1]
    return scored(m, given, name if isinstance(name, str) else "", axis, at, raw=fixed is True and not content.name.endswith(".Activation"))


def scored(m: Machine, given: Array, name: str, axis: object, token: tuple[object, object], *, raw: bool = False, node: object = None) -> Array:
    """The tensor after an activation by that name."""
    if name in {"softmax", "log_softmax"} and isinstance(token[0], Place):
        before = given if given.scores is not None else given.derive(scores=Scores("logits", "", None, token)) if raw else given
        m.observe("softmax", token[0], input=before, axis=axis, given=True, name=name, node=node, keyword="axis", applied=token[0])
    kind = KINDS.get(name, "")
    known = Scores(kind, name if kind and name != "linear" else "", axis if isinstance(axis, int) and "softmax" in name else None, token)
    return given.derive(scores=known, steps=(), closed=False, formula=None, statistic=None, base=None)


def _function(call: Call) -> Value:
    m = call.machine
    parameter = call.row.signature.parameters[0].name
    name = call.row.name.rpartition(".")[2]
    axis = call.constant("axis", MISSING) if "softmax" in name else -1
    if call.given("dim"):
        axis = call.constant("dim", MISSING)
    given = array_in(m, call[parameter])
    return scored(m, given, name, -1 if axis is None else axis, call.token, node=call.node)


def _other(call: Call) -> Value:
    given = array_in(call.machine, call[call.row.signature.parameters[0].name])
    return given.derive(scores=None, steps=(), closed=False, formula=None, statistic=None, base=None)
