"""Which files there are on the disk, asked for a folder at a time: an import is looked for in many places, and nearly all of them hold nothing."""

from __future__ import annotations

import os

NOTHING: tuple[frozenset[str], frozenset[str]] = (frozenset(), frozenset())


class Folders:
    """What folders hold, as it was when they were first asked about."""

    def __init__(self) -> None:
        self._held: dict[str, tuple[frozenset[str], frozenset[str]]] = {}  # by folder: its files, and all else

        self._heads: dict[str, frozenset[str]] = {}  # by folder: the names in it, up to their first points

    def forget(self) -> None:
        """Files have come or gone."""
        self._held.clear()
        self._heads.clear()

    def is_file(self, path: str) -> bool:
        """Whether there is such a file."""
        folder, name = os.path.split(path)
        return name in (self._held.get(folder) or self._look(folder))[0]

    def holds(self, folder: str, head: str) -> bool:
        """Whether a folder holds anything whose name is (up to a point) this one."""
        heads = self._heads.get(folder)
        if heads is None:
            files, others = self._held.get(folder) or self._look(folder)
            heads = self._heads[folder] = frozenset(name.partition(".")[0] for names in (files, others) for name in names)
        return head in heads

    def _look(self, folder: str) -> tuple[frozenset[str], frozenset[str]]:
        outer, name = os.path.split(folder)
        around = self._held.get(outer)
        if around is not None and name and name not in around[1]:
            held = NOTHING
        else:
            held = _held_by(folder)
        self._held[folder] = held
        return held


def _held_by(folder: str) -> tuple[frozenset[str], frozenset[str]]:
    files: list[str] = []
    others: list[str] = []
    try:
        with os.scandir(folder) as entries:
            for entry in entries:
                (files if entry.is_file() else others).append(entry.name)
    except OSError:
        return NOTHING
    return frozenset(files), frozenset(others)
