"""Numbers that Python or a library cannot count to: they are read like any others, nothing raises, and nothing is built of that size."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tensorlint.analysis import Analyzer
from tensorlint.project.settings import Settings

if TYPE_CHECKING:
    from pathlib import Path

HEAD = "import numpy as np\nimport torch\nfrom torch import nn\n"
LINES = """\
range(10**20)
[i for i in range(10**20)][10**19]
[0] * 10**20
"x" * 10**15
bytes(10**15)
1 << 10**9
pow(10, 10**8)
2.0 ** 5000
10**400 * 1.5
int(1e308 * 10)
round(1e400)
divmod(10**400, 3.0)
float(10**400)
chr(10**10)
5 // 0
1.0 / 0
len(range(10**20))
max(range(10**20))
sum(range(10**20))
sorted(range(10**20))
list(range(10**19))
zip(range(10**20), range(3))
dict.fromkeys(range(10**25))
range(0, 10**20, 10**18)
np.zeros(10**20)
np.arange(10**20)
np.arange(0, 10, 1e-320)
np.linspace(0, 1, 10**25)
np.ones((10**12, 10**12)).reshape(-1)
np.tile([1], 10**20)
np.random.randint(0, 10**30, 10**20)
torch.zeros(3, 10**30)
torch.arange(0, 1e300, 1e-300)
torch.zeros(5).repeat(10**18, 10**18)
nn.Linear(10**20, 3)
nn.Conv2d(1, 1, 10**20)(torch.zeros(1, 1, 8, 8))
""".splitlines()


@pytest.mark.parametrize("line", LINES)
def test_a_huge_number_is_a_number(tmp_path: Path, line: str) -> None:
    file = tmp_path / "huge.py"
    file.write_text(f"{HEAD}x = {line}\nreveal_type(x)\nfor each in x:\n    print(each)\n", encoding="utf-8")
    analyzer = Analyzer(lambda _: Settings())
    analyzer.reraise = True
    (revealed,) = analyzer.reveal(str(file))
    assert len(revealed.value) < 200
    assert analyzer.report(str(file)).internal_errors == ()
