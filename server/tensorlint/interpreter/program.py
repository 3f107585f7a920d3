"""A program: a root file and what it reaches. Top levels run once, in order; imported files run by demand.

What each unit did is kept as a *record*: what it read, what it wrote, what was observed. On the next run a record is used again wherever its unit
is untouched and all that it read is as it was, so that an edit costs what it changes.
"""

from __future__ import annotations

import ast
import sys
from typing import TYPE_CHECKING, Final, cast

from tensorlint.interpreter import expressions, statements
from tensorlint.interpreter.cell_order import unsettled_names
from tensorlint.interpreter.course import Course
from tensorlint.interpreter.definitions import define_class
from tensorlint.interpreter.demand import names_of
from tensorlint.interpreter.dispatch import EXPRESSIONS, STATEMENTS, run_statements
from tensorlint.interpreter.frames import Frame, Scope
from tensorlint.interpreter.kept_steps import UNCALLED, not_kept
from tensorlint.interpreter.links import Links
from tensorlint.interpreter.machine import Machine
from tensorlint.interpreter.modules import Module
from tensorlint.interpreter.names import bind_name
from tensorlint.interpreter.records import Records
from tensorlint.interpreter.sharing import Noted, run_shared
from tensorlint.interpreter.store import MISSING
from tensorlint.values import UNKNOWN, Function, Value

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from collections.abc import Set as AbstractSet

    from tensorlint.interpreter.course import Step
    from tensorlint.interpreter.modules import Files
    from tensorlint.interpreter.records import Record
    from tensorlint.interpreter.uncalled import Run
    from tensorlint.interpreter.vocabulary import Registry
    from tensorlint.syntax import Unit

MAX_MODULES: Final = 400
RECURSION: Final = 6_000
"""Frames of Python: an expression that is nested a few hundred deep takes some thousands."""
sys.setrecursionlimit(max(sys.getrecursionlimit(), RECURSION))  # once: whoever runs programs imports this module first
EXPRESSIONS.update(expressions.HANDLERS)
STATEMENTS.update(statements.HANDLERS)


class Program:
    """One root, run on one machine."""

    def __init__(self, root: str, files: Files, registry: Registry) -> None:
        self.root = root
        self.files = files
        self.registry = registry
        self.records = Records(self)
        self.course = Course(self)
        self.links = Links(self)
        self.reraise = False
        self._finished = False
        self._entered: dict[str, set[object]] = {}  # by file: the functions that top levels enter
        self._tops = 0  # how many steps there were before what nobody calls
        self._unsettled: dict[int, tuple[str, ...]] = {}  # by unit, the names that were unsettled when it ran
        self.noted = Noted()
        self._start()

    def _start(self) -> None:
        self.machine = Machine(self, self.registry)
        self.modules: dict[str, Module | None] = {}

    # -- running

    def run_in_steps(self) -> Iterator[None]:
        """Runs the root's top level, using again what is still true of the last run, with a pause after each step. A run that is left in the middle is as if
        it had not been: the next one starts anew."""
        first = self._first_touched() if self._finished else None
        is_touched = first is not None and first < len(self.course.steps)
        if first is not None:
            first = min(first, self._tops)
        self._finished = False
        self.links.begin_run()
        if first is None:
            self._start()
            self.course.restart()
            self.records.begin_run(again=False)
        else:
            if is_touched:
                self.records.begin_run(again=True)
            self.machine.begin_again()
            for each in self.modules.values():
                if each is not None:
                    each.done, each.running = set(), False
            self.course.resume(first)
            for step in self.course.steps:
                if self.is_top(step.key):
                    self._module_of(step).done.add(step.unit.id)
                self.note_whole(step.whole)
        module = self.module(self.root)
        if module is not None:
            module.running = False
            yield from self._whole_in_steps(module)
        self._tops = len(self.course.steps)
        self._entered = {}
        for record in self.course.told:
            for function in record.trace.entered:
                self._entered.setdefault(str(function.module), set()).add(function.definition)

    def finish(self) -> None:
        """All has been run: what this run has not met is forgotten."""
        self.course.finish()
        for each in self.modules.values():
            if each is not None:
                each.remember()
        self.records.forget_stale()
        self._finished = True

    @property
    def entered(self) -> dict[str, set[object]]:
        """By file, the definitions of all functions that top levels enter."""
        return self._entered

    def globals(self) -> Iterator[tuple[str, Value]]:
        """The root's global names and what they hold at the end, in order of their first binding."""
        module = self.modules.get(self.root)
        if module is None:
            return
        data, scope = self.machine.store.data, module.scope
        seen: dict[object, None] = {}
        for step in self.course.steps:
            if step.names is None:
                step.names = [key for key in step.writes if isinstance(key[0], Scope) and key[0].definition is None]
            seen.update(dict.fromkeys(step.names))
        for key in seen:
            if key[0] is scope:  # type: ignore[index]
                yield str(key[1]), data.get(key, MISSING)  # type: ignore[index, call-overload]

    def _first_touched(self) -> int | None:
        """The first step of the last run that edits have touched; None where all has to be run anew."""
        course = self.course
        first = len(course.steps)
        for path, module in self.modules.items():
            document = self.files.document(path)
            if module is None or document is not module.document:
                if module is not None or document is not None:
                    return None
                continue
            if document.version == module.version:
                continue
            if module.unsettled != (unsettled := unsettled_names(document)):
                module.unsettled = unsettled
                return None
            units = list(document.units())
            if path != self.root:
                if any(unit in module.passed and unit.version != version for unit, version in zip(module.units, module.versions)):
                    return None
                known, module.told = module.told, None
                if units != module.units or (known is not None and not names_of(document).says(known)):
                    return None
                if known is not None:
                    module.names()  # the next edit is told apart from this text
            touched = next(
                (at for at, (unit, old, version) in enumerate(zip(units, module.units, module.versions)) if unit is not old or unit.version != version),
                min(len(units), len(module.units)),
            )
            if touched < len(module.units):
                step = course.known((path, module.units[touched]))
                if step is None:
                    if path == self.root:
                        return None
                    continue  # it has not been asked for
                first = min(first, course.start_of(step.index))
            elif path == self.root and len(units) > len(module.units):
                step = course.known((path, module.units[-1])) if module.units else None
                first = min(first, step.index + 1 if step is not None else 0)
            if path != self.root:  # more than one may be touched, and they were asked for in any order
                for unit, version in zip(units, module.versions):
                    step = course.known((path, unit)) if unit.version != version else None
                    if step is not None:
                        first = min(first, course.start_of(step.index))
        return first

    def module(self, path: str) -> Module | None:
        """A file of the program; None where it cannot be read."""
        self.noted.files.add(path)
        if path not in self.modules:
            document = self.files.document(path) if len(self.modules) < MAX_MODULES else None
            self.modules[path] = None if document is None else Module(path, document)
        return self.modules[path]

    @property
    def is_small(self) -> bool:
        """Whether each file that is asked for is looked at."""
        return len(self.modules) < MAX_MODULES

    def module_scope(self, path: str) -> Scope:
        """The scope of a file's globals."""
        module = self.modules.get(path)
        return module.scope if module is not None else Scope(None, None, None, path)

    def run_whole(self, module: Module) -> None:
        """Runs what has not run of a file, in order."""
        for _ in self._whole_in_steps(module):
            pass

    def _whole_in_steps(self, module: Module) -> Iterator[None]:
        if module.running:
            return
        module.running = True
        self.course.ran_whole(module.path)
        units = [unit for unit in module.document.units() if unit.id not in module.done]
        for unit in not_kept(self, module, units):
            self.run_unit(module, unit)
            yield

    def others_changed(self) -> bool:
        """Whether a file besides the root is another one than in the last run."""
        return any(each is None or each.version != each.document.version for path, each in self.modules.items() if path != self.root)

    def keep(self, steps: list[Step]) -> None:
        """Does again what steps of the last run did, which come next and have nothing to do with what differs."""
        self.course.keep_all(steps)
        for step in steps:
            if self.is_top(step.key):
                self._module_of(step).done.add(step.unit.id)
            self.note_whole(step.whole)

    def run_unit(self, module: Module, unit: Unit) -> None:
        """Runs a top-level statement of a file, unless it has run."""
        if unit.id in module.done:
            return
        module.done.add(unit.id)

        def run(step: Step, old: Step | None, follows: bool) -> None:
            unsettled = module.unsettled.get(unit.id, ())
            alike = old is not None and old.version == unit.version and self._unsettled.get(unit.id, ()) == unsettled
            known = old.told[0] if old is not None and alike else None
            self._unsettled[unit.id] = unsettled
            if known is None and module.path != self.root and not unsettled and self.machine.noting is None and self.machine.can_share:
                record = run_shared(self, unit, lambda others: self._record(None, module, unit, others), lambda: bool(step.whole))
            else:
                record = self._record(known, module, unit)
            step.reads, step.writes, step.before, step.told = (record.reads,), record.writes, record.before, [record]

        self.course.take((module.path, unit), unit, run)

    def _record(self, known: Record | None, module: Module, unit: Unit, others: Sequence[Record] = ()) -> Record:
        def work() -> None:
            for name in module.unsettled.get(unit.id, ()):
                bind_name(self.machine, name, UNKNOWN, unit.body[0])
            if unit.members is not None:
                define_class(self.machine, unit.body[0], unit.members)  # type: ignore[arg-type]
            else:
                run_statements(self.machine, unit.body)

        return self.records.unit(known, Frame(module.scope, unit, None, None, None, 0), work, others, imported=module.path != self.root)

    def run_for_itself(self, step: Step) -> Record:
        """Runs the top-level unit of a step on the present state; the steps of the program stay what they are."""
        return self._record(None, self._module_of(step), step.unit)

    # -- what the course of the run asks

    def is_top(self, key: tuple[object, ...]) -> bool:
        """Whether a step is a top-level unit."""
        return len(key) == 2

    def _module_of(self, step: Step) -> Module:
        module = self.modules[step.key[0]]  # type: ignore[index]
        assert module is not None
        return module

    def is_done(self, step: Step) -> bool:
        """Whether the unit of a step has run."""
        return step.unit.id in self._module_of(step).done

    def is_alive(self, step: Step) -> bool:
        """Whether the unit of a step is still there."""
        return any(step.unit in block.units for block in self._module_of(step).document.blocks)

    def run_again(self, step: Step) -> None:
        """Takes a step that ran inside of another one."""
        self.run_unit(self._module_of(step), step.unit)

    def undo(self, step: Step) -> None:
        """A step has been taken back."""
        module = self._module_of(step)
        module.done.discard(step.unit.id)
        for path in step.whole:
            self.modules[path].running = False  # type: ignore[union-attr]

    def note_whole(self, paths: Iterable[str]) -> None:
        """Something stands that ran files from top to bottom."""
        for path in paths:
            module = self.module(path)
            if module is not None:
                module.running = True

    # -- functions that nobody in view calls

    def uncalled_in_steps(self, paths: Sequence[str], entered: AbstractSet[object]) -> Iterator[None]:
        """Runs, once each, the functions and methods of files that were never entered, then what these define inside and never call; with a pause after
        each."""
        from tensorlint.interpreter.uncalled import run_function, run_nested
        from tensorlint.interpreter.uncalled_methods import run_class

        modules = {path: module for path in paths if (module := self.module(path)) is not None}
        for path, module in modules.items():
            nodes = {unit: node for unit in module.document.units() if (node := _run_alone(unit, entered)) is not None}
            for unit in not_kept(self, module, list(nodes), entered):
                node = nodes[unit]
                if isinstance(node, ast.ClassDef):
                    self.course.take((path, unit, UNCALLED), unit, run_class(self.machine, node, module, entered), entered.__contains__)
                else:
                    self.course.take((path, unit, UNCALLED), unit, run_function(self.machine, node, module))
                yield
        told = self.course.told
        called = {*entered, *(each.definition for record in told for each in record.trace.entered)}
        for function in [each for record in told for each in record.trace.defined]:
            if function.module in modules and function.definition not in called:
                called.add(function.definition)
                unit = cast("tuple[Unit, ast.AST]", function.definition)[0]
                self.course.take((function.module, unit, function), unit, run_nested(self.machine, function, modules[function.module]))
                called.update(each.definition for each in self.course.steps[-1].told[0].trace.entered)
                yield

    def overrule(self) -> None:
        """Takes back what was told of functions for themselves that others which nobody calls turned out to call: what they are handed is known.

        Of those that only call one another, all stay.
        """
        course = self.course
        course.overruled = set()
        alone: dict[object, Step] = {}
        for step in course.steps:
            *_, which = step.key
            if which == UNCALLED and step.unit.body:
                alone[step.unit, step.unit.body[0]] = step
        calls: dict[Step, set[Step]] = {}
        for step in course.steps:
            for record in step.told:
                if record.trace.entered and not record.trace.over_budget:
                    calls.setdefault(step, set()).update(other for each in record.trace.entered if (other := alone.get(each.definition)) is not None)
        called = {other for step, others in calls.items() for other in others if other is not step}
        pending = [step for step in calls if step not in called]
        seen = set(pending)
        while pending:
            step = pending.pop()
            for other in calls.get(step, ()):
                if other not in seen:
                    seen.add(other)
                    course.overruled.add(other.key)
                    pending.append(other)

    def uncalled_again(self, step: Step) -> Run:
        """What a step runs that nobody calls."""
        from tensorlint.interpreter.uncalled import run_function, run_nested
        from tensorlint.interpreter.uncalled_methods import run_class

        *_, which = step.key
        module, node = self._module_of(step), step.unit.body[0]
        if isinstance(which, Function):
            return run_nested(self.machine, which, module)
        if isinstance(node, ast.ClassDef):
            return run_class(self.machine, node, module, {definition for definition, was in step.entered.items() if was})
        return run_function(self.machine, node, module)  # type: ignore[arg-type]

    # -- notes

    def note_entered(self, function: Function) -> None:
        """A function was entered: somebody in view calls it."""
        self.machine.trace.entered.append(function)

    def note_over_budget(self, place: object) -> None:
        """A call was given up."""
        self.machine.trace.over_budget.append(place)  # type: ignore[arg-type]


def _run_alone(unit: Unit, entered: AbstractSet[object]) -> ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef | None:
    """The class that a unit is, or the function that nobody has called."""
    node = unit.body[0] if unit.body else None
    if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
        return None if (unit, node) in entered else node
    return node if isinstance(node, ast.ClassDef) else None
