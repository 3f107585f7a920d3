"""Modules change their mode, and whether gradients reach their parameters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tensorlint.interpreter.inheritance import class_member
from tensorlint.interpreter.store import MISSING
from tensorlint.interpreter.surroundings import AMBIENT
from tensorlint.libraries.contracts import PRECISION
from tensorlint.libraries.notation import OMITTED
from tensorlint.libraries.torch.initializing import apply
from tensorlint.libraries.torch.structure import parts_of
from tensorlint.values import (
    TRUE,
    UNKNOWN,
    Array,
    BoundMethod,
    Cases,
    Const,
    Function,
    Instance,
    Mode,
    Ref,
    Value,
    make_cases,
)

if TYPE_CHECKING:
    import ast

    from tensorlint.interpreter.machine import Machine
    from tensorlint.interpreter.vocabulary import Call
    from tensorlint.libraries.notation import ClassRows


def rows(module: ClassRows) -> None:
    """The methods that switch a module, or leave it what it is."""
    module.method("train(mode=True)", _train, **OMITTED["train"])
    module.method("eval()", _eval, **OMITTED["eval"])
    module.methods("to cpu float to_empty share_memory", "(*args, **kwargs)", _itself)
    module.method("apply(fn)", apply)
    module.method("requires_grad_(requires_grad=True)", _requires_grad)
    module.method("cuda(device=None)", _itself, omitted="it stays where it is")
    module.methods("double half bfloat16 type", "(*args, **kwargs)", _in_precision)


def set_mode(m: Machine, ref: Ref, mode: Value, node: ast.AST) -> None:
    """`train(mode)`: the module and all that it holds; a part that overrides `train` runs its own."""
    m.set(ref.cell, "mode", mode)
    for _, part in parts_of(m, ref):
        assert isinstance(part, Ref)
        content = m.content(part)
        own = class_member(m, content.cls, "train") if isinstance(content, Instance) else None
        if isinstance(own, Function):
            from tensorlint.interpreter.calls import call_value

            wanted = _flag_of(mode)
            call_value(m, BoundMethod(part, own, "train"), [wanted], {}, node)
        else:
            set_mode(m, part, mode, node)


def _flag_of(mode: Value) -> Value:
    if isinstance(mode, Mode):
        return Const(mode.training)
    return UNKNOWN


def mode_value(m: Machine, argument: Value, token: object, receiver: object) -> Value:
    """The mode that `train(argument)` sets; a flag that is not known gives both, each under its answer."""
    if type(argument) is Cases:
        pairs = [(condition, mode_value(m, each, token, receiver)) for condition, each in m.alternatives(argument)]
        return make_cases(pairs)
    constant = m.constant(argument, MISSING)
    if constant is MISSING:
        if isinstance(argument, Ref):
            return make_cases(
                [
                    (frozenset({(argument, True)}), Mode(True, "call", token, receiver)),
                    (frozenset({(argument, False)}), Mode(False, "call", token, receiver)),
                ]
            )
        return UNKNOWN
    return Mode(bool(constant), "call", token, receiver)


def _train(call: Call) -> Value:
    return _switch(call, call["mode"])


def _eval(call: Call) -> Value:
    m = call.machine
    content = call.own()
    own = class_member(m, content.cls, "train") if isinstance(content, Instance) else None
    if isinstance(own, Function):
        from tensorlint.interpreter.calls import call_value

        call_value(m, BoundMethod(call.receiver or UNKNOWN, own, "train"), [Const(False)], {}, call.node)
        m.observe("mode-written", call.place, model=call.receiver, mode=Mode(False, "call", call.token), node=call.node, turns=bool(m.frame.loops))
        return call.receiver or UNKNOWN
    return _switch(call, Const(False))


def _switch(call: Call, argument: Value) -> Value:
    m = call.machine
    if isinstance(call.receiver, Ref):
        mode = mode_value(m, argument, call.token, call.receiver.cell)
        set_mode(m, call.receiver, mode, call.node)
        m.observe("mode-written", call.place, model=call.receiver, mode=mode, node=call.node, turns=bool(m.frame.loops))
    return call.receiver or UNKNOWN


def _in_precision(call: Call) -> Value:
    call.machine.set(AMBIENT, PRECISION, TRUE)
    return call.receiver or UNKNOWN


def _itself(call: Call) -> Value:
    return call.receiver or UNKNOWN


def _requires_grad(call: Call) -> Value:
    if isinstance(call.receiver, Ref):
        freeze(call.machine, call.receiver, frozen=call.constant("requires_grad", MISSING) is False)
    return call.receiver or UNKNOWN


def freeze(m: Machine, ref: Ref, *, frozen: bool, depth: int = 8) -> None:
    """No gradient is wanted for the weights of a module any more (or again): whatever mode it is in, it is meant to be."""
    m.set(ref.cell, "frozen", Const(frozen))
    for _, part in parts_of(m, ref):
        if isinstance(part, Ref) and depth:
            freeze(m, part, frozen=frozen, depth=depth - 1)


def freeze_parameter(m: Machine, content: Array, *, frozen: bool) -> None:
    """The same for one weight of a module."""
    for flag in content.flags:
        if isinstance(flag, tuple) and flag[0] == "of" and isinstance(flag[1], Ref):
            freeze(m, flag[1], frozen=frozen)
