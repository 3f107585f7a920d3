"""All fixes of a file together: one after the other, or those that have nothing to do with one another at once, each verified, until none is left."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tensorlint.findings import FixedText, Safety
from tensorlint.fixes.building import known_to_hold
from tensorlint.fixes.together import groups_that_hold, joined

if TYPE_CHECKING:
    from tensorlint.analysis import Analyzer
    from tensorlint.fixes.together import Attempt

MAX_ROUNDS: Final = 100


def fix_to_the_end(analyzer: Analyzer, path: str, *, unsafe: bool, codes: frozenset[str] | None) -> FixedText | None:
    """The texts after all fixes; None where there is nothing to fix."""
    document = analyzer.files.document(path)
    if document is None:
        return None
    before = {block.cell: block.text for block in document.blocks}
    work = analyzer.copy()
    applied = 0
    tried: set[str] = set()
    for _ in range(MAX_ROUNDS):
        attempts = _next(work, path, tried, unsafe=unsafe, codes=codes)
        if not attempts:
            break
        work.apply(joined(attempts, path))
        tried.clear()
        applied += len(attempts)
    if not applied:
        return None
    result = work.files.document(path)
    assert result is not None
    texts = tuple((block.cell, block.text) for block in result.blocks if block.text != before[block.cell])
    return FixedText(texts, applied, len(work.report(path).findings))


def _next(work: Analyzer, path: str, tried: set[str], *, unsafe: bool, codes: frozenset[str] | None) -> list[Attempt]:
    """What is done next: one fix, or those of one rule that have nothing to do with one another."""
    wanted = [finding for finding in work.report(path).findings if finding.key not in tried and (codes is None or finding.code in codes)]
    work.try_fixes(path, wanted)
    for index, finding in enumerate(wanted):
        tried.add(finding.key)
        fix = next((fix for fix in work.fixes(path, finding) if fix.safety is Safety.PREFERRED or unsafe), None)
        if fix is not None:
            attempts = [(finding, fix)]
            for other in wanted[index + 1 :]:
                if other.code == finding.code and (known := known_to_hold(work, path, other, unsafe=unsafe)) is not None:
                    attempts.append((other, known))
            return next(groups_that_hold(work, path, attempts), attempts[:1])
    return []
