"""Packages of others that are installed and small enough to be read: what one without rows does is what its source says.

Whether a package is read hangs on what lies on the disk alone, never on what was read before: the same files give the same findings.
"""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING, Final

from tensorlint.project.linked import INSTALLED, sites

if TYPE_CHECKING:
    from collections.abc import Iterator

MAX_FILES: Final = 400
MAX_SIZE: Final = 3_000_000
"""Bytes of source in one package: of a larger one, hours of work are behind each call."""
MAX_FILE: Final = 200_000
_ABOUT_MODELS: Final = re.compile(rb"^[ \t]*(?:from|import)[ \t]+(?:torch|tensorflow|keras|sklearn|timm|transformers|lightning|flax)\b", re.MULTILINE)
"""What a package imports that has models, losses or preprocessing: no other one is read."""
SHARED: Final = ""
"""Stands for a folder that several packages lie in: it has no file of its own."""
_COMPILED: Final = (".so", ".pyd", ".dylib", ".dll")


class Installed:
    """The packages in one environment."""

    def __init__(self, environment: str) -> None:
        self._sites = tuple(site for site in sites(environment) if os.path.isdir(site))
        self._tops: dict[tuple[str, ...], str | None] = {}  # by its names: the folder or file of a package that may be read

    def file(self, module: str) -> str | None:
        """The file of a module of a package that may be read."""
        names = tuple(module.split("."))
        for depth in range(1, len(names) + 1):
            top, inner = names[:depth], names[depth:]
            if top not in self._tops:
                self._tops[top] = self._find(top) if all(name.isidentifier() for name in top) else None
            place = self._tops[top]
            if place != SHARED:
                return None if place is None else _within(place, inner)
        return None

    def _find(self, names: tuple[str, ...]) -> str | None:
        shared = False
        for site in self._sites:
            folder = os.path.join(site, *names)
            if os.path.isfile(os.path.join(folder, "__init__.py")):
                return folder if _is_readable(folder) else None
            single = f"{folder}.py"
            if os.path.isfile(single):
                return single if os.path.getsize(single) <= MAX_FILE and _is_about_models(single) else None
            shared = shared or os.path.isdir(folder)
        return SHARED if shared else None


def _within(place: str, names: tuple[str, ...]) -> str | None:
    """The file of a module in a package, by its names from there."""
    if place.endswith(".py"):
        return place if not names else None
    base = os.path.join(place, *names)
    options = (os.path.join(base, "__init__.py"), *([f"{base}.py"] if names else []))
    return next((path for path in reversed(options) if os.path.isfile(path) and os.path.getsize(path) <= MAX_FILE), None)


def is_installed(path: str) -> bool:
    """Whether a file lies among installed packages."""
    return any(f"{os.sep}{name}{os.sep}" in path for name in INSTALLED)


def _is_readable(folder: str) -> bool:
    """Whether a package is written in Python alone, small, and about models."""
    files = size = 0
    about = False
    for name, path in _walk(folder):
        if name.endswith(_COMPILED):
            return False
        if name.endswith(".py"):
            files += 1
            size += os.path.getsize(path)
            about = about or _is_about_models(path)
        if files > MAX_FILES or size > MAX_SIZE:
            return False
    return about


def _is_about_models(path: str) -> bool:
    try:
        with open(path, "rb") as file:
            return _ABOUT_MODELS.search(file.read(MAX_FILE)) is not None
    except OSError:
        return False


def _walk(folder: str) -> Iterator[tuple[str, str]]:
    waiting = [folder]
    while waiting:
        try:
            with os.scandir(waiting.pop()) as entries:
                for entry in entries:
                    if entry.is_dir(follow_symlinks=False):
                        if entry.name != "__pycache__":
                            waiting.append(entry.path)
                    else:
                        yield entry.name, entry.path
        except OSError:
            continue
