"""Fixes of what weights that come ready are given: the preprocessing that they were trained with."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Final

from tensorlint.fixes.imports import import_of
from tensorlint.fixes.random_steps import holder_of, prefix_of
from tensorlint.fixes.site import Site
from tensorlint.fixes.spelling import spelled
from tensorlint.repairs import PretrainedStep
from tensorlint.syntax import Place
from tensorlint.syntax.places import call_in, node_in
from tensorlint.text import Edit, Span
from tensorlint.values import Array

if TYPE_CHECKING:
    from tensorlint.analysis import Analyzer
    from tensorlint.values import Step, Value

TENSORS: Final = frozenset({"ToTensor"})
NORMALIZE: Final = "Normalize(mean=[0.485, 0.456, 0.406], std=[0.229, 0.224, 0.225])"
PREPARES: Final = ".preprocess_input"


def pretrained_step(analyzer: Analyzer, path: str, site: Site, details: PretrainedStep) -> list[Edit] | None:
    """`Normalize` with the mean and std of the weights is put behind `ToTensor`, or gets them; a division goes where the model scales by itself."""
    demand = details.demand
    scaling = [step for step in details.steps if step.scales]
    if repr(demand).endswith(PREPARES):
        return _prepared(analyzer, path, site, scaling, repr(demand))
    token = scaling[-1].token if scaling else None
    place = token[0] if isinstance(token, tuple) else None
    if not isinstance(place, Place) or place.unit.block is not site.unit.block:
        return None
    there = Site(site.document, place)
    if getattr(demand, "forms", None) == ((),):
        return _undivided(there, place) if len(scaling) == 1 else None
    node = call_in(place)
    if "ImageNet" not in repr(demand) or scaling[0].label not in TENSORS or node is None or holder_of(there, node) is None:
        return None
    if len(scaling) == 2 and scaling[1].label == "Normalize":
        return [Edit(Span(there.span_of(node.func).end, there.span_of(node).end), NORMALIZE.removeprefix("Normalize"))]
    prefix = prefix_of(there, node)
    if len(scaling) != 1 or (not prefix and import_of(there.document, "Normalize") is None):
        return None
    span = there.span_of(node)
    row = there.row_of(node)
    own_line = not there.text[there.lines.line_start(row) : span.start].strip()
    between = f",{there.newline}{there.indent_of(row)}" if own_line else ", "
    return [Edit(Span(span.end, span.end), f"{between}{prefix}{NORMALIZE}")]


def _undivided(there: Site, place: object) -> list[Edit] | None:
    """`photo / 255.0` becomes `photo`; an assignment that only divides is for a person to take out."""
    for node in ast.walk(there.chain[-1]) if there.chain else ():
        if isinstance(node, ast.BinOp) and getattr(node, "tensorlint_place", None) == place and isinstance(node.op, ast.Div):
            kept = there.span_of(node.left)
            return [Edit(Span(kept.end, there.span_of(node).end), "")]
    return None


def _prepared(analyzer: Analyzer, path: str, site: Site, scaling: list[Step], remedy: str) -> list[Edit] | None:
    """`model.predict(x)` becomes `model.predict(preprocess_input(x))`; where `x` was divided before, that gives its place to it: `x = preprocess_input(x)`."""
    call = node_in(site.place)
    node: ast.expr | None = call.args[0] if isinstance(call, ast.Call) and call.args else None
    at, unit = site, site.unit
    if scaling:
        place = scaling[0].token[0] if isinstance(scaling[0].token, tuple) else None
        found = node_in(place) if isinstance(place, Place) and place.unit.block is site.unit.block else None
        if len(scaling) != 1 or not isinstance(place, Place) or not isinstance(found, ast.BinOp) or not isinstance(found.op, ast.Div):
            return None
        at, unit, node = Site(site.document, place), place.unit, found
    if node is None or not at.chain:
        return None
    given = node.left if isinstance(node, ast.BinOp) and scaling else node
    if not all(_can_be_prepared(seen.content) for seen in analyzer.seen(path, unit, given)):
        return None  # what a generator gives is prepared where it is made
    named = spelled(at, analyzer.registry, f"keras.applications.{remedy}")
    if named is None:
        return None
    return [*named.edits, Edit(at.span_of(node), f"{named.text}({at.source_of(given)})")]


def _can_be_prepared(content: Value) -> bool:
    """An array of numpy is made one of floats by that, a tensor of bytes is refused."""
    return isinstance(content, Array) and (content.library == "numpy" or (content.dtype or "").startswith("float"))


BUILDERS = {PretrainedStep: pretrained_step}
