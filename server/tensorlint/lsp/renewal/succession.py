"""The same command again: beside this process for a rehearsal, in place of it in earnest."""

from __future__ import annotations

import os
import stat
import sys
from typing import TYPE_CHECKING, NamedTuple

from tensorlint.lsp.renewal import handover

if TYPE_CHECKING:
    from typing import BinaryIO

    from tensorlint.lsp.framing import Framing


class Line(NamedTuple):
    """The pipes to the client, and what has come through them."""

    source: BinaryIO
    target: BinaryIO
    framing: Framing

    @property
    def can_be_left(self) -> bool:
        """Whether another program could go on here: what is not read yet waits in a pipe or a socket of the system, which tells of its memory."""
        if sys.platform != "linux" or not hasattr(os, "memfd_create"):
            return False
        mode = os.fstat(self.source.fileno()).st_mode
        return stat.S_ISFIFO(mode) or stat.S_ISSOCK(mode)


def command() -> list[str]:
    """The words that this process was started with; none where they cannot be told."""
    return [sys.executable, *sys.orig_argv[1:]] if sys.executable and not getattr(sys, "frozen", False) else []


def start_anew(descriptor: int, line: Line) -> None:
    """Puts a new server in the place of this one. Returns only by an OSError, after which all is as it was."""
    words = command()
    kept = [(number, os.dup(number)) for number in (0, 1)]
    try:
        os.dup2(line.source.fileno(), 0)
        os.dup2(line.target.fileno(), 1)
        os.set_inheritable(descriptor, True)
        os.lseek(descriptor, 0, os.SEEK_END)
        os.write(descriptor, line.framing.rest)
        os.execve(words[0], words, handover.environment(descriptor))
    except OSError:
        for number, before in kept:
            os.dup2(before, number)
        raise
    finally:
        for _, before in kept:
            os.close(before)
