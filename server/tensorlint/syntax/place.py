"""Places: ranges that stay what they are when text above them moves."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Final

from tensorlint.syntax.anchors import anchor_at, anchors_of

if TYPE_CHECKING:
    from tensorlint.syntax.anchors import Anchor
    from tensorlint.syntax.units import Unit

_KEYWORDS: Final[dict[type[ast.AST], str]] = {ast.FunctionDef: "def ", ast.AsyncFunctionDef: "async def ", ast.ClassDef: "class "}


class Place:
    """A range in a unit: rows count from 1 at the unit's first line, columns are UTF-8 bytes of the line, as `ast` has them.

    Inside of a function's body it is relative to a statement of that, and moves with it.
    """

    __slots__ = ("_anchor", "_end_row", "_hash", "_row", "col", "end_col", "unit")

    def __init__(self, unit: Unit, anchor: Anchor | None, row: int, col: int, end_row: int, end_col: int) -> None:
        self.unit = unit
        self._anchor = anchor
        self._row = row
        self.col = col
        self._end_row = end_row
        self.end_col = end_col
        self._hash = hash((unit.id, anchor.id if anchor is not None else 0, row, col, end_row, end_col))

    @property
    def row(self) -> int:
        """The first row, as the text is now."""
        return self._row if self._anchor is None else self._anchor.row + self._row

    @property
    def end_row(self) -> int:
        """The last row, as the text is now."""
        return self._end_row if self._anchor is None else self._anchor.row + self._end_row

    @classmethod
    def of(cls, unit: Unit, node: ast.AST) -> Place:
        """The place of a node of the unit's tree; of a definition: of its name and what stands in front of it, whatever its body grows to."""
        base = unit.base
        row, col = node.lineno, node.col_offset  # type: ignore[attr-defined]
        keyword = _KEYWORDS.get(type(node))
        if keyword is not None:
            end_row, end_col = row, col + len(keyword) + len(node.name.encode())  # type: ignore[attr-defined]
        else:
            end_row, end_col = node.end_lineno, node.end_col_offset  # type: ignore[attr-defined]
        if unit.anchors is None:
            unit.anchors = anchors_of(unit.body, base)
        anchor = anchor_at(unit.anchors, row - base) if unit.anchors else None
        start = base if anchor is None else base + anchor.row
        return cls(unit, anchor, row - start, col, (end_row or row) - start, end_col or col)

    def holds(self, other: Place) -> bool:
        """Whether another place lies in this one."""
        return other.unit is self.unit and (self.row, self.col) <= (other.row, other.col) and (other.end_row, other.end_col) <= (self.end_row, self.end_col)

    def __eq__(self, other: object) -> bool:
        return self is other or (
            type(other) is Place
            and other._hash == self._hash
            and other.unit is self.unit
            and other._anchor is self._anchor
            and (other._row, other.col, other._end_row, other.end_col) == (self._row, self.col, self._end_row, self.end_col)
        )

    def __hash__(self) -> int:
        return self._hash

    def __repr__(self) -> str:
        return f"{self.unit.row + self.row}:{self.col}"
