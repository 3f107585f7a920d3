"""Functions and methods that nobody in view calls: run once, with what is known of their parameters."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, cast

from tensorlint.interpreter.activation import call_function, unknown_argument
from tensorlint.interpreter.attributes import library_base, linearize
from tensorlint.interpreter.construction import instantiate
from tensorlint.interpreter.frames import Exit
from tensorlint.interpreter.store import MISSING
from tensorlint.interpreter.vocabulary import LibraryClass
from tensorlint.values import Class, Const, Function, LibraryName, Ref, Value

if TYPE_CHECKING:
    from tensorlint.interpreter.machine import Machine
    from tensorlint.syntax import Unit


def run_function(m: Machine, function: Value, definition: object) -> None:
    """Runs a function with unknown arguments."""
    if isinstance(function, Function) and function.definition == definition:
        _call(m, function, [])


def _call(m: Machine, function: Function, leading: list[Value]) -> None:
    node: ast.FunctionDef = function.definition[1]  # type: ignore[index]
    parameters = [*node.args.posonlyargs, *node.args.args]
    values = leading + [unknown_argument(m, function, parameter.arg) for parameter in parameters[len(leading) :]]
    keywords = {parameter.arg: unknown_argument(m, function, parameter.arg) for parameter in node.args.kwonlyargs}
    m.frame.unit = function.definition[0]  # type: ignore[index]
    call_function(m, function, values, keywords, node)


def run_class(m: Machine, cls: Value, entered: object) -> None:
    """Runs the methods of a class that nobody calls, on an object of which `__init__` and all other methods, in any order, may have run."""
    if not isinstance(cls, Class):
        return
    methods = [member for member in cls.members.values() if isinstance(member, Function)]
    wanted = [member for member in methods if member.definition not in entered]  # type: ignore[operator]
    if not wanted:
        return
    unit, node = cast("tuple[Unit, ast.ClassDef]", cls.definition)
    m.frame.unit = unit
    receiver = _any_object(m, cls, node)
    m.frame.unit = unit
    base = library_base(m, cls)
    if base is not None and base.fact("model"):
        m.set("ambient", "inside", Const(True))
    seen, used = len(m.observations), len(m.uses)
    exits = [Exit(frozenset(), MISSING, {})]
    others = [member for member in methods if member.name != "__init__"]
    for member in others:
        m.store.fork()
        _method(m, receiver, member)
        exits.append(Exit(frozenset(), MISSING, m.store.rollback()))
    del m.observations[seen:], m.uses[used:]
    m.merge(exits)
    hooks = _framework_hooks(m, cls)
    for member in wanted:
        if member.name == "__init__" or member.name in hooks:
            continue
        m.store.fork()
        _method(m, receiver, member)
        m.store.rollback()


def _framework_hooks(m: Machine, cls: Class) -> frozenset[str]:
    """The methods that a framework calls in its own way; they are run by what calls the object."""
    for each in linearize(m, cls):
        if isinstance(each, LibraryClass):
            hooks = each.fact("hooks")
            if hooks:
                return frozenset(hooks)  # type: ignore[call-overload, no-any-return]
    return frozenset()


def _any_object(m: Machine, cls: Class, node: ast.ClassDef) -> Ref:
    from tensorlint.interpreter.attributes import class_member

    constructor = class_member(m, cls, "__init__")
    values: list[Value] = []
    keywords: dict[str, Value] = {}
    if isinstance(constructor, Function):
        arguments = constructor.definition[1].args  # type: ignore[index]
        values = [unknown_argument(m, constructor, parameter.arg) for parameter in [*arguments.posonlyargs, *arguments.args][1:]]
        keywords = {parameter.arg: unknown_argument(m, constructor, parameter.arg) for parameter in arguments.kwonlyargs}
    made = instantiate(m, cls, values, keywords, node)
    assert isinstance(made, Ref)
    return made


def _method(m: Machine, receiver: Ref, member: Function) -> None:
    kinds = {each.name for each in member.decorators if isinstance(each, LibraryName)}
    if "builtins.staticmethod" in kinds:
        _call(m, member, [])
    elif "builtins.classmethod" in kinds:
        _call(m, member, [member.owner] if isinstance(member.owner, Class) else [])
    else:
        _call(m, member, [receiver])
