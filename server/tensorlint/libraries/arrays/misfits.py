"""Shapes that an operation refuses: what is observed of it, and that a model which runs meanwhile does not get through."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tensorlint.interpreter.surroundings import AMBIENT
from tensorlint.values import Fact, guards, is_picked

if TYPE_CHECKING:
    import ast

    from tensorlint.interpreter.machine import Machine
    from tensorlint.syntax import Place

RAISED: Final = "raised"


def refuse(m: Machine, kind: str, where: ast.AST | Place, **values: object) -> None:
    """Records an operation that raises because of its shapes; where it is not known that its arguments ever meet, nothing."""
    if m.unsure or is_picked(m.condition):
        return
    seen = m.observe(kind, where, fits=False, **values)
    if not guards(m.condition):
        m.set(AMBIENT, RAISED, Fact("raised", seen.place))


def refused(m: Machine) -> object:
    """The place of the last operation that was seen to raise; None where there is none."""
    fact = m.get(AMBIENT, RAISED)
    return fact.token if isinstance(fact, Fact) and fact.state == "raised" else None


def forget_refusals(m: Machine) -> None:
    """What raises from here on is new."""
    if refused(m) is not None:
        m.set(AMBIENT, RAISED, Fact("none"))
