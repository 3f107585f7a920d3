"""That something was seen to raise where it is known to run: a model that runs meanwhile does not get through."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tensorlint.interpreter.surroundings import AMBIENT
from tensorlint.values import Fact, guards, is_picked

if TYPE_CHECKING:
    from tensorlint.interpreter.machine import Machine
    from tensorlint.syntax import Place

RAISED: Final = "raised"


def may_not_meet(m: Machine) -> bool:
    """Whether it is not known that what runs now meets what it is given."""
    return bool(m.unsure) or is_picked(m.condition)


def note_refusal(m: Machine, place: Place) -> None:
    """Something raises here; under a test, it is not known that it does."""
    if not may_not_meet(m) and not guards(m.condition):
        m.set(AMBIENT, RAISED, Fact("raised", place))


def refused(m: Machine) -> object:
    """The place of the last operation that was seen to raise; None where there is none."""
    fact = m.get(AMBIENT, RAISED)
    return fact.token if isinstance(fact, Fact) and fact.state == "raised" else None


def forget_refusals(m: Machine) -> None:
    """What raises from here on is new."""
    if refused(m) is not None:
        m.set(AMBIENT, RAISED, Fact("none"))
