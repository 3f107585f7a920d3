"""Which files of a run have to be looked at together: those that import one another, directly or not, and those that name one file of a model: in one
folder, or with the folder that it lies in.

Groups know nothing of each other.
"""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING, Final, NamedTuple

from tensorlint.partners import MAX_PARTNERS
from tensorlint.project.importers import imported_in
from tensorlint.project.search_path import MENTION, added_folders
from tensorlint.project.stored_names import LONGEST, is_name_of, stored_in
from tensorlint.syntax import Document

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from tensorlint.project.imports import ImportResolver


JOINED: Final = re.compile(r"\bjoin\(|\bPath\(")
UP: Final = re.compile(r"(?<![\w\-+.])(?:\.\./)*\Z")
"""What stands before a name that begins there: the way up from a script's folder."""


class Group(NamedTuple):
    """Files in the order in which they were named."""

    paths: tuple[str, ...]
    size: int  # of their texts


def group(files: Sequence[str], read: Callable[[str], str | None], resolver: ImportResolver) -> list[Group]:
    """The groups of some files, in order of their first ones. The import lines are read off the texts: only what changes the search path is parsed for that."""
    leader = {path: path for path in files}

    def find(path: str) -> str:
        while leader[path] != path:
            leader[path] = leader[leader[path]]
            path = leader[path]
        return path

    sizes: dict[str, int] = {}
    naming: dict[tuple[str, str], list[str]] = {}  # by folder and name
    anywhere: dict[str, list[str]] = {}
    for path in files:
        text = read(path) or ""
        sizes[path] = len(text)
        for name in stored_in(text):
            for folder in _folders_of(name, path, text):
                naming.setdefault((folder, name), []).append(path)
            if f"/{name}" in text or f"\\{name}" in text or JOINED.search(text):
                anywhere.setdefault(name, []).append(path)
        added = added_folders(Document.parse(path, text)) if MENTION in text else ()
        for module, level in imported_in(text):
            target = resolver.resolve(path, module, level, added)
            if target in leader:
                leader[find(target)] = find(path)
    for folder, name in [each for each in naming if "{" in each[1]]:
        for beside, other in naming:
            if folder == beside and "{" not in other and is_name_of(name, other):
                naming[folder, name] += naming[beside, other]
    for name in [each for each in anywhere if "{" in each]:
        for other in anywhere:
            if "{" not in other and is_name_of(name, other):
                anywhere[name] += anywhere[other]
    for sharing in (*naming.values(), *anywhere.values()):
        if len(sharing) <= MAX_PARTNERS:  # of more, nobody can tell which one trained it
            for path in sharing[1:]:
                leader[find(path)] = find(sharing[0])
    members: dict[str, list[str]] = {}
    for path in files:
        members.setdefault(find(path), []).append(path)
    return [Group(tuple(paths), sum(sizes[path] for path in paths)) for paths in members.values()]


def _folders_of(name: str, path: str, text: str) -> set[str]:
    """The folders of the files that a script writes down by a name: its own, or so many further up. Prose about a file names none."""
    folders = set()
    for found in re.finditer(rf"""{re.escape(name)}(?=["'])""", text):
        up = UP.search(text[max(0, found.start() - LONGEST) : found.start()])
        if up is not None:
            folder = os.path.dirname(path)
            for _ in range(up.group().count("/")):
                folder = os.path.dirname(folder)
            folders.add(folder)
    return folders
