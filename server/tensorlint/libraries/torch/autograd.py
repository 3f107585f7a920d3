"""Gradient modes, and what takes gradients."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tensorlint.interpreter.calls import call_function
from tensorlint.interpreter.inheritance import class_member
from tensorlint.interpreter.store import MISSING
from tensorlint.interpreter.surroundings import AMBIENT
from tensorlint.libraries.contracts import PRECISION
from tensorlint.libraries.gradients import DERIVED, given_gradient, under_mode
from tensorlint.libraries.notation import OMITTED, Library, unknown
from tensorlint.libraries.torch.optimizers import observe_step
from tensorlint.values import ATTACHED, NONE, TRUE, UNKNOWN, Array, Class, Const, Fact, Function, LibraryObject, Ref, Sequence, Tuple, Value, make_cases

if TYPE_CHECKING:
    from tensorlint.interpreter.machine import Machine
    from tensorlint.interpreter.vocabulary import Call, Registry

UNSET: Final = Fact("unset")
"""The gradient mode that a manager found: nobody in view had set one."""


def register(registry: Registry) -> None:
    """`no_grad`, `inference_mode`, `enable_grad`, `set_grad_enabled`, `autograd.grad`."""
    lib = Library(registry, "torch")
    for name, signature in (("no_grad", "()"), ("inference_mode", "(mode=True)"), ("enable_grad", "()")):
        lib.klass(name + signature, gradient=name).hooks(enter=_enter, exit=_leave)
    lib.klass("set_grad_enabled(mode)", gradient="set").hooks(enter=_enter, exit=_leave, created=_set_at_once)
    for name in ("no_grad", "enable_grad", "inference_mode", "set_grad_enabled"):
        lib.alias(f"autograd.{name}", f"torch.{name}")
        lib.alias(f"autograd.grad_mode.{name}", f"torch.{name}")
    lib.row("is_grad_enabled()", lambda call: UNKNOWN)
    lib.rows("set_default_dtype set_default_tensor_type", "(d)", _set_precision)
    grad = Library(registry, "torch.autograd")
    grad.row("grad(outputs, inputs, grad_outputs=None, retain_graph=None, create_graph=False, **kwargs)", _grad)
    grad.row("backward(tensors, *args, **kwargs)", _backward)
    grad.row("Variable(data, requires_grad=False, volatile=False)", _variable)
    grad.klass("Function()").method("apply(*args)", _apply, of_class=True)
    lib.alias("autograd.function.Function", "torch.autograd.Function")
    for name in ("cuda.amp.GradScaler", "amp.GradScaler"):
        scaler = lib.klass(f"{name}(*args, **kwargs)")
        scaler.method("scale(outputs)", lambda call: call["outputs"])
        scaler.methods("unscale_ state_dict load_state_dict get_scale is_enabled", "(*args, **kwargs)", lambda call: UNKNOWN)
        scaler.method("update(new_scale=None)", unknown, **OMITTED["update"])
        scaler.method("step(optimizer, *args, **kwargs)", _scaler_step, **OMITTED["step"])
    for name in (
        "autocast",
        "amp.autocast",
        "cuda.amp.autocast",
        "cpu.amp.autocast",
        "profiler.profile",
        "autograd.detect_anomaly",
        "autograd.set_detect_anomaly",
    ):
        lib.klass(f"{name}(*args, **kwargs)").hooks(enter=_other_precision, exit=lambda m, manager, content: None)


def _other_precision(m: Machine, manager: Value, content: Value) -> Value:
    m.set(AMBIENT, PRECISION, TRUE)
    return UNKNOWN


def _set_precision(call: Call) -> Value:
    call.machine.set(AMBIENT, PRECISION, TRUE)
    return NONE


def gradient_mode(m: Machine) -> Value:
    """Fact "on" or "off", as set; MISSING: nobody in view has set it, so it is on (or the caller's)."""
    return m.get(AMBIENT, "gradient")


def _wanted(m: Machine, manager: Value, content: Value) -> Value:
    token = (getattr(manager, "cell", manager), "gradient")
    name = content.name if isinstance(content, LibraryObject) else getattr(manager, "name", "")
    kind = name.rpartition(".")[2]
    if kind == "enable_grad":
        return Fact("on", token)
    if kind == "no_grad":
        return Fact("off", token)
    default = Const(True)
    argument = content.get("mode", default) if isinstance(content, LibraryObject) else default
    on = "off" if kind == "inference_mode" else "on"
    off = "on" if kind == "inference_mode" else "off"
    constant = m.constant(argument, MISSING)
    if constant is MISSING:
        if isinstance(argument, Ref):
            return make_cases([(frozenset({(argument, True)}), Fact(on, token)), (frozenset({(argument, False)}), Fact(off, token))])
        return UNKNOWN
    return Fact(on if constant else off, token)


def _enter(m: Machine, manager: Value, content: Value) -> Value:
    key = ("saved", manager)
    before = m.get(manager.cell, "before") if isinstance(manager, Ref) else MISSING
    old = m.get(AMBIENT, "gradient") if before is MISSING else MISSING if before == UNSET else before
    m.set(AMBIENT, key, old)
    m.set(AMBIENT, "gradient", _wanted(m, manager, content))
    return UNKNOWN


def _leave(m: Machine, manager: Value, content: Value) -> None:
    key = ("saved", manager)
    m.set(AMBIENT, "gradient", m.get(AMBIENT, key))
    m.set(AMBIENT, key, MISSING)


def _set_at_once(m: Machine, receiver: Ref, place: object) -> None:
    """`set_grad_enabled(flag)` works as soon as it is called; as a context manager it goes back to what was before the call."""
    before = m.get(AMBIENT, "gradient")
    m.set(receiver.cell, "before", UNSET if before is MISSING else before)
    wanted = _wanted(m, receiver, m.content(receiver))
    m.set(AMBIENT, "gradient", m.over(wanted, lambda each: Fact(each.state, each.token, "at-once") if isinstance(each, Fact) else each))


def _grad(call: Call) -> Value:
    call.machine.use(call["outputs"], "backward", call.place)
    if not _are_parameters(call.machine, call["inputs"]):
        call.machine.use(call["outputs"], "input-gradient", call.place)
    call.machine.set(AMBIENT, DERIVED, TRUE)
    return UNKNOWN if "allow_unused" in call.bound or "is_grads_batched" in call.bound else _as_inputs(call)


def _as_inputs(call: Call) -> Value:
    """A gradient for each input, of its shape; what it hangs on is not followed."""
    m, given = call.machine, call.content("inputs")
    held = given if isinstance(given, (Tuple, Sequence)) else Tuple((call["inputs"],))

    def gradient(value: Value) -> Value:
        content = m.content(value)
        return Array("torch", content.shape, content.dtype) if isinstance(content, Array) else UNKNOWN

    return Tuple(tuple(gradient(item) for item in held.items), None if held.rest is None else gradient(held.rest))


def _are_parameters(m: Machine, inputs: Value) -> bool:
    """Whether gradients are taken by what a module learns, not by what it is given."""
    content = m.content(inputs)
    if isinstance(content, (Sequence, Tuple)):
        held = [*content.items, *(() if content.rest is None else (content.rest,))]
        return bool(held) and all(_are_parameters(m, each) for each in held)
    return isinstance(content, Array) and "parameter" in content.flags


def _backward(call: Call) -> Value:
    m, value = call.machine, call["tensors"]
    m.use(value, "backward", call.place)
    m.observe("backward", call.place, value=value, content=m.content(value), node=call.node, given=True)
    return NONE


def _apply(call: Call) -> Value:
    """What a function with gradients of its own gives: of the shape that its forward pass leaves; whatever that does, gradients flow as it says."""
    m, given = call.machine, [content for value in call.star() if isinstance(content := call.machine.content(value), Array)]
    forward = class_member(m, call.receiver, "forward") if isinstance(call.receiver, Class) else None
    if not isinstance(forward, Function) or not given:
        return UNKNOWN
    out = m.content(call_function(m, forward, [UNKNOWN, *call.star()], {}, call.node))
    if not isinstance(out, Array):
        return UNKNOWN
    origins = frozenset().union(*(each.origins for each in given))
    return Array("torch", out.shape, out.dtype, origins).derive(graph=under_mode(m, ATTACHED))


def _variable(call: Call) -> Value:
    """A tensor of its own from before tensors had graphs: it is the tensor itself."""
    content = call.array("data")
    if content is None or call.constant("requires_grad", MISSING) is not True:
        return call["data"]
    return given_gradient(content, call.token)


def _scaler_step(call: Call) -> Value:
    observe_step(call, call["optimizer"])
    return UNKNOWN
