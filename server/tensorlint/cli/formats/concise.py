"""One line a finding: `train.py:12:5: TL301[*] what happens`."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tensorlint.cli.page import Page, Shown


def render(findings: Iterable[Shown], page: Page) -> Iterator[str]:
    """A line for each finding."""
    for shown in findings:
        yield page.heading(shown) + "\n"
