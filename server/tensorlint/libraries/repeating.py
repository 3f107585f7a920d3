"""Whether a call is made again and again with what does not change: several passes over the same input are made on purpose."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Final

from tensorlint.interpreter.frames import called_from
from tensorlint.syntax.places import call_in
from tensorlint.syntax.written import bound_in, last_name, names_in

if TYPE_CHECKING:
    from tensorlint.interpreter.frames import CallPath
    from tensorlint.interpreter.vocabulary import Call
    from tensorlint.syntax import Unit

LOOPS: Final = (ast.For, ast.AsyncFor, ast.While, ast.ListComp, ast.GeneratorExp, ast.SetComp, ast.DictComp)
FORMS: Final = "numpy to_numpy astype copy to cpu cuda float double long unsqueeze squeeze reshape view expand_dims array asarray tensor as_tensor from_numpy"
"""Methods and functions that give what they are asked of in another form."""


def repeats(call: Call) -> bool:
    """Whether the nearest loop around the call, or around a call that led to it, hands over the same arguments on each turn."""
    unit: Unit | None = call.machine.frame.unit
    node: ast.AST | None = call.node
    path: CallPath | None = call.path
    while unit is not None and node is not None:
        loop = _loop_around(unit, node)
        if loop is not None:
            return _hands_over_the_same(loop, node)
        if path is None:
            return False
        path = called_from(path)
        place = path.place if path is not None else None
        unit = getattr(place, "unit", None)
        node = call_in(place)
        path = path.outer if path is not None else None
    return False


def _loop_around(unit: Unit, node: ast.AST) -> ast.AST | None:
    """The innermost loop that holds the node, up to the function that it stands in."""
    found: ast.AST | None = None
    todo: list[tuple[ast.AST, ast.AST | None]] = [(statement, None) for statement in unit.body]
    while todo:
        each, loop = todo.pop()
        if each is node:
            found = loop
            break
        inner = each if isinstance(each, LOOPS) else None if isinstance(each, (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)) else loop
        todo += [(child, inner) for child in ast.iter_child_nodes(each)]
    return found


def _hands_over_the_same(loop: ast.AST, node: ast.AST) -> bool:
    arguments = [*getattr(node, "args", []), *(keyword.value for keyword in getattr(node, "keywords", []))]
    used, bound = names_in(*arguments), bound_in(loop)
    drawn = any(isinstance(each, ast.Call) and not _keeps(each) for argument in arguments for each in ast.walk(argument))
    return bool(used) and not used & bound and not drawn


def _keeps(call: ast.Call) -> bool:
    """Whether a call in an argument gives the same each time: another form of what it is asked of, `rows.numpy()`."""
    name = last_name(call.func)
    return name in FORMS.split()
