"""Statements in blocks that are not run again say what a fresh run of the text says: of loops that have become longer, and of functions defined there."""

from __future__ import annotations

from tensorlint.analysis import Analyzer, Change
from tensorlint.project.settings import Settings
from tensorlint.text import Span

ROUNDS = """import torch
from torch import nn
from torch.utils.data import DataLoader
from torchvision import datasets, transforms

transform = transforms.Compose([transforms.RandomHorizontalFlip(), transforms.ToTensor()])
train_set, val_set = (datasets.ImageFolder(name, transform=transform) for name in ("train", "val"))
model = nn.Sequential(nn.Flatten(), nn.Linear(432, 2))
for epoch in range(4):
    with torch.no_grad():
        for images, labels in DataLoader(val_set, batch_size=20):
            print((model(images).argmax(1) == labels).sum())
    print(epoch)
    for images, labels in DataLoader(train_set, batch_size=16, shuffle=True):
        nn.functional.cross_entropy(model(images), labels).backward()
"""


def test_what_a_loop_repeats_is_of_that_loop_however_long_it_has_become() -> None:
    """Once lines were put into it, the training at its end was taken to be behind it, and the evaluation to be asked again for more than one draw."""
    analyzer, text, path = Analyzer(lambda path: Settings()), ROUNDS, "/nowhere/rounds.py"
    analyzer.open(path, text)
    assert [finding.code for finding in analyzer.report(path).findings] == ["TL108"]
    for old, new in (*[("    print(epoch)\n", "    print(epoch)\n    print(7)\n")] * 6, ("labels).backward()", "labels).mean().backward()")):
        at = text.index(old)
        analyzer.change(path, [Change(None, Span(at, at + len(old)), new)])
        text = text.replace(old, new, 1)
        assert [finding.code for finding in analyzer.report(path).findings] == ["TL108"]


def test_a_function_in_a_block_is_what_its_body_says_now() -> None:
    """Its node stays itself while its body is edited; the block around it is run again for the sake of another line."""
    text = "import torch\nfrom torch import nn\n\nif True:\n    def made():\n        print(1)\n        return torch.zeros(2, 4)\n    print(1)\nnn.Linear(4, 2)(made())\n"
    analyzer, path = Analyzer(lambda path: Settings()), "/nowhere/block.py"
    analyzer.open(path, text)
    assert not analyzer.report(path).findings
    for old, new, expected in (("    print(1)\nnn", "    print(2)\nnn", []), ("zeros(2, 4)", "zeros(2, 5)", ["TL305"]), ("zeros(2, 5)", "zeros(2, 4)", [])):
        at = text.index(old)
        analyzer.change(path, [Change(None, Span(at, at + len(old)), new)])
        text = text.replace(old, new, 1)
        assert [finding.code for finding in analyzer.report(path).findings] == expected
