"""The README's example shows what tensorlint is for: findings of each family, most of them repaired by themselves."""

from __future__ import annotations

from pathlib import Path

from tensorlint.analysis import Analyzer
from tensorlint.project.settings import Settings

FOLDER = Path(__file__).parents[2] / "docs/examples"


def test_the_examples_have_findings_of_each_family() -> None:
    paths = [str(path) for path in sorted(FOLDER.iterdir())]
    analyzer = Analyzer(lambda _: Settings())
    analyzer.view(paths)
    found = [finding.code for path in paths for finding in analyzer.report(path).findings]
    assert {code[:3] for code in found} == {"TL1", "TL2", "TL3", "TL4"}
