"""Fixes of fits: an estimator that is used before it has learned anything."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from tensorlint.fixes.site import Site
from tensorlint.repairs import FitAsWell, FitOnValidated, OfFittedCopy
from tensorlint.text import Edit, Span
from tensorlint.values import Fact, LibraryObject, Ref

if TYPE_CHECKING:
    from tensorlint.analysis import Analyzer


def fit_as_well(analyzer: Analyzer, path: str, site: Site, details: FitAsWell) -> list[Edit] | None:
    """`scaler.transform(X)` becomes `scaler.fit_transform(X)`."""
    node = details.node
    if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute) or node.func.attr != "transform":
        return None
    end = site.span_of(node.func).end
    return [Edit(Span(end - len("transform"), end), "fit_transform")]


def of_fitted_copy(analyzer: Analyzer, path: str, site: Site, details: OfFittedCopy) -> list[Edit] | None:
    """`pipeline.predict(X)` becomes `search.predict(X)`, where just one name in view holds what has fitted a copy of it."""
    node = details.node
    if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute):
        return None
    found: set[str] = set()
    for machine, names in analyzer.names_at(path, node.func.value):
        for name, value in names.items():
            content = machine.content(value)
            if not isinstance(value, Ref) or not isinstance(content, LibraryObject):
                continue
            fitted = machine.get(value.cell, "fitted")
            if isinstance(fitted, Fact) and fitted.state != "fresh" and any(held == details.model for _, held in content.arguments):
                found.add(name)
    return [Edit(site.span_of(node.func.value), found.pop())] if len(found) == 1 else None


def fit_on_validated(analyzer: Analyzer, path: str, site: Site, details: FitOnValidated) -> list[Edit] | None:
    """Behind `scores = cross_val_score(model, X, y)` comes `model.fit(X, y)`, where the same name is asked later in the same function or cell."""
    node, use = details.node, details.use
    asked = use.func.value if isinstance(use, ast.Call) and isinstance(use.func, ast.Attribute) else None
    if not isinstance(node, ast.Call) or not isinstance(asked, ast.Name) or details.place.unit.block is not site.unit.block:
        return None
    there = Site(site.document, details.place)
    told = dict(zip(("estimator", "X", "y"), node.args)) | {str(keyword.arg): keyword.value for keyword in node.keywords}
    model = told.get("estimator")
    if not isinstance(model, ast.Name) or model.id != asked.id or "X" not in told or not there.chain or there.function is not site.function:
        return None
    if any(isinstance(each, ast.Starred) for each in node.args) or there.shares_line(there.chain[-1]):
        return None
    given = [there.source_of(told[name]) for name in ("X", "y") if name in told]
    row = there.end_row_of(there.chain[-1])
    return [there.insert_after(row, f"{model.id}.fit({', '.join(given)})", indent=there.indent_of(there.row_of(there.chain[-1])))]


BUILDERS = {FitOnValidated: fit_on_validated, FitAsWell: fit_as_well, OfFittedCopy: of_fitted_copy}
