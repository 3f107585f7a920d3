"""Fixes of losses: the option that says which scores come, and the loss for other labels."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from tensorlint.fixes.spelling import spelled
from tensorlint.repairs import LossOption, NamedLoss, NumberInstead, OtherLoss
from tensorlint.text import Edit, Span

if TYPE_CHECKING:
    from tensorlint.analysis import Analyzer
    from tensorlint.fixes.site import Site


def _node(site: Site, details: LossOption | NamedLoss | OtherLoss | NumberInstead) -> ast.expr | None:
    return details.node if details.place.unit is site.unit else None


def loss_option(analyzer: Analyzer, path: str, site: Site, details: LossOption) -> list[Edit] | None:
    """`"binary_crossentropy"` becomes `keras.losses.BinaryCrossentropy(from_logits=True)`; a call gets the option, or another value of it."""
    node = _node(site, details)
    option, told = details.option, details.told
    if isinstance(node, ast.Call):
        for keyword in node.keywords:
            if keyword.arg == option:
                return [Edit(site.span_of(keyword.value), told)]
        return _with_argument(site, node, f"{option}={told}")
    if node is None:
        return None
    named = spelled(site, analyzer.registry, details.built)
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


def named_loss(analyzer: Analyzer, path: str, site: Site, details: NamedLoss) -> list[Edit] | None:
    """A loss given to what infers one from its data: `Learner(dls, net)` becomes `Learner(dls, net, loss_func=MSELossFlat())`."""
    node = _node(site, details)
    named = spelled(site, analyzer.registry, details.built)
    if not isinstance(node, ast.Call) or named is None:
        return None
    option = details.option
    for keyword in node.keywords:
        if keyword.arg == option:
            return [*named.edits, Edit(site.span_of(keyword.value), f"{named.text}()")]
    added = _with_argument(site, node, f"{option}={named.text}()")
    return None if added is None else [*named.edits, *added]


def other_loss(analyzer: Analyzer, path: str, site: Site, details: OtherLoss) -> list[Edit] | None:
    """The loss of the same kind for the other format of labels: its string, its class, its function."""
    node = _node(site, details)
    old, new = details.old, details.new
    if isinstance(node, ast.Constant) and node.value == old:
        text = site.source_of(node)
        return [Edit(site.span_of(node), text.replace(old, new))] if text.count(old) == 1 else None
    if isinstance(node, ast.Call):
        node = node.func
    if isinstance(node, ast.Attribute):
        end = site.span_of(node).end
        cls_old, cls_new = details.built.rpartition(".")[2], details.other.rpartition(".")[2]
        pairs = {old: new, cls_old: cls_new}
        return [Edit(Span(end - len(node.attr), end), pairs[node.attr])] if node.attr in pairs else None
    if isinstance(node, ast.Name):
        named = spelled(site, analyzer.registry, details.other)
        if named is not None and node.id == details.built.rpartition(".")[2]:
            return [*named.edits, Edit(site.span_of(node), named.text)]
    return None


def number_instead(analyzer: Analyzer, path: str, site: Site, details: NumberInstead) -> list[Edit] | None:
    """A literal number becomes another."""
    node = _node(site, details)
    if isinstance(node, ast.Constant) and isinstance(node.value, int):
        return [Edit(site.span_of(node), str(details.number))]
    return None


BUILDERS = {
    LossOption: loss_option,
    NamedLoss: named_loss,
    OtherLoss: other_loss,
    NumberInstead: number_instead,
}
