"""From repairs to fixes: each is built from the original text, tried on a copy of the program, and kept only if it holds."""

from __future__ import annotations

from collections import Counter
from functools import lru_cache
from importlib import import_module
from pkgutil import iter_modules
from typing import TYPE_CHECKING

from tensorlint import fixes
from tensorlint.findings import Fix, Safety
from tensorlint.fixes.site import Site

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from tensorlint.analysis import Analyzer, Report
    from tensorlint.findings import Finding
    from tensorlint.repairs import Details
    from tensorlint.rules.drafts import Draft
    from tensorlint.text import Edit

    Builder = Callable[[Analyzer, str, Site, Any], "list[Edit] | None"]  # of one class of details


@lru_cache(maxsize=1)
def builders() -> dict[type[Details], Builder]:
    """The builders of edits by the classes of details, found by their files: each module of this room that builds any has `BUILDERS`."""
    found: dict[type[Details], Builder] = {}
    for info in iter_modules(fixes.__path__):
        found.update(getattr(import_module(f"tensorlint.fixes.{info.name}"), "BUILDERS", {}))
    return found


def build_fixes(analyzer: Analyzer, path: str, finding: Finding, draft: Draft) -> tuple[Fix, ...]:
    """The repairs of a finding that can be built and that hold."""
    document = analyzer.files.document(path)
    if document is None:
        return ()
    out: list[Fix] = []
    for repair in draft.repairs:
        site = Site(document, draft.place)
        edits = builders()[type(repair.details)](analyzer, path, site, repair.details)
        if not edits or any(sorted(edits) == [edit for _, edit in fix.edits] for fix in out):
            continue
        safety = Safety.PREFERRED if repair.preferred else Safety.OFFERED
        fix = Fix(repair.title, safety, path, [(site.cell, edit) for edit in sorted(edits)])
        if holds(analyzer, path, finding, fix):
            out.append(fix)
    return tuple(out)


def holds(analyzer: Analyzer, path: str, finding: Finding, fix: Fix) -> bool:
    """Whether the result parses, the finding is gone, and no file in view has a new one."""
    before = {each: _counts(analyzer.report(each)) for each in analyzer.in_view(path)}
    problems = len(analyzer.report(path).problems)
    with analyzer.tried(fix) as trial:
        after = trial.report(path)
        if len(after.problems) > problems or _counts(after)[finding.code] >= before[path][finding.code]:
            return False
        return all(not (_counts(trial.report(each)) - before[each]) for each in before)


def _counts(report: Report) -> Counter[str]:
    return Counter(finding.code for finding in report.findings)
