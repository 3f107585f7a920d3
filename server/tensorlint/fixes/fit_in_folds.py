"""The fixes of what learns ahead of folds: it learns in each fold of the rows that are trained on, or becomes a part of the model that is validated."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Final

from tensorlint.fixes.keeping import noun_of
from tensorlint.fixes.parts import rows_picked
from tensorlint.fixes.site import Scope, without_line
from tensorlint.fixes.spelling import spelled
from tensorlint.syntax.written import argument_of, last_name
from tensorlint.text import Edit

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tensorlint.analysis import Analyzer
    from tensorlint.fixes.fit_after_split import Learning
    from tensorlint.fixes.site import Line, Placed, Site

VALIDATES: Final = frozenset({"cross_val_score", "cross_validate", "cross_val_predict"})
"""What takes an estimator and all rows, and fits a clone for each fold."""


def in_each_fold(site: Site, learning: Learning, loop: Line, rows: str | None) -> list[Placed] | None:
    """`X = scaler.fit_transform(X)` ahead of `for train, test in folds.split(X):` goes into the loop. `rows`: how rows of what is learned of are picked."""
    node, picked = loop.node, rows_picked(loop.node)
    if (
        not isinstance(node, ast.For)
        or picked is None
        or rows is None
        or learning.table is not None
        or not isinstance(learning.target, ast.Name)
        or _is_asked_later(site, learning)
    ):
        return None
    name, train = learning.target.id, picked[0]
    uses = _uses(site, name, learning, after=_is_overwritten(learning))
    asked = [each for each in ast.walk(node.iter) if isinstance(each, ast.Name) and each.id == name]
    parts = [each for statement in node.body for each in ast.walk(statement) if isinstance(each, ast.Subscript) and _is_part(each, name, picked)]
    if {id(each) for each in uses} != {id(each) for each in (*asked, *(part.value for part in parts))}:
        return None  # something else looks at all the rows
    if not parts or loop.at.shares_line(node.body[0]) or any(isinstance(part.ctx, ast.Store) for part in parts):
        return None
    goal = _goal(learning, node, train)
    gone = _without(learning)
    if gone is None or goal is None:
        return None
    source, learner = site.source_of(learning.given), _learner(site, learning)
    made = {train: f"{learner}.fit_transform({source}{rows}[{train}]{goal})", picked[1]: f"{learner}.transform({source}{rows}[{picked[1]}])"}
    added = [f"{learner} = {site.source_of(learning.learner)}"] if isinstance(learning.learner, ast.Call) else []
    edits = [Edit(loop.at.span_of(each), source) for each in asked] if source != name else []
    ordered = sorted(parts, key=lambda each: (each.lineno, each.col_offset))
    named = {id(value) for statement in node.body if isinstance(statement, ast.Assign) for value in _values(statement)}
    if [ast.unparse(part.slice) for part in ordered if id(part) in named] == [*picked] and len(parts) == 2:  # each gets its name once: there it is made
        new = made
    else:
        new = {each: site.free_name(f"{name}_{word}") for each, word in zip(picked, ("train", "test"))}
        added += [f"{new[each]} = {made[each]}" for each in picked]
    edits += [Edit(loop.at.span_of(part), new[part.slice.id]) for part in parts if isinstance(part.slice, ast.Name)]
    if added:
        edits.append(loop.at.insert_before(loop.at.row_of(node.body[0]), *added))
    return [*gone, *loop.placed(*edits)]


def in_a_pipeline(analyzer: Analyzer, site: Site, learning: Learning, line: Line) -> list[Placed] | None:
    """`cross_val_score(model, scaler.fit_transform(X), y)` in two lines becomes `cross_val_score(make_pipeline(scaler, model), X, y)`."""
    calls = [each for each in ast.walk(line.node) if isinstance(each, ast.Call) and last_name(each.func) in VALIDATES]
    if len(calls) != 1 or learning.table is not None or not isinstance(learning.target, ast.Name) or _is_asked_later(site, learning):
        return None
    call, name = calls[0], learning.target.id
    given = argument_of(call, "X", 1)
    model = argument_of(call, "estimator", 0)
    uses = _uses(site, name, learning, after=_is_overwritten(learning))
    if model is None or not isinstance(given, ast.Name) or given.id != name or [id(each) for each in uses] != [id(given)]:
        return None
    named, gone = spelled(site, analyzer.registry, "sklearn.pipeline.make_pipeline"), _without(learning)
    if named is None or gone is None:
        return None
    source = site.source_of(learning.given)
    edits = [Edit(line.at.span_of(model), f"{named.text}({site.source_of(learning.learner)}, {line.at.source_of(model)})")]
    if source != name:
        edits.append(Edit(line.at.span_of(given), source))
    return [*gone, *((site.cell, each) for each in named.edits), *line.placed(*edits)]


def _values(statement: ast.Assign) -> list[ast.expr]:
    """What a statement gives names to."""
    return statement.value.elts if isinstance(statement.value, ast.Tuple) else [statement.value]


def _is_overwritten(learning: Learning) -> bool:
    return ast.unparse(learning.target) == ast.unparse(learning.given)


def _uses(site: Site, name: str, learning: Learning, *, after: bool) -> list[ast.Name]:
    """Who else names it in the scope; `after`: from there on, what has it under the same name before has the raw rows."""
    own = {id(each) for line in learning.lines for each in ast.walk(line.node)}
    scope = Scope(site)
    start = scope.at(learning.lines[0])
    return [each.node for each in scope.uses({name}) if id(each.node) not in own and (not after or each.later or each.at >= start)]


def _is_asked_later(site: Site, learning: Learning) -> bool:
    """Whether something else works with what has learned of all rows, such as rows that come later."""
    return isinstance(learning.learner, ast.Name) and bool(_uses(site, learning.learner.id, learning, after=True))


def _is_part(node: ast.Subscript, name: str, picked: Iterable[str]) -> bool:
    """`X[train]`."""
    return isinstance(node.value, ast.Name) and node.value.id == name and _is_one_of(node.slice, picked)


def _is_one_of(node: ast.expr, names: Iterable[str]) -> bool:
    return isinstance(node, ast.Name) and node.id in names


def _goal(learning: Learning, loop: ast.For, train: str) -> str | None:
    """The labels of the rows to train on, as the loop has them; nothing where it does not learn of labels, None where they are not to be found."""
    if learning.goal is None:
        return ""
    goal = ast.unparse(learning.goal)
    for each in (each for statement in loop.body for each in ast.walk(statement)):
        if isinstance(each, ast.Subscript) and _is_one_of(each.slice, (train,)) and ast.unparse(each.value) in {goal, f"{goal}.iloc", f"{goal}.loc"}:
            return f", {ast.unparse(each)}"
    return None


def _learner(site: Site, learning: Learning) -> str:
    return learning.learner.id if isinstance(learning.learner, ast.Name) else site.free_name(noun_of(learning.learner))


def _without(learning: Learning) -> list[Placed] | None:
    """The lines of the learning taken out; of `scaler = StandardScaler().fit(X)` the scaler stays."""
    edits: list[Placed] = []
    for index, line in enumerate(learning.lines):
        gone = without_line(line)
        if gone is None:
            return None
        edits += line.placed(gone if index or learning.kept is None else Edit(line.at.span_of(line.node), learning.kept))
    return edits
