"""Labels made one-hot."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tensorlint.libraries import labels
from tensorlint.libraries.arrays.creation import from_literal
from tensorlint.libraries.arrays.shaping import dim_of
from tensorlint.libraries.notation import Library
from tensorlint.values import ANY, Array, Sequence, Shape, Tuple, Value

if TYPE_CHECKING:
    from tensorlint.interpreter.vocabulary import Call, Registry


def register(registry: Registry) -> None:
    """`to_categorical` under its names, `one_hot` of tensors."""
    utils = Library(registry, "keras.utils")
    utils.row("to_categorical(x, num_classes=None, dtype=None, *, y=None, nb_classes=None)", _to_categorical)
    utils.alias("np_utils.to_categorical", "keras.utils.to_categorical")
    utils.alias("np_utils", "keras.utils")
    Library(registry, "tensorflow").row("one_hot(indices, depth, *args, **kwargs)", _one_hot)
    Library(registry, "keras.ops").row("one_hot(x, num_classes, axis=-1, dtype=None, **kwargs)", _one_hot)
    Library(registry, "keras.backend").row("one_hot(indices, num_classes)", _one_hot)


def _to_categorical(call: Call) -> Value:
    """An axis of classes at the end, in the place of a last axis of size 1 (tried: `(8, 1)` becomes `(8, 3)`)."""
    content = call.array("y" if call.given("y") else "x")
    named = "nb_classes" if call.given("nb_classes") else "num_classes"
    count = dim_of(call.machine, call[named]) if call.given(named) and not call.is_none(named) else None
    if content is None:
        return labels.one_hot(Array("numpy", ANY), count, "float64")
    dims = content.shape.dims
    if not content.shape.prefix and len(dims) > 1 and dims[-1] == 1:
        content = content.derive(shape=Shape(dims[:-1]))
    elif not content.shape.prefix and len(dims) > 1 and dims[-1] is None:
        content = content.derive(shape=ANY)
    return labels.one_hot(content, count, "float64").derive(library="numpy")


def _one_hot(call: Call) -> Value:
    names = [parameter.name for parameter in call.row.signature.parameters]
    content = call.array(names[0])
    if content is None and isinstance(call.content(names[0]), (Tuple, Sequence)):
        content = from_literal(call.machine, call[names[0]], "tensorflow")
    axis = call.constant("axis", -1) if call.given("axis") or "axis" in call.bound else -1
    if content is None or axis != -1:
        return Array("tensorflow", ANY, "float32")
    return labels.one_hot(content, dim_of(call.machine, call[names[1]]), "float32").derive(library="tensorflow")
