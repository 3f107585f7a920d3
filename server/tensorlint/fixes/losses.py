"""Fixes of losses: the option that says which scores come, and the loss for other labels."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from tensorlint.fixes.spelling import spelled
from tensorlint.syntax import Place
from tensorlint.text import Edit, Span

if TYPE_CHECKING:
    from tensorlint.analysis import Analyzer
    from tensorlint.fixes.site import Site
    from tensorlint.rules.drafts import Repair


def _node(site: Site, repair: Repair) -> ast.expr | None:
    place, node = repair.details["place"], repair.details["node"]
    return node if isinstance(place, Place) and place.unit is site.unit and isinstance(node, ast.expr) else None


def loss_option(analyzer: Analyzer, path: str, site: Site, repair: Repair) -> list[Edit] | None:
    """`"binary_crossentropy"` becomes `keras.losses.BinaryCrossentropy(from_logits=True)`; a call gets the option, or another value of it."""
    node = _node(site, repair)
    option, told = str(repair.details["option"]), str(repair.details["told"])
    if isinstance(node, ast.Call):
        for keyword in node.keywords:
            if keyword.arg == option:
                return [Edit(site.span_of(keyword.value), told)]
        return _with_argument(site, node, f"{option}={told}")
    if node is None:
        return None
    named = spelled(site, analyzer.registry, str(repair.details["built"]))
    if named is None:
        return None
    return [*named.edits, Edit(site.span_of(node), f"{named.text}({option}={told})")]


def _with_argument(site: Site, node: ast.Call, text: str) -> list[Edit] | None:
    """One keyword more at the end of a call."""
    if any(isinstance(each, ast.Starred) for each in node.args) or any(keyword.arg is None for keyword in node.keywords):
        return None
    end = site.span_of(node).end - 1
    written = [*node.args, *(keyword.value for keyword in node.keywords)]
    if not written:
        return [Edit(Span(end, end), text)]
    after = max(site.span_of(each).end for each in written)
    return [Edit(Span(after, after), f", {text}")]


def named_loss(analyzer: Analyzer, path: str, site: Site, repair: Repair) -> list[Edit] | None:
    """A loss given to what infers one from its data: `Learner(dls, net)` becomes `Learner(dls, net, loss_func=MSELossFlat())`."""
    node = _node(site, repair)
    named = spelled(site, analyzer.registry, str(repair.details["built"]))
    if not isinstance(node, ast.Call) or named is None:
        return None
    option = str(repair.details["option"])
    for keyword in node.keywords:
        if keyword.arg == option:
            return [*named.edits, Edit(site.span_of(keyword.value), f"{named.text}()")]
    added = _with_argument(site, node, f"{option}={named.text}()")
    return None if added is None else [*named.edits, *added]


def other_loss(analyzer: Analyzer, path: str, site: Site, repair: Repair) -> list[Edit] | None:
    """The loss of the same kind for the other format of labels: its string, its class, its function."""
    node = _node(site, repair)
    old, new = str(repair.details["old"]), str(repair.details["new"])
    if isinstance(node, ast.Constant) and node.value == old:
        text = site.source_of(node)
        return [Edit(site.span_of(node), text.replace(old, new))] if text.count(old) == 1 else None
    if isinstance(node, ast.Call):
        node = node.func
    if isinstance(node, ast.Attribute):
        end = site.span_of(node).end
        cls_old, cls_new = str(repair.details["built"]).rpartition(".")[2], str(repair.details["other"]).rpartition(".")[2]
        pairs = {old: new, cls_old: cls_new}
        return [Edit(Span(end - len(node.attr), end), pairs[node.attr])] if node.attr in pairs else None
    if isinstance(node, ast.Name):
        named = spelled(site, analyzer.registry, str(repair.details["other"]))
        if named is not None and node.id == str(repair.details["built"]).rpartition(".")[2]:
            return [*named.edits, Edit(site.span_of(node), named.text)]
    return None


def number_instead(analyzer: Analyzer, path: str, site: Site, repair: Repair) -> list[Edit] | None:
    """A literal number becomes another."""
    node = _node(site, repair)
    if isinstance(node, ast.Constant) and isinstance(node.value, int):
        return [Edit(site.span_of(node), str(repair.details["number"]))]
    return None


BUILDERS = {
    "loss-option": loss_option,
    "named-loss": named_loss,
    "other-loss": other_loss,
    "number-instead": number_instead,
}
