"""The texts of files on the disk, for those who show findings of results that were made elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tensorlint.project.folders import Folders
from tensorlint.text import LineIndex, Source, SourceError

if TYPE_CHECKING:
    from collections.abc import Mapping


class Sources:
    """Reads files when they are asked for. Only the last text is kept: a run may have many."""

    def __init__(self) -> None:
        self.folders = Folders()
        self._digests: dict[str, str | None] = {}
        self._last: tuple[str, Mapping[int | None, LineIndex]] | None = None

    def digest(self, path: str) -> str | None:
        """The digest of a file's bytes; None where it cannot be read."""
        if path not in self._digests:
            from hashlib import blake2b  # it loads a library of ciphers

            data = self._bytes(path)
            self._digests[path] = None if data is None else blake2b(data, digest_size=16).hexdigest()
        return self._digests[path]

    def python(self, path: str) -> str | None:
        """All the Python of a file; None where it has none that can be read."""
        cells = self._cells(path, self._bytes(path))
        return None if cells is None else "\n".join(cells.values())

    def lines(self, path: str, cell: int | None = None) -> LineIndex:
        """The line index of a file or cell. Raises KeyError where there is none."""
        if self._last is None or self._last[0] != path:
            cells = self._cells(path, self._bytes(path))
            self._last = (path, {} if cells is None else {index: LineIndex(text) for index, text in cells.items()})
        return self._last[1][cell]

    def text(self, path: str, cell: int | None = None) -> str:
        """The text of a file or cell."""
        return self.lines(path, cell).text

    def _bytes(self, path: str) -> bytes | None:
        try:
            with open(path, "rb") as file:
                return file.read()
        except OSError:
            return None

    def _cells(self, path: str, data: bytes | None) -> dict[int | None, str] | None:
        if data is None:
            return None
        try:
            return _cells_of(path, Source.decode(path, data).text)
        except (SourceError, ValueError):
            return None


def python_of(path: str, text: str) -> str | None:
    """All the Python of a text that is a file's."""
    try:
        return "\n".join(_cells_of(path, text).values())
    except ValueError:
        return None


def _cells_of(path: str, text: str) -> dict[int | None, str]:
    if not path.endswith(".ipynb"):
        return {None: text}
    from tensorlint.syntax.document import code_cells

    return {cell.number: cell.source for cell in code_cells(text)}
