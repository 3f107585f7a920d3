"""What a file's text tells at a glance: files in view are parsed when a program reaches them, and most of them never are."""

from __future__ import annotations

import sys
from typing import NamedTuple

from tensorlint.project.importers import imported_in, is_script
from tensorlint.project.search_path import MENTION, added_folders
from tensorlint.project.stored_names import stored_in
from tensorlint.syntax import Document


class Glance(NamedTuple):
    """What is kept of a file that nobody has asked for yet: a workspace has thousands, so words that many use are kept once.

    imported: (module, level) of each import; script: whether it can be run by itself; stored: the files of models that it names;
    added: the folders that it puts on the search path."""

    imported: tuple[tuple[str, int], ...]
    script: bool
    stored: frozenset[str]
    added: tuple[str, ...]


def glance_at(path: str, text: str) -> Glance:
    """What a text tells. One that speaks of the search path is parsed for it, and its tree is given up."""
    imported = tuple((sys.intern(module), level) for module, level in imported_in(text))
    added = added_folders(Document.parse(path, text)) if MENTION in text else ()
    return Glance(imported, is_script(text), frozenset(stored_in(text)), added)
