"""Shapes that an operation refuses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tensorlint.interpreter.refusals import may_not_meet, note_refusal

if TYPE_CHECKING:
    import ast

    from tensorlint.interpreter.machine import Machine
    from tensorlint.syntax import Place


def refuse(m: Machine, kind: str, where: ast.AST | Place, **values: object) -> None:
    """Records an operation that raises because of its shapes; where it is not known that its arguments ever meet, nothing."""
    if not may_not_meet(m):
        note_refusal(m, m.observe(kind, where, fits=False, **values).place)
