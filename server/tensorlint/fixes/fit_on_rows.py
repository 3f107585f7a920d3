"""The fix of what learns of all rows ahead of a cut, a mask or a list of rows: it learns of the training rows, and all are transformed as before."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from tensorlint.fixes.fit_after_split import learning_of
from tensorlint.fixes.site import Scope, is_atom, run_of, without_line
from tensorlint.repairs import FitOnRows
from tensorlint.syntax.written import bound_in, names_in
from tensorlint.text import Edit
from tensorlint.values import Array

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tensorlint.analysis import Analyzer
    from tensorlint.fixes.fit_after_split import Learning
    from tensorlint.fixes.site import Line, Placed, Site
    from tensorlint.values import Value


def fit_on_rows(analyzer: Analyzer, path: str, site: Site, details: FitOnRows) -> list[Placed] | None:
    """`x = scaler.fit_transform(x)` ahead of `x[:n]` becomes `scaler.fit(x[:n])` and `x = scaler.transform(x)`, below the line that gives `n`."""
    lines = run_of(site)
    first = next((index for index, line in enumerate(lines) if site.chain and line.node is site.chain[-1]), None)
    learning = None if first is None else learning_of(lines[first:], site)
    if learning is None or learning.table is not None or not isinstance(learning.target, ast.Name) or not is_atom(learning.given) or learning.goal is not None:
        return None
    if any(line.at.shares_line(line.node) for line in learning.lines):
        return None
    cut = _cut(analyzer, path, site, learning, lines, details)
    if cut is None:
        return None
    line, rows = cut
    source = site.source_of(learning.given)
    chosen = ".loc" if details.rows and _is_a_column_of_truths(analyzer, path, line, rows) else details.rows
    picked = f"{source}{chosen}[{line.at.source_of(rows)}]"
    new = _two_steps(site, learning, picked, source)
    names = names_in(rows)
    if not _are_known_above(line.node, names):
        return None
    if _mean_the_same(analyzer, path, names, learning.lines[0].node, rows):
        return _in_place(learning, new)
    return _moved_down(site, learning, lines, line, new)


def _cut(analyzer: Analyzer, path: str, site: Site, learning: Learning, lines: list[Line], details: FitOnRows) -> tuple[Line, ast.expr] | None:
    """The statement that takes the training rows out of what was transformed, and which rows it asks for; None where that is not the first to look at it."""
    assert isinstance(learning.target, ast.Name)
    behind = lines[lines.index(learning.lines[-1]) + 1 :]
    for line in behind:
        for each in ast.walk(line.node):
            if isinstance(each, ast.Subscript) and isinstance(each.value, ast.Name) and each.value.id == learning.target.id:
                seen = [found.content for found in analyzer.seen(path, line.unit, each)]
                if seen and all(_are(content, details) for content in seen):
                    rows = each.slice.elts[0] if isinstance(each.slice, ast.Tuple) and each.slice.elts else each.slice
                    return (line, rows) if not any(isinstance(node, ast.Call) for node in ast.walk(rows)) else None
    return None


def _are(content: Value, details: FitOnRows) -> bool:
    """Whether an array is the training rows, as they were told apart."""
    return isinstance(content, Array) and details.trained in content.origins


def _is_a_column_of_truths(analyzer: Analyzer, path: str, line: Line, rows: ast.expr) -> bool:
    """Whether rows are asked for by a column that says of each yes or no: pandas takes that by the numbers of the rows, and not by their places."""
    seen = [found.content for found in analyzer.seen(path, line.unit, rows)]
    return any(isinstance(each, Array) and each.library == "pandas" and each.dtype == "bool" for each in seen)


def _two_steps(site: Site, learning: Learning, picked: str, source: str) -> list[str]:
    """What is done instead; of a transformer without a name, in one line."""
    assert isinstance(learning.target, ast.Name)
    target, learner = learning.target.id, site.source_of(learning.learner)
    if isinstance(learning.learner, ast.Call):
        return [f"{target} = {learner}.fit({picked}).transform({source})"]
    made = f"{learning.kept}.fit({picked})" if learning.kept is not None else f"{learner}.fit({picked})"
    return [made, f"{target} = {learner}.transform({source})"]


def _mean_the_same(analyzer: Analyzer, path: str, names: set[str], first: ast.stmt, rows: ast.expr) -> bool:
    """Whether names hold at the first statement what they hold where the rows are asked for."""
    if not names:
        return True
    inside = next((each for each in ast.walk(first) if isinstance(each, ast.Call)), None)
    views = [
        [{each: machine.content(seen[each]) for each in names & seen.keys()} for machine, seen in analyzer.names_at(path, node)] for node in (inside, rows)
    ]
    return bool(views[0] and views[1]) and all(each == views[0][0] and each.keys() == names for view in views for each in view)


def _are_known_above(statement: ast.stmt, names: set[str]) -> bool:
    """Whether the rows that a statement asks for can be asked for above it: it is no block, in which they may change, and binds none of their names."""
    bound = bound_in(statement)
    bound |= {each.arg for each in ast.walk(statement) if isinstance(each, ast.arg)}
    return isinstance(statement, (ast.Assign, ast.Expr)) and not bound & names


def _in_place(learning: Learning, new: list[str]) -> list[Placed]:
    head = learning.lines[0]
    row = head.at.row_of(head.node)
    edits = head.placed(Edit(head.at.span_of(head.node), f"{head.at.newline}{head.at.indent_of(row)}".join(new)))
    for line in learning.lines[1:]:
        gone = without_line(line)
        edits += line.placed(gone) if gone is not None else []
    return edits


def _moved_down(site: Site, learning: Learning, lines: list[Line], cut: Line, new: list[str]) -> list[Placed] | None:
    """The lines go, and come again right above the cut; what lies between asks at most how many rows there are, and that of the raw ones."""
    assert isinstance(learning.target, ast.Name)
    name, source = learning.target.id, site.source_of(learning.given)
    between = lines[lines.index(learning.lines[-1]) + 1 : lines.index(cut)]
    read = names_in(learning.given)
    read |= {learning.learner.id} if isinstance(learning.learner, ast.Name) else set()
    bound = bound_in(*(line.node for line in between))
    if bound & (read | {name}) or cut.at.shares_line(cut.node) or len(cut.at.chain) > 2 or cut.node is not cut.at.chain[-1]:
        return None
    if any(use.later for use in Scope(site).uses({name})):
        return None
    edits: list[Placed] = []
    for line in between:
        asked = [each for each in ast.walk(line.node) if isinstance(each, ast.Name) and each.id == name]
        counted = {id(each) for each in _counted(line.node)}
        if any(id(each) not in counted for each in asked) or (name != source and not isinstance(learning.given, ast.Name)):
            return None
        edits += line.placed(*(Edit(line.at.span_of(each), source) for each in asked if name != source))
        if any(isinstance(each, ast.Name) and each.id in read - {name} and not isinstance(line.node, ast.Assign) for each in ast.walk(line.node)):
            return None
    notes = ""
    for line in learning.lines:
        gone, end = without_line(line), line.at.lines.line_end(line.at.end_row_of(line.node))
        if gone is None:
            return None
        note = line.at.text[line.at.span_of(line.node).end : end].strip()
        notes += f"  {note}" if note else ""
        edits += line.placed(gone)
    return [*edits, *cut.placed(cut.at.insert_before(cut.at.row_of(cut.node), *new[:-1], new[-1] + notes))]


def _counted(statement: ast.stmt) -> Iterator[ast.Name]:
    """The names of which a statement asks how long they are: `len(x)`, `x.shape`."""
    for each in ast.walk(statement):
        if isinstance(each, ast.Call) and ast.unparse(each.func) == "len" and len(each.args) == 1 and isinstance(each.args[0], ast.Name):
            yield each.args[0]
        if isinstance(each, ast.Attribute) and each.attr == "shape" and isinstance(each.value, ast.Name):
            yield each.value


BUILDERS = {FitOnRows: fit_on_rows}
