"""Lines that cannot be read and name nothing: what a function knows by then may be anything, what it finds out afterwards is known."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from revealing import revealed

EXERCISE = """
def {name}(x):
    y = torch.zeros(3)
    {line}
    reveal_type(y)
    z = torch.zeros(4)
    reveal_type(z)
    return x

reveal_type({name}(torch.zeros(7, 5)))
"""


def test_a_line_that_names_nothing_may_have_done_anything() -> None:
    before, after, given = revealed(EXERCISE.format(name="solved", line="???"))
    assert "(3,)" not in before and "(7, 5)" not in given
    assert "(4,)" in after


def test_a_line_that_can_be_read_has_done_what_it_says() -> None:
    before, after, given = revealed(EXERCISE.format(name="solved", line="pass"))
    assert "(3,)" in before and "(4,)" in after and "(7, 5)" in given


def test_layers_that_are_left_out_may_be_any() -> None:
    text = """
    class Net(nn.Module):
        def __init__(self):
            super().__init__()
            ???

        def forward(self, x):
            ???

            return x

    reveal_type(Net()(torch.zeros(2, 1, 64, 64)))
    """
    assert "64" not in revealed(text)[0]
