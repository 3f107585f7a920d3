"""Results as plain lists, to be kept."""

from __future__ import annotations

from typing import Any

from tensorlint.analysis import Report
from tensorlint.batch.results import Result
from tensorlint.findings import Finding, Fix, Location, Related, Safety, Severity
from tensorlint.syntax import Problem
from tensorlint.text import Edit, Span


def to_plain(result: Result) -> list[Any]:
    """A result as lists, texts and numbers."""
    report = result.report
    if report is None:
        return [result.path, None, [], result.broken]
    problems, misnamed = ([[*each] for each in told] for told in (report.problems, report.misnamed))
    plain = [report.path, report.findings, problems, report.internal_errors, report.skipped, report.is_too_large, misnamed]
    return [result.path, plain, result.fixes, result.broken]


def from_plain(plain: list[Any]) -> Result:
    """A result again. Raises an error of some kind where it is none."""
    path, report, fixes, broken = plain
    found = None
    if report is not None:
        where, findings, problems, errors, skipped, is_too_large, misnamed = report
        there, named = (tuple(Problem(Span(*span), *rest) for span, *rest in told) for told in (problems, misnamed))
        found = Report(where, tuple(map(_finding, findings)), there, tuple(errors), skipped, is_too_large, named)
        if len(fixes) != len(found.findings):
            raise ValueError(path)
    return Result(path, found, tuple(tuple(map(_fix, each)) for each in fixes), tuple((doing, error) for doing, error in broken))


def _finding(plain: list[Any]) -> Finding:
    code, rule, severity, message, location, related, key = plain
    return Finding(code, rule, Severity(severity), message, _location(location), tuple(Related(_location(place), said) for place, said in related), key)


def _location(plain: list[Any]) -> Location:
    path, cell, span = plain
    return Location(path, cell, Span(*span))


def _fix(plain: list[Any]) -> Fix:
    title, safety, path, edits = plain
    return Fix(title, Safety(safety), path, tuple((cell, Edit(Span(*span), text)) for cell, (span, text) in edits))
