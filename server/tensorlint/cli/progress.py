"""A bar on the terminal for runs that take long; it leaves nothing behind."""

from __future__ import annotations

import os
import sys
from time import monotonic
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

PATIENCE = 0.5  # shorter runs show nothing
INTERVAL = 0.1
_BAR = 24


class Progress:
    """How many of the files are done. Where standard error is no terminal, it is silent."""

    def __init__(self, total: int, *, wanted: bool = True, clock: Callable[[], float] = monotonic) -> None:
        self._total = total
        self._clock = clock
        self._wanted = wanted and total > 1 and sys.stderr.isatty() and os.environ.get("TERM") != "dumb"
        self._done = 0
        self._next = clock() + PATIENCE
        self._drawn = False

    def step(self, name: str) -> None:
        """The next file begins."""
        if self._wanted and self._clock() >= self._next:
            filled = _BAR * self._done // self._total
            counts = f"{self._done}/{self._total}"
            line = f"[{'#' * filled}{' ' * (_BAR - filled)}] {counts} {name}"
            sys.stderr.write("\r\x1b[K" + _safe(line, _columns() - 1))
            sys.stderr.flush()
            self._drawn = True
            self._next = self._clock() + INTERVAL
        self._done += 1

    def clear(self) -> None:
        """Takes the bar away; the next step may draw it again."""
        if self._drawn:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()
            self._drawn = False


def _columns() -> int:
    try:
        return os.get_terminal_size(sys.stderr.fileno()).columns or 80
    except (OSError, ValueError):
        return 80


def _safe(line: str, width: int) -> str:
    """What fits one row: wide characters count as two, and those that move the cursor are left out."""
    kept = []
    for character in line:
        width -= 1 if character.isascii() else 2
        if width < 0:
            break
        if character.isprintable():
            kept.append(character)
    return "".join(kept)
