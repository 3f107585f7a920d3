"""When something is computed, and when memory is tidied up."""

from __future__ import annotations

import asyncio
import gc
import subprocess
import sys

import pytest

from tensorlint.lsp import idle, scheduling
from tensorlint.lsp.scheduling import LONGEST_PAUSE, Pace, settle, start

pytestmark = pytest.mark.asyncio


@pytest.fixture
def pauses(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """Real pauses are recorded and pass at once: the clock moves instead."""
    found: list[float] = []
    now = [100.0]
    sleep = asyncio.sleep

    async def pass_at_once(seconds: float) -> None:
        if seconds > 0:
            found.append(round(seconds, 3))
            now[0] += seconds
        await sleep(0)

    monkeypatch.setattr(scheduling.asyncio, "sleep", pass_at_once)
    monkeypatch.setattr(scheduling, "perf_counter", lambda: now[0])
    return found


async def test_cheap_documents_are_never_waited_for(pauses: list[float]) -> None:
    pace = Pace()
    pace.changed("a.py")
    await pace.wait("a.py")
    pace.took("a.py", scheduling.CHEAP)
    pace.changed("a.py")
    await pace.wait("a.py")
    assert pauses == []


async def test_dear_documents_wait_for_a_pause_as_long_as_they_took(pauses: list[float]) -> None:
    pace = Pace()
    pace.took("a.py", 0.2)
    await pace.wait("a.py")
    assert pauses == []  # nothing was typed
    pace.changed("a.py")
    await pace.wait("a.py")
    assert pauses == []  # the first key of a word shows at once
    pace.changed("a.py")
    await pace.wait("a.py")
    assert pauses == [0.2]
    pace.took("a.py", 60.0)
    pace.changed("a.py")
    await pace.wait("a.py")
    assert pauses == [0.2, LONGEST_PAUSE]
    pace.changed("a.py")
    pace.forget("a.py")
    await pace.wait("a.py")
    assert len(pauses) == 2


async def test_what_has_arrived_is_read_before_anything_is_computed() -> None:
    reader = asyncio.StreamReader()
    read: list[bytes] = []

    async def receive() -> None:
        while line := await reader.readline():
            read.append(line)

    receiving = asyncio.ensure_future(receive())
    await settle()
    asyncio.get_running_loop().call_soon(reader.feed_data, b"one\ntwo\n")
    await settle()
    assert read == [b"one\n", b"two\n"]
    receiving.cancel()


async def test_work_that_fails_alone_is_told() -> None:
    told: list[BaseException] = []

    async def fail() -> None:
        raise ValueError("alone")

    with pytest.raises(ValueError, match="alone"):
        await start(fail(), told.append)
    await settle()
    assert [str(error) for error in told] == ["alone"]


async def test_memory_is_tidied_up_once_after_the_typing(monkeypatch: pytest.MonkeyPatch) -> None:
    collected = asyncio.Event()
    calls: list[str] = []

    def collect() -> None:
        calls.append("full")
        collected.set()

    monkeypatch.setattr(idle.gc, "collect", collect)
    monkeypatch.setattr(idle, "QUIET", 0.01)
    quiet = idle.Idle()
    for _ in range(5):
        quiet.touched()
    await asyncio.wait_for(collected.wait(), 30)
    assert calls == ["full"]
    collected.clear()
    quiet.touched()
    quiet.touched()
    await asyncio.wait_for(collected.wait(), 30)
    assert calls == ["full", "full"]
    quiet.touched()
    quiet.stop()


async def test_what_is_there_at_the_start_is_never_looked_through_again() -> None:
    code = "import gc; from tensorlint.lsp.idle import prepare; prepare(); print(gc.get_freeze_count() > 1000, gc.get_threshold()[0])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["True", "50000"]
    assert gc.get_threshold()[0] != 50_000  # only in a server of its own


async def test_what_was_made_meanwhile_is_not_looked_through_at_the_end() -> None:
    """A ring that only Python's last collection would find says nothing."""
    code = "import gc, os; from tensorlint.lsp.idle import prepare; prepare(); gc.set_threshold(0)\n"
    code += "class Ring:\n    def __del__(self, write=os.write): write(1, b'collected')\nring = Ring(); ring.itself = ring; del ring"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == ""
