"""Files with their repaired text: as bytes to write, and as a diff to read."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, NamedTuple

from tensorlint.text import Source

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tensorlint.analysis import Analyzer
    from tensorlint.findings import FixedText


class Rewrite(NamedTuple):
    """A file before and after."""

    path: str
    text: str  # the whole new text; of a notebook, its JSON
    data: bytes  # the same in the file's own encoding
    changes: tuple[tuple[int | None, str, str], ...]  # for each changed cell (None for a file): old text, new text
    applied: int  # how many fixes


class ChangedMeanwhileError(Exception):
    """The file is no longer what was analysed."""


def rewrite(analyzer: Analyzer, path: str, data: bytes, fixed: FixedText) -> Rewrite:
    """What becomes of a file's bytes. Nothing but the repaired parts differs."""
    source = Source.decode(path, data)
    changes = tuple((cell, analyzer.text(path, cell), text) for cell, text in fixed.texts)
    if path.endswith(".ipynb"):
        from tensorlint.cli.notebooks import cell_sources, replace_sources

        sources = cell_sources(source.text)
        if any(cell is None or sources.get(cell) != old for cell, old, _ in changes):
            raise ChangedMeanwhileError
        text = replace_sources(source.text, {cell: new for cell, _, new in changes if cell is not None})
    else:
        ((_, old, text),) = changes
        if old != source.text:
            raise ChangedMeanwhileError
    return Rewrite(path, text, source.encode(text), changes, fixed.applied)


def write_whole(path: str, data: bytes) -> None:
    """Puts new bytes in a file's place, all or nothing; permissions and links stay."""
    target = os.path.realpath(path)
    folder, name = os.path.split(target)
    spare = os.path.join(folder, f".{name}.{os.getpid()}.tensorlint")
    mode = os.stat(target).st_mode & 0o7777
    if not os.access(target, os.W_OK):
        raise PermissionError(13, "it is read-only", path)
    handle = os.open(spare, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
    try:
        with os.fdopen(handle, "wb") as opened:
            opened.write(data)
            opened.flush()
            os.fsync(opened.fileno())
        os.chmod(spare, mode)
        os.replace(spare, target)
    except BaseException:
        os.unlink(spare)
        raise


def diff_lines(rewritten: Rewrite, name: str) -> Iterator[str]:
    """A unified diff, for a notebook one for each changed cell."""
    from difflib import unified_diff

    for cell, old, new in rewritten.changes:
        title = name if cell is None else f"{name}:cell {cell}"
        for line in unified_diff(_lines(old), _lines(new), title, title):
            yield line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"


def _lines(text: str) -> list[str]:
    """Lines with their ends. Only `\\n` ends one here: a form feed or a lone `\\r` does not for `patch` either."""
    lines = text.split("\n")
    return [line + "\n" for line in lines[:-1]] + ([lines[-1]] if lines[-1] else [])
