"""What stands written in expressions: the names in them, what is called, the arguments of calls."""

from __future__ import annotations

import ast


def last_name(node: object) -> str:
    """`c` of `a.b.c`, and `c` of `c`; "" of anything else."""
    return node.attr if isinstance(node, ast.Attribute) else node.id if isinstance(node, ast.Name) else ""


def names_in(*nodes: ast.AST) -> set[str]:
    """The names that are read or bound in these."""
    return {each.id for node in nodes for each in ast.walk(node) if isinstance(each, ast.Name)}


def bound_in(*nodes: ast.AST) -> set[str]:
    """The names that these bind."""
    return {each.id for node in nodes for each in ast.walk(node) if isinstance(each, ast.Name) and isinstance(each.ctx, ast.Store)}


def argument_of(call: ast.Call, name: str, at: int | None = None) -> ast.expr | None:
    """What a call hands over under a name, or at a place that no star can have shifted."""
    for keyword in call.keywords:
        if keyword.arg == name:
            return keyword.value
    if at is None or not 0 <= at < len(call.args) or any(isinstance(each, ast.Starred) for each in call.args[: at + 1]):
        return None
    return call.args[at]
