"""A program: a root file and what it reaches. Top levels run once, in order; imported files run by demand.

What each unit did is kept as a *record*: what it read, what it wrote, what was observed. On the next run a record is used again wherever its unit
is untouched and all that it read is as it was, so that an edit costs what it changes.
"""

from __future__ import annotations

import ast
import sys
from typing import TYPE_CHECKING, Final, Protocol, cast

from tensorlint.interpreter.attributes import library_name
from tensorlint.interpreter.cell_order import unsettled_names
from tensorlint.interpreter.course import Course
from tensorlint.interpreter.definitions import define_class
from tensorlint.interpreter.demand import names_of
from tensorlint.interpreter.frames import Frame, Scope
from tensorlint.interpreter.machine import Machine
from tensorlint.interpreter.names import bind_name
from tensorlint.interpreter.records import Records
from tensorlint.interpreter.sharing import Noted, run_shared
from tensorlint.interpreter.statements import run_block
from tensorlint.interpreter.store import MISSING, Key
from tensorlint.project.installed import is_installed
from tensorlint.values import UNKNOWN, Const, Function, LibraryName, ModuleValue, Value

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from tensorlint.interpreter.bindings import Source
    from tensorlint.interpreter.course import Step
    from tensorlint.interpreter.demand import Names
    from tensorlint.interpreter.records import Record
    from tensorlint.interpreter.uncalled import Run
    from tensorlint.interpreter.vocabulary import Registry
    from tensorlint.syntax import Document, Unit

MAX_MODULES: Final = 400
MAX_STARS: Final = 32
"""Of a file that imports all of more files than this, names that it does not bind itself are not looked for."""
RECURSION: Final = 6_000
"""Frames of Python: an expression that is nested a few hundred deep takes some thousands."""
ALL: Final = "*names"
"""Stands for the list of names that a file binds."""
sys.setrecursionlimit(max(sys.getrecursionlimit(), RECURSION))  # once: whoever runs programs imports this module first


class Files(Protocol):
    """Where a program finds its files."""

    def document(self, path: str) -> Document | None:
        """The parsed file; None where it cannot be read."""

    def resolve(self, origin: str, module: str, level: int) -> str | None:
        """The file of a module that a file of the project imports; None where it is not of the project."""

    def installed(self, root: str, module: str) -> str | None:
        """The file of a module of an installed package, where such are read."""


class Module:
    """A file as one program runs it."""

    __slots__ = (
        *("document", "done", "passed", "path", "running", "scope", "sources", "stars", "told"),
        *("units", "unsettled", "version", "versions"),
    )

    def __init__(self, path: str, document: Document) -> None:
        self.path = path
        self.document = document
        self.scope = Scope(None, None, None, path)
        self.done: set[int] = set()  # ids of the units that have run
        self.running = False
        self.told: Names | None = None  # what its text tells of its names, once that was asked for
        self.sources: dict[str, Source] = {}  # names that one import alone binds
        self.stars: list[Source] = []
        self.passed: set[Unit] = set()  # the units whose imports were followed for single names, without running them
        self.version = -1  # of the document, when the program was last run
        self.units: list[Unit] = []  # at that time
        self.versions: list[int] = []
        self.unsettled = unsettled_names(document)

    def remember(self) -> None:
        """Notes what the program is run on."""
        if self.version != self.document.version:
            self.version = self.document.version
            self.units = list(self.document.units())
            self.versions = [unit.version for unit in self.units]

    def names(self) -> dict[str, list[Unit]]:
        """The units that bind each global name."""
        if self.told is None:
            self.told = names_of(self.document)
            self.sources, self.stars = self.told.sources, self.told.stars
        return self.told.bindings


class Program:
    """One root, run on one machine."""

    def __init__(self, root: str, files: Files, registry: Registry) -> None:
        self.root = root
        self.files = files
        self.registry = registry
        self.records = Records(self)
        self.course = Course(self)
        self.reraise = False
        self._finished = False
        self._sought: set[tuple[str, str]] = set()  # names that imports are followed for
        self._led: dict[tuple[str, str], Value] = {}  # libraries and modules that they led to in this run
        self._entered: set[object] = set()  # the functions that top levels enter
        self._unsettled: dict[int, tuple[str, ...]] = {}  # by unit, the names that were unsettled when it ran
        self._of_others: dict[str, bool] = {}
        self.noted = Noted()
        self._start()

    def _start(self) -> None:
        self.machine = Machine(self, self.registry)
        self.modules: dict[str, Module | None] = {}

    def _resolve(self, origin: str, module: str, level: int) -> str | None:
        found = self.noted.ways[origin, module, level] = self.look_up(origin, module, level)
        return found

    def look_up(self, origin: str, module: str, level: int) -> str | None:
        """The file of a module: of the project, or of an installed package of which no rows say what it does."""
        found = None if not level and self.is_of_others(origin) else self.files.resolve(origin, module, level)
        if found is not None or level or self.registry.speaks_of(module.partition(".")[0]):
            return found
        return self.files.installed(self.root, module)

    def is_of_others(self, path: str) -> bool:
        """Whether a file is one of an installed package that a program of the project uses."""
        known = self._of_others.get(path)
        if known is None:
            known = self._of_others[path] = is_installed(path) and not is_installed(self.root)
        return known

    # -- running

    def run(self) -> None:
        """Runs the root's top level, using again what is still true of the last run."""
        first = self._first_touched() if self._finished else None
        self._finished = False
        self._led = {}
        if first is None:
            self._start()
            self.course.restart()
            self.records.begin_run(again=False)
        else:
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
            self._run_module(module)
        self._entered = {function.definition for record in self.course.told if record.trace.entered for function in record.trace.entered}

    def finish(self) -> None:
        """All has been run: what this run has not met is forgotten."""
        self.course.finish()
        for each in self.modules.values():
            if each is not None:
                each.remember()
        self.records.forget_stale()
        self._finished = True

    @property
    def entered(self) -> set[object]:
        """The definitions of all functions that top levels enter."""
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

    def _run_module(self, module: Module) -> None:
        if module.running:
            return
        module.running = True
        self.course.ran_whole(module.path)
        units = [unit for unit in module.document.units() if unit.id not in module.done]
        settled = module.path != self.root or self._others_changed()
        for index, unit in enumerate(units):
            self._run_unit(module, unit)
            if not settled and self.course.has_settled():
                settled = True
                if self._keep_rest(module, units[index + 1 :]):
                    break

    def _others_changed(self) -> bool:
        return any(each is None or each.version != each.document.version for path, each in self.modules.items() if path != self.root)

    def _keep_rest(self, module: Module, units: list[Unit]) -> bool:
        """Keeps the last units of the root all at once, where they are what they were and nothing that came before has changed."""
        steps = self.course.rest(self.course.known((module.path, units[-1]))) if units else None
        if steps is None or [step.unit for step in steps if step.key[0] == module.path] != units:  # type: ignore[index]
            return False
        self.course.keep_all(steps)
        for step in steps:
            self._module_of(step).done.add(step.unit.id)
            self.note_whole(step.whole)
        return True

    def _run_unit(self, module: Module, unit: Unit) -> None:
        if unit.id in module.done:
            return
        module.done.add(unit.id)

        def run(step: Step, old: Step | None, follows: bool) -> None:
            unsettled = module.unsettled.get(unit.id, ())
            alike = old is not None and old.version == unit.version and self._unsettled.get(unit.id, ()) == unsettled
            known = old.told[0] if old is not None and alike else None
            self._unsettled[unit.id] = unsettled
            if known is None and module.path != self.root and not unsettled and self.records.passages is None and self.machine.can_share:
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
                run_block(self.machine, unit.body)

        return self.records.unit(known, Frame(module.scope, unit, None, None, None, 0), work, others)

    def run_for_itself(self, step: Step) -> Record:
        """Runs the top-level unit of a step on the present state; the steps of the program stay what they are."""
        return self._record(None, self._module_of(step), step.unit)

    # -- what the course of the run asks

    def is_top(self, key: object) -> bool:
        """Whether a step is a top-level unit."""
        return len(key) == 2  # type: ignore[arg-type]

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
        self._run_unit(self._module_of(step), step.unit)

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

    def run_uncalled(self, path: str, entered: set[object]) -> None:
        """Runs, once each, the functions and methods of a file that were never entered."""
        from tensorlint.interpreter.uncalled import run_class, run_function, run_nested

        module = self.module(path)
        if module is None:
            return
        for unit in list(module.document.units()):
            node = unit.body[0] if unit.body else None
            if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
                if (unit, node) not in entered:
                    self.course.take((path, unit, "uncalled"), unit, run_function(self.machine, node, module))
            elif isinstance(node, ast.ClassDef):
                self.course.take((path, unit, "uncalled"), unit, run_class(self.machine, node, module, entered), entered.__contains__)
        told = self.course.told
        called = entered | {each.definition for record in told for each in record.trace.entered}
        for function in [each for record in told for each in record.trace.defined]:
            if function.module == path and function.definition not in called:
                called.add(function.definition)
                unit = cast("tuple[Unit, ast.AST]", function.definition)[0]
                self.course.take((path, unit, function), unit, run_nested(self.machine, function, module))
                called.update(each.definition for each in self.course.steps[-1].told[0].trace.entered)

    def overrule(self) -> None:
        """Takes back what was told of functions for themselves that others which nobody calls turned out to call: what they are handed is known.

        Of those that only call one another, all stay.
        """
        course = self.course
        course.overruled = set()
        alone: dict[object, Step] = {}
        for step in course.steps:
            _, unit, *which = cast("tuple[str, Unit, object]", step.key)
            if which == ["uncalled"] and unit.body:
                alone[unit, unit.body[0]] = step
        calls: dict[Step, set[Step]] = {}
        for step in course.steps:
            for record in step.told:
                if not record.trace.over_budget:
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
        from tensorlint.interpreter.uncalled import run_class, run_function, run_nested

        _, unit, which = cast("tuple[str, Unit, object]", step.key)
        module, node = self._module_of(step), unit.body[0]
        if isinstance(which, Function):
            return run_nested(self.machine, which, module)
        if isinstance(node, ast.ClassDef):
            return run_class(self.machine, node, module, {definition for definition, was in step.entered.items() if was})
        return run_function(self.machine, node, module)  # type: ignore[arg-type]

    # -- names of modules

    def module_name(self, m: Machine, path: str, name: str) -> Value:
        """A global of a file; MISSING where there is none. A file that has not run is run as far as the name asks for."""
        module = self.module(path)
        if module is None:
            return MISSING
        key: Key = (module.scope, name)
        if m.store.data.get(key, MISSING) is not MISSING:
            return m.store.get(key)
        if name == ALL:
            return Const(tuple(module.names()))
        if name == "__name__":
            return Const("__main__" if path == self.root else "module")
        if name == "__file__":
            return Const(path)
        if path == self.root:
            if not module.running:
                self._run_module(module)
            return m.store.get(key)
        value = self._passed_on(m, module, name)
        if value is not MISSING:
            m.store.note(key, value)
            return value
        if not module.running:
            self._demand(module, name)
        return m.store.get(key)

    def _demand(self, module: Module, name: str) -> None:
        if not module.names().get(name):
            return
        wanted = names_of(module.document).wanted_for(name)
        if wanted is None:
            self._run_module(module)
        for unit in wanted or ():
            self._run_unit(module, unit)

    def _passed_on(self, m: Machine, module: Module, name: str) -> Value:
        """A name that a file has from another one and only passes on: looked for there, so that no more is run than what it stands for."""
        names = module.names()
        source = module.sources.get(name)
        if source is None and (names.get(name) or not module.stars or len(module.stars) > MAX_STARS):
            return MISSING
        wanted = (module.path, name)
        known = self._led.get(wanted)
        if known is not None:
            return known
        if wanted in self._sought:
            return MISSING
        self._sought.add(wanted)
        try:
            if source is not None:
                module.passed.add(source.unit)
                if source.name is None:
                    value = self._module_value(m, module.path, source.module, 0, whole=source.whole)
                else:
                    value = self._name_from(m, module.path, source.module, source.level, source.name)
                if isinstance(value, (LibraryName, ModuleValue)):
                    self._led[wanted] = value
                return value
            for star in reversed(module.stars):
                module.passed.add(star.unit)
                value = self._starred(m, module.path, star, name)
                if value is not MISSING:
                    return value
            return MISSING
        finally:
            self._sought.discard(wanted)

    def is_passed_on(self, scope: Scope, name: str) -> bool:
        """Whether an import of an imported file binds nothing when it runs: the name is looked for once it is read."""
        module = self.modules.get(scope.module) if scope.definition is None and scope.module != self.root else None
        if module is None:
            return False
        module.names()
        return len(module.stars) <= MAX_STARS if name == "*" else name in module.sources

    def _starred(self, m: Machine, origin: str, star: Source, name: str) -> Value:
        """A name out of `from module import *`; MISSING where that does not give it."""
        found = self._resolve(origin, star.module, star.level)
        if found is None:
            if star.level:
                return MISSING
            full = f"{self.registry.canonical(star.module)}.{name}"
            return MISSING if name.startswith("_") or self.registry.lookup(full) is None else library_name(m, full)
        other = self.module(found)
        if other is None:
            return MISSING
        names = other.names()
        if name not in names and not other.stars:
            return MISSING
        public = m.constant(self.module_name(m, found, "__all__"), None) if "__all__" in names else None
        if name not in public if isinstance(public, tuple) else name.startswith("_"):
            return MISSING
        return self.module_name(m, found, name)

    def submodule(self, path: str, name: str) -> Value:
        """A module inside a package of the project."""
        found = self._resolve(path, name, 1)
        return UNKNOWN if found is None else ModuleValue(found)

    def import_module(self, m: Machine, name: str, level: int, *, whole: bool) -> Value:
        """`import a.b.c`: the module itself, or (not `whole`) the top of its name."""
        return self._module_value(m, m.frame.module, name, level, whole=whole)

    def _module_value(self, m: Machine, origin: str, name: str, level: int, *, whole: bool) -> Value:
        wanted = name if whole else name.partition(".")[0]
        found = self._resolve(origin, wanted, level)
        if found is not None:
            return ModuleValue(found)
        return library_name(m, wanted)

    def import_name(self, m: Machine, module: str, level: int, name: str) -> Value:
        """`from module import name`."""
        return self._name_from(m, m.frame.module, module, level, name)

    def _name_from(self, m: Machine, origin: str, module: str, level: int, name: str) -> Value:
        found = self._resolve(origin, module, level)
        if found is not None:
            value = self.module_name(m, found, name)
            if value is not MISSING:
                return value
        inner = self._resolve(origin, f"{module}.{name}" if module else name, level)
        if inner is not None:
            return ModuleValue(inner)
        if found is not None or level:
            return UNKNOWN
        return library_name(m, f"{module}.{name}")

    def star_names(self, m: Machine, module: str, level: int) -> Iterator[tuple[str, Value]]:
        """`from module import *`."""
        found = self._resolve(m.frame.module, module, level)
        if found is None:
            if not level:
                prefix = self.registry.canonical(module) + "."
                self.registry.ensure(prefix.partition(".")[0])
                for name in list(self.registry.entries):
                    if name.startswith(prefix) and "." not in name[len(prefix) :]:
                        yield name[len(prefix) :], library_name(m, name)
            return
        other = self.module(found)
        if other is None:
            return
        self._run_module(other)
        m.store.note((other.scope, ALL), self.module_name(m, found, ALL))
        public = m.constant(m.store.get((other.scope, "__all__")), None)
        told = {}
        for key, value in list(m.store.data.items()):
            if key[0] == other.scope and isinstance(key[1], str):
                if key[1] in public if isinstance(public, tuple) else not key[1].startswith("_"):
                    m.store.get(key)
                    told[key[1]] = value
                    yield key[1], value
        for name in self.passed_names(found):
            if name not in told and (name in public if isinstance(public, tuple) else not name.startswith("_")):
                value = self.module_name(m, found, name)
                if value is not MISSING:
                    yield name, value

    def passed_names(self, path: str) -> list[str]:
        """The names that an imported file has from others, which its run has not bound."""
        module = self.modules.get(path)
        if module is None or path == self.root:
            return []
        module.names()
        names = dict.fromkeys(module.sources)
        for star in module.stars if len(module.stars) <= MAX_STARS else ():
            found = self._resolve(path, star.module, star.level)
            other = self.module(found) if found is not None else None
            if other is not None and other is not module:
                names.update(dict.fromkeys(name for name in other.names() if name != "*"))
            elif not star.level:
                prefix = self.registry.canonical(star.module) + "."
                self.registry.ensure(prefix.partition(".")[0])
                names.update(dict.fromkeys(name[len(prefix) :] for name in self.registry.entries if name.startswith(prefix) and "." not in name[len(prefix) :]))
        return list(names)

    # -- notes

    def note_entered(self, function: Function) -> None:
        """A function was entered: somebody in view calls it."""
        self.machine.trace.entered.append(function)

    def note_over_budget(self, place: object) -> None:
        """A call was given up."""
        self.machine.trace.over_budget.append(place)  # type: ignore[arg-type]
