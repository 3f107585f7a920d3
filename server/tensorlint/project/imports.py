"""Which file of the project an import means: neighbouring files, packages, src layouts, what scripts add to `sys.path`, the project's own folder,
and what the project's environment links to."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Final

from tensorlint.project.environments import find_environment
from tensorlint.project.installed import Installed
from tensorlint.project.linked import NOTHING, Linked, linked_packages

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

MAX_LEVELS: Final = 5
OF_OTHERS: Final = -1
"""The level of an import that is looked for among the installed packages of others, and nowhere else."""
MARKS: Final = ("pyproject.toml", "setup.py", "setup.cfg", "requirements.txt", "environment.yml", "Pipfile")
"""Files that stand in a project's own folder."""


class ImportResolver:
    """Finds the files of imports. `exists` tells whether a file is there (open buffers count), `told` the environment that a setting names for a folder."""

    def __init__(
        self,
        exists: Callable[[str], bool],
        told: Callable[[str], str | None] = lambda _: None,
        forget: Callable[[], None] = lambda: None,
        holds: Callable[[str, str], bool] = lambda folder, head: True,
    ) -> None:
        """`forget` is called when files have come or gone; `holds`: whether a folder may hold anything whose name up to a point is `head`."""
        self._exists = exists
        self._holds = holds
        self._forget = forget
        self._told = told
        self._known: dict[tuple[str, str, int, tuple[str, ...]], str | None] = {}
        self._above: dict[str, tuple[str, ...]] = {}
        self._places: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {}
        self._environments: dict[str, str | None] = {}  # by folder
        self._beside: dict[str, str | None] = {}  # by folder: the environment of a project that is in it
        self._linked: dict[str, Linked] = {}  # by environment
        self._installed: dict[str, Installed] = {}  # by environment
        self.asked: dict[tuple[str, str, int, tuple[str, ...]], str | None] | None = None  # what is asked for, and found, while somebody wants to know

    def forget(self) -> None:
        """Files have come or gone."""
        self._known.clear()
        self._above.clear()
        self._places.clear()
        self._environments.clear()
        self._beside.clear()
        self._forget()
        self._linked.clear()
        self._installed.clear()

    def resolve(self, origin: str, module: str, level: int, added: tuple[str, ...] = ()) -> str | None:
        """The file of a module as imported by the file `origin`, which has added folders to its search path; None where it is not of the project."""
        key = (sys.intern(os.path.dirname(origin)), module, level, added)
        if key not in self._known:
            self._known[key] = self._find(*key)
        found = self._known[key]
        if self.asked is not None:
            self.asked[key] = found
        return found

    def find(self, folder: str, module: str, level: int, added: Iterable[str]) -> str | None:
        """The file of a module as imported by the files of a folder."""
        key = (folder, module, level, tuple(added))
        if key not in self._known:
            self._known[key] = self._find(*key)
        return self._known[key]

    def _find(self, folder: str, module: str, level: int, added: Iterable[str]) -> str | None:
        parts = module.split(".") if module else []
        if level == OF_OTHERS:
            return self._of_others(folder, module)
        if level:
            for _ in range(level - 1):
                folder = os.path.dirname(folder)
            return self._module(folder, parts)
        around, above = self._places_for(folder)
        head = parts[0] if parts else ""
        for each in (*around, *(place for outer in added for place in _with_source(outer)), *above, *self._beside_itself(folder, head)):
            if not head or self._holds(each, head):  # nearly all of them hold nothing of that name
                found = self._module(each, parts)
                if found is not None:
                    return found
        for each, rest in self._links(folder).places(parts):
            found = self._module(each, rest)
            if found is not None:
                return found
        return None

    def _beside_itself(self, folder: str, head: str) -> tuple[str, ...]:
        """Where a package stands whose own files name it, wherever its project may begin: beside the folder of that name that they are a part of."""
        for _ in range(MAX_LEVELS):
            outer = os.path.dirname(folder)
            if outer == folder or not self._exists(os.path.join(folder, "__init__.py")):
                break
            if os.path.basename(folder) == head:
                return (outer,)
            folder = outer
        return ()

    def _places_for(self, start: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Where what the files of a folder import is looked for: around it, and (behind what they add to their search path) above it."""
        if start not in self._places:
            folder, around = start, [*_with_source(start)]
            for _ in range(3):  # a package may be imported from its root
                outer = os.path.dirname(folder)
                if outer == folder or not self._exists(os.path.join(folder, "__init__.py")):
                    break
                folder = outer
                around += _with_source(folder)
            above = (place for each in self._folders_above(start) for place in _with_source(each))
            self._places[start] = (tuple(around), tuple(place for place in above if place not in around))
        return self._places[start]

    def _of_others(self, folder: str, module: str) -> str | None:
        environment = self._environment(folder)
        if environment is None:
            return None
        if environment not in self._installed:
            self._installed[environment] = Installed(environment)
        return self._installed[environment].file(module)

    def _environment(self, folder: str) -> str | None:
        if folder not in self._environments:
            self._environments[folder] = find_environment(folder, self._told(folder), known=self._beside)
        return self._environments[folder]

    def _links(self, folder: str) -> Linked:
        """What the environment for a folder links to."""
        environment = self._environment(folder)
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
        package = f"{base}{os.sep}__init__.py"
        if self._exists(package):
            return package  # of both in one folder, Python takes the package; a folder without that file comes behind a module
        return f"{base}.py" if parts and self._exists(f"{base}.py") else None


def _with_source(folder: str) -> tuple[str, str]:
    """A folder, and the one in it that holds the sources of many projects."""
    return folder, os.path.join(folder, "src")
