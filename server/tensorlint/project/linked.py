"""The project's own packages that an environment only links to: what `pip install -e`, uv, poetry, pdm and hatch write for them."""

from __future__ import annotations

import ast
import os
import re
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

INSTALLED: Final = frozenset({"site-packages", "dist-packages"})
_MAPPING: Final = re.compile(r"^MAPPING(?:: dict\[str, str\])? = (\{.*\})$", re.MULTILINE)


class Linked(NamedTuple):
    """Folders that are searched for modules, and the place of each top-level module that is linked by itself."""

    folders: tuple[str, ...] = ()
    modules: tuple[tuple[str, str], ...] = ()

    def places(self, parts: list[str]) -> Iterator[tuple[str, list[str]]]:
        """(folder, names from there) where a module may lie."""
        for folder in self.folders:
            yield folder, parts
        for top, place in self.modules:
            if parts[:1] == [top]:
                yield os.path.dirname(place), [os.path.basename(place), *parts[1:]]


NOTHING: Final = Linked()


def linked_packages(environment: str) -> Linked:
    """What the path files of an environment link to."""
    folders: dict[str, None] = {}
    modules: dict[str, str] = {}
    for site in sites(environment):
        for name in sorted(_names(site)):
            if name.endswith(".pth"):
                for line in _text(os.path.join(site, name)).splitlines():
                    finder = re.match(r"import[ \t]+(__editable__\w+_finder)\b", line)
                    if finder is not None:
                        modules.update(_mapped(os.path.join(site, f"{finder[1]}.py")))
                    elif line.strip() and not line.startswith(("#", "import ", "import\t")):
                        folder = os.path.normpath(os.path.join(site, line.strip()))
                        if os.path.isdir(folder) and os.path.basename(folder) not in INSTALLED:
                            folders[folder] = None
    return Linked(tuple(folders), tuple(modules.items()))


def sites(environment: str) -> Iterator[str]:
    """The folders of installed packages."""
    yield os.path.join(environment, "Lib", "site-packages")
    library = os.path.join(environment, "lib")
    for name in sorted(_names(library)):
        if name.startswith("python3"):
            yield os.path.join(library, name, "site-packages")


def _mapped(file: str) -> dict[str, str]:
    """The places that the finder of an editable install by setuptools knows."""
    found = _MAPPING.search(_text(file))
    try:
        mapping = ast.literal_eval(found[1]) if found is not None else {}
    except (ValueError, SyntaxError):
        return {}
    return {top: place for top, place in mapping.items() if isinstance(top, str) and isinstance(place, str) and "." not in top}


def _names(folder: str) -> list[str]:
    try:
        return os.listdir(folder)
    except OSError:
        return []


def _text(file: str) -> str:
    try:
        with open(file, encoding="utf-8", errors="replace") as opened:
            return opened.read()
    except OSError:
        return ""
