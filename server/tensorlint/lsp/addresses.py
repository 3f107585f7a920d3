"""URIs of documents and the paths that stand for them in the analysis.

A file has its absolute path. Everything else (an untitled document, a cell in a remote window) keeps its URI as its path: such a
URI may carry an authority and a fragment, and a path made of it would name a file that does not exist.
"""

from __future__ import annotations

import os
from urllib.parse import urlsplit

from pygls.uris import from_fs_path, to_fs_path


def path_of(uri: str) -> str:
    """The path under which the analysis knows a document."""
    if urlsplit(uri).scheme != "file":
        return uri
    path = to_fs_path(uri)
    return os.path.normpath(path) if path else uri


def uri_of(path: str) -> str:
    """The URI of a path that no open document has (those keep the client's spelling)."""
    return (from_fs_path(path) or path) if is_file(path) else path


def is_file(path: str) -> bool:
    """Whether a path of the analysis is one of the disk."""
    return os.path.isabs(path)
