"""All fixes of a file together: one after the other, each verified, until none is left."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tensorlint.findings import FixedText, Safety

if TYPE_CHECKING:
    from tensorlint.analysis import Analyzer
    from tensorlint.findings import Fix

MAX_FIXES: Final = 100


def fix_to_the_end(analyzer: Analyzer, path: str, *, unsafe: bool, codes: frozenset[str] | None) -> FixedText | None:
    """The texts after all fixes; None where there is nothing to fix."""
    document = analyzer.files.document(path)
    if document is None:
        return None
    before = {block.cell: block.text for block in document.blocks}
    work = analyzer.copy()
    applied = 0
    tried: set[str] = set()
    while applied < MAX_FIXES:
        fix = _next(work, path, tried, unsafe=unsafe, codes=codes)
        if fix is None:
            break
        work.apply(fix)
        tried.clear()
        applied += 1
    if not applied:
        return None
    result = work.files.document(path)
    assert result is not None
    texts = tuple((block.cell, block.text) for block in result.blocks if block.text != before[block.cell])
    return FixedText(texts, applied, len(work.report(path).findings))


def _next(work: Analyzer, path: str, tried: set[str], *, unsafe: bool, codes: frozenset[str] | None) -> Fix | None:
    for finding in work.report(path).findings:
        if finding.key in tried or (codes is not None and finding.code not in codes):
            continue
        tried.add(finding.key)
        for fix in work.fixes(path, finding):
            if fix.safety is Safety.PREFERRED or unsafe:
                return fix
    return None
