"""Results by content: what was found in files that are as they were, with all that was read for them, is found again without an analysis.

A group of files has one entry, under a name that holds the texts, the settings, and tensorlint and Python themselves. In it stands what else was read,
and where imports led (also to nothing): both are looked at again. Whatever is wrong with an entry, it is as if there were none.
"""

from __future__ import annotations

import hashlib
import json
import os
import sys
from typing import TYPE_CHECKING

from tensorlint import __version__
from tensorlint.batch.plain import from_plain, to_plain

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from tensorlint.batch.groups import Group
    from tensorlint.batch.results import Result
    from tensorlint.project.imports import ImportResolver

    Lookup = tuple[str, str, int, tuple[str, ...]]

MOST = 4000  # entries; of more, the oldest half goes
_DIGEST = 16


def default_folder() -> str:
    """Where the system keeps what can be made again."""
    home = os.path.expanduser("~")
    if sys.platform == "win32":
        base = os.environ.get("LOCALAPPDATA") or os.path.join(home, "AppData", "Local")
    elif sys.platform == "darwin":
        base = os.path.join(home, "Library", "Caches")
    else:
        base = os.environ.get("XDG_CACHE_HOME") or os.path.join(home, ".cache")
    return os.path.join(base, "tensorlint")


class Cache:
    """The entries in one folder. Many processes may use it at once: an entry is written aside and put in place as a whole."""

    def __init__(self, folder: str, digest: Callable[[str], str | None], resolver: ImportResolver) -> None:
        self._folder = folder
        self._digest = digest  # of a file's bytes; None where it cannot be read
        self._resolver = resolver
        self._made = _fingerprint()
        self._wrote = False

    def forget(self) -> None:
        """Files may have come or gone since something was asked."""
        self._resolver.forget()

    def name(self, group: Group, settings: Sequence[str]) -> str:
        """The name of a group's entry."""
        parts = [self._made]
        for path, setting in zip(group.paths, settings):
            parts += [path, self._digest(path) or "-", setting]
        return hashlib.blake2b("\0".join(parts).encode("utf-8", "surrogatepass"), digest_size=_DIGEST).hexdigest()

    def find(self, name: str) -> list[Result] | None:
        """The results under a name, if all that was read for them is as it was."""
        try:
            with open(os.path.join(self._folder, name), "rb") as file:
                check, _, data = file.read().partition(b"\n")
            if hashlib.blake2b(data, digest_size=_DIGEST).hexdigest().encode() != check:
                return None
            entry = json.loads(data)
            if any(self._digest(path) != digest for path, digest in entry["read"]):
                return None
            if any(self._resolver.find(*asked) != found for asked, found in entry["asked"]):
                return None
            return [from_plain(plain) for plain in entry["results"]]
        except (OSError, ValueError, KeyError, TypeError, AttributeError):
            return None

    def keep(self, name: str, results: Sequence[Result], read: Sequence[str], asked: dict[Lookup, str | None]) -> None:
        """Keeps the results of a group, unless something broke down, which need not happen again."""
        if any(result.broken or result.report is None or result.report.internal_errors for result in results):
            return
        entry = {
            "read": [[path, self._digest(path)] for path in read],
            "asked": [[list(key), found] for key, found in asked.items()],
            "results": [to_plain(result) for result in results],
        }
        data = json.dumps(entry, separators=(",", ":")).encode("utf-8")
        target = os.path.join(self._folder, name)
        aside = f"{target}.{os.getpid()}"
        try:
            os.makedirs(self._folder, exist_ok=True)
            with open(aside, "wb") as file:
                file.write(hashlib.blake2b(data, digest_size=_DIGEST).hexdigest().encode() + b"\n" + data)
            os.replace(aside, target)
            self._wrote = True
        except OSError:  # a full disk or a folder that cannot be written costs time, nothing else
            return

    def tidy(self) -> None:
        """Keeps the folder small."""
        if not self._wrote:
            return
        try:
            with os.scandir(self._folder) as found:
                entries = sorted((entry.stat().st_mtime, entry.path) for entry in found if entry.is_file())
            if len(entries) > MOST:
                for _, path in entries[: len(entries) // 2]:
                    os.unlink(path)
        except OSError:
            return


def _fingerprint() -> str:
    """What makes results: this Python, and the files of tensorlint as they are installed."""
    parts = [__version__, sys.version, sys.platform]
    todo = [os.path.dirname(os.path.dirname(os.path.abspath(__file__)))]
    while todo:
        with os.scandir(todo.pop()) as found:
            for entry in sorted(found, key=lambda each: each.name):
                if entry.is_dir():
                    if entry.name != "__pycache__":
                        todo.append(entry.path)
                else:
                    status = entry.stat()
                    parts.append(f"{entry.name} {status.st_size} {status.st_mtime_ns}")
    return "\n".join(parts)
