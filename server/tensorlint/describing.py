"""Hover: what is known of the value under the cursor, where it comes from, and what was done to it."""

from __future__ import annotations

import ast
import os
from typing import TYPE_CHECKING

from tensorlint.values import (
    SOME,
    Array,
    BoundMethod,
    Cases,
    Class,
    Const,
    Fact,
    Function,
    Instance,
    LibraryName,
    LibraryObject,
    Mapping_,
    Mode,
    ModuleValue,
    Number,
    Opaque,
    Origin,
    Sequence,
    Tuple,
    Unknown,
    Value,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tensorlint.analysis import Analyzer
    from tensorlint.interpreter.probing import Seen
    from tensorlint.syntax import Unit
    from tensorlint.text import Span
    from tensorlint.values import Step

MAX_LINES = 10
SOURCES = {
    "generated": "made",
    "file": "read",
    "dataset": "taken from a data set",
    "parameter": "a parameter",
    "derived": "put together",
    "filled": "filled in",
    "model": "the output of a model",
}
"""How what an array comes from is told, by the kind of its origin."""


def describe(analyzer: Analyzer, path: str, offset: int, cell: int | None) -> tuple[Span, str] | None:
    """What is known of the value at an offset; None where nothing is."""
    document = analyzer.files.document(path)
    if document is None:
        return None
    found = document.node_at(cell, offset)
    if found is None:
        return None
    unit, node = found
    from tensorlint.syntax import Place

    _, span = document.locate(Place.of(unit, node))
    story = Story(analyzer, path)
    lines: list[str] = []
    for seen in _seen(analyzer, path, unit, node):
        lines += [line for line in story.of(seen) if line not in lines]
    for line in analyzer.accounts(path, Place.of(unit, _event(unit.body, node))):
        lines += [] if line in lines else [line]
    return (span, "\n\n".join(lines[:MAX_LINES])) if lines else None


def _seen(analyzer: Analyzer, path: str, unit: Unit, node: ast.expr) -> list[Seen]:
    """What is known of the node; where nothing was noted at the target of an assignment, of what it is given."""
    found = analyzer.seen(path, unit, node)
    if not found and isinstance(node, (ast.Name, ast.Attribute)) and isinstance(node.ctx, ast.Store):
        value = _value_of_target(unit.body, node)
        return [] if value is None else analyzer.seen(path, unit, value)
    return found


def _event(body: list[ast.stmt], node: ast.expr) -> ast.expr:
    """The expression whose event a node tells of: the call of what is called, and what the target of an assignment is given."""
    if not isinstance(node, (ast.Name, ast.Attribute)):
        return node
    if isinstance(node.ctx, ast.Store):
        return _value_of_target(body, node) or node
    calls = (each for statement in body for each in ast.walk(statement) if isinstance(each, ast.Call))
    return next((each for each in calls if each.func is node or (isinstance(each.func, ast.Attribute) and each.func.value is node)), node)


def _value_of_target(body: list[ast.stmt], target: ast.expr) -> ast.expr | None:
    for statement in body:
        for node in ast.walk(statement):
            if isinstance(node, ast.Assign) and target in node.targets:
                return node.value
            if isinstance(node, (ast.AnnAssign, ast.AugAssign)) and node.target is target:
                return node.value
    return None


class Story:
    """Tells of values in one file: places in it are lines, others are named with their file."""

    def __init__(self, analyzer: Analyzer, path: str) -> None:
        self._analyzer = analyzer
        self._path = path

    def of(self, seen: Seen) -> list[str]:
        """The paragraphs about one value."""
        content = seen.content
        if isinstance(content, Array):
            return list(self._of_array(content))
        if isinstance(content, (LibraryObject, Instance)):
            states = [line for aspect in ("mode", "fitted", "weights") if aspect in seen.states for line in self._of_state(aspect, seen.states[aspect])]
            return [f"`{content!r}`", *states]
        if isinstance(content, Opaque) and seen.states:
            return [line for aspect, state in seen.states.items() for line in self._of_state(aspect, state)]
        if isinstance(content, Number) and content.dim is not None:
            return [f"`{content.kind}` {content.dim}"]
        if isinstance(content, (Tuple, Sequence, Mapping_)):
            return [f"`{shown(content)}`"]
        if isinstance(content, (Unknown, Opaque, Const, Function, Class, LibraryName, ModuleValue, BoundMethod)):
            return []
        return [f"`{content!r}`"[:200]]

    def _of_array(self, content: Array) -> Iterator[str]:
        dtype = f" {content.dtype}" if content.dtype else ""
        yield f"`{content.library}`{dtype} of shape `{content.shape}`"
        sources = [self._source(origin) for origin in sorted(content.origins, key=self._order)]
        if sources:
            yield "comes from: " + ", ".join(dict.fromkeys(sources))
        if content.steps:
            story = [f"`{step.label.strip()}`{_whose(step, content)}{self._where(step.token)}" for step in content.steps]
            yield "went through " + ", ".join(story) + ("" if content.closed else ", and perhaps more")
        elif content.closed and content.origins and not content.columns:
            yield "as it came: not scaled, encoded or filled"
        for name, (steps, closed) in (content.columns or ())[:4]:
            if steps and steps != content.steps:
                story = [f"`{step.label.strip()}`{self._where(step.token)}" for step in steps]
                told = f"column `{name}`" if name != SOME else "some columns"
                yield f"{told} went through " + ", ".join(story) + ("" if closed else ", and perhaps more")
        if content.image is not None:
            order = f"channels in the order {content.image.order}" if content.image.order else "channels of another colour space"
            yield f"a picture of `{content.image.reader}`, {order}"
        if content.scores is not None and content.scores.kind:
            yield f"holds {content.scores.kind}"
        if content.statistic is not None:
            yield f"the {content.statistic.kind} of its data"
        if content.graph is not None and "parameter" not in content.flags:
            state = content.graph.state
            yield {"attached": "carries gradients", "leaf": "is given gradients"}.get(state, f"cut off from gradients{self._where(content.graph.token)}")
        if "parameter" in content.flags:
            yield "a parameter that is trained"

    def _source(self, origin: Origin) -> str:
        told = SOURCES.get(origin.kind, origin.kind)
        by = " by" if origin.kind == "generated" else ""
        name = f"{by} `{origin.name}`" if origin.name and origin.name != origin.kind else ""
        part = "a part of what was " if origin.part and origin.kind in {"generated", "file", "dataset"} else "a part of " if origin.part else ""
        return f"{part}{told}{name}{self._where(origin.token)}"

    def _order(self, origin: Origin) -> tuple[int, str, str]:
        place = origin.token[0] if isinstance(origin.token, tuple) and origin.token else None
        unit = getattr(place, "unit", None)
        row = unit.row + place.row if unit is not None and place is not None else 0
        return row, origin.kind, origin.name

    def _of_state(self, aspect: str, state: Value) -> list[str]:
        values = [each for _, each in state.alternatives] if isinstance(state, Cases) else [state]
        out = []
        for each in values:
            if isinstance(each, Mode):
                how = "" if each.by != "construction" else ", as it was built"
                out.append(f"in {each!r}{how}{self._where(each.token)}")
            elif isinstance(each, Fact) and aspect == "weights":
                out.append(
                    {"fresh": "with fresh weights", "loaded": "with loaded weights"}.get(each.state, f"with {each.state} weights") + self._where(each.token)
                )
            elif isinstance(each, Fact):
                out.append(("not fitted" if each.state == "fresh" else each.state) + self._where(each.token))
            elif aspect != "weights":
                out.append(f"in a {'mode' if aspect == 'mode' else 'state'} that is not known" if len(values) == 1 else "or in a state that is not known")
        return out

    def _where(self, token: object) -> str:
        place = token[0] if isinstance(token, tuple) and token else None
        found = None if place is None else self._analyzer.row_of(place)
        if found is None:
            return ""
        path, cell, row = found
        inside = f"cell {cell}, line {row}" if cell is not None else f"line {row}"
        return f" ({inside})" if path == self._path else f" ({inside} of {os.path.basename(path)})"


def _whose(step: Step, content: Array) -> str:
    """Whose statistics a step uses."""
    of = step.statistics_of
    own = frozenset(origin for origin in content.origins if origin.kind != "model")
    if not of or not own:
        return ""
    if of == own:
        return " by its own statistics"
    return " by statistics of these and other rows" if own < of or all(any(each.covers(one) for each in of) for one in own) else " by statistics of other rows"


def shown(content: Value, limit: int = 200) -> str:
    """A container as it is shown."""
    text = repr(content)
    return text if len(text) <= limit else text[: limit - 1] + "…"
