"""What an edit leaves of a unit: statements whose lines are as they were keep their nodes and their places, wherever they have moved."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from tensorlint.syntax.anchors import Anchor, anchors_of, blocks_of, statements_in
from tensorlint.syntax.parsing import first_row
from tensorlint.syntax.walking import move

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tensorlint.syntax.units import Unit

    Spot = tuple[type, int, int, int, int | None]


def graft(old: Unit, new: Unit) -> tuple[list[ast.stmt], list[Anchor] | None]:
    """The body that a unit has after an edit, and its anchors. A function stays the same node; so do the statements inside that were not edited."""
    if old.members is not None or new.members is not None or len(old.body) != 1 or len(new.body) != 1:
        return new.body, None
    before, after = old.body[0], new.body[0]
    if type(before) is not type(after) or not blocks_of(before):
        return new.body, None
    work = _Graft(old, new)
    return [work.changed(before, after)], work.anchors


class _Graft:
    """One edit. `anchors`: of the new text, in order, as the statements are gone through."""

    def __init__(self, old: Unit, new: Unit) -> None:
        self.anchors: list[Anchor] = []
        before, after = old.text.split("\n"), new.text.split("\n")
        head = _common(before, after)
        tail = _common(before[head:][::-1], after[head:][::-1])
        self._old, self._new = _Lines(old, len(before), head, tail), _Lines(new, len(after), head, tail)
        known = old.anchors if old.anchors is not None else anchors_of(old.body, old.base)
        self._anchors = {id(statement): anchor for statement, anchor in zip(statements_in(old.body), known)}

    def changed(self, before: ast.stmt, after: ast.stmt) -> ast.stmt:
        """A statement that has been edited, somewhere: what it holds is looked at piece by piece."""
        anchor = self._anchors[id(before)]
        anchor.row = self._new.row_of(after)
        self.anchors.append(anchor)
        for old_block, new_block in zip(blocks_of(before), blocks_of(after)):
            new_block[:] = self._block(old_block, new_block)
        for further in blocks_of(after)[len(blocks_of(before)) :]:
            self._come(further)
        if isinstance(after, (ast.FunctionDef, ast.AsyncFunctionDef)):
            before.__dict__.clear()  # what was noted on the node was of the text before
            before.__dict__.update(after.__dict__)
            return before
        return after

    def _block(self, before: list[ast.stmt], after: list[ast.stmt]) -> list[ast.stmt]:
        old, new = [self._old.spot_of(each) for each in before], [self._new.spot_of(each) for each in after]
        head = _common(old, new)
        tail = _common(old[head:][::-1], new[head:][::-1])
        paired = len(before) == len(after)
        out = []
        for index, statement in enumerate(after):
            if index < head:
                out.append(self._kept(before[index], statement))
            elif index >= len(after) - tail:
                out.append(self._kept(before[index - len(after) + len(before)], statement))
            elif paired and type(before[index]) is type(statement):
                out.append(self.changed(before[index], statement))
            else:
                self._come([statement])
                out.append(statement)
        return out

    def _kept(self, before: ast.stmt, after: ast.stmt) -> ast.stmt:
        moved = self._new.row_of(after) - self._anchors[id(before)].row
        for each in statements_in([before]):
            anchor = self._anchors[id(each)]
            anchor.row += moved
            self.anchors.append(anchor)
        if before.lineno != after.lineno:
            move(before, after.lineno - before.lineno)
        return before

    def _come(self, statements: list[ast.stmt]) -> None:
        self.anchors += [Anchor(self._new.row_of(each)) for each in statements_in(statements)]


class _Lines:
    """The rows of a unit: `head` of them are the same as in the other text from the start, `tail` from the end."""

    def __init__(self, unit: Unit, count: int, head: int, tail: int) -> None:
        self._base = unit.base
        self._count, self._head, self._tail = count, head, tail
        self._left_out = {row for fault in unit.faults for row in range(fault.row, fault.end_row + 1)}

    def row_of(self, statement: ast.stmt) -> int:
        """The first row in the unit, from 1."""
        return first_row(statement) - self._base

    def spot_of(self, statement: ast.stmt) -> Spot | None:
        """Where a statement stands, counted from the end of the text that is the same; None where it is not in such text, or something was left out of it."""
        first, last = self.row_of(statement) - 1, (statement.end_lineno or statement.lineno) - self._base
        if self._left_out and not self._left_out.isdisjoint(range(first, last)):
            return None
        if last <= self._head:
            return type(statement), first, last, statement.col_offset, statement.end_col_offset
        if first >= self._count - self._tail:
            return type(statement), first - self._count, last - self._count, statement.col_offset, statement.end_col_offset
        return None


def _common(before: Sequence[object], after: Sequence[object]) -> int:
    """How many are the same from the start."""
    count = 0
    for one, other in zip(before, after):
        if one is None or one != other:
            break
        count += 1
    return count
