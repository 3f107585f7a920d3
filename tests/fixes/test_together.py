"""Many fixes of a file are tried together: few trials, and what is offered is what each trial by itself would have left."""

from __future__ import annotations

import pytest

from tensorlint.analysis import Analyzer
from tensorlint.batch.results import analyse
from tensorlint.findings import FixedText
from tensorlint.fixes import building, together
from tensorlint.project.settings import Settings

HEAD = "import torch\nfrom torch import nn\nfrom torch.nn import functional as F\n\n"
FUNCTION = """
def loss_{0}(logits, target):
    probabilities = torch.softmax(logits, dim=1)
    return F.cross_entropy(probabilities, target)

"""
SCRIPT = """
scores = torch.softmax(torch.randn(8, 10), dim=1)
loss = F.cross_entropy(scores, torch.randint(0, 10, (8,)))
"""
SHARED = """
shared = torch.softmax(torch.randn(8, 10), dim=1)
first = F.cross_entropy(shared, torch.randint(0, 10, (8,)))
"""
PATH = "/project/many.py"


def _analyzer(text: str) -> Analyzer:
    settings = Settings()
    analyzer = Analyzer(lambda _: settings)
    analyzer.reraise = True
    analyzer.open(PATH, text)
    return analyzer


def _trials(text: str, monkeypatch: pytest.MonkeyPatch) -> tuple[int, int]:
    """How many fixes are offered, and in how many trials that was found out."""
    count = 0
    hold, holds = together._hold, building.holds

    def counted(*arguments: object) -> object:
        nonlocal count
        count += 1
        return hold(*arguments)  # type: ignore[arg-type]

    def counted_one(*arguments: object) -> bool:
        nonlocal count
        count += 1
        return holds(*arguments)  # type: ignore[arg-type]

    with monkeypatch.context() as patch:
        patch.setattr(together, "_hold", counted)
        patch.setattr(building, "holds", counted_one)
        result = analyse(_analyzer(text), PATH)
    return sum(map(len, result.fixes)), count


@pytest.mark.parametrize("part", [FUNCTION, SCRIPT])
def test_independent_ones_cost_one_trial(part: str, monkeypatch: pytest.MonkeyPatch) -> None:
    text = HEAD + "".join(part.format(number) for number in range(12))
    assert _trials(text, monkeypatch) == (12, 1)


def test_what_depends_on_one_another_is_tried_one_by_one(monkeypatch: pytest.MonkeyPatch) -> None:
    text = HEAD + "".join(FUNCTION.format(number) for number in range(6)) + SHARED + "F.cross_entropy(shared * 0.5, torch.randint(0, 10, (8,)))\n"
    analyzer = _analyzer(text)
    findings = analyzer.report(PATH).findings
    one_by_one = [analyzer.fixes(PATH, finding) for finding in findings]
    analyzer.try_fixes(PATH, findings)
    assert [analyzer.fixes(PATH, finding) for finding in findings] == one_by_one
    assert _trials(text, monkeypatch)[1] <= len(findings)


def test_all_are_done() -> None:
    text = HEAD + "".join(FUNCTION.format(number) for number in range(8)) + SCRIPT
    fixed = _analyzer(text).fix_all(PATH)
    assert isinstance(fixed, FixedText)
    assert (fixed.applied, fixed.remaining) == (9, 0)
    assert "softmax" not in fixed.texts[0][1]
