"""Large generated files cost what their size says: calls of functions are counted, not seconds."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from tensorlint.analysis import Analyzer, Change
from tensorlint.project.settings import Settings
from tensorlint.text import Span

if TYPE_CHECKING:
    from collections.abc import Callable

HEAD = "import torch\nfrom torch import nn\nimport torch.nn.functional as F\n"
DEPTH = 15


def _deep(lines: int) -> str:
    rows = (f"{'    ' * (at % DEPTH)}if k > {at}:" if at % DEPTH < DEPTH - 1 else f"{'    ' * (DEPTH - 1)}y{at} = torch.zeros({at % 7})" for at in range(lines))
    return f"{HEAD}k = int(input())\n" + "\n".join(rows) + "\n"


KINDS: dict[str, Callable[[int], str]] = {
    "assignments": lambda n: HEAD + "".join(f"x{at} = torch.zeros({at % 7 + 1}, 5)\n" for at in range(n)),
    "one name": lambda n: HEAD + "x = torch.zeros(3)\n" + "x = x + 1\n" * n,
    "functions": lambda n: HEAD + "".join(f"def f{at}(x):\n    y = F.softmax(x.view(-1, 5), 1)\n    return F.cross_entropy(y, t)\n" for at in range(n // 3)),
    "methods": lambda n: (
        f"{HEAD}class M(nn.Module):\n    def __init__(self):\n        super().__init__()\n        self.a = nn.Linear(3, 4)\n"
        + "".join(f"    def f{at}(self, x):\n        self.b{at} = self.a(x)\n        return self.b{at}\n" for at in range(n // 3))
    ),
    "classes": lambda n: (
        HEAD
        + "".join(f"class M{at}(nn.Module):\n    def __init__(self):\n        super().__init__()\n        self.a = nn.Linear(3, 4)\n" for at in range(n // 4))
    ),
    "a list": lambda n: HEAD + "data = [\n" + "".join(f"    [{at}, 'a{at}'],\n" for at in range(n)) + "]\n",
    "a dict": lambda n: HEAD + "data = {\n" + "".join(f"    'k{at}': {at},\n" for at in range(n)) + "}\n",
    "nested": _deep,
    "branches": lambda n: (
        HEAD + "def f(k):\n    if k == 0:\n        y = 0\n" + "".join(f"    elif k == {at}:\n        y = torch.zeros({at})\n" for at in range(1, n // 2))
    ),
    "calls": lambda n: HEAD + "def f(x):\n    return x + 1\n" + "".join(f"y{at} = f(torch.zeros({at % 5}))\n" for at in range(n)),
}


def calls_for(text: str) -> int:
    """How many functions of Python are called until all is said of a file."""
    count = 0

    def noted(_frame: object, event: str, _argument: object) -> None:
        nonlocal count
        count += event == "call"

    analyzer = Analyzer(lambda _: Settings())
    analyzer.reraise = True
    analyzer.open("/large.py", text)
    outer = sys.getprofile()
    sys.setprofile(noted)
    try:
        analyzer.report("/large.py")
    finally:
        sys.setprofile(outer)
    return count


@pytest.mark.parametrize("kind", KINDS)
def test_twice_the_lines_cost_twice_as_much(kind: str) -> None:
    calls_for(KINDS[kind](60))  # loads what it needs
    small, large = (calls_for(KINDS[kind](lines)) for lines in (300, 600))
    assert large < 2.2 * small + 1000


def calls_for_a_key(statements: int) -> int:
    """How many functions of Python are called until all is said after an edit in the middle of a function."""
    text = HEAD + "def f(x):\n" + "".join(f"    y{at} = torch.zeros(3, {at + 1})\n" for at in range(statements)) + "    return y0\n"
    analyzer = Analyzer(lambda _: Settings())
    analyzer.reraise = True
    analyzer.open("/large.py", text)
    analyzer.report("/large.py")
    at = text.index(f"y{statements // 2} = ")
    count = 0

    def noted(_frame: object, event: str, _argument: object) -> None:
        nonlocal count
        count += event == "call"

    outer = sys.getprofile()
    for letter in "abcdef":
        count = 0
        sys.setprofile(noted)
        try:
            analyzer.change("/large.py", [Change(None, Span(at, at), letter)])
            analyzer.report("/large.py")
        finally:
            sys.setprofile(outer)
    return count


def test_a_key_costs_its_statement() -> None:
    calls_for_a_key(20)  # loads what it needs
    small, large = calls_for_a_key(60), calls_for_a_key(240)
    assert large < 1.8 * small
