"""Fixes of fits: an estimator that is used before it has learned anything."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from tensorlint.repairs import FitAsWell
from tensorlint.text import Edit, Span

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


BUILDERS = {FitAsWell: fit_as_well}
