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


class Layout(NamedTuple):
    """The roots of programs, in order; the files that each file imports; and the top-level names of all that each imports from elsewhere."""

    roots: list[str]
    imports: dict[str, set[str]]
    packages: dict[str, set[str]]

    def reached(self, root: str) -> set[str]:
        """A root and all that it imports, directly or not."""
        seen, todo = {root}, [root]
        while todo:
            for target in self.imports.get(todo.pop(), ()):
                if target not in seen:
                    seen.add(target)
                    todo.append(target)
        return seen

    def reaching(self, path: str) -> set[str]:
        """A file and all that import it, directly or not."""
        importers: dict[str, list[str]] = {}
        for origin, targets in self.imports.items():
            for target in targets:
                importers.setdefault(target, []).append(origin)
        seen, todo = {path}, [path]
        while todo:
            for origin in importers.get(todo.pop(), ()):
                if origin not in seen:
                    seen.add(origin)
                    todo.append(origin)
        return seen


def lay_out(documents: Iterable[tuple[str, Document]], resolve: Resolve) -> Layout:
    """The layout of files: roots are what nobody imports, and scripts that can be run by themselves."""
    imports: dict[str, set[str]] = {}
    packages: dict[str, set[str]] = {}
    scripts = set()
    for path, document in documents:
        imports[path], packages[path] = set(), set()
        for unit in document.units():
            if _MAIN.match(unit.text):
                scripts.add(path)
            for module, level in _imported(unit):
                target = resolve(path, module, level)
                if target is None:
                    packages[path].add(module.partition(".")[0])
                elif target != path:
                    imports[path].add(target)
    imported = set().union(*imports.values()) if imports else set()
    return Layout([path for path in imports if path not in imported or path in scripts], imports, packages)


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
