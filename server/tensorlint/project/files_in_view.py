"""The files that programs see: open buffers first, then the disk."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Final

from tensorlint.project.folders import Folders
from tensorlint.project.glances import Glance, glance_at
from tensorlint.project.importers import imports_of
from tensorlint.project.imports import OF_OTHERS, ImportResolver
from tensorlint.project.installed import is_installed
from tensorlint.project.search_path import added_folders
from tensorlint.project.stored_names import is_name_of, stored_in
from tensorlint.syntax import Document
from tensorlint.syntax.document import code_cells
from tensorlint.text import Source, SourceError

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterable, Iterator, Mapping

    from tensorlint.syntax import Block
    from tensorlint.text import Span

MAX_AHEAD: Final = 250
"""Files of installed packages that are read before anybody asks for them."""
MAX_BYTES: Final = 4
"""Of one character."""
MAX_READ: Final = 600
"""Documents that are held besides those in view."""


class FilesInView:
    """Parsed documents by path. An open buffer wins over the disk; a file that cannot be read has a reason instead of a document."""

    def __init__(
        self, told: Callable[[str], str | None] = lambda _: None, follows: Callable[[str], bool] = lambda _: True, most: Callable[[str], int] = lambda _: 0
    ) -> None:
        """`told`: the environment that a setting names for a folder; `follows`: whether packages that are installed there are read for a file; `most`: up to
        how many characters a file is read, 0 for all of them."""
        self._follows = follows
        self._most = most
        self.is_in_view: Callable[[str], bool] = lambda _: True  # of the others no more is parsed than programs ask for
        self.later: dict[str, None] | None = None  # files of such packages that are asked for and are read when nobody waits; None: they are read at once
        self._documents: dict[str, Document | None] = {}
        self._open: set[str] = set()
        self.reasons: dict[str, str] = {}
        self.too_large: set[str] = set()  # of these, the files that a setting passes over
        self._glances: dict[str, Glance | None] = {}
        self._added: dict[str, tuple[str, ...]] = {}  # by file: the folders that it puts on the search path
        self._folders = Folders()
        self._open_heads: set[tuple[str, str]] = set()  # of what is open: the folders around it, and what leads there from each
        self.resolver = ImportResolver(lambda path: path in self._open or self._folders.is_file(path), told, self._folders.forget, self._holds)

    def exists(self, path: str) -> bool:
        """Whether there is such a file, open or on the disk."""
        return path in self._open or os.path.isfile(path)

    def open(self, path: str, text: str) -> None:
        """A buffer is opened (or replaced as a whole)."""
        if not self.exists(path):
            self.resolver.forget()
        self._note_open(path)
        self._glances.pop(path, None)
        self._documents[path] = self._parse(path, text)
        self._added.pop(path, None)

    def open_cells(self, path: str, cells: Iterable[Block]) -> None:
        """A notebook by its code cells."""
        document = Document(path)
        for block in cells:
            document.add_block(block.cell, block.text, block.count)
        self._note_open(path)
        self._documents[path] = document
        self._added.pop(path, None)

    def change(self, path: str, cell: int | None, span: Span, text: str) -> None:
        """An edit of an open buffer."""
        document = self._documents.get(path)
        if document is not None:
            document.change(cell, span, text)
            self._added.pop(path, None)
            if self._passes_over(path, sum(len(block.text) for block in document.blocks)):
                self._documents[path] = None

    def close(self, path: str) -> None:
        """The buffer is gone; the disk speaks again."""
        self._open.discard(path)
        self._open_heads = {each for other in self._open for each in _heads_of(other)}
        self._give_back(path)

    def refresh(self, path: str) -> None:
        """The file changed on the disk."""
        if path not in self._open:
            self._give_back(path)

    def drop(self, paths: Iterable[str]) -> None:
        """Gives back what was read of files; they are read again when they are asked for."""
        for path in paths:
            if path not in self._open:
                self._give_back(path)

    def trim(self, keep: Container[str]) -> None:
        """Gives back what was read of imported files, once they are many; those that may be asked for again soon are kept."""
        if len(self._documents) > MAX_READ:
            self.drop([path for path in self._documents if path not in keep])

    def _give_back(self, path: str) -> None:
        document = self._documents.pop(path, None)
        self._glances.pop(path, None)
        self._added.pop(path, None)
        for unit in document.units() if document is not None else ():
            unit.runs = []  # they hold objects that are known by places in the unit: these would keep each other for ever

    def _note_open(self, path: str) -> None:
        if path not in self._open:
            self._open.add(path)
            self._open_heads.update(_heads_of(path))

    def _holds(self, folder: str, head: str) -> bool:
        return self._folders.holds(folder, head) or (folder, head) in self._open_heads

    def is_open(self, path: str) -> bool:
        """Whether a buffer holds the file."""
        return path in self._open

    @property
    def has_open(self) -> bool:
        """Whether there is a buffer at all."""
        return bool(self._open)

    @property
    def documents(self) -> Mapping[str, Document | None]:
        """The documents that are at hand, by path; None for files that cannot be read."""
        return self._documents

    @property
    def parsed(self) -> list[str]:
        """The files whose documents are at hand."""
        return list(self._documents)

    def is_parsed(self, path: str) -> bool:
        """Whether the document of a file is at hand."""
        return path in self._documents

    def path_of(self, block: Block) -> str | None:
        """The file of a block."""
        return next((path for path, document in self._documents.items() if document is not None and block in document.blocks), None)

    def glance(self, path: str) -> Glance | None:
        """What the text of a file tells without being kept; None of notebooks, and where it cannot be read."""
        if path not in self._glances:
            source = None if path.endswith(".ipynb") else self._source(path)
            self._glances[path] = None if source is None else glance_at(path, source)
        return self._glances[path]

    def names_stored(self, path: str, name: str) -> bool:
        """Whether a file names the file of a model."""
        document = self._documents.get(path)
        glance = None if document is not None else self.glance(path)
        if glance is not None:
            return any(is_name_of(written, name) for written in glance.stored)
        document = self.document(path)
        texts = [block.text for block in document.blocks] if document is not None else []
        return any(is_name_of(written, name) for text in texts if name in text or "{" in text for written in stored_in(text))

    def document(self, path: str) -> Document | None:
        """The parsed file; None where it cannot be read (`reasons` says why)."""
        if path not in self._documents:
            self._documents[path] = self._read(path)
        return self._documents[path]

    def resolve(self, origin: str, module: str, level: int) -> str | None:
        """The file of a module that a file imports; None where it is not of the project."""
        if origin not in self._added:
            document = self._documents.get(origin)
            glance = self._glances.get(origin)
            if document is not None:
                self._added[origin] = added_folders(document)
            elif glance is not None and glance.added:
                self._added[origin] = glance.added
        return self.resolver.resolve(origin, module, level, self._added.get(origin, ()))

    def installed(self, root: str, module: str) -> str | None:
        """The file of a module of an installed package, in the environment of a program's root; None where it is not to be read, or only later."""
        if not self._follows(root):
            return None
        found = self.resolver.resolve(root, module, OF_OTHERS)
        if found is not None and self.later is not None and found not in self._documents:
            self.later[found] = None
            return None
        return found

    def read_later_ones(self) -> Iterator[str]:
        """Reads the files of installed packages that were put off, and what they import of their own package, one at a time."""
        waiting = list(self.later or ())
        seen = set(waiting)
        while waiting and len(seen) < MAX_AHEAD:
            path = waiting.pop()
            document = self.document(path)
            yield path
            for module, level in imports_of(document)[0] if document is not None else ():
                found = self.resolver.resolve(path, module, level) if level else None
                if found is not None and found not in seen:
                    seen.add(found)
                    waiting.append(found)
        if self.later is not None:
            self.later.clear()

    def share(self, others: FilesInView) -> None:
        """Takes over what others have read of installed packages, and what they put off."""
        self._documents.update((path, document) for path, document in others.documents.items() if is_installed(path) and not others.is_open(path))
        self.later = None if others.later is None else {}

    def _read(self, path: str) -> Document | None:
        text = self._source(path)
        return None if text is None else self._parse(path, text)

    def _source(self, path: str) -> str | None:
        try:
            with open(path, "rb") as file:
                if not path.endswith(".ipynb") and self._passes_over(path, os.fstat(file.fileno()).st_size // MAX_BYTES):
                    return None  # and not even read
                text = Source.decode(path, file.read()).text
                return None if self._passes_over(path, _size_of_code(path, text, self._most(path))) else text
        except OSError as error:
            self.reasons[path] = f"cannot be read: {error.strerror or error}"
        except SourceError as error:
            self.reasons[path] = f"cannot be read: line {error.row}: {error.message}"
        return None

    def _parse(self, path: str, text: str) -> Document | None:
        if self._passes_over(path, _size_of_code(path, text, self._most(path))):
            return None
        self.reasons.pop(path, None)
        if not path.endswith(".ipynb"):
            return Document.parse(path, text, apart=not (path in self._open or self.is_in_view(path)))
        try:
            return Document.parse_notebook(path, text)
        except ValueError as error:
            self.reasons[path] = f"not a notebook: {error}"
            return None

    def _passes_over(self, path: str, size: int) -> bool:
        """Whether a file of that many characters is too large to be analysed."""
        most = self._most(path)
        if 0 < most < size:
            self.reasons[path] = f"it has more than {most:,} characters (setting `max-file-size`, in editors `maxFileSize`)"
            self.too_large.add(path)
            return True
        self.too_large.discard(path)
        return False


def _size_of_code(path: str, text: str, most: int) -> int:
    """How many characters there are of Python; of a notebook that is small as a whole it is not looked up."""
    if not path.endswith(".ipynb") or len(text) <= most:
        return len(text)
    try:
        return sum(len(cell.source) for cell in code_cells(text))
    except ValueError:
        return 0  # what it is instead is told where it is parsed


def _heads_of(path: str) -> Iterator[tuple[str, str]]:
    """The folders around a file, each with the name in it (up to a point) that leads to the file."""
    inner, folder = path, os.path.dirname(path)
    while folder != inner:
        yield folder, os.path.basename(inner).partition(".")[0]
        inner, folder = folder, os.path.dirname(folder)
