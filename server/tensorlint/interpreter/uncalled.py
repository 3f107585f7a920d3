"""Functions that nobody in view calls: run once, with what is known of their parameters. The methods of classes are in `uncalled_methods`."""

from __future__ import annotations

import ast
from collections.abc import Callable
from typing import TYPE_CHECKING, Final, cast

from tensorlint.interpreter.activation import call_function, unknown_argument
from tensorlint.interpreter.frames import Frame
from tensorlint.interpreter.generators import manages_context
from tensorlint.values import Array, Cell, Function, Sequence, Tuple, Value

if TYPE_CHECKING:
    from tensorlint.interpreter.course import Step
    from tensorlint.interpreter.machine import Machine
    from tensorlint.interpreter.modules import Module
    from tensorlint.interpreter.traces import Trace


MAX_NESTED: Final = 16

Run = Callable[["Step", "Step | None", bool], None]


def run_function(m: Machine, node: ast.FunctionDef | ast.AsyncFunctionDef, module: Module) -> Run:
    """Runs a function with unknown arguments."""

    def work() -> None:
        function = m.program.links.name_of(m, module.path, node.name)
        if isinstance(function, Function) and function.definition[1] is node:
            call_with_unknowns(m, function, [])
            run_inner(m)

    return _alone(m, module, node, work)


def run_nested(m: Machine, function: Function, module: Module) -> Run:
    """Runs a function that stands in another one, once all that is called has run: it may be called from anywhere."""

    def work() -> None:
        call_with_unknowns(m, function, [])
        run_inner(m)

    return _alone(m, module, cast("ast.AST", function.definition[1]), work)


def _alone(m: Machine, module: Module, node: ast.AST, work: Callable[[], None]) -> Run:
    """A step that is one record, whose effects nobody sees."""

    def run(step: Step, old: Step | None, follows: bool) -> None:
        known = old.told[0] if old is not None and old.version == step.version else None
        m.store.fork()
        record = m.program.records.uncalled(known, Frame(module.scope, step.unit, None, None, None, 0), node, work)
        m.store.discard()
        step.reads, step.told = (record.reads,), [record]

    return run


def left_out(trace: Trace, done: set[object]) -> Function | None:
    """A function that was defined inside of another one and never called."""
    entered = {each.definition for each in trace.entered}
    return next((each for each in trace.defined if each.definition not in entered and each not in done), None)


def run_inner(m: Machine) -> None:
    """Runs the functions that the piece which runs has defined inside others and never called."""
    done: set[object] = set()
    while len(done) < MAX_NESTED:
        function = left_out(m.trace, done) if m.trace.defined else None
        if function is None:
            return
        done.add(function)
        call_with_unknowns(m, function, [])


def born_here(m: Machine, cell: Cell) -> bool:
    """Whether all that happened to an object is in view: not, where a function that nobody in view calls finds it already there."""
    outermost, frame = m.frame.path, m.frame
    while outermost is not None and outermost.outer is not None:
        outermost = outermost.outer
    while frame.outer is not None and frame.outer.function is not None:
        frame = frame.outer
    if outermost is None or frame.function is None:
        return True
    uncalled = getattr(frame.function.definition[1], "tensorlint_place", None) == outermost.place
    born = cell.path
    while born is not None and born.outer is not None:  # type: ignore[attr-defined]
        born = born.outer  # type: ignore[attr-defined]
    return not uncalled or born is outermost


def call_with_unknowns(m: Machine, function: Function, leading: list[Value]) -> None:
    m.frame.unit, node = function.definition
    parameters = [*node.args.posonlyargs, *node.args.args]
    values = leading + [unknown_argument(m, function, parameter.arg, parameter.annotation) for parameter in parameters[len(leading) :]]
    keywords = {parameter.arg: unknown_argument(m, function, parameter.arg, parameter.annotation) for parameter in node.args.kwonlyargs}
    yielded = (lambda value: None) if manages_context(m, function) else None
    _give(m, call_function(m, function, values, keywords, node, known=not takes_more(node.args), yielded=yielded), node)


def takes_more(arguments: ast.arguments) -> bool:
    """Whether a function may be handed what it has no name for: whoever calls it may do so."""
    return arguments.vararg is not None or arguments.kwarg is not None


def _give(m: Machine, value: Value, node: ast.AST, depth: int = 2) -> None:
    """Whoever calls a function gets what it gives: of a tensor with a graph, gradients may be taken there."""
    content = m.content(value)
    if isinstance(content, Array) and content.graph is not None and content.graph.flows:
        m.use(value, "given", m.place(node))
    elif depth and isinstance(content, (Tuple, Sequence)):
        for item in content.items:
            _give(m, item, node, depth - 1)
