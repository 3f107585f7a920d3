"""What a run of `check` comes to: counts, the sentence at the end, the exit status."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tensorlint.cli.page import Page, Shown

CLEAN, FOUND, FAILED = 0, 1, 2


class Tally:
    """Counts, as the run goes on."""

    def __init__(self) -> None:
        self.files = 0  # analysed
        self.findings = 0
        self.applicable = 0  # findings that `--fix` repairs, with the options of this run
        self.reviewable = 0  # those that only `--unsafe-fixes` repairs
        self.unparsed = 0  # files of which something does not parse
        self.failures = 0  # parts of the analysis that broke down
        self.not_analysed = 0  # files and folders
        self.too_large = 0  # files that a setting passes over, as `exclude` does
        self.not_written = 0
        self.repaired = 0
        self.repaired_files = 0

    def count(self, shown: Shown, page: Page) -> None:
        """One more finding."""
        self.findings += 1
        if page.is_applicable(shown):
            self.applicable += 1
        elif shown.fixes:
            self.reviewable += 1

    def status(self, *, exit_zero: bool) -> int:
        """The exit status. What was not analysed whole is never clean, and no option hides a file that was not analysed at all."""
        if self.not_analysed or self.not_written:
            return FAILED
        return FOUND if not exit_zero and (self.findings or self.unparsed or self.failures) else CLEAN

    def summary(self, *, diff: bool) -> str:
        """The run in a sentence or two."""
        return " ".join(self._sentences(diff))

    def _sentences(self, diff: bool) -> Iterator[str]:
        if self.repaired:
            verb = "Would repair" if diff else "Repaired"
            yield f"{verb} {_number(self.repaired, 'finding')} in {_number(self.repaired_files, 'file')}."
        if self.findings and not (diff and self.repaired):
            left = " left" if self.repaired else ""
            yield f"{_number(self.findings, 'finding')}{left}{self._ways()}."
        elif not self.findings and self.files:
            yield f"{'Nothing left' if self.repaired else 'Nothing found'} in {_number(self.files, 'file')}."
        if self.unparsed:
            yield f"{_number(self.unparsed, 'file')} did not parse as a whole."
        if self.failures:
            yield f"The analysis failed in {_number(self.failures, 'place')}; more may be wrong."
        if self.not_analysed:
            yield f"Not analysed: {_number(self.not_analysed, 'file')}."
        if self.too_large:
            yield f"{_number(self.too_large, 'file')} passed over for {'its' if self.too_large == 1 else 'their'} size."
        if self.not_written:
            yield f"Not written: {_number(self.not_written, 'file')}."

    def _ways(self) -> str:
        """How many of the findings the options would repair."""
        if self.applicable:
            more = f", `--fix --unsafe-fixes` {self.reviewable} more" if self.reviewable else ""
            return f"; `--fix` repairs {self.applicable}{more}"
        return f"; `--fix --unsafe-fixes` repairs {self.reviewable}" if self.reviewable else ""


def _number(count: int, noun: str) -> str:
    return f"{count} {noun}{'' if count == 1 else 's'}"
