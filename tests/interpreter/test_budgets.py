"""What a program costs, in steps: of what nobody calls, and of what is imported for one name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tensorlint.analysis import Analyzer
from tensorlint.libraries.torch import data
from tensorlint.project.settings import Settings

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

NET = """\
import torch
from torch import nn


class Block(nn.Module):
    def __init__(self, width):
        super().__init__()
        self.one = nn.Linear(width, width)
        self.two = nn.Linear(width, width)

    def forward(self, x):
        return x + self.two(torch.relu(self.one(x)))


class Net(nn.Module):
    def __init__(self, width, depth):
        super().__init__()
        self.stem = nn.Linear(3, width)
        blocks = []
        for _ in range(depth):
            blocks.append(Block(width))
        self.blocks = nn.Sequential(*blocks)
        self.head = nn.Linear(width, 10)

    def forward(self, x):
        return self.head(self.blocks(self.stem(x)))
"""
BUILDER = """

def net_{n}():
    return Net({n}, depth=60)
"""


def steps_of(folder: Path, **files: str) -> dict[str, int]:
    """The steps that each file of a program took; the root is called `root`."""
    for name, text in files.items():
        (folder / f"{name}.py").write_text(text, encoding="utf-8")
    analyzer = Analyzer(lambda _: Settings())
    analyzer.reraise = True
    root = str(folder / "root.py")
    analyzer.view([root])
    analyzer.report(root)
    out = dict.fromkeys(files, 0)
    for step in next(iter(analyzer.programs)).course.steps:
        name = step.key[0].replace("\\", "/").rpartition("/")[2].removesuffix(".py")  # type: ignore[index]
        out[name] += sum(record.steps for record in [*step.told, *step.pieces.values()])
    return out


def test_builders_of_the_same_net_do_not_build_it_again_and_again(tmp_path: Path) -> None:
    one = steps_of(tmp_path, root=NET + BUILDER.format(n=8))["root"]
    eight = steps_of(tmp_path, root=NET + "".join(BUILDER.format(n=8 * n) for n in range(1, 9)))["root"]
    assert eight < 3 * one


def test_a_script_builds_what_it_builds_in_full(tmp_path: Path) -> None:
    built = steps_of(tmp_path, root=NET + "\nnet = Net(8, depth=60)\n")["root"]
    assert built > 8 * steps_of(tmp_path, root="from torch import nn\nnet = nn.Linear(3, 3)\n")["root"]


def test_what_is_uncalled_costs_in_proportion_to_its_text(tmp_path: Path) -> None:
    chain = "\n".join(f"def f{n}(x):\n    return f{n - 1}(x) + f{n - 1}(x + 1)\n" for n in range(1, 20))
    short = steps_of(tmp_path, root="import torch\n\ndef f0(x):\n    return torch.relu(x)\n\n" + chain)["root"]
    assert short < 20 * 2_000


SETTINGS = """\
import os

NAMES = ["a", "b"]
WIDTH = int(os.environ.get("WIDTH", "8"))
EXPENSIVE = [len(each) for each in ["one", "two", "three", "four", "five", "six", "seven", "eight"]]
SIZES = {}
SIZES["small"] = WIDTH
"""


def test_an_imported_file_runs_for_a_name_what_has_to_do_with_it(tmp_path: Path) -> None:
    width = steps_of(tmp_path, root="import torch\nfrom tables import WIDTH\nprint(WIDTH)\n", tables=SETTINGS)["tables"]
    sizes = steps_of(tmp_path, root="import torch\nfrom tables import SIZES\nprint(SIZES)\n", tables=SETTINGS)["tables"]
    whole = steps_of(tmp_path, root="import torch\nfrom tables import SIZES\nprint(SIZES)\n", tables=SETTINGS + "for each in NAMES:\n    SIZES[each] = 1\n")[
        "tables"
    ]
    assert 0 < width < whole
    assert 0 < sizes < whole


def test_what_changes_a_name_runs_with_it(tmp_path: Path) -> None:
    for name, text in {
        "directly": "SIZES = {}\nSIZES['w'] = 8\n",
        "by_a_function": "SIZES = {}\ndef fill():\n    SIZES['w'] = 8\nfill()\n",
        "by_a_decorator": "SIZES = {}\ndef register(function):\n    SIZES['w'] = 8\n    return function\n@register\ndef some(): ...\n",
        "on_one_path": "import sys\nSIZES = {'w': 4}\nif True:\n    SIZES = {'w': 8}\n",
        "by_what_it_was_made_of": "BASE = {}\nSIZES = BASE\nBASE['w'] = 8\n",
    }.items():
        (tmp_path / f"{name}.py").write_text(text, encoding="utf-8")
        root = tmp_path / "root.py"
        root.write_text(f"import torch\nfrom {name} import SIZES\nx = torch.zeros(2, SIZES['w'])\nreveal_type(x)\n", encoding="utf-8")
        analyzer = Analyzer(lambda _: Settings())
        analyzer.reraise = True
        analyzer.view([str(root)])
        (revealed,) = analyzer.reveal(str(root))
        assert revealed.shape == (2, 8), name


def test_an_imported_file_that_sets_itself_up_at_length_costs_little(tmp_path: Path) -> None:
    doubling = "\n".join(f"def f{n}(x):\n    return [*f{n - 1}(x + 1), *f{n - 1}(x + 2)]\n" for n in range(1, 12))
    text = "def f0(x):\n    return [x]\n\n" + doubling + "\nTABLE = f11(1)\nWIDTH = 8\n"
    run = steps_of(tmp_path, root="import torch\n" + text)["root"]
    imported = steps_of(tmp_path, root="import torch\nfrom tables import TABLE, WIDTH\nprint(TABLE, WIDTH)\n", tables=text)["tables"]
    assert imported < 3_000 < run


DOCUMENTED = """\
import torch


def words(cls):
    out = []
    for at in range(8):
        out.append([len(name) + at for name in [cls.__name__, cls.__name__, cls.__name__, cls.__name__, cls.__name__, cls.__name__, cls.__name__]])
    return out


def told(cls):
    for _ in range(8):
        a, b, c, d, e, f = words(cls), words(cls), words(cls), words(cls), words(cls), words(cls)
    return a, b, c, d, e, f


def documented(cls):
    cls.__doc__ = told(cls)
    cls.__more__ = told(cls)
    cls.__most__ = told(cls)
    return cls
"""


def test_a_decorator_that_runs_out_of_steps_is_left_a_part_of_its_own(tmp_path: Path) -> None:
    decorated = steps_of(tmp_path, root=DOCUMENTED + "\n\n@documented\nclass Plain:\n    pass\n")["root"]
    assert 500 < decorated < 1_500


PAGES = """\
import sys
from torch.utils.data import Dataset
from torchvision import transforms


class Pages(Dataset):
    def __init__(self, pages, transform):
        self.pages, self.transform = pages, transform

    def __getitem__(self, at):
{parts}        return self.transform(self.pages[at])


pages = Pages(sys.argv, transforms.Compose([transforms.RandomHorizontalFlip(), transforms.ToTensor()]))
"""


def test_a_data_set_is_not_tried_inside_a_trial(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    trials: list[object] = []
    reads = data.places_of_lots
    monkeypatch.setattr(data, "places_of_lots", lambda *given: (trials.append(given), reads(*given))[1])
    parts = "".join(f"        part_{at} = Pages(self.pages[{at}:], self.transform)[{at}]\n" for at in range(5))
    steps_of(tmp_path, root=PAGES.format(parts=parts))
    assert len(trials) == 1
