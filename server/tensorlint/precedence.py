"""One defect, one finding: of the drafts that have one cause, the more telling one speaks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tensorlint.rules.drafts import Draft

BEFORE: Final = (
    ("TL208", ("TL201", "TL202", "TL203")),
    ("TL210", ("TL202",)),
    ("TL410", ("TL210",)),
    ("TL304", ("TL301", "TL302")),
    ("TL306", ("TL305", "TL303", "TL307")),
    ("TL407", ("TL406", "TL405", "TL401", "TL403", "TL408")),
    ("TL404", ("TL408", "TL401", "TL402", "TL403", "TL301", "TL302")),
    ("TL102", ("TL103", "TL101", "TL106", "TL107")),
    ("TL107", ("TL105",)),
    ("TL309", ("TL301", "TL306")),
    ("TL308", ("TL301",)),
    ("TL301", ("TL302",)),
)
"""The contract's order: the first code speaks instead of the others where they see the same cause."""


def one_per_cause(drafts: Iterable[Draft]) -> list[Draft]:
    """The drafts that speak: one for each cause (and, of one rule, one for each `once`), in order of place."""
    kept, silenced = _told_apart(drafts)
    return [draft for draft in kept if id(draft) not in silenced]


def held_back(drafts: Iterable[Draft], code: str) -> list[Draft]:
    """The drafts that are silent because one of a rule speaks of their cause."""
    kept, silenced = _told_apart(drafts)
    return [draft for draft in kept if code in silenced.get(id(draft), ())]


def _told_apart(drafts: Iterable[Draft]) -> tuple[list[Draft], dict[int, set[str]]]:
    """One draft for each place and each `once`; and of those that are silent, by identity, the codes that speak instead."""
    kept: list[Draft] = []
    seen: set[object] = set()
    by_cause: dict[object, list[Draft]] = {}
    for draft in drafts:
        same = ("same", draft.code, draft.place)
        if same in seen or (draft.once is not None and draft.once in seen):
            continue
        seen |= {same, draft.once} if draft.once is not None else {same}
        kept.append(draft)
        by_cause.setdefault(draft.cause, []).append(draft)
    silenced: dict[int, set[str]] = {}
    for group in by_cause.values():
        codes = {draft.code for draft in group}
        for first, others in BEFORE:
            if first in codes:
                for draft in group:
                    if draft.code in others:
                        silenced.setdefault(id(draft), set()).add(first)
    return kept, silenced
