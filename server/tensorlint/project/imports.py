"""Which file of the project an import means: neighbouring files, packages, src layouts."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable


class ImportResolver:
    """Finds the files of imports. `exists` tells whether a file is there (open buffers count)."""

    def __init__(self, exists: Callable[[str], bool]) -> None:
        self._exists = exists
        self._known: dict[tuple[str, str, int], str | None] = {}

    def forget(self) -> None:
        """Files have come or gone."""
        self._known.clear()

    def resolve(self, origin: str, module: str, level: int) -> str | None:
        """The file of a module as imported by the file `origin`; None where it is not of the project."""
        key = (os.path.dirname(origin), module, level)
        if key not in self._known:
            self._known[key] = self._find(*key)
        return self._known[key]

    def _find(self, folder: str, module: str, level: int) -> str | None:
        parts = module.split(".") if module else []
        if level:
            for _ in range(level - 1):
                folder = os.path.dirname(folder)
            return self._module(folder, parts)
        for _ in range(4):  # the file's own folder, and the folders around it: a package may be imported from its root
            found = self._module(folder, parts) or self._module(os.path.join(folder, "src"), parts)
            if found is not None:
                return found
            outer = os.path.dirname(folder)
            if outer == folder or not self._exists(os.path.join(folder, "__init__.py")):
                break
            folder = outer
        return None

    def _module(self, folder: str, parts: list[str]) -> str | None:
        base = os.path.join(folder, *parts)
        if parts and self._exists(base + ".py"):
            return base + ".py"
        package = os.path.join(base, "__init__.py")
        return package if self._exists(package) else None
