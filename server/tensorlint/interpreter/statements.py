"""Statements: a table of handlers by node class. A handler tells whether the path goes on after it."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Any, Final

from tensorlint.interpreter.activation import told_by
from tensorlint.interpreter.attributes import get_attribute, set_attribute
from tensorlint.interpreter.branches import run_if, run_match, run_try, use_truth
from tensorlint.interpreter.calls import call_value
from tensorlint.interpreter.contexts import enter_with
from tensorlint.interpreter.definitions import define_class, define_function
from tensorlint.interpreter.dispatch import evaluate, run_block
from tensorlint.interpreter.exits import run_on_exits, ways_out
from tensorlint.interpreter.frames import Exit
from tensorlint.interpreter.generators import Suspended, run_around
from tensorlint.interpreter.growing import extended
from tensorlint.interpreter.iteration import bind_target, items_and_rest
from tensorlint.interpreter.loops import run_for, run_while
from tensorlint.interpreter.measuring import measure
from tensorlint.interpreter.names import bind_name, forget_names, load_name, unbind_name
from tensorlint.interpreter.naming import observe_named
from tensorlint.interpreter.narrowing import narrow
from tensorlint.interpreter.operators import binary
from tensorlint.interpreter.store import MISSING
from tensorlint.interpreter.subscripts import get_item
from tensorlint.interpreter.tests import assume
from tensorlint.interpreter.unread import note_unread
from tensorlint.syntax.standins import is_riddle
from tensorlint.values import NONE, UNKNOWN, Array, BoundMethod, Ref, Sequence, Value

if TYPE_CHECKING:
    from collections.abc import Callable

    from tensorlint.interpreter.machine import Machine


def _expression(m: Machine, node: ast.Expr) -> bool:
    if is_riddle(node.value) and m.frame.function is not None:
        forget_names(m, node)
        return True
    value = evaluate(m, node.value)
    if isinstance(node.value, ast.Attribute) and not observe_named(m, node.value, value):
        m.use(value, "screen", m.place(node.value))
    elif isinstance(node.value, ast.Call):
        m.use(value, "dropped", m.place(node.value))
    elif not isinstance(node.value, ast.Attribute):
        m.use(value, "screen", m.place(node.value))  # the last line of a notebook's cell is shown
    return True


def _assign(m: Machine, node: ast.Assign) -> bool:
    if isinstance(node.value, (ast.Attribute, ast.Subscript, ast.Call)):
        measure(m, node)
    value = evaluate(m, node.value)
    if len(node.targets) > 1:
        value = m.box(value, m.token(node))
    for target in node.targets:
        bind_target(m, target, value)
    if len(node.targets) == 1 and isinstance(node.value, ast.Call):
        note_unread(m, node.targets[0], value)
    return True


def _annotated(m: Machine, node: ast.AnnAssign) -> bool:
    if node.value is not None:
        value = evaluate(m, node.value)
        if value is UNKNOWN and isinstance(node.annotation, (ast.Subscript, ast.Constant)):
            value = told_by(m, node.annotation, node)
        bind_target(m, node.target, value)
    return True


def _augmented(m: Machine, node: ast.AugAssign) -> bool:
    target = node.target
    if isinstance(target, ast.Name):
        old = load_name(m, target.id)
        _update(m, node, old, lambda value: bind_name(m, target.id, value, target))
    elif isinstance(target, ast.Attribute):
        receiver = evaluate(m, target.value)
        old = get_attribute(m, receiver, target.attr, target)
        _update(m, node, old, lambda value: bind_target(m, target, value))
    else:
        receiver = evaluate(m, target.value)
        old = get_item(m, receiver, evaluate(m, target.slice), target)
        _update(m, node, old, lambda value: bind_target(m, target, value), in_place=False)
    return True


def _update(m: Machine, node: ast.AugAssign, old: Value, bind: Callable[[Value], None], *, in_place: bool = True) -> None:
    operand = evaluate(m, node.value)
    content = m.content(old)
    if isinstance(content, Sequence) and isinstance(old, Ref) and isinstance(node.op, ast.Add):
        if not any(m.registry.reads_lists(m.content(each)) for _, each in m.alternatives(operand)):
            m.write(old, extended(m, old, content, *items_and_rest(m, operand, node)))
            return
    result = binary(m, type(node.op), old, operand, node)
    if in_place and isinstance(old, Ref) and isinstance(content, Array) and m.registry.updates_in_place(content):
        changed = m.content(result)
        if content.graph is not None and content.graph.flows and isinstance(changed, Array):
            changed = changed.derive(graph=content.graph)  # what needs a gradient does so after it was changed in place
        m.write(old, changed)
        return
    bind(result)


def _return(m: Machine, node: ast.Return) -> bool:
    value = NONE if node.value is None else evaluate(m, node.value)
    frame = m.frame
    if frame.function is None:
        return False
    depth, condition = frame.base
    value = m.box(value, m.token(node))
    frame.exits.append(Exit(m.condition - condition, value, m.store.delta(depth), None if frame.mark is None else m.store.delta(frame.mark)))
    return False


def _pass(m: Machine, node: ast.stmt) -> bool:
    return True


def _break(m: Machine, node: ast.Break) -> bool:
    if m.frame.loops:
        loop = m.frame.loops[-1]
        loop.breaks.append(Exit(m.condition - loop.condition, MISSING, m.store.delta(loop.depth)))
    return False


def _continue(m: Machine, node: ast.Continue) -> bool:
    if m.frame.loops:
        loop = m.frame.loops[-1]
        loop.continues.append(Exit(m.condition - loop.condition, MISSING, m.store.delta(loop.depth)))
    return False


def _raise(m: Machine, node: ast.Raise) -> bool:
    if node.exc is not None:
        evaluate(m, node.exc)
    return False


def _assert(m: Machine, node: ast.Assert) -> bool:
    value = evaluate(m, node.test)
    use_truth(m, value, node.test)
    if isinstance(node.test, ast.Constant) and not node.test.value:  # `assert False`: a way to raise
        if node.msg is not None:
            evaluate(m, node.msg)
        return False
    condition = assume(m, node.test, True)
    if condition is not None:
        m.condition |= condition
        narrow(m, node.test, answer=True)
    return True


def _delete(m: Machine, node: ast.Delete) -> bool:
    for target in node.targets:
        if isinstance(target, ast.Name):
            unbind_name(m, target.id)
        elif isinstance(target, ast.Attribute):
            set_attribute(m, evaluate(m, target.value), target.attr, UNKNOWN, target)
        elif isinstance(target, ast.Subscript):
            index = evaluate(m, target.slice)
            m.over(evaluate(m, target.value), lambda each, index=index, target=target: _take_out(m, each, index, target))  # type: ignore[misc]
    return True


def _take_out(m: Machine, receiver: Value, index: Value, node: ast.Subscript) -> Value:
    """`del held[index]`: what `held.pop(index)` does, of what has that."""
    taking = get_attribute(m, receiver, "pop", node)
    return call_value(m, taking, [index], {}, node) if isinstance(taking, BoundMethod) else UNKNOWN


def _global(m: Machine, node: ast.Global) -> bool:
    m.frame.globals_declared.update(node.names)
    return True


def _nonlocal(m: Machine, node: ast.Nonlocal) -> bool:
    m.frame.nonlocals.update(node.names)
    return True


def _import(m: Machine, node: ast.Import) -> bool:
    for alias in node.names:
        name = alias.asname or alias.name.partition(".")[0]
        if not m.program.links.is_passed_on(m.frame.scope, name):
            bind_name(m, name, m.program.links.import_module(m, alias.name, 0, whole=alias.asname is not None), node)
    return True


def _import_from(m: Machine, node: ast.ImportFrom) -> bool:
    for alias in node.names:
        if m.program.links.is_passed_on(m.frame.scope, alias.asname or alias.name):
            continue
        if alias.name == "*":
            for name, value in m.program.links.star_names(m, node.module or "", node.level):
                m.store.set((m.frame.scope, name), value)
        else:
            value = m.program.links.import_name(m, node.module or "", node.level, alias.name)
            bind_name(m, alias.asname or alias.name, value, node)
    return True


def _with(m: Machine, node: ast.With | ast.AsyncWith) -> bool:
    return _within(m, node.items, node.body)


def _within(m: Machine, items: list[ast.withitem], body: list[ast.stmt]) -> bool:
    """Runs the body inside the managers, the first outermost."""
    if not items:
        return run_block(m, body)
    item, *others = items

    def run(bound: Value) -> bool:
        if item.optional_vars is not None:
            bind_target(m, item.optional_vars, bound)
        return _within(m, others, body)

    manager = evaluate(m, item.context_expr)
    if isinstance(manager, Suspended):
        return run_around(m, manager, run, item.context_expr)
    bound, leave = enter_with(m, manager, item.context_expr)
    known = ways_out(m.frame)
    alive = run(bound)
    run_on_exits(m, known, leave)
    if alive:
        leave()
    return alive


HANDLERS: Final[dict[type[ast.AST], Callable[[Machine, Any], bool]]] = {
    ast.Expr: _expression,
    ast.Assign: _assign,
    ast.AnnAssign: _annotated,
    ast.AugAssign: _augmented,
    ast.Return: _return,
    ast.If: run_if,
    ast.For: run_for,
    ast.AsyncFor: run_for,
    ast.While: run_while,
    ast.With: _with,
    ast.AsyncWith: _with,
    ast.Try: run_try,
    ast.FunctionDef: define_function,
    ast.AsyncFunctionDef: define_function,
    ast.ClassDef: define_class,
    ast.Import: _import,
    ast.ImportFrom: _import_from,
    ast.Pass: _pass,
    ast.Break: _break,
    ast.Continue: _continue,
    ast.Raise: _raise,
    ast.Assert: _assert,
    ast.Delete: _delete,
    ast.Global: _global,
    ast.Nonlocal: _nonlocal,
    ast.Match: run_match,
}
if hasattr(ast, "TryStar"):  # Python 3.11
    HANDLERS[ast.TryStar] = run_try
if hasattr(ast, "TypeAlias"):  # Python 3.12
    HANDLERS[ast.TypeAlias] = _pass
