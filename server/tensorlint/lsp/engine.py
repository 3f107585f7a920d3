"""What the server stands on, handed in so that tests can put something small in its place."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from tensorlint.lsp.renewal.terms import Terms
from tensorlint.lsp.side import command

if TYPE_CHECKING:
    import os
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from pathlib import Path

    from tensorlint.analysis import Analyzer
    from tensorlint.project.settings import Settings


def rule_names() -> dict[str, str]:
    """The name of each rule's code, so that settings that name none are told."""
    from tensorlint.rules.registry import all_rules

    return {rule.code: rule.name for rule in all_rules()}


class Engine(NamedTuple):
    """The rooms below, as the server uses them."""

    analyzer: Callable[[Callable[[str], Settings]], Analyzer]
    load_settings: Callable[[Path], Settings]
    discover: Callable[[Iterable[Path], Settings, Callable[[str, OSError], None]], Iterator[str | os.PathLike[str]]]
    page: Callable[[str], str | None]  # the Markdown page of a rule
    side: Callable[[], list[str]] = command  # starts the process that looks at closed files
    terms: Terms = Terms()  # on which the server starts itself anew
    names: Callable[[], Mapping[str, str]] = rule_names  # the name of each rule's code; asked only where settings name rules


def real_engine() -> Engine:
    """What runs outside of tests."""
    from tensorlint.analysis import Analyzer
    from tensorlint.project.files import discover
    from tensorlint.project.settings import load_settings

    return Engine(Analyzer, partial(load_settings, known=rule_names), discover, page_of)


def page_of(code: str) -> str | None:
    """The page of a rule. The rules are loaded already where there is a finding to explain."""
    from tensorlint.rules.registry import all_rules

    return next((rule.page for rule in all_rules() if rule.code == code), None)
