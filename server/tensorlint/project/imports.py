"""Which file of the project an import means: neighbouring files, packages, src layouts, what scripts add to `sys.path`, the project's own folder,
and what the project's environment links to."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Final

from tensorlint.project.environments import find_environment
from tensorlint.project.linked import NOTHING, Linked, linked_packages

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

MAX_LEVELS: Final = 5
MARKS: Final = ("pyproject.toml", "setup.py", "setup.cfg", "requirements.txt", "environment.yml", "Pipfile")
"""Files that stand in a project's own folder."""


class ImportResolver:
    """Finds the files of imports. `exists` tells whether a file is there (open buffers count), `told` the environment that a setting names for a folder."""

    def __init__(self, exists: Callable[[str], bool], told: Callable[[str], str | None] = lambda _: None, forget: Callable[[], None] = lambda: None) -> None:
        """`forget` is called when files have come or gone."""
        self._exists = exists
        self._forget = forget
        self._told = told
        self._known: dict[tuple[str, str, int, tuple[str, ...]], str | None] = {}
        self._above: dict[str, tuple[str, ...]] = {}
        self._environments: dict[str, str | None] = {}  # by folder
        self._beside: dict[str, str | None] = {}  # by folder: the environment of a project that is in it
        self._linked: dict[str, Linked] = {}  # by environment
        self.asked: dict[tuple[str, str, int, tuple[str, ...]], str | None] = {}  # what was asked for, and found, since somebody emptied it

    def forget(self) -> None:
        """Files have come or gone."""
        self._known.clear()
        self._above.clear()
        self._environments.clear()
        self._beside.clear()
        self._forget()
        self._linked.clear()

    def resolve(self, origin: str, module: str, level: int, added: tuple[str, ...] = ()) -> str | None:
        """The file of a module as imported by the file `origin`, which has added folders to its search path; None where it is not of the project."""
        key = (os.path.dirname(origin), module, level, added)
        if key not in self._known:
            self._known[key] = self._find(*key)
        found = self.asked[key] = self._known[key]
        return found

    def find(self, folder: str, module: str, level: int, added: Iterable[str]) -> str | None:
        """The file of a module as imported by the files of a folder."""
        return self.resolve(os.path.join(folder, "-"), module, level, tuple(added))

    def _find(self, folder: str, module: str, level: int, added: Iterable[str]) -> str | None:
        parts = module.split(".") if module else []
        if level:
            for _ in range(level - 1):
                folder = os.path.dirname(folder)
            return self._module(folder, parts)
        start = folder
        for _ in range(4):  # the file's own folder, and the folders around it: a package may be imported from its root
            found = self._module(folder, parts) or self._module(os.path.join(folder, "src"), parts)
            if found is not None:
                return found
            outer = os.path.dirname(folder)
            if outer == folder or not self._exists(os.path.join(folder, "__init__.py")):
                break
            folder = outer
        for each in (*added, *self._folders_above(start)):
            found = self._module(each, parts) or self._module(os.path.join(each, "src"), parts)
            if found is not None:
                return found
        for each, rest in self._links(start).places(parts):
            found = self._module(each, rest)
            if found is not None:
                return found
        return None

    def _links(self, folder: str) -> Linked:
        """What the environment for a folder links to."""
        if folder not in self._environments:
            self._environments[folder] = find_environment(folder, self._told(folder), known=self._beside)
        environment = self._environments[folder]
        if environment is None:
            return NOTHING
        if environment not in self._linked:
            self._linked[environment] = linked_packages(environment)
        return self._linked[environment]

    def _folders_above(self, start: str) -> tuple[str, ...]:
        """The folders around one, up to the project's own: scripts are started from there. None where nothing tells which that is."""
        if start not in self._above:
            out, folder = [], start
            found = False
            for _ in range(MAX_LEVELS):
                out.append(folder)
                found = any(self._exists(os.path.join(folder, mark)) for mark in MARKS) or os.path.exists(os.path.join(folder, ".git"))
                outer = os.path.dirname(folder)
                if found or outer == folder:
                    break
                folder = outer
            self._above[start] = tuple(out) if found else tuple(out[:2])
        return self._above[start]

    def _module(self, folder: str, parts: list[str]) -> str | None:
        if len(parts) > 1 and parts[-1] == "ipynb":  # what `%run` of a notebook is read as
            notebook = os.path.join(folder, *parts[:-1]) + ".ipynb"
            return notebook if self._exists(notebook) else None
        base = "/".join([folder, *parts]) if os.sep == "/" != folder else os.path.join(folder, *parts)
        if parts and self._exists(base + ".py"):
            return base + ".py"
        package = f"{base}{os.sep}__init__.py"
        return package if self._exists(package) else None
