"""Documents: files and notebooks as units, kept up to date edit by edit."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Final, NamedTuple

from tensorlint.syntax.parsing import readable
from tensorlint.syntax.problem import Problem
from tensorlint.syntax.reading import parse_whole
from tensorlint.syntax.units import Block
from tensorlint.text import LineIndex, Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tensorlint.syntax.place import Place
    from tensorlint.syntax.suppressions import Suppressions
    from tensorlint.syntax.units import Unit

MARK: Final = "tensorlint:"
"""Stands in every comment that suppresses."""
NEEDS_NEWER: Final = " need Python "
PYTHON: Final = frozenset({"python", "ipython", "python3"})
"""What notebooks call the language that is read here."""


class Document:
    """A file (one block) or a notebook (one block a code cell), in order."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.blocks: list[Block] = []
        self.version = 0  # changes with the text
        self.names: object = None  # what its text tells of its global names, once that was asked for, with the version that was read
        self._suppressions: dict[int | None, Suppressions | None] = {}

    @classmethod
    def parse(cls, path: str, text: str, *, apart: bool = False) -> Document:
        """A Python file. `apart`: each of its functions and classes is parsed once it is asked for."""
        document = cls(path)
        document.add_block(None, text, apart=apart)
        return document

    @classmethod
    def parse_notebook(cls, path: str, text: str) -> Document:
        """A notebook by its JSON. Raises ValueError where that is no notebook."""
        document = cls(path)
        for cell in code_cells(text):
            document.add_block(*cell)
        return document

    def add_block(self, cell: int | None, text: str, count: int | None = None, *, apart: bool = False) -> Block:
        """Adds a cell (or the file) at the end. `count`: when the cell was run last, among all cells."""
        block = Block(cell, text, count)
        self.blocks.append(block)
        self.version += 1
        _read_code(block)
        if apart:
            from tensorlint.syntax.dormant import parse_apart  # what only imported files need is loaded with the first of them

            if parse_apart(block):
                return block
        parse_whole(block)
        return block

    def block(self, cell: int | None) -> Block:
        """The block of a cell; KeyError where there is none."""
        for block in self.blocks:
            if block.cell == cell:
                return block
        raise KeyError(cell)

    def units(self) -> Iterator[Unit]:
        """The top-level units in order."""
        for block in self.blocks:
            yield from block.units

    def take_apart(self) -> None:
        """Nobody asks for it any more: its trees go at once."""
        for block in self.blocks:
            for unit in block.units:
                unit.take_apart()
            block.units = []

    @property
    def problems(self) -> list[Problem]:
        """What was left out; syntax that is too new for this Python is named once a file."""
        named = False
        out = []
        for block in self.blocks:
            if block.apart:
                parse_whole(block)
            null = block.text.find("\0")
            if null >= 0:
                out.append(Problem(Span(null, null + 1), "a null byte, which Python refuses in a source file", block.cell))
            for problem in block.problems:
                newer = NEEDS_NEWER in problem.message
                if not (newer and named) and not (null >= 0 and "U+0001" in problem.message):  # the null byte has been named
                    out.append(problem)
                named = named or newer
        return out

    # -- edits

    def change(self, cell: int | None, span: Span, new_text: str) -> None:
        """An edit: only the units that it touches are parsed again. What comes out is what a fresh parse of the new text gives."""
        from tensorlint.syntax.updating import Update  # what only edits, notebooks or comments need is loaded with the first of them

        block = self.block(cell)
        if block.apart:
            parse_whole(block)
        self.version += 1
        self._suppressions.pop(cell, None)
        before = block.lines
        span = Span(min(max(span.start, 0), len(before.text)), min(max(span.end, span.start, 0), len(before.text)))
        first, _ = before.position(span.start)
        last, _ = before.position(span.end)
        # A line feed behind a carriage return makes one line end of two: then the row above is touched too.
        if first and new_text[:1] in {"\n", ""} and span.start == before.starts[first] and before.text[span.start - 1] == "\r":
            first -= 1
        plain = block.code is before
        block.lines = before.edited(span, new_text)
        block.text = block.lines.text
        _read_code(block, new_text if plain else None)
        grown = block.lines.line_count - before.line_count
        returns = _has_lone_return(before.text) or _has_lone_return(block.text)
        if not plain or block.code is not block.lines or returns or not Update(block, first, last, grown).apply():
            parse_whole(block)

    # -- places

    def locate(self, place: Place) -> tuple[int | None, Span]:
        """The cell and the range of a place, as the text is now."""
        block = place.unit.block
        row = place.unit.row - 1
        lines = block.lines
        return block.cell, Span(lines.offset_from_utf8(row + place.row, place.col), lines.offset_from_utf8(row + place.end_row, place.end_col))

    def unit_of(self, node: object) -> Unit | None:
        """The unit in whose tree a node stands."""
        for top in self.units():
            for unit in top.walk():
                if any(each is node for statement in unit.body for each in ast.walk(statement)):
                    return unit
        return None

    def node_at(self, cell: int | None, offset: int) -> tuple[Unit, ast.expr] | None:
        """The smallest expression that covers an offset, with its unit."""
        from tensorlint.syntax.searching import node_at

        return node_at(self.block(cell), offset)

    def statement_span(self, cell: int | None, offset: int) -> Span:
        """The rows of the smallest statement around an offset (of a compound statement: its header); the line where there is none."""
        from tensorlint.syntax.searching import statement_span

        return statement_span(self.block(cell), offset)

    # -- suppression

    def suppressed(self, names_it: Callable[[tuple[str, ...]], bool], cell: int | None, span: Span) -> bool:
        """Whether a comment silences a finding: one that names no rule, or whose selectors name the finding's."""
        if self.skips_file:
            return True
        block = self.block(cell)
        known = self._of(block)
        if known is None:
            return False
        from tensorlint.syntax.searching import statement_rows

        first, _ = block.lines.position(span.start)
        start, last = statement_rows(block, first)
        return known.covers(names_it, {first, last}, first) or known.covers(names_it, (), start)

    def misnamed(self, complaint: Callable[[str], str | None]) -> list[Problem]:
        """What suppressing comments name that is nothing, and why: such a comment silences less than whoever wrote it thinks."""
        import re

        out = []
        for block in self.blocks:
            known = self._of(block)
            for row, selectors in known.selectors.items() if known is not None else ():
                text = block.lines.text[block.lines.line_start(row) : block.lines.line_end(row)]
                for selector, wrong in ((each, complaint(each)) for each in selectors):
                    at = None if wrong is None else re.search(rf"(?<![^\s,[]){re.escape(selector)}(?![^\s,\]])", text[text.find(MARK) :])
                    if at is not None and wrong is not None:
                        start = block.lines.line_start(row) + text.find(MARK) + at.start()
                        out.append(Problem(Span(start, start + len(selector)), wrong, block.cell))
        return out

    @property
    def skips_file(self) -> bool:
        """Whether a comment leaves the whole file out."""
        return any(known.skips_file for block in self.blocks if (known := self._of(block)) is not None)

    def _of(self, block: Block) -> Suppressions | None:
        """The comments of a block that silence something; None where it has none."""
        if block.cell not in self._suppressions:
            if MARK not in block.text:
                self._suppressions[block.cell] = None
            else:
                from tensorlint.syntax.suppressions import Suppressions

                self._suppressions[block.cell] = Suppressions(block)
        return self._suppressions[block.cell]


class CodeCell(NamedTuple):
    """A cell of a notebook that holds Python."""

    number: int  # among all cells, from 1
    source: str
    executed: int | None  # the count of its execution


def code_cells(text: str) -> list[CodeCell]:
    """The code cells; none where another language is written. Raises ValueError where the text is no notebook."""
    import json  # few runs meet a notebook

    if not text.strip():  # a new notebook that was never saved
        return []
    try:
        notebook = json.loads(text)
    except RecursionError:
        message = "it is nested too deeply"
        raise ValueError(message) from None
    cells = notebook.get("cells") if isinstance(notebook, dict) else None
    if not isinstance(cells, list):
        old = isinstance(notebook, dict) and "worksheets" in notebook
        message = "its format is older than nbformat 4, and Jupyter upgrades it" if old else "it has no list of cells"
        raise ValueError(message)
    if _language(notebook.get("metadata")) not in PYTHON:
        return []
    out = []
    for index, cell in enumerate(cells, 1):
        if isinstance(cell, dict) and cell.get("cell_type") == "code" and _language_of_cell(cell.get("metadata")) in PYTHON:
            source = cell.get("source", "")
            count = cell.get("execution_count")
            written = source if isinstance(source, str) else "".join(map(str, source or ()))
            out.append(CodeCell(index, written, count if isinstance(count, int) else None))
    return out


def _language(metadata: object) -> str:
    """The language of a notebook's kernel; Python where nothing says so."""
    for part, key in (("language_info", "name"), ("kernelspec", "language")):
        about = metadata.get(part) if isinstance(metadata, dict) else None
        name = about.get(key) if isinstance(about, dict) else None
        if isinstance(name, str) and name:
            return name.lower()
    return "python"


def _language_of_cell(metadata: object) -> str:
    """VS Code marks the cells that are not in the kernel's language."""
    editor = metadata.get("vscode") if isinstance(metadata, dict) else None
    name = editor.get("languageId") if isinstance(editor, dict) else None
    return name if isinstance(name, str) else "python"


def _read_code(block: Block, new_text: str | None = None) -> None:
    """Sets what of a block is parsed. `new_text`: all that is new in a text that could be parsed as it was."""
    text = block.text
    if block.cell is None and new_text is not None and text[:1] != "\ufeff" and readable(new_text) is new_text:
        block.code = block.lines
        return
    if block.cell is not None:
        from tensorlint.syntax.magics import blank_magics

        text = blank_magics(text)
    code = readable(text)
    block.code = block.lines if code == block.text else LineIndex(code)


def _has_lone_return(text: str) -> bool:
    """Whether a carriage return ends a line by itself. Nobody writes so any more; rows of single statements are counted by line feeds."""
    return "\r" in text and text.count("\r") != text.count("\r\n")
