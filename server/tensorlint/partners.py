"""Which other programs may have trained a model that a program loads: told from the texts in view, before any of them is run."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING

from tensorlint.values import ASKED

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tensorlint.project.files_in_view import FilesInView
    from tensorlint.project.layout import Layout
    from tensorlint.rules.elsewhere import Wanted
    from tensorlint.syntax import Unit

MAX_PARTNERS = 12
"""Of more programs that could have trained it, none is asked: nobody can tell which one it was."""


def partners(layout: Layout, files: FilesInView, root: str, models: Iterable[Wanted]) -> list[str]:
    """The roots of programs that name the file of a model's weights, or that reach the class of a model: of several, those that lie nearest."""
    names = sorted({posixpath.basename(model.path) for model in models if model.path is not None and not model.path.startswith(ASKED)})
    defining = {files.path_of(unit.block) for unit in _units(models)}
    concerned = {*defining, *(path for path in layout.files if any(files.names_stored(path, name) for name in names))}
    reaching = set().union(*(layout.reaching(path) for path in concerned if path is not None))
    found = [other for other in layout.roots if other != root and other in reaching]
    if found:
        nearest = min(_distance(root, other) for other in found)
        found = [other for other in found if _distance(root, other) == nearest]
    return found if len(found) <= MAX_PARTNERS else []


def _distance(root: str, other: str) -> int:
    """0 in the same folder, 1 in one inside of the other's, 2 anywhere else."""
    here, there = posixpath.dirname(root.replace("\\", "/")), posixpath.dirname(other.replace("\\", "/"))
    if here == there:
        return 0
    return 1 if f"{here}/".startswith(f"{there}/") or f"{there}/".startswith(f"{here}/") else 2


def _units(models: Iterable[Wanted]) -> Iterator[Unit]:
    for model in models:
        if isinstance(model.cls, tuple):
            yield model.cls[0]
