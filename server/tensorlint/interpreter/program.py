"""A program: a root file and what it reaches. Top levels run once, in order; imported files run by demand.

What each unit did is kept as a *record*: what it read, what it wrote, what was observed. On the next run a record is used again wherever its unit
is untouched and all that it read is as it was, so that an edit costs what it changes.
"""

from __future__ import annotations

import ast
import traceback
from typing import TYPE_CHECKING, Final, Protocol

from tensorlint.interpreter.attributes import class_member, library_name
from tensorlint.interpreter.definitions import define_class
from tensorlint.interpreter.frames import Frame, Scope
from tensorlint.interpreter.machine import STEPS, Machine, OverBudget
from tensorlint.interpreter.statements import run_block
from tensorlint.interpreter.store import MISSING, Delta, Key
from tensorlint.values import ALWAYS, UNKNOWN, Class, Const, Function, ModuleValue, Value

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tensorlint.interpreter.observations import Observation, Use
    from tensorlint.interpreter.vocabulary import Registry
    from tensorlint.syntax import Document, Place, Unit

MAX_MODULES: Final = 400


class Files(Protocol):
    """Where a program finds its files."""

    def document(self, path: str) -> Document | None:
        """The parsed file; None where it cannot be read."""

    def resolve(self, origin: str, module: str, level: int) -> str | None:
        """The file of a module that a file of the project imports; None where it is not of the project."""


class Record:
    """What running a unit (or an uncalled function) did."""

    __slots__ = ("defined", "entered", "observations", "over_budget", "reads", "uses", "writes")

    def __init__(self, reads: Delta) -> None:
        self.reads = reads
        self.writes: Delta = {}
        self.observations: list[Observation] = []
        self.uses: list[Use] = []
        self.entered: list[Function] = []
        self.over_budget: list[Place] = []
        self.defined: list[Function] = []


class Module:
    """A file as one program runs it."""

    __slots__ = ("bindings", "document", "done", "path", "running", "scope")

    def __init__(self, path: str, document: Document) -> None:
        self.path = path
        self.document = document
        self.scope = Scope(None, None, None, path)
        self.done: set[int] = set()  # ids of the units that have run
        self.running = False
        self.bindings: dict[str, list[Unit]] | None = None


class Program:
    """One root, run on one machine."""

    def __init__(self, root: str, files: Files, registry: Registry) -> None:
        self.root = root
        self.files = files
        self.registry = registry
        self.records: dict[object, Record] = {}
        self.errors: list[tuple[str, str]] = []
        self.reraise = False
        self.probe: dict[int, object] | None = None  # expressions whose values are wanted, by id of node
        self._start()

    def _start(self) -> None:
        self.machine = Machine(self, self.registry)
        self.machine.probe = self.probe
        self.modules: dict[str, Module | None] = {}
        self.entered: list[Function] = []
        self.over_budget: list[Place] = []
        self.defined: list[Function] = []
        self.used_records: set[object] = set()

    # -- running

    def run(self) -> None:
        """Runs the root's top level, using again what is still true of the last run."""
        self._start()
        self.errors.clear()
        module = self.module(self.root)
        if module is not None:
            self._run_module(module)

    def forget_stale(self) -> None:
        """Drops the records of units that this run has not met."""
        self.records = {key: record for key, record in self.records.items() if key in self.used_records}

    def module(self, path: str) -> Module | None:
        """A file of the program; None where it cannot be read."""
        if path not in self.modules:
            document = self.files.document(path) if len(self.modules) < MAX_MODULES else None
            self.modules[path] = None if document is None else Module(path, document)
        return self.modules[path]

    def module_scope(self, path: str) -> Scope:
        """The scope of a file's globals."""
        module = self.modules.get(path)
        return module.scope if module is not None else Scope(None, None, None, path)

    def _run_module(self, module: Module) -> None:
        if module.running:
            return
        module.running = True
        for unit in list(module.document.units()):
            self._run_unit(module, unit)

    def _run_unit(self, module: Module, unit: Unit) -> None:
        if unit.id in module.done:
            return
        module.done.add(unit.id)
        frame = Frame(module.scope, unit, None, None, None, 0)

        def work() -> None:
            if unit.members is not None:
                define_class(self.machine, unit.body[0], unit.members)  # type: ignore[arg-type]
            else:
                run_block(self.machine, unit.body)

        self._recorded(unit, frame, work)

    def _recorded(self, key: object, frame: Frame, work: object, *, keep_writes: bool = True) -> None:
        m = self.machine
        self.used_records.add(key)
        record = self.records.get(key)
        saved = (m.frame, m.condition, m.store.journals, m.store.reads, m.steps, m.entered)
        m.store.journals, m.store.reads, m.condition, m.steps, m.entered = [], [], ALWAYS, STEPS, {}
        try:
            if record is not None and self._holds(record):
                self._replay(record, keep_writes=keep_writes)
                return
            m.frame = frame
            self.records[key] = self._run_anew(frame, work, keep_writes=keep_writes)
        finally:
            m.frame, m.condition, m.store.journals, m.store.reads, m.steps, m.entered = saved

    def _holds(self, record: Record) -> bool:
        """Whether all that a record read is as it was."""
        data = self.machine.store.data
        for key, value in record.reads.items():
            now = data.get(key, MISSING)
            if now is MISSING and isinstance(key[0], Scope) and key[0].definition is None:
                now = self.module_name(self.machine, key[0].module, str(key[1]))
            if now is not value and now != value:
                return False
        return True

    def _replay(self, record: Record, *, keep_writes: bool) -> None:
        m = self.machine
        if keep_writes:
            m.store.apply(record.writes)
        m.observations.extend(record.observations)
        m.uses.extend(record.uses)
        self.entered.extend(record.entered)
        self.over_budget.extend(record.over_budget)
        self.defined.extend(record.defined)

    def _run_anew(self, frame: Frame, work: object, *, keep_writes: bool) -> Record:
        m = self.machine
        record = Record({})
        marks = (len(m.observations), len(m.uses), len(self.entered), len(self.over_budget), len(self.defined))
        m.store.reads.append((0, record.reads))
        m.store.fork()
        try:
            work()  # type: ignore[operator]
        except OverBudget:
            self.over_budget.append(m.place(frame.unit.body[0]) if frame.unit.body else None)  # type: ignore[arg-type]
        except RecursionError:
            self.errors.append((frame.module, "nested too deeply to be followed"))
        except Exception:
            if self.reraise:
                raise
            self.errors.append((frame.module, traceback.format_exc()))
        while len(m.store.journals) > 1:
            m.store.commit()
        record.writes = m.store.delta(0)
        if keep_writes:
            m.store.commit()
        else:
            m.store.rollback()
            record.writes = {}
        m.store.reads.pop()
        record.observations = m.observations[marks[0] :]
        record.uses = m.uses[marks[1] :]
        record.entered = self.entered[marks[2] :]
        record.over_budget = self.over_budget[marks[3] :]
        record.defined = self.defined[marks[4] :]
        return record

    # -- functions that nobody in view calls

    def run_uncalled(self, path: str, entered: set[object]) -> None:
        """Runs, once each, the functions and methods of a file that were never entered."""
        from tensorlint.interpreter.uncalled import run_class, run_function

        module = self.module(path)
        if module is None:
            return
        for unit in module.document.units():
            node = unit.body[0] if unit.body else None
            if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
                if (unit, node) not in entered:
                    self._uncalled(module, unit, node.name, run_function, (unit, node))
            elif isinstance(node, ast.ClassDef):
                self._uncalled(module, unit, node.name, run_class, frozenset(entered))

    def _uncalled(self, module: Module, unit: Unit, name: str, run: object, detail: object) -> None:
        frame = Frame(module.scope, unit, None, None, None, 0)
        self._recorded(
            (unit, "uncalled", detail if not isinstance(detail, frozenset) else _entered_members(unit, detail)),
            frame,
            lambda: run(self.machine, self.module_name(self.machine, module.path, name), detail),  # type: ignore[operator]
            keep_writes=False,
        )

    # -- names of modules

    def module_name(self, m: Machine, path: str, name: str) -> Value:
        """A global of a file; MISSING where there is none. A file that has not run is run as far as the name asks for."""
        module = self.module(path)
        if module is None:
            return MISSING
        key: Key = (module.scope, name)
        if m.store.data.get(key, MISSING) is not MISSING:
            return m.store.get(key)
        if name == "__name__":
            return Const("__main__" if path == self.root else "module")
        if name == "__file__":
            return Const(path)
        if path == self.root or module.running:
            if not module.running:
                self._run_module(module)
        else:
            self._demand(module, name)
        return m.store.get(key)

    def _demand(self, module: Module, name: str) -> None:
        if module.bindings is None:
            module.bindings = _bindings(module.document.units())
        units = module.bindings.get(name, [])
        if len(units) == 1 and _is_definition(units[0]):
            self._run_unit(module, units[0])
        elif units or module.bindings["*"]:
            self._run_module(module)

    def submodule(self, path: str, name: str) -> Value:
        """A module inside a package of the project."""
        found = self.files.resolve(path, name, 1)
        return UNKNOWN if found is None else ModuleValue(found)

    def import_module(self, m: Machine, name: str, level: int, *, whole: bool) -> Value:
        """`import a.b.c`: the module itself, or (not `whole`) the top of its name."""
        wanted = name if whole else name.partition(".")[0]
        found = self.files.resolve(m.frame.module, wanted, level)
        if found is not None:
            return ModuleValue(found)
        return library_name(m, wanted)

    def import_name(self, m: Machine, module: str, level: int, name: str) -> Value:
        """`from module import name`."""
        found = self.files.resolve(m.frame.module, module, level)
        if found is not None:
            value = self.module_name(m, found, name)
            if value is not MISSING:
                return value
        inner = self.files.resolve(m.frame.module, f"{module}.{name}" if module else name, level)
        if inner is not None:
            return ModuleValue(inner)
        if found is not None or level:
            return UNKNOWN
        return library_name(m, f"{module}.{name}")

    def star_names(self, m: Machine, module: str, level: int) -> Iterator[tuple[str, Value]]:
        """`from module import *`."""
        found = self.files.resolve(m.frame.module, module, level)
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
        public = m.constant(m.store.get((other.scope, "__all__")), None)
        for key, value in list(m.store.data.items()):
            if key[0] == other.scope and isinstance(key[1], str):
                if key[1] in public if isinstance(public, tuple) else not key[1].startswith("_"):
                    m.store.get(key)
                    yield key[1], value

    # -- notes

    def note_entered(self, function: Function) -> None:
        """A function was entered: somebody in view calls it."""
        self.entered.append(function)

    def note_defined(self, m: Machine, function: Value, frame: Frame) -> None:
        """A function was defined inside another: it is run once where nobody calls it."""
        if frame.function is not None and isinstance(function, Function):
            self.defined.append(function)

    def note_class(self, cls: Class) -> None:
        """A class was defined."""

    def note_over_budget(self, place: object) -> None:
        """A call was given up."""
        self.over_budget.append(place)  # type: ignore[arg-type]


def _entered_members(unit: Unit, entered: frozenset[object]) -> frozenset[object]:
    """The entered functions among the members of a class."""
    out = set()
    for member in unit.members or ():
        for node in member.body:
            if (member, node) in entered:
                out.add((member.id, getattr(node, "name", "")))
    return frozenset(out)


def _is_definition(unit: Unit) -> bool:
    """Whether running the unit alone only binds names."""
    return all(isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.Import, ast.ImportFrom)) for node in unit.body)


def _bindings(units: Iterable[Unit]) -> dict[str, list[Unit]]:
    """The units that bind each global name; under "*" those that bind what cannot be listed."""
    out: dict[str, list[Unit]] = {}
    for unit in units:
        for node in unit.body:
            if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
                out.setdefault(node.name, []).append(unit)
            elif isinstance(node, (ast.Import, ast.ImportFrom)):
                for alias in node.names:
                    if alias.name == "*":
                        out.setdefault("*", []).append(None)  # type: ignore[arg-type]
                    else:
                        out.setdefault(alias.asname or alias.name.partition(".")[0], []).append(unit)
            else:
                for each in ast.walk(node):
                    if isinstance(each, ast.Name) and isinstance(each.ctx, ast.Store):
                        out.setdefault(each.id, []).append(unit)
                    elif isinstance(each, (ast.FunctionDef, ast.ClassDef)):
                        out.setdefault(each.name, []).append(unit)
                    elif isinstance(each, ast.Global):
                        for name in each.names:
                            out.setdefault(name, []).append(unit)
                    elif isinstance(each, (ast.Import, ast.ImportFrom)):
                        for alias in each.names:
                            out.setdefault(alias.asname or alias.name.partition(".")[0], []).append(unit)
    out.setdefault("*", [])
    return out


__all__ = ["Files", "Module", "Program", "Record", "class_member"]
