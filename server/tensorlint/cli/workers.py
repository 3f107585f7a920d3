"""Groups of files on all cores: each process has an analysis of its own, and looks at one group after the other."""

from __future__ import annotations

import gc
import os
import sys
from typing import TYPE_CHECKING, NamedTuple

from tensorlint.batch.worker import Worker
from tensorlint.cli.configuration import Configuration

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tensorlint.batch.worker import Done
    from tensorlint.cli.engine import Engine

WORTH = 60_000  # characters: less is done before another process has started
MANY = 2_000_000  # objects: a group that makes more of them is looked through in between


class Terms(NamedTuple):
    """What a run's options say of settings."""

    engine: Engine
    isolated: bool
    select: Sequence[str] | None
    ignore: Sequence[str] | None

    def configuration(self) -> Configuration:
        """The settings of the files."""
        return Configuration(self.engine, isolated=self.isolated, select=self.select, ignore=self.ignore)


_worker: Worker | None = None


def _begin(terms: Terms) -> None:
    global _worker
    _collect_between_groups()
    _worker = Worker(terms.engine.analyzer(terms.configuration().settings_for))


def _look(paths: tuple[str, ...]) -> Done:
    assert _worker is not None
    return _looked(_worker, paths)


def _collect_between_groups() -> None:
    """From now on memory is looked through once a group is done, when next to nothing of it is still in use: in the middle of one, it all is."""
    gc.freeze()
    gc.set_threshold(MANY, 20, 100)


def _looked(worker: Worker, paths: Sequence[str]) -> Done:
    try:
        return worker.look(paths)
    finally:
        gc.collect(0)


def look_at(groups: Sequence[tuple[str, ...]], sizes: Sequence[int], jobs: int, terms: Terms, here: Worker) -> Iterator[Done]:
    """What comes of each group, in order."""
    jobs = min(jobs, len(groups))
    if jobs < 2 or sum(sizes) < WORTH:
        old = gc.get_threshold()
        _collect_between_groups()
        try:
            for paths in groups:
                yield _looked(here, paths)
        finally:
            gc.set_threshold(*old)
            gc.unfreeze()
        return
    import multiprocessing
    from concurrent.futures import ProcessPoolExecutor

    # A process that is forked has all that is loaded here; elsewhere it has to start from nothing.
    context = multiprocessing.get_context("fork" if sys.platform == "linux" else "spawn")
    if sys.platform == "linux":
        _load()
    order = sorted(range(len(groups)), key=lambda index: -sizes[index])
    with ProcessPoolExecutor(jobs, context, _begin, (terms,)) as pool:
        started = {index: pool.submit(_look, groups[index]) for index in order}
        for index in range(len(groups)):
            yield started.pop(index).result()


def _load() -> None:
    """Loads what each process needs, once."""
    from tensorlint.interpreter import program  # noqa: F401
    from tensorlint.libraries import make_registry
    from tensorlint.rules.registry import rule_modules

    make_registry()
    rule_modules()


def cores() -> int:
    """How many processes can run at once."""
    try:
        return len(os.sched_getaffinity(0))  # type: ignore[attr-defined, unused-ignore]
    except AttributeError:
        return os.cpu_count() or 1
