"""Broken code: the statement that does not parse is left out, and the rest stays.

A line that the parser stumbles over becomes `pass` (or `if 1:` where a block hangs on it), in the same row and indent, and the chunk around it is parsed
again, a bounded number of times; a chunk that stays broken is left out. Chunks start at lines without indent, so the time is linear in the text.
"""

from __future__ import annotations

import ast
import re
import sys
import warnings
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

MAX_REPAIRS: Final = 12
MAX_JOINED: Final = 12
_TRAILING: Final = re.compile(r"(\n[ \t\f]*)+\Z")
_START: Final = re.compile(r"[^\s#)\]}]")
_CONTINUES: Final = re.compile(r"(else|elif|except|finally)\b|case\b.*:\s*$")
NEWER: Final = (
    ((3, 12), re.compile(r"^\s*type\s+\w+\s*(\[.*\])?\s*="), "`type` statements"),
    ((3, 12), re.compile(r"^\s*(async\s+)?(def|class)\s+\w+\s*\["), "type parameters"),
    ((3, 14), re.compile(r"^\s*except\s+[\w.]+\s*,\s*[\w.]+"), "`except` without parentheses"),
    ((3, 14), re.compile(r"""(^|[^\w])[tT][rR]?("|')"""), "template strings"),
    ((3, 12), re.compile(r"""[fF]("|').*\{.*\1.*\}"""), "f-strings with quotes inside"),
    ((3, 11), re.compile(r"^\s*except\s*\*"), "`except*`"),
)


class Chunk(NamedTuple):
    """Lines that parsed: the first row, and the statements (linenos count from 1 at that row), or what was claimed for this text."""

    row: int
    end: int
    body: list[ast.stmt]
    claimed: object = None


class Broken(NamedTuple):
    """A row that was left out, and why."""

    row: int
    message: str


def parse(text: str) -> list[ast.stmt]:
    """The statements of a text; what `ast.parse` may raise for deep nesting or null bytes is a SyntaxError too."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # an invalid escape is the user's affair
            return ast.parse(text).body
    except (RecursionError, MemoryError):
        message = "nested too deeply to be parsed"
        raise SyntaxError(message, ("", 1, 1, "")) from None
    except ValueError as error:
        raise SyntaxError(str(error), ("", 1, 1, "")) from None


def recover(lines: list[str], claim: Callable[[str], object]) -> tuple[list[Chunk], list[Broken]]:
    """Parses what can be parsed. `claim` gives what is known of a text that need not be parsed, or None."""
    starts = [row for row, line in enumerate(lines) if _START.match(line) and not _CONTINUES.match(line)]
    if not starts or starts[0] != 0:
        starts.insert(0, 0)
    starts.append(len(lines))
    chunks: list[Chunk] = []
    broken: list[Broken] = []
    index = 0
    while index < len(starts) - 1:
        begin, end = starts[index], starts[index + 1]
        piece = lines[begin:end]
        text = "\n".join(piece)
        if not text.strip():
            index += 1
            continue
        claimed = claim(_TRAILING.sub("", text))
        if claimed is not None:
            chunks.append(Chunk(begin, end, [], claimed))
            index += 1
            continue
        try:
            chunks.append(Chunk(begin, end, parse(text)))
            index += 1
            continue
        except SyntaxError as error:
            joined = _joined(lines, starts, index) if _is_open(error) else None
        if joined is not None:
            chunk, index = joined
            chunks.append(chunk)
            continue
        body, faults = repair(piece)
        broken += [Broken(begin + fault.row, fault.message) for fault in faults]
        if body is not None:
            chunks.append(Chunk(begin, end, body))
        index += 1
    return chunks, broken


def _is_open(error: SyntaxError) -> bool:
    """Whether the text may go on: a bracket or a string is not closed, or a decorator has nothing below it."""
    message = error.msg or ""
    return any(part in message for part in ("never closed", "unterminated triple", "EOF", "expected an indented block", "invalid syntax", "expected 'except'"))


def _joined(lines: list[str], starts: list[int], index: int) -> tuple[Chunk, int] | None:
    """A chunk together with some that follow it: lines without indent inside brackets or strings start no statement."""
    for last in range(index + 2, min(index + 2 + MAX_JOINED, len(starts))):
        try:
            body = parse("\n".join(lines[starts[index] : starts[last]]))
        except SyntaxError:
            continue
        if len(body) == 1 or isinstance(body[0], (ast.FunctionDef, ast.ClassDef)):
            return Chunk(starts[index], starts[last], body), last
    return None


def repair(lines: list[str]) -> tuple[list[ast.stmt] | None, list[Broken]]:
    """Leaves out lines until the rest parses; (None, …) where it does not."""
    work = list(lines)
    faults: list[Broken] = []
    for _ in range(MAX_REPAIRS):
        try:
            return parse("\n".join(work)), faults
        except SyntaxError as error:
            row = _row_of(error, work)
            message = error.msg or "invalid syntax"
        if row is None:
            break
        if not any(fault.row == row for fault in faults):
            faults.append(Broken(row, newer_syntax(lines[row]) or message))
        if not _leave_out(work, row):
            break
    return None, faults or [Broken(0, "invalid syntax")]


def _row_of(error: SyntaxError, work: list[str]) -> int | None:
    """The row to leave out: where the parser stumbled, or the last line before it that holds something."""
    row = (error.lineno or 1) - 1
    row = min(max(row, 0), len(work) - 1)
    if "expected an indented block" in (error.msg or ""):
        match = re.search(r"on line (\d+)", error.msg or "")
        if match:
            return int(match[1]) - 1
    while row >= 0 and (not work[row].strip() or work[row].strip() in {"pass", "if 1:"}):
        row -= 1
    return row if row >= 0 else None


def _leave_out(work: list[str], row: int) -> bool:
    line = work[row]
    indent = line[: len(line) - len(line.lstrip())]
    following = next((each for each in work[row + 1 :] if each.strip() and not each.lstrip().startswith("#")), "")
    deeper = len(following) - len(following.lstrip()) > len(indent)
    opens = line.rstrip().endswith(":") or bool(re.match(r"\s*(async\s+)?(def|class|if|for|while|with|try|else|elif|except|finally)\b", line))
    if deeper and not opens:
        # What hangs deeper on a line that opens no block belongs to an expression that is not closed.
        previous = next((each for each in reversed(work[:row]) if each.strip()), "")
        if len(previous) - len(previous.lstrip()) <= len(indent) and not previous.rstrip().endswith(":"):
            work[row] = indent + "pass"
            _drop_deeper(work, row, len(indent))
            return True
    replacement = indent + ("if 1:" if deeper and opens else "pass")
    if work[row] == replacement:
        return False
    work[row] = replacement
    if deeper and not opens:
        _drop_deeper(work, row, len(indent))
    return True


def _drop_deeper(work: list[str], row: int, indent: int) -> None:
    for index in range(row + 1, len(work)):
        line = work[index]
        if line.strip() and len(line) - len(line.lstrip()) <= indent:
            return
        work[index] = ""


def newer_syntax(line: str) -> str | None:
    """The name of syntax that this Python does not know yet, where a line holds such."""
    for version, pattern, name in NEWER:
        if sys.version_info < version and pattern.search(line):
            return f"{name} need Python {version[0]}.{version[1]}; tensorlint runs on {sys.version_info[0]}.{sys.version_info[1]}"
    return None
