"""Processes that look at groups of files: each is given the next one when it is done, the largest first, so that all end at about the same time.

A process that dies takes the group with it that it was looking at, and another one takes its place.
"""

from __future__ import annotations

import signal
import sys
from collections import deque
from functools import partial
from multiprocessing import get_context
from multiprocessing.connection import wait
from typing import TYPE_CHECKING, Any

from tensorlint.batch.results import Result, described
from tensorlint.batch.stack import in_one_piece
from tensorlint.batch.worker import Done

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from multiprocessing.connection import Connection
    from multiprocessing.process import BaseProcess

    Look = Callable[[Sequence[str]], Done]

FORK = sys.platform == "linux"  # a process that is forked has all that is loaded here; elsewhere it has to start from nothing


class _Hand:
    """One process, and the group that it looks at."""

    def __init__(self, make: Callable[[], Look], others: Sequence[_Hand]) -> None:
        context: Any = get_context("fork" if FORK else "spawn")
        self.connection, far = context.Pipe()
        inherited = (*(each.connection for each in others), self.connection) if FORK else ()
        self.process: BaseProcess = context.Process(target=in_one_piece, args=(partial(_serve, make, far, inherited),), daemon=True)
        self.process.start()
        far.close()
        self.index = -1

    def end(self) -> None:
        """Ends the process, whatever it is doing."""
        self.process.terminate()
        self.process.join()
        self.connection.close()


def spread(groups: Sequence[tuple[str, ...]], sizes: Sequence[int], jobs: int, make: Callable[[], Look]) -> Iterator[Done]:
    """What comes of each group, in order. `make` is called in each process for what looks at a group."""
    todo = deque(sorted(range(len(groups)), key=lambda index: -sizes[index]))
    done: dict[int, Done] = {}
    hands: list[_Hand] = []

    def start() -> None:
        if todo:
            hands.append(_Hand(make, hands))
            give(hands[-1])

    def give(hand: _Hand) -> None:
        if not todo:
            hands.remove(hand)
            hand.end()
            return
        hand.index = todo.popleft()
        try:
            hand.connection.send(groups[hand.index])
        except OSError:  # it has died meanwhile, which is seen when its answer is read
            return

    try:
        for _ in range(jobs):
            start()
        for index in range(len(groups)):
            while index not in done:
                for ready in wait([each.connection for each in hands]):
                    hand = next(each for each in hands if each.connection is ready)
                    try:
                        done[hand.index] = hand.connection.recv()
                    except (EOFError, OSError):
                        hands.remove(hand)
                        hand.process.join(1)  # it is about to be gone
                        hand.end()
                        done[hand.index] = _lost(groups[hand.index], _why(hand.process.exitcode))
                        start()
                    else:
                        give(hand)
            yield done.pop(index)
    finally:
        for hand in hands:
            hand.end()


def _serve(make: Callable[[], Look], connection: Connection, inherited: Sequence[Connection]) -> None:
    """A process: looks at what it is given until the other side is gone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # whoever started it is interrupted as well, and ends it
    for each in inherited:  # held here they would stay open when the other side is gone
        each.close()
    look = make()
    try:
        while True:
            paths = connection.recv()
            try:
                found = look(paths)
            except Exception as error:
                found = _lost(paths, described(error))
            connection.send(found)
    except (EOFError, OSError):
        return


def _lost(paths: Sequence[str], why: str) -> Done:
    return Done([Result(path, None, (), (("", why),)) for path in paths], [], {})


def _why(status: int | None) -> str:
    if status is not None and status < 0:
        return f"the process that looked at it was ended by signal {-status}"
    return f"the process that looked at it ended by itself ({status})"
