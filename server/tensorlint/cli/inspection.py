"""The files of a run, analysed one by one; a breakdown in one costs no other its findings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tensorlint.batch.results import Result, analyse, described
from tensorlint.cli.page import Shown
from tensorlint.findings import Location

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tensorlint.analysis import Analyzer, Report
    from tensorlint.cli.configuration import Configuration
    from tensorlint.cli.page import Page
    from tensorlint.cli.progress import Progress
    from tensorlint.cli.tally import Tally
    from tensorlint.cli.terminal import Terminal


class Inspection:
    """Says on standard error what could not be analysed, and gives the findings of the rest."""

    def __init__(self, analyzer: Analyzer, configuration: Configuration, page: Page, terminal: Terminal, tally: Tally) -> None:
        self._analyzer = analyzer
        self._configuration = configuration
        self._page = page
        self._terminal = terminal
        self._tally = tally

    def findings(self, files: Sequence[str], progress: Progress) -> Iterator[Shown]:
        """The findings of the files, counted; what did not work is told."""
        return self.shown((analyse(self._analyzer, path) for path in files), files, progress)

    def shown(self, results: Iterator[Result], files: Sequence[str], progress: Progress) -> Iterator[Shown]:
        """The findings of the results of files, counted; what did not work is told."""
        for path in files:
            progress.step(self._page.name(path))
            result = next(results)
            report = self._told(path, result)
            if report is None:
                continue
            self._tally.files += 1
            for finding, fixes in zip(report.findings, result.fixes):
                url = self._configuration.settings_for(path).address(finding.code, finding.rule)
                shown = Shown(finding, fixes, url)
                self._tally.count(shown, self._page)
                yield shown

    def report(self, path: str) -> Report | None:
        """The report of a file, once all that is not a finding was told; None if there is none."""
        try:
            report = self._analyzer.report(path)
        except Exception as error:
            return self._told(path, Result(path, None, (), (("", described(error)),)))
        return self._told(path, Result(path, report, (), ()))

    def _told(self, path: str, result: Result) -> Report | None:
        report = result.report
        if report is None:
            self.not_analysed(path, f"internal error: {result.broken[0][1]}")
            return None
        if report.skipped is not None:
            if report.is_too_large:
                self._terminal.tell(f"{self._page.name(path)}: passed over: {report.skipped}")
                self._tally.too_large += 1
            else:
                self.not_analysed(path, report.skipped)
            return None
        for problem in report.problems:
            self._terminal.tell(f"{self._page.address(Location(path, problem.cell, problem.span))}: does not parse: {problem.message}")
        for wrong in report.misnamed:
            self._terminal.tell(f"{self._page.address(Location(path, wrong.cell, wrong.span))}: a comment that ignores: {wrong.message}")
        for failure in report.internal_errors:
            self._terminal.tell(f"{self._page.name(path)}: internal error: {failure}")
        self._tally.unparsed += bool(report.problems)
        self._tally.failures += len(report.internal_errors) + len(result.broken)
        for doing, error in result.broken:
            self._terminal.tell(f"{self._page.name(path)}: internal error while {doing}: {error}")
        return report

    def not_analysed(self, path: str, reason: str) -> None:
        """Tells that a file or folder was left out, and why."""
        self._terminal.tell(f"{self._page.name(path)}: not analysed: {reason}")
        self._tally.not_analysed += 1

    def failed(self, path: str, doing: str, error: Exception) -> None:
        """Tells that something broke down that costs no finding."""
        self._terminal.tell(f"{self._page.name(path)}: internal error while {doing}: {described(error)}")
        self._tally.failures += 1
