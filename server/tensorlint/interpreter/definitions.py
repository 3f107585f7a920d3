"""Definitions: functions and classes."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Final

from tensorlint.interpreter.attributes import setter_of
from tensorlint.interpreter.bindings import only_defines
from tensorlint.interpreter.construction import FIELDS
from tensorlint.interpreter.dispatch import evaluate, run_statements
from tensorlint.interpreter.frames import Frame, Scope
from tensorlint.interpreter.names import bind_name
from tensorlint.interpreter.store import MISSING, NAMES
from tensorlint.values import BoundMethod, Class, Const, Function, LibraryName, Mapping_, Ref, Tuple, Value

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tensorlint.interpreter.machine import Machine
    from tensorlint.syntax import Unit

DECORATION: Final = 1_000
"""Steps that a decorator may take for one function: one that takes more reads signatures and writes documentation."""


def define_function(m: Machine, node: ast.FunctionDef | ast.AsyncFunctionDef) -> bool:
    """`def`: the function becomes a value; its body is run when it is called."""
    frame = m.frame
    if frame.function is not None:
        frame.captured = True
    accessor = _accessor(node)
    arguments = node.args
    positional = [*arguments.posonlyargs, *arguments.args]
    defaults = [
        (parameter.arg, evaluate(m, default)) for parameter, default in zip(positional[len(positional) - len(arguments.defaults) :], arguments.defaults)
    ]
    for parameter, keyword_default in zip(arguments.kwonlyargs, arguments.kw_defaults):
        if keyword_default is not None:
            defaults.append((parameter.arg, evaluate(m, keyword_default)))
    decorators = [] if accessor else [evaluate(m, each) for each in node.decorator_list]
    scope = frame.scope if frame.scope.definition is not None and not frame.scope.is_class else frame.scope.outer
    kept = tuple(each for each in decorators if isinstance(each, (LibraryName, Ref)))
    own = Function(node.name, (frame.unit, node), frame.module, scope, tuple(defaults), kept, version=frame.unit.version)
    if frame.function is not None and not frame.scope.is_class:
        m.trace.defined.append(own)
    function: Value = own
    for decorator in reversed(decorators):
        if isinstance(decorator, (Function, Class)):
            function = _decorated(m, decorator, function, node)
        elif _is_method_of_program(decorator):
            given = _decorated(m, decorator, function, node)
            function = given if isinstance(given, (Function, Class)) else function
    if accessor != "deleter":
        bind_name(m, setter_of(node.name) if accessor else node.name, function, node)
    return True


def _is_method_of_program(decorator: Value) -> bool:
    return isinstance(decorator, BoundMethod) and isinstance(decorator.function, Function)


def _decorated(m: Machine, decorator: Value, function: Value, node: ast.AST) -> Value:
    from tensorlint.interpreter.calls import call_value

    if m.frame.depth > 1:  # the call around it would be given up as well
        return call_value(m, decorator, [function], {}, node)
    spare, budget = max(m.steps - DECORATION, 0), m.budget
    m.steps -= spare
    m.budget = min(budget, DECORATION)  # a call in it that is given up leaves it a part of what it has itself
    try:
        return call_value(m, decorator, [function], {}, node)
    finally:
        m.steps += spare
        m.budget = budget


def _accessor(node: ast.FunctionDef | ast.AsyncFunctionDef) -> str | None:
    """Of the function that sets (or deletes) the property of its name: which."""
    for each in node.decorator_list:
        if isinstance(each, ast.Attribute) and each.attr in {"setter", "deleter"} and isinstance(each.value, ast.Name) and each.value.id == node.name:
            return each.attr
    return None


def define_class(m: Machine, node: ast.ClassDef, members: Iterable[Unit] | None = None) -> bool:
    """`class`: the body is run in a scope of its own; what it binds are the members."""
    frame = m.frame
    bases = tuple(evaluate(m, base) for base in node.bases)
    decorators = tuple(evaluate(m, each) for each in node.decorator_list)
    for keyword in node.keywords:
        evaluate(m, keyword.value)
    definition = (frame.unit, node)
    outer = frame.scope if frame.scope.definition is not None and not frame.scope.is_class else frame.scope.outer
    scope = Scope(definition, frame.path, outer, frame.module, is_class=True)
    body = Frame(scope, frame.unit, frame.path, frame.function, frame, frame.depth)
    depth = len(m.store.journals)
    m.store.fork()
    m.frame = body
    fields: list[tuple[object, Value]] = []
    try:
        if members is None:
            run_statements(m, node.body)
            fields += _fields(m, node.body)
        else:
            for member in members:
                body.unit = member
                fields += _fields(m, member.body)
                if member.members is not None:
                    define_class(m, member.body[0], member.members)  # type: ignore[arg-type]
                elif only_defines(member):
                    m.program.records.member(member, lambda body=member.body: run_statements(m, body))  # type: ignore[misc]
                else:
                    run_statements(m, member.body)
    finally:
        m.frame = frame
    found = {str(key[1]): value for key, value in m.store.delta(depth).items() if key[0] is scope and value is not MISSING and key[1] != NAMES}
    cls = Class(node.name, definition, frame.module, bases, scope)
    for value in found.values():
        if isinstance(value, Function):
            value.owner = cls
    m.store.set((scope, NAMES), Const(tuple(found)))
    m.store.set((scope, FIELDS), Mapping_(tuple(fields)) if fields else MISSING)
    m.store.set((scope, "__decorators__"), Tuple(decorators) if decorators else MISSING)
    m.store.commit()
    made: Value = cls
    for decorator in reversed(decorators):
        if isinstance(decorator, Function) or _is_method_of_program(decorator):
            given = _decorated(m, decorator, made, node)
            made = given if isinstance(given, (Function, Class)) else made
    bind_name(m, node.name, made, node)
    return True


def _fields(m: Machine, body: list[ast.stmt]) -> list[tuple[object, Value]]:
    from tensorlint.interpreter.annotations import meaning

    return [(each.target.id, meaning(m, each.annotation)) for each in body if isinstance(each, ast.AnnAssign) and isinstance(each.target, ast.Name)]
