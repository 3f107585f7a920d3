"""torch's functions that sort, rank and count."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tensorlint.interpreter.store import MISSING
from tensorlint.libraries.arrays import repeating
from tensorlint.libraries.arrays.reductions import reduced_shape
from tensorlint.libraries.arrays.repeating import changed
from tensorlint.libraries.arrays.shaping import axes_argument
from tensorlint.libraries.gradients import graph_of, hardened
from tensorlint.libraries.notation import ClassRows, Library
from tensorlint.libraries.torch.operations import binary, indices_of
from tensorlint.libraries.torch.tensors import both, tensor_of, tensor_rows
from tensorlint.values import ANY, Array, Const, Number, Shape, Tuple, Value

if TYPE_CHECKING:
    from tensorlint.interpreter.vocabulary import Call, Registry


def register(registry: Registry) -> None:
    """The rows."""
    lib = Library(registry, "torch")
    _sorting(lib, tensor_rows(registry))


def _sorting(lib: Library, tensor: ClassRows) -> None:
    both(lib, tensor, "argsort(dim=-1, descending=False, stable=False)", _argsort)
    both(lib, tensor, "kthvalue(k, dim=-1, keepdim=False, *, out=None)", _kth)
    for name in ("cummax", "cummin"):
        both(lib, tensor, f"{name}(dim)", lambda call: _pair(call, tensor_of(call).shape))
    both(lib, tensor, "aminmax(*, dim=None, keepdim=False)", _aminmax)
    for name in ("std_mean", "var_mean"):
        lib.row(f"{name}(input, dim=None, unbiased=True, keepdim=False, *, correction=1)", _std_mean, library="torch")
    for name in ("quantile", "nanquantile"):
        both(lib, tensor, f"{name}(q, dim=None, keepdim=False, *, interpolation='linear', out=None)", _quantile)
    lib.rows("bucketize", "(input, boundaries, *, out_int32=False, right=False, out=None)", lambda call: changed(tensor_of(call), tensor_of(call).shape, "int64"), library="torch")  # fmt: skip
    lib.row("searchsorted(sorted_sequence, input, *args, **kwargs)", _searchsorted, library="torch")
    both(lib, tensor, "bincount(weights=None, minlength=0)", lambda call: Array("torch", Shape((None,)), None if call.given("weights") else "int64"))
    both(lib, tensor, "histc(bins=100, min=0, max=0, *, out=None)", lambda call: changed(tensor_of(call), Shape((repeating.count_of(call, "bins"),))))
    both(lib, tensor, "multinomial(num_samples, replacement=False, *, generator=None, out=None)", _multinomial)
    lib.row("bernoulli(input, *, generator=None, out=None)", lambda call: changed(tensor_of(call), tensor_of(call).shape), library="torch")
    for name in ("remainder", "fmod", "floor_divide"):
        both(lib, tensor, f"{name}(other, *, out=None)", binary("FloorDiv" if name == "floor_divide" else "Mod"))


def _pair(call: Call, shape: Shape) -> Tuple:
    content = tensor_of(call)
    call.machine.use(content, "argmax", call.place)
    values = changed(content, shape)
    return Tuple((values, indices_of(call, values)), None, ("values", "indices"))


def _argsort(call: Call) -> Value:
    content = tensor_of(call)
    call.machine.use(content, "argmax", call.place)
    graph = hardened(call.machine, graph_of(content), "argmax", call.token)
    return changed(content, content.shape, "int64").derive(graph=graph)


def _kth(call: Call) -> Value:
    content, axis = tensor_of(call), call.constant("dim", MISSING)
    keep = bool(call.constant("keepdim", False))
    return _pair(call, reduced_shape(content.shape, axis, keepdims=keep) if isinstance(axis, int) else ANY)


def _aminmax(call: Call) -> Value:
    content = tensor_of(call)
    each = changed(content, reduced_shape(content.shape, axes_argument(call.machine, call["dim"]), keepdims=bool(call.constant("keepdim", False))))
    return Tuple((each, each), None, ("min", "max"))


def _std_mean(call: Call) -> Value:
    content, axis = tensor_of(call), axes_argument(call.machine, call["dim"])
    if isinstance(axis, bool):
        axis = None
    each = changed(content, reduced_shape(content.shape, axis, keepdims=bool(call.constant("keepdim", False))))
    return Tuple((each, each))


def _quantile(call: Call) -> Value:
    content = tensor_of(call)
    shape = reduced_shape(content.shape, axes_argument(call.machine, call["dim"]), keepdims=bool(call.constant("keepdim", False)))
    q = call.content("q")
    lead = q.shape if isinstance(q, Array) else Shape(()) if isinstance(q, (Const, Number)) else ANY
    return changed(content, ANY if lead.prefix or shape.prefix else Shape((*lead.dims, *shape.dims)))


def _searchsorted(call: Call) -> Value:
    content = call.array("input")
    return Array("torch", ANY, "int64") if content is None else changed(content, content.shape, "int64")


def _multinomial(call: Call) -> Value:
    content, count = tensor_of(call), repeating.count_of(call, "num_samples")
    return changed(content, Shape((*content.shape.dims[:-1], count)) if content.shape.rank in {1, 2} else ANY, "int64")
