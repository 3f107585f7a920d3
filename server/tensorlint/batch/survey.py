"""The server's side process: looks at the files that nobody has open, so that the server has its time for keys.

It answers one question after the other, in order, on standard input and output; both sides are the same tensorlint, so they speak in pickles.
It ends with its input, and whatever breaks down in it costs the server nothing but those findings.
"""

from __future__ import annotations

import os
import pickle
import struct
import sys
from typing import TYPE_CHECKING, NamedTuple

from tensorlint.batch.groups import Group, group
from tensorlint.batch.results import Result, described
from tensorlint.batch.sources import Sources, python_of
from tensorlint.batch.stack import in_one_piece
from tensorlint.batch.worker import Worker
from tensorlint.project.imports import ImportResolver
from tensorlint.project.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import BinaryIO

    from tensorlint.analysis import Analyzer
    from tensorlint.batch.cache import Cache

    Told = Callable[[str], str | None]
    MakeCache = Callable[[Told, Told], Cache]  # given the digests of files, and the environment that a setting names for a folder

HEAD = struct.Struct("<Q")  # how long the pickle is that follows
POLITE = 10  # the server and the editor come first


class Arrange(NamedTuple):
    """Which of the files belong together? `texts` are those of open buffers, which win over the disk. Answer: the groups."""

    files: tuple[tuple[str, Settings], ...]
    texts: tuple[tuple[str, str], ...]


class Look(NamedTuple):
    """What is there to say of the files of a group? Answer: what was seen in each that is not open."""

    paths: tuple[str, ...]
    texts: tuple[tuple[str, str], ...]


class Seen(NamedTuple):
    """One file: its result without fixes, and the texts that its findings stand in."""

    result: Result
    texts: dict[tuple[str, int | None], str]


class Surveyor:
    """Answers the questions of one server."""

    def __init__(self, analyzer: Callable[[Callable[[str], Settings]], Analyzer], cache: MakeCache | None) -> None:
        self._settings: dict[str, Settings] = {}
        self._told: dict[str, str | None] = {}  # the environment that a setting names, by folder
        self._analyzer = analyzer(self._settings_for)
        self._worker = Worker(self._analyzer, report_only)
        self._sources = Sources()  # new for each question: files change in between
        self._cache = cache(lambda path: self._sources.digest(path), self._told.get) if cache is not None else None

    def arrange(self, question: Arrange) -> list[tuple[str, ...]]:
        """The groups of the files."""
        self._settings = dict(question.files)
        self._told.clear()
        self._told.update((os.path.dirname(path), settings.environment_path) for path, settings in question.files)
        texts = dict(question.texts)
        self._sources = Sources()
        if self._cache is not None:
            self._cache.tidy()
        return [each.paths for each in self._groups(tuple(self._settings), texts)]

    def look(self, question: Look) -> list[Seen]:
        """What was seen in a group. What hangs on a text that is not on the disk is not kept."""
        texts = {path: text for path, text in question.texts if path in question.paths}
        self._sources = Sources()
        if texts:
            for path, text in texts.items():
                self._analyzer.open(path, text)
            try:
                results = self._worker.look(question.paths).results
                return [self._seen(result) for result in results if result.path not in texts]
            finally:
                for path in texts:
                    self._analyzer.close(path)
                self._analyzer.forget(texts)
        for path in question.paths:
            self._analyzer.refresh(path)
        cache = self._cache
        if cache is None:
            return [self._seen(result) for result in self._worker.look(question.paths).results]
        cache.forget()
        name = cache.name(Group(question.paths, 0), [f"survey {self._settings_for(path)!r}" for path in question.paths])
        found = cache.find(name)
        if found is None:
            done = self._worker.look(question.paths)
            cache.keep(name, done.results, done.read, done.asked)
            found = done.results
        return [self._seen(result) for result in found]

    def _groups(self, paths: tuple[str, ...], texts: dict[str, str]) -> list[Group]:
        def read(path: str) -> str | None:
            return python_of(path, texts[path]) if path in texts else self._sources.python(path)

        return group(paths, read, ImportResolver(lambda path: path in texts or os.path.isfile(path), self._told.get))

    def _seen(self, result: Result) -> Seen:
        texts: dict[tuple[str, int | None], str] = {}
        report = result.report
        if report is not None:
            places = [(problem.cell, report.path) for problem in (*report.problems, *report.misnamed)]
            for finding in report.findings:
                places += [(each.cell, each.path) for each in (finding.location, *(related.location for related in finding.related))]
            for cell, path in places:
                if (path, cell) not in texts:
                    try:
                        texts[path, cell] = self._analyzer.text(path, cell)
                    except Exception:  # gone meanwhile: what stands in it cannot be shown
                        continue
        return Seen(result, texts)

    def _settings_for(self, path: str) -> Settings:
        known = self._settings.get(path)
        folder = os.path.dirname(path)
        return Settings(environment=self._told.get(folder), root=folder) if known is None else known


def report_only(analyzer: Analyzer, path: str) -> Result:
    """The result of one file without fixes: they are worked out where it is opened."""
    try:
        report = analyzer.report(path)
    except Exception as error:
        return Result(path, None, (), (("", described(error)),))
    return Result(path, report, ((),) * len(report.findings), ())


def serve(surveyor: Surveyor, source: BinaryIO, target: BinaryIO) -> None:
    """Answers until the questions end. An answer is (True, what was asked for) or (False, what went wrong)."""
    while len(head := source.read(HEAD.size)) == HEAD.size:
        question = pickle.loads(source.read(*HEAD.unpack(head)))
        answer: tuple[bool, object]
        try:
            answer = (True, surveyor.arrange(question) if isinstance(question, Arrange) else surveyor.look(question))
        except Exception as error:
            answer = (False, described(error))
        data = pickle.dumps(answer, pickle.HIGHEST_PROTOCOL)
        target.write(HEAD.pack(len(data)) + data)
        target.flush()


def run(analyzer: Callable[[Callable[[str], Settings]], Analyzer] | None = None) -> None:
    """The process. Whatever prints in it prints to standard error."""
    if hasattr(os, "nice"):
        os.nice(POLITE)
    source, target = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    sys.stdout = sys.stderr
    in_one_piece(lambda: serve(_surveyor(analyzer), source, target))


def _surveyor(analyzer: Callable[[Callable[[str], Settings]], Analyzer] | None) -> Surveyor:
    if analyzer is not None:
        return Surveyor(analyzer, None)
    from tensorlint.analysis import Analyzer
    from tensorlint.batch.cache import Cache, default_folder

    return Surveyor(Analyzer, lambda digest, told: Cache(default_folder(), digest, ImportResolver(os.path.isfile, told)))
