"""A layer that is called: where, with what, how it was built, and what it leaves of what came in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tensorlint.interpreter.construction import built
from tensorlint.interpreter.inheritance import library_base
from tensorlint.interpreter.refusals import refuse
from tensorlint.interpreter.store import MISSING
from tensorlint.interpreter.surroundings import AMBIENT
from tensorlint.libraries.arrays.memory import unordered_if
from tensorlint.libraries.gradients import under_mode
from tensorlint.libraries.python.arguments import DEFAULT
from tensorlint.values import ANY, ATTACHED, TRUE, UNKNOWN, Array, Const, Instance, LibraryObject, Ref

if TYPE_CHECKING:
    from tensorlint.interpreter.machine import Machine
    from tensorlint.interpreter.vocabulary import Call
    from tensorlint.values import Dim, Shape, Value


MODULE: Final = "torch.nn.Module"
MAIN: Final = ("input", "query", "src", "tgt")
"""What the input is called, by names; of several, the first is the one that goes through the layer."""
OPTIONS: Final = "device=None, dtype=None"
IN_CONTAINER: Final = "in-container"
"""The aspect of the surroundings that is set while a container calls one of its own layers."""


def applied_at(call: Call) -> tuple[object, object]:
    """Where a layer is applied: its call, or, where a container calls it, where it was built."""
    receiver = call.receiver
    if isinstance(receiver, Ref) and call.machine.get(AMBIENT, IN_CONTAINER) == TRUE:
        return (receiver.cell.place, receiver.cell.path)
    return call.token


def layer_of(call: Call) -> LibraryObject:
    """The layer that is called."""
    content = call.own()
    known = built(call.machine, call.receiver or UNKNOWN, content)
    if known is not None:
        return known
    base = library_base(call.machine, content.cls) if isinstance(content, Instance) else None
    return LibraryObject(base.name if base is not None else MODULE, (("?", UNKNOWN),))


def setting(call: Call, name: str) -> Value:
    """An argument that the layer was built with, or its default."""
    content = layer_of(call)
    value = content.get(name, MISSING)
    if value is not MISSING:
        return value
    if any(known == "?" for known, _ in content.arguments):
        return UNKNOWN
    cls = call.machine.registry.lookup(content.name)
    for parameter in cls.init.parameters:  # type: ignore[union-attr]
        if parameter.name == name:
            return UNKNOWN if parameter.default is None else parameter.default
    return UNKNOWN


def input_of(call: Call) -> Array:
    """The tensor that goes in."""
    values = call.star()
    if not values:
        named = {name: value for name, value in call.bound.items() if not name.startswith("*")}
        values = (*(named[name] for name in MAIN if name in named), *named.values())
    content = call.machine.content(values[0]) if values else UNKNOWN
    return content if isinstance(content, Array) else Array("torch", ANY)


def passed(call: Call, shape: Shape, **changes: object) -> Array:
    """What comes out of a layer with weights: new numbers of the same data."""
    given = input_of(call)
    dtype = given.dtype if given.dtype is not None and given.dtype.startswith(("float", "bfloat")) else None
    changed = {
        "shape": shape,
        "dtype": dtype or "float32",
        "graph": under_mode(call.machine, ATTACHED),
        "scores": None,
        "steps": (),
        "closed": False,
        **changes,
    }
    return given.derive(statistic=None, formula=None, base=None, axes=(), columns=None, flags=unordered_if(frozenset(), given), **changed)


def mismatch(call: Call, argument: str, wanted: Dim, got: Dim) -> None:
    """A layer gets another size than it was built for."""
    if _has_other_weight(call, got):
        return
    refuse(
        call.machine, "layer-mismatch", call.place, layer=call.receiver, argument=argument, wanted=wanted, got=got, input=input_of(call), node=call.node,
        cls=call.machine.registry.lookup(layer_of(call).name),
    )  # fmt: skip


def _has_other_weight(call: Call, got: Dim) -> bool:
    """Whether the layer was given a weight since it was built, which may take such a size: its sizes count, and not what the layer was built for."""
    if not isinstance(call.receiver, Ref):
        return False
    held = call.machine.get(call.receiver.cell, "weight")
    if held is MISSING:
        return False
    content = call.machine.content(held)
    if not isinstance(content, Array) or content.shape.prefix or not all(isinstance(each, int) for each in content.shape.dims):
        return True
    return not isinstance(got, int) or got in content.shape.dims


def is_above_zero(m: Machine, content: LibraryObject, name: str, default: float) -> bool | None:
    """Whether a probability is above 0; one from the command line is, where it is so by default."""
    value = content.get(name, Const(default))
    constant = m.constant(value, MISSING)
    if constant is MISSING and isinstance(value, Ref):
        constant = m.constant(m.get(value.cell, DEFAULT), MISSING)
    if isinstance(constant, (int, float)):
        return constant > 0
    return None
