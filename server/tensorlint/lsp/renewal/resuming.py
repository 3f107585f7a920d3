"""The first things that a server does which has taken over from another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tensorlint.lsp.renewal import knowledge
from tensorlint.lsp.renewal.terms import MEGABYTE

if TYPE_CHECKING:
    from collections.abc import Callable

    from tensorlint.lsp.renewal.handover import Handover
    from tensorlint.lsp.server import Server


async def catch_up(server: Server, worked: Callable[[], None] = lambda: None) -> None:
    """Works out the open documents of which the client was told, one after the other, so that the next key finds them ready. `worked`: after each."""
    workspace = server.open_workspace
    session = workspace.session
    analyzer = session.analyzer
    stale = False
    for buffer in session.documents.buffers:
        await session.pace.wait(buffer.path)
        await workspace.long_files.work_out(buffer)
        stale = workspace.delivery.catch_up(buffer) or stale
        worked()
    if session.analyzer is analyzer:
        session.resumed()
    if stale:
        workspace.delivery.everything()


async def resume(server: Server, left: Handover, *, whole: bool) -> None:
    """Goes on where the other one left off. What could not be taken over is found out anew."""
    server.notices.log(f"started anew in place: {left.held // MEGABYTE} MiB were held, most of it for what is closed by now")
    knowledge.ask_again(server, left.known)
    if whole:
        await catch_up(server)
    else:
        server.open_workspace.renew()
