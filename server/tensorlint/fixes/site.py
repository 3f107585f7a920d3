"""The text around a finding: where statements start, how they are indented, which names are free."""

from __future__ import annotations

import ast
import re
from typing import TYPE_CHECKING, NamedTuple

from tensorlint.syntax import Place
from tensorlint.text import Edit, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tensorlint.syntax import Document, Unit
    from tensorlint.text import LineIndex

Placed = tuple[int | None, Edit]
"""An edit of another cell than the place's own."""
Located = ast.stmt | ast.expr | ast.alias | ast.keyword  # a node that has a place in the text
Function = (ast.FunctionDef, ast.AsyncFunctionDef)


class Site:
    """A place in a document, with the statements that hold it, outermost first."""

    def __init__(self, document: Document, place: Place) -> None:
        self.document = document
        self.place = place
        self.unit: Unit = place.unit
        self.cell = place.unit.block.cell
        self.text = place.unit.block.text
        self.lines: LineIndex = place.unit.block.lines
        self.chain = list(self._chain())

    def _chain(self) -> Iterator[ast.stmt]:
        row, column = self.place.row + self.unit.base, self.place.col
        body: list[ast.stmt] = list(self.unit.body)
        while body:
            inner = None
            for node in body:
                start = min([node.lineno, *(d.lineno for d in getattr(node, "decorator_list", []))])
                if (start, 0) <= (row, column) and (row, column) <= (node.end_lineno or node.lineno, node.end_col_offset or 0):
                    inner = node
            if inner is None:
                return
            yield inner
            body = [each for each in ast.iter_child_nodes(inner) if isinstance(each, ast.stmt)]
            for handler in getattr(inner, "handlers", []):
                body += handler.body
            for case in getattr(inner, "cases", []):
                body += case.body

    @property
    def inside(self) -> list[ast.stmt]:
        """The statements that hold the place within the innermost function (or the module), outermost first."""
        last = max((index for index, node in enumerate(self.chain) if isinstance(node, (*Function, ast.ClassDef))), default=-1)
        return self.chain[last + 1 :]

    @property
    def function(self) -> ast.FunctionDef | ast.AsyncFunctionDef | None:
        """The innermost function around the place."""
        found = [node for node in self.chain if isinstance(node, Function)]
        return found[-1] if found else None

    def row_of(self, node: Located) -> int:
        """The row (from 0) of a node's first line in the text."""
        return self.unit.row + node.lineno - self.unit.base - 1

    def end_row_of(self, node: Located) -> int:
        """The row of a node's last line."""
        return self.unit.row + (node.end_lineno or node.lineno) - self.unit.base - 1

    def span_of(self, node: Located) -> Span:
        """The range of a node."""
        start = self.lines.offset_from_utf8(self.row_of(node), node.col_offset)
        return Span(start, self.lines.offset_from_utf8(self.end_row_of(node), node.end_col_offset or 0))

    def source_of(self, node: Located) -> str:
        """A node as the user wrote it."""
        span = self.span_of(node)
        return self.text[span.start : span.end]

    def indent_of(self, row: int) -> str:
        """The white space in front of a row."""
        line = self.text[self.lines.line_start(row) : self.lines.line_end(row)]
        return line[: len(line) - len(line.lstrip())]

    @property
    def newline(self) -> str:
        """The line end that the text uses."""
        match = re.search(r"\r\n|\r|\n", self.text)
        return match[0] if match else "\n"

    @property
    def level(self) -> str:
        """The white space by which the text moves a block in."""
        match = re.search(r":[ \t]*(?:#.*)?(?:\r\n|\r|\n)([ \t]+)\S", self.text)
        return "    " if match is None else "\t" if match[1].startswith("\t") else match[1][: 2 if len(match[1]) % 4 else 4]

    def insert_before(self, row: int, *added: str) -> Edit:
        """Lines put in above a row, indented as it is."""
        indent = self.indent_of(row)
        at = self.lines.line_start(row)
        return Edit(Span(at, at), "".join(f"{indent}{line}{self.newline}" for line in added))

    def insert_after(self, row: int, *added: str, indent: str | None = None) -> Edit:
        """Lines put in below a row."""
        space = self.indent_of(row) if indent is None else indent
        at = self.lines.line_end(row)
        return Edit(Span(at, at), "".join(f"{self.newline}{space}{line}" for line in added))

    def shares_line(self, node: ast.stmt) -> bool:
        """Whether another statement stands on the same line, so that lines cannot be put in around it."""
        before = self.text[self.lines.line_start(self.row_of(node)) : self.span_of(node).start]
        after = self.text[self.span_of(node).end : self.lines.line_end(self.end_row_of(node))]
        return bool(before.strip()) or after.lstrip().startswith(";")

    def free_name(self, wanted: str) -> str:
        """A name that the file does not use yet."""
        nodes = (each for unit in self.document.units() for node in unit.body for each in ast.walk(node))
        used = {name for node in nodes for name in _names(node)}
        name, count = wanted, 2
        while name in used:
            name, count = f"{wanted}_{count}", count + 1
        return name


class Line(NamedTuple):
    """A statement of the body in which all happens, and the text around it."""

    node: ast.stmt
    unit: Unit
    at: Site

    def placed(self, *edits: Edit) -> list[Placed]:
        """Edits of the text around it, with the cell that this is."""
        return [(self.at.cell, edit) for edit in edits]


def body_of(site: Site) -> list[Line]:
    """The statements beside the one at the place: of a function, or of the module (of a notebook: the cell)."""
    return [line for line in run_of(site) if line.at.cell == site.cell]


def run_of(site: Site) -> list[Line]:
    """The statements beside the one at the place, in the order in which they run: of a function, or of the module (of a notebook: of all its cells)."""
    if len(site.chain) > 1:
        outer = site.chain[-2]
        return [Line(node, site.unit, site) for node in outer.body] if isinstance(outer, Function) else []
    return [Line(node, unit, Site(site.document, Place.of(unit, node))) for unit in site.document.units() for node in unit.body]


class Use(NamedTuple):
    """A name somewhere in a scope. `at`: which of two comes first; `later`: it stands in a function, which runs who knows when."""

    node: ast.Name
    at: tuple[int, int]
    later: bool


class Scope:
    """Where names mean what they mean at a place: its function, or all of the document's top level."""

    def __init__(self, site: Site) -> None:
        self._tops = list(site.document.units())
        self._function = site.function
        if self._function is not None:
            self._roots: list[tuple[int, ast.stmt]] = [(0, each) for each in self._function.body]
        else:
            self._roots = [(index, node) for index, top in enumerate(self._tops) for unit in top.walk() for node in unit.body]

    def uses(self, names: set[str]) -> list[Use]:
        """Where some names stand."""
        found = []
        for index, root in self._roots:
            pending: list[tuple[ast.AST, bool]] = [(root, False)]
            while pending:
                node, later = pending.pop()
                if isinstance(node, ast.Name) and node.id in names:
                    found.append(Use(node, (index, node.lineno), later))
                later = later or isinstance(node, (*Function, ast.ClassDef, ast.Lambda))
                pending += [(each, later) for each in ast.iter_child_nodes(node)]
        return sorted(found, key=lambda each: each.at)

    def at(self, line: Line) -> tuple[int, int]:
        """Where a statement of it comes."""
        return 0 if self._function is not None else self._tops.index(line.unit), line.node.lineno


def without_line(line: Line) -> Edit | None:
    """A statement taken out with its lines."""
    if line.at.shares_line(line.node):
        return None
    lines, text = line.at.lines, line.at.text
    first, last = line.at.row_of(line.node), line.at.end_row_of(line.node)
    start, end = lines.line_start(first), min(lines.line_start(last + 1), len(text))
    if lines.line_end(last) == len(text) and first:
        start = lines.line_end(first - 1)  # the last line of a text that ends without a line end: the one before it does now
    return Edit(Span(start, end), "")


def _names(node: ast.AST) -> list[str]:
    """The names that a node reads, binds or imports."""
    if isinstance(node, ast.alias):
        return [(node.asname or node.name).partition(".")[0]]
    fields = [getattr(node, field, None) for field in ("id", "attr", "arg", "name", "rest")]
    return [*(each for each in fields if isinstance(each, str)), *(node.names if isinstance(node, (ast.Global, ast.Nonlocal)) else ())]


def is_atom(node: object) -> bool:
    """Whether a method can be called on the expression without parentheses."""
    return isinstance(node, (ast.Name, ast.Attribute, ast.Call, ast.Subscript, ast.Tuple, ast.List))
