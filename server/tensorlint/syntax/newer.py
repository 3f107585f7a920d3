"""Syntax that is newer than the Python that runs tensorlint: named, and where that is easy, read nevertheless."""

from __future__ import annotations

import re
import sys
from typing import Final

from tensorlint.syntax.formatted import formatted_end
from tensorlint.syntax.lexing import TOKEN

_PARAMETERS: Final = re.compile(r"([ \t\f]*(?:(?:async[ \t]+)?def|class)[ \t]+\w+[ \t]*)\[")
_TYPE: Final = re.compile(r"[ \t\f]*type[ \t]+\w+[ \t]*(?:\[.*\][ \t]*)?=", re.DOTALL)
_EXCEPT: Final = re.compile(r"([ \t\f]*except\*?[ \t]+)([\w.]+(?:[ \t]*,[ \t]*[\w.]+)+)[ \t]*,?([ \t]*:)")
_PYTHON_2: Final = re.compile(r"^[\w.]+[ \t]*,[ \t]*[a-z_]+[ \t]*$")  # `except ValueError, error`
_STAR: Final = re.compile(r"([ \t\f]*except)[ \t]*\*")
_TEMPLATE: Final = re.compile(r"(?<![\w\"'])(?:[tT][rR]?|[rR][tT])\Z")
_FORMATTED: Final = re.compile(r"(?<![\w\"'])(?:[fF][rR]?|[rR][fF])\Z")


def newer_syntax(line: str) -> tuple[str, tuple[int, int]] | None:
    """What in a logical line that does not parse is newer than Python 3.10, and the version that knows it."""
    if _TYPE.match(line):
        return "`type` statements", (3, 12)
    if _PARAMETERS.match(line):
        return ("defaults of type parameters", (3, 13)) if sys.version_info >= (3, 12) else ("type parameters", (3, 12))
    match = _EXCEPT.match(line)
    if match and not _PYTHON_2.search(match[2]):
        return "`except` with several types and no parentheses", (3, 14)
    if _STAR.match(line):
        return "`except*`", (3, 11)
    return _newer_string(line)


def _newer_string(line: str) -> tuple[str, tuple[int, int]] | None:
    at = 0
    while match := TOKEN.search(line, at):
        at = match.end()
        if match.lastgroup not in {"string", "triple"}:
            continue
        begin = match.start()
        head = line[max(begin - 3, 0) : begin]
        if _TEMPLATE.search(head):
            return "template strings", (3, 14)
        if _FORMATTED.search(head):
            end = formatted_end(line, begin)
            # Read by the older rule it ends elsewhere, or its expressions hold what they could not.
            if end is not None and (end != match.end() or re.search(r"\{[^{}]*[\\#][^{}]*\}", line[begin:end])):
                return "quotes, backslashes and comments inside of f-strings", (3, 12)
            at = end or at
    return None


def too_new(line: str) -> str | None:
    """The problem with a line whose syntax this Python does not know yet; None where that is not what is wrong."""
    found = newer_syntax(line)
    if found is None or sys.version_info >= found[1]:
        return None
    name, (major, minor) = found
    return f"{name} need Python {major}.{minor}; tensorlint runs on {sys.version_info[0]}.{sys.version_info[1]}"


def older_spelling(line: str) -> str | None:
    """The line without what is too new, in the same rows and columns; None where that cannot be had."""
    match = _PARAMETERS.match(line)
    if match:
        depth, end = 0, match.end() - 1
        for index in range(match.end() - 1, len(line)):
            depth += (line[index] in "[({") - (line[index] in "])}")
            if depth == 0:
                end = index + 1
                break
        begin = match.end() - 1
        return line[:begin] + re.sub(r"[^\r\n]", " ", line[begin:end]) + line[end:] if "\n" not in line[begin:end] else None
    match = _EXCEPT.match(line)
    if match and not _PYTHON_2.search(match[2]):
        return f"{match[1]}({match[2]}){match[3]}{line[match.end() :]}"
    match = _STAR.match(line)
    if match:
        return f"{match[1]} {line[match.end() :]}"
    return None
