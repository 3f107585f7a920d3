"""What is known of a file after its analysis: its report, and the verified fixes of each finding."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from tensorlint.analysis import Analyzer, Report
    from tensorlint.findings import Fix


class Result(NamedTuple):
    """One file. `broken` tells what failed: the analysis as a whole (then there is no report), or the repairs of single codes."""

    path: str
    report: Report | None
    fixes: tuple[tuple[Fix, ...], ...]  # of each finding of the report
    broken: tuple[tuple[str, str], ...]  # (what was being done, the error)


def analyse(analyzer: Analyzer, path: str) -> Result:
    """The result of one file; a breakdown costs no other its findings."""
    try:
        report = analyzer.report(path)
    except Exception as error:
        return Result(path, None, (), (("", described(error)),))
    fixes: list[tuple[Fix, ...]] = []
    broken = []
    with suppress(Exception):  # what breaks down is met again, and told, where its finding is asked for
        analyzer.try_fixes(path, report.findings)
    for finding in report.findings:
        try:
            fixes.append(analyzer.fixes(path, finding))
        except Exception as error:
            fixes.append(())
            broken.append((f"repairing {finding.code}", described(error)))
    return Result(path, report, tuple(fixes), tuple(broken))


def described(error: BaseException) -> str:
    """An error with the place that raised it, for a report."""
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    code = trace.tb_frame.f_code if trace is not None else None
    place = f" ({code.co_filename}:{trace.tb_lineno})" if code is not None and trace is not None else ""
    return f"{type(error).__name__}: {error}{place}"
