"""That something was seen to raise where it is known to run: a model that runs meanwhile does not get through."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tensorlint.interpreter.surroundings import AMBIENT
from tensorlint.values import Fact, guards, is_picked

if TYPE_CHECKING:
    import ast

    from tensorlint.interpreter.machine import Machine
    from tensorlint.syntax import Place

RAISED: Final = "raised"


def may_not_meet(m: Machine) -> bool:
    """Whether it is not known that what runs now meets what it is given."""
    return bool(m.unsure) or is_picked(m.condition)


def refuse(m: Machine, kind: str, where: ast.AST | Place, **values: object) -> None:
    """Records an operation that raises because of its shapes; where it is not known that its arguments ever meet, nothing."""
    if not may_not_meet(m):
        _note(m, m.observe(kind, where, fits=False, **values).place)


def note_refusal(m: Machine, place: Place) -> None:
    """Something raises here of which no rule speaks; where it is not known that it does, nothing."""
    if not may_not_meet(m):
        _note(m, place)


def _note(m: Machine, place: Place) -> None:
    """Under a test, what runs behind it may get through all the same."""
    if not guards(m.condition):
        m.set(AMBIENT, RAISED, Fact("raised", place))


def refused(m: Machine) -> object:
    """The place of the last operation that was seen to raise; None where there is none."""
    fact = m.get(AMBIENT, RAISED)
    return fact.token if isinstance(fact, Fact) and fact.state == "raised" else None


def forget_refusals(m: Machine) -> None:
    """What raises from here on is new."""
    if refused(m) is not None:
        m.set(AMBIENT, RAISED, Fact("none"))
