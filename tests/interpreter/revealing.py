"""What is known at each `reveal_type(...)` of a program."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING

from tensorlint.analysis import Analyzer
from tensorlint.project.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Mapping

IMPORTS = "import argparse, collections, contextlib, copy, dataclasses, functools, itertools, os\nimport torch\nfrom torch import nn\n"
ROOT = "/nowhere"


def revealed(text: str, others: Mapping[str, str] | None = None) -> list[str]:
    """The values that are revealed in a file, in the order of the text. `others`: further files of the project, by name."""
    analyzer = Analyzer(lambda path: Settings())
    analyzer.reraise = True
    for name, other in (others or {}).items():
        analyzer.open(f"{ROOT}/{name}", textwrap.dedent(other))
    analyzer.open(f"{ROOT}/main.py", IMPORTS + textwrap.dedent(text))
    report = analyzer.report(f"{ROOT}/main.py")
    assert not report.internal_errors
    return [each.value for each in analyzer.reveal(f"{ROOT}/main.py")]


def check(text: str, *wanted: str, others: Mapping[str, str] | None = None) -> None:
    """Each value that is revealed holds the text that is wanted of it."""
    found = revealed(text, others)
    assert len(found) == len(wanted), found
    for value, part in zip(found, wanted):
        assert part in value, found
