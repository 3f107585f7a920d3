"""Two nets that nobody trained are asked about the irises and compared: both guess. Running it printed "agree: True" for this seed: both tell one class of all rows."""
import numpy as np
import torch
from sklearn.datasets import load_iris
from torch import nn

torch.manual_seed(0)
x = torch.tensor(load_iris().data, dtype=torch.float32)
first, second = (nn.Sequential(nn.Linear(4, 16), nn.ReLU(), nn.Linear(16, 3)).eval() for _ in range(2))
with torch.no_grad():
    one = first(x).argmax(dim=1).numpy()  # expect: TL207
    other = second(x).argmax(dim=1).numpy()  # allow: TL207
print("agree:", np.array_equal(one, other))
