"""Enumerations: the constants of such a class are told apart by their names, and by nothing that they hold."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tensorlint.interpreter.store import MISSING
from tensorlint.libraries.notation import Library
from tensorlint.values import UNKNOWN, Const, Member, Value, constant_of

if TYPE_CHECKING:
    from tensorlint.interpreter.machine import Machine
    from tensorlint.interpreter.vocabulary import Registry


def register(registry: Registry) -> None:
    """`Enum` and `Flag`; those that are numbers or texts as well (`IntEnum`, `StrEnum`) are taken for these."""
    enum = Library(registry, "enum")
    for name in ("Enum", "Flag"):
        enum.klass(f"{name}(value)", members=True).hooks(getattr=_attribute)
    enum.row("auto()", lambda call: UNKNOWN)
    enum.rows("unique verify", "(enumeration)", lambda call: call["enumeration"])


def _attribute(m: Machine, receiver: Value, content: Value, name: str) -> Value | None:
    if not isinstance(content, Const) or not isinstance(content.value, Member):
        return None
    if name == "name":
        return Const(content.value.name)
    return constant_of(content.value.held) if name == "value" and content.value.held is not MISSING else UNKNOWN
