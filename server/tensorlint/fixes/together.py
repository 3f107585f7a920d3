"""Many fixes of a file are tried together: those that have nothing to do with one another cost one trial, and not one each.

What holds of such a trial holds of each of its fixes: after all of them every finding stands where it stood but for those that they repair, and whatever
came out otherwise in the run has one of them alone behind it. Where that is not so, they are halved, down to single ones.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from typing import TYPE_CHECKING, Final

from tensorlint.findings import Fix, Safety
from tensorlint.fixes.independence import Comparison, owners_of, runs_of
from tensorlint.text import Edit, Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from tensorlint.analysis import Analyzer
    from tensorlint.findings import Finding

FEW: Final = 3
"""So many are tried one by one."""

Attempt = tuple["Finding", Fix]


def try_all(analyzer: Analyzer, path: str, attempts: Sequence[Attempt]) -> list[Attempt]:
    """Those of the fixes that are known to hold; of the others it is not known."""
    return [attempt for group in groups_that_hold(analyzer, path, attempts) for attempt in group]


def groups_that_hold(analyzer: Analyzer, path: str, attempts: Sequence[Attempt]) -> Iterator[list[Attempt]]:
    """Groups of the fixes, each of one rule, that hold one by one and all together. Rules are kept apart, since what one is about may hide what another is."""
    by_code: dict[str, list[Attempt]] = {}
    for attempt in attempts:
        by_code.setdefault(attempt[0].code, []).append(attempt)
    pending = list(reversed(by_code.values()))
    while pending:
        some = pending.pop()
        if len(some) <= FEW:
            continue
        apart, others = _apart(some)
        found = _hold(analyzer, path, apart) if len(apart) > FEW else []
        if others:
            pending.append(others)
        if found:
            yield found
        else:
            half = len(apart) // 2
            pending += [apart[half:], apart[:half]]


def joined(attempts: Iterable[Attempt], path: str) -> Fix:
    """All edits of some fixes."""
    edits = sorted({edit for _, fix in attempts for edit in fix.edits}, key=lambda each: (each[0] or 0, each[1].span))
    return Fix("", Safety.OFFERED, path, edits)


def _apart(attempts: Sequence[Attempt]) -> tuple[list[Attempt], list[Attempt]]:
    """Those whose edits have a line between them or more, and the rest."""
    apart, others = [], []
    taken: dict[int | None, int] = {}  # by cell, up to where the last ones reach
    for attempt in sorted(attempts, key=lambda each: [(cell or 0, edit.span) for cell, edit in each[1].edits]):
        edits = attempt[1].edits
        if all(edit.span.start > taken.get(cell, -1) for cell, edit in edits):
            apart.append(attempt)
            for cell, edit in edits:
                taken[cell] = max(taken.get(cell, -1), edit.span.end)
        else:
            others.append(attempt)
    return apart, others


def _hold(analyzer: Analyzer, path: str, attempts: Sequence[Attempt]) -> list[Attempt]:
    """Tries fixes in one go: those that hold, each by itself too. None where it cannot be told."""
    fix = joined(attempts, path)
    trial = analyzer.trials.without(path)
    paths = analyzer.in_view(path)
    reports = {each: analyzer.report(each) for each in paths}
    before = {each: runs_of(trial, each) for each in paths}
    document, tried = analyzer.files.document(path), trial.files.document(path)
    if document is None or tried is None:
        return []
    numbered = [(number, cell, edit) for number, (_, each) in enumerate(attempts) for cell, edit in each.edits]
    owned = owners_of(tried, numbered)
    repaired = {finding.key for finding, _ in attempts}
    mixed: set[int] = set()
    with analyzer.trials.having(fix) as trial:
        moves = Moves(fix)
        for unit, numbers in owners_of(trial.files.document(path) or tried, moves.moved(numbered)).items():
            owned[unit] = owned.get(unit, frozenset()) | numbers
        for each in paths:
            after = trial.report(each)
            if len(after.problems) > len(reports[each].problems):
                return []
            if each == path:
                wanted = Counter(_row_of(trial, path, one, moves) for one in reports[path].findings if one.key not in repaired)
                if wanted != Counter(_row_of(trial, path, one, None) for one in after.findings):
                    return []
            elif [(one.code, one.location) for one in reports[each].findings] != [(one.code, one.location) for one in after.findings]:
                return []
            runs = runs_of(trial, each)
            if before[each].keys() != runs.keys():
                return []
            for root, old in before[each].items():
                compared = Comparison(old, runs[root], owned)
                if not compared.is_told_apart():
                    return []
                mixed |= compared.mixed
    return [attempt for number, attempt in enumerate(attempts) if number not in mixed]


class Moves:
    """Where what stood in a text stands after a fix."""

    def __init__(self, fix: Fix) -> None:
        self._ends: dict[int | None, list[int]] = {}  # by cell, where the edits end in the text before
        self._shifts: dict[int | None, list[int]] = {}  # by how much what follows each has moved
        self._edits: dict[int | None, list[Edit]] = {}
        for cell, edit in fix.edits:
            shifts = self._shifts.setdefault(cell, [0])
            shifts.append(shifts[-1] + len(edit.text) - (edit.span.end - edit.span.start))
            self._ends.setdefault(cell, []).append(edit.span.end)
            self._edits.setdefault(cell, []).append(edit)

    def offset(self, cell: int | None, offset: int) -> int:
        """Where an offset has moved; one inside of an edit, to its start."""
        ends = self._ends.get(cell, [])
        at = bisect_right(ends, offset)
        if at < len(ends):
            offset = min(offset, self._edits[cell][at].span.start)
        return offset + self._shifts.get(cell, [0])[at]

    def moved(self, edits: Iterable[tuple[int, int | None, Edit]]) -> list[tuple[int, int | None, Edit]]:
        """The edits with the ranges that they have after the fix."""
        out = []
        for number, cell, edit in edits:
            at = bisect_right(self._ends[cell], edit.span.end) - 1
            start = edit.span.start + self._shifts[cell][at]
            out.append((number, cell, Edit(Span(start, start + len(edit.text)), edit.text)))
        return out


def _row_of(trial: Analyzer, path: str, finding: Finding, moves: Moves | None) -> tuple[str, int | None, int]:
    """The code and the row of a finding, in the text after the fix."""
    _, cell, span = finding.location
    offset = span.start if moves is None else moves.offset(cell, span.start)
    return finding.code, cell, trial.lines(path, cell).position(offset)[0]
