"""Fixes of a helper that learns of whatever it is given: it is handed what was learned of the training data, or that data to learn of."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from tensorlint.fixes.scaling import common, fitted_name
from tensorlint.fixes.site import Site
from tensorlint.repairs import HelperOfTraining
from tensorlint.syntax.places import node_in
from tensorlint.syntax.written import bound_in, names_in
from tensorlint.text import Edit, Span

if TYPE_CHECKING:
    from tensorlint.analysis import Analyzer
    from tensorlint.syntax import Place


def helper_of_training(analyzer: Analyzer, path: str, site: Site, details: HelperOfTraining) -> list[Edit] | None:
    """`prepare(new)` becomes `prepare(new, scaler=scaler)` where the helper takes one, else `prepare(new, reference=known)`, and the helper learns of that."""
    call, taught = node_in(details.call), node_in(details.training)
    places = [place for place in details.learned if place.unit.block is site.unit.block]
    sites = [Site(site.document, place) for place in places]
    helper = sites[0].function if sites else None
    if not isinstance(call, ast.Call) or not isinstance(taught, ast.Call) or helper is None or len(places) != len(details.learned):
        return None
    if not isinstance(call.func, ast.Name) or call.func.id != helper.name or any(each.function is not helper for each in sites) or len(sites[0].chain) < 2:
        return None
    if helper.args.vararg or helper.args.kwarg or helper.args.kwonlyargs or helper.args.posonlyargs or any(isinstance(each, ast.Starred) for each in call.args):
        return None
    names = [each.arg for each in helper.args.args]
    open_ones = names[len(call.args) :]
    optional = [name for name, default in zip(names[::-1], helper.args.defaults[::-1]) if isinstance(default, ast.Constant) and default.value is None]
    free = [name for name in open_ones if name in optional and name not in {each.arg for each in call.keywords}]
    at = Site(site.document, details.call)
    nodes = [node for node in map(node_in, places) if node is not None]
    read = [each for node in nodes for each in ast.walk(node) if isinstance(each, ast.Name) and each.id in names]
    owners = {
        node.func.value.id for node in nodes if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and isinstance(node.func.value, ast.Name)
    }
    for name in free:
        if name in owners:
            learned = common([fitted_name(machine, seen, details.trained.token) for machine, seen in analyzer.names_at(path, call)])
            if learned is not None:
                return [_handed(at, call, name, learned)]
    given = {each.id for each in read if each.id not in free}
    asked_of = {each.id for each in read if each.id in free}
    if len(given | asked_of) != 1 or not read:
        return None
    source = _still_the_same(analyzer, path, site, taught, call, names, (given | asked_of).pop() if given else names[0], details.training)
    if source is None:
        return None
    return [_handed(at, call, asked_of.pop(), source)] if asked_of else _learning_of_another(site, helper, sites, nodes, read, at, call, source)


def _handed(at: Site, call: ast.Call, name: str, value: str) -> Edit:
    """One more argument, by name."""
    end = at.span_of(call).end - 1
    return Edit(Span(end, end), f"{', ' if call.args or call.keywords else ''}{name}={value}")


def _still_the_same(analyzer: Analyzer, path: str, site: Site, taught: ast.Call, call: ast.Call, names: list[str], name: str, place: Place) -> str | None:
    """What the helper was given of the training data, as it was written there, if that means the same where inference data is given."""
    at = names.index(name)
    given = next((each.value for each in taught.keywords if each.arg == name), taught.args[at] if at < len(taught.args) else None)
    if given is None or any(isinstance(each, (ast.Call, ast.Lambda)) for each in ast.walk(given)):
        return None
    wanted = names_in(given)
    before, now = (
        [{each: machine.content(seen[each]) for each in wanted & seen.keys()} for machine, seen in analyzer.names_at(path, node)] for node in (taught, call)
    )
    if not before or not now or any(each != before[0] or each.keys() != wanted for each in (*before, *now)):
        return None
    return Site(site.document, place).source_of(given)


def _learning_of_another(
    site: Site,
    helper: ast.FunctionDef | ast.AsyncFunctionDef,
    sites: list[Site],
    nodes: list[ast.expr],
    read: list[ast.Name],
    at: Site,
    call: ast.Call,
    source: str,
) -> list[Edit] | None:
    """The helper gets one more parameter, whose statistics it takes; what it is given stands in where there is none."""
    there = sites[0]
    top = [next((each for each in helper.body if each in one.chain), None) for one in sites]
    last = max((helper.body.index(each) for each in top if each is not None), default=-1)
    kept = bound_in(*helper.body[:last])
    first = top[0]
    if first is None or read[0].id in kept or there.shares_line(first) or any(helper.body.index(each) < helper.body.index(first) for each in top if each):
        return None
    name = site.free_name("reference")
    parameters = helper.args
    behind = parameters.defaults[-1] if parameters.defaults else parameters.args[-1].annotation
    argument = parameters.args[-1]
    end = (
        there.span_of(behind).end
        if behind is not None
        else there.lines.offset_from_utf8(there.row_of(helper) - helper.lineno + argument.lineno, argument.end_col_offset or 0)
    )
    edits = [Edit(Span(end, end), f", {name}=None"), there.insert_before(there.row_of(first), f"{name} = {read[0].id} if {name} is None else {name}")]
    for node in nodes:
        edits += [Edit(there.span_of(each), name) for each in ast.walk(node) if isinstance(each, ast.Name) and each.id == read[0].id]
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "fit_transform":
            method, end_of_it = there.span_of(node.func).end, there.span_of(node).end
            given = ", ".join(there.source_of(each) for each in node.args)
            edits += [Edit(Span(method - len("_transform"), method), ""), Edit(Span(end_of_it, end_of_it), f".transform({given})")]
    return [*edits, _handed(at, call, name, source)]


BUILDERS = {HelperOfTraining: helper_of_training}
