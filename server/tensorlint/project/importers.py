"""Who imports whom among the files in view, and which libraries: read off the import lines, a unit at a time, and kept with the unit."""

from __future__ import annotations

import re
import sys
from typing import TYPE_CHECKING, Final

from tensorlint.project.layout import Layout, Links

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from typing import Protocol

    from tensorlint.project.glances import Glance
    from tensorlint.syntax import Document, Unit

    Resolve = Callable[[str, str, int], str | None]

    class Files(Protocol):
        """The files in view."""

        def is_parsed(self, path: str) -> bool: ...

        def glance(self, path: str) -> Glance | None: ...

        def document(self, path: str) -> Document | None: ...

        def resolve(self, origin: str, module: str, level: int) -> str | None: ...


_IMPORT: Final = re.compile(r"^[ \t]*(?:from[ \t]+(\.*)([\w.]*)[ \t]+import[ \t]+\(?([\w, \t*]*)|import[ \t]+([\w., \t]+))", re.MULTILINE)
_MAIN: Final = re.compile(r"""if[ \t]+__name__[ \t]*==[ \t]*['"]__main__['"]""")

ASSERTS: Final = re.compile(r"^[ \t]*assert\b", re.MULTILINE)


Imports = tuple[list[tuple[str, int]], bool]
"""(module, level) of all that a file says that it imports; and whether it can be run as a script."""


class Layouts:
    """The layout as it is now: what a file imports is read again when its text has changed, and all is laid out anew when that is not what it was."""

    def __init__(self, files: Files) -> None:
        self._files = files
        self._known: dict[str, Links | None] = {}
        self._imports: dict[str, Imports] = {}  # what the links of a parsed file were made of
        self._layout: Layout | None = None
        self._touched: set[str] = set()
        self._new: dict[str, None] = {}  # what has come into view since

    @property
    def known(self) -> dict[str, Links | None]:
        """What files import, as far as it has been read."""
        return self._known

    def take(self, known: Mapping[str, Links | None]) -> None:
        """What was read before need not be read again."""
        self._known.update(known)

    def forget(self) -> None:
        """Files have come or gone on the disk: imports may lead elsewhere."""
        self._known.clear()
        self._imports.clear()
        self._layout = None

    def touch(self, path: str) -> None:
        """A file has another text."""
        self._touched.add(path)

    def come(self, path: str) -> None:
        """A file has come into view."""
        self.look_at(path)
        self._new[path] = None

    def drop(self, paths: Iterable[str]) -> None:
        """Files have left the view."""
        for path in paths:
            self._known.pop(path, None)
            self._imports.pop(path, None)
            self._touched.discard(path)
            self._new.pop(path, None)
        self._layout = None

    def look_at(self, path: str) -> None:
        """Reads what a file imports ahead of the time when it is asked for."""
        if path not in self._known:
            self._known[path] = self._read(path)

    def copy_for(self, files: Files) -> Layouts:
        """The same for another set of files, most of which are the same."""
        other = Layouts(files)
        other._known, other._touched, other._new = dict(self._known), set(self._touched), dict(self._new)
        other._layout = self._layout.copy() if self._layout is not None else None
        return other

    def lay_out(self, view: Iterable[str]) -> Layout:
        """The layout of the files in view."""
        touched, self._touched = self._touched, set()
        layout = self._layout
        for path in touched:
            links = self._known[path] = self._read(path)
            before = layout.links(path) if layout is not None else None
            if layout is not None and before != links:
                layout = None
        if layout is not None:
            for path in self._new:
                links = self._known.get(path)
                if links is not None and layout.links(path) is None:
                    layout.add(path, links)
        else:
            for path in view:
                self.look_at(path)
            layout = Layout({path: links for path in view if (links := self._known[path]) is not None})
        self._new.clear()
        self._layout = layout
        return layout

    def _read(self, path: str) -> Links | None:
        if not self._files.is_parsed(path):
            glance = self._files.glance(path)
            if glance is not None:
                return _links(path, glance.imported, glance.script, self._files.resolve)
        document = self._files.document(path)
        if document is None:
            self._imports.pop(path, None)
            return None
        imports = imports_of(document)
        if imports == self._imports.get(path) and (links := self._known.get(path)) is not None:
            return links
        self._imports[path] = imports
        return _links(path, *imports, self._files.resolve)


def imports_of(document: Document) -> Imports:
    """What a file says that it imports, and whether it can be run as a script."""
    units = list(document.units())
    return [each for unit in units for each in _imported(unit)], any(_MAIN.match(unit.text) is not None for unit in units)


def _links(path: str, imported: Iterable[tuple[str, int]], script: bool, resolve: Resolve) -> Links:
    files, packages = set(), set()
    for module, level in imported:
        target = resolve(path, module, level)
        if target is None:
            packages.add(sys.intern(module.partition(".")[0]))
        elif target != path:
            files.add(target)
    return Links(frozenset(files), frozenset(packages), script)


def _imported(unit: Unit) -> Iterator[tuple[str, int]]:
    """(module, level) of all that a unit imports."""
    if unit.dormant is None and unit.members is not None:
        for member in unit.members:
            yield from _imported(member)
        return
    if unit.imports is None:
        unit.imports = tuple(_read(unit.text)) if "import" in unit.text else ()
    yield from unit.imports  # type: ignore[misc]


def is_script(text: str) -> bool:
    """Whether a text asks at its top level if it is run as a script."""
    return "__main__" in text and any(line.startswith("if") and _MAIN.match(line) for line in text.splitlines())


def is_collected(path: str) -> bool:
    """Whether a test runner imports a file, by its name: it is a test where it asserts something."""
    stem = path.replace("\\", "/").rpartition("/")[2].rpartition(".")[0]
    return stem.startswith("test_") or stem.endswith("_test")


def imported_in(text: str) -> Iterator[tuple[str, int]]:
    """(module, level) of all that a text imports, and perhaps of what only looks like it."""
    return _read(text.replace("\r", "\n") if "\r" in text else text)


def _read(text: str) -> Iterator[tuple[str, int]]:
    for match in _IMPORT.finditer(text):
        dots, module, names, plain = match.groups()
        if plain:
            yield from ((each.split()[0], 0) for each in plain.split(",") if each.strip())
            continue
        level = len(dots)
        yield module, level
        yield from ((f"{module}.{name.split()[0]}" if module else name.split()[0], level) for name in (names or "").split(",") if name.strip())
