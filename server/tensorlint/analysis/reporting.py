"""From drafts to findings: one for each cause, at the places where the text stands now, without what is suppressed or not wanted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tensorlint.analysis.answers import Report
from tensorlint.findings import Finding, Location, Related, Severity
from tensorlint.precedence import held_back, one_per_cause
from tensorlint.project.selectors import complaint, strength

if TYPE_CHECKING:
    from tensorlint.analysis.analyzer import Analyzer
    from tensorlint.project.files_in_view import FilesInView
    from tensorlint.project.settings import Settings
    from tensorlint.rules.drafts import Draft


def report_of(analyzer: Analyzer, path: str, settings: Settings) -> Report:
    """The findings of a file, in the order of its text."""
    document = analyzer.files.document(path)
    if document is None:
        return Report(path, (), (), (), analyzer.files.reasons.get(path, "cannot be read"), path in analyzer.files.too_large)
    if document.skips_file:
        return Report(path, (), (), (), None)
    findings = [_finding(analyzer.files, path, draft, settings) for draft in drafts_of(analyzer, path)]
    kept = sorted((each for each in findings if each is not None), key=lambda each: (each.location.cell or 0, each.location.span, each.code))
    errors = tuple(text for said in analyzer.programs.said_of(path) for where, text in said.errors if where in {path, said.root})
    return Report(path, tuple(kept), tuple(document.problems), errors, None, misnamed=tuple(document.misnamed(_complaint)))


def _complaint(selector: str) -> str | None:
    """Why what a comment names is no rule; None if it is."""
    from tensorlint.rules.registry import rules_by_code

    return complaint(selector, {code: rule.name for code, rule in rules_by_code().items()})


def drafts_of(analyzer: Analyzer, path: str) -> list[Draft]:
    """What the rules say of a file, over all programs that reach it: one draft for each cause."""
    return _standing_in(analyzer, path, one_per_cause(_said_of(analyzer, path)))


def information_behind(analyzer: Analyzer, path: str, code: str) -> list[str]:
    """The codes of information that a file does not show as long as findings of a rule stand: it is another matter, and no repair of those brings it."""
    from tensorlint.rules.registry import severity_of

    drafts = _standing_in(analyzer, path, held_back(_said_of(analyzer, path), code))
    return [each.code for each in drafts if severity_of(each) is Severity.INFORMATION]


def _said_of(analyzer: Analyzer, path: str) -> list[Draft]:
    """All that the rules say, in the order of the text."""
    drafts = [draft for said in analyzer.programs.said_of(path) for draft in said.drafts]
    return sorted(drafts, key=lambda draft: (draft.place.unit.block.cell or 0, draft.place.unit.row + draft.place.row, draft.place.col, draft.code))


def _standing_in(analyzer: Analyzer, path: str, drafts: list[Draft]) -> list[Draft]:
    document = analyzer.files.document(path)
    blocks = {id(block) for block in document.blocks} if document is not None else set()
    return [draft for draft in drafts if id(draft.place.unit.block) in blocks]


def location_of(files: FilesInView, place: object) -> Location | None:
    """Where a place stands now; None where its text is gone."""
    block = getattr(getattr(place, "unit", None), "block", None)
    path = files.path_of(block) if block is not None else None
    document = files.document(path) if path is not None else None
    if path is None or document is None:
        return None
    cell, span = document.locate(place)  # type: ignore[arg-type]
    return Location(path, cell, span)


def _finding(files: FilesInView, path: str, draft: Draft, settings: Settings) -> Finding | None:
    from tensorlint.rules.registry import rules_by_code

    rule = rules_by_code()[draft.code]
    if not settings.keeps(draft.code, rule.name, path):
        return None
    given = settings.severity_of(draft.code, rule.name)
    severity = given if isinstance(given, Severity) else draft.severity or rule.severity
    document = files.document(path)
    assert document is not None
    cell, span = document.locate(draft.place)
    if document.suppressed(lambda selectors: strength(selectors, draft.code, rule.name) > 0, cell, span):
        return None
    related = tuple(Related(location, message) for place, message in draft.related if (location := location_of(files, place)) is not None)
    key = f"{draft.code}:{draft.place.unit.id}:{draft.place.row}:{draft.place.col}"
    return Finding(draft.code, rule.name, severity, draft.message, Location(path, cell, span), related, key)
