"""Dropout that no mode of a module switches: as a function, in attention, and as a layer that a forward pass makes for itself."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Final

from tensorlint.interpreter.attributes import is_within
from tensorlint.interpreter.guards import is_guarded, is_mode_flag
from tensorlint.interpreter.inheritance import class_member, has_unknown_base
from tensorlint.interpreter.store import MISSING, UNGIVEN
from tensorlint.interpreter.surroundings import AMBIENT
from tensorlint.libraries.arrays.patterns import follows
from tensorlint.libraries.leaves import DROPS, leaves_of
from tensorlint.libraries.notation import Library
from tensorlint.libraries.torch.structure import descendants, has_parameters, is_module
from tensorlint.libraries.torch.tensors import tensor_of
from tensorlint.values import TRUE, Array, Const, Function, Instance, LibraryObject, Mode, Ref, Value

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tensorlint.interpreter.frames import CallPath, Frame
    from tensorlint.interpreter.machine import Machine
    from tensorlint.interpreter.vocabulary import Call, Registry

NAMES: Final = "dropout dropout1d dropout2d dropout3d alpha_dropout feature_alpha_dropout"
ATTENTION: Final = follows("... l e, ... s e, ... s v -> ... l v")


def register(registry: Registry) -> None:
    """The rows."""
    functional = Library(registry, "torch.nn.functional")
    functional.rows(NAMES, "(input, p=0.5, training=True, inplace=False)", _function)
    functional.row(
        "scaled_dot_product_attention(query, key, value, attn_mask=None, dropout_p=0.0, is_causal=False, scale=None, enable_gqa=False)",
        _attention,
        library="torch",
    )
    torch = Library(registry, "torch")
    torch.rows("dropout dropout_ alpha_dropout alpha_dropout_ feature_dropout feature_alpha_dropout", "(input, p, train)", _function)


def _function(call: Call) -> Value:
    name = "training" if call.row.name.startswith("torch.nn") else "train"
    _observe(call, "function", call[name], call["p"], parameter=name)
    return tensor_of(call).derive(statistic=None, formula=None, base=None)


def _attention(call: Call) -> Value:
    rate = call["dropout_p"]
    if call.given("dropout_p") and isinstance(call.constant("dropout_p"), (int, float)):
        _observe(call, "attention", Const(True), rate, parameter="dropout_p")
    out = ATTENTION(call)
    assert isinstance(out, Array)
    return out.derive(scores=None, steps=(), closed=False)


def observe_layer(call: Call) -> None:
    """A dropout layer runs: does its mode follow that of the module whose forward pass has made it?"""
    m = call.machine
    content, receiver = call.own(), call.receiver
    if not isinstance(content, LibraryObject) or not isinstance(receiver, Ref):
        return
    mode = m.get(receiver.cell, "mode")
    frame = _forward_frame(m)
    if frame is None or not isinstance(mode, Mode) or mode.by != "construction":
        return
    assert frame.receiver is not None
    if receiver.cell.path is None and _is_out_of_reach(m, receiver):
        rate = content.get("p", MISSING)
        _observe(call, "stray", Const(True), Const(0.5) if rate is MISSING else rate)
        return
    if not _is_born_in(receiver.cell.path, frame.path):
        return
    owner = frame.receiver[0]
    if isinstance(owner, Ref) and any(m.get(owner.cell, name) == receiver for name in m.attribute_names(owner.cell)):
        return  # it has become a part of the module, so that `eval()` reaches it
    rate = content.get("p", MISSING)
    _observe(call, "layer", Const(True), Const(0.5) if rate is MISSING else rate, born=receiver.cell.place)


def _is_out_of_reach(m: Machine, layer: Ref) -> bool:
    """Whether a layer that a script holds is no part of the network whose forward pass runs, as far as all of its parts are known."""
    networks = [frame.receiver[0] for frame in _frames(m) if frame.receiver is not None and _is_network(m, frame.receiver[0])]
    outermost = networks[-1]
    if not isinstance(outermost, Ref) or not is_module(m, outermost) or any(depends is None for _, depends, _ in leaves_of(m, outermost)):
        return False
    parts = descendants(m, outermost)
    return not is_within(layer.cell, outermost.cell) and not any(is_within(layer.cell, part.cell) for _, part in parts)


def _observe(call: Call, form: str, switch: Value, rate: Value, parameter: str = "", born: object = None) -> None:
    m = call.machine
    networks = [frame for frame in _frames(m) if frame.receiver is not None and _is_network(m, frame.receiver[0])]
    outermost = networks[-1].receiver[0] if networks and networks[-1].receiver is not None else None
    owner = networks[0].receiver[0] if networks and networks[0].receiver is not None else None
    if isinstance(owner, Ref) and _share(m, rate) != 0:
        m.set(owner.cell, DROPS, TRUE)
    m.observe(
        "functional-dropout",
        call.place,
        form=form,
        switch=m.constant(switch, None),
        follows=is_mode_flag(m, switch) or is_mode_flag(m, rate) or is_guarded(m),
        parameter=parameter,
        given=call.given(parameter),
        insisted=call.given(parameter) and _is_default(call, parameter, switch),
        rate=_share(m, rate),
        owner=owner,
        classes=tuple(m.content(frame.receiver[0]).cls.name for frame in networks if frame.receiver is not None),  # type: ignore[attr-defined]
        forward=any(frame.function is not None and frame.function.name == "forward" for frame in networks),
        model=outermost,
        trainable=isinstance(outermost, Ref) and has_parameters(m, outermost),
        gradient=m.get(AMBIENT, "gradient"),
        born=born,
        node=call.node,
        bound=_given_as(call, parameter),
    )


def _is_default(call: Call, parameter: str, given: Value) -> bool:
    """Whether what is given would hold without being given."""
    return any(each.name == parameter and each.default == given for each in call.row.signature.parameters)


def _share(m: Machine, rate: Value) -> object:
    """How much is dropped; None where that is not known. Dropout that is off unless somebody asks for it is off, where nobody in view does."""
    share = m.constant(rate, MISSING)
    if share is not MISSING or not isinstance(rate, Ref):
        return None if share is MISSING else share
    return 0 if m.constant(m.get(rate.cell, UNGIVEN), MISSING) == 0 else None


def _given_as(call: Call, parameter: str) -> ast.expr | None:
    """The expression that gives the argument."""
    for keyword in getattr(call.node, "keywords", []):
        if keyword.arg == parameter:
            return keyword.value  # type: ignore[no-any-return]
    names = [each.name for each in call.row.signature.parameters]
    arguments = getattr(call.node, "args", [])
    index = names.index(parameter) if parameter in names else len(arguments)
    return arguments[index] if index < len(arguments) else None


def _frames(m: Machine) -> Iterator[Frame]:
    frame: Frame | None = m.frame
    while frame is not None:
        yield frame
        frame = frame.outer


def _forward_frame(m: Machine) -> Frame | None:
    """The innermost forward pass of a class of the program."""
    for frame in _frames(m):
        if frame.function is not None and frame.function.name == "forward" and frame.receiver is not None and _is_network(m, frame.receiver[0]):
            return frame
    return None


def _is_network(m: Machine, receiver: Value) -> bool:
    """Whether a method's object is a module; of a class with a base that is not known, its `forward` tells."""
    content = m.content(receiver)
    if not isinstance(content, Instance):
        return False
    return is_module(m, receiver) or (has_unknown_base(m, content.cls) and isinstance(class_member(m, content.cls, "forward"), Function))


def _is_born_in(path: object, outer: CallPath | None) -> bool:
    """Whether something was made in an activation or deeper."""
    while path is not None and path is not outer:
        path = path.outer  # type: ignore[attr-defined]
    return path is outer
