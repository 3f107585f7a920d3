"""Operations that are both functions of torch and methods of its tensors."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tensorlint.interpreter.store import MISSING
from tensorlint.interpreter.vocabulary import Call, LibraryClass
from tensorlint.libraries.arrays import shaping
from tensorlint.libraries.arrays.channels import flipped
from tensorlint.libraries.arrays.elementwise import elementwise, power
from tensorlint.libraries.arrays.joining import concatenate, stack
from tensorlint.libraries.arrays.products import matmul
from tensorlint.libraries.arrays.reductions import picked, reduce, reduction
from tensorlint.libraries.arrays.shaping import axes_argument, dim_of, shape_argument
from tensorlint.libraries.gradients import graph_of, graph_of_all, hardened
from tensorlint.libraries.labels import labels_kept, without_classes
from tensorlint.libraries.notation import ClassRows, Library
from tensorlint.libraries.torch.tensors import both, tensor_of
from tensorlint.values import ANY, LOGITS, UNKNOWN, Array, Dim, Image, Ref, Shape, Tuple, Value, axis_index, divide, multiply

if TYPE_CHECKING:
    from tensorlint.interpreter.vocabulary import Registry, Transfer

SAME: Final = "exp log logit log2 log10 log1p expm1 sqrt rsqrt sin cos tan tanh asin acos atan sinh cosh erf floor ceil trunc frac reciprocal sign neg square sigmoid relu"
KEPT: Final = "clamp clip abs absolute round nan_to_num"
TESTS: Final = "isnan isinf isfinite logical_not"
REDUCED: Final = "mean sum std var prod median amax amin logsumexp nanmean nansum norm all any argmax argmin count_nonzero"


def register(registry: Registry) -> None:
    """The rows of common operations."""
    lib = Library(registry, "torch")
    cls = registry.arrays["torch"]
    assert isinstance(cls, LibraryClass)
    tensor = ClassRows(registry, cls)
    for name in SAME.split():
        both(lib, tensor, f"{name}(out=None)", elementwise, dtype="float" if name not in {"neg", "sign", "square", "relu", "floor", "ceil"} else "same")
        tensor.method(f"{name}_()", _in_place(elementwise), library="torch")
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
    for name in ("max", "min", "median", "mode", "kthvalue", "sort", "cummax"):
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
        both(lib, tensor, f"{name}(other, alpha=1, rounding_mode=None, out=None)", _binary(operator))
        tensor.method(f"{name}_(other, alpha=1, rounding_mode=None)", _in_place(_binary(operator)))
    for name, operator in (("eq", "Eq"), ("ne", "NotEq"), ("lt", "Lt"), ("le", "LtE"), ("gt", "Gt"), ("ge", "GtE")):
        both(lib, tensor, f"{name}(other)", _binary(operator))
    for name in ("matmul", "mm", "bmm", "mv"):
        both(lib, tensor, f"{name}(other, out=None)", _matmul)
    both(lib, tensor, "dot(other)", _dot)
    for name in ("cat", "concat", "concatenate"):
        lib.row(f"{name}(tensors, dim=0, out=None)", lambda call: concatenate(call, call["tensors"], call.constant("dim", MISSING), "torch"))
    lib.row("stack(tensors, dim=0, out=None)", lambda call: stack(call, call["tensors"], call.constant("dim", MISSING), "torch"))
    both(lib, tensor, "reshape(*shape)", _reshape)
    lib.row("reshape(input, shape)", _reshape_function)
    tensor.method("view(*shape, dtype=None)", _reshape)
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
    tensor.method("unsqueeze_(dim)", _in_place(lambda call: shaping.unsqueeze(tensor_of(call), axes_argument(call.machine, call["dim"]))))
    tensor.method("squeeze_(dim=None)", _in_place(lambda call: shaping.squeeze(tensor_of(call), axes_argument(call.machine, call["dim"]))))
    for name in ("transpose", "swapaxes", "swapdims"):
        both(
            lib,
            tensor,
            f"{name}(dim0, dim1)",
            lambda call: shaping.swap(tensor_of(call), call.constant("dim0", MISSING), call.constant("dim1", MISSING), call.receiver or UNKNOWN),
        )
    both(lib, tensor, "t()", lambda call: shaping.swap(tensor_of(call), 0, 1, call.receiver or UNKNOWN))
    tensor.method("permute(*dims)", _permute)
    lib.row("permute(input, dims)", _permute_function)
    for name in ("movedim", "moveaxis"):
        both(lib, tensor, f"{name}(source, destination)", lambda call: shaping.permute(tensor_of(call), shaping.moving(call, tensor_of(call)), UNKNOWN))
    tensor.method("expand(*sizes)", lambda call: shaping.expand_to(tensor_of(call), shape_argument(call.machine, call.star("sizes"))))
    both(lib, tensor, "broadcast_to(size)", lambda call: shaping.expand_to(tensor_of(call), shape_argument(call.machine, (call["size"],))))
    tensor.method("repeat(*sizes)", _repeat)
    lib.row("where(condition, input=None, other=None)", _where)
    both(lib, tensor, "chunk(chunks, dim=0)", _split)
    both(lib, tensor, "split(split_size_or_sections, dim=0)", _split)
    for name in ("masked_fill", "masked_fill_"):
        tensor.method(f"{name}(mask, value)", _filled)
    both(lib, tensor, "gather(dim, index, *, sparse_grad=False, out=None)", _gathered)
    for name in ("index_select", "scatter", "masked_select", "roll", "flip", "cumsum", "cumprod", "tril", "triu", "argsort", "unfold"):
        both(lib, tensor, f"{name}(*args, **kwargs)", _followed)
    lib.row("einsum(equation, *args)", lambda call: Array("torch", ANY))
    for name in ("maximum", "minimum", "fmod", "atan2", "logical_and", "logical_or", "bitwise_and"):
        both(lib, tensor, f"{name}(other)", _binary("Mod"))
    for name in ("normal_", "uniform_", "zero_", "fill_", "random_", "exponential_", "clamp_", "bernoulli_"):
        tensor.method(f"{name}(*args, **kwargs)", _renewed)
    for name in ("copy_", "scatter_", "scatter_add_", "scatter_reduce_", "index_add_", "index_copy_", "index_put_", "masked_scatter_", "addcmul_", "addcdiv_", "lerp_", "put_"):  # fmt: skip
        tensor.method(f"{name}(*args, **kwargs)", _overwritten)


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
    if graph is None or not graph.flows:
        graph = graph_of_all(m, [content, *(m.content(value) for value in call.bound.values()), *(m.content(value) for value in call.star())])
    if isinstance(call.receiver, Ref):
        m.write(call.receiver, without_classes(content).derive(graph=graph, scores=None, formula=None, statistic=None, closed=False))
    return call.receiver or UNKNOWN


def _in_place(run: Transfer) -> Transfer:
    """The method of the same name with a trailing underscore."""

    def changed(call: Call) -> Value:
        result = call.machine.content(run(call))  # type: ignore[operator]
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
            return Tuple((content.derive(scores=None), _indices(call, content)), None, ("values", "indices"))
        return reduce(call, content, name, None, keepdims=False)
    if isinstance(call.content("dim"), Array) and name in {"max", "min"}:
        return _binary("Mod")(Call(call.machine, call.row, {**call.bound, "other": call["dim"]}, call.receiver, call.place, call.path, call.node))
    axis = axes_argument(call.machine, call["dim"])
    if axis is MISSING:
        return UNKNOWN
    keep = bool(call.constant("keepdim", False))
    if name == "sort":
        values = content.derive(scores=None, formula=None)
    else:
        values = reduce(call, content, name, axis, keepdims=keep)
    call.machine.use(content, "argmax", call.place)
    indices = _indices(call, values)
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
    return Tuple((values, _indices(call, values)), None, ("values", "indices"))


def _indices(call: Call, values: Array) -> Array:
    """Where the values stood: numbers without a gradient."""
    graph = graph_of(values)
    return values.derive(dtype="int64", scores=None, statistic=None, formula=None, graph=hardened(call.machine, graph, "argmax", call.token))


def _binary(operator: str) -> Transfer:
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
        return _binary("Mod")(Call(call.machine, call.row, {**call.bound, "other": call["exponent"]}, call.receiver, call.place, call.path, call.node))
    return power(call)


def _matmul(call: Call) -> Value:
    a, b = tensor_of(call), call.array("other")
    return matmul(call.machine, a, b, call.node) if b is not None else Array("torch", ANY, None, a.origins)  # type: ignore[arg-type]


def _dot(call: Call) -> Value:
    content = tensor_of(call)
    graph = graph_of_all(call.machine, [content, call.content("other")])
    return content.derive(shape=Shape(()), scores=None, formula=None, statistic=None, graph=graph)


def _reshape(call: Call) -> Value:
    content = tensor_of(call)
    name = call.row.name.rpartition(".")[2]
    if call.given("dtype"):
        return content.derive(shape=ANY)
    return shaping.reshape(call, content, shape_argument(call.machine, call.star("shape")), call.receiver or UNKNOWN, name)


def _reshape_function(call: Call) -> Value:
    return shaping.reshape(call, tensor_of(call), shape_argument(call.machine, (call["shape"],)), call["input"], "reshape")


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
    return shaping.permute(tensor_of(call), order, call.receiver or UNKNOWN)


def _permute_function(call: Call) -> Value:
    constant = call.constant("dims", MISSING)
    return shaping.permute(tensor_of(call), constant if isinstance(constant, tuple) else None, call["input"])


def _repeat(call: Call) -> Value:
    content = tensor_of(call)
    sizes = shape_argument(call.machine, call.star("sizes"))
    if sizes.prefix or content.shape.prefix or len(sizes.dims) < len(content.shape.dims):
        return shaping.moved(content, ANY)
    have: tuple[Dim, ...] = (1,) * (len(sizes.dims) - len(content.shape.dims)) + content.shape.dims
    return shaping.moved(content, Shape(multiply(a, b) for a, b in zip(have, sizes.dims)))


def _where(call: Call) -> Value:
    from tensorlint.values import broadcast

    arrays = [content for name in ("condition", "input", "other") if (content := call.array(name)) is not None]
    if not call.given("input") or not arrays:
        return UNKNOWN
    shape = arrays[0].shape
    for each in arrays[1:]:
        shape, fits = broadcast(shape, each.shape)
        if fits is False:
            return Array("torch", ANY)
    main = call.array("input") or call.array("other")
    if main is None:
        return Array("torch", shape)
    graph = graph_of_all(call.machine, [call.content("input"), call.content("other")])
    return without_classes(main).derive(shape=shape, closed=False, scores=None, formula=None, statistic=None, graph=graph)


def _filled(call: Call) -> Value:
    """Some elements are another number: raw scores stay raw scores."""
    content = tensor_of(call)
    kept = content.scores is not None and content.scores.kind == LOGITS
    return without_classes(content).derive(scores=content.scores.worked_on() if kept and content.scores is not None else None, formula=None)


def _split(call: Call) -> Value:
    content = tensor_of(call)
    axis = call.constant("dim", MISSING)
    name = call.row.name.rpartition(".")[2]
    scores = None if content.scores is None else content.scores.on_axis(None)
    piece = content.derive(shape=ANY, scores=scores, formula=None, statistic=None)
    count = call.constant("chunks" if name == "chunk" else "split_size_or_sections", MISSING)
    if content.shape.prefix or not isinstance(axis, int):
        return Tuple((), piece)
    index = axis_index(axis, len(content.shape.dims))
    if index is None:
        return Tuple((), piece)
    dims = content.shape.dims
    if name == "chunk" and isinstance(count, int) and count > 0:
        each = piece.derive(shape=Shape((*dims[:index], divide(dims[index], count) if _divides(dims[index], count) else None, *dims[index + 1 :])))
        return Tuple((each,) * count) if _divides(dims[index], count) else Tuple((), each)
    if isinstance(count, tuple):
        return Tuple(tuple(piece.derive(shape=Shape((*dims[:index], size, *dims[index + 1 :]))) for size in count))  # type: ignore[arg-type]
    if isinstance(count, int) and count > 0:
        each = piece.derive(shape=Shape((*dims[:index], count if _divides(dims[index], count) else None, *dims[index + 1 :])))
        whole = dims[index]
        if isinstance(whole, int) and whole % count == 0 and whole // count <= 8:
            return Tuple((each,) * (whole // count))
        return Tuple((), each)
    return Tuple((), piece)


def _divides(dim: Dim, count: int) -> bool:
    from tensorlint.values import same

    return dim is not None and bool(same(multiply(divide(dim, count), count), dim))


def _gathered(call: Call) -> Value:
    """One element for each of the index: the shape is the index's."""
    index, content = call.array("index"), tensor_of(call)
    scores = None if content.scores is None else content.scores.on_axis(None)
    return content.derive(shape=ANY if index is None else index.shape, scores=scores, formula=None, statistic=None, base=None)


def _flipped(call: Call, content: Array) -> Image | None:
    given = call.star() or tuple(value for name, value in call.bound.items() if name == "dims")
    axes = call.machine.constant(given[0] if len(given) == 1 else Tuple(given), MISSING)
    return flipped(call.machine, content, axes, call.node)  # type: ignore[arg-type]


def _followed(call: Call) -> Value:
    """An operation whose shape is not followed; where the data came from is."""
    name = call.row.name.rpartition(".")[2]
    content = tensor_of(call)
    if name == "argsort":
        call.machine.use(content, "argmax", call.place)
    graph = graph_of_all(call.machine, [content, *(call.machine.content(value) for value in call.star())])
    if name == "argsort":
        graph = hardened(call.machine, graph, "argmax", call.token)
    keeps = name in {"roll", "flip", "cumsum", "cumprod", "tril", "triu", "argsort"}
    image = content.image
    if image is not None:
        image = _flipped(call, content) if name == "flip" else None
    if name not in {"roll", "flip", "index_select"}:
        content = without_classes(content)
    return content.derive(
        image=image,
        shape=content.shape if keeps else ANY,
        scores=None,
        formula=None,
        statistic=None,
        base=None,
        closed=content.closed and name in {"flip", "roll"},
        graph=graph,
    )
