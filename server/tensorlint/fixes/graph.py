"""Fixes of cuts in a graph: take out what ends it."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from tensorlint.fixes.site import Site
from tensorlint.syntax import Place
from tensorlint.syntax.places import node_in
from tensorlint.text import Edit, Span

if TYPE_CHECKING:
    from tensorlint.analysis import Analyzer
    from tensorlint.rules.drafts import Repair


def keep_graph(analyzer: Analyzer, path: str, site: Site, repair: Repair) -> list[Edit] | None:
    """`loss.detach()` becomes `loss`, `torch.tensor(losses)` becomes `torch.stack(losses)`, `no_grad()` becomes `enable_grad()`."""
    place = repair.details["place"]
    document = analyzer.files.document(path)
    if document is None or not isinstance(place, Place) or place.unit.block is not site.unit.block:
        return None
    at, node = Site(document, place), node_in(place)
    if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute):
        return None
    whole, name = at.span_of(node), at.span_of(node.func)
    how = repair.details["how"]
    if how == "no_grad":
        return [Edit(Span(name.end - len(node.func.attr), whole.end), "enable_grad()")]
    if how in {"detach", "numpy"}:
        return [Edit(Span(at.span_of(node.func.value).end, whole.end), "")]
    if not node.args:
        return None
    given = at.span_of(node.args[0])
    if isinstance(node.args[0], (ast.List, ast.ListComp)):
        return [Edit(Span(name.end - len(node.func.attr), name.end), "stack"), Edit(Span(given.end, whole.end), ")")]
    return [Edit(Span(whole.start, given.start), ""), Edit(Span(given.end, whole.end), "")]


BUILDERS = {"keep-graph": keep_graph}
