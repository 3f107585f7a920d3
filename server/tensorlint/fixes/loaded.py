"""Fixes of what a loader or a dataset gives: its pipeline gets the step that the training data's has."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from tensorlint.fixes.site import Function, Site, is_atom
from tensorlint.syntax.places import node_in, place_of
from tensorlint.syntax.written import names_in
from tensorlint.text import Edit, Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tensorlint.values import Step


def normalised(site: Site, steps: Sequence[Step], asked: Sequence[Step]) -> list[Edit] | None:
    """`Compose([ToTensor()])` becomes `Compose([ToTensor(), Normalize(…)])` with the training pipeline's own words; a transform by itself gets a `Compose`."""
    last = [step for step in asked if step.scales][-1:]
    learned, behind = _built(site, steps[0]), _built(site, last[0]) if last else None
    if len(steps) != 1 or learned is None or behind is None or not isinstance(learned[1].func, ast.Attribute):
        return None
    (there, theirs), (at, mine) = learned, behind
    names = names_in(*theirs.args, *theirs.keywords)
    if names and at.function is not there.function:
        return None
    wanted, span = there.source_of(theirs), at.span_of(mine)
    holders = [each for each in ast.walk(at.chain[-1]) if isinstance(each, (ast.List, ast.Tuple)) and any(item is mine for item in each.elts)]
    if holders:
        row = at.row_of(mine)
        alone = not at.text[at.lines.line_start(row) : span.start].strip()
        return [Edit(Span(span.end, span.end), f",{at.newline}{at.indent_of(row)}{wanted}" if alone else f", {wanted}")]
    prefix = there.source_of(theirs.func.value) if isinstance(theirs.func, ast.Attribute) else ""
    return [Edit(span, f"{prefix}.Compose([{at.source_of(mine)}, {wanted}])")]


def mapped(site: Site, node: ast.expr, steps: Sequence[Step]) -> list[Edit] | None:
    """`test` becomes `test.map(to_unit)`, with the function that the training dataset is mapped by."""
    place = place_of(steps[0].token)
    if place is None or place.unit.block is not site.unit.block or not is_atom(node):
        return None
    there = Site(site.document, place)
    given = _mapping(there, place)
    end = site.span_of(node).end
    return None if given is None else [Edit(Span(end, end), f".map({given})")]


def _mapping(there: Site, place: object) -> str | None:
    """What is handed to `map`, as it is written: the lambda in which a step stands, or the name of the function."""
    outer = there.chain[0] if there.chain else None
    if isinstance(outer, Function):
        return outer.name if len(there.chain) > 1 and there.function is outer else None
    for call in ast.walk(there.chain[-1]) if there.chain else ():
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Attribute) and call.func.attr == "map" and call.args:
            given = call.args[0]
            if isinstance(given, ast.Lambda) and any(getattr(each, "tensorlint_place", None) == place for each in ast.walk(given)):
                return there.source_of(given)
    return None


def _built(site: Site, step: Step) -> tuple[Site, ast.Call] | None:
    """The call that builds the transform of a step, in the same file and cell."""
    place = place_of(step.token)
    node = node_in(place)
    if place is None or not isinstance(node, ast.Call) or place.unit.block is not site.unit.block:
        return None
    at = Site(site.document, place)
    return (at, node) if at.chain else None
