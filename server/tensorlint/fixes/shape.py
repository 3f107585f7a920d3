"""Fixes of shapes: a method call put behind an expression, axes permuted."""

from __future__ import annotations

import ast
from itertools import permutations
from typing import TYPE_CHECKING

from tensorlint.fixes.site import Site, is_atom
from tensorlint.repairs import Append, Enclose, PermuteInstead, RenameMethod, Replace, SetAxis
from tensorlint.text import Edit, Span
from tensorlint.values import same

if TYPE_CHECKING:
    from tensorlint.analysis import Analyzer


def append(analyzer: Analyzer, path: str, site: Site, details: Append) -> list[Edit] | None:
    """`x` becomes `x.squeeze(-1)`."""
    return appended(site, details.node, details.text) if details.place.unit is site.unit else None


def enclose(analyzer: Analyzer, path: str, site: Site, details: Enclose) -> list[Edit] | None:
    """`x` becomes `[x]`."""
    span = site.span_of(details.node)
    return [Edit(Span(span.start, span.start), details.before), Edit(Span(span.end, span.end), details.after)] if details.place.unit is site.unit else None


def appended(site: Site, node: ast.expr, text: str) -> list[Edit]:
    """A method call behind an expression, in parentheses where it needs them."""
    span = site.span_of(node)
    if is_atom(node):
        return [Edit(Span(span.end, span.end), text)]
    return [Edit(Span(span.start, span.start), "("), Edit(Span(span.end, span.end), ")" + text)]


def permute_instead(analyzer: Analyzer, path: str, site: Site, details: PermuteInstead) -> list[Edit] | None:
    """`scores.view(n, c, t)` becomes `scores.permute(0, 2, 1)`, where just one order of axes gives the sizes, or just one that moves a single axis."""
    before, after = details.before, details.after
    if len(after.dims) == 2 and len(before.dims) > 2:
        return _classes_last(site, len(before.dims))
    orders = [order for order in permutations(range(len(before.dims))) if all(same(before.dims[axis], dim) for axis, dim in zip(order, after.dims))]
    if len(orders) > 1:  # of axes of one size, the others stay in their order
        orders = [order for order in orders if _moves_one(order)]
    call = _call_at(site)
    if len(orders) != 1 or call is None or not isinstance(call.func, ast.Attribute):
        return None
    receiver = site.span_of(call.func.value)
    order = ", ".join(str(axis) for axis in orders[0])
    if len(before.dims) != len(after.dims):
        return None
    return [Edit(Span(receiver.end, site.span_of(call).end), f".permute({order})")]


def _moves_one(order: tuple[int, ...]) -> bool:
    """Whether all axes but one stay in their order."""
    return any(list(rest) == sorted(rest) for rest in (order[:at] + order[at + 1 :] for at in range(len(order)))) and list(order) != sorted(order)


def _classes_last(site: Site, rank: int) -> list[Edit] | None:
    """`scores.view(-1, c)` becomes `scores.permute(0, 2, …, 1).reshape(-1, c)`: what was permuted cannot be viewed in another shape."""
    call = _call_at(site)
    if call is None or not isinstance(call.func, ast.Attribute) or call.func.attr not in {"reshape", "view"}:
        return None
    receiver, end = site.span_of(call.func.value), site.span_of(call.func).end
    order = ", ".join(str(axis) for axis in (0, *range(2, rank), 1))
    if call.func.attr == "reshape":
        return [Edit(Span(receiver.end, receiver.end), f".permute({order})")]
    return [Edit(Span(receiver.end, receiver.end), f".permute({order})"), Edit(Span(end - len("view"), end), "reshape")]


def _call_at(site: Site) -> ast.Call | None:
    for statement in site.chain[-1:]:
        for node in ast.walk(statement):
            if isinstance(node, ast.Call) and getattr(node, "tensorlint_place", None) == site.place:
                return node
    return None


def replace(analyzer: Analyzer, path: str, site: Site, details: Replace) -> list[Edit] | None:
    """An expression becomes another text."""
    return [Edit(Site(site.document, details.place).span_of(details.node), details.text)] if details.place.unit.block is site.unit.block else None


def rename_method(analyzer: Analyzer, path: str, site: Site, details: RenameMethod) -> list[Edit] | None:
    """`x.view(…)` becomes `x.reshape(…)`."""
    node = details.node
    if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute):
        return None
    end = site.span_of(node.func).end
    return [Edit(Span(end - len(node.func.attr), end), details.name)]


def set_axis(analyzer: Analyzer, path: str, site: Site, details: SetAxis) -> list[Edit] | None:
    """`softmax(x, dim=0)` becomes `softmax(x, dim=1)`; where no axis is written, it is added."""
    if details.place.unit is not site.unit:
        return None
    edits = []
    for node, place in ((details.node, details.place), *details.also):
        if not isinstance(node, ast.Call) or place.unit.block is not site.unit.block:
            return None
        edits.append(_on_axis(Site(site.document, place), node, str(details.axis), details.keyword))
    return edits


def _on_axis(site: Site, node: ast.Call, axis: str, name: str) -> Edit:
    for keyword in node.keywords:
        if keyword.arg in {"dim", "axis"}:
            return Edit(site.span_of(keyword.value), axis)
    numbers = [each for each in node.args if isinstance(each, (ast.Constant, ast.UnaryOp))]
    if numbers:
        return Edit(site.span_of(numbers[-1]), axis)
    end = site.span_of(node).end - 1
    lead = ", " if node.args or node.keywords else ""
    return Edit(Span(end, end), f"{lead}{name}={axis}")


BUILDERS = {
    Append: append,
    Enclose: enclose,
    Replace: replace,
    RenameMethod: rename_method,
    SetAxis: set_axis,
    PermuteInstead: permute_instead,
}
