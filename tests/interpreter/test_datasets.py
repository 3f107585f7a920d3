"""What data sets that torchvision brings along hold all at once."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from revealing import check


def test_pictures_and_labels_of_a_known_part() -> None:
    text = """
    from torchvision import datasets
    train = datasets.MNIST("data", train=True)
    reveal_type(train.data)
    reveal_type(train.targets)
    reveal_type(train.data[:2000].unsqueeze(1).float() / 255)
    reveal_type(datasets.CIFAR10("data", train=False).data)
    """
    check(text, "torch uint8 (60000, 28, 28)", "torch int64 (60000,)", "float32 (2000, 1, 28, 28)", "numpy uint8 (10000, 32, 32, 3)")


def test_nothing_is_known_of_what_was_written_or_of_a_part_that_is_not_known() -> None:
    text = """
    from torchvision import datasets
    train = datasets.MNIST("data", train=True)
    train.data = other()
    reveal_type(train.data)
    reveal_type(datasets.MNIST("data", train=flag()).data)
    reveal_type(datasets.CIFAR10("data").targets)
    """
    check(text, "Unknown", "Unknown", "Unknown")
