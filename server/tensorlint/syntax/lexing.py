"""Logical lines of a text that may be broken: where a statement's line ends when a bracket or a string does not.

Valid lines are found exactly. In a broken one, what cannot stand inside brackets (a line that starts with `def`, `return`, `import` and the like) is where the
next statement starts for certain; then the line that opened the bracket ends before the first line that stands no deeper.
"""

from __future__ import annotations

import re
import sys
from typing import TYPE_CHECKING, Final

from tensorlint.syntax.formatted import formatted_end
from tensorlint.syntax.parsing import indent_of

if TYPE_CHECKING:
    from tensorlint.text import LineIndex

TOKEN: Final = re.compile(
    r"""(?P<comment>\#[^\r\n]*)
    |(?P<triple>\"\"\"[^"\\]*(?:(?:\\[\s\S]|"(?!""))[^"\\]*)*(?:\"\"\"|\\?\Z|""?\Z)|'''[^'\\]*(?:(?:\\[\s\S]|'(?!''))[^'\\]*)*(?:'''|\\?\Z|''?\Z))
    |(?P<string>"[^"\\\r\n]*(?:\\(?:\r\n|[\s\S])[^"\\\r\n]*)*"?|'[^'\\\r\n]*(?:\\(?:\r\n|[\s\S])[^'\\\r\n]*)*'?)
    |(?P<open>[(\[{])
    |(?P<close>[)\]}])
    |(?P<joined>\\(?:\r\n|\r|\n))
    |(?P<end>\r\n|\r|\n)""",
    re.VERBOSE,
)
_BLANK: Final = re.compile(r"(?:[ \t\f]*(?:#[^\r\n]*)?(?:\r\n|\r|\n))*(?:[ \t\f]*(?:#[^\r\n]*)?\Z)?")
# What starts a line and can in no valid text do so inside brackets.
_STATEMENT: Final = re.compile(
    r"[ \t\f]*(?:(?:async[ \t]+)?(?:def|class)[ \t]+\w|(?:return|import|while|with|try|raise|del|assert|pass|break|continue|global|nonlocal)\b"
    r"|(?:except|finally|elif)\b|from[ \t]+[\w.]+[ \t]+import\b|else[ \t]*:)"
)
_CODE_IN_STRING: Final = re.compile(
    r"^([ \t]*)(?:(?:async[ \t]+)?def[ \t]+\w+[ \t]*\(|class[ \t]+\w+[ \t]*[(:]|import[ \t]+\w|from[ \t]+[\w.]+[ \t]+import\b)", re.MULTILINE
)
BLOCK: Final = re.compile(r"[ \t\f]*(?:async[ \t]+)?(def|class|if|for|while|with|try|else|elif|except|finally|match|case)\b")
_WORD: Final = re.compile(r"[ \t\f]*(@|\w+)?")
_CLOSER: Final = re.compile(r"[ \t\f]*[)\]}]")
_FORMATTED: Final = re.compile(r"\b(?:[fFtT][rR]?|[rR][fFtT])\Z")
MAX_SUSPECTS: Final = 200


class Line:
    """A logical line: rows `row` up to `after`, its indent, its first word, and what is wrong with it."""

    __slots__ = ("after", "alt", "col", "flaw", "opens", "row", "stop", "suspect", "word")

    def __init__(self, row: int, indent: tuple[int, int], word: str) -> None:
        self.row = row
        self.col, self.alt = indent
        self.word = word
        self.after = row + 1
        self.opens = False  # ends with a colon: a block should follow
        self.stop = 0  # the offset behind its last character that is no comment
        self.suspect = False  # holds a string that looks as if it had swallowed code
        self.flaw: str | None = None


class Lexer:
    """Finds logical lines. `reach` is the last row that was looked at since it was set."""

    def __init__(self, lines: LineIndex) -> None:
        self.lines = lines
        self.reach = 0
        self._unclosed: dict[int, int] = {}  # offsets of brackets known to stay open, and the row up to which

    def content(self, row: int) -> int:
        """The first row from this one on that holds more than white space and a comment; the number of rows where none does."""
        lines = self.lines
        if row >= len(lines.starts):
            return len(lines.starts)
        end = _BLANK.match(lines.text, lines.starts[row]).end()  # type: ignore[union-attr]
        return len(lines.starts) if end >= len(lines.text) else lines.position(end)[0]

    def line(self, row: int, cautious: bool = False) -> Line:
        """The logical line that starts in a row. `cautious`: a string that looks as if it had swallowed code ends in its first row."""
        lines, text = self.lines, self.lines.text
        start = lines.starts[row]
        line = Line(row, indent_of(lines, row), _WORD.match(text, start)[1] or "")  # type: ignore[index]
        openers: list[int] = []
        suspects = 0
        at = stop = start
        while True:
            match = TOKEN.search(text, at)
            begin, end = (match.start(), match.end()) if match else (len(text), len(text))
            between = text[at:begin].rstrip()
            if between:
                stop = at + len(between)
            if match is None:
                line.after = len(lines.starts)
                break
            kind = match.lastgroup
            at = end
            if kind == "end":
                if not openers:
                    line.after = lines.position(end)[0]
                    break
                if _STATEMENT.match(text, end):
                    return self._unclosed_line(line, openers, lines.position(end)[0])
            elif kind == "open":
                if begin in self._unclosed:
                    return self._unclosed_line(line, [*openers, begin], self._unclosed[begin])
                openers.append(begin)
            elif kind == "close":
                stop = end
                if openers:
                    openers.pop()
            elif kind in {"string", "triple"}:
                if sys.version_info >= (3, 12) and _FORMATTED.search(text, max(begin - 2, start), begin):
                    at = formatted_end(text, begin) or end
                stop = at
                if kind == "triple":
                    if not _is_closed(text, begin, at):
                        self.reach = len(lines.starts)
                        return self._cut(line, lines.position(begin)[0], "unterminated triple-quoted string literal")
                    if self._swallows(begin, at, line.col):
                        line.suspect = True
                        suspects += 1
                        if cautious or suspects > MAX_SUSPECTS:
                            self.reach = max(self.reach, lines.position(at)[0])
                            return self._cut(line, lines.position(begin)[0], "unterminated triple-quoted string literal")
        if openers:
            return self._unclosed_line(line, openers, len(lines.starts))
        line.stop = stop
        line.opens = text[stop - 1] == ":"
        self.reach = max(self.reach, line.after)
        return line

    def _swallows(self, begin: int, end: int, column: int) -> bool:
        text = self.lines.text
        newline = text.find("\n", begin, end)
        if newline < 0:
            return False
        return any(len(match[1].expandtabs()) <= column for match in _CODE_IN_STRING.finditer(text, newline, end))

    def _unclosed_line(self, line: Line, openers: list[int], stop: int) -> Line:
        for opener in openers:
            self._unclosed[opener] = stop
        self.reach = max(self.reach, stop)
        bracket = self.lines.text[openers[-1]]
        return self._cut(line, line.row, f"'{bracket}' was never closed", stop)

    def _cut(self, line: Line, row: int, flaw: str, stop: int | None = None) -> Line:
        """Ends a broken line before the first one (behind `row`) that stands no deeper and closes no bracket."""
        lines, text = self.lines, self.lines.text
        line.flaw = flaw
        stop = len(lines.starts) if stop is None else stop
        first = text[lines.starts[line.row] : lines.line_end(line.row)].split("#")[0].rstrip()
        if BLOCK.match(first):
            line.opens = True
            if first.endswith(":"):
                line.after = line.row + 1
                return line
        row = self.content(row + 1)
        while row < stop and (indent_of(lines, row)[0] > line.col or _CLOSER.match(text, lines.starts[row])):
            row = self.content(row + 1)
        line.after = min(row, stop)
        self.reach = max(self.reach, line.after)
        return line


def _is_closed(text: str, begin: int, end: int) -> bool:
    """Whether a string in three quotes ends in three."""
    if end - begin < 6:
        return False
    quotes = text[begin : begin + 3]
    if text[end - 3 : end] != quotes:
        return False
    backslashes = end - 3 - len(text[begin : end - 3].rstrip("\\")) - begin
    return end < len(text) or backslashes % 2 == 0
