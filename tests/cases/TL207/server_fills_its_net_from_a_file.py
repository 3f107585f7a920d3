"""The twin: the weights come from a file. Running it printed "one answer: True"."""
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


PATH = "/tmp/rater_of_the_case.pt"
torch.save(Rater().state_dict(), PATH)


@torch.inference_mode()
def answer(rows):
    rater = Rater()
    rater.load_state_dict(torch.load(PATH, weights_only=True))
    rater.eval()
    return rater(torch.as_tensor(rows, dtype=torch.float32)).numpy()


rows = np.loadtxt(["1 2 3 4 5 6", "6 5 4 3 2 1"])
print("one answer:", np.allclose(answer(rows), answer(rows)))
