"""The fix of a method that is named and not called: its parentheses."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from tensorlint.repairs import CallIt
from tensorlint.text import Edit, Span

if TYPE_CHECKING:
    from tensorlint.analysis import Analyzer
    from tensorlint.fixes.site import Site


def call_it(analyzer: Analyzer, path: str, site: Site, details: CallIt) -> list[Edit] | None:
    """`model.eval` becomes `model.eval()`."""
    node = details.node
    if not isinstance(node, ast.Attribute):
        return None
    end = site.span_of(node).end
    return [Edit(Span(end, end), "()")]


BUILDERS = {CallIt: call_it}
