"""Processes that look at groups: what comes of each, and what happens when one dies or all are interrupted."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import tensorlint
from tensorlint.batch.results import Result
from tensorlint.batch.worker import Done
from tensorlint.cli.processes import spread

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

SERVER = Path(tensorlint.__file__).parents[1]
MANY = "import torch\nimport torch.nn.functional as F\n" + "".join(
    f"\n\ndef f{at}(x, t):\n    y = F.softmax(x.view(-1, 5), 1)\n    return F.cross_entropy(y, t)\n" for at in range(2000)
)
MANY += "#" * 40_000 + "\n"  # so that it is worth a second process

linux = pytest.mark.skipif(sys.platform != "linux", reason="children are read from /proc, and processes forked")


def looking(paths: Sequence[str]) -> Done:
    for path in paths:
        if path == "killed":
            os.kill(os.getpid(), signal.SIGKILL)
        if path == "ended":
            os._exit(3)
        if path == "raises":
            raise ValueError(path)
    return Done([Result(path, None, (), ()) for path in paths], [], {})


def make() -> Callable[[Sequence[str]], Done]:
    return looking


def said(groups: list[tuple[str, ...]], jobs: int = 2) -> list[tuple[str, str]]:
    return [
        (result.path, result.broken[0][1] if result.broken else "")
        for done in spread(groups, [len(group) for group in groups], jobs, partial(make))
        for result in done.results
    ]


@linux
def test_results_come_in_order() -> None:
    groups = [(f"a{at}",) * (at % 3 + 1) for at in range(20)]
    assert said(groups) == [(path, "") for group in groups for path in group]


@linux
@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("killed", "the process that looked at it was ended by signal 9"),
        ("ended", "the process that looked at it ended by itself (3)"),
        ("raises", "ValueError"),
    ],
)
def test_a_group_is_lost_and_the_others_are_not(name: str, why: str) -> None:
    found = said([("a",), ("b", name), ("c",), (name, "d"), ("e",), ("f",)])
    assert [path for path, _ in found] == ["a", "b", name, "c", name, "d", "e", "f"]
    assert [path for path, wrong in found if not wrong] == ["a", "c", "e", "f"]
    assert all(wrong.startswith(why) for _, wrong in found if wrong)


@linux
def test_nobody_is_left_when_the_results_are_not_wanted_any_more() -> None:
    results = spread([("a",), ("b",), ("c",)], [1, 1, 1], 2, partial(make))
    next(results)
    assert children(os.getpid())
    results.close()  # type: ignore[attr-defined]
    assert not children(os.getpid())


def children(parent: int) -> list[int]:
    """The processes that one has started."""
    try:
        return [int(each) for each in Path(f"/proc/{parent}/task/{parent}/children").read_text().split()]
    except OSError:
        return []


@pytest.fixture
def running(tmp_path: Path) -> Iterator[subprocess.Popen[str]]:
    """`check` of two files that take some seconds, by two processes."""
    for name in ("one", "two"):
        (tmp_path / f"{name}.py").write_text(MANY)
    heard = "import signal, sys; signal.signal(signal.SIGINT, signal.default_int_handler)"  # a shell has it ignored by what it starts in the background
    command = f"{heard}; sys.path.insert(0, {str(SERVER)!r}); from tensorlint.cli.main import main; sys.exit(main())"
    arguments = [sys.executable, "-c", command, "check", "--isolated", "--no-cache", "--jobs", "2", "--output-format", "concise", "."]
    pipe = subprocess.PIPE
    process = subprocess.Popen(arguments, stdout=pipe, stderr=pipe, text=True, cwd=tmp_path, start_new_session=True)
    try:
        limit = time.monotonic() + 60
        while len(children(process.pid)) < 2 and process.poll() is None and time.monotonic() < limit:
            time.sleep(0.01)
        time.sleep(0.2)
        yield process
    finally:
        process.kill()


@linux
def test_an_interruption_leaves_nobody(running: subprocess.Popen[str]) -> None:
    workers = children(running.pid)
    assert len(workers) == 2
    os.killpg(running.pid, signal.SIGINT)
    _, told = running.communicate(timeout=60)
    assert (running.returncode, told) == (130, "Interrupted.\n")
    assert not any(Path(f"/proc/{each}").exists() for each in workers)


@linux
def test_a_killed_process_is_told_with_its_file(running: subprocess.Popen[str]) -> None:
    workers = children(running.pid)
    assert len(workers) == 2
    os.kill(workers[0], signal.SIGKILL)
    found, told = running.communicate(timeout=120)
    lost = [name for name in ("one.py", "two.py") if f"{name}: not analysed" in told]
    assert len(lost) == 1
    assert "signal 9" in told
    assert "Traceback" not in told
    other = {"one.py": "two.py", "two.py": "one.py"}[lost[0]]
    assert f"{other}:" in found
    assert f"{lost[0]}:" not in found
    assert running.returncode == 2
