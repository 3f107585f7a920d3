"""Operations that are both functions of torch and methods of its tensors."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tensorlint.interpreter.store import MISSING
from tensorlint.interpreter.vocabulary import Call
from tensorlint.libraries.arrays import shaping, turning
from tensorlint.libraries.arrays.channels import flipped, may_hold_channels, with_turned_steps
from tensorlint.libraries.arrays.creation import asked_shape
from tensorlint.libraries.arrays.elementwise import elementwise, power
from tensorlint.libraries.arrays.joining import concatenate, stack
from tensorlint.libraries.arrays.products import matmul
from tensorlint.libraries.arrays.reductions import picked, reduce, reduction
from tensorlint.libraries.arrays.shaping import axes_argument, dim_of, shape_argument
from tensorlint.libraries.gradients import graph_of, graph_of_all, hardened
from tensorlint.libraries.labels import labels_kept, without_classes
from tensorlint.libraries.notation import Library
from tensorlint.libraries.torch.tensors import both, tensor_of, tensor_rows
from tensorlint.values import ANY, LOGITS, UNKNOWN, Array, Cell, Dim, Ref, Shape, Tuple, Value, axis_index, broadcast, multiply
from tensorlint.values.merging import join_arrays

if TYPE_CHECKING:
    from tensorlint.interpreter.vocabulary import Registry, Transfer

SAME: Final = (
    "exp log logit log2 log10 log1p expm1 sqrt rsqrt sin cos tan tanh asin acos atan sinh cosh erf floor ceil trunc frac reciprocal sign neg square relu"
)
KEPT: Final = "clamp clip abs absolute round nan_to_num"
TESTS: Final = "isnan isinf isfinite logical_not"
REDUCED: Final = "mean sum prod amax amin logsumexp nanmean nansum all any argmax argmin count_nonzero"


def register(registry: Registry) -> None:
    """The rows of common operations."""
    lib = Library(registry, "torch")
    tensor = tensor_rows(registry)
    for name in SAME.split():
        both(lib, tensor, f"{name}(out=None)", elementwise, dtype="float" if name not in {"neg", "sign", "square", "relu", "floor", "ceil"} else "same")
        tensor.method(f"{name}_()", in_place(elementwise), library="torch")
        lib.row(f"{name}_(input)", elementwise, library="torch", dtype="same")
    for name in ("clamp_min", "clamp_max"):
        both(lib, tensor, f"{name}(bound)", elementwise)
        tensor.method(f"{name}_(bound)", in_place(elementwise), library="torch")
    for name in KEPT.split():
        both(lib, tensor, f"{name}(*args, min=None, max=None, out=None)", elementwise, exact=name in {"clamp", "clip"})
    for name in TESTS.split():
        both(lib, tensor, f"{name}()", elementwise, dtype="bool")
    both(lib, tensor, "pow(exponent)", _power)
    for name in REDUCED.split():
        both(lib, tensor, f"{name}(dim=None, keepdim=False, *, dtype=None, out=None, correction=None, unbiased=None, p=None, **kwargs)", _reduced)
    for name in ("std", "var"):
        both(lib, tensor, f"{name}(dim=None, unbiased=None, keepdim=False, *, correction=None, **kwargs)", _reduced)
    both(lib, tensor, "norm(p='fro', dim=None, keepdim=False, out=None, dtype=None)", _reduced)
    for name in ("max", "min", "median", "mode", "sort"):
        both(lib, tensor, f"{name}(dim=None, keepdim=False, **kwargs)", _extreme)
    both(lib, tensor, "topk(k, dim=-1, largest=True, sorted=True)", _topk)
    for name, operator in (
        ("add", "Add"),
        ("sub", "Sub"),
        ("subtract", "Sub"),
        ("mul", "Mult"),
        ("multiply", "Mult"),
        ("div", "Div"),
        ("divide", "Div"),
        ("true_divide", "Div"),
    ):
        both(lib, tensor, f"{name}(other, alpha=1, rounding_mode=None, out=None)", binary(operator))
        tensor.method(f"{name}_(other, alpha=1, rounding_mode=None)", in_place(binary(operator)))
    for name, operator in (("eq", "Eq"), ("ne", "NotEq"), ("lt", "Lt"), ("le", "LtE"), ("gt", "Gt"), ("ge", "GtE")):
        both(lib, tensor, f"{name}(other)", binary(operator))
    both(lib, tensor, "matmul(other, out=None)", _matmul)
    for name in ("cat", "concat", "concatenate"):
        lib.row(f"{name}(tensors, dim=0, out=None)", lambda call: concatenate(call, call["tensors"], call.constant("dim", MISSING), "torch"))
    lib.row("stack(tensors, dim=0, out=None)", lambda call: stack(call, call["tensors"], call.constant("dim", MISSING), "torch"))
    tensor.method("reshape(*shape)", _reshape)
    lib.row("reshape(input, shape)", _reshape_function)
    tensor.method("view(*size, dtype=None)", _reshape)
    tensor.methods("view_as reshape_as expand_as", "(other)", _shape_of_other)
    both(
        lib,
        tensor,
        "flatten(start_dim=0, end_dim=-1)",
        lambda call: shaping.flatten(tensor_of(call), call.constant("start_dim", MISSING), call.constant("end_dim", MISSING)),
    )
    both(lib, tensor, "ravel()", lambda call: shaping.flatten(tensor_of(call), 0, -1))
    both(lib, tensor, "unflatten(dim, sizes)", _unflatten)
    both(lib, tensor, "squeeze(dim=None)", lambda call: shaping.squeeze(tensor_of(call), axes_argument(call.machine, call["dim"])))
    both(lib, tensor, "unsqueeze(dim)", lambda call: shaping.unsqueeze(tensor_of(call), axes_argument(call.machine, call["dim"])))
    tensor.method("unsqueeze_(dim)", in_place(lambda call: shaping.unsqueeze(tensor_of(call), axes_argument(call.machine, call["dim"]))))
    tensor.method("squeeze_(dim=None)", in_place(lambda call: shaping.squeeze(tensor_of(call), axes_argument(call.machine, call["dim"]))))
    for name in ("transpose", "swapaxes", "swapdims"):
        both(
            lib,
            tensor,
            f"{name}(dim0, dim1)",
            lambda call: turning.swap(tensor_of(call), call.constant("dim0", MISSING), call.constant("dim1", MISSING), call.receiver or UNKNOWN),
        )
        tensor.method(
            f"{name}_(dim0, dim1)",
            in_place(lambda call: turning.swap(tensor_of(call), call.constant("dim0", MISSING), call.constant("dim1", MISSING), call.receiver or UNKNOWN)),
        )
    tensor.method("t_()", in_place(lambda call: turning.swap(tensor_of(call), 0, 1, call.receiver or UNKNOWN)))
    both(lib, tensor, "t()", lambda call: turning.swap(tensor_of(call), 0, 1, call.receiver or UNKNOWN))
    tensor.method("permute(*dims)", _permute)
    lib.row("permute(input, dims)", _permute_function)
    for name in ("movedim", "moveaxis"):
        both(lib, tensor, f"{name}(source, destination)", lambda call: turning.permute(tensor_of(call), turning.moving(call, tensor_of(call)), UNKNOWN))
    tensor.method("expand(*size)", lambda call: shaping.expand_to(tensor_of(call), shape_argument(call.machine, call.star("size"))))
    both(lib, tensor, "broadcast_to(size)", lambda call: shaping.expand_to(tensor_of(call), shape_argument(call.machine, (call["size"],))))
    tensor.method("repeat(*repeats)", _repeat)
    both(lib, tensor, "masked_fill(mask, value)", _filled)
    tensor.method("resize_(*sizes, memory_format=None)", _resized)
    tensor.method("masked_fill_(mask, value)", in_place(_filled))
    both(lib, tensor, "gather(dim, index, *, sparse_grad=False, out=None)", _gathered)
    for name in ("roll", "flip", "cumsum", "cumprod", "tril", "triu"):
        both(lib, tensor, f"{name}(*args, **kwargs)", _followed)
    for name in ("maximum", "minimum", "logical_and", "logical_or", "bitwise_and"):
        both(lib, tensor, f"{name}(other)", binary("Mod"))
    for name in ("normal_", "uniform_", "zero_", "random_", "exponential_", "clamp_", "bernoulli_"):
        tensor.method(f"{name}(*args, **kwargs)", _renewed)
    for name in ("copy_", "scatter_", "scatter_add_", "scatter_reduce_", "index_add_", "index_copy_", "index_put_", "masked_scatter_", "addcmul_", "addcdiv_", "lerp_", "put_"):  # fmt: skip
        tensor.method(f"{name}(*args, **kwargs)", _overwritten)


def _resized(call: Call) -> Value:
    """`x.resize_(size)`. Of `x.data.resize_(size)` it hangs on the release whether `x` has the new size too: the first ones had no tensor apart from it."""
    m, base = call.machine, tensor_of(call).base
    shape = shape_argument(m, call.star("sizes"))
    whole = m.content(Ref(base)) if isinstance(base, Cell) else None
    if isinstance(base, Cell) and isinstance(whole, Array):
        m.write(Ref(base), join_arrays(whole, whole.derive(shape=shape)))
    return in_place(lambda call: shaping.moved(tensor_of(call), shape))(call)


def _renewed(call: Call) -> Value:
    """A tensor that holds other numbers now: what its labels were no longer counts."""
    content = call.own()
    if isinstance(content, Array) and isinstance(call.receiver, Ref) and labels_kept(content.flags):
        call.machine.write(call.receiver, without_classes(content))
    return call.receiver or UNKNOWN


def _overwritten(call: Call) -> Value:
    """A tensor some of whose elements are other tensors' now."""
    m = call.machine
    content = tensor_of(call)
    graph = content.graph
    given = [value for value in (*call.bound.values(), *call.star()) if isinstance(m.content(value), Array)]
    for value in given:
        m.use(value, "escape", call.place)  # into a tensor that may be a part of another
    if graph is None or not graph.flows:
        graph = graph_of_all(m, [content, *map(m.content, given)])
    if isinstance(call.receiver, Ref):
        m.write(call.receiver, without_classes(content).derive(graph=graph, scores=None, formula=None, statistic=None, closed=False))
    return call.receiver or UNKNOWN


def in_place(run: Transfer) -> Transfer:
    """The method of the same name with a trailing underscore."""

    def changed(call: Call) -> Value:
        result = call.machine.content(run(call))
        known = call.own()
        if isinstance(known, Array) and known.graph is not None and known.graph.flows and isinstance(result, Array):
            result = result.derive(graph=known.graph)  # what needs a gradient does so after it was changed in place
        if isinstance(call.receiver, Ref):
            call.machine.write(call.receiver, result)
            return call.receiver
        return result

    return changed


def _reduced(call: Call) -> Value:
    return reduction(call)


def _extreme(call: Call) -> Value:
    """`max(dim)` gives values and indices; `max()` a number; `max(other)` works element by element."""
    content = tensor_of(call)
    name = call.row.name.rpartition(".")[2]
    if not call.given("dim"):
        if name == "sort":
            return Tuple((content.derive(scores=None), indices_of(call, content)), None, ("values", "indices"))
        return reduce(call, content, name, None, keepdims=False)
    if isinstance(call.content("dim"), Array) and name in {"max", "min"}:
        return binary("Mod")(Call(call.machine, call.row, {**call.bound, "other": call["dim"]}, call.receiver, call.place, call.path, call.node))
    axis = axes_argument(call.machine, call["dim"])
    if axis is MISSING:
        return UNKNOWN
    keep = bool(call.constant("keepdim", False))
    if name == "sort":
        values = content.derive(scores=None, formula=None)
    else:
        values = reduce(call, content, name, axis, keepdims=keep)
    call.machine.use(content, "argmax", call.place)
    indices = indices_of(call, values)
    return Tuple((values, picked(call, content, axis, indices, name) if name == "max" else indices), None, ("values", "indices"))


def _topk(call: Call) -> Value:
    content = tensor_of(call)
    call.machine.use(content, "argmax", call.place)
    axis, k = call.constant("dim", MISSING), dim_of(call.machine, call["k"])
    shape = ANY
    if isinstance(axis, int) and not content.shape.prefix:
        index = axis_index(axis, len(content.shape.dims))
        if index is not None:
            shape = Shape((*content.shape.dims[:index], k, *content.shape.dims[index + 1 :]))
    scores = None if content.scores is None else content.scores.on_axis(None)
    values = content.derive(shape=shape, scores=scores, formula=None, statistic=None)
    return Tuple((values, indices_of(call, values)), None, ("values", "indices"))


def indices_of(call: Call, values: Array) -> Array:
    """Where the values stood: numbers without a gradient."""
    graph = graph_of(values)
    return values.derive(dtype="int64", scores=None, statistic=None, formula=None, graph=hardened(call.machine, graph, "argmax", call.token))


def binary(operator: str) -> Transfer:
    """A function that does what an operator does."""

    def run(call: Call) -> Value:
        m = call.machine
        left = call.receiver if call.receiver is not None else call["input"]
        right = call["other"]
        a, b = m.content(left), m.content(right)
        if not (isinstance(a, Array) or isinstance(b, Array)):
            return Array("torch", ANY)
        return m.registry.binary(m, operator, (left, a), (right, b), call.node)

    return run


def _power(call: Call) -> Value:
    """To the power of a number, or of a tensor element by element."""
    if isinstance(call.content("exponent"), Array):
        return binary("Mod")(Call(call.machine, call.row, {**call.bound, "other": call["exponent"]}, call.receiver, call.place, call.path, call.node))
    return power(call)


def _matmul(call: Call) -> Value:
    a, b = tensor_of(call), call.array("other")
    return matmul(call.machine, a, b, call.node) if b is not None else Array("torch", ANY, None, a.origins)


def _reshape(call: Call) -> Value:
    content = tensor_of(call)
    name = call.row.name.rpartition(".")[2]
    if call.given("dtype"):
        return content.derive(shape=ANY)
    return shaping.reshape(call, content, asked_shape(call.machine, call.star("size" if name == "view" else "shape")), call.receiver or UNKNOWN, name)


def _reshape_function(call: Call) -> Value:
    return shaping.reshape(call, tensor_of(call), asked_shape(call.machine, (call["shape"],)), call["input"], "reshape")


def _shape_of_other(call: Call) -> Value:
    other = call.array("other")
    return shaping.moved(tensor_of(call), ANY if other is None else other.shape, formula=None)


def _unflatten(call: Call) -> Value:
    content = tensor_of(call)
    return shaping.unflatten(call, content, call.constant("dim", MISSING), shape_argument(call.machine, (call["sizes"],)))


def _permute(call: Call) -> Value:
    values = call.star("dims")
    constant = call.machine.constant(values[0] if len(values) == 1 else Tuple(values), MISSING)
    constant = (constant,) if isinstance(constant, int) else constant
    order = constant if isinstance(constant, tuple) and all(isinstance(each, int) for each in constant) else None
    return turning.permute(tensor_of(call), order, call.receiver or UNKNOWN)


def _permute_function(call: Call) -> Value:
    constant = call.constant("dims", MISSING)
    return turning.permute(tensor_of(call), constant if isinstance(constant, tuple) else None, call["input"])


def _repeat(call: Call) -> Value:
    content = tensor_of(call)
    sizes = shape_argument(call.machine, call.star("repeats"))
    if sizes.prefix or content.shape.prefix or len(sizes.dims) < len(content.shape.dims):
        return shaping.moved(content, ANY)
    have: tuple[Dim, ...] = (1,) * (len(sizes.dims) - len(content.shape.dims)) + content.shape.dims
    return shaping.moved(content, Shape(multiply(a, b) for a, b in zip(have, sizes.dims)))


def _filled(call: Call) -> Value:
    """Some elements are another number: raw scores stay raw scores."""
    content, mask = tensor_of(call), call.array("mask")
    kept = content.scores is not None and content.scores.kind == LOGITS
    shape, _ = broadcast(content.shape, mask.shape) if mask is not None and not call.row.name.endswith("_") else (content.shape, True)
    scores = content.scores.worked_on() if kept and content.scores is not None else None
    return without_classes(content).derive(shape=shape, scores=scores, formula=None)


def _gathered(call: Call) -> Value:
    """One element for each of the index: the shape is the index's."""
    index, content = call.array("index"), tensor_of(call)
    scores = None if content.scores is None else content.scores.on_axis(None)
    return content.derive(shape=ANY if index is None else index.shape, scores=scores, formula=None, statistic=None, base=None)


def _axes_of_flip(call: Call) -> object:
    given = call.star() or tuple(value for name, value in call.bound.items() if name == "dims")
    return call.machine.constant(given[0] if len(given) == 1 else Tuple(given), MISSING)


def _followed(call: Call) -> Value:
    """An operation that keeps the shape and where the data came from."""
    name = call.row.name.rpartition(".")[2]
    content = tensor_of(call)
    graph = graph_of_all(call.machine, [content, *(call.machine.content(value) for value in call.star())])
    axes = _axes_of_flip(call) if name == "flip" else MISSING
    image = flipped(call.machine, content, axes, call.node) if name == "flip" else None
    if name not in {"roll", "flip", "index_select"}:
        content = without_classes(content)
    out = content.derive(
        image=image,
        scores=None,
        formula=None,
        statistic=None,
        base=None,
        closed=content.closed and name in {"flip", "roll"},
        graph=graph,
    )
    return with_turned_steps(content, out, reorders=name != "flip" or may_hold_channels(content.shape, axes))
