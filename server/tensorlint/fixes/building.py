"""From repairs to fixes: each is built from the original text, tried on a copy of the program, and kept only if it holds."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from tensorlint.findings import Fix, Safety
from tensorlint.fixes import mode, scaling, session, shape
from tensorlint.fixes.site import Site

if TYPE_CHECKING:
    from collections.abc import Callable

    from tensorlint.analysis import Analyzer, Report
    from tensorlint.findings import Finding
    from tensorlint.rules.drafts import Draft, Repair
    from tensorlint.text import Edit

    Builder = Callable[[Analyzer, str, Site, Repair], "list[Edit] | None"]

BUILDERS: dict[str, Builder] = {
    "append": shape.append,
    "permute-instead": shape.permute_instead,
    "evaluation-mode": mode.evaluation_mode,
    "gradients-off": mode.gradients_off,
    "training-scale": scaling.training_scale,
    "kept-statistics": scaling.kept_statistics,
    "transform-only": scaling.transform_only,
    "training-statistics": scaling.training_statistics,
    "without-session": session.without_session,
}


def build_fixes(analyzer: Analyzer, path: str, finding: Finding, draft: Draft) -> tuple[Fix, ...]:
    """The repairs of a finding that can be built and that hold."""
    document = analyzer.files.document(path)
    if document is None:
        return ()
    out = []
    for repair in draft.repairs:
        site = Site(document, draft.place)
        edits = BUILDERS[repair.kind](analyzer, path, site, repair)
        if not edits:
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
    trial = analyzer.copy()
    trial.apply(fix)
    after = trial.report(path)
    if len(after.problems) > problems or _counts(after)[finding.code] >= before[path][finding.code]:
        return False
    return all(not (_counts(trial.report(each)) - before[each]) for each in before)


def _counts(report: Report) -> Counter[str]:
    return Counter(finding.code for finding in report.findings)
