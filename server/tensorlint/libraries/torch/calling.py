"""Calling a module runs its `forward`; and what its attributes are."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Final

from tensorlint.interpreter.activation import call_function, is_refused
from tensorlint.interpreter.construction import BUILT, built
from tensorlint.interpreter.frames import CallPath, runs_in
from tensorlint.interpreter.guards import mode_flag
from tensorlint.interpreter.inheritance import class_member, has_unknown_base, library_base
from tensorlint.interpreter.signatures import FURTHER
from tensorlint.interpreter.store import MISSING
from tensorlint.interpreter.surroundings import AMBIENT
from tensorlint.interpreter.vocabulary import LibraryClass
from tensorlint.libraries import pipelines
from tensorlint.libraries.arrays.shaping import dim_of
from tensorlint.libraries.leaves import RAN, forget_passes
from tensorlint.libraries.models import call_model
from tensorlint.libraries.torch.layers import IN_CONTAINER
from tensorlint.libraries.torch.members import by_name
from tensorlint.libraries.torch.structure import created, holding, is_pipeline
from tensorlint.values import (
    ANY,
    ATTACHED,
    TRUE,
    UNKNOWN,
    Array,
    Cases,
    Function,
    Instance,
    LibraryObject,
    Mapping_,
    Mode,
    Ref,
    Shape,
    Tuple,
    Value,
)
from tensorlint.values.merging import join_arrays
from tensorlint.values.merging import parts_of as steps_of

if TYPE_CHECKING:
    from tensorlint.interpreter.machine import Machine
    from tensorlint.interpreter.vocabulary import Call
    from tensorlint.libraries.notation import ClassRows

RUNS: Final = "forward"
"""The method of a module that is run when it is called."""


def rows(module: ClassRows) -> None:
    """What a module does when it is called."""
    module.hooks(created=created, getattr=attribute, setattr=assigned)
    module.invoked("(*args, **kwargs)", call_module, takes_more=True, runs=RUNS)
    module.method("forward(*args, **kwargs)", _own_forward)


def assigned(m: Machine, receiver: Ref, name: str, value: Value) -> bool:
    """`self.training = flag`: the mode that the module is in until `train()` or `eval()` sets another."""
    if name != "training":
        return False
    constant = m.constant(value, MISSING)
    mode = m.get(receiver.cell, "mode")
    if not (isinstance(mode, Mode) and mode.training is constant):
        m.set(receiver.cell, "mode", Mode(constant, "origin", None) if isinstance(constant, bool) else UNKNOWN)
    return True


def attribute(m: Machine, receiver: Value, content: Value, name: str) -> Value | None:
    if name == "training" and isinstance(receiver, Ref):
        if runs_in(m.frame, receiver):  # who asks for its mode from outside changes nothing of what it does
            m.set(receiver.cell, "reads-mode", TRUE)
        mode = m.get(receiver.cell, "mode")
        return m.over(mode, lambda each: mode_flag(m, receiver, each.training if isinstance(each, Mode) else None))
    if name == "_modules" and isinstance(receiver, Ref):
        return by_name(m, receiver)
    if isinstance(content, Instance) and isinstance(receiver, Ref):
        content = m.get(receiver.cell, BUILT)
    if isinstance(content, LibraryObject) and name in {"weight", "bias"}:
        if isinstance(receiver, Ref):
            m.set(receiver.cell, "touched", TRUE)  # they may be written by hand
        return Array("torch", _parameter_shape(m, content, name), "float32", graph=ATTACHED).derive(flags=frozenset({"parameter"}))
    if isinstance(content, LibraryObject):
        value = content.get(name, MISSING)
        if value is not MISSING:
            return value
        given = content.get("*args", Tuple(()))
        named = m.content(given.items[0]) if isinstance(given, Tuple) and len(given.items) == 1 else UNKNOWN
        if isinstance(named, Mapping_):
            held = next((each for key, each in named.entries if key == name), None)
            if held is not None:
                return held
        cls = m.registry.lookup(content.name)
        if isinstance(cls, LibraryClass):
            for parameter in cls.init.parameters:
                if parameter.name == name and parameter.default is not None:
                    return parameter.default
    return None


def _parameter_shape(m: Machine, content: LibraryObject, name: str) -> Shape:
    """The shape of a layer's weight or bias, where its row says of which of its numbers it is made."""
    cls = m.registry.lookup(content.name)
    made_of = cls.fact(name) if isinstance(cls, LibraryClass) else None
    return Shape(dim_of(m, content.get(each)) for each in made_of.split()) if isinstance(made_of, str) else ANY


def call_module(call: Call) -> Value:
    """Calling a module runs its `forward`. A container of nothing but transforms is no model: it prepares data."""
    if is_pipeline(call.machine, call.receiver):
        with pipelines.applying(call.machine, call.receiver or UNKNOWN, call):
            return sequential(call)
    if isinstance(call.receiver, Ref):
        call.machine.set(call.receiver.cell, RAN, TRUE)
    return call_model(call, "module", _forward, starts=forget_passes, by_method=_is_by_name(call))


def _is_by_name(call: Call) -> bool:
    """Whether the model is asked by its `forward`, not called itself."""
    func = getattr(call.node, "func", None)
    return isinstance(func, ast.Attribute) and func.attr == RUNS


def _own_forward(call: Call) -> Value:
    """`forward` as the library defines it, called by name: no hooks, and no `forward` of a derived class."""
    m = call.machine
    content = call.own()
    if isinstance(content, Instance):
        cls: LibraryClass | None = None if has_unknown_base(m, content.cls) else library_base(m, content.cls)
    else:
        return call_module(call)  # of a layer or container by itself: what calling it does
    run = cls.action("forward") if cls is not None else None
    if isinstance(call.receiver, Ref):
        m.set(call.receiver.cell, RAN, TRUE)
    return run(call) if run is not None else UNKNOWN


def _forward(call: Call) -> Value:
    m = call.machine
    receiver = call.receiver
    content = call.own()
    assert isinstance(receiver, Ref)
    keywords = {name: value for name, value in call.bound.items() if not name.startswith("*")}
    positional = list(call.star())
    if isinstance(content, Instance):
        member = class_member(m, content.cls, "forward")
        if isinstance(member, Function):
            known = FURTHER not in call.bound
            if known and is_refused(m, member, [receiver, *positional], keywords, call.node):
                return UNKNOWN  # it raises, and nothing of it runs
            return call_function(m, member, [receiver, *positional], keywords, call.node, known=known)
        if has_unknown_base(m, content.cls):
            return UNKNOWN
        cls = library_base(m, content.cls)
    else:
        entry = m.registry.lookup(content.name) if isinstance(content, LibraryObject) else None
        cls = entry if isinstance(entry, LibraryClass) else None
    run = cls.action("forward") if cls is not None else None
    if cls is not None and FURTHER in call.bound and not cls.fact("takes_more"):
        return UNKNOWN
    return run(call) if run is not None else UNKNOWN


def sequential(call: Call) -> Value:
    """One layer after the other."""
    m = call.machine
    assert isinstance(call.receiver, Ref)
    values = call.star()
    value: Value = values[0] if values else UNKNOWN
    held = holding(m, call.receiver)
    parts = steps_of(held) or (*((item, False) for item in held.items), (held.rest or UNKNOWN, True))
    path = m.frame.path
    try:
        for turn, (item, many) in enumerate(parts if held.items or held.rest is not None else ()):
            if isinstance(m.content(item), Instance):
                m.frame.path = CallPath(path, call.place, turn)  # what one block of a class makes is not what the next one makes
            value = _any_number_of(call, value, item) if many else _call_layer(m, item, value, call.node)
            m.frame.path = path
    finally:
        m.frame.path = path
    return value


def _any_number_of(call: Call, value: Value, rest: Value) -> Value:
    """What comes out of any number of layers, each of which is `rest`: what goes in, where one of them leaves its shape as it is. Of several kinds it is
    not known which comes first."""
    m = call.machine
    before, after = m.content(value), m.content(UNKNOWN)
    if rest is not UNKNOWN:
        unlike = type(rest) is Cases
        m.unsure += unlike
        try:
            after = m.content(_call_layer(m, rest, value, call.node))
        finally:
            m.unsure -= unlike
    if not isinstance(before, Array):
        return UNKNOWN
    if not isinstance(after, Array):
        return Array("torch", ANY, None, before.origins, graph=ATTACHED)
    joined = join_arrays(before, after)
    return joined.derive(graph=ATTACHED, base=None)


def _call_layer(m: Machine, layer: Value, value: Value, node: object) -> Value:
    """Calls a layer that nobody names: where its activation is applied is where it was built."""
    from tensorlint.interpreter.calls import call_value

    plain = isinstance(m.content(layer), LibraryObject)
    if plain:
        m.set(AMBIENT, IN_CONTAINER, TRUE)
    out = call_value(m, layer, [value], {}, node)  # type: ignore[arg-type]
    if plain:
        m.set(AMBIENT, IN_CONTAINER, MISSING)
    return out


def wrapped(call: Call) -> Value:
    from tensorlint.interpreter.calls import call_value

    content = built(call.machine, call.receiver or UNKNOWN, call.own())
    if content is None:
        return UNKNOWN
    keywords = {name: value for name, value in call.bound.items() if not name.startswith("*")}
    return call_value(call.machine, content.get("module"), list(call.star()), keywords, call.node)


def through(m: Machine, receiver: Value, content: Value, name: str) -> Value | None:
    if name == "module" and isinstance(content, LibraryObject):
        return content.get("module")
    return attribute(m, receiver, content, name)
