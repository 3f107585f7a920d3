"""Entering a function of the program: binding its parameters, running its body, and bringing its paths together."""

from __future__ import annotations

import ast
import math
from typing import TYPE_CHECKING, Final, cast

from tensorlint.interpreter.budgets import GRACE, MAX_CONTEXTS, MAX_DEPTH, OWN_STEPS, OverBudget, size_of
from tensorlint.interpreter.dispatch import evaluate, run_block
from tensorlint.interpreter.frames import CallPath, Exit, Frame, Scope
from tensorlint.interpreter.generators import Suspended, generated, manages_context
from tensorlint.interpreter.merging import merge
from tensorlint.interpreter.probing import note
from tensorlint.interpreter.recursion import handed, is_endless
from tensorlint.interpreter.store import CONTENT, UNGIVEN
from tensorlint.interpreter.surroundings import AMBIENT
from tensorlint.interpreter.turns import note_call
from tensorlint.syntax.written import last_name
from tensorlint.values import (
    NONE,
    UNKNOWN,
    Cell,
    Const,
    Function,
    LibraryName,
    Mapping_,
    Number,
    Opaque,
    Ref,
    Tuple,
    Value,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from tensorlint.interpreter.machine import Machine
    from tensorlint.syntax import Unit


OTHERS_STEPS: Final = 30_000
"""What a call from the project into an installed package may use: an account of its own, of which the caller is charged a part, so that a long text of
others does not use up what the project's own code needs."""
OTHERS_CHARGE: Final = 4


def call_function(
    m: Machine,
    function: Function,
    positional: list[Value],
    keywords: dict[str, Value],
    node: ast.AST,
    *,
    known: bool = True,
    yielded: Callable[[Value], None] | None = None,
) -> Value:
    """Calls a function of the program with the values at hand. `yielded`: what is done at the `yield` of a generator that manages a context."""
    if yielded is None and function.decorators and manages_context(m, function):
        return Suspended(function, tuple(positional), tuple(keywords.items()))
    outer = m.frame
    place = m.place(node)
    entered = m.entered.get(function.definition, 0)
    given = handed(m, positional, keywords)
    if outer.depth >= MAX_DEPTH or entered >= m.contexts or is_endless(m, outer, function, given):
        if entered >= m.contexts:
            m.refused.append(function.definition)
        _lose(m, positional, keywords, node)
        return UNKNOWN
    if known and _has_too_many(function, positional):
        _lose(m, positional, keywords, node)
        return UNKNOWN
    if known and _lacks_one(function, positional, keywords, node):
        return UNKNOWN
    note_call(m, node)
    m.entered[function.definition] = entered + 1
    m.program.note_entered(function)
    depth = len(m.store.journals)
    marks, condition = m.trace.marks(), m.condition
    path = CallPath(outer.path, place)
    away = _leaves_project(m, outer, function)
    kept = m.steps if away else _kept_back(m, outer)
    m.steps = OTHERS_STEPS if away else m.steps - kept
    slack, m.slack = m.slack, math.inf
    try:
        if yielded is not None:
            return _activate(m, function, positional, keywords, path, node, known=known, yielded=yielded)
        return m.program.records.call(
            function,
            (function, positional, keywords, known),
            path,
            lambda: _activate(m, function, positional, keywords, path, node, known=known),
        )
    except OverBudget:
        if outer.depth > 1 and not kept and not away:
            raise
        # The whole call is unknown with unknown effects, never half a summary.
        while len(m.store.journals) > depth:
            m.store.discard()
        m.trace.take_back(marks)
        m.frame, m.condition = outer, condition
        m.program.note_over_budget(place)
        m.steps = max(m.steps, 0) + (0 if kept or away else m.budget // GRACE)
        _lose(m, positional, keywords, node)
        return UNKNOWN
    finally:
        if away:
            m.steps = kept - (OTHERS_STEPS - max(m.steps, 0)) // OTHERS_CHARGE
            m.slack = min(slack, m.steps)
        else:
            m.slack = min(slack, min(m.slack, m.steps) if kept else m.slack)  # what was kept back is no help to what runs out in the call
            m.steps += kept


def _leaves_project(m: Machine, outer: Frame, function: Function) -> bool:
    """Whether a call leads from the project into an installed package, and has an account of its own there."""
    others = m.program.links.is_of_others
    return m.contexts == MAX_CONTEXTS and others(str(function.module)) and not others(outer.module)


def _kept_back(m: Machine, outer: Frame) -> int:
    """Of the steps of what nobody in view calls, those that a call in it may not use: what the caller needs for itself."""
    if m.contexts == MAX_CONTEXTS or outer.function is None:
        return 0
    own = OWN_STEPS * size_of(outer.function.definition[1])
    return min(max(m.steps, 0), own)


def _has_too_many(function: Function, positional: list[Value]) -> bool:
    """Whether a call hands more than there are parameters: it raises, and gives nothing."""
    arguments = cast("tuple[Unit, ast.FunctionDef | ast.Lambda]", function.definition)[1].args
    return arguments.vararg is None and len(positional) > len(arguments.posonlyargs) + len(arguments.args)


def _lacks_one(function: Function, positional: list[Value], keywords: dict[str, Value], node: ast.AST) -> bool:
    """Whether a call by the function's own name leaves out what has no default: it raises too. Whoever calls it otherwise, or has wrapped it, may add some."""
    definition = cast("tuple[Unit, ast.FunctionDef | ast.Lambda]", function.definition)[1]
    func = node.func if isinstance(node, ast.Call) else None
    name = last_name(func)
    if not isinstance(definition, ast.FunctionDef) or definition.decorator_list or name != definition.name:
        return False
    left = [*definition.args.posonlyargs, *definition.args.args][len(positional) :] + definition.args.kwonlyargs
    if not left:
        return False
    told = {*keywords, *(name for name, _ in function.defaults)}
    return any(parameter.arg not in told for parameter in left)


def is_refused(m: Machine, function: Function, positional: list[Value], keywords: dict[str, Value], node: ast.AST) -> bool:
    """Whether an object is made (or a network called) without an argument that its constructor (its forward pass) needs, or with one that it lacks: this
    raises, and nothing of the function runs. A decorator may hand on others.
    """
    definition = cast("tuple[Unit, ast.FunctionDef | ast.Lambda]", function.definition)[1]
    if function.decorators or getattr(definition, "decorator_list", ()):
        return False
    arguments, defaults = definition.args, dict(function.defaults)
    taken = [each.arg for each in (*arguments.posonlyargs, *arguments.args)]
    wanted = [*taken[len(positional) :], *(each.arg for each in arguments.kwonlyargs)]
    lacks = any(name not in keywords and name not in defaults for name in wanted)
    if not lacks and (arguments.kwarg is not None or all(name in wanted for name in keywords)):
        return False
    _lose(m, positional, keywords, node)
    return True


def _lose(m: Machine, positional: list[Value], keywords: dict[str, Value], node: ast.AST) -> None:
    for value in (*positional, *keywords.values()):
        m.escape(value, m.place(node))


def _activate(
    m: Machine,
    function: Function,
    positional: list[Value],
    keywords: dict[str, Value],
    path: CallPath,
    node: ast.AST,
    *,
    known: bool,
    yielded: Callable[[Value], None] | None = None,
) -> Value:
    unit, definition = cast("tuple[Unit, ast.FunctionDef | ast.Lambda]", function.definition)
    outer = m.frame
    scope = Scope(function.definition, path, function.scope, str(function.module))  # type: ignore[arg-type]
    frame = Frame(scope, unit, path, function, outer, outer.depth + 1)
    frame.yielded = yielded
    frame.given, frame.started = handed(m, positional, keywords), m.condition
    if function.owner is not None and positional:
        frame.receiver = (positional[0], function.owner)  # type: ignore[assignment]
    m.store.fork()
    base = m.condition
    m.frame = frame
    depth = len(m.store.journals)
    try:
        bind_parameters(m, function, definition.args, scope, positional, keywords, known=known)
        managers = _enter_decorators(m, function)
        result = _run_body(m, definition, frame, base, depth)
        if result is UNKNOWN and isinstance(definition, ast.FunctionDef) and isinstance(definition.returns, (ast.Subscript, ast.Constant)):
            result = told_by(m, definition.returns, node)
        for leave in reversed(managers):
            leave()
        if frame.guard is not None:
            m.set(AMBIENT, "guard", frame.guard)
        if frame.yields:
            result = generated(m, frame.yields, m.token(node))
    finally:
        m.frame = outer
        m.condition = base
    _drop_locals(m, frame, scope)
    m.store.commit()
    return result


def _run_body(m: Machine, definition: ast.FunctionDef | ast.Lambda, frame: Frame, base: frozenset[object], depth: int) -> Value:
    if isinstance(definition, ast.Lambda):
        return evaluate(m, definition.body)
    m.store.fork()
    frame.base = (depth, base)  # type: ignore[assignment]
    alive = run_block(m, definition.body, is_body=True)
    if not frame.exits:
        m.store.commit()
        return NONE if alive else UNKNOWN
    if alive:
        frame.exits.append(Exit(m.condition - base, NONE, m.store.delta(depth)))
    m.store.discard()
    m.condition = base  # type: ignore[assignment]
    if not frame.captured and len(frame.exits) > 1:  # the local names are gone with the call: what they came to on each path is not brought together
        scope = frame.scope
        for path in frame.exits:
            path.delta = {key: value for key, value in path.delta.items() if key[0] is not scope}
    return merge(m, frame.exits)


def _drop_locals(m: Machine, frame: Frame, scope: Scope) -> None:
    """Local names are gone with the call, unless a function that closes over them may be called later."""
    if frame.captured:
        return
    journal = m.store.journals[-1]
    for key in [key for key in journal if key[0] is scope]:
        del journal[key]
        m.store.data.pop(key, None)


def _enter_decorators(m: Machine, function: Function) -> list[Callable[[], None]]:
    if not function.decorators:
        return []
    from tensorlint.interpreter.contexts import enter

    out: list[Callable[[], None]] = []
    for decorator in function.decorators:
        leave = enter(m, decorator) if isinstance(decorator, (Ref, LibraryName)) else None
        if leave is not None:
            out.append(leave)
    return out


def bind_parameters(
    m: Machine,
    function: Function,
    arguments: ast.arguments,
    scope: Scope,
    positional: list[Value],
    keywords: dict[str, Value],
    *,
    known: bool,
) -> None:
    """Binds the parameters as Python does; what is not known by position or name is unknown."""
    parameters = [*arguments.posonlyargs, *arguments.args]
    defaults = dict(function.defaults)
    given = dict(keywords)
    for index, parameter in enumerate(parameters):
        if index < len(positional):
            value = positional[index]
        elif parameter.arg in given:
            value = given.pop(parameter.arg)
        else:
            value = defaults.get(parameter.arg, UNKNOWN) if known else UNKNOWN
        _bind(m, scope, function, parameter.arg, value, open_=not known and parameter.arg not in keywords and index >= len(positional))
        if m.probe is not None and id(parameter) in m.probe:
            note(m, parameter, value)
    if arguments.vararg is not None:
        surplus = tuple(positional[len(parameters) :])
        _bind(m, scope, function, arguments.vararg.arg, Tuple(surplus, None if known else UNKNOWN))
    for parameter in arguments.kwonlyargs:
        value = given.pop(parameter.arg) if parameter.arg in given else defaults.get(parameter.arg, UNKNOWN) if known else UNKNOWN
        _bind(m, scope, function, parameter.arg, value, open_=not known and parameter.arg not in keywords)
    if arguments.kwarg is not None:
        _bind(m, scope, function, arguments.kwarg.arg, Mapping_(tuple(given.items()), None if known else UNKNOWN))


def _bind(m: Machine, scope: Scope, function: Function, name: str, value: Value, *, open_: bool = False) -> None:
    """Binds a parameter; `open_`: it may be given among arguments that are not known."""
    token = (_parameter(function, name), scope.path)
    value = m.make(Opaque(name, token), token) if value is UNKNOWN else m.box(value, token)
    if open_ and isinstance(value, Ref):
        _note_default(m, function, name, value.cell)
    m.store.set((scope, name), value)


def _parameter(function: Function, name: str) -> tuple[object, int, str]:
    """What stands for a parameter in tokens: it stays the same while the function's body is edited."""
    unit, line = cast("tuple[Unit, int]", function.key)
    return unit, line, name


def told_by(m: Machine, annotation: ast.expr, node: ast.AST) -> Value:
    """What an annotation with a shape tells of a value that is not known otherwise."""
    from tensorlint.interpreter.annotations import annotated_shape

    return annotated_shape(m, annotation, ("annotated", m.place(node)))


def unknown_argument(m: Machine, function: Function, name: str, annotation: ast.expr | None = None) -> Value:
    """What a parameter is when nobody in view calls the function."""
    from tensorlint.interpreter.annotations import annotated

    token = (_parameter(function, name), None)
    cell = Cell(token[0], None, "parameter")
    omitted = _note_default(m, function, name, cell)
    told = None if annotation is None else annotated(m, annotation, name, cell)
    if isinstance(told, Number) and omitted:
        m.set(cell, CONTENT, told)
    elif told is not None:
        return told
    else:
        m.set(cell, "*", Opaque(name, token))
    return Ref(cell)


def _note_default(m: Machine, function: Function, name: str, cell: Cell) -> bool:
    """Keeps what a parameter is where a caller leaves it out: the only thing that is known of a number that nobody in view gives."""
    default = next((value for parameter, value in function.defaults if parameter == name), None)
    if not isinstance(default, Const) or not isinstance(default.value, (int, float)):
        return False
    m.set(cell, UNGIVEN, default)
    return True
