"""The next server is tried in a process beside this one, with all that it will take over: that it starts at all, what it needs, and how long one would wait.

So nothing is guessed, and what would go wrong goes wrong where nobody is harmed: another version is installed by now, Python is gone.
"""

from __future__ import annotations

import asyncio
import json
from contextlib import suppress
from time import process_time
from typing import TYPE_CHECKING, NamedTuple

from tensorlint.lsp.renewal import handover
from tensorlint.lsp.renewal.knowledge import restore
from tensorlint.lsp.renewal.resident import resident
from tensorlint.lsp.renewal.resuming import catch_up
from tensorlint.lsp.renewal.succession import command

if TYPE_CHECKING:
    from typing import BinaryIO

    from tensorlint.lsp.server import Server


class RehearsalError(Exception):
    """The next server would not have come to life."""


class Rehearsed(NamedTuple):
    """Resident bytes with all open documents worked out; processor time until the slowest of them is answered for, if it is asked for first."""

    resident: int
    wait: float


class Rehearsal:
    """One trial. Leaving it, in whatever way, ends its process."""

    def __init__(self, process: asyncio.subprocess.Process) -> None:
        self._process = process

    @classmethod
    async def begin(cls, descriptor: int) -> Rehearsal:
        """Starts the process."""
        nothing, pipe = asyncio.subprocess.DEVNULL, asyncio.subprocess.PIPE
        environment = handover.environment(descriptor, rehearsal=True)
        words = command()
        return cls(await asyncio.create_subprocess_exec(*words, stdin=nothing, stdout=pipe, stderr=pipe, env=environment, pass_fds=(descriptor,)))

    async def result(self, longest: float) -> Rehearsed:
        """Waits for what came of it."""
        try:
            said, errors = await asyncio.wait_for(self._process.communicate(), longest)
            return Rehearsed(*json.loads(said))
        except asyncio.TimeoutError:
            return Rehearsed(0, longest)
        except (ValueError, TypeError):
            raise RehearsalError(errors.decode(errors="replace").strip()[-1000:] or f"exit status {self._process.returncode}") from None

    async def end(self) -> None:
        """Ends the process, if it has not, and waits until it is gone."""
        if self._process.returncode is None:
            with suppress(ProcessLookupError):
                self._process.kill()
            await self._process.wait()


async def rehearse(server: Server, left: handover.Handover, target: BinaryIO) -> None:
    """The trial itself, in its process: nothing is said to a client, and what came of it is written."""
    if not restore(server, left.known):
        raise RehearsalError("not all could be taken over")
    ready = before = process_time()
    slowest = 0.0

    def worked() -> None:
        nonlocal before, slowest
        now = process_time()
        slowest, before = max(slowest, now - before), now

    await catch_up(server, worked)
    target.write(json.dumps(Rehearsed(resident() or 0, ready + slowest)).encode())
