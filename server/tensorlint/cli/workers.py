"""Groups of files on all cores: each process has an analysis of its own, and looks at one group after the other."""

from __future__ import annotations

import os
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from tensorlint.batch.collecting import collect_between, collect_rarely, collected_rarely
from tensorlint.batch.worker import Worker
from tensorlint.cli.configuration import Configuration

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from tensorlint.batch.worker import Done
    from tensorlint.cli.engine import Engine

WORTH = 60_000  # characters: less is done before another process has started


class Terms(NamedTuple):
    """What a run's options say of settings."""

    engine: Engine
    isolated: bool
    select: Sequence[str] | None
    ignore: Sequence[str] | None

    def configuration(self) -> Configuration:
        """The settings of the files."""
        return Configuration(self.engine, isolated=self.isolated, select=self.select, ignore=self.ignore)


def _make(terms: Terms) -> Callable[[Sequence[str]], Done]:
    """What looks at a group, in a process of its own."""
    collect_rarely()
    return partial(_looked, Worker(terms.engine.analyzer(terms.configuration().settings_for)))


def _looked(worker: Worker, paths: Sequence[str]) -> Done:
    try:
        return worker.look(paths)
    finally:
        collect_between()


def look_at(groups: Sequence[tuple[str, ...]], sizes: Sequence[int], jobs: int, terms: Terms, here: Worker) -> Iterator[Done]:
    """What comes of each group, in order."""
    jobs = min(jobs, len(groups))
    if jobs < 2 or sum(sizes) < WORTH:
        with collected_rarely():
            for paths in groups:
                yield _looked(here, paths)
        return
    from tensorlint.cli.processes import FORK, spread

    if FORK:
        _load()
    yield from spread(groups, sizes, jobs, partial(_make, terms))


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
