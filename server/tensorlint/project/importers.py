"""Who imports whom among the files in view, and which libraries: read off the import lines, a unit at a time, and kept with the unit."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from tensorlint.syntax import Document, Unit

    Resolve = Callable[[str, str, int], str | None]

_IMPORT: Final = re.compile(r"^[ \t]*(?:from[ \t]+(\.*)([\w.]*)[ \t]+import[ \t]+\(?([\w, \t*]*)|import[ \t]+([\w., \t]+))", re.MULTILINE)
_MAIN: Final = re.compile(r"""if[ \t]+__name__[ \t]*==[ \t]*['"]__main__['"]""")


class Links(NamedTuple):
    """What one file imports: the files, the top-level names of all that is elsewhere; and whether it can be run as a script."""

    files: frozenset[str]
    packages: frozenset[str]
    script: bool


class Layout:
    """How files hang together. `roots`: of programs, in order: what nobody imports, and scripts that can be run by themselves."""

    def __init__(self, links: dict[str, Links]) -> None:
        imported = frozenset().union(*(each.files for each in links.values()))
        self.roots = [path for path, each in links.items() if path not in imported or each.script]
        self._links = links
        self._importers: dict[str, list[str]] = {}
        for origin, each in links.items():
            for target in each.files:
                self._importers.setdefault(target, []).append(origin)
        self._reached: dict[str, set[str]] = {}
        self._reaching: dict[str, set[str]] = {}

    def packages(self, path: str) -> frozenset[str] | None:
        """The top-level names that a file imports from elsewhere; None where it is not in view."""
        links = self._links.get(path)
        return None if links is None else links.packages

    def reached(self, root: str) -> set[str]:
        """A root and all that it imports, directly or not."""
        found = self._reached.get(root)
        if found is None:
            found = self._reached[root] = _closure(root, lambda path: self._links[path].files if path in self._links else ())
        return found

    def reaching(self, path: str) -> set[str]:
        """A file and all that import it, directly or not."""
        found = self._reaching.get(path)
        if found is None:
            found = self._reaching[path] = _closure(path, lambda each: self._importers.get(each, ()))
        return found


def _closure(start: str, following: Callable[[str], Iterable[str]]) -> set[str]:
    seen, todo = {start}, [start]
    while todo:
        for each in following(todo.pop()):
            if each not in seen:
                seen.add(each)
                todo.append(each)
    return seen


class Layouts:
    """The layout as it is now: what a file imports is read again when its text has changed, and all is laid out anew when that is not what it was."""

    def __init__(self) -> None:
        self._known: dict[str, tuple[Document, int, Links]] = {}
        self._layout: Layout | None = None

    def forget(self) -> None:
        """Files have come or gone: imports may lead elsewhere."""
        self._known.clear()
        self._layout = None

    def lay_out(self, documents: Iterable[tuple[str, Document]], resolve: Resolve) -> Layout:
        """The layout of files."""
        known: dict[str, tuple[Document, int, Links]] = {}
        same = self._layout is not None
        for path, document in documents:
            old = self._known.get(path)
            if old is not None and old[0] is document and old[1] == document.version:
                known[path] = old
                continue
            links = links_of(path, document, resolve)
            same = same and old is not None and old[2] == links
            known[path] = (document, document.version, links)
        same = same and len(known) == len(self._known)
        self._known = known
        if self._layout is None or not same:
            self._layout = Layout({path: links for path, (_, _, links) in known.items()})
        return self._layout


def links_of(path: str, document: Document, resolve: Resolve) -> Links:
    """What a file imports."""
    files, packages, script = set(), set(), False
    for unit in document.units():
        script = script or _MAIN.match(unit.text) is not None
        for module, level in _imported(unit):
            target = resolve(path, module, level)
            if target is None:
                packages.add(module.partition(".")[0])
            elif target != path:
                files.add(target)
    return Links(frozenset(files), frozenset(packages), script)


def _imported(unit: Unit) -> Iterator[tuple[str, int]]:
    """(module, level) of all that a unit imports."""
    if unit.members is not None:
        for member in unit.members:
            yield from _imported(member)
        return
    if unit.imports is None:
        unit.imports = tuple(_read(unit.text)) if "import" in unit.text else ()
    yield from unit.imports  # type: ignore[misc]


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
