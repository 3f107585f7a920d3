"""The tensor: its attributes, indexing, conversion."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Final

from tensorlint.interpreter.observations import Use
from tensorlint.interpreter.store import MISSING
from tensorlint.interpreter.vocabulary import Row
from tensorlint.libraries.arrays import spelling
from tensorlint.libraries.arrays.dtypes import NAMES, dtype_of
from tensorlint.libraries.arrays.elementwise import cast
from tensorlint.libraries.arrays.indexing import index_array, iterate_array
from tensorlint.libraries.arrays.listing import listed
from tensorlint.libraries.arrays.memory import laid_out, without_mark
from tensorlint.libraries.arrays.shaping import number_of, permute, shape_value, swap
from tensorlint.libraries.notation import OMITTED, ClassRows, Library
from tensorlint.values import (
    ANY,
    BOOL,
    INT,
    NONE,
    TEXT,
    UNKNOWN,
    Array,
    Const,
    Graph,
    LibraryName,
    Number,
    Ref,
    Sequence,
    Shape,
    Tuple,
    Value,
    axis_index,
)

if TYPE_CHECKING:
    from tensorlint.interpreter.machine import Machine
    from tensorlint.interpreter.vocabulary import Call, Registry, Transfer


SPELLED: Final = (
    (spelling.FRONT, ".unsqueeze(0)"),
    (spelling.WITHOUT_LAST, ".squeeze(-1)"),
    (spelling.WITHOUT_SECOND, ".squeeze(1)"),
    (spelling.LIKE, ".reshape({}.shape)"),
)


def register(registry: Registry) -> None:
    """The class of tensors, and the names of dtypes and devices."""
    lib = Library(registry, "torch")
    tensor = lib.klass("Tensor(*args)", array_of_torch=True, spelled=SPELLED)
    registry.arrays["torch"] = tensor.cls
    tensor.hooks(getattr=_attribute, subscript=_subscript, iterate=_iterate, setattr=_set_attribute, build=_build)
    registry.rank_names.add("ndim")
    registry.rank_methods.update(("dim", "ndimension"))
    registry.shape_names.update(("shape", "size"))
    for name in NAMES:
        lib.constant(name, LibraryName(f"torch.{name}"))
    for name, dtype in (("FloatTensor", "float32"), ("LongTensor", "int64"), ("DoubleTensor", "float64"), ("IntTensor", "int32"), ("BoolTensor", "bool")):
        lib.klass(f"{name}(*args)", dtype=dtype).hooks(build=_build)
        lib.alias(f"cuda.{name}", f"torch.{name}")
    lib.klass("device(*args)")
    lib.klass("Size(dims=())").hooks(build=_first)
    lib.klass("Generator(device=None)").method("manual_seed(seed)", _receiver)
    for target, names in (("torch.Tensor", "tensor.Tensor _tensor.Tensor"), ("torch.nn.Parameter", "nn.parameter.Parameter")):
        for name in names.split():
            lib.alias(name, target)
    _conversions(tensor)
    registry.neutral.update({"torch.save", "torch.cuda", "torch.backends", "torch.version", "torch.manual_seed", "torch.set_num_threads"})


UNMISTAKABLE: Final = "permute contiguous unsqueeze detach masked_fill view_as expand_as type_as numel index_select scatter_ unflatten"
"""Methods of tensors that nothing else has: what is asked for one is a tensor."""


def recognise(registry: Registry) -> None:
    """Lets what is asked for a tensor's own methods be one, though nothing else is known of it."""
    for name in UNMISTAKABLE.split():
        row = registry.arrays["torch"].method(name)
        if row is not None:
            registry.duck[name] = row
    for name in ("view", "size"):
        row = registry.arrays["torch"].method(name)
        assert row is not None
        registry.duck[name] = Row(row.name, row.signature, _of_numbers(row), row.facts)


def _of_numbers(row: Row) -> Transfer:
    """`view(-1, 10)` and `size(0)` are a tensor's; of other objects something else is meant."""

    def run(call: Call) -> Value:
        given = [call.machine.content(value) for value in (*call.star("shape"), *call.bound.values())]
        numbers = [isinstance(each, Number) or (isinstance(each, Const) and type(each.value) is int) for each in given if not isinstance(each, Tuple)]
        return row.run(call) if numbers and all(numbers) else UNKNOWN

    return run


def tensor_of(call: Call) -> Array:
    """The tensor that a method or function is about; an unknown one where it is not known."""
    content = call.own() if call.receiver is not None else call.content("input")
    if not isinstance(content, Array):
        return Array("torch", ANY)
    if "container" in content.flags and call.row.name.rpartition(".")[2] not in MOVES:
        return content.derive(flags=content.flags - {"container"})  # whatever an output may be: what this is asked of is a tensor
    return content


MOVES: Final = frozenset({"to", "cuda", "cpu", "pin_memory"})
"""What containers of tensors may be asked for as well."""


NUMPY_NAMES: Final = {"axis": "dim", "keepdims": "keepdim", "x": "input", "a": "input", "x1": "input", "x2": "other"}
"""Torch takes these names of numpy's for its own (tried with 2.13: `x.sum(axis=1, keepdims=True)`)."""


WRITTEN_IN_PYTHON: Final = frozenset({"split", "norm", "unique", "unique_consecutive", "tensordot", "einsum", "stft", "cdist", "meshgrid"})
"""Functions that take their own names alone (tried with 2.14: `torch.split(x, 1, axis=1)` raises)."""


def take_numpy_names(registry: Registry) -> None:
    """Lets the functions and methods that are not written in Python take numpy's names too: `torch.cat(parts, axis=1)`."""
    for name, entry in registry.entries.items():
        owner, _, last = name.rpartition(".")
        if isinstance(entry, Row) and owner in {"torch", "torch.Tensor"} and last not in WRITTEN_IN_PYTHON and entry.signature.other_names is None:
            entry.signature.other_names = NUMPY_NAMES


def both(lib: Library, tensor: ClassRows, signature: str, run: Transfer, **facts: object) -> None:
    """A method of tensors that torch has as a function too: `both(lib, tensor, "sum(dim=None, keepdim=False)", …)`."""
    name, _, rest = signature.partition("(")
    facts = {"library": "torch", **facts}
    tensor.method(signature, run, **facts)  # type: ignore[arg-type]
    row = lib.row(f"{name}(input{', ' if rest != ')' else ''}{rest}", run, **facts)  # type: ignore[arg-type]
    row.signature.other_names = tensor.cls.methods[name].signature.other_names = NUMPY_NAMES


def _build(call: Call) -> Value:
    """`torch.FloatTensor(data)` or `torch.FloatTensor(2, 3)`."""
    from tensorlint.libraries.arrays.creation import as_source, from_literal, generated
    from tensorlint.libraries.arrays.shaping import shape_argument

    values = call.star()
    dtype = str(call.row.facts.get("dtype", "float32"))
    if not values:
        return Array("torch", Shape((0,)), dtype)
    if len(values) == 1:
        made = from_literal(call.machine, values[0], "torch")
        content = call.machine.content(values[0])
        written = next(iter(getattr(call.node, "args", [])), None)
        if isinstance(content, Tuple) and not isinstance(written, ast.Tuple):
            return Array("torch", ANY, dtype)  # a size makes a tensor of that size, a tuple one of those numbers: which it is is not told
        if made is not None and not isinstance(content, (Const, Number)):
            made = as_source(call, made) if isinstance(content, (Tuple, Sequence)) else made
            return made.derive(dtype=dtype, graph=Graph("detached", "tensor", call.token))
    if all(isinstance(call.machine.content(value), (Const, Number)) for value in values):
        return generated(call, "torch", shape_argument(call.machine, values), dtype)
    return Array("torch", ANY, dtype)


def _first(call: Call) -> Value:
    return call["dims"]


def _receiver(call: Call) -> Value:
    return call.receiver or UNKNOWN


def _attribute(m: Machine, receiver: Value, content: Value, name: str) -> Value | None:
    if not isinstance(content, Array):  # of a class that the program derives from it
        return UNKNOWN
    if name == "shape":
        shape_was_read(m, content)
        return shape_value(content)
    if name == "mT":
        return swap(content, -2, -1, receiver)
    if name == "T":
        rank = content.shape.rank
        return permute(content, tuple(reversed(range(rank))) if rank is not None else None, receiver)
    if name == "dtype":
        return LibraryName(f"torch.{content.dtype}") if content.dtype else UNKNOWN
    if name == "ndim":
        return INT if content.shape.rank is None else Const(content.shape.rank)
    if name == "data":
        return content.derive(graph=_cut(content, "data", None), base=receiver.cell if isinstance(receiver, Ref) else None)
    if name in {"requires_grad", "is_leaf", "is_cuda"}:
        return BOOL
    if name == "grad":
        return content.derive(origins=frozenset(), graph=None, scores=None, formula=None, statistic=None, closed=False)
    if name in {"device", "grad_fn", "layout"}:
        return UNKNOWN
    if "container" in content.flags:
        return part_of(content, name)
    return None


def part_of(content: Array, name: object) -> Array:
    """A part of an output of several: as it is known to be, or an output of unknown make like the whole."""
    for flag in content.flags:
        if isinstance(flag, tuple) and flag[0] == "part" and flag[1] == name:
            known: Array = flag[2]
            return known.derive(origins=content.origins, graph=content.graph or known.graph)
    return content


def shape_was_read(m: Machine, content: Array) -> None:
    """Only the shape of a value was wanted here."""
    for origin in content.origins:
        if origin.kind == "model":
            m.trace.uses.append(Use(origin, "shape", None, m.frame.path))


def _set_attribute(m: Machine, receiver: Ref, name: str, value: Value) -> bool:
    content = m.content(receiver)
    if not isinstance(content, Array):  # of a class that the program derives from it
        return False
    if name == "requires_grad" and "parameter" in content.flags:
        from tensorlint.libraries.torch.modes import freeze_parameter

        freeze_parameter(m, content, frozen=m.constant(value, MISSING) is False)
    if name == "requires_grad" and value == Const(True):
        m.write(receiver, given_gradient(content, None))
        return True
    if name == "data":
        held = m.content(value)
        m.write(receiver, content.derive(shape=held.shape if isinstance(held, Array) else ANY, closed=False))
        return True
    return False


def _subscript(m: Machine, receiver: Value, content: Value, index: Value, node: ast.AST) -> Value:
    if not isinstance(content, Array):  # of a class that the program derives from it
        return UNKNOWN
    if "container" in content.flags:
        return part_of(content, m.constant(index))
    return index_array(m, receiver, content, index, node)


def _iterate(m: Machine, receiver: Value, content: Value) -> Value | None:
    if not isinstance(content, Array):  # of a class that the program derives from it
        return None
    if "container" in content.flags:
        return Sequence((), content, "iterator")
    return iterate_array(m, receiver, content)


def _conversions(tensor: ClassRows) -> None:
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
    """`to(device)`, `to(dtype)`, `to(other)`: a device changes nothing that is followed here."""
    content = tensor_of(call)
    m = call.machine
    if "memory_format" in call.bound:
        content = content.derive(flags=laid_out(content.flags, content.shape, None))
    dtype = dtype_of(m, call.bound["dtype"]) if "dtype" in call.bound else None
    for value in call.star():
        held = m.content(value)
        if isinstance(held, Array):
            dtype = held.dtype
        dtype = dtype or dtype_of(m, value)
    return content if dtype is None else cast(call, content, dtype)


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
    changed = content.derive(graph=_cut(content, "detach", call.token))
    if call.row.name.endswith("_") and isinstance(call.receiver, Ref):
        call.machine.write(call.receiver, changed)
        return call.receiver
    return changed


def _cut(content: Array, how: str, token: object) -> Graph:
    """The graph after the tensor was taken out of it; what has none keeps what ended it."""
    known = content.graph
    return known if known is not None and known.state == "detached" else Graph("detached", how, token, at=None if known is None else known.at)


def given_gradient(content: Array, token: object) -> Array:
    """A tensor that is told to need a gradient; what it had been cut off from is kept in mind."""
    known = content.graph
    if known is not None and known.flows:
        return content
    return content.derive(graph=Graph("leaf", "given", token, at=None if known is None else known.at, cut=known), flags=content.flags | {"requires-grad"})


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
    return content.derive(library="numpy", graph=_cut(content, "numpy", call.token))


def _item(call: Call) -> Value:
    content = tensor_of(call)
    call.machine.use(content, "number", call.place)
    kind = "float" if content.dtype is None or content.dtype.startswith(("float", "bfloat")) else "bool" if content.dtype == "bool" else "int"
    return Number(kind, None, content.origins)  # type: ignore[arg-type]


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
    m.observe("backward", call.place, value=value, content=call.own(), node=call.node)
    return NONE


def _gradient_wanted(call: Call) -> Value:
    call.machine.use(call.receiver or UNKNOWN, "backward", call.place)
    return UNKNOWN


__all__ = ["backward", "both", "given_gradient", "register", "tensor_of"]
