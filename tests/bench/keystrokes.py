"""A file with a line in the middle of it that somebody types at, and texts in which somebody types over something."""

from __future__ import annotations

import ast
from typing import Any, NamedTuple

LETTERS = "kernelshapebatch"
WORD = "probe_"
FIRST = 25
"""The first number that is typed over another."""
FINDING = "import torch; torch.nn.functional.cross_entropy(torch.softmax({name}, 1), torch.zeros(5).long())"
"""Makes a finding that names what is typed, so that who does nothing is found out."""


class Probe(NamedTuple):
    """Where the line stands. It holds an undefined name, so that a linter's message can show which text it is about."""

    row: int
    indent: int


def place_of(text: str) -> Probe:
    """Into the body of the function that is nearest to the middle."""
    middle = text.count("\n") / 2
    bodies = [
        statement
        for node in ast.walk(ast.parse(text))
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef))
        for statement in (node.body[1:] or node.body)
        if statement.lineno != node.lineno
    ]
    if not bodies:
        return Probe(text.count("\n"), 0)
    nearest = min(bodies, key=lambda statement: abs(statement.lineno - 1 - middle))
    return Probe(nearest.lineno - 1, nearest.col_offset)


class Typed:
    """The text with the line in it, and its next edits: letters are typed, then taken back, and so on."""

    def __init__(self, text: str, template: str = "{name}") -> None:
        self._probe = place_of(text)
        self._column = self._probe.indent + template.index("{name}")
        self.name = WORD
        lines = text.split("\n")
        lines.insert(self._probe.row, " " * self._probe.indent + template.replace("{name}", self.name))
        self.text = "\n".join(lines)
        self._count = 0

    def edit(self) -> dict[str, Any]:
        """The next keystroke."""
        column = self._column + len(self.name)
        phase = self._count % (2 * len(LETTERS))
        self._count += 1
        if phase < len(LETTERS):
            self.name += LETTERS[phase]
            return self._change(column, column, LETTERS[phase])
        self.name = self.name[:-1]
        return self._change(column - 1, column, "")

    def _change(self, start: int, end: int, text: str) -> dict[str, Any]:
        row = self._probe.row
        return {"range": {"start": {"line": row, "character": start}, "end": {"line": row, "character": end}}, "text": text}


class Retyped:
    """A text in which one piece is typed over again and again. `{count}` in what is typed counts, so that no text is one that was there before."""

    def __init__(self, text: str, old: str, template: str) -> None:
        self.text = text
        self._template = template
        self._count = 0
        self._now = old
        at = text.index(old)
        self._row, self._column = text.count("\n", 0, at), at - (text.rfind("\n", 0, at) + 1)
        self.name = old

    def edit(self) -> dict[str, Any]:
        """The next change."""
        end = self._column + len(self._now)
        self._now = self._template.replace("{count}", str(FIRST + self._count))
        self._count += 1
        return {
            "range": {"start": {"line": self._row, "character": self._column}, "end": {"line": self._row, "character": end}},
            "text": self._now,
        }
