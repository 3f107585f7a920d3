"""The twin: what the layer gives is held against answers. Running it printed another number at each start."""
import torch
from sklearn.datasets import load_iris
from torch import nn

judge = nn.Linear(4, 3)
flowers, answers = load_iris(return_X_y=True)
scores = judge(torch.tensor(flowers, dtype=torch.float32)).detach()  # expect: TL207, TL202
print((scores.argmax(dim=1) == torch.tensor(answers)).float().mean())
