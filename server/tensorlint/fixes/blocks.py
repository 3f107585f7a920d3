"""Blocks whose header goes: the body moves one level out."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from tensorlint.text import Edit, Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tensorlint.fixes.site import Site


def can_move_out(site: Site, block: ast.With) -> bool:
    """Whether the body has lines of its own, and holds no string of several lines, whose text would change."""
    return site.row_of(block.body[0]) != site.row_of(block) and not any(_spans_lines(site, node) for node in ast.walk(block))


def moved_out(site: Site, block: ast.With, dropped: Sequence[ast.stmt] = ()) -> list[Edit] | None:
    """The header's lines go, the body's lose a level, and some of its statements go too; None where that cannot be done."""
    if not can_move_out(site, block):
        return None
    first, body = site.row_of(block), site.row_of(block.body[0])
    outer, inner = site.indent_of(first), site.indent_of(body)
    gone = {row for node in dropped for row in range(site.row_of(node), site.end_row_of(node) + 1)}
    edits = [Edit(Span(site.lines.line_start(first), site.lines.line_start(body)), _comments(site, first, body))]
    for row in range(body, site.end_row_of(block) + 1):
        start = site.lines.line_start(row)
        if row in gone:
            edits.append(Edit(Span(start, site.lines.line_start(row + 1)), ""))
        elif site.text[start : site.lines.line_end(row)].startswith(inner):
            edits.append(Edit(Span(start, start + len(inner)), outer))
    return edits


def _comments(site: Site, first: int, body: int) -> str:
    """Comment lines between the header and the body stay."""
    kept = []
    for row in range(first + 1, body):
        line = site.text[site.lines.line_start(row) : site.lines.line_end(row)]
        if line.strip().startswith("#"):
            kept.append(site.indent_of(first) + line.strip() + site.newline)
    return "".join(kept)


def _spans_lines(site: Site, node: ast.AST) -> bool:
    return isinstance(node, (ast.Constant, ast.JoinedStr)) and site.row_of(node) != site.end_row_of(node)
