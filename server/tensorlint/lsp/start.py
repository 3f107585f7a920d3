"""Starts the server on standard input and output, or on a port."""

from __future__ import annotations

import asyncio
import logging
import threading
from typing import TYPE_CHECKING

from pygls.io_ import run_async

from tensorlint.lsp import idle
from tensorlint.lsp.engine import Engine, real_engine
from tensorlint.lsp.server import Server
from tensorlint.lsp.transport import Writer, reader_of, take_standard_streams

if TYPE_CHECKING:
    from typing import BinaryIO

logger = logging.getLogger("tensorlint")


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
    await run_async(threading.Event(), await reader_of(source), server.protocol, logger, server.report_server_error)


async def _serve_port(server: Server, host: str, port: int) -> None:
    """Waits for one client. Where port is 0, the system chooses one; it is said on standard output."""
    ended: asyncio.Future[None] = asyncio.get_running_loop().create_future()

    async def talk(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        listening.close()  # a second client would find the first one's documents
        server.protocol.set_writer(writer)
        try:
            await run_async(threading.Event(), reader, server.protocol, logger, server.report_server_error)
        finally:
            if not ended.done():
                ended.set_result(None)

    listening = await asyncio.start_server(talk, host, port)
    for socket in listening.sockets:
        print("tensorlint listens on {}:{}".format(*socket.getsockname()[:2]), flush=True)
    await ended
