"""The tensor: its attributes, indexing, conversion."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Final

from tensorlint.interpreter.observations import Use
from tensorlint.interpreter.store import MISSING
from tensorlint.interpreter.vocabulary import LibraryClass, Row
from tensorlint.libraries.arrays import spelling
from tensorlint.libraries.arrays.dtypes import NAMES
from tensorlint.libraries.arrays.indexing import index_array, iterate_array
from tensorlint.libraries.arrays.shaping import shape_value
from tensorlint.libraries.arrays.turning import permute, swap
from tensorlint.libraries.gradients import ended, given_gradient
from tensorlint.libraries.notation import ClassRows, Library
from tensorlint.libraries.torch.packing import PACKED
from tensorlint.values import (
    ANY,
    BOOL,
    INT,
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
)

if TYPE_CHECKING:
    from tensorlint.interpreter.machine import Machine
    from tensorlint.interpreter.vocabulary import Call, Registry, Transfer


SPELLED: Final = (
    (spelling.FRONT, ".unsqueeze(0)"),
    (spelling.SECOND, ".unsqueeze(1)"),
    (spelling.WITHOUT_LAST, ".squeeze(-1)"),
    (spelling.WITHOUT_SECOND, ".squeeze(1)"),
    (spelling.LIKE, ".reshape({}.shape)"),
)


def register(registry: Registry) -> None:
    """The class of tensors, and the names of dtypes and devices."""
    lib = Library(registry, "torch")
    tensor = lib.klass("Tensor(*args)", array_of_torch=True, reads_lists=False, spelled=SPELLED)
    registry.arrays["torch"] = tensor.cls
    tensor.method("get(key, default=None)", _named)
    tensor.hooks(getattr=_attribute, subscript=_subscript, iterate=_iterate, setattr=_set_attribute, build=_build)
    registry.rank_names.add("ndim")
    registry.rank_methods.update(("dim", "ndimension"))
    registry.shape_names.update(("shape", "size"))
    registry.dtype_names.add("dtype")
    registry.sized["size"] = "torch"
    for name in NAMES:
        lib.constant(name, LibraryName(f"torch.{name}"))
    for name, dtype in (
        ("FloatTensor", "float32"),
        ("LongTensor", "int64"),
        ("DoubleTensor", "float64"),
        ("IntTensor", "int32"),
        ("BoolTensor", "bool"),
        ("ByteTensor", "uint8"),
        ("HalfTensor", "float16"),
    ):
        lib.klass(f"{name}(*args)", dtype=dtype).hooks(build=_build)
        lib.alias(f"cuda.{name}", f"torch.{name}")
    lib.klass("device(*args)")
    lib.klass("Size(dims=())").hooks(build=_first)
    lib.klass("Generator(device=None)").method("manual_seed(seed)", _receiver)
    for target, names in (("torch.Tensor", "tensor.Tensor _tensor.Tensor"), ("torch.nn.Parameter", "nn.parameter.Parameter")):
        for name in names.split():
            lib.alias(name, target)
    registry.neutral.update({"torch.save", "torch.cuda", "torch.backends", "torch.version", "torch.manual_seed", "torch.set_num_threads"})


UNMISTAKABLE: Final = "permute contiguous unsqueeze detach masked_fill view_as expand_as type_as numel index_select scatter_ unflatten"
"""Methods of tensors that nothing else has: what is asked for one is a tensor."""


def recognise(registry: Registry) -> None:
    """Lets what is asked for a tensor's own methods be one, though nothing else is known of it."""
    tensor = registry.arrays["torch"]
    registry.changing.update(name for name in tensor.methods if name.endswith("_") and not name.startswith("_"))
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


def tensor_rows(registry: Registry) -> ClassRows:
    """The class of tensors, for tables that add to its methods."""
    cls = registry.arrays["torch"]
    assert isinstance(cls, LibraryClass)
    return ClassRows(registry, cls)


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
    tensor.method(signature, run, **facts)
    row = lib.row(f"{name}(input{', ' if rest != ')' else ''}{rest}", run, **facts)
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
            made = as_source(call, made, values[0]) if isinstance(content, (Tuple, Sequence)) else made
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
    if name == "data" and PACKED in content.flags:
        return content.derive(flags=content.flags - {PACKED})
    if name == "data":
        return content.derive(graph=ended(content, "data", None), base=receiver.cell if isinstance(receiver, Ref) else None)
    if name in {"requires_grad", "is_leaf", "is_cuda"}:
        return BOOL
    if name == "grad":
        return content.derive(origins=frozenset(), graph=None, scores=None, formula=None, statistic=None, closed=False)
    if name in {"device", "grad_fn", "layout"}:
        return UNKNOWN
    if "container" in content.flags:
        return None if name == "get" else part_of(content, name)
    return None


def _named(call: Call) -> Value:
    """`outputs.get("logits")`: outputs of several parts are asked like tables; a tensor has no such method."""
    content = call.own()
    return part_of(content, call.constant("key", MISSING)) if isinstance(content, Array) and "container" in content.flags else UNKNOWN


def part_of(content: Array, name: object) -> Value:
    """A part of an output of several: as it is known to be, or an output of unknown make like the whole."""
    for flag in content.flags:
        if isinstance(flag, tuple) and flag[0] == "part" and flag[1] == name:
            known = flag[2]
            many = isinstance(known, Sequence)
            part: Array = known.rest if many else known
            part = part.derive(origins=content.origins, graph=content.graph or part.graph)
            return Sequence((), part) if many else part
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


__all__ = ["both", "register", "tensor_of", "tensor_rows"]
