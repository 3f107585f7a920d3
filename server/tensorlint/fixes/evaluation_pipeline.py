"""A pipeline of their own for evaluation data that goes through the training pipeline: the same one, without what draws lots."""

from __future__ import annotations

import ast
import re
from typing import TYPE_CHECKING, Final

from tensorlint.fixes.parts import told_apart
from tensorlint.fixes.random_steps import without_chance
from tensorlint.fixes.site import Line, Site, body_of
from tensorlint.fixes.spelling import spelled
from tensorlint.repairs import OwnPipeline
from tensorlint.syntax import Place
from tensorlint.syntax.places import call_in
from tensorlint.syntax.written import last_name
from tensorlint.text import Edit

if TYPE_CHECKING:
    from tensorlint.analysis import Analyzer

EVALUATION: Final = frozenset({"val", "valid", "validation", "test", "testing", "eval", "evaluation", "holdout"})
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
    if details.split:
        part = _part_of_its_own(analyzer, site, uses[0], name)
        return None if part is None else [there.insert_after(there.end_row_of(statement), f"{name} = {text}"), *part]
    return [there.insert_after(there.end_row_of(statement), f"{name} = {text}"), Edit(site.span_of(uses[0]), name)]


def _part_of_its_own(analyzer: Analyzer, site: Site, use: ast.expr, name: str) -> list[Edit] | None:
    """`val = Subset(ImageFolder(path, transform=eval_transform), val.indices)` below the split of the data set: the same samples of a second one."""
    made = site.chain[-1]
    if not isinstance(made, ast.Assign) or len(made.targets) != 1 or not isinstance(made.targets[0], ast.Name) or not isinstance(made.value, ast.Call):
        return None
    lines = body_of(site)
    whole, start = site.source_of(made.value), site.span_of(made.value).start
    at = site.span_of(use)
    other = f"{whole[: at.start - start]}{name}{whole[at.end - start :]}"
    for line in lines:
        parts = _parts(line.node, made.targets[0].id)
        if not parts or line.at.shares_line(line.node):
            continue
        part = next((each for each in parts if EVALUATION & set(re.findall(r"[a-z]+", each.lower()))), parts[-1])
        subset = spelled(line.at, analyzer.registry, "torch.utils.data.Subset")
        if subset is None:
            return None
        added = line.at.insert_after(line.at.end_row_of(line.node), f"{part} = {subset.text}({other}, {part}.indices)", indent=_indent(line))
        return [*subset.edits, added]
    return None


def _indent(line: Line) -> str:
    return line.at.indent_of(line.at.row_of(line.node))


def _parts(statement: ast.stmt, whole: str) -> list[str]:
    """The names of the parts that a statement splits a data set in, at random."""
    told = told_apart(statement)
    if told is None:
        return []
    names, call = told
    called = last_name(call.func)
    if called != "random_split" or not call.args or not isinstance(call.args[0], ast.Name) or call.args[0].id != whole:
        return []
    return names if "" not in names else []


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
        step = call_in(place)
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
