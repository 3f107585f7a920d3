"""Which other programs may have trained a model that a program loads: told from the texts in view, before any of them is run."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING, Final

from tensorlint.values import ASKED

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tensorlint.project.files_in_view import FilesInView
    from tensorlint.project.layout import Layout
    from tensorlint.rules.elsewhere import Wanted
    from tensorlint.syntax import Unit

MAX_PARTNERS = 12
"""Of more programs that could have trained it, none is asked: nobody can tell which one it was."""


BESIDE: Final = 0
"""The distance of scripts of one folder."""
INSIDE: Final = 1
"""The distance of a script to one in a folder inside of its own."""
FAR: Final = 2


def partners(layout: Layout, files: FilesInView, root: str, models: Iterable[Wanted]) -> list[str]:
    """The roots of programs that name the file of a model's weights, or that reach the class of a model: of several, those that lie nearest.

    A file that is named without its folder is one of the folder that a script lies in: a script far from there that names it so means another one.
    """
    models = list(models)
    stored = {model.path for model in models if model.path is not None and not model.path.startswith(ASKED)}
    defining = {path for unit in _units(models) if (path := files.path_of(unit.block)) is not None}
    by_class = _reaching(layout, defining)
    by_name = {name: _reaching(layout, _naming(layout, files, posixpath.basename(name))) for name in sorted(stored)}
    found = [other for other in layout.roots if other != root and (other in by_class or any(other in named for named in by_name.values()))]
    if found:
        nearest = min(_distance(root, other) for other in found)
        found = [other for other in found if _distance(root, other) == nearest]
        if nearest > INSIDE:
            found = [other for other in found if other in by_class or any(posixpath.dirname(name) and other in named for name, named in by_name.items())]
    return found if len(found) <= MAX_PARTNERS else []


def _naming(layout: Layout, files: FilesInView, name: str) -> Iterator[str]:
    return (path for path in layout.files if files.names_stored(path, name))


def _reaching(layout: Layout, paths: Iterable[str]) -> set[str]:
    return {other for path in paths for other in layout.reaching(path)}


def _distance(root: str, other: str) -> int:
    """How far two programs lie from one another."""
    here, there = posixpath.dirname(root.replace("\\", "/")), posixpath.dirname(other.replace("\\", "/"))
    if here == there:
        return BESIDE
    return INSIDE if f"{here}/".startswith(f"{there}/") or f"{there}/".startswith(f"{here}/") else FAR


def _units(models: Iterable[Wanted]) -> Iterator[Unit]:
    for model in models:
        if isinstance(model.cls, tuple):
            yield model.cls[0]
