"""From repairs to fixes: each is built from the original text, tried on a copy of the program, and kept only if it holds."""

from __future__ import annotations

from collections import Counter
from functools import lru_cache
from importlib import import_module
from itertools import pairwise
from pkgutil import iter_modules
from typing import TYPE_CHECKING

from tensorlint import fixes
from tensorlint.findings import Fix, Safety
from tensorlint.fixes.site import Site
from tensorlint.fixes.together import try_all
from tensorlint.text import Edit

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from typing import Any

    from tensorlint.analysis import Analyzer, Report
    from tensorlint.findings import Finding
    from tensorlint.fixes.site import Placed
    from tensorlint.repairs import Details
    from tensorlint.rules.drafts import Draft

    Builder = Callable[[Analyzer, str, Site, Any], "Sequence[Edit | Placed] | None"]  # of one class of details


@lru_cache(maxsize=1)
def builders() -> dict[type[Details], Builder]:
    """The builders of edits by the classes of details, found by their files: each module of this room that builds any has `BUILDERS`."""
    found: dict[type[Details], Builder] = {}
    for info in iter_modules(fixes.__path__):
        found.update(getattr(import_module(f"tensorlint.fixes.{info.name}"), "BUILDERS", {}))
    return found


def build_fixes(analyzer: Analyzer, path: str, finding: Finding, draft: Draft) -> tuple[Fix, ...]:
    """The repairs of a finding that can be built and that hold; of several ways to do one thing, the first that holds."""
    built = analyzer.trials.candidates.get((path, finding.key))
    kept: dict[str, Fix] = {}
    for number, fix in enumerate(candidates(analyzer, path, draft) if built is None else built):
        if fix.title not in kept and ((path, finding.key, number) in analyzer.trials.held or holds(analyzer, path, finding, fix)):
            kept[fix.title] = fix
    return tuple(kept.values())


def try_many(analyzer: Analyzer, path: str, drafts: Sequence[tuple[Finding, Draft]]) -> None:
    """Builds the fixes of many findings, and tries together what can be."""
    for finding, draft in drafts:
        analyzer.trials.candidates[path, finding.key] = candidates(analyzer, path, draft)
    built = [(finding, analyzer.trials.candidates[path, finding.key]) for finding, _ in drafts]
    done: set[tuple[str, str]] = set()  # what one way to do it is known for
    for number in range(max((len(ways) for _, ways in built), default=0)):
        attempts = [(finding, ways[number]) for finding, ways in built if len(ways) > number and (finding.key, ways[number].title) not in done]
        held = try_all(analyzer, path, attempts)
        analyzer.trials.held.update((path, finding.key, number) for finding, _ in held)
        done.update((finding.key, fix.title) for finding, fix in held)


def known_to_hold(analyzer: Analyzer, path: str, finding: Finding, *, unsafe: bool) -> Fix | None:
    """The first fix of a finding that may be applied, if it held when many were tried together."""
    fixes = enumerate(analyzer.trials.candidates.get((path, finding.key), ()))
    number, fix = next(((number, fix) for number, fix in fixes if fix.safety is Safety.PREFERRED or unsafe), (0, None))
    return fix if (path, finding.key, number) in analyzer.trials.held else None


def candidates(analyzer: Analyzer, path: str, draft: Draft) -> tuple[Fix, ...]:
    """The repairs of a finding that can be built."""
    document = analyzer.files.document(path)
    out: list[Fix] = []
    for repair in draft.repairs if document is not None else ():
        site = Site(document, draft.place)  # type: ignore[arg-type]
        built = builders()[type(repair.details)](analyzer, path, site, repair.details)
        edits = sorted(((site.cell, each) if isinstance(each, Edit) else each for each in built or ()), key=lambda each: (each[0] or 0, each[1]))
        if edits and not _overlap(edits) and not any(edits == fix.edits for fix in out):
            safety = Safety.PREFERRED if repair.preferred else Safety.OFFERED
            out.append(Fix(repair.title, safety, path, edits))
    return tuple(out)


def _overlap(edits: list[Placed]) -> bool:
    """Whether two edits are of one piece of text, so that it is not known what is meant."""
    return any(cell == other and after.span.start < before.span.end for (cell, before), (other, after) in pairwise(edits))


def holds(analyzer: Analyzer, path: str, finding: Finding, fix: Fix) -> bool:
    """Whether the result parses, the finding is gone, and no file in view has a new one: information that only stood back for this finding is none."""
    before = {each: _counts(analyzer.report(each)) + Counter(analyzer.information_behind(each, finding.code)) for each in analyzer.in_view(path)}
    problems = len(analyzer.report(path).problems)
    with analyzer.trials.having(fix) as trial:
        after = trial.report(path)
        if len(after.problems) > problems or _counts(after)[finding.code] >= before[path][finding.code]:
            return False
        return all(not (_counts(trial.report(each)) - before[each]) for each in before)


def _counts(report: Report) -> Counter[str]:
    return Counter(finding.code for finding in report.findings)
