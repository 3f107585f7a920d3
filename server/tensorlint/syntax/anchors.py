"""Anchors: the statements of a function's body, to which places in it are relative, so that a line put in above one moves nothing in it."""

from __future__ import annotations

import ast
from itertools import count
from typing import Final

from tensorlint.syntax.parsing import first_row

_ids: Final = count(1)


class Anchor:
    """A statement of a function's body. `row`: its first row in the unit, from 1; set anew when it moves."""

    __slots__ = ("id", "row")

    def __init__(self, row: int) -> None:
        self.id = next(_ids)
        self.row = row


def anchors_of(body: list[ast.stmt], base: int) -> list[Anchor]:
    """The anchors of a unit that is one function, in order; of others there are none. `base`: what is subtracted from `lineno`."""
    if len(body) == 1 and isinstance(body[0], (ast.FunctionDef, ast.AsyncFunctionDef)):
        return [Anchor(first_row(statement) - base) for statement in body[0].body]
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
