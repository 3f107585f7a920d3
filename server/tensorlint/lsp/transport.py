"""Standard input and output as the client's line, which nothing else can write on."""

from __future__ import annotations

import asyncio
import os
import select
import sys
from typing import TYPE_CHECKING, BinaryIO

from tensorlint.lsp.framing import Incoming

if TYPE_CHECKING:
    from tensorlint.lsp.framing import Framing

_AT_ONCE = 1 << 16  # bytes


def take_standard_streams() -> tuple[BinaryIO, BinaryIO]:
    """Takes the two streams for the protocol.

    Whatever prints from now on, here, in a library's C code or in a child process, prints to standard error; whatever reads finds
    an empty input.
    """
    sys.stdout.flush()
    source, target = os.dup(0), os.dup(1)
    nothing = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nothing, 0)
    os.close(nothing)
    os.dup2(2, 1)
    sys.stdout = sys.stderr
    return os.fdopen(source, "rb"), os.fdopen(target, "wb", buffering=0)


async def read(source: BinaryIO, framing: Framing) -> None:
    """Hands on each message of a stream until it ends; on the loop where the system can: a thread for each line costs more than many an answer."""
    loop = asyncio.get_running_loop()
    try:
        _, incoming = await loop.connect_read_pipe(lambda: Incoming(framing), source)
    except (NotImplementedError, OSError, ValueError):  # Windows, and files that stand in for pipes
        while data := await loop.run_in_executor(None, os.read, source.fileno(), _AT_ONCE):
            framing.feed(data)
    else:
        await incoming.ended


class Writer:
    """Writes each message at once and whole, also where the client's end of the line is slow."""

    def __init__(self, target: BinaryIO) -> None:
        self._target = target

    def close(self) -> None:
        """Ends the line."""
        self._target.close()

    def write(self, data: bytes) -> None:
        """Writes everything, or raises BrokenPipeError."""
        left = memoryview(data)
        while left:
            try:
                # Both ends may share one socket, and reading on the loop made it non-blocking.
                done = self._target.write(left)
            except BlockingIOError:
                done = None
            if done is None:
                select.select([], [self._target], [])
            else:
                left = left[done:]
