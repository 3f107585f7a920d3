"""The process beside the server, which is asked one thing at a time."""

from __future__ import annotations

import asyncio
import pickle
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tensorlint.batch.survey import HEAD

if TYPE_CHECKING:
    from collections.abc import Sequence

BELOW_NORMAL = 0x4000  # Windows: a process that yields to others


def command() -> list[str]:
    """Starts the side process isolated: no file of the user's is ever imported. What is found last is this tensorlint, wherever it stands."""
    root = str(Path(__file__).parent.parent.parent)
    return [sys.executable, "-I", "-c", f"import sys; sys.path.append({root!r}); from tensorlint.batch.survey import run; run()"]


class SideError(Exception):
    """The other process could not answer."""


class Side:
    """Starts the process when the first question is asked, and anew when it has ended."""

    def __init__(self, words: Sequence[str]) -> None:
        self._words = words
        self._process: asyncio.subprocess.Process | None = None

    async def ask(self, question: object) -> Any:
        """The answer. Giving up while waiting ends the process: its answer would be taken for that of the next question."""
        try:
            process = self._process or await self._start()
            assert process.stdin is not None
            assert process.stdout is not None
            data = pickle.dumps(question, pickle.HIGHEST_PROTOCOL)
            process.stdin.write(HEAD.pack(len(data)) + data)
            await process.stdin.drain()
            (size,) = HEAD.unpack(await process.stdout.readexactly(HEAD.size))
            worked, answer = pickle.loads(await process.stdout.readexactly(size))
        except (OSError, EOFError, asyncio.IncompleteReadError, pickle.PickleError) as error:
            self.stop()
            raise SideError(repr(error)) from error
        except BaseException:
            self.stop()
            raise
        if not worked:
            raise SideError(answer)
        return answer

    def stop(self) -> None:
        """Ends the process."""
        process, self._process = self._process, None
        if process is not None and process.returncode is None:
            try:
                process.kill()
            except ProcessLookupError:
                return

    async def end(self) -> None:
        """Ends the process and waits until it is gone."""
        process = self._process
        self.stop()
        if process is not None:
            await process.wait()

    async def _start(self) -> asyncio.subprocess.Process:
        options: dict[str, Any] = {"creationflags": BELOW_NORMAL} if sys.platform == "win32" else {}
        pipe = asyncio.subprocess.PIPE
        self._process = await asyncio.create_subprocess_exec(*self._words, stdin=pipe, stdout=pipe, **options)
        return self._process
