"""Fixes of fits: an estimator that is used before it has learned anything."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from tensorlint.repairs import FitAsWell, OfFittedCopy
from tensorlint.text import Edit, Span
from tensorlint.values import Fact, LibraryObject, Ref

if TYPE_CHECKING:
    from tensorlint.analysis import Analyzer
    from tensorlint.fixes.site import Site


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


BUILDERS = {FitAsWell: fit_as_well, OfFittedCopy: of_fitted_copy}
