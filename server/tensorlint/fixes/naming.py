"""The fix of a method that is named and not called: its parentheses."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from tensorlint.text import Edit, Span

if TYPE_CHECKING:
    from tensorlint.analysis import Analyzer
    from tensorlint.fixes.site import Site
    from tensorlint.rules.drafts import Repair


def call_it(analyzer: Analyzer, path: str, site: Site, repair: Repair) -> list[Edit] | None:
    """`model.eval` becomes `model.eval()`."""
    node = repair.details["node"]
    if not isinstance(node, ast.Attribute):
        return None
    end = site.span_of(node).end
    return [Edit(Span(end, end), "()")]


BUILDERS = {"call-it": call_it}
