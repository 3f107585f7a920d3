"""How often each rule speaks."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tensorlint.cli.page import Page, Shown


def render(findings: Iterable[Shown], page: Page) -> Iterator[str]:
    """A line for each code, the most frequent first; the mark says that `--fix` repairs all of them."""
    rows = list(_counts(findings, page).items())
    width = max((len(str(count)) for _, (_, count, _) in rows), default=0)
    for code, (rule, count, fixable) in rows:
        mark = "[*]" if fixable == count else "[-]" if fixable else ""
        yield f"{count:>{width}}  {page.paint(code, 'red', 'bold')}{page.paint(mark, 'cyan')} {rule}\n"


def render_json(findings: Iterable[Shown], page: Page) -> Iterator[str]:
    """The same as a JSON list."""
    counts = _counts(findings, page).items()
    rows = [{"code": code, "rule": rule, "count": count, "fixable_count": fixable} for code, (rule, count, fixable) in counts]
    yield json.dumps(rows, indent=2) + "\n"


def _counts(findings: Iterable[Shown], page: Page) -> dict[str, tuple[str, int, int]]:
    """For each code the rule's name, the number of findings, and of those that `--fix` repairs."""
    counts: dict[str, tuple[str, int, int]] = {}
    for shown in findings:
        code, rule = shown.finding.code, shown.finding.rule
        _, count, fixable = counts.get(code, (rule, 0, 0))
        counts[code] = (rule, count + 1, fixable + page.is_applicable(shown))
    return dict(sorted(counts.items(), key=lambda item: (-item[1][1], item[0])))
