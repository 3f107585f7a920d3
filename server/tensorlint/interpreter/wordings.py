"""Tests in words: one that is asked twice, in the same words of the same things, has one answer."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Final

from tensorlint.values import Array, Cases, Class, Const, Function, LibraryName, Number, Opaque, Poly, Ref, Sym, Value

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tensorlint.interpreter.machine import Machine

WORDED: Final = "worded"
MAX_WORDS: Final = 24
"""A test of more words is told by its place alone."""
LEAVES: Final = (ast.Name, ast.Attribute)
PARTS: Final = (
    *LEAVES, ast.Constant, ast.Subscript, ast.Compare, ast.BoolOp, ast.UnaryOp, ast.BinOp, ast.Call, ast.keyword, ast.Tuple, ast.List, ast.Set,
    ast.operator, ast.unaryop, ast.cmpop, ast.boolop, ast.expr_context, ast.GeneratorExp, ast.ListComp, ast.SetComp, ast.comprehension,
)  # fmt: skip


class Wording:
    """The words of a test, and the names and attributes that stand in it; `text` is None where it is no plain question."""

    __slots__ = ("leaves", "text")

    def __init__(self, node: ast.expr, operator: str | None) -> None:
        nodes = list(_within(node))
        plain = len(nodes) <= MAX_WORDS and all(isinstance(each, PARTS) for each in nodes)
        bound = {name.id for each in nodes if isinstance(each, ast.comprehension) for name in ast.walk(each.target) if isinstance(name, ast.Name)}
        self.leaves = [each for each in nodes if isinstance(each, LEAVES) and _is_dotted(each) and _root(each) not in bound] if plain else []
        self.text = _dumped(node, operator) if self.leaves else None


def _within(node: ast.AST) -> Iterator[ast.AST]:
    """The node and what it is made of; a dotted name is one, and of what a method is asked, only the object."""
    yield node
    if isinstance(node, LEAVES) and _is_dotted(node):
        return
    for child in ast.iter_child_nodes(node):
        if isinstance(node, ast.Call) and child is node.func and isinstance(child, ast.Attribute):
            yield from _within(child.value)
        else:
            yield from _within(child)


def _is_dotted(node: ast.AST) -> bool:
    while isinstance(node, ast.Attribute):
        node = node.value
    return isinstance(node, ast.Name)


def _root(node: ast.AST) -> str:
    while isinstance(node, ast.Attribute):
        node = node.value
    return node.id if isinstance(node, ast.Name) else ""


def _dumped(node: ast.expr, operator: str | None) -> str:
    if operator is not None and isinstance(node, ast.Compare):
        return f"{operator}:{ast.dump(node.left)}:{ast.dump(node.comparators[0])}"
    if isinstance(node, ast.Compare) and len(node.ops) == 1:
        return f"{type(node.ops[0]).__name__}:{ast.dump(node.left)}:{ast.dump(node.comparators[0])}"
    return ast.dump(node)


def in_words(m: Machine, node: ast.expr, operator: str | None = None) -> tuple[object, ...] | None:
    """What a test asks, of which things; None where it is not known which they are. operator: whose opposite the test's comparison is."""
    wording = getattr(node, "tensorlint_wording", None)
    if wording is None:
        wording = node.tensorlint_wording = Wording(node, operator)  # type: ignore[attr-defined]
    if wording.text is None:
        return None
    return _told(m, wording)


def _told(m: Machine, wording: Wording) -> tuple[object, ...] | None:
    from tensorlint.interpreter.tests import evaluate_again

    parts: list[object] = []
    for leaf in wording.leaves:
        value = evaluate_again(m, leaf)
        if not isinstance(value, Ref) and isinstance(leaf, ast.Attribute):
            owner = evaluate_again(m, leaf.value)
            if isinstance(m.content(owner), Array):
                value = owner  # what a table tells of itself changes with it
        if isinstance(value, Ref):
            content = m.content(value)
            parts += (value,) if isinstance(content, Opaque) else (value, content)
        elif (
            (type(value) is Cases and all(isinstance(each, (Ref, Const)) for _, each in value.alternatives))
            or isinstance(value, (Const, LibraryName, Class, Function))
            or (isinstance(value, Number) and type(value.dim) in {Sym, Poly})
        ):
            parts.append(value)
        else:
            return None
    return (WORDED, wording.text, *parts, m.frame.path)


def outlives(subject: Iterable[object], made: set[object]) -> bool:
    """Whether a test in words is about things alone that were there before a pass of a loop, which has changed none of them."""
    return all(part.cell not in made if isinstance(part, Ref) else not isinstance(part, (Number, Cases)) for part in subject if isinstance(part, Value))
