"""Which loops are run item by item: short ones, those that go through the members of one object, and those that put something together."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Final

from tensorlint.interpreter.dispatch import evaluate
from tensorlint.syntax.notes import noted
from tensorlint.syntax.written import last_name, names_in
from tensorlint.values import Array

if TYPE_CHECKING:
    from tensorlint.interpreter.machine import Machine

MAX_UNROLLED: Final = 8
"""The items of any other loop."""
MAX_BUILT: Final = 32
"""The items of a loop that puts something together (the layers of a network), where that is small."""
MAX_WORK: Final = 1_500
"""What such a loop may cost: items times the nodes of its body."""
MAX_MEMBERS: Final = 64
"""The members of one object (the modules of a network) are all visited: what a loop does to each it does to the whole."""
MAX_VISITS: Final = 6_000
"""What visiting more of them may cost, items times nodes: `if isinstance(part, BatchNorm2d): part.eval()` in a network of hundreds of parts."""


def is_unrolled(node: ast.For | ast.AsyncFor, count: int, kind: str) -> bool:
    """Whether the passes over known items are run one by one."""
    if kind == "members":
        return count <= MAX_MEMBERS or count * noted(node, "tensorlint_size", lambda: _size(node)) <= MAX_VISITS
    if count == 1 or (count <= MAX_UNROLLED and (kind != "range" or _picks_with(node))):
        return True
    if count > MAX_BUILT or count * noted(node, "tensorlint_work", lambda: _work_of_building(node)) > MAX_WORK:
        return False
    return kind != "range" or count <= MAX_UNROLLED or _builds_with_counter(node)


def sets_each(node: ast.For | ast.AsyncFor) -> bool:
    """Whether a loop over all names of a table does nothing but set each of its columns: `for name in table.columns: table[name] = table[name] / 2`."""
    table = node.iter.value if isinstance(node.iter, ast.Attribute) else node.iter
    if not isinstance(node.target, ast.Name) or not isinstance(table, ast.Name) or node.orelse:
        return False
    label = node.target.id
    slices = set()
    for statement in node.body:
        target = statement.targets[0] if isinstance(statement, ast.Assign) and len(statement.targets) == 1 else getattr(statement, "target", None)
        if not isinstance(statement, (ast.Assign, ast.AugAssign)) or not isinstance(target, ast.Subscript):
            return False
        if not isinstance(target.value, ast.Name) or target.value.id != table.id or not isinstance(target.slice, ast.Name) or target.slice.id != label:
            return False
        slices |= {id(each.slice) for each in ast.walk(statement) if isinstance(each, ast.Subscript)}
    named = [each for statement in node.body for each in ast.walk(statement) if isinstance(each, ast.Name) and each.id == label]
    return all(id(each) in slices for each in named)


def hands_on(m: Machine, node: ast.For | ast.AsyncFor) -> bool:
    """Whether each pass of a short loop makes an array of the array that the last one left (`x = Conv2D(8, 3)(x)`): it is another after each."""
    if any(isinstance(each, (ast.For, ast.While, ast.With, ast.Try)) for statement in node.body for each in ast.walk(statement)):
        return False
    for statement in node.body:
        if isinstance(statement, ast.Assign) and isinstance(statement.targets[0], ast.Name) and isinstance(statement.value, ast.Call):
            name = statement.targets[0].id
            read = (each for argument in statement.value.args for each in ast.walk(argument) if isinstance(each, ast.Name))
            given = next((each for each in read if each.id == name), None)
            if given is not None and isinstance(m.content(evaluate(m, given)), Array):
                return True
    return False


def _picks_with(node: ast.For | ast.AsyncFor) -> bool:
    """Whether a counted loop picks things by its counter, or asks for it, so that its passes differ in what matters."""
    if not isinstance(node.target, ast.Name):
        return False
    name = node.target.id
    for statement in node.body:
        for each in ast.walk(statement):
            if isinstance(each, ast.Subscript) and any(isinstance(part, ast.Name) and part.id == name for part in ast.walk(each.slice)):
                return True
            if isinstance(each, ast.Compare) and any(isinstance(part, ast.Name) and part.id == name for part in (each.left, *each.comparators)):
                return True  # the first pass is not like the others
            if isinstance(each, ast.Call) and isinstance(each.func, ast.Name) and each.func.id in {"getattr", "setattr"}:
                return True
    return False


def _builds_with_counter(node: ast.For | ast.AsyncFor) -> bool:
    """Whether what a counted loop puts together is made with its counter (`layers.append(Layer(width + number * growth))`): each is another one."""
    names = names_in(node.target)

    def reads(part: ast.AST) -> bool:
        return any(isinstance(each, ast.Name) and each.id in names for each in ast.walk(part))

    for statement in node.body:
        if isinstance(statement, ast.Assign) and isinstance(statement.targets[0], ast.Name) and reads(statement.value):
            names.add(statement.targets[0].id)
        elif any(_builds(each) and reads(each) for each in ast.walk(statement)):
            return True
    return False


def _size(node: ast.For | ast.AsyncFor) -> int:
    """The nodes of a loop's body; of one with a loop in it more than any budget."""
    found = [each for statement in node.body for each in ast.walk(statement)]
    return MAX_VISITS if any(isinstance(each, (ast.For, ast.AsyncFor, ast.While)) for each in found) else len(found)


def _work_of_building(node: ast.For | ast.AsyncFor) -> int:
    """The size of a loop that does nothing but put something together, or pass something on, item by item; of others more than any budget."""
    builds, size = False, 0
    for statement in node.body:
        for each in ast.walk(statement):
            size += 1
            if isinstance(each, (ast.For, ast.While, ast.With, ast.Try, ast.FunctionDef)):
                size += MAX_WORK
            builds = builds or _builds(each) or _calls_item(each, node.target)
    return size if builds else MAX_WORK + 1


def _builds(node: ast.AST) -> bool:
    if isinstance(node, ast.Call):
        name = last_name(node.func)
        return name in {"append", "extend", "insert", "add_module", "setattr", "update", "add"}
    return isinstance(node, ast.AugAssign) and isinstance(node.value, (ast.List, ast.BinOp, ast.Call))


def _calls_item(node: ast.AST, target: ast.expr) -> bool:
    """Whether each item is called (`x = layer(x)`): what one gives is what the next one gets, so that their order tells."""
    return isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and isinstance(target, ast.Name) and node.func.id == target.id
