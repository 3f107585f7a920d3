"""Messages cut out of the stream of bytes, and handled the moment that the last byte of one is there."""

from __future__ import annotations

import asyncio
import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable

_LENGTH: Final = re.compile(rb"^content-length:[ \t]*(\d+)[ \t]*\r?$", re.IGNORECASE | re.MULTILINE)
_END: Final = b"\r\n\r\n"


class Framing:
    """Takes bytes as they come, and hands on the body of each message. A header without a length is passed over."""

    def __init__(self, receive: Callable[[bytes], None]) -> None:
        self._receive = receive
        self._waiting = bytearray()
        self._body: int | None = None  # how long the body is that is being read
        self._missing = 0  # so many bytes have to come before it is worth looking

    @property
    def rest(self) -> bytes:
        """What has come of a message that is not whole, to be fed to another one of these."""
        header = b"" if self._body is None else b"Content-Length: %d\r\n\r\n" % self._body
        return header + bytes(self._waiting)

    def feed(self, data: bytes) -> None:
        """More bytes of the client."""
        waiting = self._waiting
        waiting += data
        while len(waiting) >= self._missing:
            if self._body is None:
                end = waiting.find(_END)
                if end < 0:
                    return
                length = _LENGTH.search(bytes(waiting[: end + 2]))
                del waiting[: end + len(_END)]
                if length is not None:
                    self._body = self._missing = int(length[1])
            else:
                body = bytes(waiting[: self._body])
                del waiting[: self._body]
                self._body, self._missing = None, 0
                self._receive(body)


class Incoming(asyncio.Protocol):
    """The client's end of a pipe or a socket: what comes is handled on the loop, without a task or a thread in between."""

    def __init__(self, framing: Framing, begun: Callable[[asyncio.BaseTransport], None] = lambda _: None) -> None:
        self._framing = framing
        self._begun = begun
        self.ended: asyncio.Future[None] = asyncio.get_running_loop().create_future()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """The client is there."""
        self._begun(transport)

    def data_received(self, data: bytes) -> None:
        """Some bytes came."""
        self._framing.feed(data)

    def connection_lost(self, exc: Exception | None) -> None:
        """The client is gone."""
        if not self.ended.done():
            self.ended.set_result(None)
