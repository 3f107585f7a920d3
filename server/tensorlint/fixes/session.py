"""Fixes of sessions: the block runs eagerly, without the session of TensorFlow 1."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from tensorlint.fixes.blocks import can_move_out, moved_out
from tensorlint.repairs import WithoutInitializer, WithoutSession
from tensorlint.text import Edit, Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tensorlint.analysis import Analyzer
    from tensorlint.fixes.site import Site

INITIALIZERS = frozenset({"global_variables_initializer", "local_variables_initializer", "initialize_all_variables"})


def without_session(analyzer: Analyzer, path: str, site: Site, details: WithoutSession) -> list[Edit] | None:
    """The `with` line goes, its body moves one level out, and running an initializer goes with it."""
    opened = details.session
    block = next((node for node in reversed(site.chain) if isinstance(node, ast.With) and _opens(site, node, opened)), None)
    if block is None or len(block.items) != 1:
        return None
    if not can_move_out(site, block):
        return None
    name = block.items[0].optional_vars
    dropped = _initializers(site, block)
    if dropped is None:
        return None
    if isinstance(name, ast.Name) and any(_mentions(node, name.id, dropped) for node in block.body):
        return _after_the_block(site, block, name.id)
    return moved_out(site, block, dropped)


def without_initializer(analyzer: Analyzer, path: str, site: Site, details: WithoutInitializer) -> list[Edit] | None:
    """`sess.run(tf.global_variables_initializer())` goes, where something else is left of its block."""
    if len(site.chain) < 1 or not _initializes(site.chain[-1]) or site.shares_line(site.chain[-1]):
        return None
    statement = site.chain[-1]
    if len(site.chain) > 1 and any(getattr(site.chain[-2], field, None) == [statement] for field in ("body", "orelse", "finalbody")):
        return None
    if len(list(ast.walk(statement))) > 16:  # it runs more than the initializer
        return None
    first, last = site.row_of(statement), site.end_row_of(statement)
    return [Edit(Span(site.lines.line_start(first), site.lines.line_start(last + 1)), "")]


def _after_the_block(site: Site, block: ast.With, name: str) -> list[Edit] | None:
    """Where the session is needed before: the call and what follows it move below the block."""
    at = next((index for index, node in enumerate(block.body) if node in site.chain), None)
    if not at or any(_mentions(node, name) for node in block.body[at:]):
        return None
    first, last = site.row_of(block.body[at]), site.end_row_of(block)
    outer, inner = site.indent_of(site.row_of(block)), site.indent_of(first)
    edits = []
    for row in range(first, last + 1):
        start = site.lines.line_start(row)
        if site.text[start : site.lines.line_end(row)].startswith(inner):
            edits.append(Edit(Span(start, start + len(inner)), outer))
    return edits


def _opens(site: Site, node: ast.With, opened: object) -> bool:
    return any(getattr(item.context_expr, "tensorlint_place", None) == opened for item in node.items)


def _initializers(site: Site, block: ast.With) -> list[ast.stmt] | None:
    """The statements that run an initializer, in its loops and branches too; None where one of these would be left empty, or one has no line of its own."""
    found: list[ast.stmt] = []
    for node in ast.walk(block):
        for field in ("body", "orelse", "finalbody"):
            statements = getattr(node, field, None)
            if isinstance(statements, list) and statements:
                gone = [each for each in statements if _initializes(each)]
                if len(gone) == len(statements) or any(map(site.shares_line, gone)):
                    return None
                found += gone
    return found


def _initializes(node: ast.stmt) -> bool:
    return isinstance(node, ast.Expr) and any(isinstance(each, ast.Attribute) and each.attr in INITIALIZERS for each in ast.walk(node))


def _mentions(node: ast.AST, name: str, apart: Sequence[ast.stmt] = ()) -> bool:
    """Whether a name stands in a statement; `apart`: not in these."""
    if node in apart:
        return False
    return (isinstance(node, ast.Name) and node.id == name) or any(_mentions(each, name, apart) for each in ast.iter_child_nodes(node))


BUILDERS = {
    WithoutSession: without_session,
    WithoutInitializer: without_initializer,
}
