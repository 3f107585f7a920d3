"""`--fix` and `--diff`: each file's repairs, written or only shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tensorlint.cli.rewriting import ChangedMeanwhileError, Rewrite, diff_lines, rewrite, write_whole
from tensorlint.text import SourceError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tensorlint.analysis import Analyzer
    from tensorlint.cli.inspection import Inspection
    from tensorlint.cli.page import Page
    from tensorlint.cli.progress import Progress
    from tensorlint.cli.tally import Tally
    from tensorlint.cli.terminal import Terminal


class Fixing:
    """Repairs files one after the other; each sees what became of those before it."""

    def __init__(self, analyzer: Analyzer, inspection: Inspection, page: Page, terminal: Terminal, tally: Tally, *, unsafe: bool) -> None:
        self._analyzer = analyzer
        self._inspection = inspection
        self._page = page
        self._terminal = terminal
        self._tally = tally
        self._unsafe = unsafe

    def write(self, files: Sequence[str], progress: Progress) -> None:
        """Repairs the files."""
        for path in files:
            progress.step(self._page.name(path))
            rewritten = self._rewrite(path, None)
            if rewritten is None:
                continue
            try:
                write_whole(path, rewritten.data)
            except OSError as error:
                self._not_written(path, error.strerror or str(error))
                continue
            self._count(rewritten)
            self._analyzer.refresh(path)

    def show(self, files: Sequence[str], data: bytes | None, progress: Progress) -> None:
        """Shows what `write` would change. The repaired texts are only kept in mind."""
        for path in files:
            progress.step(self._page.name(path))
            rewritten = self._rewrite(path, data)
            if rewritten is not None:
                for line in diff_lines(rewritten, self._page.name(path)):
                    self._terminal.write(self._coloured(line))
                self._count(rewritten)
                self._analyzer.open(path, rewritten.text)

    def pass_on(self, path: str, data: bytes) -> None:
        """Standard input repaired, to standard output; unchanged if there is nothing to repair."""
        rewritten = self._rewrite(path, data)
        if rewritten is not None:
            self._count(rewritten)
            self._analyzer.open(path, rewritten.text)
        self._terminal.write_bytes(data if rewritten is None else rewritten.data)

    def _rewrite(self, path: str, data: bytes | None) -> Rewrite | None:
        try:
            report = self._analyzer.report(path)
            if report.skipped is not None or not report.findings:
                return None
            fixed = self._analyzer.fix_all(path, unsafe=self._unsafe)
            if fixed is None or not fixed.texts:
                return None
            if data is None:
                with open(path, "rb") as opened:
                    data = opened.read()
            rewritten = rewrite(self._analyzer, path, data, fixed)
        except (OSError, SourceError) as error:
            self._not_written(path, str(error))
        except ChangedMeanwhileError:
            self._not_written(path, "it has changed since it was analysed")
        except UnicodeEncodeError as error:
            self._not_written(path, f"the repair cannot be written in the file's encoding, {error.encoding}")
        except Exception as error:
            self._inspection.failed(path, "repairing it", error)
        else:
            return rewritten
        return None

    def _count(self, rewritten: Rewrite) -> None:
        self._tally.repaired += rewritten.applied
        self._tally.repaired_files += 1

    def _not_written(self, path: str, reason: str) -> None:
        self._terminal.tell(f"{self._page.name(path)}: not repaired: {reason}")
        self._tally.not_written += 1

    def _coloured(self, line: str) -> str:
        body = line.rstrip("\n")
        if line.startswith(("---", "+++")):
            return self._terminal.paint(body, "bold") + "\n"
        styles = {"+": "green", "-": "red", "@": "cyan"}.get(line[:1])
        return (self._terminal.paint(body, styles) if styles else body) + line[len(body) :]
