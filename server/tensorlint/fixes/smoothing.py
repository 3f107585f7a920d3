"""The fix of an evaluation loss with smoothed labels: a criterion without smoothing beside the one of training."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from tensorlint.fixes.site import Site
from tensorlint.interpreter.frames import called_from
from tensorlint.repairs import PlainCriterion
from tensorlint.syntax import Place
from tensorlint.syntax.places import node_in
from tensorlint.text import Edit, Span

if TYPE_CHECKING:
    from tensorlint.analysis import Analyzer
    from tensorlint.interpreter.observations import Observation

KEYWORD = "label_smoothing"


def plain_criterion(analyzer: Analyzer, path: str, site: Site, details: PlainCriterion) -> list[Edit] | None:
    """`criterion = CrossEntropyLoss(label_smoothing=0.1)` gets a twin without smoothing, which the evaluation calls."""
    loss: Observation = details.loss
    node = loss["node"]
    made: Place | None = details.made
    if not isinstance(node, ast.Call):
        return None
    if made is None:
        return [_without(site, node)] if any(each.arg == KEYWORD for each in node.keywords) else None
    if made.unit.block is not site.unit.block:
        return None
    there = Site(site.document, made)
    statement = there.chain[-1] if there.chain else None
    if not isinstance(statement, ast.Assign) or len(statement.targets) != 1 or there.shares_line(statement) or not isinstance(statement.value, ast.Call):
        return None
    if there.row_of(statement) != there.end_row_of(statement) or not any(each.arg == KEYWORD for each in statement.value.keywords):
        return None
    target = there.source_of(statement.targets[0])
    used = _handed_in(site, loss, node.func) or (site, node.func)
    if target != used[0].source_of(used[1]) or not isinstance(statement.targets[0], (ast.Name, ast.Attribute)):
        return None
    owner, dot, last = target.rpartition(".")
    name = f"{owner}{dot}{site.free_name(f'eval_{last}')}"
    span = there.span_of(statement.value)
    cut = _without(there, statement.value)
    text = there.text[span.start : cut.span.start] + there.text[cut.span.end : span.end]
    return [there.insert_after(there.row_of(statement), f"{name} = {text}"), Edit(used[0].span_of(used[1]), name)]


def _handed_in(site: Site, loss: Observation, criterion: ast.expr) -> tuple[Site, ast.expr] | None:
    """What a call hands in for the parameter that is the criterion, and the text around that; None where it is no parameter."""
    if site.function is None or not isinstance(criterion, ast.Name):
        return None
    names = [each.arg for each in (*site.function.args.posonlyargs, *site.function.args.args)]
    path = called_from(loss.path)
    place = path.place if path is not None else None
    call = node_in(place) if isinstance(place, Place) and place.unit.block is site.unit.block else None
    if criterion.id not in names or not isinstance(call, ast.Call) or not isinstance(place, Place):
        return None
    at = names.index(criterion.id) - (0 if isinstance(call.func, ast.Name) else 1)  # a method's first one is its object
    given = next((each.value for each in call.keywords if each.arg == criterion.id), None)
    if given is None and 0 <= at < len(call.args):
        given = call.args[at]
    return (Site(site.document, place), given) if given is not None else None


def _without(site: Site, node: ast.Call) -> Edit:
    """The keyword taken out, with the comma that parts it from its neighbour."""
    given: list[ast.expr | ast.keyword] = [*node.args, *node.keywords]
    index = next(position for position, each in enumerate(given) if isinstance(each, ast.keyword) and each.arg == KEYWORD)
    span = site.span_of(given[index])
    if index:
        return Edit(Span(site.span_of(given[index - 1]).end, span.end), "")
    if len(given) > 1:
        return Edit(Span(span.start, site.span_of(given[1]).start), "")
    return Edit(span, "")


BUILDERS = {PlainCriterion: plain_criterion}
