"""Making tensors."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tensorlint.interpreter.store import MISSING
from tensorlint.libraries.arrays.creation import as_source, asked_shape, between, from_literal, generated, length_of_range, wanted_dtype
from tensorlint.libraries.arrays.shaping import dim_of
from tensorlint.libraries.comparing import compared
from tensorlint.libraries.labels import with_classes
from tensorlint.libraries.notation import Library
from tensorlint.libraries.python.files import file_of, observe_saved, stored
from tensorlint.values import ANY, BOOL, CUTS, FALSE, NONE, UNKNOWN, Array, Const, Graph, Mapping_, Number, Sequence, Shape, Text, Tuple, Value

if TYPE_CHECKING:
    from tensorlint.interpreter.machine import Machine
    from tensorlint.interpreter.vocabulary import Call, Registry

OPTIONS = "out=None, dtype=None, layout=None, device=None, requires_grad=False, pin_memory=False, generator=None, names=None, memory_format=None"


def register(registry: Registry) -> None:
    """torch.tensor, torch.randn, …"""
    lib = Library(registry, "torch")
    lib.rows("tensor as_tensor asarray", "(data, dtype=None, device=None, requires_grad=False, pin_memory=False)", _tensor)
    lib.row("from_numpy(ndarray)", _from_numpy)
    lib.rows("rand zeros ones empty", f"(*size, {OPTIONS})", _sized)
    lib.row(f"randn(*size, {OPTIONS})", _sized, normal=True)
    lib.row(f"full(size, fill_value, *, {OPTIONS})", _full)
    lib.row(f"eye(n, m=None, *, {OPTIONS})", _eye)
    lib.row(f"randint(*args, size=None, low=None, high=None, {OPTIONS})", _randint)
    lib.row(f"randperm(n, *, {OPTIONS})", _randperm)
    lib.row(f"arange(*args, start=None, end=None, step=None, {OPTIONS})", _arange)
    lib.row(f"linspace(start, end, steps, *, {OPTIONS})", _linspace)
    lib.row(f"logspace(start, end, steps, base=10.0, *, {OPTIONS})", _linspace)
    lib.row("normal(mean, std=1.0, size=None, generator=None)", _normal, normal=True)
    lib.rows("zeros_like ones_like rand_like empty_like", f"(input, *, {OPTIONS})", _like)
    lib.row(f"randn_like(input, *, {OPTIONS})", _like, normal=True)
    lib.row(f"full_like(input, fill_value, *, {OPTIONS})", _like)
    lib.row(f"randint_like(input, *args, {OPTIONS})", _like)
    lib.row("is_tensor(obj)", _is_tensor)
    lib.rows("is_available allclose equal", "(*args, **kwargs)", compared)
    lib.row("load(f, map_location=None, pickle_module=None, weights_only=True, mmap=None, **kwargs)", _load)
    lib.row("save(obj, f, *args, **kwargs)", _save)


def _is_tensor(call: Call) -> Value:
    content = call.content("obj")
    if isinstance(content, Array):
        return Const(content.library == "torch")
    return FALSE if isinstance(content, (Const, Number, Text, Tuple, Sequence, Mapping_)) else BOOL


def _flagged(call: Call, made: Array) -> Array:
    if call.constant("requires_grad", False) is True:
        return made.derive(graph=Graph("leaf"), flags=made.flags | {"requires-grad"})
    known = not call.given("requires_grad") or isinstance(call.constant("requires_grad", MISSING), bool)
    return made.derive(graph=Graph("detached", "made", call.token) if known else None)


def _tensor(call: Call) -> Value:
    m = call.machine
    content = call.content("data")
    made = from_literal(m, call["data"], "torch") if content != NONE else None
    name = call.row.name.rpartition(".")[2]
    if made is None:
        return _flagged(call, Array("torch", ANY, wanted_dtype(call, None)))
    if isinstance(content, Array) and content.library == "torch" and name != "tensor":
        return made.derive(dtype=wanted_dtype(call, made.dtype))
    if isinstance(content, (Tuple, Sequence)) and _are_single_elements(m, content):
        made = made.derive(shape=Shape((len(content.items),)))
    given = content.graph if isinstance(content, Array) and content.library == "torch" else None
    graph = given if given is not None and given.is_hard else Graph("detached", "tensor", call.token)
    made = as_source(call, made.derive(dtype=wanted_dtype(call, made.dtype), graph=graph, formula=None), call["data"])
    if call.constant("requires_grad", False) is True:
        if isinstance(content, Const):  # a number that stands in the text was cut off from nothing
            return made.derive(graph=Graph("leaf"), flags=made.flags | {"requires-grad"})
        return made.derive(graph=Graph("leaf", "given", call.token, cut=graph), flags=made.flags | {"requires-grad"})
    return made


def _are_single_elements(m: Machine, content: Tuple | Sequence) -> bool:
    """Whether a list holds tensors: each is taken for the number that is its one element, whatever axes it has."""
    held = [m.content(item) for item in content.items]
    return content.rest is None and bool(held) and all(isinstance(each, Array) and each.library == "torch" for each in held)


def _from_numpy(call: Call) -> Value:
    content = call.array("ndarray")
    if content is None:
        return Array("torch", ANY)
    known = content.graph
    graph = known if known is not None and (known.is_hard or known.how in CUTS) else Graph("detached", "made", call.token)
    return content.derive(library="torch", graph=graph, base=None)


def _sized(call: Call) -> Value:
    sizes = call.star("size")
    if not sizes and call.given("size"):
        sizes = (call["size"],)
    if len(sizes) > 1 and any(isinstance(call.machine.content(each), (Tuple, Sequence)) for each in sizes):
        return UNKNOWN  # it takes sizes, or one tuple of them, and raises
    return _flagged(call, generated(call, "torch", asked_shape(call.machine, sizes), wanted_dtype(call, "float32")))


def _full(call: Call) -> Value:
    value = call.constant("fill_value", MISSING)
    dtype = {bool: "bool", int: "int64", float: "float32"}.get(type(value))
    return _flagged(call, generated(call, "torch", asked_shape(call.machine, (call["size"],)), wanted_dtype(call, dtype)))


def _eye(call: Call) -> Value:
    n = dim_of(call.machine, call["n"])
    other = n if call.is_none("m") else dim_of(call.machine, call["m"])
    return _flagged(call, generated(call, "torch", Shape((n, other)), wanted_dtype(call, "float32")))


def _randint(call: Call) -> Value:
    values = call.star()
    size = call["size"] if call.given("size") else values[-1] if values else UNKNOWN
    made = _flagged(call, generated(call, "torch", asked_shape(call.machine, (size,)), wanted_dtype(call, "int64")))
    bounds = [call.machine.constant(value, None) for value in (values if call.given("size") else values[:-1])]
    first, end = (0, bounds[0]) if len(bounds) == 1 else tuple(bounds) if len(bounds) == 2 else (0, None)
    if call.given("low") or call.given("high") or type(first) is not int or type(end) is not int:
        return made
    return with_classes(made, end - first, first) if 1 < end - first <= 1000 else made


def _randperm(call: Call) -> Value:
    return _flagged(call, generated(call, "torch", Shape((dim_of(call.machine, call["n"]),)), wanted_dtype(call, "int64")))


def _arange(call: Call) -> Value:
    m = call.machine
    values = list(call.star())
    for name in ("start", "end", "step"):
        if call.given(name):
            values.append(call[name])
    constants = [m.constant(value, MISSING) for value in values]
    dtype = "int64" if all(isinstance(each, int) or each is MISSING for each in constants) else "float32"
    if MISSING in constants and not all(isinstance(m.content(value), (Const, Number)) for value in values):
        dtype = ""
    return _flagged(call, between(call, generated(call, "torch", Shape((length_of_range(m, values, constants),)), wanted_dtype(call, dtype or None)), values))


def _linspace(call: Call) -> Value:
    made = generated(call, "torch", Shape((dim_of(call.machine, call["steps"]),)), wanted_dtype(call, "float32"))
    return _flagged(call, between(call, made, (call["start"], call["end"])))


def _normal(call: Call) -> Value:
    if call.given("size"):
        return _flagged(call, generated(call, "torch", asked_shape(call.machine, (call["size"],)), "float32"))
    mean = call.array("mean")
    return _flagged(call, generated(call, "torch", ANY if mean is None else mean.shape, "float32"))


def _like(call: Call) -> Value:
    content = call.array("input")
    if content is None:
        return Array("torch", ANY)
    return _flagged(call, generated(call, "torch", content.shape, wanted_dtype(call, content.dtype)))


def _load(call: Call) -> Value:
    call.machine.observe("loaded", call.place, path=call["f"])
    return stored(call.machine, file_of(call.machine, call["f"]), call.place)


def _save(call: Call) -> Value:
    call.machine.use(call["obj"], "file", call.place)
    observe_saved(call, call["obj"], file_of(call.machine, call["f"]))
    return Const(None)
