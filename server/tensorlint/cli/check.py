"""`tensorlint check`: from paths to findings on the screen and an exit status."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from tensorlint.batch.collecting import collected_rarely, leave_uncollected
from tensorlint.batch.results import analyse
from tensorlint.batch.sources import Sources
from tensorlint.cli.configuration import Configuration, UsageError
from tensorlint.cli.formats import FOR_PROGRAMS, render_of
from tensorlint.cli.inspection import Inspection
from tensorlint.cli.page import Page
from tensorlint.cli.progress import Progress
from tensorlint.cli.tally import FAILED, Tally
from tensorlint.cli.terminal import Terminal
from tensorlint.project.files import discover
from tensorlint.project.settings import environment_of
from tensorlint.text import Source, SourceError

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Callable, Iterator

    from tensorlint.batch.results import Result
    from tensorlint.cli.engine import Engine
    from tensorlint.cli.fixing import Fixing

STDIN = "-"
SMALL = 2000  # bytes: to look such a file up takes longer than to analyse it


def check(options: Namespace, engine: Engine) -> int:
    """Analyses what the options name, and says what there is to say; the exit status."""
    terminal = Terminal()
    try:
        run = _Run(options, engine, terminal)
        return run.from_stdin() if STDIN in options.paths else run.from_files()
    except UsageError as error:
        terminal.tell(f"tensorlint: error: {error}")
        return FAILED


class _Run:
    """One run: what its steps share."""

    def __init__(self, options: Namespace, engine: Engine, terminal: Terminal) -> None:
        self._options = options
        self._terminal = terminal
        self._tally = Tally()
        self._stdin = _stdin_path(options)
        self._engine = engine
        self._configuration = Configuration(engine, isolated=options.isolated, select=options.select, ignore=options.ignore)
        self._analyzer = engine.analyzer(self._configuration.settings_for)
        self._sources = Sources()
        self._only_looks = not (options.fix or options.diff or self._stdin is not None)
        nameless = self._stdin if options.stdin_filename is None else None
        self._page = Page(self._sources if self._only_looks else self._analyzer, terminal, unsafe=options.unsafe_fixes, stdin=nameless, rules=engine.rules)
        self._inspection = Inspection(self._analyzer, self._configuration, self._page, terminal, self._tally)

    def from_files(self) -> int:
        """Analyses files and folders."""
        files = self._files()
        if not files and not self._tally.not_analysed:
            self._terminal.tell(f"tensorlint: no Python files found under {', '.join(self._options.paths)}")
        progress = self._begin(files)
        leave_uncollected()
        if self._only_looks:
            return self._finish(files, None, progress, self._terminal.write)
        self._analyzer.view(files)
        if self._options.fix and not self._options.diff:
            self._fixing().write(files, progress)
        return self._finish(files, None, progress, self._terminal.write)

    def from_stdin(self) -> int:
        """Analyses standard input."""
        assert self._stdin is not None  # there is a `-` among the paths
        self._configuration.require(os.path.dirname(self._stdin))
        data = sys.stdin.buffer.read()
        progress = self._begin([self._stdin])
        try:
            text = Source.decode(self._stdin, data).text
        except SourceError as error:
            self._inspection.not_analysed(self._stdin, error.message)
            return self._finish([], data, progress, self._terminal.write)
        self._analyzer.open(self._stdin, text)
        self._analyzer.view([self._stdin])
        if self._options.fix and not self._options.diff:
            self._fixing().pass_on(self._stdin, data)
            # The repaired text has standard output for itself, so that an editor can take it.
            return self._finish([self._stdin], data, progress, lambda piece: self._terminal.tell(piece.rstrip("\n")))
        return self._finish([self._stdin], data, progress, self._terminal.write)

    def _begin(self, files: list[str]) -> Progress:
        rounds = 2 if self._options.fix or self._options.diff else 1
        progress = Progress(len(files) * rounds, wanted=not self._options.quiet)
        self._terminal.show(progress)
        return progress

    def _finish(self, files: list[str], data: bytes | None, progress: Progress, out: Callable[[str], None]) -> int:
        options = self._options
        findings = self._inspection.shown(self._results(files), files, progress) if self._only_looks else self._inspection.findings(files, progress)
        if options.diff:
            for _ in findings:  # counted, not shown
                pass
            self._fixing().show(files, data, progress)
        else:
            for piece in render_of(options.output_format, statistics=options.statistics)(findings, self._page):
                out(piece)
        progress.clear()
        summary = "" if options.quiet else self._tally.summary(diff=options.diff)
        if summary and (options.diff or options.output_format in FOR_PROGRAMS or out != self._terminal.write):
            self._terminal.tell(summary)  # standard output is for programs
        elif summary:
            self._terminal.write(summary + "\n")
        return self._tally.status(exit_zero=options.exit_zero)

    def _results(self, files: list[str]) -> Iterator[Result]:
        """The results of files, in order: kept ones, and those of the processes that look at the rest."""
        options = self._options
        if len(files) == 1 and (options.no_cache or not self._engine.lasting or _size(files[0]) < SMALL):
            self._analyzer.view(files)
            with collected_rarely():
                result = analyse(self._analyzer, files[0])
            yield result
            return
        from tensorlint.batch.groups import group
        from tensorlint.batch.worker import Worker
        from tensorlint.cli.workers import Terms, cores, look_at
        from tensorlint.project.imports import ImportResolver

        folders = self._sources.folders
        resolver = ImportResolver(folders.is_file, environment_of(self._configuration.settings_for), holds=folders.holds)
        groups = group(files, self._sources.python, resolver)
        cache = None
        known: list[list[Result] | None] = [None] * len(groups)
        names: list[str] = []
        if self._engine.lasting and not options.no_cache:
            from tensorlint.batch.cache import Cache, default_folder

            cache = Cache(options.cache_dir or default_folder(), self._sources.digest, resolver)
            names = [cache.name(each, [repr(self._configuration.settings_for(path)) for path in each.paths]) for each in groups]
            known = [cache.find(name) for name in names]
        terms = Terms(self._engine, options.isolated, options.select, options.ignore)
        left = [each for each, results in zip(groups, known) if results is None]
        done = look_at([each.paths for each in left], [each.size for each in left], options.jobs or cores(), terms, Worker(self._analyzer))
        ready: dict[str, Result] = {}
        waiting = iter(enumerate(groups))
        for path in files:
            while path not in ready:
                index, each = next(waiting)
                results = known[index]
                if results is None:
                    came = next(done)
                    results = came.results
                    if cache is not None:
                        cache.keep(names[index], results, came.read, came.asked)
                ready.update(zip(each.paths, results))
            yield ready.pop(path)
        if cache is not None:
            cache.tidy()

    def _fixing(self) -> Fixing:
        from tensorlint.cli.fixing import Fixing

        return Fixing(self._analyzer, self._inspection, self._page, self._terminal, self._tally, unsafe=self._options.unsafe_fixes)

    def _files(self) -> list[str]:
        """The files to analyse, each once. Folders inside may have settings of their own."""
        files: dict[str, None] = {}
        for path in self._options.paths:
            start = os.path.abspath(path)
            is_folder = os.path.isdir(start)
            settings = self._configuration.require(start if is_folder else os.path.dirname(start))
            for file in discover([start], settings, self._unreadable):
                if not is_folder or not self._configuration.require(os.path.dirname(file)).excludes(file):
                    files[file] = None
        return list(files)

    def _unreadable(self, path: str, error: OSError) -> None:
        self._inspection.not_analysed(path, error.strerror or str(error))


def _size(path: str) -> int:
    try:
        return os.path.getsize(path)
    except OSError:
        return 0


def _stdin_path(options: Namespace) -> str | None:
    """What standard input is called, if it is to be read."""
    if STDIN not in options.paths:
        if options.stdin_filename is not None:
            message = "--stdin-filename goes with the path -"
            raise UsageError(message)
        return None
    if len(options.paths) > 1:
        message = "- cannot be analysed together with other paths"
        raise UsageError(message)
    return os.path.abspath(options.stdin_filename or STDIN)
