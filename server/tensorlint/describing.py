"""Hover: what is known of the value under the cursor, and where it comes from."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from tensorlint.interpreter.store import MISSING
from tensorlint.values import Array, Cases, Fact, Instance, LibraryObject, Mode, Number, Opaque, Ref, Unknown

if TYPE_CHECKING:
    from tensorlint.analysis import Analyzer
    from tensorlint.interpreter.program import Program
    from tensorlint.text import Span
    from tensorlint.values import Value


def describe(analyzer: Analyzer, path: str, offset: int, cell: int | None) -> tuple[Span, str] | None:
    """What is known of the value at an offset; None where nothing is."""
    document = analyzer.files.document(path)
    if document is None:
        return None
    found = document.node_at(cell, offset)
    if found is None:
        return None
    unit, node = found
    probe: ast.AST = node
    if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
        probe = _value_of_target(unit.body, node) or node
    lines: list[str] = []
    for program, value in analyzer.values_of(path, probe):
        for line in _lines(analyzer, program, value):
            if line not in lines:
                lines.append(line)
    if not lines:
        return None
    from tensorlint.syntax import Place

    _, span = document.locate(Place.of(unit, node))
    return span, "\n\n".join(lines[:8])


def _value_of_target(body: list[ast.stmt], name: ast.Name) -> ast.expr | None:
    for statement in body:
        for node in ast.walk(statement):
            if isinstance(node, ast.Assign) and name in node.targets:
                return node.value
    return None


def _lines(analyzer: Analyzer, program: Program, value: Value) -> list[str]:
    machine = program.machine
    content = machine.content(value)
    if isinstance(content, Array):
        return _of_array(analyzer, content)
    if isinstance(content, (LibraryObject, Instance)) and isinstance(value, Ref):
        return [f"`{content!r}`", *_of_state(analyzer, machine.get(value.cell, "mode")), *_of_state(analyzer, machine.get(value.cell, "fitted"))]
    if isinstance(content, Number) and content.dim is not None:
        return [f"`int` {content.dim}"]
    if isinstance(content, (Unknown, Opaque)) or type(content).__name__ in {"Const", "Function", "Class", "LibraryName", "ModuleValue", "BoundMethod"}:
        return []
    return [f"`{content!r}`"[:200]]


def _of_array(analyzer: Analyzer, content: Array) -> list[str]:
    dtype = f" {content.dtype}" if content.dtype else ""
    lines = [f"`{content.library}`{dtype} of shape `{content.shape}`"]
    if content.steps:
        story = [f"`{step.label.strip()}`{_where(analyzer, step.token)}" for step in content.steps]
        lines.append("went through " + ", ".join(story) + ("" if content.closed else ", and perhaps more"))
    if content.scores is not None and content.scores.kind:
        lines.append(f"holds {content.scores.kind}")
    if content.statistic is not None:
        lines.append(f"the {content.statistic.kind} of its data")
    return lines


def _of_state(analyzer: Analyzer, state: Value) -> list[str]:
    if state is MISSING:
        return []
    values = [each for _, each in state.alternatives] if isinstance(state, Cases) else [state]
    out = []
    for each in values:
        if isinstance(each, Mode):
            out.append(f"in {each!r}{_where(analyzer, each.token)}")
        elif isinstance(each, Fact):
            out.append(("not fitted" if each.state == "fresh" else each.state) + _where(analyzer, each.token))
        else:
            out.append("or in a state that is not known")
    return out


def _where(analyzer: Analyzer, token: object) -> str:
    place = token[0] if isinstance(token, tuple) and token else None
    unit = getattr(place, "unit", None)
    return f" (line {unit.row + place.row})" if unit is not None else ""  # type: ignore[union-attr]
