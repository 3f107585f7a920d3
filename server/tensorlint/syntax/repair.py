"""A statement that does not parse, repaired line by line: what is broken is replaced by something that says nothing, and the rest stays in its place."""

from __future__ import annotations

import ast
import re
from keyword import iskeyword
from typing import TYPE_CHECKING, Final

from tensorlint.syntax.blocks import Blocks
from tensorlint.syntax.newer import older_spelling, too_new
from tensorlint.syntax.parsing import NESTED, parse, parse_nested
from tensorlint.syntax.standins import UNKNOWN, stand_in
from tensorlint.syntax.units import Fault

if TYPE_CHECKING:
    from tensorlint.syntax.lexing import Lexer, Line
    from tensorlint.text import LineIndex

MAX_GUESSES: Final = 4  # lines that the parser names, before all of them are tried
_BLANK: Final = re.compile(r"[ \t\f]*(?:#.*)?[\r\n]*\Z")
_PREFIX: Final = {"elif": "if 1: pass", "else": "if 1: pass", "except": "try: pass", "finally": "try: pass"}


def text_of(lines: LineIndex, row: int, end: int) -> str:
    """The text of rows `row` up to (not with) `end`, without the last line end."""
    return lines.text[lines.starts[row] : lines.line_end(end - 1)]


def last_content(lines: LineIndex, row: int, end: int) -> int:
    """The last of the rows `row` up to `end` that is not blank and no comment."""
    end = min(end, len(lines.starts)) - 1
    while end > row and _BLANK.match(text_of(lines, end, end + 1)):
        end -= 1
    return end


def repair(lexer: Lexer, row: int, end: int, error: SyntaxError, cautious: bool = False, header: bool = False) -> tuple[list[ast.stmt], int, list[Fault]]:
    """(statements, what to subtract from their `lineno`, what was left out) of rows that do not parse as they are. `header`: a block follows behind them."""
    return _Repair(lexer, row, end, error, cautious, header).result()


class _Repair:
    def __init__(self, lexer: Lexer, row: int, end: int, error: SyntaxError, cautious: bool, header: bool) -> None:
        self.index = lexer.lines
        self.row, self.end = row, min(end, len(self.index.starts))
        self.error = error
        self.header = header
        self.lines: list[Line] = []
        at = row
        while at < self.end:
            line = lexer.line(at, cautious)
            line.after = min(line.after, self.end)
            self.lines.append(line)
            at = lexer.content(line.after)
        self.bad: dict[int, str] = {}  # by index of line: why
        self.older: dict[int, str] = {}
        self.nested = self.lines[0].col > 0

    def result(self) -> tuple[list[ast.stmt], int, list[Fault]]:
        for index, line in enumerate(self.lines):
            if line.flaw is not None:
                self._reject(index, line.flaw)
        body = self._attempt(MAX_GUESSES)
        if body is None:
            for index in range(len(self.lines)):
                self._try_alone(index)
            body = self._attempt(0)
        if body is None:
            message = str(self.error.msg or self.error)
            names = [name for name in re.findall(r"^[ \t]*(?:async[ \t]+)?(?:def|class)[ \t]+(\w+)", self._text(self.lines[0])) if name.isidentifier()]
            body = parse(f"{names[0]} = {UNKNOWN}" if names and not iskeyword(names[0]) else f"{UNKNOWN}()")
            return body, 0, [Fault(0, last_content(self.index, self.row, self.end) - self.row, message)]
        faults = self._faults()
        return body, int(self.nested), faults or [Fault(0, 0, str(self.error.msg or self.error))]

    def _attempt(self, guesses: int) -> list[ast.stmt] | None:
        for left in range(guesses, -1, -1):
            blocks = Blocks(self.lines, self.bad, self._indent, self.header)
            self.blocks = blocks
            text = self._assembled(blocks)
            try:
                return parse_nested(text) if self.nested else parse(text)
            except SyntaxError as error:
                row = (error.lineno or 1) - 1 - int(self.nested) + self.row
            index = next((index for index, line in enumerate(self.lines) if line.row <= row < line.after), None)
            if left == 0 or index is None or index in self.bad or not self._try_alone(index):
                return None
        return None

    # -- single lines

    def _text(self, line: Line) -> str:
        return text_of(self.index, line.row, line.after)

    def _indent(self, line: Line) -> str:
        text = self.index.text
        start = self.index.starts[line.row]
        return re.match(r"[ \t\f]*", text[start : start + line.col + line.alt + 8])[0]  # type: ignore[index]

    def _reject(self, index: int, message: str) -> None:
        line = self.lines[index]
        text = self._text(line)
        self.bad[index] = too_new(text) or message
        older = older_spelling(text)
        if older is not None and self._alone(line, older) is None:
            self.older[index] = older.rstrip("\r\n")

    def _try_alone(self, index: int) -> bool:
        """Whether a line does not even parse by itself; then it is left out."""
        if index in self.bad:
            return False
        line = self.lines[index]
        message = self._alone(line, text_of(self.index, line.row, line.after))
        if message is not None:
            self._reject(index, message)
        return message is not None

    def _alone(self, line: Line, text: str) -> str | None:
        """What is wrong with a line by itself."""
        indent = self._indent(line)
        behind = len(self._text(line)) - (line.stop - self.index.starts[line.row])
        text = text.rstrip("\r\n")
        if line.opens:
            if line.flaw is None:
                text = text[: len(text) - behind]  # a comment behind the colon would hide what is added
            text += f"\n{indent} case _: pass" if line.word == "match" else " pass"
        if line.word == "@":
            text += f"\n{indent}def _(): pass"
        if line.word in _PREFIX:
            text = f"{indent}{_PREFIX[line.word]}\n{text}"
        elif line.word == "case" and line.opens:
            text = f"match 1:\n{indent or ' '}{text.lstrip()}"
            indent = ""
        try:
            parse(NESTED + text if indent else text)
        except SyntaxError as error:
            return error.msg or "invalid syntax"
        return None

    # -- the text without what is broken

    def _assembled(self, blocks: Blocks) -> str:
        rows = [self.index.text[self.index.starts[row] : self.index.line_end(row)] for row in range(self.row, self.end)]
        for index, line in enumerate(self.lines):
            replaced = blocks.replaced.get(index)
            at = line.row - self.row
            if index in self.bad or replaced is not None:
                older = self.older.get(index)
                if older is not None and replaced is None:
                    kept = re.split(r"\r\n|\r|\n", older)
                    rows[at : at + len(kept)] = kept
                else:
                    indent = blocks.indents.get(index, self._indent(line))
                    has_block = index in blocks.holding
                    rows[at] = indent + (replaced or stand_in(line, self._text(line), has_block or index in blocks.empty))
                    rows[at + 1 : line.after - self.row] = [""] * (line.after - self.row - at - 1)
            if index in blocks.empty:
                self._fill(rows, index, line)
        return "\n".join(rows)

    def _fill(self, rows: list[str], index: int, line: Line) -> None:
        """A header without a block gets one that says nothing."""
        filling = f" return {UNKNOWN}" if re.match(r"\s*(async\s+)?def\b", self._text(line)) else " pass"
        at = line.row - self.row
        if (index in self.bad or index in self.blocks.replaced) and index not in self.older:
            rows[at] += filling
            return
        last, _ = self.index.position(line.stop)
        at = min(last, line.after - 1) - self.row
        comment = self.index.line_end(last) - line.stop
        rows[at] = rows[at][: len(rows[at]) - comment] + filling

    def _faults(self) -> list[Fault]:
        why = {**self.blocks.faults, **self.bad}
        faults: list[Fault] = []
        for index in sorted(why):
            line = self.lines[index]
            first, last = line.row - self.row, last_content(self.index, line.row, line.after) - self.row
            if faults and faults[-1].message == why[index] == "unexpected indent" and index - 1 in why:
                faults[-1] = Fault(faults[-1].row, last, why[index])
            else:
                faults.append(Fault(first, last, why[index]))
        return faults
