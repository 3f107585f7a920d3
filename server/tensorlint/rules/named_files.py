"""Which names mean one file. Scripts lie in several folders and are started in several, and each names a file in its own words: `models/net.h5`,
`../models/net.h5`, or the place itself, worked out of `__file__`."""

from __future__ import annotations

import posixpath
from typing import NamedTuple

from tensorlint.project.stored_names import is_name_of

UP = "../"


class NamedFile(NamedTuple):
    """A file as a program names it, and the folder that the program lies in."""

    path: str
    folder: str

    @property
    def is_place(self) -> bool:
        """Whether the path leads there wherever the program is started."""
        return self.path.startswith("/") or self.path[1:2] == ":"

    @property
    def place(self) -> str:
        """Where the file lies if the program is started in its own folder."""
        return self.path if self.is_place else normal_path(posixpath.join(self.folder, self.path))

    @property
    def below(self) -> str:
        """What of a relative path does not depend on where the program is started."""
        path = self.path
        while path.startswith(UP):
            path = path.removeprefix(UP)
        return path


def normal_path(path: str) -> str:
    """A path with its dots resolved, as far as the text tells."""
    return posixpath.normpath(path.replace("\\", "/"))


def folder_of(program: str) -> str:
    """The folder that a program lies in, by the path of its root."""
    return posixpath.dirname(normal_path(program))


def are_one(a: NamedFile, b: NamedFile) -> bool:
    """Whether two names mean one file: they lead to one place, or one of them does if its program is started in a folder around its own; two that say the
    same of where they start may start there together. A name without any folder is a file of the program's own folder: in another one it is another file.
    A name with fields is that of each file that a framework writes by it."""
    a, b = _filled(a, b.path), _filled(b, a.path)
    if a.place == b.place or _leads_to(a, b.place) or _leads_to(b, a.place):
        return True
    return not a.is_place and not b.is_place and "/" in a.below and a.below == b.below


def _filled(named: NamedFile, other: str) -> NamedFile:
    """The file of another name, where the fields of this one may be filled so."""
    folder, name = posixpath.split(named.path)
    last = posixpath.basename(other)
    return NamedFile(posixpath.join(folder, last), named.folder) if name != last and is_name_of(name, last) else named


def _leads_to(name: NamedFile, place: str) -> bool:
    """Whether a relative path leads to a place from a folder around its program's."""
    if name.is_place or "/" not in name.below or not place.endswith(f"/{name.below}"):
        return False
    start = place.removesuffix(name.below)
    return f"{name.folder}/".startswith(start)
