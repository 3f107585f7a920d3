"""Fixes of modes: evaluation mode set before the pass (and put back after it), gradients switched off."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from tensorlint.fixes.site import Site
from tensorlint.fixes.spelling import spelled
from tensorlint.repairs import EvaluationMode, GradientsOff, TrainingMode
from tensorlint.text import Edit, Span
from tensorlint.values import Opaque

if TYPE_CHECKING:
    from tensorlint.analysis import Analyzer
    from tensorlint.interpreter.observations import Observation

COMPOUND = (ast.For, ast.AsyncFor, ast.While, ast.With, ast.AsyncWith)


def _training_rows(analyzer: Analyzer, path: str, site: Site) -> set[int]:
    """The rows of this text in which gradients are taken."""
    rows = set()
    for observation in analyzer.observed(path, "backward"):
        if observation.place.unit.block is site.unit.block:
            rows.add(observation.place.unit.row + observation.place.row - 1)
    return rows


def _outermost(site: Site, training: set[int]) -> ast.stmt | None:
    """The outermost loop or `with` around the call that trains nothing; the call's own statement where there is none."""
    for node in site.inside:
        rows = range(site.row_of(node), site.end_row_of(node) + 1)
        if isinstance(node, COMPOUND) and not any(row in training for row in rows):
            return node
        if not any(isinstance(each, ast.stmt) for each in ast.iter_child_nodes(node)):
            return node
    return None


def evaluation_mode(analyzer: Analyzer, path: str, site: Site, details: EvaluationMode) -> list[Edit] | None:
    """`model.eval()` before the pass; the mode is put back where the model is trained again or belongs to a caller."""
    training = _training_rows(analyzer, path, site)
    before: dict[int, list[str]] = {}
    behind: dict[tuple[int, str], list[str]] = {}  # by the row, and how it is moved in
    kept = 0
    for call, model in ((details.call, details.model), *details.beside):
        at = Site(site.document, call.place)
        target = _outermost(at, training)
        if target is None or at.shares_line(target) or "(" in model or call.place.unit.block is not site.unit.block:
            return None
        row = at.row_of(target)
        lines = before.setdefault(row, [])
        if details.restores or _must_restore(at, call, training):
            if not any(isinstance(node, (ast.Return, ast.Yield, ast.YieldFrom)) for node in ast.walk(target)):
                kept += 1
                name = site.free_name("was_training" if kept == 1 else f"was_training_{kept}")
                lines.append(f"{name} = {model}.training")
                behind.setdefault((at.end_row_of(target), at.indent_of(row)), []).append(f"{model}.train({name})")
            elif details.restores or isinstance(call["content"], Opaque):
                return None
        lines.append(f"{model}.eval()")
    edits = [site.insert_before(row, *lines) for row, lines in before.items()]
    return edits + [site.insert_after(row, *lines, indent=indent) for (row, indent), lines in behind.items()]


def training_mode(analyzer: Analyzer, path: str, site: Site, details: TrainingMode) -> list[Edit] | None:
    """`model.train()` before the outermost loop that trains and does not itself lead to the `eval()`."""
    model = details.model
    leaks = [place for place in details.leaks if place.unit is site.unit]
    rows = {place.unit.row + place.row - 1 for place in leaks}
    for node in site.inside:
        inner = range(site.row_of(node), site.end_row_of(node) + 1)
        holds_block = any(isinstance(each, ast.stmt) for each in ast.iter_child_nodes(node))
        if isinstance(node, (ast.If, ast.With, ast.AsyncWith, ast.Try)) and holds_block:
            continue
        if holds_block and any(row in rows for row in inner):
            continue
        if site.shares_line(node) or "(" in model:
            return None
        return [site.insert_before(site.row_of(node), f"{model}.train()")]
    return None


def _must_restore(site: Site, call: Observation, training: set[int]) -> bool:
    """Whether the model is a caller's, or a loop around the pass trains it."""
    if isinstance(call["content"], Opaque):
        return True
    return any(
        isinstance(node, (ast.For, ast.AsyncFor, ast.While)) and any(row in training for row in range(site.row_of(node), site.end_row_of(node) + 1))
        for node in site.inside
    )


def gradients_off(analyzer: Analyzer, path: str, site: Site, details: GradientsOff) -> list[Edit] | None:
    """A decorator where the whole function is inference; else a `with` around the statement.

    The decorator stands below all others: above `@app.route(…)` what is registered has none of it, and above `@classmethod` it raises. Around a coroutine
    it would be over before the first line runs.
    """
    named = spelled(site, analyzer.registry, "torch.inference_mode")
    if named is None:
        return None
    training = _training_rows(analyzer, path, site)
    function = site.function
    if isinstance(function, ast.FunctionDef):
        rows = range(site.row_of(function), site.end_row_of(function) + 1)
        generator = any(isinstance(node, (ast.Yield, ast.YieldFrom)) for node in ast.walk(function))
        if not generator and not any(row in training for row in rows):
            return [*named.edits, site.insert_before(site.row_of(function), f"@{named.text}()")]
    target = _outermost(site, training)
    if target is None or site.shares_line(target) or any(isinstance(node, ast.Await) for node in ast.walk(target)):
        return None
    wrapped = _wrap(site, target, f"with {named.text}():")
    return None if wrapped is None else [*named.edits, *wrapped]


def _wrap(site: Site, target: ast.stmt, header: str) -> list[Edit] | None:
    """Puts a statement under a header; not where it holds a string of several lines, whose text would change."""
    first, last = site.row_of(target), site.end_row_of(target)
    for node in ast.walk(target):
        if isinstance(node, (ast.Constant, ast.JoinedStr)) and site.row_of(node) != site.end_row_of(node):
            return None
    unit = site.level
    edits = [site.insert_before(first, header)]
    for row in range(first, last + 1):
        start, end = site.lines.line_start(row), site.lines.line_end(row)
        if site.text[start:end].strip():
            edits.append(Edit(Span(start, start), unit))
    head = edits.pop(0)
    edits[0] = Edit(head.span, head.text + edits[0].text)
    return edits


BUILDERS = {
    EvaluationMode: evaluation_mode,
    GradientsOff: gradients_off,
    TrainingMode: training_mode,
}
