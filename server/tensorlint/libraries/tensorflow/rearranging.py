"""What TensorFlow has for picking, padding, cutting and counting; the shapes that they leave."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tensorlint.interpreter.store import MISSING
from tensorlint.interpreter.vocabulary import items_of
from tensorlint.libraries.arrays.creation import asked_shape, from_literal, generated, length_of_range
from tensorlint.libraries.arrays.elementwise import elementwise
from tensorlint.libraries.arrays.patterns import einsum, follows
from tensorlint.libraries.arrays.reductions import reduced_shape
from tensorlint.libraries.arrays.repeating import along, changed, cut, padded, taken
from tensorlint.libraries.arrays.shaping import axes_argument, dim_of, shape_value
from tensorlint.libraries.tensorflow.arithmetic import array_of, told_dtype
from tensorlint.libraries.tensorflow.tensors import Tensors
from tensorlint.values import ANY, UNKNOWN, Array, Const, Number, Sequence, Shape, Tuple, Value, axis_index, broadcast, divide

if TYPE_CHECKING:
    from tensorlint.interpreter.vocabulary import Call, Registry


def register(registry: Registry) -> None:
    """tf, tf.linalg, and `keras.ops` where the names are shared."""
    lib = Tensors(registry, "tensorflow")
    lib.row("shape(input, out_type=None, name=None)", lambda call: shape_value(array_of(call, "input")))
    lib.row("range(start, limit=None, delta=1, dtype=None, name=None)", _range)
    lib.row("gather(params, indices, validate_indices=None, axis=None, batch_dims=0, name=None)", lambda call: _gather(call, "params", 0))
    lib.row("boolean_mask(tensor, mask, axis=None, name=None)", _masked)
    lib.row(
        "pad(tensor, paddings, mode='CONSTANT', constant_values=0, name=None)", lambda call: padded(call.machine, array_of(call, "tensor"), call["paddings"])
    )
    lib.row("einsum(equation, *inputs, **kwargs)", lambda call: einsum(call, call.constant("equation", MISSING), call.star("inputs"), "tensorflow"))
    lib.row("split(value, num_or_size_splits, axis=0, num=None, name=None)", _split)
    lib.row("unstack(value, num=None, axis=0, name=None)", _unstack)
    lib.row("fill(dims, value, name=None)", _fill)
    lib.row("eye(num_rows, num_columns=None, batch_shape=None, dtype=None, name=None)", _eye)
    lib.row("linspace(start, stop, num, name=None, axis=0)", lambda call: generated(call, "tensorflow", Shape((dim_of(call.machine, call["num"]),)), None))
    lib.rows("zeros_like ones_like", "(input, dtype=None, name=None)", _like)
    lib.row("clip_by_value(t, clip_value_min, clip_value_max, name=None)", elementwise, library="tensorflow", exact=True)
    lib.row("reverse(tensor, axis, name=None)", lambda call: changed(array_of(call, "tensor"), array_of(call, "tensor").shape))
    lib.row("roll(input, shift, axis, name=None)", lambda call: changed(array_of(call, "input"), array_of(call, "input").shape))
    lib.row("norm(tensor, ord='euclidean', axis=None, keepdims=None, name=None)", _norm)
    lib.row("where(condition, x=None, y=None, name=None)", _where)
    algebra = Tensors(registry, "tensorflow.linalg")
    algebra.row("diag_part(input, *args, **kwargs)", follows("... n n -> ... n"), library="tensorflow")
    algebra.row("diag(diagonal, *args, **kwargs)", follows("... n -> ... n n"), library="tensorflow")
    algebra.row("inv(input, adjoint=False, name=None)", follows("... n n -> ... n n"), library="tensorflow")
    algebra.row("matrix_transpose(a, name=None)", follows("... m n -> ... n m"), library="tensorflow")
    algebra.alias("matmul", "tensorflow.matmul")
    algebra.alias("einsum", "tensorflow.einsum")
    algebra.alias("norm", "tensorflow.norm")
    ops = Tensors(registry, "keras.ops")
    ops.row("einsum(subscripts, *operands, **kwargs)", lambda call: einsum(call, call.constant("subscripts", MISSING), call.star("operands"), "tensorflow"))
    ops.row("pad(x, pad_width, mode='constant', constant_values=None)", lambda call: padded(call.machine, array_of(call, "x"), call["pad_width"]))
    ops.row("take(x, indices, axis=None)", lambda call: _gather(call, "x", None))
    ops.row("shape(x)", lambda call: shape_value(array_of(call, "x")))


def _range(call: Call) -> Value:
    m = call.machine
    given = [call["start"], *([] if call.is_none("limit") else [call["limit"], call["delta"]])]
    constants = [m.constant(value, MISSING) for value in given]
    told = told_dtype(call) if call.given("dtype") and not call.is_none("dtype") else "int32" if all(type(each) is int for each in constants) else None
    return generated(call, "tensorflow", Shape((length_of_range(m, given, constants),)), told)


def index_of(call: Call, name: str) -> Array | None:
    """An index as an array: lists of numbers are ones."""
    return from_literal(call.machine, call[name], "tensorflow")


def _gather(call: Call, name: str, default: int | None) -> Value:
    """Rows, or whatever stands along an axis, picked by their numbers."""
    content, index = array_of(call, name), index_of(call, "indices")
    axis = call.constant("axis", MISSING) if call.given("axis") and not call.is_none("axis") else default
    if index is None or index.shape.prefix or content.shape.prefix or call.given("batch_dims"):
        return changed(content, ANY)
    return changed(content, taken(content.shape, index.shape, axis))


def _masked(call: Call) -> Value:
    """Those for which the mask holds: its axes become one."""
    content, mask = array_of(call, "tensor"), index_of(call, "mask")
    if mask is None or mask.shape.prefix or content.shape.prefix or not call.is_none("axis") or len(mask.shape.dims) > len(content.shape.dims):
        return changed(content, ANY)
    return changed(content, Shape((None, *content.shape.dims[len(mask.shape.dims) :])))


def _split(call: Call) -> Value:
    """Parts of one size, or of those that are told."""
    m, content = call.machine, array_of(call, "value")
    axis, items = axes_argument(m, call["axis"]), items_of(call.content("num_or_size_splits"))
    if items is not None:
        sizes = [dim_of(m, item) for item in items]
        return cut(m, content, [None if size == -1 else size for size in sizes], axis)
    count = call.constant("num_or_size_splits", MISSING)
    if not isinstance(count, int) or not 0 < count <= 64:
        return cut(m, content, None, axis)
    part = changed(content, along(content.shape, axis, lambda dim: divide(dim, count)))
    return Tuple((part,) * count)


def _unstack(call: Call) -> Value:
    content, axis = array_of(call, "value"), axes_argument(call.machine, call["axis"])
    at = axis_index(axis, len(content.shape.dims)) if isinstance(axis, int) and not content.shape.prefix else None
    if at is None:
        return Sequence((), changed(content, ANY))
    count, part = content.shape.dims[at], changed(content, Shape((*content.shape.dims[:at], *content.shape.dims[at + 1 :])))
    return Tuple((part,) * count) if isinstance(count, int) and count <= 64 else Sequence((), part)


def _fill(call: Call) -> Value:
    value = call.content("value")
    kind = type(value.value).__name__ if isinstance(value, Const) else value.kind if isinstance(value, Number) else ""
    dtype = {"float": "float32", "int": "int32", "bool": "bool"}.get(kind)
    return generated(call, "tensorflow", asked_shape(call.machine, (call["dims"],)), dtype)


def _eye(call: Call) -> Value:
    m = call.machine
    rows = dim_of(m, call["num_rows"])
    columns = rows if call.is_none("num_columns") else dim_of(m, call["num_columns"])
    return generated(call, "tensorflow", Shape((rows, columns)) if call.is_none("batch_shape") else ANY, told_dtype(call))


def _like(call: Call) -> Value:
    content = array_of(call, "input")
    told = call.given("dtype") and not call.is_none("dtype")
    return generated(call, "tensorflow", content.shape, told_dtype(call) if told else content.dtype)


def _norm(call: Call) -> Value:
    content, kept = array_of(call, "tensor"), call.constant("keepdims", MISSING)
    axis = axes_argument(call.machine, call["axis"])
    if kept is MISSING:
        return changed(content, ANY)
    return changed(content, reduced_shape(content.shape, axis, keepdims=bool(kept)))


def _where(call: Call) -> Value:
    """Elements of the one or the other; with a condition alone, the places where it holds."""
    if call.given("x") and call.given("y"):
        condition, first, second = array_of(call, "condition"), call.content("x"), call.content("y")
        shape = condition.shape
        for each in (first, second):
            held = each.shape if isinstance(each, Array) else Shape(()) if isinstance(each, (Const, Number)) else ANY
            shape, fits = broadcast(shape, held)
            if fits is False:
                return UNKNOWN
        base = first if isinstance(first, Array) else second if isinstance(second, Array) else condition
        same = isinstance(first, Array) and isinstance(second, Array) and first.dtype == second.dtype
        number = isinstance(first, Array) != isinstance(second, Array) and isinstance(first if not isinstance(first, Array) else second, (Const, Number))
        out = changed(base, shape, base.dtype if base is not condition and (same or number) else None)
        origins = frozenset().union(*(each.origins for each in (first, second) if isinstance(each, Array)))
        return out.derive(library="tensorflow", origins=origins, closed=False)
    condition = array_of(call, "condition")
    rank = condition.shape.rank
    return changed(condition, Shape((None, rank)) if rank is not None else ANY, "int64")
