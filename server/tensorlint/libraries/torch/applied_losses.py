"""A loss that a framework applies: no call of it is written, so it stands where the framework was handed it."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Final

from tensorlint.interpreter.calls import call_value
from tensorlint.interpreter.frames import CallPath
from tensorlint.interpreter.surroundings import surrounded
from tensorlint.libraries.torch.modes import set_mode
from tensorlint.syntax.places import node_in
from tensorlint.syntax.written import argument_of
from tensorlint.values import TRUE, Fact, Mode, Ref, Value

if TYPE_CHECKING:
    from collections.abc import Callable

    from tensorlint.interpreter.machine import Machine
    from tensorlint.interpreter.vocabulary import Call

HANDED: Final = "loss-handed"
"""The aspect of a trainer that says where it was handed its loss."""


def note_handed(m: Machine, trainer: Ref, node: object, name: str, position: int) -> None:
    """Remembers where a trainer was handed its loss: the argument, or the whole call where it is not written there."""
    if not isinstance(node, ast.Call):
        return
    m.set(trainer.cell, HANDED, Fact("handed", m.token(node), m.place(argument_of(node, name, position) or node)))


def call_as_handed(m: Machine, trainer: Ref) -> ast.Call | None:
    """The call of a loss as the framework does it, at the place where it was handed over; it has no arguments that are written anywhere."""
    known = m.get(trainer.cell, HANDED)
    place = known.detail if isinstance(known, Fact) else None
    written = node_in(place)
    if written is None:
        return None
    return unwritten_call(written.func if isinstance(written, ast.Call) else written, written, place)


def unwritten_call(func: ast.expr, written: ast.expr, place: object) -> ast.Call:
    """A call that a framework does itself: it stands where something else is written, and has no arguments that are."""
    call = ast.copy_location(ast.Call(func=func, args=[], keywords=[]), written)
    call.tensorlint_place = place  # type: ignore[attr-defined]  # what `Machine.place` finds there
    return call


def take_a_step(
    call: Call, model: Ref, criterion: Value, features: list[Value], targets: list[Value], at: ast.Call, *, judged: Callable[[Value], Value] | None = None
) -> None:
    """One step of training, as a framework does it: the model in training mode says something of a batch, the loss judges it, and its gradients are taken.

    judged: what the framework makes of it before the loss sees it.
    """
    m = call.machine
    place = m.place(at)
    set_mode(m, model, Mode(True, "origin", call.token, model.cell), call.node)
    with surrounded(m, inside=TRUE, gradient=Fact("on", call.token)):
        said = call_value(m, model, features, {}, call.node)
        if judged is not None:
            said = judged(m.content(said))
        loss = call_value(m, criterion, [said, *targets], {}, at)
        m.observe("gradient-taken", call.place, value=loss, content=m.content(loss), node=call.node, criterion=place)


def differentiated(m: Machine, loss: Value, node: ast.AST) -> None:
    """The gradients of what a step of the program's own gave are taken, where the step ran: whatever the loss turned out to be made of, it is of what was asked there."""
    place, outer = m.place(node), m.frame.path
    m.use(loss, "backward", place)
    m.frame.path = CallPath(outer, place)
    m.observe("backward", place, value=loss, content=m.content(loss), node=node)
    m.frame.path = outer
