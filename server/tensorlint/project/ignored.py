"""What `.gitignore` files say: the one in a folder, those around it up to the repository's root, and those below as they are met."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

GITIGNORE = ".gitignore"


class Ignores(NamedTuple):
    """The `.gitignore` files that count in a folder, outermost first, each with its folder."""

    specs: tuple[tuple[str, GitIgnoreSpec], ...] = ()

    def entering(self, folder: str) -> Ignores:
        """Those that count inside a folder below. A repository of its own starts anew."""
        kept = () if is_repository(folder) else self.specs
        spec = _read(folder)
        if spec is not None:
            kept = (*kept, (folder, spec))
        return self if kept is self.specs else Ignores(kept)

    def covers(self, path: str, *, folder: bool) -> bool:
        """Whether a file or folder is ignored. The innermost file that names it has the last word."""
        for root, spec in reversed(self.specs):
            name = os.path.relpath(path, root).replace(os.sep, "/")
            ignored = spec.check_file(name + "/" if folder else name).include
            if ignored is not None:
                return ignored
        return False


def ignores_around(folder: str) -> Ignores:
    """The `.gitignore` files that count in a folder because of the folders around it, and its own."""
    around = [folder]
    while not is_repository(around[-1]):
        outer = os.path.dirname(around[-1])
        if outer == around[-1]:  # no repository: files further up have nothing to say here
            return Ignores().entering(folder)
        around.append(outer)
    ignores = Ignores()
    for outer in reversed(around):
        ignores = ignores.entering(outer)
    return ignores


def is_repository(folder: str) -> bool:
    """Whether a folder is the root of a repository (`.git` is a file in work trees and submodules)."""
    return os.path.exists(os.path.join(folder, ".git"))


def _read(folder: str) -> GitIgnoreSpec | None:
    try:
        with open(os.path.join(folder, GITIGNORE), "rb") as opened:
            lines = opened.read().decode("utf-8-sig", "surrogateescape").splitlines()
    except OSError:  # mostly: there is none
        return None
    if not any(line.strip() and not line.startswith("#") for line in lines):
        return None
    from pathspec import GitIgnoreSpec  # slow to load, and needed only here

    return GitIgnoreSpec.from_lines(lines)
