"""Reports as the protocol's diagnostics."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs
from lsprotocol import types

from tensorlint.findings import Severity
from tensorlint.lsp.addresses import uri_of
from tensorlint.lsp.buffers import Buffer, Part
from tensorlint.text import LineIndex

if TYPE_CHECKING:
    from collections.abc import Callable

    from tensorlint.analysis import Report
    from tensorlint.batch.survey import Seen
    from tensorlint.findings import Finding, Related
    from tensorlint.lsp.session import Session
    from tensorlint.syntax import Problem

    Lines = Callable[[str, "int | None"], LineIndex]

SOURCE = "tensorlint"

_START = types.Range(types.Position(0, 0), types.Position(0, 0))
_SEVERITIES = {
    Severity.ERROR: types.DiagnosticSeverity.Error,
    Severity.WARNING: types.DiagnosticSeverity.Warning,
    Severity.INFORMATION: types.DiagnosticSeverity.Information,
}


def diagnostics_of(session: Session, buffer: Buffer, report: Report, lines: Lines | None = None) -> dict[str, list[types.Diagnostic]]:
    """The diagnostics of each part of a buffer, clean parts included. `lines`: those of files that are not open."""
    options = session.configuration.options_for(buffer.path)
    shown: dict[str, list[types.Diagnostic]] = {part.uri: [] for part in buffer.parts}
    for finding in report.findings:
        part = buffer.part(finding.location.cell)
        if part is not None:
            shown[part.uri].append(diagnostic_of(session, part, finding, lines))
    for wrong in report.misnamed:
        part = buffer.part(wrong.cell)
        if part is not None:
            shown[part.uri].append(_problem(session, part, wrong, "this ignores nothing"))
    if options.show_syntax_errors:
        for problem in report.problems:
            part = buffer.part(problem.cell)
            if part is not None:
                shown[part.uri].append(_problem(session, part, problem, "left out of the analysis"))
    if report.skipped is not None and buffer.parts:
        shown[buffer.parts[0].uri].append(_note(f"not analysed: {report.skipped}"))
    return shown


def diagnostics_of_closed(session: Session, seen: Seen) -> list[types.Diagnostic]:
    """The diagnostics of a file that is not open. A notebook's cells have no address then: they are told in words."""
    result = seen.result
    if result.report is None:
        session.notices.internal(f"while analysing {result.path}: {result.broken[0][1]}")
        return []
    for error_text in result.report.internal_errors:
        session.notices.internal(f"while analysing {result.path}: {error_text}")
    buffer = Buffer(uri_of(result.path), result.path)
    texts = {cell: text for (path, cell), text in seen.texts.items() if path == result.path}
    last = max((cell or 1 for cell in texts), default=1)
    for cell in (None,) if None in texts or not texts else range(1, last + 1):
        buffer.parts.append(Part(f"{buffer.uri}#{cell or ''}", 0, texts.get(cell, ""), buffer, cell))

    def lines(path: str, cell: int | None) -> LineIndex:
        return LineIndex(seen.texts[path, cell])

    shown = diagnostics_of(session, buffer, result.report, lines)
    items: list[types.Diagnostic] = []
    for part in buffer.parts:
        for item in shown[part.uri]:
            if part.cell is not None:
                row = item.range.start.line + 1
                item = attrs.evolve(item, message=f"cell {part.cell}, line {row}: {item.message}", range=_START)
            items.append(item)
    return items


def diagnostic_of(session: Session, part: Part, finding: Finding, lines: Lines | None = None) -> types.Diagnostic:
    """One finding, with as much of its evidence as the client can show."""
    client = session.client
    lines = lines or session.analyzer.lines
    message = finding.message
    related = None
    if finding.related:
        if client.related:
            placed = (_related(session, item, lines) for item in finding.related)
            related = [item for item in placed if item is not None]
        else:
            message = "\n".join([message, *(f"- {item.message} ({_place(item, lines, session)})" for item in finding.related)])
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
        data={"key": name_of(finding)} if client.diagnostic_data else None,
    )


def name_of(finding: Finding) -> str:
    """What tells a finding from the others of the same text, also for a server that has started anew since."""
    span = finding.location.span
    return f"{finding.code}:{finding.location.cell or 0}:{span.start}:{span.end}"


def _problem(session: Session, part: Part, problem: Problem, means: str) -> types.Diagnostic:
    """What could not be read is said: the file is not clean, only unknown there, or not silenced as somebody meant it to be."""
    return types.Diagnostic(
        range=session.positions.range(part.lines, problem.span),
        message=f"{means}: {problem.message}",
        severity=types.DiagnosticSeverity.Warning,
        source=SOURCE,
    )


def _note(message: str) -> types.Diagnostic:
    return types.Diagnostic(_START, message, severity=types.DiagnosticSeverity.Information, source=SOURCE)


def _related(session: Session, related: Related, lines_of: Lines) -> types.DiagnosticRelatedInformation | None:
    """Another place; None where its text is not to be had (then only the finding itself is shown)."""
    location = related.location
    buffer = session.documents.at(location.path)
    part = buffer.part(location.cell) if buffer is not None else None
    if part is not None:
        range_ = session.positions.range(part.lines, location.span)
        return types.DiagnosticRelatedInformation(types.Location(part.uri, range_), related.message)
    try:
        lines = lines_of(location.path, location.cell)
    except Exception as error:
        session.notices.failed(f"placing {related.message!r} in {location.path}", error)
        return None
    range_ = session.positions.range(lines, location.span)
    return types.DiagnosticRelatedInformation(types.Location(uri_of(location.path), range_), related.message)


def _place(related: Related, lines_of: Lines, session: Session) -> str:
    """A place in words: `train.py:12`, for clients that cannot link to it."""
    location = related.location
    name = location.path.replace("\\", "/").rpartition("/")[2]
    cell = "" if location.cell is None else f" cell {location.cell}"
    try:
        row, _ = lines_of(location.path, location.cell).position(location.span.start)
    except Exception as error:
        session.notices.failed(f"placing {related.message!r} in {location.path}", error)
        return f"{name}{cell}"
    return f"{name}{cell}:{row + 1}"
