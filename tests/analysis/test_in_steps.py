"""A report that is worked out in steps, with something else asked or told between them, is the one that is worked out at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tensorlint.analysis import Analyzer, Change
from tensorlint.project.settings import Settings
from tensorlint.text import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tensorlint.analysis import Report

PARTS = "/project/parts.py"
LONG = "/project/long.py"
OTHER = "/project/other.py"
WIDTH = "WIDTH = 4\n"
TEXT = """import torch
from torch import nn
from parts import WIDTH

net = nn.Sequential(nn.Linear(WIDTH, 2), nn.Dropout(0.5))
rows = torch.zeros(8, 4)
print(net(rows).argmax(1))


def score(net):
    with torch.no_grad():
        return net(torch.zeros(8, 5)).argmax(1)


class Head(nn.Module):
    def __init__(self):
        super().__init__()
        self.body = nn.Linear(WIDTH, 2)

    def forward(self, rows):
        return self.body(torch.zeros(8, 5))
"""
SMALL = "import torch\nfrom parts import WIDTH\nprint(torch.nn.Linear(WIDTH, 2)(torch.zeros(8, 3)))\n"


def opened(**texts: str) -> Analyzer:
    analyzer = Analyzer(lambda _: Settings())
    analyzer.reraise = True
    for path, text in {PARTS: WIDTH, LONG: TEXT, OTHER: SMALL, **texts}.items():
        analyzer.open(path, text)
    return analyzer


def told(report: Report) -> list[tuple[str, Span, str]]:
    return [(each.code, each.location.span, each.message) for each in report.findings]


def rest(steps: Iterator[None]) -> int:
    return sum(1 for _ in steps)


def test_steps_do_the_long_part_of_the_work(monkeypatch: pytest.MonkeyPatch) -> None:
    analyzer = opened()
    assert rest(analyzer.in_steps(LONG)) > 5
    wanted = told_at_once({})
    from tensorlint.interpreter.program import Program

    monkeypatch.setattr(Program, "run_unit", None)  # nothing is left to run
    assert told(analyzer.report(LONG)) == wanted
    assert rest(analyzer.in_steps(LONG)) == 0


def told_at_once(texts: dict[str, str]) -> list[tuple[str, Span, str]]:
    found = told(opened(**texts).report(LONG))
    assert found
    return found


def ask_for_another(analyzer: Analyzer) -> dict[str, str]:
    assert told(analyzer.report(OTHER))
    return {}


def ask_for_it(analyzer: Analyzer) -> dict[str, str]:
    assert told(analyzer.report(LONG))
    return {}


def edit_another(analyzer: Analyzer) -> dict[str, str]:
    analyzer.change(OTHER, [Change(None, Span(0, 0), "import os\n")])
    assert told(analyzer.report(OTHER))
    return {}


def edit_what_it_reads(analyzer: Analyzer) -> dict[str, str]:
    analyzer.change(PARTS, [Change(None, Span(8, 9), "5")])
    return {PARTS: "WIDTH = 5\n"}


def edit_it(analyzer: Analyzer) -> dict[str, str]:
    at = TEXT.index("rows = ")
    analyzer.change(LONG, [Change(None, Span(at, at), "net.eval()\n")])
    return {LONG: f"{TEXT[:at]}net.eval()\n{TEXT[at:]}"}


def look_at_a_value(analyzer: Analyzer) -> dict[str, str]:
    assert analyzer.describe(LONG, TEXT.index("rows = ") + 1) is not None
    return {}


def close_another(analyzer: Analyzer) -> dict[str, str]:
    analyzer.close(OTHER)
    return {}


def bring_another(analyzer: Analyzer) -> dict[str, str]:
    late = {"/project/late.py": "import long\n"}
    analyzer.open(*next(iter(late.items())))
    return late


@pytest.mark.parametrize("happens", [ask_for_another, ask_for_it, edit_another, edit_what_it_reads, edit_it, look_at_a_value, close_another, bring_another])
@pytest.mark.parametrize("after", range(0, 12, 2))
def test_what_happens_in_a_pause_is_heeded(happens: Callable[[Analyzer], dict[str, str]], after: int) -> None:
    analyzer = opened()
    steps = analyzer.in_steps(LONG)
    for _ in range(after):
        next(steps, None)
    texts = happens(analyzer)
    rest(steps)
    assert told(analyzer.report(LONG)) == told_at_once(texts)


def test_what_is_left_in_the_middle_costs_nothing() -> None:
    analyzer = opened()
    for count in range(1, 9):
        steps = analyzer.in_steps(LONG)
        for _ in range(count):
            next(steps, None)
    assert told(analyzer.report(LONG)) == told_at_once({})
