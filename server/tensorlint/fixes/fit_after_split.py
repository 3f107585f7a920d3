"""The fix of what learns ahead of a split: it learns of the training part behind it, and the other part is transformed."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, NamedTuple

from tensorlint.fixes.fit_in_folds import in_a_pipeline, in_each_fold
from tensorlint.fixes.keeping import noun_of
from tensorlint.fixes.parts import parts_of
from tensorlint.fixes.resample_after_split import resampled_behind
from tensorlint.fixes.site import Scope, run_of, without_line
from tensorlint.repairs import FitAfterSplit
from tensorlint.syntax import Place
from tensorlint.syntax.written import argument_of, names_in
from tensorlint.text import Edit, Span

if TYPE_CHECKING:
    from tensorlint.analysis import Analyzer
    from tensorlint.fixes.site import Line, Placed, Site


class Learning(NamedTuple):
    """`X = scaler.fit_transform(X, y)`, or the same in two statements."""

    lines: list[Line]  # the statements that go
    learner: ast.expr  # what is fitted: a name, or the call that makes it
    given: ast.expr
    target: ast.expr  # what the result is put in
    goal: ast.expr | None  # the labels, where it learns of them too
    kept: str | None  # what is left of the first statement
    table: ast.Call | None = None  # what is made a table again: `pd.DataFrame(scaler.fit_transform(X), columns=X.columns)`


def fit_after_split(analyzer: Analyzer, path: str, site: Site, details: FitAfterSplit) -> list[Placed] | None:
    """`X = scaler.fit_transform(X)` ahead of the split becomes `X_train = scaler.fit_transform(X_train)` and `X_test = scaler.transform(X_test)` behind it."""
    lines = run_of(site)
    split = line_of(lines, details.split)
    first = next((index for index, line in enumerate(lines) if site.chain and line.node is site.chain[-1]), None)
    if split is None or first is None or lines.index(split) <= first:
        return None
    if (drawn := resampled_behind(site, lines, lines[first], split)) is not None:
        return drawn
    learning = learning_of(lines[first:], site)
    if learning is not None and isinstance(split.node, ast.For):
        return in_each_fold(site, learning, split, details.rows)
    if learning is not None and details.validates:
        return in_a_pipeline(analyzer, site, learning, split)
    parts = _parts(split.node, learning) if learning is not None else None
    if learning is None or parts is None or not _may_move(lines, learning, split, site, {*parts[1:3]}):
        return None
    return _edits(site, learning, split, *parts, table=bool(details.rows))


def line_of(lines: list[Line], place: object) -> Line | None:
    """The statement that a place lies in."""
    held = (line for line in lines if any(getattr(each, "tensorlint_place", None) == place for each in ast.walk(line.node)))
    return next(held, None) if isinstance(place, Place) else None


def learning_of(lines: list[Line], site: Site) -> Learning | None:
    """What is learned by the first of these lines, and what is transformed by it or by the one that follows."""
    if (table := _made_a_table(lines)) is not None:
        return table
    head, statement = lines[0], lines[0].node
    value = statement.value if isinstance(statement, (ast.Assign, ast.Expr)) else None
    told = _features_and_goal(value) if isinstance(value, ast.Call) else None
    if not isinstance(value, ast.Call) or not isinstance(value.func, ast.Attribute) or told is None:
        return None
    learner, (given, goal) = value.func.value, told
    target = statement.targets[0] if isinstance(statement, ast.Assign) and len(statement.targets) == 1 else None
    if value.func.attr == "fit_transform" and target is not None and isinstance(learner, (ast.Name, ast.Call)):
        return Learning([head], learner, given, target, goal, None)
    if value.func.attr != "fit" or len(lines) < 2:
        return None
    name: ast.expr | None = learner if target is None else target
    following = lines[1].node
    applied = following.value if isinstance(following, ast.Assign) and len(following.targets) == 1 else None
    if not isinstance(name, ast.Name) or not isinstance(applied, ast.Call) or not isinstance(following, ast.Assign):
        return None
    if ast.unparse(applied.func) != f"{name.id}.transform" or [ast.unparse(each) for each in applied.args] != [ast.unparse(given)] or applied.keywords:
        return None
    named = isinstance(learner, ast.Name) and learner.id == name.id  # `scaler = scaler.fit(X)`
    kept = None if target is None or named else f"{name.id} = {site.source_of(learner)}"
    return Learning(lines[:2], name, given, following.targets[0], goal, kept)


def _made_a_table(lines: list[Line]) -> Learning | None:
    """`X = pd.DataFrame(scaler.fit_transform(X), columns=X.columns)`, or the same in two statements."""
    made = [_assigned(line.node) for line in lines[:2]]
    for number, each in enumerate(made):
        if each is None or not isinstance(each[1], ast.Call) or not each[1].args or ast.unparse(each[1].func).rpartition(".")[2] != "DataFrame":
            continue
        inner: ast.expr | None = each[1].args[0]
        if number and made[0] is not None and ast.unparse(made[0][0]) == ast.unparse(each[1].args[0]):
            inner = made[0][1]
        told = _features_and_goal(inner) if isinstance(inner, ast.Call) else None
        if not isinstance(inner, ast.Call) or not isinstance(inner.func, ast.Attribute) or inner.func.attr != "fit_transform" or told is None:
            return None
        if not isinstance(told[0], ast.Name) or not isinstance(inner.func.value, (ast.Name, ast.Call)):
            return None
        index = _index_of(each[1])
        if index is not None and not any(isinstance(one, ast.Attribute) and ast.unparse(one.value) == told[0].id for one in ast.walk(index)):
            return None  # numbers of all rows, which are too many for a part of them
        return Learning(lines[: number + 1], inner.func.value, told[0], each[0], told[1], None, each[1])
    return None


def _index_of(table: ast.Call) -> ast.expr | None:
    """The numbers that the rows of a table are given, by place or by name: `pd.DataFrame(values, X.index)`."""
    return argument_of(table, "index", 1)


def _assigned(statement: ast.stmt) -> tuple[ast.Name, ast.expr] | None:
    """The one name that a statement gives something to, and what that is."""
    target = statement.targets[0] if isinstance(statement, ast.Assign) and len(statement.targets) == 1 else None
    return (target, statement.value) if isinstance(statement, ast.Assign) and isinstance(target, ast.Name) else None


def _features_and_goal(call: ast.Call) -> tuple[ast.expr, ast.expr | None] | None:
    """What is learned of, by place or by name."""
    told = dict(zip(("X", "y"), call.args)) | {str(keyword.arg): keyword.value for keyword in call.keywords}
    known = len(call.args) + len(call.keywords) == len(told) and told.keys() <= {"X", "y"} and not any(isinstance(each, ast.Starred) for each in call.args)
    return (told["X"], told.get("y")) if known and "X" in told else None


def _base(node: ast.expr) -> str | None:
    """`df` of `df`, and of `df[columns]`."""
    node = node.value if isinstance(node, ast.Subscript) else node
    return node.id if isinstance(node, ast.Name) else None


def _parts(split: ast.stmt, learning: Learning) -> tuple[ast.expr, str, str, str | None] | None:
    """The split's argument that was treated, the names of its two parts, and that of the training labels where those are learned of."""
    parts, wanted = parts_of(split), _base(learning.target)
    at = parts.only({wanted}) if parts is not None and parts.are_named and wanted is not None else None
    if parts is None or at is None:
        return None
    goal = None
    if learning.goal is not None:
        labels = parts.only({learning.goal.id}) if isinstance(learning.goal, ast.Name) else None
        if labels is None:
            return None
        goal, _ = parts.pair(labels)
    return parts.given[at], *parts.pair(at), goal


def _may_move(lines: list[Line], learning: Learning, split: Line, site: Site, parts: set[str]) -> bool:
    """Whether nobody but the split looks at what was treated, nor at the learner until then, and whether the lines stand by themselves.
    `parts`: what the split calls its parts; what has one of these names behind it is that part."""
    whole = [*learning.lines, split]
    if any(line.at.shares_line(line.node) for line in whole):
        return False
    name = _base(learning.target)
    sources = names_in(learning.given)
    same = ast.unparse(learning.target) == ast.unparse(learning.given)
    if name is None or (not same and not (isinstance(learning.target, ast.Name) and _is_taken_out(learning.given))):
        return False
    own = {id(each) for line in whole for each in ast.walk(line.node)}
    between = [line for line in lines[lines.index(learning.lines[-1]) + 1 : lines.index(split)] if not (same and only_shows(line.node))]
    shown = {id(each) for line in lines[lines.index(learning.lines[-1]) + 1 : lines.index(split)] if line not in between for each in ast.walk(line.node)}
    learner = learning.learner.id if isinstance(learning.learner, ast.Name) else None
    scope = Scope(site)
    start, end = scope.at(learning.lines[0]), scope.at(split)
    if learning.table is not None and not _stands_alone(learning, between, scope):
        return False
    for use in scope.uses({name}):
        earlier, behind = not use.later and use.at < start, not use.later and use.at > end and name in parts
        if id(use.node) not in own | shown and not earlier and not behind:
            return False
    used = names_in(*(line.node for line in between))
    if same:
        return not used & ({name, learner} | sources)
    return not used & {name, learner} and all(_only_reads(line.node, sources) for line in between)


def _stands_alone(learning: Learning, between: list[Line], scope: Scope) -> bool:
    """Whether what a table is made of means the same behind the split, and nobody looks at it in between."""
    whole = _assigned(learning.lines[0].node)
    inner = {whole[0].id} if whole is not None and len(learning.lines) > 1 else set()
    own = {id(each) for line in learning.lines for each in ast.walk(line.node)}
    start = scope.at(learning.lines[0])
    if any(id(use.node) not in own and (use.later or use.at >= start) for use in scope.uses(inner)):
        return False
    told = names_in(learning.table) if learning.table is not None else set()
    return not any(isinstance(each, ast.Name) and isinstance(each.ctx, ast.Store) and each.id in told for line in between for each in ast.walk(line.node))


def only_shows(statement: ast.stmt) -> bool:
    """Whether a statement shows some of the data, and does nothing else: `X.head()`, `X.shape`, `print(X)`."""
    if not isinstance(statement, ast.Expr):
        return False
    shown = statement.value
    if isinstance(shown, ast.Call) and isinstance(shown.func, ast.Name) and shown.func.id in {"print", "display"}:
        return all(_is_shown(each) for each in shown.args) and not shown.keywords
    return _is_shown(shown)


def _is_shown(node: ast.expr) -> bool:
    if isinstance(node, ast.Call):
        looks = isinstance(node.func, ast.Attribute) and node.func.attr in {"head", "tail", "describe", "info", "sample", "mean", "std", "min", "max"}
        return looks and isinstance(node.func, ast.Attribute) and _is_shown(node.func.value)
    if isinstance(node, (ast.Attribute, ast.Subscript)):
        return _is_shown(node.value)
    return isinstance(node, (ast.Name, ast.Constant, ast.JoinedStr)) and not any(isinstance(each, ast.Call) for each in ast.walk(node))


def _is_taken_out(given: ast.expr) -> bool:
    """Whether what is learned of is data as it stands: a name, columns of one, or all but some: it is the same at the split."""
    if isinstance(given, ast.Call):
        return (
            isinstance(given.func, ast.Attribute)
            and given.func.attr == "drop"
            and isinstance(given.func.value, ast.Name)
            and all(keyword.arg in {"columns", "axis", "labels"} for keyword in given.keywords)
        )
    return isinstance(given, ast.Name) or (isinstance(given, ast.Subscript) and isinstance(given.value, ast.Name))


def _only_reads(statement: ast.stmt, sources: set[str]) -> bool:
    """Whether a statement leaves some data as it is: it does not name it, or takes columns of it into a variable of their own."""
    named = [each for each in ast.walk(statement) if isinstance(each, ast.Name) and each.id in sources]
    if not named:
        return True
    read = {id(each.value) for each in ast.walk(statement) if isinstance(each, ast.Subscript) and isinstance(each.ctx, ast.Load)}
    plain = isinstance(statement, ast.Assign) and all(isinstance(target, ast.Name) and target.id not in sources for target in statement.targets)
    kept = not any(isinstance(each, ast.keyword) and each.arg == "inplace" for each in ast.walk(statement))
    return plain and kept and all(id(each) in read for each in named)


def _edits(site: Site, learning: Learning, split: Line, argument: ast.expr, train: str, test: str, goal: str | None, *, table: bool) -> list[Placed]:
    """`table`: what is learned of has an index, which a table that is made anew of a part gets, too."""
    edits: list[Placed] = []
    kept = learning.kept
    learner = learning.learner.id if isinstance(learning.learner, ast.Name) else site.free_name(noun_of(learning.learner))
    if isinstance(learning.learner, ast.Call):
        kept = f"{learner} = {site.source_of(learning.learner)}"
    notes = []
    for index, line in enumerate(learning.lines):
        start, end = line.at.lines.line_start(line.at.row_of(line.node)), line.at.lines.line_end(line.at.end_row_of(line.node))
        notes.append(line.at.text[line.at.span_of(line.node).end : end].strip())
        if index == 0 and kept is not None:
            edits += line.placed(Edit(Span(start, end), line.at.indent_of(line.at.row_of(line.node)) + kept))
        elif (gone := without_line(line)) is not None:
            edits += line.placed(gone)
    if ast.unparse(learning.target) != ast.unparse(learning.given):
        edits += split.placed(Edit(split.at.span_of(argument), site.source_of(learning.given)))
    whole = learning.target
    of = "" if isinstance(whole, ast.Name) else site.source_of(whole)[len(_base(whole) or "") :]
    note = "".join(f"  {each}" for each in notes if each)
    labels = f", {goal}" if goal is not None else ""
    fitted, applied = f"{learner}.fit_transform({train}{of}{labels})", f"{learner}.transform({test}{of})"
    if learning.table is not None:
        fitted, applied = (_table_of(learning, each, part, index=table) for each, part in ((fitted, train), (applied, test)))
    added = (f"{train}{of} = {fitted}{note}", f"{test}{of} = {applied}")
    row = split.at.end_row_of(split.node)
    return [*edits, *split.placed(split.at.insert_after(row, *added, indent=split.at.indent_of(split.at.row_of(split.node))))]


def _table_of(learning: Learning, values: str, part: str, *, index: bool) -> str:
    """The call that makes a table, of these values and with the names of a part; its rows keep the numbers that the labels have."""
    assert learning.table is not None
    at, given = learning.lines[-1].at, ast.unparse(learning.given)
    start, text = at.span_of(learning.table).start, at.source_of(learning.table)
    changes = [(at.span_of(learning.table.args[0]), values)]
    for each in (*learning.table.args[1:], *(keyword.value for keyword in learning.table.keywords)):
        changes += [(at.span_of(name), part) for name in ast.walk(each) if isinstance(name, ast.Name) and name.id == given]
    for span, new in sorted(changes, reverse=True):
        text = text[: span.start - start] + new + text[span.end - start :]
    numbered = index and _index_of(learning.table) is None
    return f"{text[:-1].rstrip().rstrip(',')}, index={part}.index)" if numbered else text


BUILDERS = {FitAfterSplit: fit_after_split}
