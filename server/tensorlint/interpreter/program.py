"""A program: a root file and what it reaches. Top levels run once, in order; imported files run by demand.

What each unit did is kept as a *record*: what it read, what it wrote, what was observed. On the next run a record is used again wherever its unit
is untouched and all that it read is as it was, so that an edit costs what it changes.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Final, Protocol

from tensorlint.interpreter.attributes import library_name
from tensorlint.interpreter.bindings import bindings_of, only_defines
from tensorlint.interpreter.definitions import define_class
from tensorlint.interpreter.frames import Frame, Scope
from tensorlint.interpreter.machine import Machine
from tensorlint.interpreter.records import Records
from tensorlint.interpreter.statements import run_block
from tensorlint.interpreter.store import MISSING, Key
from tensorlint.interpreter.traces import Trace
from tensorlint.values import UNKNOWN, Const, Function, ModuleValue, Value

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tensorlint.interpreter.vocabulary import Registry
    from tensorlint.syntax import Document, Unit

MAX_MODULES: Final = 400


class Files(Protocol):
    """Where a program finds its files."""

    def document(self, path: str) -> Document | None:
        """The parsed file; None where it cannot be read."""

    def resolve(self, origin: str, module: str, level: int) -> str | None:
        """The file of a module that a file of the project imports; None where it is not of the project."""


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
        self.records = Records(self)
        self.reraise = False
        self.probe: dict[int, object] | None = None  # expressions whose values are wanted, by id of node
        self._start()

    def _start(self) -> None:
        self.machine = Machine(self, self.registry)
        self.machine.probe = self.probe
        self.trace = Trace()  # what has been noted by all units that have run
        self.modules: dict[str, Module | None] = {}

    # -- running

    def run(self) -> None:
        """Runs the root's top level, using again what is still true of the last run."""
        self._start()
        self.records.start()
        module = self.module(self.root)
        if module is not None:
            self._run_module(module)

    def forget_stale(self) -> None:
        """Drops the records of units that this run has not met."""
        self.records.forget_stale()

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

        self.records.unit((unit, unit.version), frame, work)

    # -- functions that nobody in view calls

    def run_uncalled(self, path: str, entered: set[object]) -> None:
        """Runs, once each, the functions and methods of a file that were never entered."""
        from tensorlint.interpreter.uncalled import run_class, run_function, run_nested

        module = self.module(path)
        if module is None:
            return
        for unit in module.document.units():
            node = unit.body[0] if unit.body else None
            if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)) and (unit, node) not in entered:
                run_function(self.machine, unit, node, module)
            elif isinstance(node, ast.ClassDef):
                run_class(self.machine, unit, node, module, entered)
        for function in list(self.trace.defined):
            if (
                function.module == path
                and function.definition not in entered
                and not any(each.definition == function.definition for each in self.trace.entered)
            ):
                run_nested(self.machine, function, module)

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
            module.bindings = bindings_of(module.document.units())
        units = module.bindings.get(name, [])
        if len(units) == 1 and only_defines(units[0]):
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
        self.machine.trace.entered.append(function)

    def note_over_budget(self, place: object) -> None:
        """A call was given up."""
        self.machine.trace.over_budget.append(place)  # type: ignore[arg-type]
