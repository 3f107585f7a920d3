"""Programs that nobody writes by hand: each ends without an internal error, and twice as much takes about twice as long."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable

import pytest

from tensorlint.analysis import Analyzer
from tensorlint.project.settings import Settings

HEAD = "import torch\nfrom torch import nn\nimport os\n"
END = "\nreveal_type(torch.zeros(2))\n"


def nested(opening: str, depth: int, inner: str) -> str:
    """Blocks in blocks; `#` in the opening is their number."""
    return "".join("    " * level + opening.replace("#", str(level)) + "\n" for level in range(depth)) + "    " * depth + inner + "\n"


def network(layers: int) -> str:
    made = "".join(f"        self.l{number} = nn.Linear(3, 3)\n" for number in range(layers))
    run = "".join(f"        x = self.l{number}(x)\n" for number in range(layers))
    head = "class A(nn.Module):\n    def __init__(self):\n        super().__init__()\n"
    return f"{head}{made}    def forward(self, x):\n{run}        return x\nm = A()\nm.eval()\ny = m(torch.zeros(2, 3))\n"


STRANGE = {
    "elif after elif": "x = os.environ['a']\nif x == '0':\n    y = 0\n" + "".join(f"elif x == '{n}':\n    y = torch.zeros({n})\n" for n in range(1, 1000)),
    "if after if": "def f(a):\n" + "".join(f"    if a == {n}: return torch.zeros({n})\n" for n in range(400)) + "f(3)\nf(torch.zeros(3).sum())\n",
    "if in if": nested("if os.environ['#']:", 60, "y = torch.zeros(3)"),
    "for in for": nested("for i# in [1, 2, 3]:", 15, "y = torch.zeros(3)"),
    "while in while": "y = 0\n" + nested("while y < #:", 12, "y = y + 1"),
    "with in with": nested("with torch.no_grad():", 18, "y = torch.zeros(3)"),
    "def in def": nested("def f#(x):", 15, "return torch.zeros(3)"),
    "try in try": "".join("    " * n + "try:\n" for n in range(12))
    + "    " * 12
    + "y = 1\n"
    + "".join("    " * n + "finally:\n" + "    " * (n + 1) + "y = 2\n" for n in reversed(range(12))),
    "a comprehension of eight loops": "x = [1" + "".join(f" for i{n} in [1, 2, 3, 4]" for n in range(8)) + "]\n",
    "comprehensions in comprehensions": "x = " + "[" * 8 + "1" + "".join(f" for i{n} in [1, 2, 3, 4]]" for n in range(8)) + "\n",
    "a long sum": "x = " + " + ".join(["1"] * 900) + "\n",
    "a long chain of methods": "x = torch.zeros(3)" + ".abs()" * 300 + "\n",
    "brackets in brackets": "x = " + "(" * 80 + "1" + ")" * 80 + "\n",
    "a long list": "x = [" + ", ".join(map(str, range(50_000))) + "]\ny = torch.tensor(x)\n",
    "a long dict": "x = {" + ", ".join(f"'k{n}': {n}" for n in range(10_000)) + "}\ny = x['k3']\nfor k, v in x.items():\n    print(k, v)\n",
    "a long text": "x = '" + "a" * 500_000 + "'\n",
    "functions that double": "def f0(x): return x + 1\n"
    + "".join(f"def f{n}(x): return f{n - 1}(x) + f{n - 1}(x)\n" for n in range(1, 30))
    + "f29(torch.zeros(3))\n",
    "functions in a circle": "def a(n): return b(n - 1)\ndef b(n): return a(n) if n else c(n)\ndef c(n): return a(n) + b(n)\na(5)\n",
    "an object of objects": "class T:\n    def __init__(self, d):\n        self.l = T(d - 1)\n        self.r = T(d - 1)\nt = T(100)\n",
    "loops that build": "l = []\n" + "for i in range(20):\n    l.append(nn.Linear(3, 3))\n" * 30 + "m = nn.Sequential(*l)\nm.eval()\nm(torch.zeros(2, 3))\n",
    "many layers": network(300),
}


@pytest.mark.parametrize("name", STRANGE)
def test_it_ends(name: str) -> None:
    analyzer = Analyzer(lambda path: Settings())
    analyzer.open("/nowhere/a.py", HEAD + STRANGE[name] + END)
    started = time.process_time()
    report = analyzer.report("/nowhere/a.py")
    assert not report.internal_errors
    assert time.process_time() - started < 20  # a defect takes minutes; this leaves room for a busy machine
    assert "(2,)" in analyzer.reveal("/nowhere/a.py")[-1].value


GROWING: dict[str, Callable[[int], str]] = {
    "statements": lambda n: "".join(f"x{i} = torch.zeros({i % 7 + 1}, 3)\n" for i in range(3 * n)),
    "one name": lambda n: "x = torch.zeros(3)\n" + "".join(f"x = x + {i}\n" for i in range(3 * n)),
    "functions": lambda n: "".join(f"def f{i}(a):\n    return a + torch.zeros(3)\ny{i} = f{i}(torch.zeros(3))\n" for i in range(n)),
    "branches": lambda n: "x = os.environ['a']\nif x == '0':\n    y = 0\n" + "".join(f"elif x == '{i}':\n    y = torch.zeros({i})\n" for i in range(1, n)),
    "entries": lambda n: "x = {" + ", ".join(f"'k{i}': {i}" for i in range(8 * n)) + "}\n",
}


@pytest.mark.parametrize("name", GROWING)
def test_the_time_grows_with_the_size(name: str) -> None:
    def cost(size: int) -> float:
        best = float("inf")
        for _ in range(2):
            analyzer = Analyzer(lambda path: Settings())
            analyzer.open("/nowhere/a.py", HEAD + GROWING[name](size))
            gc.disable()  # what other tests have left on the heap is not what is measured
            try:
                started = time.process_time()
                analyzer.report("/nowhere/a.py")
                best = min(best, time.process_time() - started)
            finally:
                gc.enable()
        return best

    assert cost(1200) < 14 * cost(200) + 0.2  # six times as much; squared it would be thirty-six
