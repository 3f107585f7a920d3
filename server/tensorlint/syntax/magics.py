"""Cells of notebooks: IPython's magics and shell lines, blanked or rewritten so that rows and columns stay."""

from __future__ import annotations

import re
from typing import Final

from tensorlint.syntax.standins import UNKNOWN

_MAGIC: Final = re.compile(r"^\s*(%|!|\?)")
_HELP: Final = re.compile(r"^\s*[\w.]+(\(\))?\?{1,2}\s*$")
_ASSIGNED: Final = re.compile(r"^(\s*[\w, ]+=\s*)(%|!)")
_BODY_KEPT: Final = re.compile(r"^%%(time|timeit|capture|prun|snakeviz)\b")


def blank_magics(text: str) -> str:
    """The cell as Python: what is no Python becomes a comment or an unknown name of the same row."""
    if "%" not in text and "!" not in text and "?" not in text:
        return text
    lines = text.split("\n")
    first = next((index for index, line in enumerate(lines) if line.strip()), None)
    if first is not None and lines[first].startswith("%%"):
        if not _BODY_KEPT.match(lines[first]):
            return "\n".join("#" if line.strip() else line for line in lines)
        lines[first] = "#" + lines[first][1:]
    out = []
    open_brackets = 0
    for line in lines:
        if open_brackets == 0:
            assigned = _ASSIGNED.match(line)
            if assigned:
                out.append(assigned[1] + UNKNOWN)
                continue
            if _MAGIC.match(line) or _HELP.match(line):
                indent = line[: len(line) - len(line.lstrip())]
                out.append(f"{indent}pass" if indent else "#" + line[1:])
                continue
        out.append(line)
        open_brackets = max(0, open_brackets + _depth(line))
    return "\n".join(out)


def _depth(line: str) -> int:
    code = re.sub(r"(\"[^\"\n]*\"|'[^'\n]*')", "", line).split("#")[0]
    return sum(code.count(char) for char in "([{") - sum(code.count(char) for char in ")]}")
