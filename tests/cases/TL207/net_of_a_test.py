"""The tests hold ranges and sums of a fresh network's answers against what they should be, whatever its weights are."""
import numpy as np
import torch
from torch import nn
from torch.nn import functional as F


class Judge(nn.Module):
    def __init__(self):
        super().__init__()
        self.body = nn.Sequential(nn.Linear(4, 8), nn.ReLU(), nn.Linear(8, 3))

    def forward(self, x):
        return self.body(x)


def planes():
    return torch.from_numpy(np.loadtxt("board.txt", dtype=np.float32)).unsqueeze(0)


def test_answers_are_a_distribution():
    net = Judge().eval()
    with torch.no_grad():
        answers = F.softmax(net(planes()), dim=1)
    assert torch.isclose(answers.sum(), torch.tensor(1.0))
    assert 0.0 <= answers[0, 0].item() <= 1.0
    print("highest", answers.max().item())


test_answers_are_a_distribution()
