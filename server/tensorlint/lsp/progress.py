"""Progress of long work, for clients that show it."""

from __future__ import annotations

import asyncio
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING
from uuid import uuid4

from lsprotocol import types

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Awaitable, Callable

    from tensorlint.lsp.notices import Notices

LONG = 2.0  # seconds after which a client that has not answered is left alone


class Progress:
    """Sends `$/progress` under a token that the client has agreed to."""

    def __init__(
        self,
        notices: Notices,
        create: Callable[[types.WorkDoneProgressCreateParams], Awaitable[None]] | None,
        send: Callable[[types.ProgressParams], None],
    ) -> None:
        self._notices = notices
        self._create = create  # None: the client shows no progress
        self._send = send

    @asynccontextmanager
    async def shown(self, title: str, message: str, *, silent: bool = False) -> AsyncIterator[Callable[[str], None]]:
        """Shows that work goes on inside; the callable says how far it is. Without support, or `silent`, nothing is shown."""
        token = None if silent else await self._token()
        if token is None:
            yield lambda _: None
            return
        self._send(types.ProgressParams(token, types.WorkDoneProgressBegin(title, cancellable=False, message=message)))
        try:

            def say(text: str) -> None:
                self._send(types.ProgressParams(token, types.WorkDoneProgressReport(message=text)))

            yield say
        finally:
            self._send(types.ProgressParams(token, types.WorkDoneProgressEnd()))

    async def _token(self) -> str | None:
        if self._create is None:
            return None
        token = str(uuid4())
        try:
            await asyncio.wait_for(asyncio.ensure_future(_result(self._create(types.WorkDoneProgressCreateParams(token)))), LONG)
        except Exception as error:
            self._notices.log(f"no progress is shown: {error!r}")
            return None
        return token


async def _result(waiting: Awaitable[None]) -> None:
    await waiting
