"""The names that a document binds, in order: where shapes may be shown beside them."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tensorlint.syntax import Document, Unit


def bound_names(document: Document, *, everywhere: bool) -> Iterator[tuple[Unit, ast.expr | ast.arg]]:
    """The targets of assignments; `everywhere`: also parameters, and what loops, `with` and `:=` bind."""
    for top in document.units():
        for unit in top.walk():
            if unit.members is not None:
                continue
            for statement in unit.body:
                for node in ast.walk(statement):
                    for target in _targets(node, everywhere=everywhere):
                        yield unit, target


def _targets(node: ast.AST, *, everywhere: bool) -> Iterator[ast.expr | ast.arg]:
    given: list[ast.expr] = []
    if isinstance(node, ast.Assign):
        given += node.targets
    elif isinstance(node, (ast.AnnAssign, ast.AugAssign)) or (everywhere and isinstance(node, (ast.For, ast.AsyncFor, ast.comprehension, ast.NamedExpr))):
        given.append(node.target)
    elif everywhere and isinstance(node, ast.withitem) and node.optional_vars is not None:
        given.append(node.optional_vars)
    elif everywhere and isinstance(node, ast.arguments):
        yield from (each for each in (*node.posonlyargs, *node.args, *node.kwonlyargs) if each.arg not in {"self", "cls"})
    for target in given:
        if isinstance(target, (ast.Tuple, ast.List)):
            yield from (each for each in target.elts if isinstance(each, (ast.Name, ast.Attribute)))
        elif isinstance(target, (ast.Name, ast.Attribute)):
            yield target
