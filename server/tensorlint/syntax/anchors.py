"""Anchors: the statements inside of a unit, to which places in it are relative, so that a line put in above one moves nothing in it."""

from __future__ import annotations

import ast
from itertools import count
from typing import TYPE_CHECKING, Final

from tensorlint.syntax.parsing import first_row

if TYPE_CHECKING:
    from collections.abc import Iterator

_ids: Final = count(1)


class Anchor:
    """A statement, at any depth. `row`: its first row in the unit, from 1; set anew when it moves."""

    __slots__ = ("id", "row")

    def __init__(self, row: int) -> None:
        self.id = next(_ids)
        self.row = row


def anchors_of(body: list[ast.stmt], base: int) -> list[Anchor]:
    """The anchors of a unit of one statement that holds others, in order; of others there are none. `base`: what is subtracted from `lineno`."""
    if len(body) == 1 and blocks_of(body[0]):
        return [Anchor(first_row(statement) - base) for statement in statements_in(body)]
    return []


def anchor_at(anchors: list[Anchor], row: int) -> Anchor | None:
    """The last anchor that is not behind a row; None above the first."""
    low, high = 0, len(anchors)
    while low < high:
        middle = (low + high) // 2
        if anchors[middle].row <= row:
            low = middle + 1
        else:
            high = middle
    return anchors[low - 1] if low else None


def statements_in(body: list[ast.stmt]) -> Iterator[ast.stmt]:
    """Statements and all that stand inside of them, in the order of the text."""
    pending = body[::-1]
    while pending:
        statement = pending.pop()
        yield statement
        for block in reversed(blocks_of(statement)):
            pending.extend(reversed(block))


_SIMPLE: Final = frozenset({ast.Expr, ast.Assign, ast.AnnAssign, ast.AugAssign, ast.Return, ast.Pass, ast.Raise, ast.Assert, ast.Import, ast.ImportFrom})
"""The common statements that hold no others."""


def blocks_of(statement: ast.stmt | ast.ExceptHandler) -> list[list[ast.stmt]]:
    """The blocks that a statement holds, in the order of the text."""
    if type(statement) in _SIMPLE:
        return []
    inner = [each.body for each in (*getattr(statement, "handlers", ()), *getattr(statement, "cases", ()))]
    return [block for block in (getattr(statement, "body", []), *inner, getattr(statement, "orelse", []), getattr(statement, "finalbody", [])) if block]
