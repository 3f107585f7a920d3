"""Cells of notebooks: IPython's magics and shell lines, rewritten as Python in the same rows, and with what stays Python in its columns."""

from __future__ import annotations

import ast
import re
from typing import Final

from tensorlint.syntax.lexing import Lexer
from tensorlint.syntax.standins import UNKNOWN
from tensorlint.text import LineIndex

_MAGIC: Final = re.compile(r"[ \t]*[%!?]")
_HELP: Final = re.compile(r"[ \t]*[%\w.*]+(?:\(\))?\?{1,2}[ \t]*(?:#.*)?\Z")
_ASSIGNED: Final = re.compile(r"([ \t]*[^\W\d][\w., \t]*=[ \t]*)([%!].*)\Z")
_TIMED: Final = re.compile(r"%time[ \t]+(?=[^\s-])")  # runs what stands behind it, in the notebook's own scope
_REPEATED: Final = re.compile(r"%timeit(?:[ \t]+-(?:[nrp][ \t]*\d+|[tcqov]+))*[ \t]+(?=[^\s-])")  # runs it many times, in a scope of its own
_RUN: Final = re.compile(r"[ \t]*%run[ \t]+(?:-[a-zA-Z]+[ \t]+)*(?P<quote>[\"']?)(?P<path>[\w./\\-]+?)(?P<suffix>\.py|\.ipynb)?(?P=quote)(?:[ \t].*)?\Z")
_BODY_KEPT: Final = re.compile(r"%%(?:time|timeit|capture|prun|snakeviz|heat|mprun|memit)\b")


def blank_magics(text: str) -> str:
    """The cell as Python: what is no Python becomes nothing, or an unknown name. Inside strings and brackets there are no magics."""
    if "%" not in text and "!" not in text and "?" not in text:
        return text
    lines = LineIndex(text)
    lexer = Lexer(lines)
    rows = [text[lines.line_start(row) : lines.line_end(row)] for row in range(lines.line_count)]
    row = lexer.content(0)
    if row < len(rows) and rows[row].startswith("%%"):
        if not _BODY_KEPT.match(rows[row]):
            return _joined(lines, [""] * len(rows))
        rows[row] = "#" + rows[row][1:]
        row = lexer.content(row + 1)
    while row < len(rows):
        written = _written(rows[row])
        if written is None:
            row = lexer.content(lexer.line(row).after)
            continue
        goes_on = rows[row].endswith("\\")
        rows[row] = written
        while goes_on and row + 1 < len(rows):  # a shell line may be joined with the next
            row += 1
            goes_on = rows[row].endswith("\\")
            rows[row] = ""
        row = lexer.content(row + 1)
    return _joined(lines, rows)


def _written(line: str) -> str | None:
    """A line that starts a statement, as Python; None where it is Python already."""
    indent = line[: len(line) - len(line.lstrip(" \t"))]
    assigned = _ASSIGNED.match(line)
    if assigned:
        timed = _TIMED.match(assigned[2])
        return assigned[1] + (" " * timed.end() + assigned[2][timed.end() :] if timed else _repeated(assigned[2]) or UNKNOWN)
    timed = _TIMED.match(line, len(indent))
    if timed:
        return f"{indent}0;".ljust(timed.end()) + line[timed.end() :]
    repeated = _repeated(line[len(indent) :])
    if repeated:
        return indent + repeated
    run = _RUN.match(line)
    if run and not indent:
        module = _module_of(run["path"], run["suffix"])
        return f"from {module} import *" if module else ""
    if _MAGIC.match(line) or _HELP.match(line):
        return f"{indent}pass" if indent else ""
    return None


def _repeated(magic: str) -> str | None:
    """What is timed, as a call of nobody knows what with the objects whose methods it calls: what they have learned by then is not known."""
    timed = _REPEATED.match(magic)
    if timed is None:
        return None
    try:
        called = [each.func for each in ast.walk(ast.parse(magic[timed.end() :].strip())) if isinstance(each, ast.Call)]
    except (SyntaxError, ValueError, RecursionError):
        return None
    names = [func.value.id for func in called if isinstance(func, ast.Attribute) and isinstance(func.value, ast.Name)]
    return f"{UNKNOWN}({', '.join(dict.fromkeys(names))})" if names else None


def _module_of(path: str, suffix: str | None) -> str | None:
    """The file of `%run` as a module: its names are the notebook's afterwards. A notebook's name keeps its suffix."""
    parts = path.replace("\\", "/").split("/")
    dots = ""
    while parts and parts[0] in {".", ".."}:
        dots = "." if parts.pop(0) == "." and not dots else dots + ".." if not dots else dots + "."
    if not parts or not all(part.isidentifier() for part in parts):
        return None
    return dots + ".".join(parts) + (".ipynb" if suffix == ".ipynb" else "")


def _joined(lines: LineIndex, rows: list[str]) -> str:
    """Rows with the line ends that the text has between them."""
    ends = (lines.text[lines.line_end(row) : lines.line_start(row + 1)] for row in range(len(rows)))
    return "".join(row + end for row, end in zip(rows, ends))
