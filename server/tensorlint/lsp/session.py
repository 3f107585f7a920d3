"""One connection: the client, the open documents, and the analysis of what is in view."""

from __future__ import annotations

from time import perf_counter
from typing import TYPE_CHECKING, TypeVar

from tensorlint.lsp.addresses import is_file
from tensorlint.lsp.configuration import Configuration
from tensorlint.lsp.documents import Documents
from tensorlint.lsp.positions import Positions
from tensorlint.lsp.scheduling import Pace

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from tensorlint.analysis import Analyzer, Description, Hint, Report
    from tensorlint.findings import Finding, Fix, FixedText
    from tensorlint.lsp.buffers import Buffer
    from tensorlint.lsp.client import Client
    from tensorlint.lsp.engine import Engine
    from tensorlint.lsp.notices import Notices
    from tensorlint.project.layout import Links

LONG = 200_000  # characters: a shorter document is analysed before anybody could notice that something waits
K = TypeVar("K")
V = TypeVar("V")


class Session:
    """What the features share. Every call into the analysis goes through here, so that a crash in it stays one."""

    def __init__(self, client: Client, engine: Engine, notices: Notices) -> None:
        self.client = client
        self.engine = engine
        self.notices = notices
        self.positions = Positions(client.encoding)
        self.documents = Documents(self.positions)
        self.configuration = Configuration(engine.load_settings, engine.names, notices)
        self.pace = Pace()
        self.analyzer: Analyzer = engine.analyzer(self.configuration.settings_for)
        self.analyzer.postpone()
        self.analysed: Callable[[], None] = lambda: None  # called when a document was
        self._generation = 0  # grows with everything that may change a finding
        self._reports: dict[str, tuple[int, Report]] = {}
        self._hints: dict[tuple[str, bool], tuple[int, tuple[Hint, ...]]] = {}
        self._fixes: dict[tuple[str, str], tuple[int, tuple[Fix, ...]]] = {}
        self._fixed: dict[tuple[str, frozenset[str] | None], tuple[int, FixedText | None]] = {}

    def is_silent(self, buffer: Buffer) -> bool:
        """Whether nothing is said of a document: it is not Python, left out of the project, or tensorlint is switched off."""
        configuration = self.configuration
        return not buffer.analyzed or not configuration.options_for(buffer.path).enable or configuration.is_left_out(buffer.path)

    def changed(self) -> None:
        """A text, a file or a setting is new: what was computed before no longer counts."""
        self._generation += 1

    def renew(self) -> None:
        """Starts the analysis anew: settings or folders are others now."""
        self.changed()
        self.analyzer = self.engine.analyzer(self.configuration.settings_for)
        self.analyzer.postpone()
        for buffer in self.documents.buffers:
            buffer.discard()

    @property
    def outlook(self) -> tuple[tuple[str, ...], dict[str, Links | None]]:
        """The files in view, in order, and what they import."""
        return self.analyzer.all_in_view, self.analyzer.links

    def resume(self, view: Iterable[str], links: Mapping[str, Links | None]) -> None:
        """Brings into view what was before the server started anew, in that order. Until `resumed`, installed packages are read as soon as they are
        asked for: what was said of the documents rests on them."""
        self.changed()
        self.analyzer.read_at_once()
        self.analyzer.take_links(links)
        for path in view:
            buffer = self.documents.at(path)
            try:
                if buffer is None:
                    self.analyzer.view([path])
                else:
                    self.documents.hand_over(buffer, self.analyzer)
            except Exception as error:
                self.notices.failed(f"reading {path}", error)

    def resumed(self) -> None:
        """All that was said before has been worked out again."""
        self.analyzer.postpone()

    def bring_up_to_date(self) -> None:
        """Gives the analysis every text that it has not seen."""
        for buffer in self.documents.buffers:
            try:
                self.documents.hand_over(buffer, self.analyzer)
            except Exception as error:
                self.notices.failed(f"reading {buffer.path}", error)

    def view(self, paths: Iterable[str]) -> None:
        """Brings files into view."""
        self.changed()
        try:
            self.analyzer.view(paths)
        except Exception as error:
            self.notices.failed("bringing files into view", error)

    def refresh(self, path: str) -> None:
        """A file changed on the disk."""
        self.changed()
        try:
            self.analyzer.refresh(path)
        except Exception as error:
            self.notices.failed(f"reading {path} again", error)

    def close(self, buffer: Buffer) -> None:
        """A document goes back to the disk. Its file stays in view, and with it what it shows in others."""
        self.changed()
        self.pace.forget(buffer.path)
        self._reports.pop(buffer.path, None)
        self._hints.pop((buffer.path, False), None)
        self._hints.pop((buffer.path, True), None)
        if not buffer.analyzed or self.documents.at(buffer.path) is not None:
            return
        try:
            self.analyzer.close(buffer.path)
            if is_file(buffer.path):
                self.analyzer.view([buffer.path])
        except Exception as error:
            self.notices.failed(f"closing {buffer.path}", error)

    def awaits(self, buffer: Buffer) -> bool:
        """Whether the analysis of a long document has yet to come: whatever needs it would make everything else wait."""
        if sum(len(part.text) for part in buffer.parts) < LONG or self.is_silent(buffer):
            return False
        known = self._reports.get(buffer.path)
        return known is None or known[0] != self._generation

    def report(self, buffer: Buffer) -> Report | None:
        """What there is to say of a document; None where the analysis failed as a whole."""
        known = self._reports.get(buffer.path)
        if known is not None and known[0] == self._generation:
            return known[1]
        self.bring_up_to_date()
        start = perf_counter()
        try:
            report = self.analyzer.report(buffer.path)
        except Exception as error:
            self.notices.failed(f"analysing {buffer.path}", error)
            return None
        self.pace.took(buffer.path, perf_counter() - start)
        for error_text in report.internal_errors:
            self.notices.internal(f"while analysing {buffer.path}: {error_text}")
        self._reports[buffer.path] = (self._generation, report)
        self.analysed()
        return report

    def fixes(self, path: str, finding: Finding) -> tuple[Fix, ...]:
        """The verified repairs of a finding, built once for a text."""
        doing = f"building the fixes of {finding.code} in {path}"
        return self._once(self._fixes, (path, finding.key), lambda: self.analyzer.fixes(path, finding), doing, ())

    def fix_all(self, path: str, codes: frozenset[str] | None) -> FixedText | None:
        """All preferred fixes of a file, or of some rules in it, worked out once for a text: each cell of a notebook asks for them when it is saved."""
        return self._once(self._fixed, (path, codes), lambda: self.analyzer.fix_all(path, codes=codes), f"fixing all of {path}", None)

    def hints(self, path: str, *, everywhere: bool) -> tuple[Hint, ...]:
        """The shapes of what a document binds, worked out once for a text."""

        def work_out() -> tuple[Hint, ...]:
            self.bring_up_to_date()
            return self.analyzer.hints(path, everywhere=everywhere)

        return self._once(self._hints, (path, everywhere), work_out, f"working out the shapes in {path}", ())

    def _once(self, answers: dict[K, tuple[int, V]], key: K, work_out: Callable[[], V], doing: str, otherwise: V) -> V:
        """The answer for the present text, which is kept until that changes; if working it out fails, that is told."""
        known = answers.get(key)
        if known is not None and known[0] == self._generation:
            return known[1]
        try:
            answer = work_out()
        except Exception as error:
            self.notices.failed(doing, error)
            answer = otherwise
        for old in [each for each, (generation, _) in answers.items() if generation != self._generation]:
            del answers[old]
        answers[key] = (self._generation, answer)
        return answer

    def describe(self, path: str, offset: int, cell: int | None) -> Description | None:
        """What is known of the value at an offset."""
        self.bring_up_to_date()
        try:
            return self.analyzer.describe(path, offset, cell)
        except Exception as error:
            self.notices.failed(f"describing a value in {path}", error)
            return None
