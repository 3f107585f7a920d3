"""Fixes of pictures whose channels are in another order than the model was shown."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Final

from tensorlint.fixes.imports import imported_name
from tensorlint.fixes.site import Site
from tensorlint.repairs import SwapChannels
from tensorlint.syntax.places import call_in
from tensorlint.text import Edit

if TYPE_CHECKING:
    from tensorlint.analysis import Analyzer

LEAVES: Final = (ast.Break, ast.Continue, ast.Return, ast.Raise)


def swap_channels(analyzer: Analyzer, path: str, site: Site, details: SwapChannels) -> list[Edit] | None:
    """`cv2.imread(p)` becomes `cv2.cvtColor(cv2.imread(p), cv2.COLOR_BGR2RGB)`; a frame is converted below the test that there is one."""
    node = call_in(site.place)
    if node is None or not isinstance(node.func, ast.Attribute) or not site.chain:
        return None
    before, after = details.before, details.after
    statement = site.chain[-1]
    name = node.func.attr
    if name in {"imread", "imdecode"} and isinstance(node.func.value, ast.Name):
        source, module = site.source_of(node), node.func.value.id
        tested = _tested(site, statement)
        if _is_opencv(site, module):
            if tested is not None and isinstance(statement, ast.Assign) and statement.value is node:
                variable, last = tested
                return [
                    site.insert_after(
                        site.end_row_of(last), f"{variable} = {module}.cvtColor({variable}, {module}.COLOR_{before}2{after})", indent=_indent(site, statement)
                    )
                ]
            return [Edit(site.span_of(node), f"{module}.cvtColor({source}, {module}.COLOR_{before}2{after})")]
        return [Edit(site.span_of(node), f"{source}[..., ::-1].copy()")]
    if name in {"read", "retrieve"} and isinstance(statement, ast.Assign) and isinstance(statement.targets[0], ast.Tuple):
        return _frame(site, statement, str(before), str(after))
    return None


def _frame(site: Site, statement: ast.Assign, before: str, after: str) -> list[Edit] | None:
    targets = statement.targets[0].elts if isinstance(statement.targets[0], ast.Tuple) else []
    module = next((name for name in ("cv2", "cv") if _is_opencv(site, name)), None)
    if module is None or len(targets) != 2 or not isinstance(targets[1], ast.Name) or site.shares_line(statement):
        return None
    variable = targets[1].id
    tested = _tested(site, statement)
    last = statement if tested is None else tested[1]
    line = f"{variable} = {module}.cvtColor({variable}, {module}.COLOR_{before}2{after})"
    return [site.insert_after(site.end_row_of(last), line, indent=_indent(site, statement))]


def _indent(site: Site, statement: ast.stmt) -> str:
    return site.indent_of(site.row_of(statement))


def _is_opencv(site: Site, name: str) -> bool:
    return imported_name(site.document, "cv2") == name


def _tested(site: Site, statement: ast.stmt) -> tuple[str, ast.stmt] | None:
    """Where the next statement leaves if there is no picture: the picture's name, and that statement."""
    if not isinstance(statement, ast.Assign) or len(statement.targets) != 1:
        return None
    target = statement.targets[0]
    names = {node.id for node in ast.walk(target) if isinstance(node, ast.Name)}
    following = _next(site, statement)
    if not isinstance(following, ast.If) or following.orelse or not isinstance(following.body[-1], LEAVES):
        return None
    if not names & {node.id for node in ast.walk(following.test) if isinstance(node, ast.Name)}:
        return None
    return (target.id, following) if isinstance(target, ast.Name) else ("", following)


def _next(site: Site, statement: ast.stmt) -> ast.stmt | None:
    for outer in site.unit.body:
        for node in ast.walk(outer):
            for body in (getattr(node, "body", None), getattr(node, "orelse", None)):
                if isinstance(body, list) and statement in body[:-1]:
                    following = body[body.index(statement) + 1]
                    return following if isinstance(following, ast.stmt) else None
    body = site.unit.body
    return body[body.index(statement) + 1] if statement in body[:-1] else None


BUILDERS = {
    SwapChannels: swap_channels,
}
