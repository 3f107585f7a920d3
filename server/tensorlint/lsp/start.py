"""Starts the server on standard input and output, or on a port."""

from __future__ import annotations

import asyncio
import logging
from typing import TYPE_CHECKING

from tensorlint.lsp import idle
from tensorlint.lsp.engine import Engine, real_engine
from tensorlint.lsp.framing import Incoming
from tensorlint.lsp.server import Server
from tensorlint.lsp.transport import Writer, read, take_standard_streams

if TYPE_CHECKING:
    from typing import BinaryIO


def run(tcp: tuple[str, int] | None = None, engine: Engine | None = None) -> int:
    """Serves one client to its end, on standard input and output or as a host and port say.

    The exit status is 0 after a proper `shutdown`, 1 if the client went without one.
    """
    # Failures reach the client's log through `notices`; pygls would write them a second time, and every cancelled request with them.
    logging.getLogger("pygls").setLevel(logging.CRITICAL)
    streams = take_standard_streams() if tcp is None else None
    server = Server(engine or real_engine())
    idle.prepare()
    try:
        asyncio.run(_serve_streams(server, *streams) if streams else _serve_port(server, *(tcp or ("127.0.0.1", 0))))
    except SystemExit as end:  # how pygls answers `exit`
        return end.code if isinstance(end.code, int) else 1
    except (KeyboardInterrupt, BrokenPipeError, ConnectionError, asyncio.IncompleteReadError):
        return 1
    return 1


async def _serve_streams(server: Server, source: BinaryIO, target: BinaryIO) -> None:
    server.protocol.set_writer(Writer(target))
    await read(source, server.receive)


async def _serve_port(server: Server, host: str, port: int) -> None:
    """Waits for one client. Where port is 0, the system chooses one; it is said on standard output."""
    ended: asyncio.Future[None] = asyncio.get_running_loop().create_future()

    def begun(transport: asyncio.BaseTransport) -> None:
        listening.close()  # a second client would find the first one's documents
        server.protocol.set_writer(transport)  # type: ignore[arg-type]

    def left(_: asyncio.Future[None]) -> None:
        if not ended.done():
            ended.set_result(None)

    def connect() -> Incoming:
        incoming = Incoming(server.receive, begun)
        incoming.ended.add_done_callback(left)
        return incoming

    listening = await asyncio.get_running_loop().create_server(connect, host, port)
    for socket in listening.sockets:
        print("tensorlint listens on {}:{}".format(*socket.getsockname()[:2]), flush=True)
    await ended
