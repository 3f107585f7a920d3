"""How broken lines hang together: which are headers, which lines stand at no valid indent, which clauses belong to nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tensorlint.syntax.lexing import BLOCK
from tensorlint.syntax.standins import UNKNOWN

if TYPE_CHECKING:
    from collections.abc import Callable

    from tensorlint.syntax.lexing import Line

_CLAUSES: Final = {  # what may follow at the same indent
    "if": ("elif", "else"),
    "elif": ("elif", "else"),
    "for": ("else",),
    "while": ("else",),
    "try": ("except", "finally"),
    "except": ("except", "else", "finally"),
    "try else": ("finally",),
}
_FOLLOWING: Final = frozenset({"elif", "else", "except", "finally"})


class _Frame:
    """A block that is open: its indent, and the clause that the last statement in it ended with."""

    __slots__ = ("alt", "clause", "col", "indent", "opened")

    def __init__(self, col: int, alt: int, indent: str) -> None:
        self.col, self.alt, self.indent = col, alt, indent
        self.clause = ""
        self.opened = -1  # the index of a `try` that has neither `except` nor `finally` yet


class Blocks:
    """The structure of lines, made valid.

    replaced: by index, the line that stands in for one whose place is wrong. indents: where the stand-in of a line belongs.
    holding: headers with a block; empty: headers without one. faults: why, for lines that are not bad by themselves.
    """

    def __init__(self, lines: list[Line], bad: dict[int, str], indent: Callable[[Line], str], header: bool = False) -> None:
        self.lines = lines
        self.bad = bad
        self.replaced: dict[int, str] = {}
        self.indents: dict[int, str] = {}
        self.holding: set[int] = set()
        self.empty: set[int] = set()
        self.faults: dict[int, str] = {}
        self._indent = indent
        self._frames = [_Frame(lines[0].col, lines[0].alt, indent(lines[0]))]
        for index in range(len(lines)):
            self._place(index)
        while self._frames:
            self._close(self._frames.pop())
        for index in range(len(lines) - 1, -1, -1):
            self._decorator(index)
        if header:
            self.empty.add(len(lines) - 1)
            self.faults.pop(len(lines) - 1, None)

    def _place(self, index: int) -> None:
        line = self.lines[index]
        frame = self._frames[-1]
        if index and self._opens(index - 1) and line.col > self._column(index - 1):
            self.holding.add(index - 1)
            frame = _Frame(line.col, line.alt, self._indent(line))
            self._frames.append(frame)
        else:
            if index and self._opens(index - 1):
                self._without_block(index - 1)
            frame = self._settle(index, line)
        self._clause(index, line, frame)
        if index == len(self.lines) - 1 and self._opens(index):
            self._without_block(index)

    def _decorator(self, index: int) -> None:
        line = self.lines[index]
        if line.word != "@" or index in self.bad:
            return
        following = self.lines[index + 1] if index + 1 < len(self.lines) else None
        stands = following is not None and following.word in {"@", "def", "class", "async"} and following.col == line.col
        if not stands or index + 1 in self.replaced or self._left_out(index + 1):
            self._mark(index, "a decorator must stand above a function or a class")
            self.replaced[index] = "pass"

    def _left_out(self, index: int) -> bool:
        return index in self.bad and not self._opens(index)

    def _opens(self, index: int) -> bool:
        """Whether a block hangs, or should hang, on a line."""
        line = self.lines[index]
        if line.opens and (index not in self.bad or BLOCK.match(line.word)):
            return True
        deeper = index + 1 < len(self.lines) and self.lines[index + 1].col > line.col
        if deeper and (line.opens or ((BLOCK.match(line.word) or line.word == "async") and line.word not in {"match", "case"})):
            if index not in self.bad:
                self._mark(index, "expected ':'")
                self.bad[index] = "expected ':'"
            return True
        return False

    def _column(self, index: int) -> int:
        return self._frames[-1].col if index in self.indents else self.lines[index].col

    def _settle(self, index: int, line: Line) -> _Frame:
        """Finds the block that a line goes on with."""
        popped = None
        while len(self._frames) > 1 and self._frames[-1].col > line.col:
            popped = self._frames.pop()
            self._close(popped)
        frame = self._frames[-1]
        if line.col == frame.col:
            if line.alt != frame.alt:
                self._misplaced(index, frame, "inconsistent use of tabs and spaces in indentation")
            return frame
        if line.col > frame.col and popped is not None:
            popped.clause, popped.opened = "", -1
            self._frames.append(popped)
            self._misplaced(index, popped, "unindent does not match any outer indentation level")
            return popped
        self._misplaced(index, frame, "unexpected indent" if line.col > frame.col else "unindent does not match any outer indentation level")
        return frame

    def _misplaced(self, index: int, frame: _Frame, message: str) -> None:
        self._mark(index, message)
        self.bad.setdefault(index, message)
        self.indents[index] = frame.indent

    def _mark(self, index: int, message: str) -> None:
        self.faults.setdefault(index, message)

    def _without_block(self, index: int) -> None:
        self.empty.add(index)
        self._mark(index, "expected an indented block")

    # -- clauses

    def _clause(self, index: int, line: Line, frame: _Frame) -> None:
        word = line.word
        if word in _FOLLOWING:
            if word not in _CLAUSES.get(frame.clause, ()):
                self._mark(index, f"`{word}` without what it belongs to")
                self.replaced[index] = f"if {UNKNOWN}:" if self._opens(index) else "pass"
                self._end(frame)
                frame.clause = ""
                return
            in_try = frame.clause in {"try", "except"}
            if word in {"except", "finally"}:
                frame.opened = -1
            frame.clause = "try else" if word == "else" and in_try else word
            return
        self._end(frame)
        frame.clause = word
        if word == "try":
            frame.opened = index

    def _end(self, frame: _Frame) -> None:
        if frame.opened >= 0:
            self._mark(frame.opened, "expected 'except' or 'finally' block")
            self.replaced[frame.opened] = "if 1:"
        frame.opened = -1

    def _close(self, frame: _Frame) -> None:
        self._end(frame)
