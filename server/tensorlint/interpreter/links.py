"""Names that come from other files: imports are followed to what they stand for, and of the files on the way no more is run than that."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Final

from tensorlint.interpreter.attributes import library_name
from tensorlint.interpreter.demand import names_of
from tensorlint.interpreter.store import MISSING, Key
from tensorlint.project.installed import is_installed
from tensorlint.values import UNKNOWN, Const, LibraryName, ModuleValue, Value

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tensorlint.interpreter.bindings import Source
    from tensorlint.interpreter.frames import Scope
    from tensorlint.interpreter.machine import Machine
    from tensorlint.interpreter.modules import Module
    from tensorlint.interpreter.program import Program

MAX_STARS: Final = 32
"""A file that imports all of more files than this is a front: imported, names that it does not bind itself are not looked for; run, it has its names
from them once they are read."""
ALL: Final = "*names"
"""Stands for the list of names that a file binds."""

PACKAGE: Final = "__init__.py"


def _folder_of(file: str | None, name: str) -> str | None:
    """The package at the top of a module's name, as if it had a file: folders that hold modules are packages without one."""
    if file is None:
        return None
    folder = os.path.dirname(file) if os.path.basename(file) == PACKAGE else file
    for _ in range(name.count(".")):
        folder = os.path.dirname(folder)
    return os.path.join(folder, PACKAGE)


class Links:
    """Where the imports of a program's files lead."""

    def __init__(self, program: Program) -> None:
        self._program = program
        self._registry = program.registry
        self._sought: set[tuple[str, str]] = set()  # names that imports are followed for
        self._circles = 0  # how often one of them led back to itself
        self._led: dict[tuple[str, str], Value] = {}  # libraries and modules that they led to in this run
        self._of_others: dict[str, bool] = {}

    def begin_run(self) -> None:
        """The program runs again: imports may have changed."""
        self._led = {}

    # -- files

    def resolve(self, origin: str, module: str, level: int) -> str | None:
        """The file of a module, as `look_up` finds it; what has asked for it hangs on where that leads."""
        found = self.look_up(origin, module, level)
        self._program.noted.ways[origin, module, level] = found
        return found

    def look_up(self, origin: str, module: str, level: int) -> str | None:
        """The file of a module: of the project, or of an installed package of which no rows say what it does."""
        found = None if not level and self.is_of_others(origin) else self._program.files.resolve(origin, module, level)
        if found is not None or level or self._registry.speaks_of(module.partition(".")[0]):
            return found
        return self._program.files.installed(self._program.root, module)

    def is_of_others(self, path: str) -> bool:
        """Whether a file is one of an installed package that a program of the project uses."""
        known = self._of_others.get(path)
        if known is None:
            known = self._of_others[path] = is_installed(path) and not is_installed(self._program.root)
        return known

    # -- names

    def name_of(self, m: Machine, path: str, name: str) -> Value:
        """A global of a file; MISSING where there is none. A file that has not run is run as far as the name asks for."""
        module = self._program.module(path)
        if module is None:
            return MISSING
        key: Key = (module.scope, name)
        if m.store.data.get(key, MISSING) is not MISSING:
            return m.store.get(key)
        if name == ALL:
            return Const(tuple(module.names()))
        if name == "__name__":
            return Const("__main__" if path == self._program.root else "module")
        if name == "__file__":
            return Const(path)
        if path == self._program.root:
            if not module.running:
                self._program.run_whole(module)
            value = m.store.get(key)
            if value is MISSING and len(module.stars) > MAX_STARS and (path, name) not in self._sought:
                self._sought.add((path, name))
                try:
                    value = self._out_of_stars(m, module, name)
                finally:
                    self._sought.discard((path, name))
                m.store.note(key, value)
            return value
        circles = self._circles
        value = self._passed_on(m, module, name)
        if value is not MISSING:
            if value is not UNKNOWN or self._circles == circles:
                m.store.note(key, value)  # in a circle it is not known yet
            return value
        if not module.running:
            self._demand(module, name)
        return m.store.get(key)

    def _demand(self, module: Module, name: str) -> None:
        if not module.names().get(name):
            return
        wanted = names_of(module.document).wanted_for(name)
        if wanted is None:
            self._program.run_whole(module)
        for unit in wanted or ():
            self._program.run_unit(module, unit)

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
            self._circles += 1
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
            return self._out_of_stars(m, module, name)
        finally:
            self._sought.discard(wanted)

    def _out_of_stars(self, m: Machine, module: Module, name: str) -> Value:
        """A name out of the files that a file imports all of, the last one first. What one of them has of this very file, an earlier one has given."""
        for star in reversed(module.stars):
            module.passed.add(star.unit)
            circles = self._circles
            value = self._starred(m, module.path, star, name)
            if value is not MISSING and not (value is UNKNOWN and self._circles > circles):
                return value
        return MISSING

    def is_passed_on(self, scope: Scope, name: str) -> bool:
        """Whether an import of an imported file, or all of another one in a front that is run, binds nothing when it runs: the name is looked for once it
        is read."""
        module = self._program.modules.get(scope.module) if scope.definition is None else None
        if module is None:
            return False
        module.names()
        if scope.module == self._program.root:
            return name == "*" and len(module.stars) > MAX_STARS
        return len(module.stars) <= MAX_STARS if name == "*" else name in module.sources

    def _starred(self, m: Machine, origin: str, star: Source, name: str) -> Value:
        """A name out of `from module import *`; MISSING where that does not give it."""
        found = self.resolve(origin, star.module, star.level)
        if found is None:
            if star.level:
                return MISSING
            full = f"{self._registry.canonical(star.module)}.{name}"
            return MISSING if name.startswith("_") or self._registry.lookup(full) is None else library_name(m, full)
        other = self._program.module(found)
        if other is None:
            return MISSING
        names = other.names()
        if name not in names and not other.stars:
            return MISSING
        public = m.constant(self.name_of(m, found, "__all__"), None) if "__all__" in names else None
        if name not in public if isinstance(public, tuple) else name.startswith("_"):
            return MISSING
        return self.name_of(m, found, name)

    def submodule(self, path: str, name: str) -> Value:
        """A module inside a package of the project; what is not found in a folder that is a package without a file may be another such folder."""
        found = self.resolve(path, name, 1)
        if found is not None:
            return ModuleValue(found)
        return ModuleValue(os.path.join(os.path.dirname(path), name, PACKAGE)) if self._program.module(path) is None else UNKNOWN

    def import_module(self, m: Machine, name: str, level: int, *, whole: bool) -> Value:
        """`import a.b.c`: the module itself, or (not `whole`) the top of its name."""
        return self._module_value(m, m.frame.module, name, level, whole=whole)

    def _module_value(self, m: Machine, origin: str, name: str, level: int, *, whole: bool) -> Value:
        wanted = name if whole else name.partition(".")[0]
        found = self.resolve(origin, wanted, level)
        if found is None and not whole and "." in name and not self._registry.speaks_of(wanted):
            found = _folder_of(self.resolve(origin, name, level), name)
        if found is not None:
            return ModuleValue(found)
        return library_name(m, wanted)

    def import_name(self, m: Machine, module: str, level: int, name: str) -> Value:
        """`from module import name`."""
        return self._name_from(m, m.frame.module, module, level, name)

    def _name_from(self, m: Machine, origin: str, module: str, level: int, name: str) -> Value:
        found = self.resolve(origin, module, level)
        if found is not None:
            value = self.name_of(m, found, name)
            if value is not MISSING:
                return value
        inner = self.resolve(origin, f"{module}.{name}" if module else name, level)
        if inner is not None:
            return ModuleValue(inner)
        if found is not None or level:
            return UNKNOWN
        return library_name(m, f"{module}.{name}")

    def star_names(self, m: Machine, module: str, level: int) -> Iterator[tuple[str, Value]]:
        """`from module import *`."""
        found = self.resolve(m.frame.module, module, level)
        if found is None:
            for name in self._names_in_library(module) if not level else ():
                yield name, library_name(m, f"{self._registry.canonical(module)}.{name}")
            return
        other = self._program.module(found)
        if other is None:
            return
        self._program.run_whole(other)
        m.store.note((other.scope, ALL), self.name_of(m, found, ALL))
        public = m.constant(m.store.get((other.scope, "__all__")), None)
        for name in self._bound_names(other, set()):
            if name not in public if isinstance(public, tuple) else name.startswith("_"):
                continue
            value = self.name_of(m, found, name)
            if value is not MISSING:
                yield name, value

    def _bound_names(self, module: Module, seen: set[str]) -> dict[str, None]:
        """The names that a file's text, and all that it takes over from others by `*`, may bind in it, in order."""
        seen.add(module.path)
        names = dict.fromkeys(name for name in module.names() if name != "*")
        for star in module.stars:
            found = self.resolve(module.path, star.module, star.level)
            other = self._program.module(found) if found is not None else None
            if other is None:
                names.update(dict.fromkeys(self._names_in_library(star.module) if not star.level else ()))
            elif other.path not in seen:
                names.update(self._bound_names(other, seen))
        return names

    def passed_names(self, path: str) -> list[str]:
        """The names that an imported file has from others, which its run has not bound."""
        module = self._program.modules.get(path)
        if module is None or path == self._program.root:
            return []
        if len(module.stars) > MAX_STARS:
            return list(module.sources)
        return [name for name in self._bound_names(module, set()) if name in module.sources or not module.names().get(name)]

    def _names_in_library(self, module: str) -> list[str]:
        """The names that a module of a library has by its rows."""
        prefix = self._registry.canonical(module) + "."
        self._registry.ensure(prefix.partition(".")[0])
        return [name[len(prefix) :] for name in self._registry.entries if name.startswith(prefix) and "." not in name[len(prefix) :]]
