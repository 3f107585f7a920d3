"""The fix of rows that are drawn anew ahead of a split: only the training part is, behind it."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from tensorlint.fixes.parts import parts_of, told_apart
from tensorlint.fixes.site import Scope, without_line
from tensorlint.syntax.written import names_in
from tensorlint.text import Edit

if TYPE_CHECKING:
    from tensorlint.fixes.site import Line, Placed, Site


def resampled_behind(site: Site, lines: list[Line], first: Line, split: Line) -> list[Placed] | None:
    """`X, y = sampler.fit_resample(X, y)` ahead of the split becomes `X_train, y_train = sampler.fit_resample(X_train, y_train)` behind it."""
    drawn, parts = told_apart(first.node), parts_of(split.node)
    if drawn is None or parts is None or "" in parts.names or split.at.shares_line(split.node):
        return None
    names, call = drawn
    if not isinstance(call.func, ast.Attribute) or call.func.attr != "fit_resample" or len(call.args) != 2 or call.keywords:
        return None
    at = [where for name in names if (where := parts.only({name})) is not None]
    if len(names) != 2 or len(at) != 2:
        return None
    sources = [site.source_of(each) for each in call.args]
    between = lines[lines.index(first) + 1 : lines.index(split)]
    gone = without_line(first)
    if (
        gone is None
        or not names_in(*(line.node for line in between)).isdisjoint({*names, *names_in(call)})
        or _used_elsewhere(site, names, first, split, sources == names)
    ):
        return None
    train = ", ".join(parts.pair(index)[0] for index in at)
    edits = [Edit(split.at.span_of(parts.given[index]), source) for index, source, name in zip(at, sources, names) if source != name]
    added = f"{train} = {site.source_of(call.func)}({train})"
    behind = split.at.insert_after(split.at.end_row_of(split.node), added, indent=split.at.indent_of(split.at.row_of(split.node)))
    return [*first.placed(gone), *split.placed(*edits, behind)]


def _used_elsewhere(site: Site, names: list[str], first: Line, split: Line, same: bool) -> bool:
    """Whether somebody else looks at what was drawn; `same`: what has it under the same names before has the rows as they were."""
    own = {id(each) for line in (first, split) for each in ast.walk(line.node)}
    scope = Scope(site)
    uses = [each for each in scope.uses(set(names)) if id(each.node) not in own]
    return any(not same or each.later or each.at >= scope.at(first) for each in uses)
