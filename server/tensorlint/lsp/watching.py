"""Files that change on the disk, as the client reports them."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from lsprotocol import types

from tensorlint.lsp.addresses import path_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from tensorlint.lsp.scanning import Scanning
    from tensorlint.lsp.session import Session

PATTERNS = ("**/*.py", "**/*.ipynb", "**/pyproject.toml", "**/.gitignore")
_SETTINGS = frozenset({"pyproject.toml", ".gitignore"})


def registration() -> types.Registration:
    """What is asked of a client that can watch files for us."""
    watchers = [types.FileSystemWatcher(glob_pattern=pattern) for pattern in PATTERNS]
    options = types.DidChangeWatchedFilesRegistrationOptions(watchers)
    return types.Registration("tensorlint-files", types.WORKSPACE_DID_CHANGE_WATCHED_FILES, options)


class Watching:
    """Sorts what changed: settings start everything anew, new files are searched for, the rest is read again."""

    def __init__(self, session: Session, scanning: Scanning, changed: Callable[[Iterable[str]], None], renew: Callable[[], None]) -> None:
        self._session = session
        self._scanning = scanning
        self._changed = changed
        self._renew = renew

    def take(self, params: types.DidChangeWatchedFilesParams) -> None:
        """Files were created, changed or deleted."""
        events = {path_of(event.uri): event.type for event in params.changes}
        if any(os.path.basename(path) in _SETTINGS for path in events):
            self._renew()
            return
        created = False
        touched = False
        for path, kind in events.items():
            if kind == types.FileChangeType.Created and not self._scanning.has_seen(path):
                created = True  # whether it is in view is for the search to say: it may be ignored
            elif self._session.documents.at(path) is None:  # an open buffer wins over the disk
                self._session.refresh(path)
                touched = True
        for path, kind in events.items():
            if kind == types.FileChangeType.Deleted:
                self._scanning.forget(path)
        if created:
            self._scanning.begin()
        elif touched:
            self._changed(events)
