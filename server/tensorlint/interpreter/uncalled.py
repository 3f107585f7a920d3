"""Functions and methods that nobody in view calls: run once, with what is known of their parameters."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Final, cast

from tensorlint.interpreter.activation import call_function, unknown_argument
from tensorlint.interpreter.attributes import library_base, linearize, own_members
from tensorlint.interpreter.construction import instantiate
from tensorlint.interpreter.frames import Exit, Frame
from tensorlint.interpreter.generators import manages_context
from tensorlint.interpreter.store import MISSING
from tensorlint.interpreter.vocabulary import LibraryClass
from tensorlint.values import Class, Const, Function, LibraryName, Ref, Value

if TYPE_CHECKING:
    from tensorlint.interpreter.machine import Machine
    from tensorlint.interpreter.program import Module
    from tensorlint.interpreter.records import Record
    from tensorlint.syntax import Unit


MAX_NESTED: Final = 16


def run_function(m: Machine, unit: Unit, node: ast.FunctionDef | ast.AsyncFunctionDef, module: Module) -> None:
    """Runs a function with unknown arguments."""
    frame = Frame(module.scope, unit, None, None, None, 0)

    def work() -> None:
        function = m.program.module_name(m, module.path, node.name)
        if isinstance(function, Function) and function.definition == (unit, node):
            _call(m, function, [])
            _run_inner(m)

    m.store.fork()
    m.program.records.piece((unit, "uncalled"), frame, work)
    m.store.rollback()


def run_nested(m: Machine, function: Function, module: Module) -> None:
    """Runs a function that stands in another one, once all that is called has run: it may be called from anywhere."""
    unit = cast("tuple[Unit, ast.AST]", function.definition)[0]

    def work() -> None:
        _call(m, function, [])
        _run_inner(m)

    m.store.fork()
    m.program.records.piece((function, "nested"), Frame(module.scope, unit, None, None, None, 0), work)
    m.store.rollback()


def _run_inner(m: Machine) -> None:
    """Runs the functions that the piece which runs has defined inside others and never called."""
    done: set[object] = set()
    while len(done) < MAX_NESTED:
        entered = {each.definition for each in m.trace.entered}
        function = next((each for each in m.trace.defined if each.definition not in entered and each not in done), None)
        if function is None:
            return
        done.add(function)
        _call(m, function, [])


def _call(m: Machine, function: Function, leading: list[Value]) -> None:
    node: ast.FunctionDef = function.definition[1]  # type: ignore[index]
    m.frame.unit = function.definition[0]  # type: ignore[index]
    parameters = [*node.args.posonlyargs, *node.args.args]
    values = leading + [unknown_argument(m, function, parameter.arg, parameter.annotation) for parameter in parameters[len(leading) :]]
    keywords = {parameter.arg: unknown_argument(m, function, parameter.arg, parameter.annotation) for parameter in node.args.kwonlyargs}
    yielded = (lambda value: None) if manages_context(m, function) else None
    call_function(m, function, values, keywords, node, yielded=yielded)


def run_class(m: Machine, unit: Unit, node: ast.ClassDef, module: Module, entered: set[object]) -> None:
    """Runs the methods of a class that nobody calls, on an object of which `__init__` and all other methods, in any order, may have run.

    Each run of a method is a record of its own, so that an edit of one costs the others nothing unless they read what it writes.
    """
    cls = m.program.module_name(m, module.path, node.name)
    if not isinstance(cls, Class):
        return
    methods = [member for member in own_members(m, cls).values() if isinstance(member, Function)]
    wanted = [member for member in methods if member.definition not in entered]
    if not wanted:
        return
    m.store.fork()
    try:
        _run_methods(m, cls, methods, wanted, module)
    finally:
        m.store.rollback()


def _run_methods(m: Machine, cls: Class, methods: list[Function], wanted: list[Function], module: Module) -> None:
    records = m.program.records
    unit, node = cast("tuple[Unit, ast.ClassDef]", cls.definition)
    receiver: list[Ref] = []

    def make() -> None:
        base = library_base(m, cls)
        receiver.append(_any_object(m, cls, node))
        if base is not None and base.fact("model"):
            m.set("ambient", "inside", Const(True))

    made = records.piece((unit, "receiver"), Frame(module.scope, unit, None, None, None, 0), make)
    if receiver:
        made.value = receiver[0]
    assert isinstance(made.value, Ref)
    effects: dict[str, Record] = {}
    for member in methods:
        if member.name != "__init__":
            m.store.fork()
            effects[member.name] = _method(m, cls, made.value, member, module, "effects")
            m.store.rollback()
    _merge_effects(m, cls, list(effects.values()))
    hooks = _framework_hooks(m, cls)
    for member in wanted:
        if member.name != "__init__" and member.name not in hooks:
            m.store.fork()
            _method(m, cls, made.value, member, module, effects[member.name])
            m.store.rollback()


def _merge_effects(m: Machine, cls: Class, effects: list[Record]) -> None:
    """Brings the object to where any of the methods, or none, may have run. What was merged is kept: an edit seldom changes what a method writes."""
    data = m.store.data
    known = {key[0] for key in data}
    deltas = [record.writes for record in effects if any(key[0] in known for key in record.writes)]
    before = {key: data.get(key, MISSING) for delta in deltas for key in delta}
    merged = m.program.records.merged
    old = merged.get(cls.scope)
    if old is not None and old[0] == deltas and old[1] == before:
        m.store.apply(old[2])
        return
    depth = len(m.store.journals)
    m.store.fork()
    m.merge([Exit(frozenset(), MISSING, {}), *(Exit(frozenset(), MISSING, delta) for delta in deltas)])
    merged[cls.scope] = (deltas, before, m.store.delta(depth))
    m.store.commit()


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
        parameters = [*arguments.posonlyargs, *arguments.args][1:]
        values = [unknown_argument(m, constructor, parameter.arg, parameter.annotation) for parameter in parameters]
        keywords = {parameter.arg: unknown_argument(m, constructor, parameter.arg, parameter.annotation) for parameter in arguments.kwonlyargs}
    made = instantiate(m, cls, values, keywords, node)
    assert isinstance(made, Ref)
    return made


def _method(m: Machine, cls: Class, receiver: Ref, member: Function, module: Module, phase: object) -> Record:
    """One run of a method: for its effects on the object; or (`phase`: the record of its effects) for what is observed once all have had theirs."""
    unit = cast("tuple[Unit, ast.AST]", member.definition)[0]
    kinds = {each.name for each in member.decorators if isinstance(each, LibraryName)}
    leading: list[Value] = [receiver]
    if "builtins.staticmethod" in kinds:
        leading = []
    elif "builtins.classmethod" in kinds:
        leading = [member.owner] if isinstance(member.owner, Class) else []
    frame = Frame(module.scope, unit, None, None, None, 0)

    def work() -> None:
        _call(m, member, leading)
        if phase != "effects":
            _run_inner(m)

    return m.program.records.piece((member, receiver, phase), frame, work, told=phase != "effects")
