"""An analysis that looks at one group of files after the other."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tensorlint.batch.results import analyse

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from tensorlint.analysis import Analyzer
    from tensorlint.batch.results import Result


class Done(NamedTuple):
    """What came of a group: its results, the files besides its own that were read for them, and where imports led."""

    results: list[Result]
    read: list[str]
    asked: dict[tuple[str, str, int, tuple[str, ...]], str | None]


class Worker:
    """Looks at groups. `look_at_file` says what is wanted of each file."""

    def __init__(self, analyzer: Analyzer, look_at_file: Callable[[Analyzer, str], Result] = analyse) -> None:
        self._analyzer = analyzer
        self._look_at_file = look_at_file

    def look(self, paths: Sequence[str]) -> Done:
        """Looks at a group; its trees are given back, those of files that others may import stay."""
        analyzer = self._analyzer
        analyzer.start_record()
        analyzer.view(paths)
        results = [self._look_at_file(analyzer, path) for path in paths]
        read, asked = analyzer.end_record()
        analyzer.forget(paths)
        own = set(paths)
        return Done(results, [path for path in read if path not in own], asked)
