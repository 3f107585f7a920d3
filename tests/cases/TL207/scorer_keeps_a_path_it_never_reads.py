"""The scorer remembers where its weights are and never reads them. Running it printed "two scorers agree: False"."""
import numpy as np
import torch
from torch import nn


class Scorer:
    def __init__(self, path):
        self.path = path
        self.net = nn.Linear(5, 2)
        self.net.eval()

    def score(self, rows):
        with torch.no_grad():
            return self.net(torch.as_tensor(rows)).softmax(dim=1).numpy()  # expect: TL207


rows = np.loadtxt(["1 2 3 4 5"], ndmin=2).astype("float32")
print("two scorers agree:", np.allclose(Scorer("a.pt").score(rows), Scorer("a.pt").score(rows)))
