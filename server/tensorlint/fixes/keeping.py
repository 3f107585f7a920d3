"""A statistic, or what has learned it, gets a name: the expression that makes it moves into a variable, ahead of its statement."""

from __future__ import annotations

import ast
import re
from typing import TYPE_CHECKING, Final

from tensorlint.fixes.imports import imported_names
from tensorlint.fixes.site import Site
from tensorlint.syntax import Place
from tensorlint.syntax.places import node_in
from tensorlint.syntax.written import last_name, names_in
from tensorlint.text import Edit
from tensorlint.values import Array, Number, Statistic, Value

if TYPE_CHECKING:
    from tensorlint.analysis import Analyzer

NOUNS: Final = frozenset({"scaler", "imputer", "encoder", "vectorizer", "transformer"})


def kept(analyzer: Analyzer, path: str, site: Site, statistic: Statistic, stem: str = "") -> tuple[str, list[Edit]] | None:
    """The variable that holds a statistic, and the edits that make it; None where the site would not see it. `stem`: whose statistic it is."""
    place = statistic.token[0] if isinstance(statistic.token, tuple) else None
    if not isinstance(place, Place) or place.unit.block is not site.unit.block or statistic.kind == "range":
        return None  # in the last case, it stands there with another one
    there = Site(site.document, place)
    node = node_in(place)
    node = _one_of_the_commonest(there, node) if statistic.kind == "mode" else node
    seen = [] if node is None else analyzer.seen(path, there.unit, node)
    if node is None or not seen or not all(holds(each.content, statistic, taken=True) for each in seen):
        return None  # what stands there works with it, and gives something else: the data put on its scale
    if not there.chain or there.shares_line(there.chain[-1]) or there.function is not site.function or not _precedes(there, site):
        return None
    known = _assigned_to(there, node)
    if known is not None:
        return known, []
    if _is_made_inside(there.chain[-1], node):
        return None
    span = there.span_of(node)
    source = there.text[span.start : span.end]
    variable = site.free_name(f"{stem or _whose(node, imported_names(site.document))}_{statistic.kind}")
    statement = there.chain[-1]
    return variable, [there.insert_before(there.row_of(statement), f"{variable} = {source}"), Edit(span, variable)]


def kept_transformer(site: Site, token: object) -> tuple[str, list[Edit]] | None:
    """The variable that holds what was fitted as it was made, `StandardScaler().fit_transform(x)`, and the edits that make it; None where it has a name."""
    place = token[0] if isinstance(token, tuple) else None
    if not isinstance(place, Place) or place.unit.block is not site.unit.block:
        return None
    there, node = Site(site.document, place), node_in(place)
    made = node.func.value if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "fit_transform" else None
    if not isinstance(made, ast.Call) or not there.chain or there.shares_line(there.chain[-1]) or there.function is not site.function:
        return None
    if not _precedes(there, site) or any(isinstance(each, (ast.Lambda, ast.comprehension)) for each in ast.walk(there.chain[-1])):
        return None
    variable = site.free_name(noun_of(made))
    return variable, [there.insert_before(there.row_of(there.chain[-1]), f"{variable} = {there.source_of(made)}"), Edit(there.span_of(made), variable)]


def noun_of(made: ast.expr) -> str:
    """`scaler` for `StandardScaler()`, `pca` for `PCA()`."""
    func = made.func if isinstance(made, ast.Call) else made
    name = last_name(func) or "transformer"
    words = [word.lower() for word in re.findall(r"[A-Z]+(?![a-z])|[A-Z][a-z]+|\d+", name)]
    return words[-1] if words and words[-1] in NOUNS else "_".join(words) or "transformer"


def holds(content: Value, statistic: Statistic, *, taken: bool = False) -> bool:
    """Whether a value is a statistic. What is commonest comes as a list, of which one is put in gaps; `taken`: it was."""
    if not isinstance(content, (Array, Number)) or content.statistic != statistic:
        return False
    return taken or statistic.kind != "mode" or not isinstance(content, Array) or not content.shape.rank


def _whose(node: ast.expr, modules: set[str]) -> str:
    """Whose statistic an expression is: `train` of `train.mean()`, `train_age` of `train["age"].mean()` and of `np.mean(train["age"])`."""
    column = ""
    while isinstance(node, (ast.Call, ast.Attribute, ast.Subscript)):
        if isinstance(node, ast.Subscript) and isinstance(node.slice, ast.Constant) and isinstance(node.slice.value, str) and node.slice.value.isidentifier():
            column = f"_{node.slice.value}"
        taken = node.args[0] if isinstance(node, ast.Call) and node.args and not _is_asked_itself(node.func, modules) else None
        node = taken if isinstance(taken, (ast.Name, ast.Subscript)) else node.func if isinstance(node, ast.Call) else node.value
    return f"{node.id if isinstance(node, ast.Name) else 'train'}{column}"


def _is_asked_itself(func: ast.expr, modules: set[str]) -> bool:
    """Whether what is called is a method of data, `train.mean(0)`, and no function of a module."""
    root = func
    while isinstance(root, (ast.Attribute, ast.Subscript, ast.Call)):
        root = root.func if isinstance(root, ast.Call) else root.value
    return isinstance(func, ast.Attribute) and not (isinstance(root, ast.Name) and root.id in modules)


def _one_of_the_commonest(there: Site, node: ast.expr | None) -> ast.expr | None:
    """Where the first of what is commonest is taken: of `x.mode()[0]` all of it, and not the list alone."""
    for each in ast.walk(there.chain[-1]) if there.chain else ():
        if isinstance(each, ast.Subscript) and (each.value is node or (isinstance(each.value, ast.Attribute) and each.value.value is node)):
            return each
    return None


def _precedes(there: Site, site: Site) -> bool:
    """Whether the statement of one site is run on every way to the other: it comes first, and stands in no branch or loop that the other does not stand in."""
    around = there.inside[:-1]
    return around == site.inside[: len(around)] and there.row_of(there.chain[-1]) <= site.row_of(site.chain[-1])


def _assigned_to(there: Site, node: ast.expr) -> str | None:
    """The variable that a statistic was put into by itself."""
    statement = there.chain[-1]
    if isinstance(statement, ast.Assign) and len(statement.targets) == 1 and isinstance(statement.targets[0], ast.Name):
        if statement.value is node:
            return statement.targets[0].id
    return None


def _is_made_inside(statement: ast.AST, node: ast.expr) -> bool:
    """Whether the expression reads a name that its own statement binds for it: the argument of a lambda, the target of a comprehension."""
    read = names_in(node)
    for each in ast.walk(statement):
        if isinstance(each, ast.Lambda) and read & {argument.arg for argument in ast.walk(each.args) if isinstance(argument, ast.arg)}:
            return True
        if isinstance(each, ast.comprehension) and read & {target.id for target in ast.walk(each.target) if isinstance(target, ast.Name)}:
            return True
    return False


def merged(edits: list[Edit]) -> list[Edit]:
    """Insertions at one place become one, in order."""
    out: list[Edit] = []
    for edit in edits:
        same = next((index for index, each in enumerate(out) if each.span == edit.span and edit.span.start == edit.span.end), None)
        if same is None:
            out.append(edit)
        else:
            out[same] = Edit(edit.span, out[same].text + edit.text)
    return out
