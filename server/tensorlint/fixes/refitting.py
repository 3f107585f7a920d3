"""Fixes of what learns once more of inference data: it is transformed with what was learned of the training data."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from tensorlint.fixes.keeping import kept_transformer, merged
from tensorlint.fixes.scaling import applied_name, common, fitted_name
from tensorlint.fixes.site import Line, Site, body_of, without_line
from tensorlint.repairs import TransformOnly
from tensorlint.syntax.places import node_in, place_of
from tensorlint.syntax.written import bound_in, names_in
from tensorlint.text import Edit, Span
from tensorlint.values import Fact, Ref

if TYPE_CHECKING:
    from tensorlint.analysis import Analyzer
    from tensorlint.interpreter.observations import Observation
    from tensorlint.values import Step


def transform_only(analyzer: Analyzer, path: str, site: Site, details: TransformOnly) -> list[Edit] | None:
    """`fit_transform` becomes `transform`, of the instance that the training data was fitted with; a fit by itself goes."""
    fit, trained = details.fit, details.trained
    node = fit["node"] if fit is not None else None
    if fit is None or fit.place.unit is not site.unit or not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute):
        return None
    if (node.lineno, node.col_offset) != (node.func.lineno, node.func.col_offset):
        return None  # it is handed on, `table.apply(encoder.fit_transform)`, and learns one column after the other: what it keeps is the last one's
    earlier = [each for each in analyzer.observed(path, "fit") if each.place == trained.token[0]]  # type: ignore[index]
    same = any(each["model"] == fit["model"] for each in earlier)
    if same and not _has_learned_it(analyzer, path, site, fit, trained):
        return None
    if node.func.attr != "fit_transform":
        return _without_the_fit(site, node) if same else _of_the_other(analyzer, path, site, node, details)
    if node.keywords or not node.args or any(isinstance(each, ast.Starred) for each in node.args):
        return None
    name, first, last = site.span_of(node.func), site.span_of(node.args[0]), site.span_of(node.args[-1])
    rest = [Edit(Span(first.end, last.end), "")] if len(node.args) > 1 else []  # nothing is learned of labels any more
    if same:
        return [Edit(Span(name.end - len("fit_transform"), name.end), "transform"), *rest]
    applied = common([applied_name(machine, names, trained.token) for machine, names in analyzer.names_at(path, node.args[0])])
    if applied is not None:
        return [Edit(name, applied), *rest]
    made = kept_transformer(site, trained.token)
    return None if made is None else merged([*made[1], Edit(name, f"{made[0]}.transform"), *rest])


def _has_learned_it(analyzer: Analyzer, path: str, site: Site, fit: Observation, trained: Step) -> bool:
    """Whether the one instance, where it would learn anew, holds what it has learned of the training data, and not of another column that came later."""
    node, place = fit["node"], place_of(trained.token)
    if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute) or place is None or place == fit.place:
        return False  # in the last case, training data and the other go through the same line
    for machine, names in analyzer.names_at(path, node.func.value):
        learner = names.get(node.func.value.id) if isinstance(node.func.value, ast.Name) else None
        fitted = machine.get(learner.cell, "fitted") if isinstance(learner, Ref) else None
        if isinstance(fitted, Fact) and fitted.state == "fitted" and place_of(fitted.token) not in {place, fit.place}:
            return False
    learning = node_in(place)
    if not isinstance(learning, ast.Call) or site.document.unit_of(learning) is None:
        return True
    loops = [each for each in Site(site.document, place).inside if isinstance(each, (ast.For, ast.AsyncFor, ast.While)) and each not in site.chain]
    return not any(_is_another_in_each_pass(loop, learning) for loop in loops)


def _is_another_in_each_pass(loop: ast.stmt, learning: ast.Call) -> bool:
    """Whether a loop has one instance learn of something else in each pass, so that behind it only the last is known."""
    bound = bound_in(loop)
    read = names_in(*learning.args, *learning.keywords)
    return bool(bound & read) and not any(isinstance(each, ast.Name) and each.id in bound for each in ast.walk(learning.func))


def _without_the_fit(site: Site, node: ast.Call) -> list[Edit] | None:
    """`scaler.fit(X_test)` in a line of its own goes, where something else is left of its block: what it had learned before stays."""
    statement = site.chain[-1] if site.chain else None
    if not isinstance(statement, ast.Expr) or statement.value is not node:
        return None
    if any(getattr(each, field, None) == [statement] for each in site.chain for field in ("body", "orelse", "finalbody")):
        return None
    gone = without_line(Line(statement, site.unit, site))
    return None if gone is None else [gone]


def _of_the_other(analyzer: Analyzer, path: str, site: Site, node: ast.Call, details: TransformOnly) -> list[Edit] | None:
    """`other.fit(X_test)` goes, and with it the line that makes `other`; what it transformed, the instance of the training data transforms."""
    func, body = node.func, body_of(site)
    here = next((line for line in body if isinstance(line.node, (ast.Expr, ast.Assign)) and line.node.value is node), None)
    made = func.value if isinstance(func, ast.Attribute) else None
    if here is not None and isinstance(here.node, ast.Assign) and len(here.node.targets) == 1:
        made = here.node.targets[0]  # `other = StandardScaler().fit(X_test)`
    trained = common([fitted_name(machine, names, details.trained.token) for machine, names in analyzer.names_at(path, node)])
    if here is None or not isinstance(made, ast.Name) or trained is None or trained == made.id:
        return None
    read = [(line, each) for line in body for each in ast.walk(line.node) if isinstance(each, ast.Name) and each.id == made.id]
    stored = [line for line, each in read if isinstance(each.ctx, ast.Store)]
    if len(stored) != 1 or not isinstance(stored[0].node, ast.Assign) or ast.unparse(stored[0].node.targets[0]) != made.id:
        return None
    gone = [here] if here.node is stored[0].node else [stored[0], here]
    edits = [without_line(line) for line in gone]
    edits += [Edit(line.at.span_of(each), trained) for line, each in read if all(line.node is not other.node for other in gone)]
    return None if any(edit is None for edit in edits) else [edit for edit in edits if edit is not None]


BUILDERS = {TransformOnly: transform_only}
