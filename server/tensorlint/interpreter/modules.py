"""The files of a program: where it finds them, and what it knows of each while it runs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from tensorlint.interpreter.cell_order import unsettled_names
from tensorlint.interpreter.demand import names_of
from tensorlint.interpreter.frames import Scope

if TYPE_CHECKING:
    from tensorlint.interpreter.bindings import Source
    from tensorlint.interpreter.demand import Names
    from tensorlint.syntax import Document, Unit


class Files(Protocol):
    """Where a program finds its files."""

    def document(self, path: str) -> Document | None:
        """The parsed file; None where it cannot be read."""

    def resolve(self, origin: str, module: str, level: int) -> str | None:
        """The file of a module that a file of the project imports; None where it is not of the project."""

    def installed(self, root: str, module: str) -> str | None:
        """The file of a module of an installed package, where such are read."""


class Module:
    """A file as one program runs it."""

    __slots__ = (
        *("document", "done", "passed", "path", "running", "scope", "sources", "stars", "told"),
        *("units", "unsettled", "version", "versions"),
    )

    def __init__(self, path: str, document: Document) -> None:
        self.path = path
        self.document = document
        self.scope = Scope(None, None, None, path)
        self.done: set[int] = set()  # ids of the units that have run
        self.running = False
        self.told: Names | None = None  # what its text tells of its names, once that was asked for
        self.sources: dict[str, Source] = {}  # names that one import alone binds
        self.stars: list[Source] = []
        self.passed: set[Unit] = set()  # the units whose imports were followed for single names, without running them
        self.version = -1  # of the document, when the program was last run
        self.units: list[Unit] = []  # at that time
        self.versions: list[int] = []
        self.unsettled = unsettled_names(document)

    def remember(self) -> None:
        """Notes what the program is run on."""
        if self.version != self.document.version:
            self.version = self.document.version
            self.units = list(self.document.units())
            self.versions = [unit.version for unit in self.units]

    def names(self) -> dict[str, list[Unit]]:
        """The units that bind each global name."""
        if self.told is None:
            self.told = names_of(self.document)
            self.sources, self.stars = self.told.sources, self.told.stars
        return self.told.bindings
