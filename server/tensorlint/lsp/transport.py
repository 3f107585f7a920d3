"""Standard input and output as the client's line, which nothing else can write on."""

from __future__ import annotations

import asyncio
import os
import select
import sys
from typing import TYPE_CHECKING, BinaryIO

if TYPE_CHECKING:
    from collections.abc import Awaitable
    from typing import Protocol

    class Reader(Protocol):
        """Where messages come from."""

        def readline(self) -> Awaitable[bytes]: ...

        def readexactly(self, n: int, /) -> Awaitable[bytes]: ...


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


async def reader_of(source: BinaryIO) -> Reader:
    """Reads on the loop, where the system can; a thread for each line costs more than many an answer."""
    loop = asyncio.get_running_loop()
    reader = asyncio.StreamReader()
    try:
        await loop.connect_read_pipe(lambda: asyncio.StreamReaderProtocol(reader), source)
    except (NotImplementedError, OSError, ValueError):  # Windows, and files that stand in for pipes
        return ThreadReader(source)
    return reader


class ThreadReader:
    """Reads in a thread: it waits there, and computes nothing."""

    def __init__(self, source: BinaryIO) -> None:
        self._source = source

    async def readline(self) -> bytes:
        """The next line, empty at the end."""
        return await asyncio.get_running_loop().run_in_executor(None, self._source.readline)

    async def readexactly(self, n: int) -> bytes:
        """That many bytes, fewer at the end."""
        return await asyncio.get_running_loop().run_in_executor(None, self._source.read, n)


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
