"""Fixes of cuts in a graph: take out what ends it."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from tensorlint.fixes.blocks import moved_out
from tensorlint.fixes.site import Site, is_atom
from tensorlint.repairs import KeepGraph
from tensorlint.syntax import Place
from tensorlint.syntax.places import node_in
from tensorlint.text import Edit, Span
from tensorlint.values import Array, Sequence, Tuple

if TYPE_CHECKING:
    from tensorlint.analysis import Analyzer
    from tensorlint.interpreter.machine import Machine
    from tensorlint.values import Value


def keep_graph(analyzer: Analyzer, path: str, site: Site, details: KeepGraph) -> list[Edit] | None:
    """`loss.detach()` becomes `loss`, `torch.tensor(losses)` becomes `torch.stack(losses)`, `no_grad` is taken away."""
    place = details.place
    document = analyzer.files.document(path)
    if document is None or not isinstance(place, Place) or place.unit.block is not site.unit.block:
        return None
    at, node = Site(document, place), node_in(place)
    if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute):
        return None
    whole, name = at.span_of(node), at.span_of(node.func)
    how = details.how
    if how == "no_grad":
        return _with_gradients(at, node) or [Edit(Span(name.end - len(node.func.attr), whole.end), "enable_grad()")]
    if how == "detach":
        return [Edit(Span(at.span_of(node.func.value).end, whole.end), "")]
    return _tensors_themselves(analyzer, path, at, node) if how == "tensor" and node.args else None


def _with_gradients(at: Site, node: ast.Call) -> list[Edit] | None:
    """A decorator's line goes; the body of a `with` moves one level out."""
    for statement in reversed(at.chain):
        if isinstance(statement, (ast.FunctionDef, ast.AsyncFunctionDef)) and node in statement.decorator_list:
            return [Edit(Span(at.lines.line_start(at.row_of(node)), at.lines.line_start(at.end_row_of(node) + 1)), "")]
        if isinstance(statement, ast.With) and [item.context_expr for item in statement.items] == [node]:
            return moved_out(at, statement)
    return None


def _tensors_themselves(analyzer: Analyzer, path: str, at: Site, node: ast.Call) -> list[Edit] | None:
    """A list of tensors that have a graph is stacked, one such tensor is used as it is; numbers and arrays of another library have none to keep."""
    given = node.args[0]
    contents = [seen.content for seen in analyzer.seen(path, at.unit, given)]
    programs = analyzer.names_at(path, given)
    if not contents or not programs or not isinstance(node.func, ast.Attribute):
        return None
    whole, name, inner = at.span_of(node), at.span_of(node.func), at.span_of(given)
    if all(_keeps_graph(content) for content in contents):
        if is_atom(given):
            return [Edit(Span(whole.start, inner.start), ""), Edit(Span(inner.end, whole.end), "")]
        return [Edit(Span(whole.start, inner.start), "("), Edit(Span(inner.end, whole.end), ")")]
    if all(isinstance(content, (Sequence, Tuple)) and _all_keep_graph(programs, content) for content in contents):
        return [Edit(Span(name.end - len(node.func.attr), name.end), "stack"), Edit(Span(inner.end, whole.end), ")")]
    return None


def _all_keep_graph(programs: list[tuple[Machine, dict[str, Value]]], content: Sequence | Tuple) -> bool:
    machine = programs[0][0]
    rest = content.rest if isinstance(content, Sequence) else None
    held = [*content.items, *([rest] if rest is not None else [])]
    return bool(held) and all(_keeps_graph(machine.content(each)) for each in held)


def _keeps_graph(content: Value) -> bool:
    """Whether it is a tensor through which gradients flow."""
    return isinstance(content, Array) and content.library == "torch" and content.graph is not None and content.graph.state == "attached"


BUILDERS = {KeepGraph: keep_graph}
