"""Starts the server on standard input and output, or on a port."""

from __future__ import annotations

import asyncio
import logging
import os
import sys
from typing import TYPE_CHECKING

from tensorlint.lsp import idle
from tensorlint.lsp.engine import Engine, real_engine
from tensorlint.lsp.framing import Framing, Incoming
from tensorlint.lsp.renewal import handover, knowledge
from tensorlint.lsp.renewal.rehearsal import rehearse
from tensorlint.lsp.renewal.renewal import Renewal
from tensorlint.lsp.renewal.resuming import resume
from tensorlint.lsp.renewal.succession import Line
from tensorlint.lsp.scheduling import start
from tensorlint.lsp.server import Server
from tensorlint.lsp.transport import Writer, read, take_standard_streams

if TYPE_CHECKING:
    from typing import BinaryIO


def run(tcp: tuple[str, int] | None = None, engine: Engine | None = None) -> int:
    """Serves one client to its end, on standard input and output or as a host and port say.

    The exit status is 0 after a proper `shutdown`, 1 if the client went without one. A server that has started itself anew takes over from itself; where it
    cannot, it ends as after a crash, which tells the editor to start another one.
    """
    # Failures reach the client's log through `notices`; pygls would write them a second time, and every cancelled request with them.
    logging.getLogger("pygls").setLevel(logging.CRITICAL)
    passed = handover.passed() if tcp is None else None
    streams = take_standard_streams() if tcp is None else None
    engine = engine or real_engine()
    server = Server(engine)
    idle.prepare()
    try:
        if passed is not None and streams:
            asyncio.run(_take_over(server, engine, *streams, passed[0], rehearsal=passed[1]))
        else:
            asyncio.run(_serve_streams(server, engine, *streams) if streams else _serve_port(server, *(tcp or ("127.0.0.1", 0))))
    except SystemExit as end:  # how pygls answers `exit`
        return end.code if isinstance(end.code, int) else 1
    except (KeyboardInterrupt, BrokenPipeError, ConnectionError, asyncio.IncompleteReadError):
        return 1
    except handover.HandoverError as error:
        print(f"tensorlint: {error}", file=sys.stderr)
        return 1
    return 1


async def _serve_streams(server: Server, engine: Engine, source: BinaryIO, target: BinaryIO, left: handover.Handover | None = None, rest: bytes = b"") -> None:
    """Serves the client of two streams, from the start, or from where another server left off."""
    framing = Framing(server.receive)
    server.protocol.set_writer(Writer(target))
    line = Line(source, target, framing)
    if line.can_be_left:
        server.renewal = Renewal(server, line, engine.terms, again=left is not None)
    if left is None:
        await read(source, framing)
        return
    whole = knowledge.restore(server, left.known)
    framing.feed(rest)
    resuming = start(resume(server, left, whole=whole), lambda error: server.notices.failed("going on", error))
    await read(source, framing)
    resuming.cancel()


async def _take_over(server: Server, engine: Engine, source: BinaryIO, target: BinaryIO, descriptor: int, *, rehearsal: bool) -> None:
    """Serves the client that another server has left to this one, or rehearses that."""
    try:
        left, rest = handover.read(descriptor)
    finally:
        os.close(descriptor)
    if rehearsal:
        await rehearse(server, left, target)
    else:
        await _serve_streams(server, engine, source, target, left, rest)


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
        incoming = Incoming(Framing(server.receive), begun)
        incoming.ended.add_done_callback(left)
        return incoming

    listening = await asyncio.get_running_loop().create_server(connect, host, port)
    for socket in listening.sockets:
        print("tensorlint listens on {}:{}".format(*socket.getsockname()[:2]), flush=True)
    await ended
