"""What all tests share."""

from __future__ import annotations

import sys
from collections import Counter
from typing import TYPE_CHECKING

from hypothesis import HealthCheck, settings

import tensorlint.interpreter.program  # noqa: F401 - it raises the limit of recursion, which must not change while hypothesis runs an example

if TYPE_CHECKING:
    import pytest

# How long an example takes says how busy the machine is, not whether it holds.
settings.register_profile("any machine", suppress_health_check=[HealthCheck.too_slow], deadline=None)
settings.load_profile("any machine")


def pytest_addoption(parser: pytest.Parser) -> None:
    """An interpreter that has all libraries of which the cases tell."""
    parser.addoption(
        "--extended", nargs="?", const=sys.executable, metavar="PYTHON", help="run all cases that can be run, with an interpreter that has their libraries"
    )


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Nothing is left out quietly: how many programs were not run, and what they need."""
    reasons = [
        report.longrepr[2] for report in terminalreporter.stats.get("skipped", []) if "test_running.py" in report.nodeid and isinstance(report.longrepr, tuple)
    ]
    if reasons:
        terminalreporter.write_line(
            f"{len(reasons)} programs were not run (`pytest --extended PYTHON` runs them, with an interpreter that has their libraries):"
        )
        for reason, count in Counter(reasons).most_common():
            terminalreporter.write_line(f"  {count}: {reason.removeprefix('Skipped: ')}")
