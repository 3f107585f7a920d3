"""Reports as the protocol's diagnostics."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lsprotocol import types

from tensorlint.findings import Severity
from tensorlint.lsp.addresses import uri_of

if TYPE_CHECKING:
    from tensorlint.analysis import Report
    from tensorlint.findings import Finding, Related
    from tensorlint.lsp.buffers import Buffer, Part
    from tensorlint.lsp.session import Session
    from tensorlint.syntax import Problem

SOURCE = "tensorlint"

_SEVERITIES = {
    Severity.ERROR: types.DiagnosticSeverity.Error,
    Severity.WARNING: types.DiagnosticSeverity.Warning,
    Severity.INFORMATION: types.DiagnosticSeverity.Information,
}


def diagnostics_of(session: Session, buffer: Buffer, report: Report) -> dict[str, list[types.Diagnostic]]:
    """The diagnostics of each part of a buffer, clean parts included."""
    options = session.configuration.options_for(buffer.path)
    shown: dict[str, list[types.Diagnostic]] = {part.uri: [] for part in buffer.parts}
    for finding in report.findings:
        part = buffer.part(finding.location.cell)
        if part is not None:
            shown[part.uri].append(diagnostic_of(session, part, finding))
    if options.show_syntax_errors:
        for problem in report.problems:
            part = buffer.part(problem.cell)
            if part is not None:
                shown[part.uri].append(_problem(session, part, problem))
    if report.skipped is not None and buffer.parts:
        shown[buffer.parts[0].uri].append(_note(f"not analysed: {report.skipped}"))
    return shown


def diagnostic_of(session: Session, part: Part, finding: Finding) -> types.Diagnostic:
    """One finding, with as much of its evidence as the client can show."""
    client = session.client
    message = finding.message
    related = None
    if finding.related:
        if client.related:
            placed = (_related(session, item) for item in finding.related)
            related = [item for item in placed if item is not None]
        else:
            message = "\n".join([message, *(f"- {item.message} ({_place(session, item)})" for item in finding.related)])
    settings = session.configuration.settings_for(part.buffer.path)
    address = settings.address(finding.code, finding.rule) if client.code_description else None
    return types.Diagnostic(
        range=session.positions.range(part.lines, finding.location.span),
        message=message,
        severity=_SEVERITIES[finding.severity],
        code=finding.code,
        code_description=types.CodeDescription(address) if address else None,
        source=SOURCE,
        related_information=related,
        data={"key": finding.key} if client.diagnostic_data else None,
    )


def _problem(session: Session, part: Part, problem: Problem) -> types.Diagnostic:
    """What could not be read is said: the file is not clean, only unknown there."""
    return types.Diagnostic(
        range=session.positions.range(part.lines, problem.span),
        message=f"left out of the analysis: {problem.message}",
        severity=types.DiagnosticSeverity.Warning,
        source=SOURCE,
    )


def _note(message: str) -> types.Diagnostic:
    start = types.Position(0, 0)
    return types.Diagnostic(types.Range(start, start), message, severity=types.DiagnosticSeverity.Information, source=SOURCE)


def _related(session: Session, related: Related) -> types.DiagnosticRelatedInformation | None:
    """Another place; None where its text is not to be had (then only the finding itself is shown)."""
    location = related.location
    buffer = session.documents.at(location.path)
    part = buffer.part(location.cell) if buffer is not None else None
    if part is not None:
        range_ = session.positions.range(part.lines, location.span)
        return types.DiagnosticRelatedInformation(types.Location(part.uri, range_), related.message)
    try:
        lines = session.analyzer.lines(location.path, location.cell)
    except Exception as error:
        session.notices.failed(f"placing {related.message!r} in {location.path}", error)
        return None
    range_ = session.positions.range(lines, location.span)
    return types.DiagnosticRelatedInformation(types.Location(uri_of(location.path), range_), related.message)


def _place(session: Session, related: Related) -> str:
    """A place in words: `train.py:12`, for clients that cannot link to it."""
    location = related.location
    name = location.path.replace("\\", "/").rpartition("/")[2]
    cell = "" if location.cell is None else f" cell {location.cell}"
    try:
        row, _ = session.analyzer.lines(location.path, location.cell).position(location.span.start)
    except Exception as error:
        session.notices.failed(f"placing {related.message!r} in {location.path}", error)
        return f"{name}{cell}"
    return f"{name}{cell}:{row + 1}"
