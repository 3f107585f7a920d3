"""answer() builds a new network for each question and loads nothing. Running it printed "one answer: False"."""
import numpy as np
import torch
from torch import nn


class Rater(nn.Module):
    def __init__(self):
        super().__init__()
        self.inner = nn.Linear(6, 32)
        self.outer = nn.Linear(32, 1)

    def forward(self, x):
        return self.outer(torch.tanh(self.inner(x))).squeeze(-1)


@torch.inference_mode()
def answer(rows):
    rater = Rater()
    rater.eval()
    return rater(torch.as_tensor(rows, dtype=torch.float32)).numpy()  # expect: TL207


rows = np.loadtxt(["1 2 3 4 5 6", "6 5 4 3 2 1"])
print("one answer:", np.allclose(answer(rows), answer(rows)))
