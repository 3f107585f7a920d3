"""torch's functions that repeat, cut, gather and pick."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tensorlint.interpreter.store import MISSING
from tensorlint.interpreter.vocabulary import items_of
from tensorlint.libraries.arrays import repeating
from tensorlint.libraries.arrays.dtypes import promote
from tensorlint.libraries.arrays.joining import raised
from tensorlint.libraries.arrays.reductions import reduced_shape
from tensorlint.libraries.arrays.repeating import along, changed, chunks, cut, differences, even_parts, gathered, pieces, repeated, size_along, tiled
from tensorlint.libraries.arrays.shaping import axes_argument, dim_of, shape_argument
from tensorlint.libraries.gradients import graph_of_all
from tensorlint.libraries.labels import without_classes
from tensorlint.libraries.notation import ClassRows, Library
from tensorlint.libraries.torch.tensors import both, tensor_of, tensor_rows
from tensorlint.values import ANY, MADE, Array, Const, Dim, Graph, Number, Ref, Shape, Sym, Tuple, Value, axis_index, broadcast, same, unite

if TYPE_CHECKING:
    from tensorlint.interpreter.vocabulary import Call, Registry, Transfer


def register(registry: Registry) -> None:
    """The rows."""
    lib = Library(registry, "torch")
    tensor = tensor_rows(registry)
    _cutting(lib, tensor)
    _picking(lib, tensor)


def _cutting(lib: Library, tensor: ClassRows) -> None:
    both(lib, tensor, "chunk(chunks, dim=0)", lambda call: _pieces(call, "chunks", chunks))
    both(lib, tensor, "tensor_split(indices_or_sections, dim=0)", lambda call: _pieces(call, "indices_or_sections", even_parts))
    tensor.method("split(split_size, dim=0)", lambda call: _pieces(call, "split_size", pieces), library="torch")
    lib.row("split(tensor, split_size_or_sections, dim=0)", lambda call: _pieces(call, "split_size_or_sections", pieces), library="torch")
    both(lib, tensor, "unbind(dim=0)", _unbind)
    tensor.method("repeat_interleave(repeats, dim=None, *, output_size=None)", _interleave, library="torch")
    lib.row("repeat_interleave(input, repeats, dim=None, *, output_size=None)", _interleave, library="torch")
    tensor.method("tile(*dims)", lambda call: tiled(tensor_of(call), shape_argument(call.machine, call.star("dims"))), library="torch")
    lib.row("tile(input, dims)", lambda call: tiled(tensor_of(call), shape_argument(call.machine, (call["dims"],))), library="torch")
    both(lib, tensor, "diff(n=1, dim=-1, prepend=None, append=None)", _diff)
    lib.rows("trapezoid trapz", "(y, x=None, *, dx=None, dim=-1)", _trapezoid, library="torch")
    tensor.method("unfold(dimension, size, step)", _unfold, library="torch")
    both(lib, tensor, "diag(diagonal=0, *, out=None)", lambda call: repeating.diagonal(tensor_of(call), call.constant("diagonal", MISSING)))
    both(lib, tensor, "diagonal(offset=0, dim1=0, dim2=1)", _diagonal)
    both(lib, tensor, "diag_embed(offset=0, dim1=-2, dim2=-1)", _diag_embed)
    both(lib, tensor, "rot90(k=1, dims=(0, 1))", _rot90)
    both(lib, tensor, "narrow(dim, start, length)", _narrow)
    both(lib, tensor, "select(dim, index)", _select)
    for name in ("fliplr", "flipud", "logcumsumexp"):
        both(lib, tensor, f"{name}(*args, **kwargs)", _kept)
    for name in ("atleast_1d", "atleast_2d", "atleast_3d"):
        lib.row(f"{name}(*tensors)", _at_least(int(name[8])), library="torch")
    lib.row("clone(input, *, memory_format=None)", lambda call: tensor_of(call), library="torch")
    lib.row("detach(input)", lambda call: tensor_of(call).derive(graph=Graph("detached", "detach", call.token)), library="torch")


def _pieces(call: Call, name: str, sizes_of: object) -> Value:
    content = tensor_of(call) if call.receiver is not None or "input" in call.bound else call.array("tensor") or Array("torch", ANY)
    axis, given = call.constant("dim", MISSING), call.constant(name, MISSING)
    whole = size_along(content.shape, axis)
    if isinstance(given, tuple) and name.startswith("split"):
        sizes: list[Dim] | None = list(given)
    elif isinstance(given, tuple):
        sizes = [None] * (len(given) + 1)
    else:
        held = call.content(name)
        items = items_of(held)
        sizes = [dim_of(call.machine, item) for item in items] if items is not None else sizes_of(whole, given)  # type: ignore[operator]
    out = cut(call.machine, content, sizes, axis)
    if content.scores is None:
        return out
    kept = content.scores.on_axis(None)  # pieces of scores are scores still
    return Tuple(tuple(each.derive(scores=kept) for each in out.items), None if out.rest is None else out.rest.derive(scores=kept))  # type: ignore[attr-defined]


def _unbind(call: Call) -> Value:
    content, axis = tensor_of(call), call.constant("dim", MISSING)
    piece = changed(content, reduced_shape(content.shape, axis, keepdims=False) if isinstance(axis, int) else ANY)
    count = size_along(content.shape, axis)
    return Tuple((piece,) * count) if isinstance(count, int) and count <= 64 else Tuple((), piece)


def _interleave(call: Call) -> Value:
    content, axis = tensor_of(call), axes_argument(call.machine, call["dim"])
    if isinstance(call.content("repeats"), Array):
        return changed(content, along(content.shape, axis, lambda dim: None) if axis is not None else Shape((None,)))
    return repeated(content, repeating.count_of(call, "repeats"), axis)


def _diff(call: Call) -> Value:
    if call.given("prepend") or call.given("append"):
        return changed(tensor_of(call), ANY)
    return differences(tensor_of(call), call.constant("dim", MISSING), call.constant("n", MISSING))


def _trapezoid(call: Call) -> Value:
    content, axis = call.array("y"), call.constant("dim", MISSING)
    return Array("torch", ANY) if content is None else changed(content, reduced_shape(content.shape, axis, keepdims=False) if isinstance(axis, int) else ANY)


def _unfold(call: Call) -> Value:
    from tensorlint.libraries.torch.convolutions import window

    content = tensor_of(call)
    size, step = repeating.count_of(call, "size"), repeating.count_of(call, "step")
    if content.shape.rank == 0:
        return changed(content, ANY)
    shape = along(content.shape, call.constant("dimension", MISSING), lambda dim: window(dim, size, step, 0, 1))
    return changed(content, ANY if shape.prefix and not shape.dims else Shape((*shape.dims, size), prefix=shape.prefix))


def _diagonal(call: Call) -> Value:
    content = tensor_of(call)
    if content.shape.rank == 2 and call.constant("offset") == 0:
        return repeating.diagonal(content)
    rank = content.shape.rank
    axes = [axis_index(axis, rank) if rank is not None and isinstance(axis, int) else None for axis in (call.constant("dim1"), call.constant("dim2"))]
    if rank is None or rank < 3 or None in axes or axes[0] == axes[1]:
        return changed(content, ANY)
    first, second = (content.shape.dims[axis] for axis in axes)  # type: ignore[index]
    size = min(first, second) if isinstance(first, int) and isinstance(second, int) else first if same(first, second) else None
    left = [dim for index, dim in enumerate(content.shape.dims) if index not in axes]
    return changed(content, Shape((*left, size if call.constant("offset") == 0 else None)))


def _diag_embed(call: Call) -> Value:
    content = tensor_of(call)
    plain = not (call.given("offset") or call.given("dim1") or call.given("dim2"))
    return changed(content, Shape((*content.shape.dims, content.shape.dims[-1]), prefix=content.shape.prefix) if plain and content.shape.dims else ANY)


def _rot90(call: Call) -> Value:
    content, turns = tensor_of(call), call.constant("k", MISSING)
    dims = content.shape.dims
    plane = call.constant("dims", MISSING)
    rank = content.shape.rank
    if rank is None or rank < 2 or not isinstance(turns, int) or not (isinstance(plane, tuple) and len(plane) == 2):
        return changed(content, ANY)
    first, second = (axis_index(axis, rank) if isinstance(axis, int) else None for axis in plane)
    if first is None or second is None or first == second:
        return changed(content, ANY)
    turned = list(dims)
    turned[first], turned[second] = dims[second], dims[first]
    return changed(content, Shape(turned) if turns % 2 else content.shape)


def _narrow(call: Call) -> Value:
    content, length = tensor_of(call), repeating.count_of(call, "length")
    return changed(content, along(content.shape, call.constant("dim", MISSING), lambda _: length))


def _select(call: Call) -> Value:
    """One place along an axis: the axis is gone."""
    content = tensor_of(call)
    rank, axis = content.shape.rank, call.constant("dim", MISSING)
    at = axis_index(axis, rank) if rank is not None and isinstance(axis, int) else None
    return changed(content, ANY if at is None else Shape(dim for index, dim in enumerate(content.shape.dims) if index != at))


def _kept(call: Call) -> Value:
    content = tensor_of(call)
    name = call.row.name.rpartition(".")[2]
    dtype = content.dtype
    if name.startswith("cum") and dtype is not None and not dtype.startswith(("float", "bfloat", "complex")):
        dtype = "int64"
    return content.derive(dtype=dtype, scores=None, formula=None, statistic=None, base=None, closed=content.closed and name in {"flip", "roll"})


def _at_least(rank: int) -> Transfer:
    def run(call: Call) -> Value:
        values = call.star("tensors")
        content = call.machine.content(values[0]) if len(values) == 1 else None
        return raised(content, rank) if isinstance(content, Array) else Tuple((), Array("torch", ANY))

    return run


def _picking(lib: Library, tensor: ClassRows) -> None:
    both(lib, tensor, "index_select(dim, index, *, out=None)", _index_select)
    both(lib, tensor, "take(index)", lambda call: changed(tensor_of(call), _shape_of(call, "index")))
    both(lib, tensor, "take_along_dim(indices, dim=None, *, out=None)", _take_along)
    both(lib, tensor, "masked_select(mask, *, out=None)", lambda call: changed(tensor_of(call), Shape((Sym("rows", call.token),))))
    for name in ("scatter", "scatter_add", "scatter_reduce", "index_add", "index_copy", "index_fill", "index_put", "masked_scatter", "fill"):
        both(lib, tensor, f"{name}(*args, **kwargs)", _written_over)
    tensor.methods("fill_ index_fill_", "(*args, **kwargs)", _changed_in_place)
    lib.row("where(condition, input=None, other=None, *, out=None)", _where, library="torch")
    lib.row("nonzero(input, *, out=None, as_tuple=False)", _nonzero, library="torch")
    tensor.method("nonzero(*, as_tuple=False)", _nonzero, library="torch")
    lib.row("argwhere(input)", _nonzero, library="torch")
    tensor.method("argwhere()", _nonzero, library="torch")
    lib.rows("unique unique_consecutive", "(input, *args, **kwargs)", _unique, library="torch")
    tensor.methods("unique unique_consecutive", "(*args, **kwargs)", _unique, library="torch")


def _written_over(call: Call) -> Value:
    """A copy some of whose elements are other tensors'."""
    m, content = call.machine, tensor_of(call)
    others = [*call.star(), *(value for name, value in call.bound.items() if name not in {"input", "*args"})]
    return changed(content, content.shape).derive(closed=False, graph=graph_of_all(m, [content, *(m.content(value) for value in others)]))


def _changed_in_place(call: Call) -> Value:
    content = tensor_of(call)
    after = changed(content, content.shape).derive(closed=False, steps=())
    if isinstance(call.receiver, Ref):
        call.machine.write(call.receiver, after)
        return call.receiver
    return after


def _shape_of(call: Call, name: str) -> Shape:
    content = call.array(name)
    return ANY if content is None else content.shape


def _index_select(call: Call) -> Value:
    content, index = tensor_of(call), call.array("index")
    size = index.shape.dims[0] if index is not None and index.shape.rank == 1 else 1 if index is not None and index.shape.rank == 0 else None
    return changed(content, along(content.shape, call.constant("dim", MISSING), lambda dim: size))


def _take_along(call: Call) -> Value:
    return changed(tensor_of(call), gathered(tensor_of(call).shape, _shape_of(call, "indices"), call.constant("dim", MISSING)))


def _where(call: Call) -> Value:
    if not call.given("input"):
        return _nonzero_tuple(call, call.array("condition"))
    values = [call.content(name) for name in ("condition", "input", "other")]
    arrays = [each for each in values if isinstance(each, Array)]
    if not arrays or any(not isinstance(each, (Array, Const, Number)) for each in values):
        return Array("torch", ANY)
    shape = arrays[0].shape
    for each in arrays[1:]:
        shape, fits = broadcast(shape, each.shape)
        if fits is False:
            return Array("torch", ANY)
    main = next((each for each in values[1:] if isinstance(each, Array)), None)
    decided = values[0] if isinstance(values[0], Array) else None
    if main is None:
        kinds = {type(each.value) if isinstance(each, Const) else getattr(each, "kind", None) for each in values[1:]}
        dtype = "float32" if kinds & {float, "float"} else "int64" if kinds & {int, "int"} else None
        return _decided(Array("torch", shape, dtype), decided, MADE)
    other = values[2] if main is values[1] else values[1]
    graph = graph_of_all(call.machine, values[1:])
    out = without_classes(main).derive(shape=shape, dtype=promote(main, other), closed=False, scores=None, formula=None, statistic=None, base=None, graph=graph)
    return _decided(out, decided, graph)


def _decided(out: Array, condition: Array | None, graph: Graph | None) -> Array:
    """Constants of which a model says which one: what ended its graph is what the result has."""
    if condition is None or condition.graph is None or not condition.graph.is_hard or graph is None or graph.flows or graph.state == "flat":
        return out
    return out.derive(graph=condition.graph, origins=unite(out.origins, condition.origins))


def _nonzero(call: Call) -> Value:
    content = tensor_of(call)
    if call.constant("as_tuple", False) is True:
        return _nonzero_tuple(call, content)
    return Array("torch", Shape((Sym("rows", call.token), content.shape.rank)), "int64", content.origins)


def _nonzero_tuple(call: Call, content: Array | None) -> Value:
    each = Array("torch", Shape((Sym("rows", call.token),)), "int64", content.origins if content is not None else frozenset())
    rank = content.shape.rank if content is not None else None
    return Tuple((), each) if rank is None else Tuple((each,) * max(1, rank))


def _unique(call: Call) -> Value:
    content = tensor_of(call)
    if any(name in call.bound for name in ("return_inverse", "return_counts", "dim", "*args")):
        return Tuple((), Array("torch", ANY))
    return changed(content, Shape((None,)))
