"""How the files in view hang together by their imports: who reaches whom, and where programs start."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable

MAX_ROOTS: Final = 32
"""Of one file: of more programs that reach it, those are run whose roots lie nearest. What everything of a large project imports is shown by some."""
MAX_KEPT: Final = 64
"""Answers of one kind that are kept: of a file that thousands reach, each is a set of thousands."""


class Links(NamedTuple):
    """What one file imports: the files, the top-level names of all that is elsewhere; and whether it can be run as a script."""

    files: frozenset[str]
    packages: frozenset[str]
    script: bool


class Layout:
    """How files hang together. Roots of programs are what nobody imports, and scripts that can be run by themselves."""

    def __init__(self, links: dict[str, Links]) -> None:
        self._links: dict[str, Links] = {}
        self._importers: dict[str, list[str]] = {}
        self._roots: dict[str, int] = {}  # with their place in the order
        self._reaching: dict[str, dict[str, int]] = {}
        for path, each in links.items():
            self.add(path, each)

    def add(self, path: str, links: Links) -> None:
        """One more file."""
        for target in links.files:
            self._importers.setdefault(target, []).append(path)
            if target in self._roots and not self._links[target].script:
                del self._roots[target]
        self._links[path] = links
        if links.script or path not in self._importers:
            self._roots[path] = len(self._links)
        self._reaching.clear()

    def copy(self) -> Layout:
        """One that can be added to by itself."""
        other = Layout({})
        other._links, other._roots = dict(self._links), dict(self._roots)
        other._importers = {path: list(each) for path, each in self._importers.items()}
        return other

    @property
    def files(self) -> Iterable[str]:
        """The files, in the order in which they came, and those that they import."""
        return dict.fromkeys((*self._links, *self._importers))

    @property
    def roots(self) -> list[str]:
        """The roots, in order."""
        return list(self._roots)

    def roots_reaching(self, path: str) -> list[str]:
        """The roots whose programs may reach a file, in order; of many those over the fewest imports."""
        steps = self.reaching(path)
        found = sorted((each for each in steps if each in self._roots), key=lambda each: (steps[each], self._roots[each]))
        return sorted(found[:MAX_ROOTS], key=self._roots.__getitem__)

    def links(self, path: str) -> Links | None:
        """What a file imports; None where it is not in view."""
        return self._links.get(path)

    def packages(self, path: str) -> frozenset[str] | None:
        """The top-level names that a file imports from elsewhere; None where it is not in view."""
        links = self._links.get(path)
        return None if links is None else links.packages

    def reached(self, root: str, within: Collection[str] | None = None) -> dict[str, int]:
        """A root and all that it imports (of the files `within`), directly or not, and over how many imports."""
        links = self._links
        if within is None:
            return _closure(root, lambda path: links[path].files if path in links else ())
        return _closure(root, lambda path: (each for each in links[path].files if each in within) if path in links else ())

    def reaching(self, path: str) -> dict[str, int]:
        """A file and all that import it, directly or not, and over how many imports."""
        found = self._reaching.get(path)
        if found is None:
            if len(self._reaching) >= MAX_KEPT:
                self._reaching.clear()
            found = self._reaching[path] = _closure(path, lambda each: self._importers.get(each, ()))
        return found


def _closure(start: str, following: Callable[[str], Iterable[str]]) -> dict[str, int]:
    """What can be reached, and in how many steps."""
    seen, layer = {start: 0}, [start]
    while layer:
        outer = []
        for path in layer:
            for each in following(path):
                if each not in seen:
                    seen[each] = seen[path] + 1
                    outer.append(each)
        layer = outer
    return seen
