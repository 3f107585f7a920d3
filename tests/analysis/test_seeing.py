"""What hover and inlay hints say of real programs."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tensorlint.analysis import Analyzer
from tensorlint.interpreter.records import Records
from tensorlint.project.settings import Settings

if TYPE_CHECKING:
    import pytest

PATH = "/nowhere/a.py"
PROGRAM = """import torch
import pandas as pd
from torch import nn
from sklearn.preprocessing import StandardScaler

class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.fc = nn.Linear(3, 4)
        self.drop = nn.Dropout()

    def forward(self, x):
        h = self.fc(x)
        return self.drop(h)

model = Net()
model.load_state_dict(torch.load("a.pt"))
model.eval()
table = pd.read_csv("a.csv")
scaled = table.values / 255
scaler = StandardScaler()
inputs = torch.zeros(2, 3)
out = model(inputs)
for a, b in zip([torch.zeros(5)], [2]):
    pass
scaler.fit(scaled)
model.train()
scaler
"""


def told(row: int, word: str) -> str:
    """The hover over a word of a line."""
    analyzer = Analyzer(lambda path: Settings())
    analyzer.open(PATH, PROGRAM)
    before = PROGRAM.split("\n")[: row - 1]
    line = PROGRAM.split("\n")[row - 1]
    match = re.search(rf"\b{re.escape(word)}\b", line)
    assert match is not None
    found = analyzer.describe(PATH, sum(len(each) + 1 for each in before) + match.start())
    return "" if found is None else found.text


def test_a_model_is_what_it_is_at_that_line() -> None:
    assert told(16, "model") == "`Net`\n\nin training mode, as it was built (line 16)\n\nwith fresh weights (line 16)"
    assert told(18, "model") == "`Net`\n\nin training mode, as it was built (line 16)\n\nwith loaded weights (line 17)"
    known = "`Net`\n\nin evaluation mode (line 18)\n\nwith loaded weights (line 17)"
    assert told(23, "model").startswith(known + "\n\nasked in evaluation mode")


def test_an_array_tells_where_it_is_from_and_what_was_done_to_it() -> None:
    assert "comes from: read `a.csv`" in told(20, "scaled")
    assert "went through `/ 255` (line 20)" in told(20, "scaled")
    assert "(2, 4)" in told(23, "out")
    assert "the output of a model (line 23)" in told(23, "out")


def test_an_estimator_tells_whether_it_is_fitted() -> None:
    assert "not fitted (line 21)" in told(21, "scaler")
    assert "fitted (line 26)" in told(28, "scaler")


def test_what_loops_bind_and_what_stands_in_methods_is_told() -> None:
    assert "(5,)" in told(24, "a")
    assert "(2, 4)" in told(13, "h")


def test_hints_stand_beside_what_is_bound() -> None:
    analyzer = Analyzer(lambda path: Settings())
    analyzer.open(PATH, PROGRAM)

    def shown(*, everywhere: bool) -> dict[str, str]:
        return {PROGRAM[hint.span.start : hint.span.end]: hint.shape for hint in analyzer.hints(PATH, everywhere=everywhere)}

    assert shown(everywhere=False).items() >= {"inputs": "(2, 3)", "out": "(2, 4)", "h": "(2, 4)"}.items()
    assert shown(everywhere=True).items() >= {"x": "(2, 3)", "a": "(5,)"}.items()
    assert "a" not in shown(everywhere=False)


def test_what_is_revealed_in_several_calls_is_what_they_share() -> None:
    """The batch of training and that of validation are of different sizes: the first one's would be wrong of the second."""
    analyzer = Analyzer(lambda path: Settings())
    analyzer.open(PATH, "import numpy as np\n\ndef made(n):\n    x = np.zeros((n, 2))\n    reveal_type(x)\n\nmade(3)\nmade(4)\nmade(4)\n")
    (seen,) = analyzer.reveal(PATH)
    assert seen.value == "Array[numpy float64 (3, 2)] | Array[numpy float64 (4, 2)]"
    assert (seen.shape, seen.dtype) == ((None, 2), "float64")


def test_containers_are_told_with_what_they_hold() -> None:
    analyzer = Analyzer(lambda path: Settings())
    text = "import numpy as np\n\nx = np.zeros(3)\npair = {'a': [x], 'b': (x, 1)}\nreveal_type(pair)\n\ndef f(rates: list[float]):\n    reveal_type(rates)\n"
    analyzer.open(PATH, text)
    pair, rates = analyzer.reveal(PATH)
    assert pair.value == "{'a': list[Array[numpy float64 (3,)]], 'b': (Array[numpy float64 (3,)], 1)}"
    assert rates.value == "list[float, ...]"
    hover = analyzer.describe(PATH, text.index("pair"))
    assert hover is not None
    assert pair.value in hover.text


METHODS = """import torch

class Runs:
    def __init__(self):
        self.kept = torch.zeros(2)

    def grow(self):
        self.kept = torch.zeros(3)
"""


def test_a_look_into_one_method_costs_the_other_methods_of_its_class_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    others = "".join(f"\n    def m{number}(self):\n        return self.kept + torch.ones({number})\n" for number in range(20))
    text = METHODS + others + "\n    def asked(self):\n        found = torch.zeros(4, 5)\n        return self.kept, found\n"
    analyzer = Analyzer(lambda path: Settings())
    analyzer.open(PATH, text)
    analyzer.report(PATH)
    ran = []
    run = Records._run
    monkeypatch.setattr(Records, "_run", lambda records, frame, work: (ran.append(frame), run(records, frame, work))[1])
    found = analyzer.describe(PATH, text.rindex("found"))
    assert found is not None
    assert "(4, 5)" in found.text
    assert len(ran) <= 4  # the class statement, and the method for its effects and for what is seen in it
    kept = analyzer.describe(PATH, text.rindex("kept"))
    assert kept is not None
    assert "made by `zeros` (line 8)" in kept.text  # as another method left it
