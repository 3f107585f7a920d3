"""What a file's text tells at a glance: files in view are parsed when a program reaches them, and most of them never are."""

from __future__ import annotations

from typing import NamedTuple

from tensorlint.project.importers import imported_in, is_script
from tensorlint.project.search_path import MENTION
from tensorlint.project.stored_names import stored_in


class Glance(NamedTuple):
    """imported: (module, level) of each import; script: whether it can be run by itself; stored: the files of models that it names."""

    imported: tuple[tuple[str, int], ...]
    script: bool
    stored: frozenset[str]


def glance_at(text: str) -> Glance | None:
    """What a text tells; None where that has to be parsed."""
    if MENTION in text:
        return None
    return Glance(tuple(imported_in(text)), is_script(text), frozenset(stored_in(text)))
