"""Walking over trees: the nodes that say something, which leaves out whether a name is read or stored (`ctx`). Twice as fast as `ast.walk`."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator


def nodes_of(root: ast.AST) -> Iterator[ast.AST]:
    """A node and all that stand in it, in no order that matters."""
    pending = [root]
    while pending:
        node = pending.pop()
        yield node
        for name in _FIELDS[type(node)]:
            value = getattr(node, name, None)
            if type(value) is list:
                pending += [each for each in value if isinstance(each, ast.AST)]
            elif isinstance(value, ast.AST):
                pending.append(value)


def children_of(node: ast.AST) -> list[ast.AST]:
    """The nodes of weight that a node is made of."""
    found: list[ast.AST] = []
    for name in _FIELDS[type(node)]:
        value = getattr(node, name, None)
        if type(value) is list:
            found += [each for each in value if isinstance(each, ast.AST)]
        elif isinstance(value, ast.AST):
            found.append(value)
    return found


_PLAIN: Final = frozenset(
    ["ctx", "id", "attr", "arg", "lineno", "type_comment", "kind", "op", "ops", "asname", "module", "level", "conversion", "is_async", "simple"]
)


class _Fields(dict[type[ast.AST], tuple[str, ...]]):
    """By node class, the fields that may hold nodes of weight: names, contexts and operators hold none, and a constant has none."""

    def __missing__(self, kind: type[ast.AST]) -> tuple[str, ...]:
        self[kind] = fields = () if kind is ast.Constant else tuple(name for name in kind._fields if name not in _PLAIN)
        return fields


_FIELDS: Final = _Fields()


def move(root: ast.AST, rows: int) -> None:
    """Moves a node and all in it by some rows."""
    for node in nodes_of(root):
        if "lineno" in node._attributes:
            node.lineno += rows  # type: ignore[attr-defined]
            node.end_lineno = (node.end_lineno or 0) + rows  # type: ignore[attr-defined]
