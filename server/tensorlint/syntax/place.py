"""Places: ranges that stay what they are when text above them moves."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import ast

    from tensorlint.syntax.units import Unit


class Place:
    """A range in a unit: rows count from 1 at the unit's first line, columns are UTF-8 bytes of the line, as `ast` has them."""

    __slots__ = ("_hash", "col", "end_col", "end_row", "row", "unit")

    def __init__(self, unit: Unit, row: int, col: int, end_row: int, end_col: int) -> None:
        self.unit = unit
        self.row = row
        self.col = col
        self.end_row = end_row
        self.end_col = end_col
        self._hash = hash((unit.id, row, col, end_row, end_col))

    @classmethod
    def of(cls, unit: Unit, node: ast.AST) -> Place:
        """The place of a node of the unit's tree."""
        base = unit.base
        row, col = node.lineno, node.col_offset  # type: ignore[attr-defined]
        end_row, end_col = node.end_lineno, node.end_col_offset  # type: ignore[attr-defined]
        return cls(unit, row - base, col, (end_row or row) - base, end_col or col)

    def __eq__(self, other: object) -> bool:
        return self is other or (
            type(other) is Place
            and other._hash == self._hash
            and other.unit is self.unit
            and (other.row, other.col, other.end_row, other.end_col) == (self.row, self.col, self.end_row, self.end_col)
        )

    def __hash__(self) -> int:
        return self._hash

    def __repr__(self) -> str:
        return f"{self.unit.row + self.row}:{self.col}"
