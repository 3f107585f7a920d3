"""JAX by itself: its numpy, random numbers, trees of arrays, and gradients of functions (tried on 0.10)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tensorlint.interpreter.calls import call_value
from tensorlint.interpreter.store import MISSING
from tensorlint.libraries.arrays.creation import asked_shape, generated
from tensorlint.libraries.arrays.shaping import dim_of
from tensorlint.libraries.arrays.weights import VARIABLE
from tensorlint.libraries.contracts import Contract, observe_loss
from tensorlint.libraries.notation import Library
from tensorlint.libraries.scipy import softmaxed, squashed
from tensorlint.values import TRUE, UNKNOWN, Array, LibraryObject, Mapping_, Sequence, Shape, Tuple, Value

if TYPE_CHECKING:
    from collections.abc import Callable

    from tensorlint.interpreter.machine import Machine
    from tensorlint.interpreter.vocabulary import Call, Registry, Transfer
    from tensorlint.values import Token

DEPTH: Final = 4
ACTIVATIONS: Final = "log_sigmoid relu relu6 gelu silu swish elu selu celu leaky_relu softplus soft_sign hard_tanh"


def register(registry: Registry) -> None:
    """What is not Flax's: `jax.numpy` is numpy's vocabulary, whose arrays it gives."""
    registry.ensure("numpy")
    jax = Library(registry, "jax")
    jax.alias("numpy", "numpy")
    jax.rows("jit checkpoint remat", "(fun=None, *args, **kwargs)", lambda call: call["fun"])
    jax.rows("grad value_and_grad", "(fun=None, argnums=0, has_aux=False, **kwargs)", _gradient)
    jax.klass("Gradient()").invoked("(*args, **kwargs)", _differentiated)
    jax.row("device_get(x)", lambda call: call["x"])
    for name in ("tree.map", "tree_map", "tree_util.tree_map"):
        jax.row(f"{name}(f, tree, *rest, is_leaf=None)", _mapped)
    layers = Library(registry, "jax.nn")
    layers.rows(ACTIVATIONS, "(x, *args, **kwargs)", _activated)
    layers.rows("softmax log_softmax", "(x, axis=-1, where=None)", softmaxed)
    layers.row("sigmoid(x)", squashed)
    random = Library(registry, "jax.random")
    random.rows("PRNGKey key fold_in", "(*args, **kwargs)", lambda call: UNKNOWN)
    random.row("split(key, num=2)", lambda call: Array("numpy", Shape((dim_of(call.machine, call["num"]), None))))
    random.rows("uniform truncated_normal", "(key, shape=(), *args, **kwargs)", _drawn)
    random.row("normal(key, shape=(), *args, **kwargs)", _drawn, normal=True)
    random.row("randint(key, shape, minval, maxval, dtype=None)", _drawn)
    optax = Library(registry, "optax")
    optax.alias("losses", "optax")
    optax.row("apply_updates(params, updates)", lambda call: call["params"])
    for name, policy in (("softmax_cross_entropy", "other"), ("softmax_cross_entropy_with_integer_labels", "classes last")):
        last, other = (Contract(name, each, "logits", raises="ValueError", applies="softmax") for each in (policy, "other"))
        optax.row(f"{name}(logits, labels, axis=-1, where=None)", _judged(last, "logits", "labels", other))
    optax.row(
        "sigmoid_binary_cross_entropy(logits, labels)",
        _judged(Contract("sigmoid_binary_cross_entropy", "broadcast", "logits", applies="sigmoid"), "logits", "labels"),
    )
    for name in ("l2_loss", "squared_error"):
        optax.row(f"{name}(predictions, targets=None)", _judged(Contract(name, "same", symmetric=True, raises="ValueError"), "predictions", "targets"))
    for name, options in (("huber_loss", ", delta=1.0"), ("log_cosh", "")):
        optax.row(f"{name}(predictions, targets=None{options})", _judged(Contract(name, "broadcast", symmetric=True), "predictions", "targets"))


def _judged(contract: Contract, prediction: str, target: str, elsewhere: Contract | None = None) -> Transfer:
    """A loss for each element or row, which the program reduces itself; `elsewhere`: what it demands where the classes are told not to be last."""

    def run(call: Call) -> Value:
        told = contract if elsewhere is None or call.constant("axis", MISSING) == -1 else elsewhere
        return observe_loss(call, told, prediction, target, reduction="none", library="numpy")

    return run


def _activated(call: Call) -> Value:
    content = call.array("x")
    return UNKNOWN if content is None else content.derive(scores=None, statistic=None, formula=None, steps=(), closed=False, base=None)


def _drawn(call: Call) -> Value:
    dtype = "int32" if call.row.name.endswith(".randint") else "float32"
    return generated(call, "numpy", asked_shape(call.machine, (call["shape"],)), dtype)


def _gradient(call: Call) -> Value:
    arguments = (
        ("fun", call["fun"]),
        ("argnums", call["argnums"]),
        ("has_aux", call["has_aux"]),
        ("whole", TRUE if call.row.name.endswith(".value_and_grad") else UNKNOWN),
    )
    return call.machine.make(LibraryObject("jax.Gradient", arguments), call.token)


def _differentiated(call: Call) -> Value:
    """The function whose gradients are taken runs, and all that it gives belongs to training; the gradients are shaped as what they are taken for."""
    m, content = call.machine, call.own()
    function = content.get("fun", MISSING) if isinstance(content, LibraryObject) else MISSING
    if function is MISSING or not isinstance(content, LibraryObject):
        return UNKNOWN
    keywords = {name: value for name, value in call.bound.items() if not name.startswith("*")}
    given = list(call.star())
    at = m.constant(content.get("argnums", UNKNOWN), MISSING)
    grads: Value = UNKNOWN
    if isinstance(at, int) and at < len(given):  # what gradients are taken for is the weights of a network
        grads = _leaves(m, given[at], DEPTH)
        given[at] = _leaves(m, given[at], DEPTH, lambda leaf, content: _held(content, call.token) if isinstance(content, Array) else leaf)
    value = call_value(m, function, given, keywords, call.node)
    m.use(value, "backward", call.place)
    if content.get("whole", UNKNOWN) == TRUE:
        return Tuple((value, grads))
    return Tuple((grads, UNKNOWN)) if m.constant(content.get("has_aux", UNKNOWN), MISSING) is not False else grads


def _bare(leaf: Value, content: Value) -> Value:
    """An array of the same shape of which nothing else is known."""
    return Array("numpy", content.shape, content.dtype) if isinstance(content, Array) else UNKNOWN


def _held(leaf: Array, token: Token) -> Array:
    """An array as weights that are held to be moved."""
    return leaf.derive(flags=leaf.flags | {(VARIABLE, token)})


def _leaves(m: Machine, tree: Value, depth: int, made: Callable[[Value, Value], Value] = _bare) -> Value:
    """A tree of the same build, of what is made of each of its leaves and its content."""
    content = m.content(tree)
    if isinstance(content, Tuple) and content.rest is None and depth:
        return Tuple(tuple(_leaves(m, each, depth - 1, made) for each in content.items))
    if isinstance(content, Sequence) and depth:
        rest = None if content.rest is None else _leaves(m, content.rest, depth - 1, made)
        return Sequence(tuple(_leaves(m, each, depth - 1, made) for each in content.items), rest)
    if isinstance(content, Mapping_) and content.rest is None and depth:
        return Mapping_(tuple((key, _leaves(m, each, depth - 1, made)) for key, each in content.entries))
    return made(tree, content)


def _mapped(call: Call) -> Value:
    """The function of each leaf, and of those of the other trees that stand where it does."""
    return _over(call, [call["tree"], *call.star("rest")], DEPTH)


def _over(call: Call, trees: list[Value], depth: int) -> Value:
    m = call.machine
    content = m.content(trees[0])
    inner = [m.content(each) for each in trees]
    if isinstance(content, (Tuple, Sequence)) and depth:
        others = [each if isinstance(each, (Tuple, Sequence)) and len(each.items) == len(content.items) else None for each in inner]
        items = tuple(_over(call, [UNKNOWN if other is None else other.items[index] for other in others], depth - 1) for index in range(len(content.items)))
        rest = None if content.rest is None else _over(call, [UNKNOWN if other is None or other.rest is None else other.rest for other in others], depth - 1)
        return Tuple(items, rest) if isinstance(content, Tuple) else Sequence(items, rest)
    if isinstance(content, Mapping_) and content.rest is None and depth:
        held = [dict(each.entries) if isinstance(each, Mapping_) else {} for each in inner]
        return Mapping_(tuple((key, _over(call, [each.get(key, UNKNOWN) for each in held], depth - 1)) for key, _ in content.entries))
    if not isinstance(content, Array):
        return UNKNOWN
    return call_value(m, call["f"], trees, {}, call.node)
