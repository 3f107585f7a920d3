"""Where words go: results to standard output, everything else to standard error, with the progress bar kept out of the way."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import TextIO

    from tensorlint.cli.progress import Progress

_STYLES = {"bold": "1", "red": "31", "green": "32", "yellow": "33", "blue": "34", "cyan": "36", "dim": "2"}


class Terminal:
    """The two streams of a run."""

    def __init__(self) -> None:
        self._progress: Progress | None = None
        self.colour = wants_colour(sys.stdout)
        for stream in (sys.stdout, sys.stderr):  # a terminal that lacks a character shows its number
            reconfigure = getattr(stream, "reconfigure", None)
            if reconfigure is not None:
                reconfigure(errors="backslashreplace")

    def show(self, progress: Progress) -> None:
        """From now on this bar is cleared before anything is written."""
        self._progress = progress

    def write(self, text: str) -> None:
        """A result."""
        self._clear()
        sys.stdout.write(text)

    def write_bytes(self, data: bytes) -> None:
        """A file's content, as it is."""
        self._clear()
        sys.stdout.flush()
        sys.stdout.buffer.write(data)

    def tell(self, message: str) -> None:
        """Something that is no result: what went wrong, what was left out."""
        self._clear()
        sys.stdout.flush()  # on a terminal both streams meet: keep the order
        print(message, file=sys.stderr, flush=True)

    def paint(self, text: str, *styles: str) -> str:
        """The text in colours, where they are wanted."""
        if not self.colour or not text:
            return text
        return f"\x1b[{';'.join(_STYLES[style] for style in styles)}m{text}\x1b[0m"

    def _clear(self) -> None:
        if self._progress is not None:
            self._progress.clear()


def wants_colour(stream: TextIO) -> bool:
    """Colours on a terminal, unless `NO_COLOR` is set; `FORCE_COLOR` wants them everywhere."""
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return stream.isatty() and os.environ.get("TERM") != "dumb"
