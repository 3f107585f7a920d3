"""What a tensor is turned into: other dtypes, arrays of numpy, numbers of Python, and what it tells of its shape and its gradient."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tensorlint.interpreter.store import MISSING
from tensorlint.libraries.arrays.dtypes import dtype_of
from tensorlint.libraries.arrays.elementwise import cast
from tensorlint.libraries.arrays.listing import listed
from tensorlint.libraries.arrays.memory import laid_out, without_mark
from tensorlint.libraries.arrays.shaping import number_of, shape_value
from tensorlint.libraries.comparing import models_asked
from tensorlint.libraries.gradients import ended, given_gradient
from tensorlint.libraries.notation import OMITTED
from tensorlint.libraries.torch.structure import has_parameters, is_open
from tensorlint.libraries.torch.tensors import shape_was_read, tensor_of, tensor_rows
from tensorlint.values import (
    BOOL,
    INT,
    NONE,
    TEXT,
    UNKNOWN,
    Array,
    Const,
    Instance,
    LibraryName,
    Number,
    Ref,
    Value,
    axis_index,
)

if TYPE_CHECKING:
    from tensorlint.interpreter.machine import Machine
    from tensorlint.interpreter.vocabulary import Call, Registry, Transfer


def register(registry: Registry) -> None:
    """The rows."""
    tensor = tensor_rows(registry)
    for name, dtype in (
        ("float", "float32"), ("long", "int64"), ("double", "float64"), ("half", "float16"), ("int", "int32"), ("bool", "bool"), ("bfloat16", "bfloat16"),
    ):  # fmt: skip
        tensor.method(f"{name}()", _cast_to(dtype))
    tensor.method("type(dtype=None)", _type)
    tensor.method("type_as(other)", _type_as)
    tensor.method("to(*args, **kwargs)", _to)
    tensor.methods("cuda cpu contiguous clone pin_memory", "(*args, **kwargs)", _same)
    tensor.methods("detach detach_", "()", _detach)
    tensor.method("requires_grad_(requires_grad=True)", _requires_grad)
    tensor.method("numpy(force=False)", _numpy)
    tensor.method("item()", _item)
    tensor.method("tolist()", _tolist)
    tensor.methods("size", "(dim=None)", _size)
    tensor.methods("dim ndimension", "()", _rank)
    tensor.methods("numel nelement", "()", _count)
    tensor.method("is_contiguous()", _boolean)
    tensor.method("backward(gradient=None, retain_graph=None, create_graph=False, inputs=None)", backward, **OMITTED["backward"])
    tensor.methods("register_hook retain_grad", "(*args)", _gradient_wanted)


def _cast_to(dtype: str) -> Transfer:
    return lambda call: cast(call, tensor_of(call), dtype)


def _type(call: Call) -> Value:
    content = tensor_of(call)
    if not call.given("dtype"):
        return TEXT
    wanted = call["dtype"]
    if isinstance(wanted, LibraryName):
        dtype = call.machine.registry.has_fact(wanted.name, "dtype") and call.machine.registry.lookup(wanted.name).facts["dtype"]  # type: ignore[union-attr]
        if dtype:
            return cast(call, content, str(dtype))
    return cast(call, content, dtype_of(call.machine, wanted))


def _type_as(call: Call) -> Value:
    other = call.array("other")
    return cast(call, tensor_of(call), other.dtype if other is not None else None)


def _to(call: Call) -> Value:
    """`to(device)`, `to(dtype)`, `to(other)`: a device changes nothing that is followed here. What is surely a dtype, and not known which, leaves none known."""
    content = tensor_of(call)
    m = call.machine
    if "memory_format" in call.bound:
        content = content.derive(flags=laid_out(content.flags, content.shape, None))
    wanted = call.bound.get("dtype", NONE)
    dtype, told = dtype_of(m, wanted), wanted != NONE
    for value in call.star():
        held = m.content(value)
        if isinstance(held, Array):
            dtype, told = held.dtype, True
        dtype = dtype or dtype_of(m, value)
    return cast(call, content, dtype) if told or dtype is not None else content


def _same(call: Call) -> Value:
    content = tensor_of(call)
    name = call.row.name.rpartition(".")[2]
    flags = content.flags
    if call.given("memory_format"):
        flags = laid_out(flags, content.shape, None)
    elif name == "contiguous":
        flags = without_mark(flags)
    return content.derive(base=None, flags=flags)


def _detach(call: Call) -> Value:
    content = tensor_of(call)
    changed = content.derive(graph=ended(content, "detach", call.token))
    if call.row.name.endswith("_") and isinstance(call.receiver, Ref):
        call.machine.write(call.receiver, changed)
        return call.receiver
    return changed


def _requires_grad(call: Call) -> Value:
    content = tensor_of(call)
    wanted = call.constant("requires_grad", MISSING)
    if "parameter" in content.flags:
        from tensorlint.libraries.torch.modes import freeze_parameter

        freeze_parameter(call.machine, content, frozen=wanted is False)
    changed = given_gradient(content, call.token) if wanted is True else content.derive(graph=None)
    if isinstance(call.receiver, Ref):
        call.machine.write(call.receiver, changed)
        return call.receiver
    return changed


def _numpy(call: Call) -> Value:
    content = tensor_of(call)
    call.machine.use(content, "numpy", call.place)
    return content.derive(library="numpy", graph=ended(content, "numpy", call.token))


def _item(call: Call) -> Value:
    content = tensor_of(call)
    call.machine.use(content, "number", call.place)
    kind = "float" if content.dtype is None or content.dtype.startswith(("float", "bfloat")) else "bool" if content.dtype == "bool" else "int"
    return Number(kind, None, content.origins, statistic=content.statistic)


def _tolist(call: Call) -> Value:
    content = tensor_of(call)
    call.machine.use(content, "numpy", call.place)
    return listed(content)


def _size(call: Call) -> Value:
    content = tensor_of(call)
    shape_was_read(call.machine, content)
    if not call.given("dim"):
        return shape_value(content)
    axis = call.constant("dim", MISSING)
    shape = content.shape
    if isinstance(axis, int):
        if shape.prefix and -len(shape.dims) <= axis < 0:
            return number_of(shape.dims[axis])
        index = axis_index(axis, len(shape.dims)) if not shape.prefix else None
        if index is not None:
            return number_of(shape.dims[index])
    return INT


def _rank(call: Call) -> Value:
    rank = tensor_of(call).shape.rank
    return INT if rank is None else Const(rank)


def _count(call: Call) -> Value:
    return number_of(tensor_of(call).shape.size())


def _boolean(call: Call) -> Value:
    return BOOL


def backward(call: Call) -> Value:
    """Gradients are taken: all that the value came from was used for training."""
    m = call.machine
    value = call.receiver if call.receiver is not None else UNKNOWN
    m.use(value, "backward", call.place)
    content = call.own()
    asked = models_asked(m, content) if isinstance(content, Array) else frozenset()
    m.observe("backward", call.place, value=value, content=content, node=call.node, unwritten=bool(asked) and all(_is_unwritten(m, each) for each in asked))
    return NONE


def _is_unwritten(m: Machine, model: Value) -> bool:
    """Whether a network of a class of the program has not one weight, and no part that is not in view: an exercise, whose layers are left out."""
    return isinstance(model, Ref) and isinstance(m.content(model), Instance) and not has_parameters(m, model) and not is_open(m, model)


def _gradient_wanted(call: Call) -> Value:
    call.machine.use(call.receiver or UNKNOWN, "backward", call.place)
    return UNKNOWN
