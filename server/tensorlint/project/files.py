"""The files to analyse: those that are named, and those found in the folders that are named."""

from __future__ import annotations

import os
import stat
from typing import TYPE_CHECKING

from tensorlint.project.ignored import Ignores, ignores_around

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from tensorlint.project.settings import Settings

    Unreadable = Callable[[str, OSError], None]

SUFFIXES = (".py", ".ipynb")

SKIPPED_FOLDERS = frozenset(
    {
        ".ipynb_checkpoints",
        ".venv",
        "build",
        "dist",
        "env",
        "lightning_logs",
        "mlruns",
        "node_modules",
        "site-packages",
        "venv",
        "wandb",
    }
)


def discover(paths: Iterable[str | os.PathLike[str]], settings: Settings, unreadable: Unreadable | None = None) -> Iterator[str]:
    """The files of these files and folders, as absolute paths, each once, in a steady order.

    A file that is named is always taken. A folder is searched, even if its name would be passed over inside another. Linked
    files are taken, linked folders inside are not entered: what they hold is found where it really is, and loops do no harm.
    What cannot be read or is not there is handed to `unreadable`.
    """
    seen: set[str] = set()
    for path in paths:
        start = os.path.abspath(path)
        try:
            is_folder = stat.S_ISDIR(os.stat(start).st_mode)
        except OSError as error:
            _tell(unreadable, start, error)
            continue
        for file in _walk(start, ignores_around(start), settings, unreadable) if is_folder else (start,):
            real = os.path.realpath(file) if os.path.islink(file) else file
            if real not in seen:
                seen.add(real)
                yield file


def _walk(start: str, ignores: Ignores, settings: Settings, unreadable: Unreadable | None) -> Iterator[str]:
    waiting = [(start, ignores)]
    while waiting:
        folder, ignores = waiting.pop()
        try:
            with os.scandir(folder) as entries:
                inside = sorted(entries, key=lambda entry: entry.name)
        except OSError as error:
            _tell(unreadable, folder, error)
            continue
        below = []
        for entry in inside:
            if entry.is_dir(follow_symlinks=False):
                if not _is_skipped(entry) and not ignores.covers(entry.path, folder=True) and not settings.excludes(entry.path):
                    below.append((entry.path, ignores.entering(entry.path)))
            elif entry.name.endswith(SUFFIXES) and not ignores.covers(entry.path, folder=False) and not settings.excludes(entry.path):
                try:
                    mode = entry.stat().st_mode
                except OSError as error:  # a link to nothing or in a circle; editors lock files with such links
                    if not entry.name.startswith(".#"):
                        _tell(unreadable, entry.path, error)
                    continue
                if stat.S_ISREG(mode):
                    yield entry.path
        waiting.extend(reversed(below))


def _is_skipped(entry: os.DirEntry[str]) -> bool:
    """Folders that hold nothing of the project's own: tools' folders and environments of any name."""
    if entry.name in SKIPPED_FOLDERS or entry.name.startswith("."):
        return True
    return os.path.exists(os.path.join(entry.path, "pyvenv.cfg"))


def _tell(unreadable: Unreadable | None, path: str, error: OSError) -> None:
    if unreadable is not None:
        unreadable(path, error)
