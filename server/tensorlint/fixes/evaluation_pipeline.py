"""A pipeline of their own for evaluation data that goes through the training pipeline: the same one, without what draws lots."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Final

from tensorlint.fixes.pictures import node_at, without_chance
from tensorlint.fixes.site import Site
from tensorlint.repairs import OwnPipeline
from tensorlint.syntax import Place
from tensorlint.text import Edit

if TYPE_CHECKING:
    from tensorlint.analysis import Analyzer

FIXED: Final = frozenset({"rescale", "preprocessing_function", "data_format", "dtype", "validation_split", "samplewise_center", "samplewise_std_normalization"})
"""The options of a generator of pictures that leave nothing to chance."""


def own_pipeline(analyzer: Analyzer, path: str, site: Site, details: OwnPipeline) -> list[Edit] | None:
    """`eval_transform` is put below `transform`, without its random steps, and the evaluation data is handed that one."""
    places = [place for place in details.steps if isinstance(place, Place)]
    if not places or any(place.unit.block is not site.unit.block or place.unit is not places[0].unit for place in places):
        return None
    there = Site(site.document, places[0])
    statement = there.chain[-1] if there.chain else None
    if not isinstance(statement, ast.Assign) or len(statement.targets) != 1 or there.shares_line(statement) or not isinstance(statement.value, ast.Call):
        return None
    target = statement.targets[0]
    if not isinstance(target, (ast.Name, ast.Attribute)) or not site.chain:
        return None
    held = ast.unparse(target)
    uses = [each for each in ast.walk(site.chain[-1]) if isinstance(each, (ast.Name, ast.Attribute)) and ast.unparse(each) == held]
    text = _fixed(there, statement.value, places)
    if len(uses) != 1 or text is None:
        return None
    owner, dot, last = held.rpartition(".")
    name = f"{owner}{dot}{site.free_name(f'eval_{last}')}"
    return [there.insert_after(there.end_row_of(statement), f"{name} = {text}"), Edit(site.span_of(uses[0]), name)]


def _fixed(there: Site, call: ast.Call, places: list[Place]) -> str | None:
    """The text of a pipeline without its random steps."""
    whole = there.span_of(call)
    if getattr(call, "tensorlint_place", None) in places:  # options, of which some draw lots
        if call.args or any(keyword.arg is None for keyword in call.keywords):
            return None
        kept = [f"{keyword.arg}={there.source_of(keyword.value)}" for keyword in call.keywords if keyword.arg in FIXED]
        return f"{there.source_of(call.func)}({', '.join(kept)})"
    edits: list[Edit] = []
    for place in places:
        step = node_at(there, place)
        found = None if step is None else without_chance(there, step)
        if found is None:
            return None
        edits.append(found)
    text = there.text
    for edit in sorted(edits, key=lambda each: each.span.start, reverse=True):
        if not whole.start <= edit.span.start <= edit.span.end <= whole.end:
            return None
        text = text[: edit.span.start] + edit.text + text[edit.span.end :]
    return text[whole.start : whole.end + len(text) - len(there.text)]


BUILDERS = {OwnPipeline: own_pipeline}
