"""What the command line stands on, handed in so that tests can put something small in its place."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from tensorlint.analysis import Analyzer
    from tensorlint.findings import Rule
    from tensorlint.project.settings import Settings


class Engine(NamedTuple):
    """The rooms below, as the commands use them; each is loaded when it is first asked for."""

    analyzer: Callable[[Callable[[str], Settings]], Analyzer]
    rules: Callable[[], Sequence[Rule]]
    serve: Callable[[tuple[str, int] | None], int]
    lasting: bool = False  # whether its results may be kept for other runs


def real_engine() -> Engine:
    """What runs outside of tests."""
    return Engine(_analyzer, _rules, _serve, lasting=True)


def _analyzer(settings_for: Callable[[str], Settings]) -> Analyzer:
    from tensorlint.analysis import Analyzer

    return Analyzer(settings_for)


def _rules() -> Sequence[Rule]:
    from tensorlint.rules.registry import all_rules

    return all_rules()


def _serve(tcp: tuple[str, int] | None) -> int:
    from tensorlint.lsp.start import run

    return run(tcp)
