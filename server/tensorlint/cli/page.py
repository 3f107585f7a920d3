"""What the output formats are given: findings with their fixes, and places turned into rows and columns."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, NamedTuple, Protocol

from tensorlint.findings import Safety

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from tensorlint.cli.terminal import Terminal
    from tensorlint.findings import Finding, Fix, Location, Rule
    from tensorlint.text import LineIndex


class Place(NamedTuple):
    """A range for people: rows and columns from 1, the end is the column after the last character."""

    row: int
    column: int
    end_row: int
    end_column: int


class Shown(NamedTuple):
    """A finding with its verified fixes, and where its rule is explained."""

    finding: Finding
    fixes: tuple[Fix, ...]
    url: str | None

    @property
    def best_fix(self) -> Fix | None:
        """The fix that is named: a preferred one where there is one."""
        preferred = (fix for fix in self.fixes if fix.safety is Safety.PREFERRED)
        return next(preferred, self.fixes[0] if self.fixes else None)


class Texts(Protocol):
    """Where texts are had from."""

    def lines(self, path: str, cell: int | None = None) -> LineIndex:
        """The line index of a file or cell."""

    def text(self, path: str, cell: int | None = None) -> str:
        """The text of a file or cell."""


class Page:
    """Names of files, places and source, for a format to write with."""

    def __init__(
        self, texts: Texts, terminal: Terminal, *, unsafe: bool = False, stdin: str | None = None, rules: Callable[[], Sequence[Rule]] = tuple
    ) -> None:
        self._texts = texts
        self._stdin = stdin
        self._unsafe = unsafe
        self.paint = terminal.paint
        self.rules = rules

    def name(self, path: str) -> str:
        """How a file is called: from the current folder where it lies in it."""
        return "-" if path == self._stdin else shortened(path)

    def filename(self, path: str) -> str:
        """How a file is called for programs: in full."""
        return "-" if path == self._stdin else path

    def place(self, location: Location) -> Place:
        """The rows and columns of a location; in a notebook they are the cell's own."""
        lines = self.lines(location)
        row, column = lines.position(location.span.start)
        end_row, end_column = lines.position(location.span.end)
        return Place(row + 1, column + 1, end_row + 1, end_column + 1)

    def place_in_file(self, location: Location) -> Place:
        """The same in the file as it is on the disk: for those who only know lines of files, a line of a cell is the line of the notebook that holds it."""
        place = self.place(location)
        if location.cell is None:
            return place
        from tensorlint.cli.notebooks import row_in_file
        from tensorlint.text import Source, SourceError

        try:
            with open(location.path, "rb") as file:
                row = row_in_file(Source.decode(location.path, file.read()).text, location.cell, place.row)
        except (OSError, SourceError, ValueError):  # it comes from standard input, or has changed meanwhile
            row = 1
        return Place(row, 1, row, 1)

    def lines(self, location: Location) -> LineIndex:
        """The line index of the text that a location lies in."""
        return self._texts.lines(location.path, location.cell)

    def text(self, location: Location) -> str:
        """The text that a location lies in."""
        return self._texts.text(location.path, location.cell)

    def address(self, location: Location) -> str:
        """`train.py:12:5`, `study.ipynb:cell 3:1:7`."""
        place = self.place(location)
        cell = "" if location.cell is None else f"cell {location.cell}:"
        return f"{self.name(location.path)}:{cell}{place.row}:{place.column}"

    def is_applicable(self, shown: Shown) -> bool:
        """Whether `--fix`, with the options of this run, would repair it."""
        fix = shown.best_fix
        return fix is not None and (self._unsafe or fix.safety is Safety.PREFERRED)

    def heading(self, shown: Shown) -> str:
        """`train.py:12:5: TL301[*] what happens`."""
        mark = "[*]" if self.is_applicable(shown) else ""
        address = self.paint(self.address(shown.finding.location), "bold")
        code = self.paint(shown.finding.code, "red", "bold")
        return f"{address}: {code}{self.paint(mark, 'cyan')} {shown.finding.message}"


def shortened(path: str) -> str:
    """A path from the current folder where it lies in it, else in full."""
    folder = os.getcwd()
    inside = folder if folder.endswith(os.sep) else folder + os.sep
    return path.removeprefix(inside)
